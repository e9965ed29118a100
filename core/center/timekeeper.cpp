#include "core/center/timekeeper.h"

#include "core/base/tehran_time.h"
#include "core/center/acceptance.h"
#include "core/domain/escalation_rules.h"
#include "core/eventlog/authoring.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

constexpr int pageSize = 200;
constexpr int leaseSeconds = 120;
constexpr int attempts = 8;
constexpr int mostActsOnACase = 100;

Result<QList<DecodedEvent>> decoded(const QList<Event> &events)
{
    QList<DecodedEvent> all;
    for (const Event &event : events) {
        DecodedEvent one{event, {}};
        if (!event.payloadErased) {
            MIZBAN_LET(one.payload, decodePayload(event.header.type, event.payloadBytes));
        }
        all.append(std::move(one));
    }
    return all;
}

} // namespace

Timekeeper::Timekeeper(CenterStore &store, const DirectoryService &directory, DeviceIdentity center,
                       std::shared_ptr<const Clock> clock, QString process)
    : m_store(store)
    , m_directory(directory)
    , m_center(std::move(center))
    , m_clock(std::move(clock))
    , m_process(std::move(process))
{
}

Result<int> Timekeeper::run()
{
    const qint64 nowMs = m_clock->nowMs();
    if (const QDate today = tehranDate(nowMs); today != m_today) {
        m_notToday.clear();
        m_today = today;
    }
    bool leased = false;
    int done = 0;
    CenterStore::Watched after;
    for (;;) {
        MIZBAN_LET(const QList<CenterStore::Watched> page, m_store.watchedUntil(nowMs, after, pageSize));
        for (const CenterStore::Watched &watched : page) {
            after = watched;
            if (m_notToday.contains(watched.caseId))
                continue;
            if (!leased) {
                MIZBAN_LET(leased,
                           m_store.lease(QStringLiteral("escalation"), m_process, leaseSeconds, nowMs));
                if (!leased)
                    return done;
            }
            MIZBAN_LET(const int acts, work(watched.caseId, nowMs));
            done += acts;
        }
        if (page.size() < pageSize)
            return done;
    }
}

Result<int> Timekeeper::work(const StreamId &caseId, qint64 nowMs)
{
    int done = 0;
    for (int attempt = 0; attempt < attempts && done < mostActsOnACase;) {
        MIZBAN_LET(const QList<Event> events, m_store.caseEvents(caseId));
        MIZBAN_LET(const QList<DecodedEvent> stream, decoded(events));
        const CaseState state = foldCase(caseId, stream);
        const DirectoryView view = m_directory.view();
        const std::optional<Payload> act = actOfTime(state, view.current(), nowMs);
        if (!act) {
            m_notToday.insert(caseId);
            return done;
        }
        const EventPlace place{StreamKind::Case, caseId, state.heads, state.headCounter};
        const Event event = authorEvent(m_center, centerActor(view.version()), place, *act, nowMs);
        const Status appended = m_store.appendToCase(event, events.size(), reachOfEscalation(*act), nowMs);
        if (!appended.ok() && appended.error().code == ErrorCode::Conflict) {
            ++attempt; // it moved on meanwhile: look again
            continue;
        }
        MIZBAN_TRY(appended);
        ++done;
    }
    return done;
}

} // namespace mizban
