#include "core/domain/identity_rules.h"

#include "core/base/persian_text.h"
#include "core/domain/applicant_rules.h"

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *rule, const char *why)
{
    return fieldError(code, {}, QString::fromLatin1(rule), QString::fromLatin1(why));
}

Status mayDecide(const CaseState &state, const Actor &actor)
{
    if (state.exception == ExceptionState::None)
        return refuse(ErrorCode::WrongStatus, "N8", "no exception was asked for");
    // Whose decision it is comes first: nobody else learns how it went by trying.
    if (actor.post != state.registration.applicant.exceptionApprovedBy)
        return refuse(ErrorCode::NotAllowed, "N8", "the desk's responsible decides");
    if (state.exception != ExceptionState::Asked)
        return refuse(ErrorCode::AlreadyDone, "N8", "decided already");
    return {};
}

/// What a correction may not touch: who approves an exception is asked anew, not corrected (N8).
bool isSameExceptNumbersAndNames(const Applicant &before, const Applicant &after)
{
    return before.kind == after.kind && before.exceptionReason == after.exceptionReason &&
           before.exceptionApprovedBy == after.exceptionApprovedBy &&
           after.identity == IdentityState::Unverified;
}

void addTask(CaseState &state, const Event &cause, const HolderCode &from, const HolderCode &to,
             const QString &text)
{
    CaseTask task;
    task.event = cause.id;
    task.from = from;
    task.to = to;
    task.text = text;
    task.askedMs = cause.header.wallTimeMs;
    task.identity = true;
    state.tasks.append(task);
}

void answerTasks(CaseState &state, const Event &cause, const HolderCode &to)
{
    for (CaseTask &task : state.tasks) {
        if (!task.identity || task.to != to || task.answeredMs != 0)
            continue;
        task.answers.append(cause.id);
        task.answeredMs = cause.header.wallTimeMs;
        if (task.openedMs == 0)
            task.openedMs = cause.header.wallTimeMs;
    }
}

HolderCode deskOf(const CaseState &state)
{
    return HolderCode(state.registration.desk.text());
}

void applyResult(CaseState &state, const IdentityChecked &result, const Event &event)
{
    if (result.checkedAtMs < state.identityCheckedMs)
        return; // a newer result is known
    state.identity = result.state;
    state.identityCheckedMs = result.checkedAtMs;
    answerTasks(state, event, deskOf(state));
    if (result.state == IdentityState::Mismatch)
        addTask(state, event, HolderCode(event.header.actor.post.text()), deskOf(state), result.detail);
}

/// A result that was there already says nothing of the corrected applicant, even if it comes once more.
void applyCorrection(CaseState &state, const IntakeCompleted &correction, const Event &event)
{
    if (state.identity != IdentityState::Mismatch)
        return; // corrected meanwhile
    state.registration.applicant = correction.applicant;
    state.identity = IdentityState::Unverified;
    ++state.identityCheckedMs;
    answerTasks(state, event, deskOf(state));
}

void applyDecision(CaseState &state, const ExceptionDecided &decision, const Event &event)
{
    if (state.exception != ExceptionState::Asked)
        return;
    state.exception = decision.approved ? ExceptionState::Approved : ExceptionState::Refused;
    const HolderCode responsible(event.header.actor.post.text());
    answerTasks(state, event, responsible);
    if (!decision.approved)
        addTask(state, event, responsible, deskOf(state), decision.reason);
}

} // namespace

bool asksForException(const CaseRegistered &registration)
{
    const Applicant &applicant = registration.applicant;
    return applicant.kind == ApplicantKind::WithoutNumber && !applicant.exceptionReason.trimmed().isEmpty() &&
           registration.about.isEmpty();
}

bool isAboutIdentity(EventType type)
{
    return type == EventType::IdentityChecked || type == EventType::ExceptionDecided ||
           type == EventType::IntakeCompleted;
}

bool isReadableIdentity(const DecodedEvent &event)
{
    switch (event.event.header.type) {
    case EventType::IdentityChecked:
        return std::holds_alternative<IdentityChecked>(event.payload);
    case EventType::IntakeCompleted:
        return std::holds_alternative<IntakeCompleted>(event.payload);
    default:
        return std::holds_alternative<ExceptionDecided>(event.payload);
    }
}

Status mayActOnIdentity(const CaseState &state, EventType type, const Actor &actor)
{
    if (type == EventType::ExceptionDecided)
        return mayDecide(state, actor);
    if (type == EventType::IntakeCompleted)
        return mayCorrect(state, actor);
    if (actor.post.text() != centerPost)
        return refuse(ErrorCode::NotAllowed, "N3", "the result of the registry comes from the center");
    return {};
}

Status mayCorrect(const CaseState &state, const Actor &actor)
{
    if (!state.registration.about.isEmpty())
        return refuse(ErrorCode::WrongStatus, "N3", "the desk has nothing of a sealed case");
    if (!actsForHolder(actor.post, deskOf(state)))
        return refuse(ErrorCode::NotHolder, "N3", "the task of the desk where it was registered");
    if (state.identity != IdentityState::Mismatch)
        return refuse(ErrorCode::WrongStatus, "N3", "no mismatch waits to be corrected");
    return {};
}

