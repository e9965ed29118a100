#include "core/domain/escalation_rules.h"

#include "core/base/tehran_time.h"
#include "core/domain/deadline.h"
#include "core/domain/sealed_escalation.h"

#include <algorithm>

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *field, const char *rule, const char *why)
{
    return fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule), QString::fromLatin1(why));
}

Status needHolder(const Directory &directory, const HolderCode &holder, const char *field, const char *rule)
{
    if (!directory.isHolder(holder))
        return fieldError(ErrorCode::NotFound, QString::fromLatin1(field), QString::fromLatin1(rule),
                          holder.text());
    return {};
}

Status needCenterPost(const Directory &directory, const Actor &actor)
{
    if (!isCenterPost(directory, actor.post))
        return refuse(ErrorCode::NotAllowed, "", "E5", "no post of the Center");
    return {};
}

Status checkExtended(const CaseState &before, const DeadlineExtended &extended, const Actor &actor,
                     const Directory &directory)
{
    if (extenderOf(before, directory) != actor.post)
        return refuse(ErrorCode::NotAllowed, "", "E8", "only the holder's superior extends");
    if (endOfDayMs(tehranDate(extended.dueAtMs)) != extended.dueAtMs)
        return refuse(ErrorCode::InvalidInput, "to", "E8", "a deadline ends with its day");
    return {};
}

Status checkEscalated(const CaseState &before, const CaseEscalated &escalated, qint64 atMs,
                      const Directory &directory)
{
    if (!provincialAgencyOf(directory, before.holder))
        return refuse(ErrorCode::NotAllowed, "", "E1", "only a provincial agency escalates (4-10)");
    const Unit *ministry = nationalAgencyOf(directory, before.holder);
    if (!ministry || ministry->responsible.text() != escalated.to.text())
        return refuse(ErrorCode::InvalidInput, "to", "E1", "goes to the top official of the ministry");
    const DeadlinePolicy *policy = directory.policy();
    const bool sound = policy && policy->version == escalated.policyVersion &&
                       escalated.dueAtMs == escalatedDueMs(directory, escalated.to, atMs);
    return sound ? Status() : Status(refuse(ErrorCode::InvalidInput, "dueAt", "E1", "not the policy's time"));
}

Status checkDispute(const CaseState &before, const DisputeRecorded &dispute, qint64 atMs,
                    const Directory &directory)
{
    const WorkingCalendar calendar = calendarOf(before, directory);
    const int most = dispute.dispute ? sessionDays : finalDays;
    if (dispute.byMs > endOfWorkingDay(calendar, atMs, most))
        return refuse(ErrorCode::InvalidInput, "days", "E5",
                      dispute.dispute ? "a session is held within ten working days"
                                      : "a fresh final deadline has at most five days");
    return {};
}

/// What is referred was written by then (E7).
Status checkMisconduct(const MisconductReferred &referred, qint64 atMs)
{
    if (tehranDate(referred.letterAtMs) > tehranDate(atMs))
        return refuse(ErrorCode::InvalidInput, "date", "E7", "the letter lies in the future");
    return {};
}

/// The representative of the agency concerned is invited, others as needed (9-1).
Status checkSession(const CaseState &before, const SessionCalled &session, const Directory &directory)
{
    const PostCode top = topOfficialOf(directory, before.holder);
    bool represented = false;
    for (const HolderCode &invited : session.invited) {
        MIZBAN_TRY(needHolder(directory, invited, "invite", "E5"));
        MIZBAN_TRY(mayTakePart(before, directory, invited, "invite", "E5"));
        represented = represented || topOfficialOf(directory, invited) == top || invited == before.holder;
    }
    if (!represented)
        return refuse(ErrorCode::MissingInput, "invite", "E5", "the agency's representative is invited");
    return {};
}

} // namespace

Status checkEscalation(const CaseState &before, const DecodedEvent &event, const Directory &directory)
{
    const EventHeader &header = event.event.header;
    const Payload &payload = event.payload;
    if (const auto *asked = std::get_if<ExtensionAsked>(&payload)) {
        if (extenderOf(before, directory).text() != asked->to.text())
            return refuse(ErrorCode::InvalidInput, "to", "E8", "goes to the holder's superior");
        return {};
    }
    if (const auto *extended = std::get_if<DeadlineExtended>(&payload))
        return checkExtended(before, *extended, header.actor, directory);
    if (const auto *escalated = std::get_if<CaseEscalated>(&payload))
        return checkEscalated(before, *escalated, header.wallTimeMs, directory);
    if (const auto *dispute = std::get_if<DisputeRecorded>(&payload)) {
        MIZBAN_TRY(needCenterPost(directory, header.actor));
        return checkDispute(before, *dispute, header.wallTimeMs, directory);
    }
    if (const auto *session = std::get_if<SessionCalled>(&payload)) {
        MIZBAN_TRY(needCenterPost(directory, header.actor));
        return checkSession(before, *session, directory);
    }
    if (const auto *decided = std::get_if<SessionDecided>(&payload)) {
        MIZBAN_TRY(needCenterPost(directory, header.actor));
        MIZBAN_TRY(needHolder(directory, decided->owner, "owner", "E6"));
        return mayTakePart(before, directory, decided->owner, "owner", "E6");
    }
    if (const auto *referred = std::get_if<MisconductReferred>(&payload)) {
        MIZBAN_TRY(needCenterPost(directory, header.actor));
        return checkMisconduct(*referred, header.wallTimeMs);
    }
    if (std::holds_alternative<MisconductResolved>(payload))
        return needCenterPost(directory, header.actor);
    return {};
}

Status mayStartEscalation(const CaseState &state, EventType type, const Actor &actor,
                          const Directory &directory)
{
    MIZBAN_TRY(mayAct(state, type, actor));
    const Supervision &now = state.supervision;
    const auto anyDecision = [&now](auto fits) {
        return std::any_of(now.decisions.begin(), now.decisions.end(), fits);
    };
    bool sensible = true;
    switch (type) {
    case EventType::ExtensionAsked:
        sensible = !extenderOf(state, directory).isEmpty();
        break;
    case EventType::DeadlineExtended:
        if (extenderOf(state, directory) != actor.post)
            return refuse(ErrorCode::NotAllowed, "", "E8", "only the holder's superior extends");
        break;
    case EventType::CaseEscalated:
        if (!provincialAgencyOf(directory, state.holder))
            return refuse(ErrorCode::NotAllowed, "", "E1", "only a provincial agency escalates (4-10)");
        sensible = nationalAgencyOf(directory, state.holder) != nullptr;
        break;
    case EventType::EvidenceGiven:
    case EventType::DecisionRefused: {
        const bool center = now.center.contains(HolderCode(actor.post.text()));
        sensible = anyDecision([&](const SessionDecision &one) {
            const bool owes =
                type == EventType::DecisionRefused ? one.isPending() : one.evidenceAtMs == 0 && !one.refused;
            return owes && (center || actsForHolder(actor.post, one.owner));
        });
        break;
    }
    case EventType::MisconductReferred:
        sensible = anyDecision([&now](const SessionDecision &one) {
            return one.isNonCompliant() && !now.referralOf(one.event);
        });
        break;
    case EventType::MisconductResolved:
        sensible = std::any_of(now.misconduct.begin(), now.misconduct.end(),
                               [](const MisconductReferral &one) { return one.isOpen(); });
        break;
    default:
        break;
    }
    return sensible ? Status() : Status(refuse(ErrorCode::WrongStatus, "", "", "nothing to do it on"));
}

} // namespace mizban
