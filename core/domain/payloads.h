#pragma once

#include "core/base/ids.h"
#include "core/domain/act_payloads.h"
#include "core/domain/applicant.h"
#include "core/domain/delegation_payloads.h"
#include "core/domain/directory_records.h"
#include "core/domain/escalation_payloads.h"
#include "core/domain/intake_payloads.h"
#include "core/domain/kind_details.h"
#include "core/domain/marginal_payloads.h"
#include "core/domain/merge_payloads.h"
#include "core/domain/night_payloads.h"
#include "core/domain/notice_payloads.h"
#include "core/domain/proposal_payloads.h"
#include "core/domain/vocabulary.h"

#include <QList>

#include <optional>
#include <variant>

namespace mizban {

/// Limits that hold on the desk and again at the center.
inline constexpr int maxAbout = 100;                 ///< officials, desks and offices one case is about
inline constexpr int maxExplanationsRead = 100;      ///< with one opening of a case
inline constexpr int maxEffects = 4;                 ///< an idea's expected effects
inline constexpr int maxDocuments = 100;             ///< papers listed on a receipt
inline constexpr int maxBeneficiaries = 100'000'000; ///< size of a group

struct Locality
{
    LocalityType type = LocalityType::City;
    QString name;

    bool operator==(const Locality &) const = default;
};

struct Beneficiary
{
    BeneficiaryKind kind = BeneficiaryKind::Person;
    QString name; ///< of the group
    int size = 1; ///< of the group

    bool operator==(const Beneficiary &) const = default;
};

struct Outcome
{
    OutcomeKind kind = OutcomeKind::FinalDate;
    QString text;    ///< what was done (Done)
    qint64 atMs = 0; ///< next visit or final date

    bool operator==(const Outcome &) const = default;
};

/// Whom a complaint or report is about (C1): a post, desk or other unit of the directory, or a person
/// named in free text with the unit he belongs to.
struct About
{
    QString code; ///< of a post or unit
    QString name; ///< free text; empty: `code` itself is meant

    bool operator==(const About &) const = default;
};

struct CaseRegistered
{
    QString trackingId; ///< fifteen ASCII digits (T2)
    QString reference;  ///< of an imported record; empty otherwise
    CaseKind kind = CaseKind::Request;
    Channel channel = Channel::WalkIn;
    UnitCode desk; ///< where it was registered; its first holder (10-2) unless `holder` names another
    Applicant applicant;
    SubjectCode subject;
    QString text;
    Locality locality;
    Beneficiary beneficiary;             ///< Request (001 §1.4)
    Breach breach = Breach::LawBreached; ///< Complaint (001 §1.3)
    UnitCode against;                    ///< Complaint: body complained of; Criticism, Thanks: unit meant
    QString redress;                     ///< Complaint: redress sought
    QStringList documents;               ///< papers taken from the applicant (4-4)
    Outcome outcome;
    QList<Attachment> attachments;
    quint64 policyVersion = 0;
    qint64 dueAtMs = 0; ///< final answer time promised (E8); 0 where no deadline runs (Thanks, Sentiment)
    qint64 registeredAtMs = 0;
    QByteArray sealedFollowUpCode; ///< readable to the registering device and the center's service key only
    KindDetails details;
    HolderCode holder;  ///< the first holder where it is not the desk: the Center (4-23, 4-24, N6)
    QList<About> about; ///< officials complained of (C1); such a case is sealed, its holder the handler (C2)
    QList<PersonId> subjects; ///< who they were as persons when it was registered (C3)
    StreamId intake;          ///< the item that became this case (N10); not valid: none
    QString intakeNumber;