Status checkCorrection(const CaseState &state, const Applicant &after)
{
    const Applicant &before = state.registration.applicant;
    if (!isSameExceptNumbersAndNames(before, after))
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("applicant.kind"), QStringLiteral("N3"));
    if (applicantKey(after) == applicantKey(before) && applicantName(after) == applicantName(before))
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("applicant"), QStringLiteral("N3"),
                          QStringLiteral("neither number nor name differs"));
    Problems problems;
    checkApplicant(problems, after, demandOf(state.registration.kind, after.exceptionApprovedBy));
    const QList<Error> found = problems.take();
    return found.isEmpty() ? Status() : Status(found.first());
}

Status checkIdentityAct(const CaseState &state, const DecodedEvent &event)
{
    MIZBAN_TRY(mayAct(state, event.event.header.type, event.event.header.actor));
    if (const auto *decision = std::get_if<ExceptionDecided>(&event.payload)) {
        if (!decision->approved && decision->reason.trimmed().isEmpty())
            return fieldError(ErrorCode::MissingInput, QStringLiteral("reason"), QStringLiteral("N8"));
        return {};
    }
    if (const auto *correction = std::get_if<IntakeCompleted>(&event.payload))
        return checkCorrection(state, correction->applicant);
    const auto &result = std::get<IdentityChecked>(event.payload);
    if (result.state == IdentityState::Unverified)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("result"), QStringLiteral("N3"));
    const QString key = applicantKey(state.registration.applicant);
    if (key.isEmpty() || result.key != key)
        return fieldError(ErrorCode::Conflict, QStringLiteral("number"), QStringLiteral("N3"),
                          QStringLiteral("not the applicant's number"));
    return {};
}

bool asksForDecision(const CaseState &state, const EventId &task)
{
    return state.exception != ExceptionState::None && !state.custody.isEmpty() &&
           state.custody.first().cause == task;
}

void askForException(CaseState &state, const Event &registration)
{
    const Applicant &applicant = state.registration.applicant;
    if (!asksForException(state.registration) || applicant.exceptionApprovedBy.isEmpty())
        return;
    state.exception = ExceptionState::Asked;
    addTask(state, registration, deskOf(state), HolderCode(applicant.exceptionApprovedBy.text()),
            applicant.exceptionReason);
}

void applyIdentity(CaseState &state, const DecodedEvent &event)
{
    if (const auto *result = std::get_if<IdentityChecked>(&event.payload))
        applyResult(state, *result, event.event);
    else if (const auto *decision = std::get_if<ExceptionDecided>(&event.payload))
        applyDecision(state, *decision, event.event);
    else if (const auto *correction = std::get_if<IntakeCompleted>(&event.payload))
        applyCorrection(state, *correction, event.event);
}

void describeIdentity(const DecodedEvent &event, HistoryEntry &entry)
{
    if (const auto *result = std::get_if<IdentityChecked>(&event.payload)) {
        entry.publicText = result->publicText;
        entry.note = QStringList{result->source, result->detail}.join(u' ').trimmed();
    } else if (const auto *decision = std::get_if<ExceptionDecided>(&event.payload)) {
        entry.publicText = decision->publicText;
        entry.note = decision->reason;
    } else if (const auto *correction = std::get_if<IntakeCompleted>(&event.payload)) {
        entry.publicText = QStringLiteral(
            "مشخصات متقاضی اصلاح شد و دوباره بررسی می‌شود.");
        entry.note = correction->note;
    }
}

QString formerApplicant(const Applicant &before)
{
    const QString who = QStringList{applicantName(before), applicantKey(before)}.join(u' ').trimmed();
    return QStringLiteral("مشخصات پیشین: %1").arg(who);
}

QList<HolderCode> reachOfException(const CaseRegistered &registration)
{
    const PostCode &responsible = registration.applicant.exceptionApprovedBy;
    if (!asksForException(registration) || responsible.isEmpty())
        return {};
    return {HolderCode(responsible.text())};
}

QString identityKey(const Applicant &applicant)
{
    if (applicant.kind != ApplicantKind::WithoutNumber)
        return applicantKey(applicant);
    const QString name = ruleKey(applicantName(applicant));
    return name.isEmpty() ? QString() : name + u'/' + applicant.guardianNumber;
}

bool isIdentified(const CaseState &state)
{
    const Applicant &applicant = state.registration.applicant;
    if (applicant.kind == ApplicantKind::Abroad)
        return state.identity == IdentityState::Verified;
    return state.exception == ExceptionState::None || state.exception == ExceptionState::Approved;
}

bool needsVerifiedCase(const Applicant &applicant)
{
    const bool exception = applicant.kind == ApplicantKind::WithoutNumber &&
                           applicant.guardianNumber.isEmpty() &&
                           !applicant.exceptionReason.trimmed().isEmpty();
    return applicant.kind == ApplicantKind::Abroad || exception;
}

/// The same person by number or passport; without a number, by the names on the approved exception.
bool verifies(const CaseState &state, const Applicant &applicant)
{
    const Applicant &held = state.registration.applicant;
    if (!state.registered || state.quarantined || state.status == CaseStatus::Void ||
        held.kind != applicant.kind || !isIdentified(state))
        return false;
    if (applicant.kind == ApplicantKind::WithoutNumber && state.exception != ExceptionState::Approved)
        return false;
    const QString key = identityKey(applicant);
    return !key.isEmpty() && identityKey(held) == key;
}

} // namespace mizban
