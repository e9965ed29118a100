#pragma once

#include <QDate>
#include <QLineEdit>

#include <functional>
#include <optional>

namespace mizban {

/// Why a typed date is none.
enum class DateVerdict { Empty, Incomplete, Valid, NoSuchDay, NoSuchMonth, OutOfRange, TooEarly, TooLate };

/// Name of the holiday on a day, empty for an office closed without a name, nullopt for a working day.
using ClosedDays = std::function<std::optional<QString>(QDate)>;

/// A date of the Jalali calendar, typed (slashes come by themselves), stepped (Up and Down a day,
/// PageUp and PageDown a month) or picked from a month (F4, Alt+Down). Years 1277 to 1435.
class JalaliDateEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit JalaliDateEdit(QWidget *parent = nullptr);

    /// Gregorian value of the date; nullopt while empty, incomplete, impossible or out of bounds.
    [[nodiscard]] std::optional<QDate> date() const;
    void setDate(std::optional<QDate> date);
    [[nodiscard]] DateVerdict verdict() const { return m_verdict; }
    /// Persian sentence that names what is wrong; empty if nothing is.
    [[nodiscard]] QString message() const;

    void setMinimum(std::optional<QDate> date);
    void setMaximum(std::optional<QDate> date);
    /// Day that the month opens on and that is ringed; Tehran's today by default.
    void setToday(QDate today);
    /// Without it, Thursdays and Fridays are closed.
    void setClosedDays(ClosedDays closed);

public Q_SLOTS:
    void openMonth();

Q_SIGNALS:
    /// After every change; nullopt when no valid date stands there.
    void dateChanged(std::optional<QDate> date);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void textWasChanged();
    void judge();
    void step(int days, int months);
    void showState(bool left);

    std::optional<QDate> m_date;
    std::optional<QDate> m_minimum;
    std::optional<QDate> m_maximum;
    QDate m_today;
    ClosedDays m_closed;
    DateVerdict m_verdict = DateVerdict::Empty;
    int m_length = 0; ///< of the text before the change, to tell typing from deleting
    QAction *m_open = nullptr;
};

} // namespace mizban
