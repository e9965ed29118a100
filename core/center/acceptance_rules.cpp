#include "core/center/acceptance_rules.h"

#include "core/center/night_acceptance.h"
#include "core/center/sealed_acceptance.h"

#include "core/domain/act_directory_rules.h"
#include "core/domain/attachment_rules.h"
#include "core/domain/center_rules.h"
#include "core/domain/deadline.h"
#include "core/domain/delegation_rules.h"
#include "core/domain/draft.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/identity_rules.h"
#include "core/domain/intake.h"
#include "core/domain/marginal_rules.h"
#include "core/domain/proposal_rules.h"
#include "core/domain/public_phrases.h"
#include "core/domain/tracking_id.h"
#include "core/eventlog/inquiry_signature.h"
#include "core/eventlog/note_signature.h"
#include "core/eventlog/proposal_stream.h"
#include "core/services/clean_texts.h"

#include <algorithm>

namespace mizban {

namespace {

Error ruleError(ErrorCode code, const char *rule, const char *detail)
{
    return Error{code, {}, QString::fromLatin1(detail), QString::fromLatin1(rule), 0};
}

Error ruled(Error error, const char *rule)
{
    if (error.rule.isEmpty())
        error.rule = QString::fromLatin1(rule);
    return error;
}

Status checkTrackingId(const QString &trackingId, const Event &event, const Circumstances &around,
                       const Directory &directory)
{
    const Result<QString> parsed = parseTrackingId(trackingId);
    if (!parsed.ok() || *parsed != trackingId)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("trackingId"), QStringLiteral("T2"));
    const DeviceRecord *device = directory.device(event.header.device);
    const QString number = trackingId.mid(2, 5);
    if (!device || (number != device->number && number != device->spareNumber))
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("trackingId"), QStringLiteral("T2"));
    if (around.trackingIdTaken)
        return fieldError(ErrorCode::Conflict, QStringLiteral("trackingId"), QStringLiteral("T1"));
    return {};
}

/// The promised date is the policy's, or an earlier one that was told to the applicant.
Status checkDeadline(const CaseRegistered &registered, const Directory &rules)
{
    const auto wrong = [] {
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("dueAt"), QStringLiteral("E"));
    };
    const DeadlinePolicy *policy = rules.policy(registered.policyVersion);
    const Unit *desk = rules.unit(registered.desk);
    if (!policy || !desk)
        return wrong();
    const Deadline promised = deadlineFor(*policy, rules.calendarFor(registered.desk), registered.kind,
                                          levelOf(registered, rules), registered.registeredAtMs);
    if (registered.dueAtMs == promised.dueAtMs)
        return {};
    const bool earlier =
        registered.outcome.kind == OutcomeKind::FinalDate && registered.dueAtMs == registered.outcome.atMs &&
        registered.dueAtMs > registered.registeredAtMs && registered.dueAtMs < promised.dueAtMs;
    return earlier ? Status() : Status(wrong());
}

/// What was done at the counter is an answer and says something (1.2). What was imported was said elsewhere.
Status checkDoneAtCounter(const CaseRegistered &registered, const Event &event, const Circumstances &around)
{
    const bool imported = registered.registeredAtMs != event.header.wallTimeMs;
    if (registered.outcome.kind != OutcomeKind::Done || imported || around.fromBeforeRestore)
        return {};
    return checkPhrases(registered.outcome.text, QStringLiteral("outcome.text"));
}

/// 1.2, 4-4: by the desk's own function. What a restored center is sent again it took before, whatever
/// phrases it knew then; what was done at the counter was judged with the registration.
Status checkAnswerText(const CaseAnswered &answer, const Event &event, const CaseState &before,
                       const Circumstances &around)
{
    const Outcome &outcome = before.registration.outcome;
    const bool withRegistration = outcome.kind == OutcomeKind::Done && answer.publicText == outcome.text &&
                                  event.header.parents == QList{before.custody.first().cause};
    if (answer.kind != AnswerKind::Done || withRegistration || around.fromBeforeRestore)
        return {};
    return checkPhrases(answer.publicText, QStringLiteral("text"));
}

