#include "core/domain/tracking_view.h"

#include "core/base/tehran_time.h"
#include "core/domain/sealed_escalation.h"
#include "core/domain/sealed_handlers.h"

namespace mizban {

namespace {

constexpr int trackedYears = 2;

/// The Center itself has no post in the directory that would say its name.
QString titleOf(const PostCode &post, const Directory &directory)
{
    return directory.titleOf(HolderCode(post.text()));
}

/// From whom to whom it goes says whom it is about.
CaseStatus sealedStatus(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Referred:
    case CaseStatus::Escalated:
    case CaseStatus::InSession:
        return CaseStatus::InReview;
    default:
        return status;
    }
}

/// S7: until when the answer may be objected to; 0 while there is none, or where that has been done.
qint64 objectionOpenUntil(const CaseState &state)
{
    return state.isOpen() ? 0 : state.objectionUntilMs();
}

/// C7, Q19: how it stands, what was promised and who answers for it; no word of what it is about, and nobody
/// who is complained of or kept from it, whatever he did while it was still an ordinary case; nor a post that
/// he has now, whoever had it then.
TrackedCase trackedSealed(const CaseState &state, const Directory &directory, qint64 nowMs)
{
    const QList<PersonId> excluded = excludedFrom(state.registration, directory);
    const auto titleToName = [&](const PostCode &post) {
        return isHeldByAny(directory, post, excluded) ? QString() : titleOf(post, directory);
    };
    TrackedCase tracked;
    tracked.trackingId = state.registration.trackingId;
    tracked.kind = state.registration.kind;
    tracked.status = sealedStatus(state.statusAt(nowMs));
    if (!state.holder.isEmpty()) // of a stub nobody knows it
        tracked.holder = titleToName(PostCode(state.holder.text()));
    tracked.registeredAtMs = state.registration.registeredAtMs;
    tracked.dueAtMs = state.dueAtMs;
    tracked.objectionUntilMs = objectionOpenUntil(state);
    for (const HistoryEntry &entry : state.history) {
        const QString text = entry.flag == EventFlag::None ? sealedStepText(entry.type) : QString();
        if (text.isEmpty())
            continue;
        // A case that was an ordinary one goes on under its first day (C6).
        const bool begins = entry.type == EventType::CaseRegistered;
        TrackedStep step{entry.type, begins ? tracked.registeredAtMs : entry.atMs, text, {}, {}};
        if (!entry.actor.person.isEmpty() && !excluded.contains(entry.actor.person)) {
            step.person = directory.personName(entry.actor.person);
            step.post = titleToName(entry.actor.post);
        }
        tracked.steps.append(step);
    }
    return tracked;
}

} // namespace

QString sealedStepText(EventType type)
{
    switch (type) {
    case EventType::CaseRegistered:
        return QStringLiteral("ثبت شد.");
    case EventType::CaseOpened:
        return QStringLiteral("در دست بررسی است.");
    case EventType::DeadlineExtended:
        return QStringLiteral("زمان پاسخ نهایی تمدید شد.");
    case EventType::CaseAnswered:
        return QStringLiteral("پاسخ آماده است و به شما داده می‌شود.");
    case EventType::DeliveredToApplicant:
        return QStringLiteral("پاسخ به شما داده شد.");
    case EventType::CaseReopened:
        return QStringLiteral("رسیدگی دوباره آغاز شد.");
    case EventType::CaseClosed:
        return QStringLiteral("رسیدگی پایان یافت.");
    default:
        return {};
    }
}

TrackedCase trackedCase(const CaseState &state, const Directory &directory, qint64 nowMs)
{
    if (isAboutOfficials(state))
        return trackedSealed(state, directory, nowMs);
    TrackedCase tracked;
    tracked.trackingId = state.registration.trackingId;
    tracked.kind = state.registration.kind;
    tracked.status = state.statusAt(nowMs);
    tracked.holder = directory.titleOf(state.holder);
    tracked.registeredAtMs = state.registration.registeredAtMs;
    tracked.dueAtMs = state.dueAtMs;
    tracked.objectionUntilMs = objectionOpenUntil(state);
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
