#pragma once

#include "core/services/seat.h"

#include <QSet>
#include <QTimer>

namespace mizban {

class DesktopNotices;

/// Watches the cartable of an open seat and tells of what came in, what was returned, and what is due by the
/// end of the next working day. What lay there when the seat was opened is not told: the person sees it.
/// A seat that is locked is closed, so that nothing is told of it. The window's thread.
class DayWatch : public QObject
{
    Q_OBJECT

public:
    DayWatch(std::shared_ptr<Seat> seat, DesktopNotices *notices, QObject *parent);

    /// How long after a change it looks; changes come in heaps.
    void setDelay(int milliseconds) { m_soon.setInterval(milliseconds); }

public Q_SLOTS:
    void look();

private:
    struct Work
    {
        QSet<StreamId> unread;
        qint64 arrived = 0;
        qint64 returned = 0;
        qint64 dueNextDay = 0;
    };
    /// Whose work it is; the seat's keys stay where they are.
    struct Whose
    {
        DeviceId device;
        HolderCode seat;
    };
    [[nodiscard]] static bool isOwn(const CaseState &state, const Whose &whose);
    [[nodiscard]] static bool isReturned(const CaseState &state, const Whose &whose);
    [[nodiscard]] static Result<qint64> dueNextDay(SeatReader &reader, const Whose &whose, qint64 nowMs);
    [[nodiscard]] static Result<Work> readWork(SeatReader &reader, const Whose &whose,
                                               const std::optional<QSet<StreamId>> &known, qint64 nowMs);
    void take(const Work &work);

    std::shared_ptr<Seat> m_seat;
    Whose m_whose;
    DesktopNotices *m_notices;
    std::optional<QSet<StreamId>> m_known; ///< unread when it last looked
    QTimer m_soon;
    QTimer m_often; ///< days pass without changes
    bool m_busy = false;
    bool m_again = false;
};

} // namespace mizban
