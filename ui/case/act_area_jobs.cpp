// What the acts write: the event of each, and the job that the seat does for it.

#include "core/domain/notice_rules.h"
#include "core/services/notice_ledger.h"
#include "ui/case/act_area.h"
#include "ui/case/answer_panel.h"
#include "ui/case/applicant_panels.h"
#include "ui/case/deadline_panel.h"
#include "ui/case/delivery_panel.h"
#include "ui/case/exception_panel.h"
#include "ui/case/marginal_panels.h"
#include "ui/case/refer_panel.h"
#include "ui/case/resolve_panel.h"
#include "ui/case/sealed_panels.h"
#include "ui/case/task_panels.h"
#include "ui/case/text_panels.h"

namespace mizban {

EventType eventOf(CaseAct act)
{
    switch (act) {
    case CaseAct::Refer:
        return EventType::CaseReferred;
    case CaseAct::Answer:
        return EventType::CaseAnswered;
    case CaseAct::Note:
        return EventType::NoteAdded;
    case CaseAct::Close:
        return EventType::CaseClosed;
    case CaseAct::Reopen:
        return EventType::CaseReopened;
    case CaseAct::Explain:
        return EventType::ExplanationAsked;
    case CaseAct::Board:
        return EventType::BoardReferred;
    case CaseAct::AddSubject:
        return EventType::SubjectsAdded;
    case CaseAct::Share:
        return EventType::SealedShared;
    case CaseAct::Accept:
        return EventType::CaseAccepted;
    case CaseAct::Return:
        return EventType::CaseReturned;
    case CaseAct::Recall:
        return EventType::ReferralRecalled;
    case CaseAct::Task:
        return EventType::TaskAsked;
    case CaseAct::Inquire:
        return EventType::InquirySent;
    case CaseAct::TaskReply:
        return EventType::TaskAnswered;
    case CaseAct::Await:
        return EventType::ApplicantAwaited;
    case CaseAct::Received:
        return EventType::ApplicantReplied;
    case CaseAct::Deliver:
        return EventType::DeliveredToApplicant;
    case CaseAct::Resolve:
        return EventType::ConflictResolved;
    case CaseAct::DecideException:
        return EventType::ExceptionDecided;
    case CaseAct::Correct:
        return EventType::IntakeCompleted;
    case CaseAct::Survey:
        return EventType::SurveyAnswered;
    case CaseAct::Tell:
        return EventType::ApplicantNotified;
    case CaseAct::Marginal:
        return EventType::MarginalNoted;
    case CaseAct::AcknowledgeNote:
        return EventType::NoteAcknowledged;
    case CaseAct::AnswerNote:
        return EventType::NoteAnswered;
    case CaseAct::GiveBack:
    case CaseAct::SendDrafts:
        return EventType::ProposalDecided;
    case CaseAct::AskExtension:
        return EventType::ExtensionAsked;
    case CaseAct::Extend:
        return EventType::DeadlineExtended;
    case CaseAct::Escalate:
        return EventType::CaseEscalated;
    case CaseAct::Dispute:
        return EventType::DisputeRecorded;
    case CaseAct::CallSession:
        return EventType::SessionCalled;
    case CaseAct::Decide:
        return EventType::SessionDecided;
    case CaseAct::GiveEvidence:
        return EventType::EvidenceGiven;
    case CaseAct::RefuseDecision:
        return EventType::DecisionRefused;
    case CaseAct::ReferMisconduct:
        return EventType::MisconductReferred;
    case CaseAct::ResolveMisconduct:
        return EventType::MisconductResolved;
    }
    return EventType::NoteAdded;
}

ActArea::Seeing ActArea::seeing() const
{
    const bool first = m_state.isUnseenBy(m_seat->identity().seatOf) &&
                       mayAct(m_state, EventType::CaseOpened, m_seat->actor()).ok();
    return [id = m_state.id, first](SeatWriter &writer) { return first ? writer.openCase(id) : Status(); };
}

ActArea::Job ActArea::jobOf(CaseAct act) const
{
    if (drafts())
        return jobOfDraft(act);
    if (const auto prepared = m_prepared.constFind(act); prepared != m_prepared.constEnd())
        return jobOfPrepared(act, *prepared);
    const Seeing seen = seeing();
    const StreamId id = m_state.id;
    if (isDeadlineAct(act)) {
        const auto *form = static_cast<const DeadlinePanel *>(m_panels.at(static_cast<size_t>(act)));
        return [=, job = form->job()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return job(writer);
        };
    }
    switch (act) {
    case CaseAct::Refer:
        return [=, input = m_refer->input()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.refer(id, input);
        };
    case CaseAct::Answer:
        return [=, answer = m_answer->answer()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.answer(id, answer);
        };
    case CaseAct::Note:
        return [id, text = m_note->text()](SeatWriter &writer) { return writer.note(id, text); };
    case CaseAct::Close:
        return [id, text = m_close->text()](SeatWriter &writer) { return writer.close(id, text); };
    case CaseAct::Reopen:
        return [id, text = m_reopen->text()](SeatWriter &writer) { return writer.reopen(id, text); };
    case CaseAct::Explain:
        return [=, to = m_explain->recipient(),
                text = m_explain->text()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.askExplanation(id, to, text);
        };
    case CaseAct::Board:
        return [=, letter = m_board->letter()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.referToBoard(id, letter);
        };
    case CaseAct::AddSubject:
        return [=, about = m_addSubject->about()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.addSubjects(id, about);
        };
    case CaseAct::Share:
        return [=, to = m_share->recipient(), text = m_share->text()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_TRY(seen(writer));
            return writer.shareSealed(id, to, text);
        };
    default:
        break;
    }
    return [=, job = jobBetweenHolders(act)](SeatWriter &writer) -> Result<EventId> {
        MIZBAN_TRY(seen(writer));
        return job(writer);
    };
}

ActArea::Job ActArea::jobBetweenHolders(CaseAct act) const
{
    const StreamId id = m_state.id;
    switch (act) {
    case CaseAct::Accept:
        return [id](SeatWriter &writer) { return writer.accept(id); };
    case CaseAct::Return:
        return [id, reason = m_return->text()](SeatWriter &writer) { return writer.returnCase(id, reason); };
    case CaseAct::Recall:
        return [id, reason = m_recall->text()](SeatWriter &writer) { return writer.recall(id, reason); };
    case CaseAct::Task:
        return [id, to = m_task->recipient(), text = m_task->words(), due = m_task->dueAtMs(),
                files = m_task->files()](SeatWriter &writer) {
            return writer.askTask(id, to, text, due, files);
        };
    case CaseAct::Inquire:
        return [id, to = m_inquire->recipient(), text = m_inquire->words(), due = m_inquire->dueAtMs(),
                files = m_inquire->files()](SeatWriter &writer) {
            return writer.sendInquiry(id, to, text, due, files);
        };
    case CaseAct::TaskReply:
        return [id, task = m_taskReply->task(), inquiry = m_taskReply->isInquiry(),
                text = m_taskReply->words(), files = m_taskReply->files()](SeatWriter &writer) {
            return inquiry ? writer.answerInquiry(id, task, text, files)
                           : writer.answerTask(id, task, text, files);
        };
    case CaseAct::Await:
        return [id, text = m_await->text(), until = m_await->untilMs()](SeatWriter &writer) {
            return writer.awaitApplicant(id, text, until);
        };
    case CaseAct::Received:
        return [id, text = m_received->text(), files = m_received->files()](SeatWriter &writer) {
            return writer.applicantReplied(id, text, files);
        };
    case CaseAct::Deliver:
        return [id, delivery = m_deliver->delivery(), score = m_deliver->score(),
                opinion = m_deliver->opinion()](SeatWriter &writer) -> Result<EventId> {
            MIZBAN_LET(const EventId delivered, writer.deliver(id, delivery));
            if (score > 0) {
                MIZBAN_LET([[maybe_unused]] const EventId survey, writer.recordSurvey(id, score, opinion));
            }
            return delivered;
        };
    case CaseAct::Resolve:
        return [id, counts = m_resolve->counts(), reason = m_resolve->reason()](SeatWriter &writer) {
            return writer.resolveConflict(id, counts, reason);
        };
    case CaseAct::DecideException: {
        const auto *form =
            static_cast<const ExceptionPanel *>(m_panels.at(static_cast<size_t>(CaseAct::DecideException)));
        return [id, approved = form->isApproved(), reason = form->reason()](SeatWriter &writer) {
            return writer.decideException(id, approved, reason);
        };
    }
    case CaseAct::Marginal:
    case CaseAct::AcknowledgeNote:
    case CaseAct::AnswerNote:
        return jobOfNote(act);
    case CaseAct::GiveBack:
        return jobOfGivingBack();
    default:
        return jobForApplicant(act);
    }
}

ActArea::Job ActArea::jobForApplicant(CaseAct act) const
{
    const StreamId id = m_state.id;
    const ActPanel *form = m_panels.at(static_cast<size_t>(act));
    if (const auto *correct = qobject_cast<const CorrectPanel *>(form)) {
        return [id, applicant = correct->applicant(), reason = correct->reason()](SeatWriter &writer) {
            return writer.completeIntake(id, applicant, reason);
        };
    }
    if (const auto *survey = qobject_cast<const SurveyPanel *>(form)) {
        return [id, score = survey->score(), opinion = survey->opinion()](SeatWriter &writer) {
            return writer.recordSurvey(id, score, opinion);
        };
    }
    if (const auto *tell = qobject_cast<const TellPanel *>(form)) {
        return [id, steps = noticesDue(m_state), means = tell->means(), state = tell->state(),
                detail = tell->detail()](SeatWriter &writer) {
            return tellApplicant(writer, id, steps, means, state, detail);
        };
    }
    return [](SeatWriter &) -> Result<EventId> { return makeError(ErrorCode::Internal); };
}

/// The key is opened where it signs, on the writer's thread: a token may take its time.
ActArea::Job ActArea::jobOfNote(CaseAct act) const
{
    const StreamId id = m_state.id;
    const auto *form = static_cast<const SignedPanel *>(m_panels.at(static_cast<size_t>(act)));
    const SignerChoice signer = form->signer();
    form->rememberSigner();
    if (act == CaseAct::Marginal)
        return [id, signer, input = static_cast<const MarginalPanel *>(form)->input()](SeatWriter &writer) {
            return writer.writeMarginal(id, input, signer);
        };
    const auto *reply = static_cast<const NoteReplyPanel *>(form);
    const EventId note = reply->note();
    if (act == CaseAct::AcknowledgeNote)
        return
            [id, signer, note](SeatWriter &writer) { return writer.acknowledgeMarginal(id, note, signer); };
    return [id, signer, note, text = reply->words(), files = reply->files()](SeatWriter &writer) {
        return writer.answerMarginal(id, note, text, files, signer);
    };
}

} // namespace mizban
