#include "core/center/acceptance_rules.h"

#include "core/crypto/parcel.h"
#include "core/eventlog/verify.h"
#include "core/services/sealing.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

constexpr quint32 knownSchema = 1;

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

/// The kind of stream an event of a desk may stand in; none for those only the center writes.
bool belongsIn(EventType type, StreamKind kind)
{
    switch (type) {
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
    case EventType::CaseMerged:
    case EventType::MergeUndone:
    case EventType::SurveyAnswered:
    case EventType::ApplicantNotified:
    case EventType::MarginalNoted:
    case EventType::NoteAcknowledged:
    case EventType::NoteAnswered:
    case EventType::ExtensionAsked:
    case EventType::DeadlineExtended:
    case EventType::CaseEscalated:
    case EventType::DisputeRecorded:
    case EventType::SessionCalled:
    case EventType::SessionDecided:
    case EventType::EvidenceGiven:
    case EventType::DecisionRefused:
    case EventType::MisconductReferred:
    case EventType::MisconductResolved:
        return kind == StreamKind::Case;
    case EventType::IntakeCompleted:
        return kind == StreamKind::Intake || kind == StreamKind::Case; // N3: of who the applicant is
    case EventType::ConflictResolved:
        return kind == StreamKind::Case || kind == StreamKind::Shift;
    case EventType::NoteAdded:
        return kind == StreamKind::Notes;
    case EventType::DelegationGiven:
    case EventType::DelegationEnded:
        return kind == StreamKind::Delegation;
    case EventType::ActProposed:
    case EventType::ProposalDecided:
        return kind == StreamKind::Proposal;
    case EventType::CounselRecorded:
        return kind == StreamKind::Counsel;
    case EventType::ServiceRecorded:
        return kind == StreamKind::Service;
    case EventType::Withdrawn:
        return kind == StreamKind::Case || kind == StreamKind::Notes || kind == StreamKind::Counsel ||
               kind == StreamKind::Service || kind == StreamKind::Proposal;
    case EventType::SealedAct:
        return kind == StreamKind::Sealed;
    case EventType::ExplanationRequested:
    case EventType::ExplanationGiven:
        return kind == StreamKind::Explanation;
    case EventType::ExceptionDecided:
        return kind == StreamKind::Case;
    case EventType::IntakeReceived:
    case EventType::IntakeAsked:
    case EventType::IntakeConverted:
        return kind == StreamKind::Intake;
    case EventType::NightListDrafted:
    case EventType::NightListSubmitted:
    case EventType::NightListApproved:
        return kind == StreamKind::NightList;
    case EventType::RosterSubmitted:
    case EventType::RosterChanged:
        return kind == StreamKind::Roster;
    case EventType::ShiftStarted:
    case EventType::ShiftTakenOver:
    case EventType::ReachabilityChecked:
    case EventType::ShiftNoted:
    case EventType::ShiftItemNoted:
    case EventType::ShiftHandedOver:
    case EventType::ShiftReceived:
    case EventType::MorningReported:
        return kind == StreamKind::Shift;
    case EventType::NightItemRegistered:
    case EventType::NightItemOffered:
    case EventType::NightItemAcknowledged:
    case EventType::NightItemResolved:
        return kind == StreamKind::NightItem;
    case EventType::ExplanationAsked: // these stand inside an envelope only
    case EventType::BoardReferred:
    case EventType::SubjectsAdded:
    case EventType::EnvelopeRewrapped:
    case EventType::SealedShared:
    case EventType::DirectoryChanged:
    case EventType::VerdictGiven:
    case EventType::NightItemEscalated:
    case EventType::OverdueRaised:
    case EventType::NoAnswerRaised:
    case EventType::NonComplianceMarked:
    case EventType::SummaryGiven:
    case EventType::ScopeClosed:
    case EventType::ExposureReported:
    case EventType::IdentityChecked: // the center's own
        return false;
    }
    return false;
}

} // namespace

FormCheck::FormCheck(const Directory &directory, DeviceId sender, HolderCode seat, SigningKey service)
    : m_directory(directory)
    , m_sender(std::move(sender))
    , m_seat(std::move(seat))
    , m_service(std::move(service))
{
}

void FormCheck::examine(Submission &submission)
{
    const Status unpacked = openParcelOf(submission);
    submission.item.event.id = eventIdOf(submission.item.event.headerBytes);
    submission.tied = submission.item.link.link.device == m_sender;
    Status status = checkLink(submission);
    if (!unpacked.ok())
        status = unpacked;
    if (status.ok())
        status = checkEvent(submission);
    submission.problem = status.ok() ? Error() : status.error();
}