    bool operator==(const CaseRegistered &) const = default;
};

struct CaseOpened
{
    HolderCode holder;
    QList<StreamId> explanations = {}; ///< given since, and read with it (C8); of a sealed case only
    bool operator==(const CaseOpened &) const = default;
};

struct CaseReferred
{
    HolderCode to;
    QString note;       ///< instruction to the next holder; internal
    QString publicText; ///< what the applicant is told (4-5, T7)
    QList<Attachment> attachments;
    QList<HolderCode> copies;   ///< they follow the case and may note; the owner is `to` alone
    qint64 dueAtMs = 0;         ///< until when the recipient is asked to act; 0: no date of its own
    std::optional<Visit> visit; ///< only where the applicant has to go there himself (4-4)
    bool operator==(const CaseReferred &) const = default;
};

struct CaseAnswered
{
    AnswerKind kind = AnswerKind::Done;
    QString publicText;
    QString reason; ///< NotDone (001 §1.2)
    QList<Attachment> attachments;
    std::optional<Compensation> compensation; ///< of a complaint (003 §10)
    bool operator==(const CaseAnswered &) const = default;
};

struct CaseClosed
{
    QString publicText;
    bool operator==(const CaseClosed &) const = default;
};

struct CaseReopened
{
    QString publicText; ///< why
    bool operator==(const CaseReopened &) const = default;
};

struct CaseVoided
{
    QString reason;
    bool operator==(const CaseVoided &) const = default;
};

/// Says of a case that an earlier one is about the same matter (I7). Both stay; the earlier one leads.
struct DuplicateLinked
{
    StreamId leading;
    QString leadingTrackingId;
    qint64 leadingRegisteredAtMs = 0; ///< who registered first leads: so links never go in circles
    bool operator==(const DuplicateLinked &) const = default;
};

struct DuplicateUnlinked
{
    StreamId leading;
    bool operator==(const DuplicateUnlinked &) const = default;
};

struct NoteAdded
{
    StreamId caseId;
    QString text;
    bool operator==(const NoteAdded &) const = default;
};

/// Advice under law and procedure; not a case (001 §1.6, Q4).
struct CounselRecorded
{
    UnitCode desk;
    Channel channel = Channel::WalkIn;
    bool personal = false; ///< N2: personal counsel needs identity
    Applicant applicant;
    QString topic;
    QString ruleCited;
    QString advice;
    qint64 recordedAtMs = 0;
    UnitCode guidedTo;   ///< S3, 4-18: the desk that may take the case
    SubjectCode subject; ///< of what was asked, where the person was guided on
    StreamId caseId;     ///< given in the course of this case (001 §1.6); not valid where it stands alone
    bool operator==(const CounselRecorded &) const = default;
};

/// A service delivered to an applicant (001 §1.16). Its clerk is the event's actor.
struct ServiceRecorded
{
    QString trackingId; ///< its own, or that of the case it was delivered for (T1)
    UnitCode desk;
    QString serviceId; ///< of the catalogue
    Applicant applicant;
    qint64 startedMs = 0; ///< when the applicant asked for it
    qint64 deliveredMs = 0;
    StreamId caseId; ///< not valid where no case stands behind it
    QString note;
    qint64 recordedAtMs = 0;
    StreamId verifiedIn; ///< the case in which the identity was verified, where the rules ask for it (N6, N8)
    bool operator==(const ServiceRecorded &) const = default;
};

/// An event of a sealed case: an ordinary payload that nobody reads but those it is sealed to (D4). One
/// document key for each case (Q28).
struct SealedAct
{
    QByteArray envelope;  ///< CMS with the document key; where readers are added, empty otherwise
    QByteArray content;   ///< the payload under the document key
    QByteArray forCenter; ///< the payload without its content, to the center's service key
    bool operator==(const SealedAct &) const = default;
};

/// What the subject of a sealed case is asked: the handler's text, no applicant, no tracking id (C8).
struct ExplanationRequested
{
    HolderCode to; ///< a post
    QString text;
    bool operator==(const ExplanationRequested &) const = default;
};

struct ExplanationGiven
{
    QString text;
    bool operator==(const ExplanationGiven &) const = default;
};

struct ExplanationAsked
{
    StreamId explanation;
    HolderCode to; ///< a post
    QString text;
    bool operator==(const ExplanationAsked &) const = default;
};

/// Referral to the board for administrative offences; handling goes on (10-3 note, C10).
struct BoardReferred
{
    QString body;
    QString letterNumber;
    qint64 letterAtMs = 0;
    QString result;
    bool operator==(const BoardReferred &) const = default;
};

/// Someone who came to light later (C6): he, and whoever works for him, learns nothing more of the case.
struct SubjectsAdded
{
    QList<About> about;            ///< beside those named so far
    PostCode handler;              ///< from now on (C2)
    QList<PersonId> subjects = {}; ///< who they are as persons (C3), those named so far included
    bool operator==(const SubjectsAdded &) const = default;
};

/// The document key for another reader: a successor in the post, or whom the case was handed to.
struct EnvelopeRewrapped
{
    PostCode post;
    PersonId person;
    bool operator==(const EnvelopeRewrapped &) const = default;
};

/// C9: content for a supervisor outside X, who follows the case from now on.
struct SealedShared
{
    HolderCode to; ///< a post
    QString note;
    bool operator==(const SealedShared &) const = default;
};

/// C9: what supervisors outside X see of a sealed case; a CMS envelope that opens for them only.
struct SummaryGiven
{
    QByteArray envelope;
    bool operator==(const SummaryGiven &) const = default;
};

struct ScopeClosed
{
    ScopeId scope;
    QList<StreamId> wiped; ///< streams the seat may hold no longer
    bool operator==(const ScopeClosed &) const = default;
};

/// A device that may hold a copy of a case its person was taken from (Q28).
struct Exposure
{
    DeviceId device;
    HolderCode seat; ///< whose seat it is
    PersonId person;
    qint64 confirmedAtMs = 0; ///< when it said that it has wiped its copy; 0: not yet

