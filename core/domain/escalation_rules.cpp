#include "core/domain/escalation_rules.h"

#include "core/base/tehran_time.h"
#include "core/domain/deadline.h"

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *rule, const char *why)
{
    return fieldError(code, {}, QString::fromLatin1(rule), QString::fromLatin1(why));
}

Error missing(const char *field, const char *rule)
{
    return fieldError(ErrorCode::MissingInput, QString::fromLatin1(field), QString::fromLatin1(rule));
}

Error wrong(const char *field, const char *rule, const char *why)
{
    return fieldError(ErrorCode::InvalidInput, QString::fromLatin1(field), QString::fromLatin1(rule),
                      QString::fromLatin1(why));
}

Status needText(const QString &text, const char *field, const char *rule)
{
    if (text.trimmed().isEmpty())
        return missing(field, rule);
    if (text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QString::fromLatin1(field), QString::fromLatin1(rule));
    return {};
}

Status needOpen(const CaseState &state)
{
    if (!state.isOpen())
        return refuse(ErrorCode::WrongStatus, "S7", "the case is answered or closed");
    return {};
}

Status needHolder(const CaseState &state, const Actor &actor)
{
    if (!actsForHolder(actor.post, state.holder))
        return refuse(ErrorCode::NotHolder, "S5", "only the holder");
    return {};
}

Status needExtensible(const CaseState &state)
{
    MIZBAN_TRY(needOpen(state));
    if (state.dueAtMs == 0)
        return refuse(ErrorCode::WrongStatus, "E8", "no deadline runs");
    if (state.supervision.extension.isGranted())
        return refuse(ErrorCode::AlreadyDone, "E8", "a deadline is extended once");
    return {};
}

/// The Center works on a case once time has brought it there (E4).
Status needCenter(const CaseState &state, const Actor &actor)
{
    if (!isBoundBy91(state.registration.kind))
        return refuse(ErrorCode::NotAllowed, "9-1", "binds requests and complaints only");
    if (!state.supervision.center.contains(HolderCode(actor.post.text())))
        return refuse(ErrorCode::NotAllowed, "E5", "only the Center, from its list of cases without answer");
    return {};
}

Status mayDispute(const CaseState &state, const Actor &actor)
{
    MIZBAN_TRY(needCenter(state, actor));
    if (state.supervision.dispute.isRecorded())
        return refuse(ErrorCode::AlreadyDone, "E5", "recorded already");
    return {};
}

Status mayCallSession(const CaseState &state, const Actor &actor)
{
    MIZBAN_TRY(needCenter(state, actor));
    if (!state.supervision.dispute.isRecorded())
        return refuse(ErrorCode::WrongStatus, "E5", "dispute yes or no comes first");
    return {};
}

Status mayDecide(const CaseState &state, const Actor &actor)
{
    MIZBAN_TRY(needCenter(state, actor));
    if (state.supervision.sessions.isEmpty())
        return refuse(ErrorCode::WrongStatus, "E6", "no session was called");
    return {};
}

Status mayAnswerDecision(const CaseState &state, const Actor &actor)
{
    const Supervision &supervision = state.supervision;
    if (supervision.center.contains(HolderCode(actor.post.text())))
        return {};
    for (const SessionDecision &decision : supervision.decisions) {
        if (actsForHolder(actor.post, decision.owner))
            return {};
    }
    return refuse(ErrorCode::NotAllowed, "E6", "neither owner of a decision nor the Center");
}

Status mayApplyEscalated(const CaseState &state, const CaseEscalated &escalated)
{
    MIZBAN_TRY(needText(escalated.reason, "text", "E1"));
    if (escalated.to.isEmpty())
        return missing("to", "E1");
    if (escalated.to == state.holder)
        return fieldError(ErrorCode::Conflict, QStringLiteral("to"), QStringLiteral("E1"));
    const bool needsMoney = escalated.need != EscalationNeed::Permit;
    if (needsMoney && escalated.amount <= 0)
        return missing("amount", "E1");
    if (!needsMoney && escalated.amount != 0)
        return wrong("amount", "E1", "a permit has no amount");
    return {};
}

Status mayApplyExtended(const CaseState &state, const DeadlineExtended &extended)
{
    MIZBAN_TRY(needText(extended.reason, "text", "E8"));
    if (extended.dueAtMs <= state.dueAtMs)
        return wrong("to", "E8", "an extension ends later than the present deadline");
    return {};
}

Status mayApplySession(const CaseState &state, const SessionCalled &session, qint64 atMs)
{
    const Dispute &dispute = state.supervision.dispute;
    MIZBAN_TRY(needText(session.text, "text", "E5"));
    if (session.invited.isEmpty())
        return missing("invite", "E5");
    if (session.atMs <= atMs)
        return wrong("at", "E5", "the session lies in the past");
    if (!state.supervision.sessions.isEmpty())
        return {};
    if (dispute.dispute && session.atMs > dispute.byMs)
        return wrong("at", "E5", "the session is due within ten working days of the dispute");
    if (!dispute.dispute && atMs <= dispute.byMs)
        return refuse(ErrorCode::WrongStatus, "E5", "the fresh final deadline still runs");
    return {};
}

