#include "ui/shell/connection_watch.h"

#include "ui/shell/notices.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/toast.h"

namespace mizban {

namespace {
constexpr int minuteMs = 60'000;
} // namespace

ConnectionWatch::ConnectionWatch(std::shared_ptr<Seat> seat, SyncService *sync, const Error &problem,
                                 Shown shown, QObject *parent)
    : QObject(parent)
    , m_seat(std::move(seat))
    , m_sync(sync)
    , m_problem(problem)
    , m_shown(shown)
{
    connect(m_shown.status, &StatusLine::syncRequested, this, &ConnectionWatch::sync);
    connect(m_shown.status, &StatusLine::offlineChosen, this, &ConnectionWatch::setOffline);
    connect(m_shown.notices, &Notices::syncRequested, this, &ConnectionWatch::sync);
    if (m_sync)
        connect(m_sync, &SyncService::stateChanged, this, &ConnectionWatch::show);
    connect(&m_minute, &QTimer::timeout, this, &ConnectionWatch::show);
    m_minute.start(minuteMs);
}

bool ConnectionWatch::isNetworkAllowed() const
{
    return m_sync && m_sync->isNetworkAllowed();
}

void ConnectionWatch::sync()
{
    if (m_sync)
        m_sync->syncSoon();
}

void ConnectionWatch::syncAfterUndo()
{
    if (m_sync)
        m_sync->syncIn(undoOfferedMs);
}

void ConnectionWatch::setOffline(bool offline)
{
    if (m_sync)
        m_sync->setNetworkAllowed(!offline);
    show();
}

void ConnectionWatch::show()
{
    SyncState state;
    if (m_sync) {
        state = m_sync->state();
        m_shown.status->setOffline(!m_sync->isNetworkAllowed());
    } else {
        state.connectivity = Connectivity::Problem;
        state.error = m_problem;
    }
    const qint64 now = m_seat->clock().nowMs();
    m_shown.status->setState(state, now);
    m_shown.notices->setState(state, now);
}

} // namespace mizban