Status checkRegistration(const CaseRegistered &registered, const Event &event, const Circumstances &around,
                         const DirectoryView &directory)
{
    if (around.streamExists)
        return ruleError(ErrorCode::AlreadyDone, "T1", "the case is registered already");
    if (!registered.about.isEmpty())
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("about"), QStringLiteral("C4"));
    const DeviceRecord *device = directory.current().device(event.header.device);
    if (!device || device->seatOf.text() != registered.desk.text())
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("desk"), QStringLiteral("10-2"));
    MIZBAN_TRY(checkTrackingId(registered.trackingId, event, around, directory.current()));
    const Directory &rules = directory.reliedOn(event.header.actor.directoryVersion);
    const QList<Error> problems = problemsOf(registered, rules);
    if (!problems.isEmpty())
        return problems.first();
    MIZBAN_TRY(checkDoneAtCounter(registered, event, around));
    return checkDeadline(registered, rules);
}

/// I7: the leading case is known at the seat and is what the link says of it, so that links of different
/// desks agree on who leads.
template <typename Link> Status checkLink(const Link &link, const Circumstances &around)
{
    if (!around.caseExists || !around.caseFollowed || !around.leading || !around.leading->registered)
        return ruleError(ErrorCode::NotFound, "I7", "no such case at this seat");
    const CaseState &leading = *around.leading;
    if (leading.status == CaseStatus::Void || leading.quarantined)
        return ruleError(ErrorCode::WrongStatus, "I7", "a void or quarantined case leads no other");
    if (leading.registration.registeredAtMs != link.leadingRegisteredAtMs ||
        leading.registration.trackingId != link.leadingTrackingId)
        return ruleError(ErrorCode::InvalidInput, "I7", "not what was registered");
    return {};
}

/// Invariant 16, by the lists of revoked certificates that are known at this moment. What a restored center
/// is sent again it took before: by the time at which it was signed.
Status checkNoteSignature(const Submission &submission, const Circumstances &around,
                          const Directory &directory, qint64 nowMs)
{
    const Event &event = submission.item.event;
    if (!isMarginal(event.header.type))
        return {};
    const qint64 receivedMs = around.fromBeforeRestore ? event.header.wallTimeMs : nowMs;
    const SignatureJudgement judged = judgeNote(event, *submission.payload, directory, {}, receivedMs);
    return judged.reason == SignatureReason::RevocationUnknown ? Status() : refusalOf(judged.reason);
}

Status checkCaseAct(const Submission &submission, const Circumstances &around, const DirectoryView &view,
                    qint64 nowMs)
{
    const Directory &directory = view.current();
    const Event &event = submission.item.event;
    const CaseState before = stateBefore(event, around.stream);
    MIZBAN_TRY(checkActingFor(directory, event.header.actor, before, nowMs));
    if (const Status may = mayApply(before, DecodedEvent{event, *submission.payload}); !may.ok())
        return ruled(may.error(), "S5");
    if (const auto *link = std::get_if<DuplicateLinked>(&*submission.payload))
        return checkLink(*link, around);
    if (const auto *merged = std::get_if<CaseMerged>(&*submission.payload))
        return checkLink(*merged, around);
    const DecodedEvent act{event, *submission.payload};
    if (const auto *answer = std::get_if<CaseAnswered>(&act.payload))
        MIZBAN_TRY(checkAnswerText(*answer, event, before, around));
    if (const auto *opened = std::get_if<CaseOpened>(&act.payload); opened && !opened->explanations.isEmpty())
        return ruleError(ErrorCode::NotAllowed, "C8", "explanations belong to sealed cases");
    MIZBAN_TRY(checkByDirectory(directory, before, act));
    // 004 art.4-8: what fails its own signature is refused, whoever's device brought it.
    const bool signedByPerson =
        event.header.type == EventType::InquirySent || event.header.type == EventType::InquiryAnswered;
    if (signedByPerson)
        MIZBAN_TRY(verifyInquiry(event, act.payload, directory, {}));
    MIZBAN_TRY(checkNoteSignature(submission, around, directory, nowMs));
    return checkEscalation(before, DecodedEvent{event, *submission.payload},
                           view.reliedOn(event.header.actor.directoryVersion));
}