    bool operator==(const Exposure &) const = default;
};

/// All such devices of one case as they stand now; the newest report counts.
struct ExposureReported
{
    QByteArray envelope; ///< CMS with the rest, to those who read the case
    QList<Exposure> devices;
    bool operator==(const ExposureReported &) const = default;
};

struct Withdrawn
{
    EventId target;
    bool operator==(const Withdrawn &) const = default;
};

struct VerdictGiven
{
    VerdictKind kind = VerdictKind::Quarantined;
    EventId target;
    QString reason; ///< word of the ErrorCode
    QString rule;
    QString detail; ///< for people at the center; no personal data
    bool operator==(const VerdictGiven &) const = default;
};

using PayloadAlternatives = std::variant<
    DirectoryChange, CaseRegistered, CaseOpened, CaseReferred, CaseAnswered, CaseClosed, CaseReopened,
    CaseVoided, NoteAdded, CounselRecorded, Withdrawn, VerdictGiven, DuplicateLinked, DuplicateUnlinked,
    ServiceRecorded, CaseReturned, ReferralRecalled, CaseAccepted, DeliveredToApplicant, ApplicantAwaited,
    ApplicantReplied, TaskAsked, TaskAnswered, InquirySent, InquiryAnswered, ConflictResolved, ExtensionAsked,
    DeadlineExtended, CaseEscalated, OverdueRaised, NoAnswerRaised, DisputeRecorded, SessionCalled,
    SessionDecided, EvidenceGiven, DecisionRefused, NonComplianceMarked, MisconductReferred,
    MisconductResolved, SealedAct, ExplanationRequested, ExplanationGiven, ExplanationAsked, BoardReferred,
    SubjectsAdded, EnvelopeRewrapped, ScopeClosed, ExposureReported, IdentityChecked, ExceptionDecided,
    IntakeReceived, IntakeAsked, IntakeCompleted, IntakeConverted, SealedShared, SummaryGiven, CaseMerged,
    MergeUndone, SurveyAnswered, ApplicantNotified, NightListDrafted, NightListSubmitted, NightListApproved,
    RosterSubmitted, RosterChanged, ShiftStarted, ShiftTakenOver, ReachabilityChecked, ShiftNoted,
    ShiftItemNoted, ShiftHandedOver, ShiftReceived, MorningReported, NightItemRegistered, NightItemOffered,
    NightItemAcknowledged, NightItemEscalated, NightItemResolved, MarginalNoted, NoteAcknowledged,
    NoteAnswered, ActProposed, ProposalDecided, DelegationGiven, DelegationEnded>;

/// The payload of an event; the alternative is given by the event's type. A variant, but for its copying,
/// moving and destroying, which are compiled once and not again in every file that holds an event.
struct Payload : PayloadAlternatives
{
    using PayloadAlternatives::PayloadAlternatives;

    Payload();
    Payload(const Payload &other);
    Payload(Payload &&other) noexcept;
    Payload &operator=(const Payload &other);
    Payload &operator=(Payload &&other) noexcept;
    ~Payload();
};

} // namespace mizban
