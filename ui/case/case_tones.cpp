#include "ui/case/case_tones.h"

using namespace Qt::StringLiterals;

namespace mizban {

Tone toneOf(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Registered:
    case CaseStatus::InReview:
        return Tone::Info;
    case CaseStatus::Answered:
        return Tone::Success;
    case CaseStatus::Reopened:
    case CaseStatus::AwaitingApplicant:
        return Tone::Warning;
    case CaseStatus::Referred:
    case CaseStatus::Escalated:
    case CaseStatus::InSession:
        return Tone::Accent;
    case CaseStatus::Closed:
    case CaseStatus::Void:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

Tone toneOf(DueStanding standing)
{
    switch (standing) {
    case DueStanding::Overdue:
        return Tone::Danger;
    case DueStanding::Warning:
        return Tone::Warning;
    case DueStanding::None:
    case DueStanding::InTime:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString iconOf(EventType type)
{
    switch (type) {
    case EventType::CaseRegistered:
        return u"new-case"_s;
    case EventType::CaseOpened:
        return u"eye"_s;
    case EventType::CaseReferred:
        return u"refer"_s;
    case EventType::CaseAnswered:
        return u"answer"_s;
    case EventType::CaseClosed:
        return u"case-closed"_s;
    case EventType::CaseReopened:
        return u"reopen"_s;
    case EventType::CaseVoided:
        return u"trash"_s;
    case EventType::DuplicateLinked:
    case EventType::DuplicateUnlinked:
    case EventType::CaseMerged:
    case EventType::MergeUndone:
        return u"link"_s;
    case EventType::SurveyAnswered:
        return u"check"_s;
    case EventType::ApplicantNotified:
        return u"send"_s;
    case EventType::NoteAdded:
    case EventType::MarginalNoted:
        return u"note"_s;
    case EventType::NoteAcknowledged:
        return u"eye"_s;
    case EventType::NoteAnswered:
        return u"answer"_s;
    case EventType::ActProposed:
    case EventType::ProposalDecided:
        return u"note"_s;
    case EventType::DelegationGiven:
    case EventType::DelegationEnded:
        return u"person"_s;
    case EventType::CounselRecorded:
        return u"counsel"_s;
    case EventType::ServiceRecorded:
        return u"check"_s;
    case EventType::Withdrawn:
        return u"undo"_s;
    case EventType::IdentityChecked:
    case EventType::ExceptionDecided:
        return u"person"_s;
    case EventType::NightListDrafted:
    case EventType::NightListSubmitted:
    case EventType::NightListApproved:
    case EventType::RosterSubmitted:
    case EventType::RosterChanged:
    case EventType::ShiftStarted:
    case EventType::ShiftTakenOver:
    case EventType::ReachabilityChecked:
    case EventType::ShiftNoted:
    case EventType::ShiftItemNoted:
    case EventType::ShiftHandedOver:
    case EventType::ShiftReceived:
    case EventType::MorningReported:
    case EventType::NightItemRegistered:
    case EventType::NightItemOffered:
    case EventType::NightItemAcknowledged:
    case EventType::NightItemEscalated:
    case EventType::NightItemResolved:
    case EventType::IntakeReceived:
    case EventType::IntakeAsked:
    case EventType::IntakeCompleted:
    case EventType::IntakeConverted:
        return u"note"_s;
    case EventType::ExplanationRequested:
    case EventType::ExplanationGiven:
    case EventType::ExplanationAsked:
        return u"help"_s;
    case EventType::BoardReferred:
        return u"send"_s;
    case EventType::SubjectsAdded:
        return u"person"_s;
    case EventType::SealedAct:
    case EventType::EnvelopeRewrapped:
    case EventType::SealedShared:
    case EventType::SummaryGiven:
        return u"lock"_s;
    case EventType::CaseReturned:
    case EventType::ReferralRecalled:
        return u"undo"_s;
    case EventType::CaseAccepted:
        return u"eye"_s;
    case EventType::DeliveredToApplicant:
        return u"answer"_s;
    case EventType::ApplicantAwaited:
    case EventType::ApplicantReplied:
        return u"note"_s;
    case EventType::TaskAsked:
    case EventType::InquirySent:
        return u"refer"_s;
    case EventType::TaskAnswered:
    case EventType::InquiryAnswered:
        return u"answer"_s;
    case EventType::ConflictResolved:
    case EventType::VerdictGiven:
    case EventType::ScopeClosed:
    case EventType::ExposureReported:
    case EventType::DirectoryChanged:
        return u"info"_s;
    case EventType::ExtensionAsked:
    case EventType::DeadlineExtended:
        return u"calendar"_s;
    case EventType::CaseEscalated:
        return u"send"_s;
    case EventType::OverdueRaised:
    case EventType::NoAnswerRaised:
    case EventType::NonComplianceMarked:
    case EventType::DecisionRefused:
        return u"warning"_s;
    case EventType::DisputeRecorded:
        return u"info"_s;
    case EventType::SessionCalled:
    case EventType::SessionDecided:
        return u"person"_s;
    case EventType::EvidenceGiven:
        return u"check"_s;
    case EventType::MisconductReferred:
    case EventType::MisconductResolved:
        return u"report"_s;
    }
    return {};
}

} // namespace mizban
