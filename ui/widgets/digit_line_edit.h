#pragma once

#include <QLineEdit>

namespace mizban {

/// A field of digits only: takes Persian, Arabic and ASCII digits (also pasted among other signs),
/// shows Persian ones, hands out ASCII. Reads left to right, stands at the right.
class DigitLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DigitLineEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString asciiText() const;
    /// Any digits; other signs are dropped. Emits digitsChanged() if something changed.
    void setAsciiText(const QString &digits);
    /// Counts digits; 0 is without limit. Use this in place of setMaxLength().
    void setMaximumDigits(int count);
    [[nodiscard]] int maximumDigits() const { return m_maximum; }

Q_SIGNALS:
    /// After every change, typed or set.
    void digitsChanged(const QString &ascii);
    /// Enter was pressed; barcode scanners end with it.
    void digitsEntered(const QString &ascii);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_maximum = 0;
};

} // namespace mizban
