#pragma once

#include "core/base/ids.h"

#include <QList>

namespace mizban {

/// What a stream is about. Numbers are part of the wire format and never reused.
enum class StreamKind : quint8 {
    Directory = 1,   ///< written by the center only
    Case = 2,        ///< one case; its id is the case id
    Notes = 3,       ///< internal notes on one case (T7: never shown to the applicant)
    Counsel = 4,     ///< one counsel record (001 §1.6)
    Sealed = 5,      ///< content of a sealed case (D4)
    Service = 6,     ///< one service record (001 §1.16)
    Explanation = 8, ///< a request for explanation and what was explained (C8); names no case
    Intake = 9,      ///< an item that is not yet a case (N10)
    Summary = 10,    ///< by the center: how a sealed case stands in time, for its supervisors (C9)
    Shift = 11,      ///< the log of one unit's night; its id is made from both (001 §3-4)
    NightItem = 12,  ///< an item of a night, at whoever it concerns
    NightList = 13,  ///< the units on night duty; one in the country
    Roster = 14,     ///< of one unit and month
    Delegation = 15, ///< of a post to a deputy; one stream each
    Proposal = 16,   ///< what an office drafted for its principal (001 §1.13); one stream each
};

/// What happened. Numbers are part of the wire format and never reused.
enum class EventType : quint16 {
    DirectoryChanged = 1,
    CaseRegistered = 100,
    CaseOpened = 101, ///< the holder saw it (4-16: receipt stamped)
    CaseReferred = 102,
    CaseAnswered = 103,
    CaseClosed = 104,
    CaseReopened = 105,
    CaseVoided = 106,   ///< S7: same clerk, same day, before any action
    CaseReturned = 107, ///< S6
    ReferralRecalled = 108,
    CaseAccepted = 109,
    DeliveredToApplicant = 110,
    ApplicantAwaited = 111,
    ApplicantReplied = 112,
    TaskAsked = 113, ///< of another agency (004 art.4-7)
    TaskAnswered = 114,
    InquirySent = 115, ///< signed (004 art.4-8)
    InquiryAnswered = 116,
    DuplicateLinked = 117,   ///< I7: the same matter of the same person
    DuplicateUnlinked = 118, ///< undo of a link that was sent
    ConflictResolved = 119,  ///< invariant 12
    // 120–139: about the promised time (D5); those marked (c) are the center's own.
    ExtensionAsked = 120,
    DeadlineExtended = 121, ///< E8
    CaseEscalated = 122,    ///< E1
    OverdueRaised = 123,    ///< E3 (c)
    NoAnswerRaised = 124,   ///< E4 (c)
    DisputeRecorded = 125,  ///< E5
    SessionCalled = 126,
    SessionDecided = 127, ///< E6
    EvidenceGiven = 128,
    DecisionRefused = 129,
    NonComplianceMarked = 130, ///< E6 (c)
    MisconductReferred = 131,  ///< E7
    MisconductResolved = 132,
    SealedAct = 140,            ///< any event of a sealed case; what it is lies in its envelope (D4)
    ExplanationRequested = 141, ///< C8: the handler's own words to the subject
    ExplanationGiven = 142,
    ExplanationAsked = 143,  ///< in a sealed case: that, and what, its subject was asked
    BoardReferred = 144,     ///< C10: to the misconduct board, whose duty is its own
    SubjectsAdded = 145,     ///< C6
    EnvelopeRewrapped = 146, ///< for a successor or a new handler
    ExposureReported = 147,  ///< by the center: which seats still hold what they have to wipe (C6, Q28)
    SummaryGiven = 148,      ///< by the center: age and timeliness of a sealed case, no content (C9)
    ScopeClosed = 149,       ///< by the center: what a seat has to wipe (C6)
    NoteAdded = 150,
    SealedShared = 151,     ///< C9: the handler lets a supervisor read a sealed case
    MarginalNoted = 152,    ///< 001 §4-25, and those of others; signed
    NoteAcknowledged = 153, ///< signed
    NoteAnswered = 154,     ///< signed
    ActProposed = 155,      ///< 001 §1.13: by the office
    ProposalDecided = 156,  ///< by the principal
    DelegationGiven = 157,
    DelegationEnded = 158,
    CounselRecorded = 160,
    ServiceRecorded = 161,
    IntakeReceived = 162, ///< N10
    IntakeAsked = 163,
    IntakeCompleted = 164,
    IntakeConverted = 165,
    IdentityChecked = 166,   ///< N3, by the center
    ExceptionDecided = 167,  ///< N8, by the desk's responsible
    CaseMerged = 170,        ///< I7: the case ends with a reference to an earlier one
    MergeUndone = 171,       ///< and is again what it was
    SurveyAnswered = 172,    ///< I6
    ApplicantNotified = 173, ///< 4-5
    // 180–199: night duty (001 §3-4).
    NightListDrafted = 180,   ///< 001 §3-4: by the Center
    NightListSubmitted = 181, ///< for approval
    NightListApproved = 182,
    RosterSubmitted = 183, ///< 001 §3-4 note
    RosterChanged = 184,   ///< a substitute or a swap
    ShiftStarted = 185,
    ShiftTakenOver = 186, ///< of a manager who vanished
    ReachabilityChecked = 187,
    ShiftNoted = 188,
    ShiftItemNoted = 189,  ///< what became of an item, in the log of its shift
    ShiftHandedOver = 190, ///< signed by who goes
    ShiftReceived = 191,   ///< signed by who comes
    MorningReported = 192,
    NightItemRegistered = 193,
    NightItemOffered = 194, ///< to an agency's night manager
    NightItemAcknowledged = 195,
    NightItemEscalated = 196, ///< (c) the clock ran out
    NightItemResolved = 197,
    Withdrawn = 900,    ///< undo of one's own event
    VerdictGiven = 901, ///< by the center: quarantine or conflict
};

/// Who acted: the person, the post acted for, by what right, and the directory the act relied on.
struct Actor
{
    PersonId person;
    PostCode post;
    quint64 directoryVersion = 0;
    StreamId delegation = {}; ///< by which a deputy acts for the post; not valid: it is the person's own

