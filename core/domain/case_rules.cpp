#include "core/domain/act_rules.h"
#include "core/domain/case_state.h"

#include "core/base/tehran_time.h"
#include "core/domain/center_rules.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/identity_rules.h"
#include "core/domain/marginal_rules.h"
#include "core/domain/notice_rules.h"

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *rule, const char *why)
{
    return fieldError(code, {}, QString::fromLatin1(rule), QString::fromLatin1(why));
}

bool isHolder(const CaseState &state, const Actor &actor)
{
    return actsForHolder(actor.post, state.holder);
}

bool isOriginDesk(const CaseState &state, const Actor &actor)
{
    // The desk that registered a sealed case knows nothing more of it (C4).
    return state.registration.about.isEmpty() &&
           actsForHolder(actor.post, HolderCode(state.registration.desk.text()));
}

Status needHolder(const CaseState &state, const Actor &actor)
{
    if (!isHolder(state, actor))
        return refuse(ErrorCode::NotHolder, "S5", "only the holder changes the status");
    return {};
}

Status needOpen(const CaseState &state)
{
    if (!state.isOpen())
        return refuse(ErrorCode::WrongStatus, "S7", "the case is answered or closed");
    return {};
}

/// Delivering belongs to the holder and to the desk where the case was registered (S5).
Status mayDeliver(const CaseState &state, const Actor &actor)
{
    if (!isHolder(state, actor) && !isOriginDesk(state, actor))
        return refuse(ErrorCode::NotHolder, "S5", "neither holder nor origin desk");
    return {};
}

/// 4-18: at the Center a request is guided or referred, never answered.
Status mayAnswerAtCenter(const CaseState &state, const Actor &actor)
{
    if (state.registration.kind == CaseKind::Request && isOfCenter(actor.post.text()))
        return refuse(ErrorCode::NotAllowed, "4-18", "the Center refers requests");
    return {};
}

Status mayClose(const CaseState &state, const Actor &actor)
{
    if (state.status != CaseStatus::Answered)
        return refuse(ErrorCode::WrongStatus, "1.2", "there is no answer to deliver");
    return mayDeliver(state, actor);
}

Status mayReopenSomeDay(const CaseState &state, const Actor &actor)
{
    if (state.status != CaseStatus::Answered && state.status != CaseStatus::Closed)
        return refuse(ErrorCode::WrongStatus, "S7", "the case is still open");
    if (state.merge)
        return refuse(ErrorCode::WrongStatus, "I7", "merged: the merge is undone instead");
    return mayDeliver(state, actor);
}

/// I7: only who holds a case ends it, and nobody learns of a sealed one by a reference (C5).
Status mayEndAsDuplicate(const CaseState &state, const Actor &actor)
{
    if (!state.registration.about.isEmpty())
        return refuse(ErrorCode::NotAllowed, "C5", "a sealed case is not merged");
    MIZBAN_TRY(needOpen(state));
    return needHolder(state, actor);
}

/// S7: the same clerk and before any action; that it was looked at is none. The day is mayVoid's.
Status mayVoidSomeDay(const CaseState &state, const Actor &actor)
{
    const bool untouched = state.status == CaseStatus::Registered || state.status == CaseStatus::InReview;
    if (!untouched || state.custody.size() != 1)
        return refuse(ErrorCode::WrongStatus, "S7", "there was an action already");
    if (actor.person != state.registrar.person)
        return refuse(ErrorCode::NotAllowed, "S7", "registered by someone else");
    return {};
}

/// Whoever held the case, follows it by a copy or was asked for something in it.
Status mayNote(const CaseState &state, const Actor &actor)
{
    const auto knows = [&actor](const HolderCode &holder) { return actsForHolder(actor.post, holder); };
    for (const Custody &custody : state.custody) {
        if (knows(custody.holder))
            return {};
    }
    for (const CaseCopy &copy : state.copies) {
        if (knows(copy.holder))
            return {};
    }
    for (const CaseTask &task : state.tasks) {
        if (knows(task.to))
            return {};
    }
    return refuse(ErrorCode::NotHolder, "S5", "never held the case");
}

} // namespace

bool actsForHolder(const PostCode &post, const HolderCode &holder)
{
    if (holder.isEmpty() || post.isEmpty())
        return false;
    return post.text() == holder.text() || unitOfPost(post).text() == holder.text();
}