/// Undo lasts until the act was sent: only one's own, and only together with it.
Status checkWithdrawal(const Submission &submission, const Withdrawn &withdrawn, const Circumstances &around)
{
    const Event &event = submission.item.event;
    if (!submission.targetInBatch)
        return ruleError(ErrorCode::AlreadyDone, "undo", "the act was sent before it was taken back");
    for (const DecodedEvent &held : around.stream) {
        if (held.event.id != withdrawn.target)
            continue;
        if (held.event.header.device != event.header.device ||
            held.event.header.actor.person != event.header.actor.person)
            return ruleError(ErrorCode::NotAllowed, "inv16", "another's act");
        if (isMarginal(held.event.header.type)) // what is signed stays
            return fieldError(ErrorCode::NotAllowed, QStringLiteral("note"), QStringLiteral("4-25"));
        return {};
    }
    return ruleError(ErrorCode::NotFound, "inv12", "no such act in the stream");
}

Status checkRecordingDesk(const UnitCode &desk, const Event &event, const Circumstances &around,
                          const Directory &directory)
{
    if (around.streamExists)
        return ruleError(ErrorCode::AlreadyDone, "Q4", "it is recorded already");
    const DeviceRecord *device = directory.device(event.header.device);
    if (!device || device->seatOf.text() != desk.text())
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("desk"), QStringLiteral("10-2"));
    return {};
}

Status checkCounsel(const CounselRecorded &counsel, const Event &event, const Circumstances &around,
                    const DirectoryView &directory)
{
    MIZBAN_TRY(checkRecordingDesk(counsel.desk, event, around, directory.current()));
    const Directory &rules = directory.reliedOn(event.header.actor.directoryVersion);
    const QList<Error> problems = problemsOf(counsel, rules);
    return problems.isEmpty() ? Status() : Status(problems.first());
}

/// What the record says of the identity is what the center knows of it (N6, N8).
Status checkVerified(const ServiceRecorded &record, const Circumstances &around)
{
    const bool known = around.caseExists && around.caseFollowed && around.leading;
    if (known && verifies(*around.leading, record.applicant))
        return {};
    return fieldError(ErrorCode::NotAllowed, QStringLiteral("applicant.identity"),
                      record.applicant.kind == ApplicantKind::Abroad ? QStringLiteral("N6")
                                                                     : QStringLiteral("N8"));
}

Status checkService(const ServiceRecorded &record, const Event &event, const Circumstances &around,
                    const DirectoryView &directory)
{
    MIZBAN_TRY(checkRecordingDesk(record.desk, event, around, directory.current()));
    if (!record.caseId.isValid())
        MIZBAN_TRY(checkTrackingId(record.trackingId, event, around, directory.current()));
    const Directory &rules = directory.reliedOn(event.header.actor.directoryVersion);
    const QList<Error> problems = problemsOf(record, rules);
    if (problems.isEmpty() && needsVerifiedCase(record.applicant))
        return checkVerified(record, around);
    return problems.isEmpty() ? Status() : Status(problems.first());
}