/// C4: what a desk registers about officials comes closed to everybody there.
Status FormCheck::openParcelOf(Submission &submission) const
{
    PushItem &item = submission.item;
    if (item.parcel.isEmpty())
        return {};
    const auto opened = openParcel(m_service, item.parcel, parcelPurpose);
    auto event = opened ? decodeEvent(opened->view().toByteArray()) : Result<Event>(opened.error());
    if (!event)
        return ruled(event.error(), "inv3");
    item.event = std::move(event).value();
    // Others only where their seat had to wipe them with a case (C6).
    const StreamKind kind = item.event.header.kind;
    const bool wiped = kind == StreamKind::Explanation || kind == StreamKind::Case ||
                       kind == StreamKind::Notes || kind == StreamKind::Proposal;
    if (kind != StreamKind::Sealed && !wiped)
        return ruleError(ErrorCode::Malformed, "inv3", "only sealed events come in a parcel");
    return {};
}

Status FormCheck::checkLink(Submission &submission)
{
    SignedLink &link = submission.item.link;
    if (const Status whole = completeLink(link); !whole.ok())
        return ruled(whole.error(), "inv4");
    const DeviceRecord *device = m_directory.device(link.link.device);
    if (!device || device->center || device->seatOf != m_seat)
        return ruleError(ErrorCode::NotAllowed, "inv4", "not a device of this seat");
    MIZBAN_LET(const VerifyKey key, keyOf(*device));
    if (const Status signature = verifyLink(link, key); !signature.ok())
        return ruled(signature.error(), "inv4");
    submission.tied = true;
    if (link.link.event != submission.item.event.id)
        return ruleError(ErrorCode::Corrupt, "inv4", "the link names another event");
    return {};
}

Status FormCheck::checkEvent(Submission &submission)
{
    Event &event = submission.item.event;
    if (const Status whole = completeEvent(event); !whole.ok())
        return ruled(whole.error(), "inv3");
    const DeviceRecord *device = m_directory.device(submission.item.link.link.device);
    if (event.header.device != device->id)
        return ruleError(ErrorCode::NotAllowed, "inv16", "another device's event");
    MIZBAN_LET(const VerifyKey key, keyOf(*device));
    if (const Status author = verifyAuthor(event, key); !author.ok())
        return ruled(author.error(), "inv16");
    if (event.header.schema != knownSchema)
        return ruleError(ErrorCode::NewerFormat, "inv3", "unknown schema");
    if (event.payloadErased)
        return ruleError(ErrorCode::Malformed, "inv3", "without payload");
    if (!belongsIn(event.header.type, event.header.kind))
        return ruleError(ErrorCode::NotAllowed, "inv14", "not for desks, or in the wrong kind of stream");
    Result<Payload> read = decodePayload(event.header.type, event.payloadBytes);
    if (!read.ok())
        return ruled(read.error(), "inv3");
    submission.payload = std::move(read).value();
    if (!submission.isSealed())
        return {};
    auto opened = openForCenter(event, m_service);
    if (!opened.ok())
        return ruled(opened.error(), "C4");
    submission.payload = std::move(opened->payload);
    if (std::holds_alternative<CaseRegistered>(*submission.payload))
        submission.continued = continuedForCenter(event, m_service);
    return {};
}

void FormCheck::examineReturned(Submission &submission)
{
    submission.returned = true;
    submission.tied = false;
    submission.item.event.id = eventIdOf(submission.item.event.headerBytes);
    const Status status = checkReturned(submission);
    submission.problem = status.ok() ? Error() : status.error();
}

Status FormCheck::checkReturned(Submission &submission)
{
    Event &event = submission.item.event;
    if (const Status whole = completeEvent(event); !whole.ok())
        return ruled(whole.error(), "inv3");
    const DeviceRecord *author = m_directory.device(event.header.device);
    if (!author)
        return ruleError(ErrorCode::NotFound, "inv16", "unknown device");
    MIZBAN_LET(const VerifyKey key, keyOf(*author));
    if (const Status signature = verifyAuthor(event, key); !signature.ok())
        return ruled(signature.error(), "inv16");
    submission.byCenter = author->center;
    if (!submission.byCenter)
        submission.seat = author->seatOf;
    if (event.payloadErased)
        return ruleError(ErrorCode::Malformed, "inv3", "without payload");
    // C4: what only the service key opens comes from whoever sealed it.
    if (!submission.byCenter && submission.isSealed())
        return ruleError(ErrorCode::NotAllowed, "C4", "sealed content of another");
    if (!submission.byCenter && !belongsIn(event.header.type, event.header.kind))
        return ruleError(ErrorCode::NotAllowed, "inv14", "not for desks, or in the wrong kind of stream");
    Result<Payload> read = decodePayload(event.header.type, event.payloadBytes);
    if (!read.ok())
        return ruled(read.error(), "inv3");
    submission.payload = std::move(read).value();
    return {};
}

Result<VerifyKey> FormCheck::keyOf(const DeviceRecord &device)
{
    if (const auto known = m_keys.constFind(device.id); known != m_keys.cend())
        return *known;
    Result<VerifyKey> key = VerifyKey::fromSpki(device.publicKey);
    if (!key.ok())
        return ruled(key.error(), "inv16");
    m_keys.insert(device.id, *key);
    return key;
}

} // namespace mizban
