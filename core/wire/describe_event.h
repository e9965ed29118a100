#pragma once

#include "core/domain/event.h"
#include "core/wire/fields.h"

namespace mizban {

// Headers and links: every field is always there, keys in the order of the struct.

inline constexpr int maxParents = 200;
inline constexpr qsizetype maxSignatureBytes = 256;
inline constexpr quint32 headerSchema = 1;

[[nodiscard]] inline bool isKnown(StreamKind kind)
{
    return (kind >= StreamKind::Directory && kind <= StreamKind::Service) ||
           kind == StreamKind::Explanation || kind == StreamKind::Intake || kind == StreamKind::Summary ||
           (kind >= StreamKind::Shift && kind <= StreamKind::Proposal);
}

[[nodiscard]] inline bool isKnown(EventType type)
{
    switch (type) {
    case EventType::DirectoryChanged:
    case EventType::CaseRegistered:
    case EventType::CaseOpened:
    case EventType::CaseReferred:
    case EventType::CaseAnswered:
    case EventType::CaseClosed:
    case EventType::CaseReopened:
    case EventType::CaseVoided:
    case EventType::DuplicateLinked:
    case EventType::DuplicateUnlinked:
    case EventType::CaseReturned:
    case EventType::ReferralRecalled:
    case EventType::CaseAccepted:
    case EventType::DeliveredToApplicant:
    case EventType::ApplicantAwaited:
    case EventType::ApplicantReplied:
    case EventType::TaskAsked:
    case EventType::TaskAnswered:
    case EventType::InquirySent:
    case EventType::InquiryAnswered:
    case EventType::ConflictResolved:
    case EventType::CaseMerged:
    case EventType::MergeUndone:
    case EventType::SurveyAnswered:
    case EventType::ApplicantNotified:
    case EventType::NoteAdded:
    case EventType::MarginalNoted:
    case EventType::NoteAcknowledged:
    case EventType::NoteAnswered:
    case EventType::ActProposed:
    case EventType::ProposalDecided:
    case EventType::DelegationGiven:
    case EventType::DelegationEnded:
    case EventType::CounselRecorded:
    case EventType::ServiceRecorded:
    case EventType::Withdrawn:
    case EventType::VerdictGiven:
    case EventType::ExtensionAsked:
    case EventType::DeadlineExtended:
    case EventType::CaseEscalated:
    case EventType::OverdueRaised:
    case EventType::NoAnswerRaised:
    case EventType::DisputeRecorded:
    case EventType::SessionCalled:
    case EventType::SessionDecided:
    case EventType::EvidenceGiven:
    case EventType::DecisionRefused:
    case EventType::NonComplianceMarked:
    case EventType::MisconductReferred:
    case EventType::MisconductResolved:
    case EventType::SealedAct:
    case EventType::ExplanationRequested:
    case EventType::ExplanationGiven:
    case EventType::ExplanationAsked:
    case EventType::BoardReferred:
    case EventType::SubjectsAdded:
    case EventType::EnvelopeRewrapped:
    case EventType::SealedShared:
    case EventType::SummaryGiven:
    case EventType::ScopeClosed:
    case EventType::ExposureReported:
    case EventType::IdentityChecked:
    case EventType::ExceptionDecided:
    case EventType::IntakeReceived:
    case EventType::IntakeAsked:
    case EventType::IntakeCompleted:
    case EventType::IntakeConverted:
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
        return true;
    }
    return false;
}

template <typename F, Either<Actor> V> void describe(F &fields, V &actor)
{
    fields.always(0, actor.person);
    fields.always(1, actor.post);
    fields.always(2, actor.directoryVersion);
    fields.optional(3, actor.delegation);
}

template <typename F, Either<EventHeader> V> void describe(F &fields, V &header)
{
    fields.always(0, header.schema);
    fields.check(header.schema == headerSchema);
    fields.always(1, header.kind);
    fields.always(2, header.stream);
    fields.always(3, header.type);
    fields.always(4, header.parents, maxParents);
    fields.always(5, header.counter);
    fields.always(6, header.wallTimeMs);
    fields.always(7, header.device);
    fields.always(8, header.actor);
    fields.always(9, header.payload);
    for (qsizetype i = 1; i < header.parents.size(); ++i)
        fields.check(header.parents[i - 1] < header.parents[i]);
}

/// The first link of a device has no previous one, all others have (invariant 4).
template <typename F, Either<Link> V> void describe(F &fields, V &link)
{
    fields.always(0, link.device);
    fields.always(1, link.sequence);
    fields.optional(2, link.previous);
    fields.always(3, link.event);
    fields.check(link.sequence >= 1 && isNeutral(link.previous) == (link.sequence == 1));
}

// An event is [header, signature, payload or null], a signed link [link, signature]; what was signed
// travels as the very bytes that were signed.

void put(CborWriter &out, const Event &event);
void get(CborReader &in, Event &event, qsizetype limit, bool relaxed);
void put(CborWriter &out, const SignedLink &link);
void get(CborReader &in, SignedLink &link, qsizetype limit, bool relaxed);

} // namespace mizban