Status mayApplyDecision(const CaseState &state, const SessionDecided &decided, qint64 atMs)
{
    MIZBAN_TRY(needText(decided.text, "text", "E6"));
    if (decided.owner.isEmpty())
        return missing("owner", "E6");
    if (decided.dueAtMs <= atMs)
        return wrong("due", "E6", "the decision is due in the past");
    const QList<ProblemSolvingSession> &sessions = state.supervision.sessions;
    const bool held = std::any_of(sessions.begin(), sessions.end(), [&](const ProblemSolvingSession &one) {
        return tehranDate(one.atMs) <= tehranDate(atMs);
    });
    if (!held)
        return refuse(ErrorCode::WrongStatus, "E6", "the session was not held yet");
    return {};
}

/// The decision an owner or the Center gives account of.
Status mayAccountFor(const CaseState &state, const EventId &id, const Actor &actor)
{
    const SessionDecision *decision = state.supervision.decision(id);
    if (!decision)
        return fieldError(ErrorCode::NotFound, QStringLiteral("decision"), QStringLiteral("E6"));
    const bool center = state.supervision.center.contains(HolderCode(actor.post.text()));
    if (!center && !actsForHolder(actor.post, decision->owner))
        return refuse(ErrorCode::NotAllowed, "E6", "another agency's decision");
    if (decision->evidenceAtMs != 0 || decision->refused)
        return refuse(ErrorCode::AlreadyDone, "E6", "its evidence is given or it is refused");
    return {};
}

Status mayApplyMisconduct(const CaseState &state, const MisconductReferred &referred)
{
    const SessionDecision *decision = state.supervision.decision(referred.decision);
    if (!decision)
        return fieldError(ErrorCode::NotFound, QStringLiteral("decision"), QStringLiteral("E7"));
    if (!decision->isNonCompliant())
        return refuse(ErrorCode::WrongStatus, "E7", "the decision is not non-compliant");
    if (state.supervision.referralOf(referred.decision))
        return refuse(ErrorCode::AlreadyDone, "E7", "referred already");
    MIZBAN_TRY(needText(referred.body, "body", "E7"));
    MIZBAN_TRY(needText(referred.letterNumber, "letter", "E7"));
    if (referred.letterAtMs == 0)
        return missing("date", "E7");
    return {};
}

Status mayApplyResult(const CaseState &state, const MisconductResolved &resolved)
{
    for (const MisconductReferral &referral : state.supervision.misconduct) {
        if (referral.event != resolved.referral)
            continue;
        if (!referral.isOpen())
            return refuse(ErrorCode::AlreadyDone, "E7", "its result is recorded");
        return needText(resolved.result, "text", "E7");
    }
    return fieldError(ErrorCode::NotFound, QStringLiteral("referral"), QStringLiteral("E7"));
}

/// The event type of each payload; of all others none.
struct EscalationTypes
{
    using Type = std::optional<EventType>;
    Type operator()(const ExtensionAsked &) const { return EventType::ExtensionAsked; }
    Type operator()(const DeadlineExtended &) const { return EventType::DeadlineExtended; }
    Type operator()(const CaseEscalated &) const { return EventType::CaseEscalated; }
    Type operator()(const OverdueRaised &) const { return EventType::OverdueRaised; }
    Type operator()(const NoAnswerRaised &) const { return EventType::NoAnswerRaised; }
    Type operator()(const DisputeRecorded &) const { return EventType::DisputeRecorded; }
    Type operator()(const SessionCalled &) const { return EventType::SessionCalled; }
    Type operator()(const SessionDecided &) const { return EventType::SessionDecided; }
    Type operator()(const EvidenceGiven &) const { return EventType::EvidenceGiven; }
    Type operator()(const DecisionRefused &) const { return EventType::DecisionRefused; }
    Type operator()(const NonComplianceMarked &) const { return EventType::NonComplianceMarked; }
    Type operator()(const MisconductReferred &) const { return EventType::MisconductReferred; }
    Type operator()(const MisconductResolved &) const { return EventType::MisconductResolved; }
    template <typename Other> Type operator()(const Other &) const { return std::nullopt; }
};

} // namespace

bool isEscalation(EventType type)
{
    return type >= EventType::ExtensionAsked && type <= EventType::MisconductResolved;
}

bool isMadeByTime(EventType type)
{
    return type == EventType::OverdueRaised || type == EventType::NoAnswerRaised ||
           type == EventType::NonComplianceMarked;
}

bool isSupervision(EventType type)
{
    return isEscalation(type) && type != EventType::CaseEscalated;
}