    bool operator==(const Actor &) const = default;
};

/// The signed part of an event (design §3). Its canonical CBOR is what is signed and hashed.
struct EventHeader
{
    quint32 schema = 1;
    StreamKind kind = StreamKind::Case;
    StreamId stream;
    EventType type = EventType::CaseRegistered;
    QList<EventId> parents; ///< the heads of the stream that the author saw, sorted; empty for the first
    quint64 counter = 1;    ///< max(parents' counters) + 1
    qint64 wallTimeMs = 0;  ///< the author's clock: data, never order
    DeviceId device;
    Actor actor;
    PayloadHash payload;

    bool operator==(const EventHeader &) const = default;
};

/// An event as stored and sent: exactly the bytes its author signed, and the header read from them.
/// The payload may be erased (retention, sealing); the rest still verifies.
struct Event
{
    EventId id;
    EventHeader header;
    QByteArray headerBytes;
    QByteArray signature;
    QByteArray payloadBytes;
    bool payloadErased = false;

    bool operator==(const Event &) const = default;
};

/// What ties a device's events together; goes to the center only (invariant 4).
struct Link
{
    DeviceId device;
    quint64 sequence = 1; ///< without gaps, from 1
    LinkId previous;      ///< not valid for the first
    EventId event;

    bool operator==(const Link &) const = default;
};

struct SignedLink
{
    LinkId id;
    Link link;
    QByteArray linkBytes;
    QByteArray signature;

    bool operator==(const SignedLink &) const = default;
};

/// Canonical order inside a stream: counter, then id. Counters grow along parents, so it is causal.
[[nodiscard]] inline bool canonicalLess(const Event &a, const Event &b)
{
    if (a.header.counter != b.header.counter)
        return a.header.counter < b.header.counter;
    return a.id < b.id;
}

} // namespace mizban
