#include "core/domain/act_effects.h"

#include "core/domain/duplicate_rules.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/identity_rules.h"
#include "core/domain/marginal_rules.h"
#include "core/domain/notice_rules.h"

#include <algorithm>

namespace mizban {

namespace {

void addCopy(CaseState &state, const HolderCode &holder, const Event &referral)
{
    state.copies.append(CaseCopy{holder, referral.id, referral.header.wallTimeMs, 0});
}

/// Whose case it was when the actor asked: the newest custody that he acts for.
HolderCode askerOf(const CaseState &state, const PostCode &post)
{
    const auto own =
        std::find_if(state.custody.rbegin(), state.custody.rend(),
                     [&post](const Custody &custody) { return actsForHolder(post, custody.holder); });
    return own != state.custody.rend() ? own->holder : HolderCode(post.text());
}

template <typename Asked> void addTask(CaseState &state, const Event &event, const Asked &asked, bool inquiry)
{
    CaseTask task;
    task.event = event.id;
    task.inquiry = inquiry;
    task.from = askerOf(state, event.header.actor.post);
    task.to = asked.to;
    if constexpr (requires { asked.question; })
        task.text = asked.question;
    else
        task.text = asked.text;
    task.askedMs = event.header.wallTimeMs;
    task.dueAtMs = asked.dueAtMs;
    state.tasks.append(task);
    if (actsForHolder(event.header.actor.post, state.holder))
        stampActed(state, event.header);
}

void answerTask(CaseState &state, const EventId &asked, const Event &answer)
{
    for (CaseTask &task : state.tasks) {
        if (task.event != asked)
            continue;
        task.answers.append(answer.id);
        task.readers.clear();
        if (task.answeredMs == 0)
            task.answeredMs = answer.header.wallTimeMs;
        if (task.openedMs == 0)
            task.openedMs = answer.header.wallTimeMs;
    }
}

void applyDelivery(CaseState &state, const DeliveredToApplicant &delivery)
{
    if (state.deliveredAtMs == 0 &&
        (state.status == CaseStatus::Answered || state.status == CaseStatus::Closed))
        state.deliveredAtMs = delivery.atMs;
    if (delivery.paid > 0 && state.compensation && state.compensation->paidAtMs == 0)
        state.compensation->paidAtMs = delivery.atMs;
}

/// Copies, tasks and explanations that the actor has before him now.
void stampSeen(CaseState &state, const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    for (CaseCopy &copy : state.copies) {
        if (copy.openedMs == 0 && actsForHolder(header.actor.post, copy.holder))
            copy.openedMs = header.wallTimeMs;
    }
    for (CaseTask &task : state.tasks) {
        if (task.openedMs == 0 && actsForHolder(header.actor.post, task.to))
            task.openedMs = header.wallTimeMs;
    }
    const auto *opened = std::get_if<CaseOpened>(&event.payload);
    for (AskedExplanation &asked : state.explanations)
        asked.read = asked.read || (opened && opened->explanations.contains(asked.id));
}

/// C6, C2: more of them, and the case goes on where its holder is one of them.
void addSubjects(CaseState &state, const Event &event, const SubjectsAdded &added)
{
    CaseRegistered &known = state.registration;
    for (const About &one : added.about) {
        if (!known.about.contains(one))
            known.about.append(one);
    }
    for (const PersonId &subject : added.subjects) {
        if (!known.subjects.contains(subject))
            known.subjects.append(subject);
    }
    std::sort(known.subjects.begin(), known.subjects.end());
    stampActed(state, event.header);
    const HolderCode handler(added.handler.text());
    if (handler.isEmpty() || handler == state.holder)
        return;
    takeOver(state, handler, event);
    known.holder = handler;
    if (state.isOpen())
        state.status = CaseStatus::Referred;
}

template <typename Body> void describeBody(const Body &body, HistoryEntry &entry)
{
    if constexpr (requires { body.publicText; })
        entry.publicText = body.publicText;
    if constexpr (requires { entry.to = body.to; })
        entry.to = body.to;
    if constexpr (requires { body.attachments; })
        entry.attachments = body.attachments;
    if constexpr (requires { body.dueAtMs; })
        entry.dueAtMs = body.dueAtMs;
    if constexpr (requires { body.question; })
        entry.note = body.question;
    else if constexpr (requires { body.text; })
        entry.note = body.text;
    else if constexpr (requires { body.reason; })
        entry.note = body.reason;
    else if constexpr (requires { body.recipient; })
        entry.note = body.recipient;
    else if constexpr (std::is_same_v<Body, ApplicantNotified>)
        entry.note = body.detail;
    if constexpr (requires { body.referral; })
        entry.regarding = body.referral;
    else if constexpr (requires { body.task; })
        entry.regarding = body.task;
    else if constexpr (requires { body.inquiry; })
        entry.regarding = body.inquiry;
    else if constexpr (requires { body.counts; })
        entry.regarding = body.counts;
    else if constexpr (std::is_same_v<Body, ApplicantNotified>)
        entry.regarding = body.about;
}

} // namespace

bool movesCase(EventType type)
{
    if (isSupervision(type) || isAboutIdentity(type) ||
        isMarginal(type)) // these stand beside the holder's acts
        return false;
    switch (type) {
    case EventType::CaseOpened:
    case EventType::CaseAccepted:
    case EventType::DeliveredToApplicant:
    case EventType::TaskAsked:
    case EventType::TaskAnswered:
    case EventType::InquirySent:
    case EventType::InquiryAnswered:
    case EventType::ConflictResolved:
    case EventType::DuplicateLinked: // saying what a case resembles moves it nowhere
    case EventType::DuplicateUnlinked:
    case EventType::SurveyAnswered:
    case EventType::ApplicantNotified:
    case EventType::NoteAdded: // of a sealed case, with the six that follow
    case EventType::ExplanationAsked:
    case EventType::BoardReferred:
    case EventType::EnvelopeRewrapped:
    case EventType::SealedShared:
    case EventType::SubjectsAdded: // stands whatever else was done meanwhile: nobody slips out of X
    case EventType::ExposureReported:
    case EventType::Withdrawn:
    case EventType::VerdictGiven:
        return false;
    default:
        return true;
    }
}

bool isReadableAct(const DecodedEvent &event)
{
    switch (event.event.header.type) {
    case EventType::CaseReturned:
        return std::holds_alternative<CaseReturned>(event.payload);
    case EventType::ReferralRecalled:
        return std::holds_alternative<ReferralRecalled>(event.payload);
    case EventType::CaseAccepted:
        return std::holds_alternative<CaseAccepted>(event.payload);
    case EventType::DeliveredToApplicant:
        return std::holds_alternative<DeliveredToApplicant>(event.payload);
    case EventType::ApplicantAwaited:
        return std::holds_alternative<ApplicantAwaited>(event.payload);
    case EventType::ApplicantReplied:
        return std::holds_alternative<ApplicantReplied>(event.payload);
    case EventType::TaskAsked:
        return std::holds_alternative<TaskAsked>(event.payload);
    case EventType::TaskAnswered:
        return std::holds_alternative<TaskAnswered>(event.payload);
    case EventType::InquirySent:
        return std::holds_alternative<InquirySent>(event.payload);
    case EventType::InquiryAnswered:
        return std::holds_alternative<InquiryAnswered>(event.payload);
    case EventType::ConflictResolved:
        return std::holds_alternative<ConflictResolved>(event.payload);
    case EventType::CaseMerged:
        return std::holds_alternative<CaseMerged>(event.payload);
    case EventType::MergeUndone:
        return std::holds_alternative<MergeUndone>(event.payload);
    case EventType::SurveyAnswered:
        return std::holds_alternative<SurveyAnswered>(event.payload);
    case EventType::ApplicantNotified:
        return std::holds_alternative<ApplicantNotified>(event.payload);
    case EventType::MarginalNoted:
        return std::holds_alternative<MarginalNoted>(event.payload);
    case EventType::NoteAcknowledged:
        return std::holds_alternative<NoteAcknowledged>(event.payload);
    case EventType::NoteAnswered:
        return std::holds_alternative<NoteAnswered>(event.payload);
    default:
        return false;
    }
}

void describeAct(const DecodedEvent &event, HistoryEntry &entry)
{
    if (!isReadableAct(event))
        return;
    if (isMarginal(event.event.header.type)) {
        describeMarginal(event, entry);
        return;
    }
    std::visit([&entry](const auto &body) { describeBody(body, entry); }, event.payload);
    if (event.event.header.type == EventType::CaseAccepted)
        entry.publicText = QStringLiteral("رسیدگی پذیرفته شد.");
}

void takeOver(CaseState &state, HolderCode holder, const Event &cause)
{
    if (!state.custody.isEmpty()) {
        state.custody.last().untilMs = cause.header.wallTimeMs;
        state.custody.last().endedBy = cause.header.type;
    }
    Custody custody;
    custody.holder = holder;
    custody.sinceMs = cause.header.wallTimeMs;
    custody.cause = cause.id;
    custody.causedBy = cause.header.type;
    state.custody.append(custody);
    state.holder = std::move(holder);
}

void stampActed(CaseState &state, const EventHeader &header)
{
    if (!state.custody.isEmpty() && state.custody.last().actedMs == 0 &&
        actsForHolder(header.actor.post, state.holder))
        state.custody.last().actedMs = header.wallTimeMs;
}

void applyOpening(CaseState &state, const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    stampSeen(state, event);
    if (!actsForHolder(header.actor.post, state.holder))
        return;
    if (state.custody.last().openedMs == 0)
        state.custody.last().openedMs = header.wallTimeMs;
    const CaseStatus status = state.status;
    if (status == CaseStatus::Registered || status == CaseStatus::Referred ||
        status == CaseStatus::Reopened || status == CaseStatus::Escalated)
        state.status = CaseStatus::InReview;
}

void applyReferral(CaseState &state, const DecodedEvent &event)
{
    const auto &referral = std::get<CaseReferred>(event.payload);
    takeOver(state, referral.to, event.event);
    state.custody.last().dueAtMs = referral.dueAtMs;
    for (const HolderCode &copy : referral.copies)
        addCopy(state, copy, event.event);
    state.status = CaseStatus::Referred;
}

void applyAct(CaseState &state, const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    if (const auto *returned = std::get_if<CaseReturned>(&event.payload)) {
        takeOver(state, returned->to, event.event);
        state.status = CaseStatus::Referred;
        ++state.returns;
    } else if (std::holds_alternative<ReferralRecalled>(event.payload)) {
        takeOver(state, state.custody.at(state.custody.size() - 2).holder, event.event);
        state.custody.last().openedMs = header.wallTimeMs; // who takes it back knows it
        state.status = CaseStatus::InReview;
    } else if (std::holds_alternative<CaseAccepted>(event.payload)) {
        applyOpening(state, event);
        state.custody.last().accepted = true;
    } else if (std::holds_alternative<ApplicantAwaited>(event.payload)) {
        state.status = CaseStatus::AwaitingApplicant;
        state.awaitedUntilMs = std::get<ApplicantAwaited>(event.payload).untilMs;
    } else if (std::holds_alternative<ApplicantReplied>(event.payload)) {
        state.status = CaseStatus::InReview;
        state.awaitedUntilMs = 0;
    } else if (header.type == EventType::CaseMerged || header.type == EventType::MergeUndone) {
        applyMerge(state, event);
    } else {
        applyBeside(state, event);
    }
}

void applyBeside(CaseState &state, const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    if (header.type == EventType::CaseOpened)
        stampSeen(state, event);
    else if (const auto *delivery = std::get_if<DeliveredToApplicant>(&event.payload))
        applyDelivery(state, *delivery);
    else if (const auto *task = std::get_if<TaskAsked>(&event.payload))
        addTask(state, event.event, *task, false);
    else if (const auto *inquiry = std::get_if<InquirySent>(&event.payload))
        addTask(state, event.event, *inquiry, true);
    else if (const auto *done = std::get_if<TaskAnswered>(&event.payload))
        answerTask(state, done->task, event.event);
    else if (const auto *reply = std::get_if<InquiryAnswered>(&event.payload))
        answerTask(state, reply->inquiry, event.event);
    else if (const auto *asked = std::get_if<ExplanationAsked>(&event.payload))
        state.explanations.append(AskedExplanation{asked->explanation, false});
    else if (const auto *shared = std::get_if<SealedShared>(&event.payload))
        addCopy(state, shared->to, event.event);
    else if (const auto *added = std::get_if<SubjectsAdded>(&event.payload))
        addSubjects(state, event.event, *added);
    else if (const auto *report = std::get_if<ExposureReported>(&event.payload)) {
        if (!report->devices.isEmpty())
            state.exposures = report->devices;
    } else if (isAboutIdentity(header.type))
        applyIdentity(state, event);
    else if (isMarginal(header.type))
        applyMarginal(state, event);
    else
        applyNotice(state, event);
    state.lastAtMs = header.wallTimeMs;
}

void applyLost(CaseState &state, const DecodedEvent &event)
{
    if (const auto *referral = std::get_if<CaseReferred>(&event.payload);
        referral && referral->to != state.holder)
        addCopy(state, referral->to, event.event);
}

} // namespace mizban