std::optional<EventType> escalationTypeOf(const Payload &payload)
{
    return std::visit(EscalationTypes{}, payload);
}

bool isBoundBy91(CaseKind kind)
{
    return kind == CaseKind::Request || kind == CaseKind::Complaint;
}

Status mayEscalationAct(const CaseState &state, EventType type, const Actor &actor)
{
    if (isMadeByTime(type)) {
        if (actor.post.text() != centerPost)
            return refuse(ErrorCode::NotAllowed, "E3", "time's own acts are the center's");
        return {};
    }
    switch (type) {
    case EventType::ExtensionAsked:
        MIZBAN_TRY(needExtensible(state));
        return needHolder(state, actor);
    case EventType::DeadlineExtended:
        MIZBAN_TRY(needExtensible(state));
        if (actor.post.text() == state.holder.text() || unitOfPost(actor.post).text() == state.holder.text())
            return refuse(ErrorCode::NotAllowed, "E8", "the holder's superior extends, not the holder");
        return {};
    case EventType::CaseEscalated:
        if (state.registration.kind != CaseKind::Request)
            return refuse(ErrorCode::NotAllowed, "E1", "only a request is escalated (4-10)");
        MIZBAN_TRY(needOpen(state));
        MIZBAN_TRY(needHolder(state, actor));
        if (state.supervision.escalation.isDone())
            return refuse(ErrorCode::AlreadyDone, "E1", "escalated already");
        return {};
    case EventType::DisputeRecorded:
        return mayDispute(state, actor);
    case EventType::SessionCalled:
        return mayCallSession(state, actor);
    case EventType::SessionDecided:
        return mayDecide(state, actor);
    case EventType::EvidenceGiven:
    case EventType::DecisionRefused:
        return mayAnswerDecision(state, actor);
    case EventType::MisconductReferred:
    case EventType::MisconductResolved:
        return needCenter(state, actor);
    default:
        return refuse(ErrorCode::NotAllowed, "D5", "no act about a promised time");
    }
}

Status mayApplyEscalation(const CaseState &state, const DecodedEvent &event)
{
    const Payload &payload = event.payload;
    const EventHeader &header = event.event.header;
    MIZBAN_TRY(mayAct(state, header.type, header.actor));
    if (const auto *asked = std::get_if<ExtensionAsked>(&payload)) {
        MIZBAN_TRY(needText(asked->reason, "text", "E8"));
        return asked->workingDays > 0 ? Status() : Status(missing("days", "E8"));
    }
    if (const auto *extended = std::get_if<DeadlineExtended>(&payload))
        return mayApplyExtended(state, *extended);
    if (const auto *escalated = std::get_if<CaseEscalated>(&payload))
        return mayApplyEscalated(state, *escalated);
    if (const auto *dispute = std::get_if<DisputeRecorded>(&payload)) {
        MIZBAN_TRY(needText(dispute->text, "text", "E5"));
        return dispute->byMs > header.wallTimeMs ? Status() : Status(missing("days", "E5"));
    }
    if (const auto *session = std::get_if<SessionCalled>(&payload))
        return mayApplySession(state, *session, header.wallTimeMs);
    if (const auto *decided = std::get_if<SessionDecided>(&payload))
        return mayApplyDecision(state, *decided, header.wallTimeMs);
    if (const auto *evidence = std::get_if<EvidenceGiven>(&payload)) {
        MIZBAN_TRY(needText(evidence->text, "text", "E6"));
        return mayAccountFor(state, evidence->decision, header.actor);
    }
    if (const auto *refused = std::get_if<DecisionRefused>(&payload)) {
        MIZBAN_TRY(needText(refused->reason, "text", "E6"));
        return mayAccountFor(state, refused->decision, header.actor);
    }
    if (const auto *referred = std::get_if<MisconductReferred>(&payload))
        return mayApplyMisconduct(state, *referred);
    if (const auto *resolved = std::get_if<MisconductResolved>(&payload))
        return mayApplyResult(state, *resolved);
    return {};
}

QList<HolderCode> reachOfEscalation(const Payload &payload)
{
    QList<HolderCode> reach;
    if (const auto *asked = std::get_if<ExtensionAsked>(&payload))
        reach = {asked->to};
    else if (const auto *escalated = std::get_if<CaseEscalated>(&payload))
        reach = {escalated->to};
    else if (const auto *overdue = std::get_if<OverdueRaised>(&payload))
        reach = {overdue->to};
    else if (const auto *silent = std::get_if<NoAnswerRaised>(&payload))
        reach = QList<HolderCode>{silent->topOfficial} + silent->center;
    else if (const auto *session = std::get_if<SessionCalled>(&payload))
        reach = session->invited;
    else if (const auto *decided = std::get_if<SessionDecided>(&payload))
        reach = {decided->owner};
    reach.removeIf([](const HolderCode &holder) { return holder.isEmpty(); });
    return reach;
}

} // namespace mizban
