#include "core/domain/tracking_view.h"

#include "core/base/tehran_time.h"

namespace mizban {

namespace {

constexpr int trackedYears = 2;

/// The Center itself has no post in the directory that would say its name.
QString titleOf(const PostCode &post, const Directory &directory)
{
    return directory.titleOf(HolderCode(post.text()));
}

} // namespace

TrackedCase trackedCase(const CaseState &state, const Directory &directory, qint64 nowMs)
{
    TrackedCase tracked;
    tracked.trackingId = state.registration.trackingId;
    tracked.kind = state.registration.kind;
    tracked.status = state.statusAt(nowMs);
    tracked.holder = directory.titleOf(state.holder);
    tracked.registeredAtMs = state.registration.registeredAtMs;
    tracked.dueAtMs = state.dueAtMs;
    tracked.objectionUntilMs = state.objectionUntilMs();
    if (state.status == CaseStatus::AwaitingApplicant)
        tracked.awaitedUntilMs = state.awaitedUntilMs;
    tracked.answer = state.answer;
    for (const HistoryEntry &entry : state.history) {
        const bool counts = entry.flag == EventFlag::None;
        if (!counts || entry.publicText.trimmed().isEmpty())
            continue;
        const bool byCenter = entry.actor.post.text() == centerPost;
        tracked.steps.append({entry.type, entry.atMs, entry.publicText,
                              byCenter ? QString() : directory.personName(entry.actor.person),
                              titleOf(entry.actor.post, directory)});
    }
    return tracked;
}

bool isStillTracked(const CaseState &state, qint64 nowMs)
{
    const qint64 ended = std::max(state.deliveredAtMs, state.closedAtMs);
    if (ended == 0)
        return true;
    return tehranDate(nowMs) <= tehranDate(ended).addYears(trackedYears);
}

} // namespace mizban