/// N10: begun at its desk under a number of the device; then only while it waits.
Status checkIntake(const Submission &submission, const Circumstances &around, const DirectoryView &directory)
{
    const Event &event = submission.item.event;
    const DecodedEvent act{event, *submission.payload};
    const auto *item = std::get_if<IntakeReceived>(&act.payload);
    if (!item)
        return mayApplyIntake(intakeBefore(event, around.stream), act);
    MIZBAN_TRY(checkRecordingDesk(item->desk, event, around, directory.current()));
    const DeviceRecord *device = directory.current().device(event.header.device);
    const QString number = item->number.mid(2, 5);
    if (number != device->number && number != device->spareNumber)
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("number"), QStringLiteral("N10"));
    if (around.trackingIdTaken)
        return fieldError(ErrorCode::Conflict, QStringLiteral("number"), QStringLiteral("N10"));
    const Directory &rules = directory.reliedOn(event.header.actor.directoryVersion);
    const QList<Error> problems = problemsOf(*item, rules, event.header.wallTimeMs);
    return problems.isEmpty() ? Status() : Status(problems.first());
}

/// 001 §1.13: given by the principal at his seat, ended by him or his deputy.
Status checkDelegationAct(const Submission &submission, const Circumstances &around,
                          const Directory &directory, qint64 nowMs)
{
    const Event &event = submission.item.event;
    if (const auto *given = std::get_if<DelegationGiven>(&*submission.payload)) {
        if (around.streamExists)
            return ruleError(ErrorCode::AlreadyDone, "1.13", "given already");
        // A restored center takes again what it published itself (invariant 9): it overlaps nobody's but its
        // own, and may be over.
        const Delegation *known = directory.delegation(event.header.stream);
        if (around.restored && known) {
            DelegationState again;
            again.id = event.header.stream;
            again.given = *given;
            again.by = event.header.actor;
            again.endedMs = known->endedMs;
            if (*known == again.record())
                return {};
        }
        return checkDelegation(directory, *given, event.header.actor, nowMs);
    }
    return checkEnd(foldDelegation(event.header.stream, around.stream), event.header.actor, nowMs);
}

/// 001 §1.13: in the stream that is named by case, principal and act; decided on by him alone.
Status checkProposal(const Submission &submission, const Circumstances &around)
{
    const Event &event = submission.item.event;
    const QList<Proposal> before = foldProposals(around.stream);
    if (const auto *proposed = std::get_if<ActProposed>(&*submission.payload)) {
        const StreamId own =
            proposalStreamOf(proposed->caseId, PostCode(submission.seat.text()), proposed->act);
        if (event.header.stream != own)
            return ruleError(ErrorCode::InvalidInput, "1.13", "in another's stream");
        return checkProposed(*proposed);
    }
    const Actor &actor = event.header.actor;
    if (actor.post.text() != submission.seat.text() || actor.delegation.isValid())
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("proposal.by"), QStringLiteral("1.13"));
    return checkDecided(before, std::get<ProposalDecided>(*submission.payload));
}

Status checkNote(const Circumstances &around)
{
    if (!around.caseExists || !around.caseFollowed)
        return ruleError(ErrorCode::NotFound, "T7", "no such case at this seat");
    return {};
}

} // namespace

Status checkPlace(const Event &event, const Circumstances &around)
{
    if (event.header.parents.isEmpty()) {
        if (around.streamExists && !mayBeginTwice(event.header.kind))
            return ruleError(ErrorCode::Malformed, "inv6", "a second beginning of the stream");
        return event.header.counter == 1 ? Status()
                                         : Status(ruleError(ErrorCode::Malformed, "inv6", "counter"));
    }
    quint64 highest = 0;
    for (const EventId &parent : event.header.parents) {
        const auto held = std::find_if(around.stream.begin(), around.stream.end(),
                                       [&](const DecodedEvent &other) { return other.event.id == parent; });
        if (held == around.stream.end() && !around.apart.contains(parent))
            return ruleError(ErrorCode::NotFound, "inv6", "unknown parent");
        highest = std::max(highest, held == around.stream.end() ? around.apart.value(parent)
                                                                : held->event.header.counter);
    }
    if (event.header.counter != highest + 1)
        return ruleError(ErrorCode::Malformed, "inv6", "counter");
    return {};
}

