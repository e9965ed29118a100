#include "ui/night/night_watch.h"

#include "ui/night/night_bell.h"

#include <utility>

namespace mizban {

NightWatch::NightWatch(std::shared_ptr<Seat> seat, QObject *parent)
    : QObject(parent)
    , m_feed(new NightFeed(std::move(seat), this))
    , m_bell(new NightBell(this))
{
    connect(m_feed, &NightFeed::changed, this, &NightWatch::hear);
}

void NightWatch::hear()
{
    const QList<NightNeed> &needs = m_feed->picture().needs;
    m_bell->hear(needs, m_feed->picture().board.night);
    qint64 fresh = 0;
    qint64 pressing = 0;
    for (const NightNeed &need : needs) {
        // Whom to call next is no news, all night long.
        if (need.kind <= NightNeedKind::RunOut)
            ++pressing;
        else if (need.kind != NightNeedKind::CallNext)
            ++fresh;
    }
    Q_EMIT needsChanged(fresh, pressing);
}

} // namespace mizban
