#pragma once

#include "core/services/seat.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace mizban {

class StatusChip;
class ThemeLabel;

/// The upper edge of the window: whose cartable this is, who acts for which post, whether it is training,
/// when the window locks.
///
/// Object names: window.header, window.seatOf, window.actor, window.training, window.seats (box),
/// window.countdown, window.find, window.options, window.lock.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    void setSeat(const Seat &seat);
    /// Names of all seats of the window; the box is hidden with one.
    void setSeats(const QStringList &names, int current);
    /// Seconds until the window locks; nothing is shown for -1.
    void setCountdown(int seconds);
    void setIdleMinutes(int minutes);
    [[nodiscard]] QToolButton *options() const { return m_options; }

Q_SIGNALS:
    void findRequested(); ///< the command palette
    void lockRequested();
    void seatChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void arrange();

    QString m_title;
    QString m_person;
    QHBoxLayout *m_line = nullptr;
    QComboBox *m_seats = nullptr;
    ThemeLabel *m_seatOf = nullptr;
    ThemeLabel *m_actor = nullptr;
    StatusChip *m_training = nullptr;
    ThemeLabel *m_countdown = nullptr;
    QToolButton *m_find = nullptr;
    QToolButton *m_options = nullptr;
    QToolButton *m_lock = nullptr;
};

/// Title of the desk or post whose cartable a seat is.
[[nodiscard]] QString seatTitle(const Seat &seat);

} // namespace mizban
