#include "core/wire/codec.h"

#include "core/wire/describe_acts.h"
#include "core/wire/describe_directory.h"
#include "core/wire/describe_escalation.h"
#include "core/wire/describe_intake.h"
#include "core/wire/describe_marginal.h"
#include "core/wire/describe_merge.h"
#include "core/wire/describe_night.h"
#include "core/wire/describe_payload.h"

namespace mizban {

namespace {

constexpr qsizetype nonceBytes = 16;

template <typename T> Result<Payload> readPayload(const QByteArray &bytes)
{
    CborReader in(bytes);
    FieldReader fields(in, false);
    QByteArray nonce;
    T payload{};
    fields.always(0, nonce, nonceBytes);
    fields.check(nonce.size() == nonceBytes);
    describe(fields, payload);
    fields.finish();
    if (!in.finished())
        return makeError(ErrorCode::Malformed, QStringLiteral("payload"));
    return Payload(std::move(payload));
}

} // namespace

QByteArray encodePayload(const Payload &payload, const QByteArray &nonce)
{
    Q_ASSERT(nonce.size() == nonceBytes);
    CborWriter out(1024);
    FieldWriter fields(out);
    fields.always(0, nonce);
    std::visit([&fields](const auto &content) { describe(fields, content); }, payload);
    fields.finish();
    return out.take();
}

Result<Payload> decodePayload(EventType type, const QByteArray &bytes)
{
    if (bytes.size() > maxPayloadBytes)
        return makeError(ErrorCode::Malformed, QStringLiteral("payload too large"));
    switch (type) {
    case EventType::DirectoryChanged:
        return readPayload<DirectoryChange>(bytes);
    case EventType::CaseRegistered:
        return readPayload<CaseRegistered>(bytes);
    case EventType::CaseOpened:
        return readPayload<CaseOpened>(bytes);
    case EventType::CaseReferred:
        return readPayload<CaseReferred>(bytes);
    case EventType::CaseAnswered:
        return readPayload<CaseAnswered>(bytes);
    case EventType::CaseClosed:
        return readPayload<CaseClosed>(bytes);
    case EventType::CaseReopened:
        return readPayload<CaseReopened>(bytes);
    case EventType::CaseVoided:
        return readPayload<CaseVoided>(bytes);
    case EventType::DuplicateLinked:
        return readPayload<DuplicateLinked>(bytes);
    case EventType::DuplicateUnlinked:
        return readPayload<DuplicateUnlinked>(bytes);
    case EventType::CaseReturned:
        return readPayload<CaseReturned>(bytes);
    case EventType::ReferralRecalled:
        return readPayload<ReferralRecalled>(bytes);
    case EventType::CaseAccepted:
        return readPayload<CaseAccepted>(bytes);
    case EventType::DeliveredToApplicant:
        return readPayload<DeliveredToApplicant>(bytes);
    case EventType::ApplicantAwaited:
        return readPayload<ApplicantAwaited>(bytes);
    case EventType::ApplicantReplied:
        return readPayload<ApplicantReplied>(bytes);
    case EventType::TaskAsked:
        return readPayload<TaskAsked>(bytes);
    case EventType::TaskAnswered:
        return readPayload<TaskAnswered>(bytes);
    case EventType::InquirySent:
        return readPayload<InquirySent>(bytes);
    case EventType::InquiryAnswered:
        return readPayload<InquiryAnswered>(bytes);
    case EventType::ConflictResolved:
        return readPayload<ConflictResolved>(bytes);
    case EventType::CaseMerged:
        return readPayload<CaseMerged>(bytes);
    case EventType::MergeUndone:
        return readPayload<MergeUndone>(bytes);
    case EventType::SurveyAnswered:
        return readPayload<SurveyAnswered>(bytes);
    case EventType::ApplicantNotified:
        return readPayload<ApplicantNotified>(bytes);
    case EventType::MarginalNoted:
        return readPayload<MarginalNoted>(bytes);
    case EventType::NoteAcknowledged:
        return readPayload<NoteAcknowledged>(bytes);
    case EventType::NoteAnswered:
        return readPayload<NoteAnswered>(bytes);
    case EventType::ActProposed:
        return readPayload<ActProposed>(bytes);
    case EventType::ProposalDecided:
        return readPayload<ProposalDecided>(bytes);
    case EventType::DelegationGiven:
        return readPayload<DelegationGiven>(bytes);
    case EventType::DelegationEnded:
        return readPayload<DelegationEnded>(bytes);
    case EventType::NoteAdded:
        return readPayload<NoteAdded>(bytes);
    case EventType::CounselRecorded:
        return readPayload<CounselRecorded>(bytes);
    case EventType::ServiceRecorded:
        return readPayload<ServiceRecorded>(bytes);
    case EventType::Withdrawn:
        return readPayload<Withdrawn>(bytes);
    case EventType::VerdictGiven:
        return readPayload<VerdictGiven>(bytes);
    case EventType::ExtensionAsked:
        return readPayload<ExtensionAsked>(bytes);
    case EventType::DeadlineExtended:
        return readPayload<DeadlineExtended>(bytes);
    case EventType::CaseEscalated:
        return readPayload<CaseEscalated>(bytes);
    case EventType::OverdueRaised:
        return readPayload<OverdueRaised>(bytes);
    case EventType::NoAnswerRaised:
        return readPayload<NoAnswerRaised>(bytes);
    case EventType::DisputeRecorded:
        return readPayload<DisputeRecorded>(bytes);
    case EventType::SessionCalled:
        return readPayload<SessionCalled>(bytes);
    case EventType::SessionDecided:
        return readPayload<SessionDecided>(bytes);
    case EventType::EvidenceGiven:
        return readPayload<EvidenceGiven>(bytes);
    case EventType::DecisionRefused:
        return readPayload<DecisionRefused>(bytes);
    case EventType::NonComplianceMarked:
        return readPayload<NonComplianceMarked>(bytes);
    case EventType::MisconductReferred:
        return readPayload<MisconductReferred>(bytes);
    case EventType::MisconductResolved:
        return readPayload<MisconductResolved>(bytes);
    case EventType::SealedAct:
        return readPayload<SealedAct>(bytes);
    case EventType::ExplanationRequested:
        return readPayload<ExplanationRequested>(bytes);
    case EventType::ExplanationGiven:
        return readPayload<ExplanationGiven>(bytes);
    case EventType::ExplanationAsked:
        return readPayload<ExplanationAsked>(bytes);
    case EventType::BoardReferred:
        return readPayload<BoardReferred>(bytes);
    case EventType::SubjectsAdded:
        return readPayload<SubjectsAdded>(bytes);
    case EventType::EnvelopeRewrapped:
        return readPayload<EnvelopeRewrapped>(bytes);
    case EventType::SealedShared:
        return readPayload<SealedShared>(bytes);
    case EventType::SummaryGiven:
        return readPayload<SummaryGiven>(bytes);
    case EventType::ScopeClosed:
        return readPayload<ScopeClosed>(bytes);
    case EventType::ExposureReported:
        return readPayload<ExposureReported>(bytes);
    case EventType::IdentityChecked:
        return readPayload<IdentityChecked>(bytes);
    case EventType::ExceptionDecided:
        return readPayload<ExceptionDecided>(bytes);
    case EventType::IntakeReceived:
        return readPayload<IntakeReceived>(bytes);
    case EventType::IntakeAsked:
        return readPayload<IntakeAsked>(bytes);
    case EventType::IntakeCompleted:
        return readPayload<IntakeCompleted>(bytes);
    case EventType::IntakeConverted:
        return readPayload<IntakeConverted>(bytes);
    case EventType::NightListDrafted:
        return readPayload<NightListDrafted>(bytes);
    case EventType::NightListSubmitted:
        return readPayload<NightListSubmitted>(bytes);
    case EventType::NightListApproved:
        return readPayload<NightListApproved>(bytes);
    case EventType::RosterSubmitted:
        return readPayload<RosterSubmitted>(bytes);
    case EventType::RosterChanged:
        return readPayload<RosterChanged>(bytes);
    case EventType::ShiftStarted:
        return readPayload<ShiftStarted>(bytes);
    case EventType::ShiftTakenOver:
        return readPayload<ShiftTakenOver>(bytes);
    case EventType::ReachabilityChecked:
        return readPayload<ReachabilityChecked>(bytes);
    case EventType::ShiftNoted:
        return readPayload<ShiftNoted>(bytes);
    case EventType::ShiftItemNoted:
        return readPayload<ShiftItemNoted>(bytes);
    case EventType::ShiftHandedOver:
        return readPayload<ShiftHandedOver>(bytes);
    case EventType::ShiftReceived:
        return readPayload<ShiftReceived>(bytes);
    case EventType::MorningReported:
        return readPayload<MorningReported>(bytes);
    case EventType::NightItemRegistered:
        return readPayload<NightItemRegistered>(bytes);
    case EventType::NightItemOffered:
        return readPayload<NightItemOffered>(bytes);
    case EventType::NightItemAcknowledged:
        return readPayload<NightItemAcknowledged>(bytes);
    case EventType::NightItemEscalated:
        return readPayload<NightItemEscalated>(bytes);
    case EventType::NightItemResolved:
        return readPayload<NightItemResolved>(bytes);
    }
    return makeError(ErrorCode::Malformed, QStringLiteral("event type"));
}

EventType typeOf(const Payload &payload)
{
    struct Types
    {
        EventType operator()(const DirectoryChange &) const { return EventType::DirectoryChanged; }
        EventType operator()(const CaseRegistered &) const { return EventType::CaseRegistered; }
        EventType operator()(const CaseOpened &) const { return EventType::CaseOpened; }
        EventType operator()(const CaseReferred &) const { return EventType::CaseReferred; }
        EventType operator()(const CaseAnswered &) const { return EventType::CaseAnswered; }
        EventType operator()(const CaseClosed &) const { return EventType::CaseClosed; }
        EventType operator()(const CaseReopened &) const { return EventType::CaseReopened; }
        EventType operator()(const CaseVoided &) const { return EventType::CaseVoided; }
        EventType operator()(const DuplicateLinked &) const { return EventType::DuplicateLinked; }
        EventType operator()(const DuplicateUnlinked &) const { return EventType::DuplicateUnlinked; }
        EventType operator()(const CaseReturned &) const { return EventType::CaseReturned; }
        EventType operator()(const ReferralRecalled &) const { return EventType::ReferralRecalled; }
        EventType operator()(const CaseAccepted &) const { return EventType::CaseAccepted; }
        EventType operator()(const DeliveredToApplicant &) const { return EventType::DeliveredToApplicant; }
        EventType operator()(const ApplicantAwaited &) const { return EventType::ApplicantAwaited; }
        EventType operator()(const ApplicantReplied &) const { return EventType::ApplicantReplied; }
        EventType operator()(const TaskAsked &) const { return EventType::TaskAsked; }
        EventType operator()(const TaskAnswered &) const { return EventType::TaskAnswered; }
        EventType operator()(const InquirySent &) const { return EventType::InquirySent; }
        EventType operator()(const InquiryAnswered &) const { return EventType::InquiryAnswered; }
        EventType operator()(const ConflictResolved &) const { return EventType::ConflictResolved; }
        EventType operator()(const CaseMerged &) const { return EventType::CaseMerged; }
        EventType operator()(const MergeUndone &) const { return EventType::MergeUndone; }
        EventType operator()(const SurveyAnswered &) const { return EventType::SurveyAnswered; }
        EventType operator()(const ApplicantNotified &) const { return EventType::ApplicantNotified; }
        EventType operator()(const MarginalNoted &) const { return EventType::MarginalNoted; }
        EventType operator()(const NoteAcknowledged &) const { return EventType::NoteAcknowledged; }
        EventType operator()(const NoteAnswered &) const { return EventType::NoteAnswered; }
        EventType operator()(const ActProposed &) const { return EventType::ActProposed; }
        EventType operator()(const ProposalDecided &) const { return EventType::ProposalDecided; }
        EventType operator()(const DelegationGiven &) const { return EventType::DelegationGiven; }
        EventType operator()(const DelegationEnded &) const { return EventType::DelegationEnded; }
        EventType operator()(const NoteAdded &) const { return EventType::NoteAdded; }
        EventType operator()(const CounselRecorded &) const { return EventType::CounselRecorded; }
        EventType operator()(const ServiceRecorded &) const { return EventType::ServiceRecorded; }
        EventType operator()(const Withdrawn &) const { return EventType::Withdrawn; }
        EventType operator()(const VerdictGiven &) const { return EventType::VerdictGiven; }
        EventType operator()(const ExtensionAsked &) const { return EventType::ExtensionAsked; }
        EventType operator()(const DeadlineExtended &) const { return EventType::DeadlineExtended; }
        EventType operator()(const CaseEscalated &) const { return EventType::CaseEscalated; }
        EventType operator()(const OverdueRaised &) const { return EventType::OverdueRaised; }
        EventType operator()(const NoAnswerRaised &) const { return EventType::NoAnswerRaised; }
        EventType operator()(const DisputeRecorded &) const { return EventType::DisputeRecorded; }
        EventType operator()(const SessionCalled &) const { return EventType::SessionCalled; }
        EventType operator()(const SessionDecided &) const { return EventType::SessionDecided; }
        EventType operator()(const EvidenceGiven &) const { return EventType::EvidenceGiven; }
        EventType operator()(const DecisionRefused &) const { return EventType::DecisionRefused; }
        EventType operator()(const NonComplianceMarked &) const { return EventType::NonComplianceMarked; }
        EventType operator()(const MisconductReferred &) const { return EventType::MisconductReferred; }
        EventType operator()(const MisconductResolved &) const { return EventType::MisconductResolved; }
        EventType operator()(const SealedAct &) const { return EventType::SealedAct; }
        EventType operator()(const ExplanationRequested &) const { return EventType::ExplanationRequested; }
        EventType operator()(const ExplanationGiven &) const { return EventType::ExplanationGiven; }
        EventType operator()(const ExplanationAsked &) const { return EventType::ExplanationAsked; }
        EventType operator()(const BoardReferred &) const { return EventType::BoardReferred; }
        EventType operator()(const SubjectsAdded &) const { return EventType::SubjectsAdded; }
        EventType operator()(const EnvelopeRewrapped &) const { return EventType::EnvelopeRewrapped; }
        EventType operator()(const SealedShared &) const { return EventType::SealedShared; }
        EventType operator()(const SummaryGiven &) const { return EventType::SummaryGiven; }
        EventType operator()(const ScopeClosed &) const { return EventType::ScopeClosed; }
        EventType operator()(const ExposureReported &) const { return EventType::ExposureReported; }
        EventType operator()(const IdentityChecked &) const { return EventType::IdentityChecked; }
        EventType operator()(const ExceptionDecided &) const { return EventType::ExceptionDecided; }
        EventType operator()(const IntakeReceived &) const { return EventType::IntakeReceived; }
        EventType operator()(const IntakeAsked &) const { return EventType::IntakeAsked; }
        EventType operator()(const IntakeCompleted &) const { return EventType::IntakeCompleted; }
        EventType operator()(const IntakeConverted &) const { return EventType::IntakeConverted; }
        EventType operator()(const NightListDrafted &) const { return EventType::NightListDrafted; }
        EventType operator()(const NightListSubmitted &) const { return EventType::NightListSubmitted; }
        EventType operator()(const NightListApproved &) const { return EventType::NightListApproved; }
        EventType operator()(const RosterSubmitted &) const { return EventType::RosterSubmitted; }
        EventType operator()(const RosterChanged &) const { return EventType::RosterChanged; }
        EventType operator()(const ShiftStarted &) const { return EventType::ShiftStarted; }
        EventType operator()(const ShiftTakenOver &) const { return EventType::ShiftTakenOver; }
        EventType operator()(const ReachabilityChecked &) const { return EventType::ReachabilityChecked; }
        EventType operator()(const ShiftNoted &) const { return EventType::ShiftNoted; }
        EventType operator()(const ShiftItemNoted &) const { return EventType::ShiftItemNoted; }
        EventType operator()(const ShiftHandedOver &) const { return EventType::ShiftHandedOver; }
        EventType operator()(const ShiftReceived &) const { return EventType::ShiftReceived; }
        EventType operator()(const MorningReported &) const { return EventType::MorningReported; }
        EventType operator()(const NightItemRegistered &) const { return EventType::NightItemRegistered; }
        EventType operator()(const NightItemOffered &) const { return EventType::NightItemOffered; }
        EventType operator()(const NightItemAcknowledged &) const { return EventType::NightItemAcknowledged; }
        EventType operator()(const NightItemEscalated &) const { return EventType::NightItemEscalated; }
        EventType operator()(const NightItemResolved &) const { return EventType::NightItemResolved; }
    };
    return std::visit(Types{}, payload);
}

} // namespace mizban