Status mayAct(const CaseState &state, EventType type, const Actor &actor)
{
    if (type == EventType::VerdictGiven || type == EventType::ExposureReported) {
        if (actor.post.text() != centerPost)
            return refuse(ErrorCode::NotAllowed, "S4", "the center's own");
        return {};
    }
    if (type == EventType::CaseRegistered) {
        if (state.registered)
            return makeError(ErrorCode::AlreadyDone);
        return {};
    }
    if (!state.registered)
        return makeError(ErrorCode::NotFound);
    if (type == EventType::NoteAdded)
        return mayNote(state, actor);
    if (type == EventType::Withdrawn)
        return {}; // whose event it is decides, see foldCase
    if (isMadeByTime(type))
        return mayEscalationAct(state, type, actor);
    if (state.status == CaseStatus::Void)
        return refuse(ErrorCode::WrongStatus, "S7", "the case is void");
    if (type == EventType::CaseVoided)
        return mayVoidSomeDay(state, actor);
    if (state.quarantined)
        return refuse(ErrorCode::WrongStatus, "S4", "the registration is under review");
    if (isEscalation(type))
        return mayEscalationAct(state, type, actor);
    if (isAboutIdentity(type))
        return mayActOnIdentity(state, type, actor);
    if (isMarginal(type))
        return mayDoMarginal(state, type, actor);
    switch (type) {
    case EventType::CaseOpened:
        return maySee(state, actor);
    case EventType::CaseAnswered:
        MIZBAN_TRY(mayAnswerAtCenter(state, actor));
        [[fallthrough]];
    case EventType::CaseReferred:
        MIZBAN_TRY(needOpen(state));
        return needHolder(state, actor);
    case EventType::CaseClosed:
        return mayClose(state, actor);
    case EventType::CaseReopened:
        return mayReopenSomeDay(state, actor);
    case EventType::DuplicateLinked:
    case EventType::DuplicateUnlinked:
        return mayDeliver(state, actor);
    case EventType::CaseMerged:
        return mayEndAsDuplicate(state, actor);
    case EventType::MergeUndone:
        if (!state.merge)
            return refuse(ErrorCode::WrongStatus, "I7", "the case is not merged");
        return needHolder(state, actor);
    case EventType::SurveyAnswered:
        return mayRecordSurvey(state, actor);
    case EventType::ApplicantNotified:
        return mayGiveNotice(state, actor);
    case EventType::ExplanationAsked:
    case EventType::BoardReferred:
    case EventType::SealedShared:
        if (state.registration.about.isEmpty())
            return refuse(ErrorCode::NotAllowed, "D4", "of sealed cases only");
        return needHolder(state, actor);
    case EventType::SubjectsAdded:
        if (state.registration.about.isEmpty())
            return refuse(ErrorCode::NotAllowed, "D4", "of sealed cases only");
        return {}; // who may is asked of the directory: see sealed_rules
    case EventType::EnvelopeRewrapped:
        return {}; // whoever can open it may hand it to whom the rules name: see sealed_rules
    default:
        return mayDoAct(state, type, actor);
    }
}

Status mayRefer(const CaseState &state, const Actor &actor, const HolderCode &to)
{
    MIZBAN_TRY(mayAct(state, EventType::CaseReferred, actor));
    if (to.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("to"));
    if (to == state.holder)
        return fieldError(ErrorCode::Conflict, QStringLiteral("to"), QStringLiteral("S5"),
                          QStringLiteral("holds the case already"));
    return {};
}

Status mayAnswer(const CaseState &state, const Actor &actor, const CaseAnswered &answer)
{
    MIZBAN_TRY(mayAct(state, EventType::CaseAnswered, actor));
    if (answer.publicText.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("text"), QStringLiteral("1.2"));
    if (answer.kind == AnswerKind::NotDone && answer.reason.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("reason"), QStringLiteral("1.2"));
    return checkCompensation(state, answer);
}

Status mayReopen(const CaseState &state, const Actor &actor, qint64 atMs)
{
    MIZBAN_TRY(mayAct(state, EventType::CaseReopened, actor));
    if (atMs > state.objectionUntilMs())
        return fieldError(ErrorCode::WrongStatus, QStringLiteral("objection"), QStringLiteral("S7"),
                          QStringLiteral("more than 30 days after the answer"));
    return {};
}

Status mayVoid(const CaseState &state, const Actor &actor, qint64 atMs)
{
    MIZBAN_TRY(mayAct(state, EventType::CaseVoided, actor));
    if (tehranDate(atMs) != tehranDate(state.custody.first().sinceMs))
        return refuse(ErrorCode::WrongStatus, "S7", "registered on another day");
    return {};
}

Status mayApply(const CaseState &state, const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    if (const auto *referral = std::get_if<CaseReferred>(&event.payload))
        return mayApplyReferral(state, header, *referral);
    if (const auto *answer = std::get_if<CaseAnswered>(&event.payload))
        return mayAnswer(state, header.actor, *answer);
    if (const auto *link = std::get_if<DuplicateLinked>(&event.payload))
        return mayLink(state, header.actor, *link);
    if (const auto *unlink = std::get_if<DuplicateUnlinked>(&event.payload))
        return mayUnlink(state, header.actor, *unlink);
    if (const auto *merged = std::get_if<CaseMerged>(&event.payload))
        return mayMerge(state, header.actor, *merged);
    if (const auto *undone = std::get_if<MergeUndone>(&event.payload))
        return mayUndoMerge(state, header.actor, *undone);
    if (isEscalation(header.type))
        return mayApplyEscalation(state, event);
    if (std::holds_alternative<CaseVoided>(event.payload))
        return mayVoid(state, header.actor, header.wallTimeMs);
    if (std::holds_alternative<CaseReopened>(event.payload))
        return mayReopen(state, header.actor, header.wallTimeMs);
    if (isAboutIdentity(header.type))
        return checkIdentityAct(state, event);
    if (isMarginal(header.type)) {
        MIZBAN_TRY(mayAct(state, header.type, header.actor));
        return checkMarginal(state, event);
    }
    return checkAct(state, event);
}

} // namespace mizban