Status checkActor(const Event &event, const Directory &directory, qint64 nowMs)
{
    const Actor &actor = event.header.actor;
    const DeviceRecord *device = directory.device(event.header.device);
    if (!device || device->revoked)
        return ruleError(ErrorCode::Revoked, "inv14", "device");
    if (!device->persons.contains(actor.person))
        return ruleError(ErrorCode::NotAllowed, "inv14", "person is not enrolled on the device");
    if (actor.delegation.isValid()) {
        const PostCode seat(device->seatOf.text());
        const Delegation *by = delegationInForce(directory, actor.person, seat, nowMs);
        const bool his = by && by->id == actor.delegation && actor.post == seat;
        return his ? Status()
                   : Status(fieldError(ErrorCode::NotAllowed, QStringLiteral("delegation.until"),
                                       QStringLiteral("1.13"), QStringLiteral("not in force")));
    }
    MIZBAN_TRY(directory.maySit(actor.person, device->seatOf));
    const bool own =
        directory.holds(actor.person, actor.post) && directory.actsFor(actor.post, device->seatOf);
    if (own)
        return {};
    // 1.13: staff read and draft in the principal's cartable; acting needs the principal himself.
    const QList<PostCode> posts = directory.postsOf(actor.person);
    const bool staff = std::any_of(posts.begin(), posts.end(), [&](const PostCode &held) {
        const Post *post = directory.post(held);
        return post && post->kind == PostKind::OfficeStaff &&
               post->principal.text() == device->seatOf.text() &&
               (held == actor.post || post->principal == actor.post);
    });
    const bool takesBack =
        event.header.kind == StreamKind::Proposal && event.header.type == EventType::Withdrawn;
    const bool drafts =
        event.header.kind == StreamKind::Notes || event.header.type == EventType::ActProposed || takesBack;
    if (staff && drafts)
        return {};
    return ruleError(ErrorCode::NotAllowed, staff ? "1.13" : "inv14", "post is not the actor's");
}

/// Every program cleans texts before it writes them (clean_texts.h); an altered one does not.
Status checkTexts(const Submission &submission)
{
    if (submission.payload && !isClean(*submission.payload))
        return ruleError(ErrorCode::InvalidInput, "text", "control characters or unbalanced direction marks");
    return {};
}

Status checkAct(const Submission &submission, const Circumstances &around, const DirectoryView &directory,
                qint64 nowMs)
{
    const Event &event = submission.item.event;
    MIZBAN_TRY(checkAttachments(submission.attachments(),
                                directory.reliedOn(event.header.actor.directoryVersion).attachmentLimits()));
    if (const auto *registered = std::get_if<CaseRegistered>(&*submission.payload))
        return checkRegistration(*registered, event, around, directory);
    if (const auto *counsel = std::get_if<CounselRecorded>(&*submission.payload))
        return checkCounsel(*counsel, event, around, directory);
    if (const auto *service = std::get_if<ServiceRecorded>(&*submission.payload))
        return checkService(*service, event, around, directory);
    if (const auto *withdrawn = std::get_if<Withdrawn>(&*submission.payload))
        return checkWithdrawal(submission, *withdrawn, around);
    if (std::holds_alternative<NoteAdded>(*submission.payload))
        return checkNote(around);
    if (const auto *item = std::get_if<NightItemRegistered>(&*submission.payload))
        MIZBAN_TRY(checkTrackingId(item->trackingId, event, around, directory.current()));
    if (isNightKind(event.header.kind))
        return checkNight(submission, around, directory);
    if (event.header.kind == StreamKind::Explanation)
        return checkExplanation(submission, around, directory.current());
    if (event.header.kind == StreamKind::Intake)
        return checkIntake(submission, around, directory);
    if (event.header.kind == StreamKind::Proposal)
        return checkProposal(submission, around);
    if (event.header.kind == StreamKind::Delegation)
        return checkDelegationAct(submission, around, directory.current(), nowMs);
    return checkCaseAct(submission, around, directory, nowMs);
}

} // namespace mizban
