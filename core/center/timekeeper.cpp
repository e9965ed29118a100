#include "core/center/timekeeper.h"

#include "core/base/tehran_time.h"
#include "core/center/acceptance.h"
#include "core/center/sealed_acceptance.h"
#include "core/center/sealed_follow_up.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/night_item.h"
#include "core/domain/sealed_supervision.h"
#include "core/eventlog/authoring.h"
#include "core/services/sealing.h"
#include "core/wire/codec.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int pageSize = 200;
constexpr int leaseSeconds = 120;
constexpr int attempts = 8;
constexpr int mostActsOnACase = 100;
constexpr qint64 nightRestMs = 5LL * 60 * 1000; // what was written meanwhile may have changed its owner

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
                       std::shared_ptr<const Clock> clock, QString process, SigningKey service)
    : m_store(store)
    , m_directory(directory)
    , m_center(std::move(center))
    , m_clock(std::move(clock))
    , m_process(std::move(process))
    , m_service(std::move(service))
{
}

Result<int> Timekeeper::run()
{
    const qint64 nowMs = m_clock->nowMs();
    if (const QDate today = tehranDate(nowMs); today != m_today) {
        m_notToday.clear();
        m_resting.clear();
        m_today = today;
    }
    const quint64 directory = m_directory.view().version();
    bool leased = false;
    int done = 0;
    CenterStore::Watched after;
    for (;;) {
        MIZBAN_LET(const QList<CenterStore::Watched> page, m_store.watchedUntil(nowMs, after, pageSize));
        for (const CenterStore::Watched &watched : page) {
            after = watched;
            if (m_notToday.contains(watched.caseId) || rests(watched, directory, nowMs))
                continue;
            if (!leased) {
                MIZBAN_LET(leased,
                           m_store.lease(QStringLiteral("escalation"), m_process, leaseSeconds, nowMs));
                if (!leased)
                    return done;
            }
            MIZBAN_LET(const int acts, work(watched, nowMs));
            done += acts;
        }
        if (page.size() < pageSize)
            return done;
    }
}

Result<Timekeeper::Seen> Timekeeper::look(const StreamId &caseId, const QList<Event> &events) const
{
    Seen seen;
    MIZBAN_LET(seen.opened, decoded(events));
    seen.sealed = !events.isEmpty() && events.first().header.kind == StreamKind::Sealed;
    if (seen.sealed)
        seen.opened = openedForCenter(seen.opened, m_service);
    seen.state = foldCase(caseId, seen.opened);
    return seen;
}

Status Timekeeper::append(const Seen &seen, const Payload &act, qsizetype held, qint64 nowMs)
{
    const DirectoryView view = m_directory.view();
    const CaseState &state = seen.state;
    const EventPlace place{seen.sealed ? StreamKind::Sealed : StreamKind::Case, state.id, state.heads,
                           state.headCounter};
    const Event event = authorEvent(m_center, centerActor(view.version()), place, act, nowMs);
    if (!seen.sealed)
        return m_store.appendToCase(event, held, reachOfEscalation(act), nowMs);
    MIZBAN_LET(const QList<Event> told, m_store.caseEvents(summaryStreamOf(state.id)));
    MIZBAN_LET(const QList<DecodedEvent> summaries, decoded(told));
    const CaseState after = foldCase(state.id, seen.opened + QList{asOrdinary(event, act)});
    const SealedFollowUp followUp = followUpOf(state, after, summaries, view.current(), m_center, nowMs);
    return m_store.appendToSealed(event, held, reachOnSealed(act, state, view.current()), followUp, nowMs);
}

bool Timekeeper::rests(const CenterStore::Watched &watched, quint64 directory, qint64 nowMs) const
{
    const auto rest = m_resting.constFind(watched.caseId);
    return rest != m_resting.cend() && rest->directory == directory && nowMs < rest->untilMs &&
           nowMs > rest->untilMs - 2 * nightRestMs; // a clock that went back tells nothing
}

/// An item of the night whose clock ran out, or that nobody is left to act on (001 §3-4); false: nothing to
/// do, or it has moved on meanwhile.
Result<bool> Timekeeper::workOnNight(const CenterStore::Watched &watched, const QList<Event> &events,
                                     qint64 nowMs)
{
    const StreamId &id = watched.caseId;
    MIZBAN_LET(const QList<DecodedEvent> stream, decoded(events));
    const DirectoryView view = m_directory.view();
    const NightItemState item = foldNightItem(id, stream);
    const std::optional<NightItemEscalated> act =
        nightActOfTime(item, view.current(), nowMs, watched.heardAtMs);
    if (!act) {
        qint64 untilMs = nowMs + nightRestMs;
        if (const qint64 fromMs = nightDueAtCenter(item, watched.heardAtMs) + 1; fromMs > nowMs)
            untilMs = std::min(untilMs, fromMs);
        m_resting.insert(id, {view.version(), untilMs});
        return false;
    }
    const EventPlace place{StreamKind::NightItem, id, item.heads, item.headCounter};
    const Event event = authorEvent(m_center, centerActor(view.version()), place, *act, nowMs);
    const Status appended = m_store.appendToCase(event, events.size(), {act->to}, nowMs);
    if (!appended.ok() && appended.error().code == ErrorCode::Conflict)
        return false; // looked at again next time
    MIZBAN_TRY(appended);
    return true;
}

Result<int> Timekeeper::work(const CenterStore::Watched &watched, qint64 nowMs)
{
    const StreamId &caseId = watched.caseId;
    int done = 0;
    for (int attempt = 0; attempt < attempts && done < mostActsOnACase;) {
        MIZBAN_LET(const QList<Event> events, m_store.caseEvents(caseId));
        if (!events.isEmpty() && events.first().header.kind == StreamKind::NightItem) {
            MIZBAN_LET(const bool escalated, workOnNight(watched, events, nowMs));
            return escalated ? done + 1 : done;
        }
        MIZBAN_LET(const Seen seen, look(caseId, events));
        const DirectoryView view = m_directory.view();
        const std::optional<Payload> act = seen.sealed ? actOfTimeOnSealed(seen.state, view.current(), nowMs)
                                                       : actOfTime(seen.state, view.current(), nowMs);
        if (!act) {
            m_notToday.insert(caseId);
            return done;
        }
        const Status appended = append(seen, *act, events.size(), nowMs);
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
