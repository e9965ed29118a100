#pragma once

#include <QHash>
#include <QLabel>

namespace mizban {

/// A label whose text may need several lines (setWordWrap), each of them whole where it runs right to left
/// (see drawWrapped). Everything else is as in QLabel, which lays its text out anew whenever a layout asks
/// how high it would be: here once for each width.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);
    explicit WrappedLabel(const QString &text, QWidget *parent = nullptr);

    /// Its width comes from outside, as in a column of text: how wide it would like to be is then not
    /// measured, which lays out a long text several times.
    void setWidthGiven(bool given);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What was measured of one text in one look.
    struct Measures
    {
        QString text;
        QFont font;
        QMargins margins;
        Qt::TextInteractionFlags interaction;
        bool wraps = false;
        QSize hint;
        QSize least;
        QHash<int, int> heights; ///< by width
    };

    [[nodiscard]] bool isDrawnHere() const;
    [[nodiscard]] Measures &measures() const;

    mutable Measures m_measures;
    bool m_widthGiven = false;
};

} // namespace mizban
