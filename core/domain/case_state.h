#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/domain/marginal_note.h"
#include "core/domain/payloads.h"
#include "core/domain/supervision.h"

#include <QList>

#include <optional>
#include <span>

namespace mizban {

/// One event with its payload read; what folds work on.
struct DecodedEvent
{
    Event event;
    Payload payload;
};

/// Why an event of a stream has no effect although it is kept (invariants 10, 12).
enum class EventFlag : quint8 {
    None,
    Conflict,    ///< concurrent with another legitimate act that comes first in canonical order
    NotEntitled, ///< the actor was not holder, or the status did not allow the act
    Quarantined, ///< the center refused it; a verdict says why
    Withdrawn,   ///< its author took it back
    Erased,      ///< its payload is gone
    Overruled,   ///< a signed resolution lets another act count (invariant 12)
};

/// One line of a case's history, as 004 art.4-6 and T5 demand it: what, when, by whom.
struct HistoryEntry
{
    EventId event;
    EventType type = EventType::CaseRegistered;
    qint64 atMs = 0;
    Actor actor;
    HolderCode to;      ///< of a referral, return, task or inquiry
    QString publicText; ///< T7
    QString note;       ///< internal text; empty in public views
    EventFlag flag = EventFlag::None;
    QList<Attachment> attachments;
    QList<HolderCode> copies; ///< of a referral
    qint64 dueAtMs = 0;       ///< of a referral, task or inquiry
    /// What it is about: the referral recalled, the task answered, the act that counts; of a conflict the
    /// act that came first.
    EventId regarding;

    bool operator==(const HistoryEntry &) const = default;
};

/// How long each holder kept the case (رسوب).
struct Custody
{
    HolderCode holder;
    qint64 sinceMs = 0;
    qint64 untilMs = 0;  ///< 0: still
    qint64 openedMs = 0; ///< 0: not yet seen
    qint64 actedMs = 0;  ///< first act on it; 0: none yet
    bool accepted = false;
    qint64 dueAtMs = 0;                             ///< until when the referral asks for an act
    EventId cause;                                  ///< what brought it
    EventType causedBy = EventType::CaseRegistered; ///< registration, referral, return, recall, reopening
    EventType endedBy = EventType::CaseOpened;      ///< what took it on; only where untilMs says so

    bool operator==(const Custody &) const = default;
};

/// Someone who follows a case that another holds: by a copy of a referral, or by one that lost a conflict.
struct CaseCopy
{
    HolderCode holder;
    EventId referral;
    qint64 sinceMs = 0;
    qint64 openedMs = 0; ///< 0: not yet seen

    bool operator==(const CaseCopy &) const = default;
};

/// Work or an answer asked of another while the case stays with its holder (004 art.4-7, 4-8).
struct CaseTask
{
    EventId event;
    bool inquiry = false;
    HolderCode from; ///< who held the case
    HolderCode to;
    QString text;
    qint64 askedMs = 0;
    qint64 dueAtMs = 0; ///< 0: no date
    qint64 openedMs = 0;
    qint64 answeredMs = 0; ///< of the first answer; 0: open
    QList<EventId> answers;
    bool identity = false;     ///< about who the applicant is (N3, N8): waits also when the case is answered
    QList<HolderCode> readers; ///< of those who wait for the answers: who has read them all

    bool operator==(const CaseTask &) const = default;
};

/// An explanation that was asked of someone complained of. Its answer lies in a stream of its own (C8).
struct AskedExplanation
{
    StreamId id;
    bool read = false; ///< its answer was read with the case

    bool operator==(const AskedExplanation &) const = default;
};

/// What arrived for whoever asked for it, and he has not read yet. Numbers are stored.
enum class News : quint8 { None = 0, TaskAnswer, InquiryReply, Explanation };

/// Where the exception of an Iranian without number stands (N8).
enum class ExceptionState : quint8 { None, Asked, Approved, Refused };

/// What the case was before it was merged into an earlier one.
struct Merge
{
    EventId event;
    CaseStatus statusBefore = CaseStatus::Registered;
    bool linkedBefore = false; ///< it was only linked: so it is again when the merge is undone

    bool operator==(const Merge &) const = default;
};

/// Whether the applicant was told of a step (4-5); the newest word about it.
struct Notice
{
    EventId about;
    DeliveryMeans means = DeliveryMeans::Phone;
    NoticeState state = NoticeState::Sent;
    qint64 atMs = 0;

    bool operator==(const Notice &) const = default;
};

/// What the applicant said of the handling (I6).
struct Opinion
{
    int score = 0;
    QString text;
    qint64 atMs = 0;

    bool operator==(const Opinion &) const = default;
};

/// The post that the center's own events name as their actor.
inline constexpr QLatin1StringView centerPost("center");

/// The state of a case: the fold of its stream and nothing else (invariant 6).
struct CaseState
{
    StreamId id;
    bool registered = false; ///< false: the registration has not arrived, or its payload was erased
    CaseRegistered registration;
    Actor registrar;
    DeviceId device; ///< that registered it
    CaseStatus status = CaseStatus::Registered;
    HolderCode holder;
    qint64 dueAtMs = 0;
    qint64 answeredAtMs = 0;
    qint64 closedAtMs = 0;
    qint64 lastAtMs = 0; ///< wall time of the last effective event
    QString answer;      ///< public answer text; stays when the case is reopened
    StreamId leading;    ///< the earlier case about the same matter (I7); not valid: none
    QString leadingTrackingId;
    std::optional<Merge> merge; ///< into `leading`
    qint64 awaitedUntilMs = 0;  ///< while the applicant is awaited: until when; 0: no date
    QList<Notice> notices;
    std::optional<Opinion> opinion; ///< the newest
    std::optional<Compensation> compensation;
    qint64 deliveredAtMs = 0; ///< when this answer reached the applicant; 0: not yet
    int returns = 0;          ///< S6: the second goes to the Center
    QList<Custody> custody;
    QList<CaseCopy> copies;
    QList<CaseTask> tasks;
    QList<AskedExplanation> explanations; ///< of a sealed case
    QList<HistoryEntry> history;          ///< canonical order, flagged ones included
    bool quarantined = false;             ///< the registration itself
    QString quarantineReason;
    QString quarantineRule;
    int conflicts = 0;
    Supervision supervision;       ///< what was done about the promised time (D5)
    QList<MarginalNote> marginals; ///< in canonical order
    QList<Exposure> exposures;     ///< of a sealed case: who may still hold a copy (C6, Q28)
    IdentityState identity = IdentityState::Unverified; ///< N3
    qint64 identityCheckedMs = 0;
    ExceptionState exception = ExceptionState::None; ///< N8
    QList<EventId> heads;                            ///< events without children: parents of the next
    quint64 headCounter = 0;

    /// The first promise, which counts for I3; `dueAtMs` is the one that holds now.
    [[nodiscard]] qint64 firstDueAtMs() const { return registration.dueAtMs; }
    [[nodiscard]] bool isOpen() const
    {
        return status != CaseStatus::Answered && status != CaseStatus::Closed && status != CaseStatus::Void;
    }
    /// Whether the applicant was asked for something until a day that is over.
    [[nodiscard]] bool isLateApplicant(qint64 nowMs) const
    {
        return status == CaseStatus::AwaitingApplicant && awaitedUntilMs != 0 && nowMs > awaitedUntilMs;
    }
    /// Whether the present holder has seen it.
    [[nodiscard]] bool isOpened() const { return !custody.isEmpty() && custody.last().openedMs != 0; }
    /// S7: an answer to which nobody objects for 30 days closes the case; computed when read.
    [[nodiscard]] CaseStatus statusAt(qint64 nowMs) const;
    /// Last moment for an objection; 0 where there is no answer.
    [[nodiscard]] qint64 objectionUntilMs() const;
    /// The answer to a task or an inquiry that `self` asked, or that was asked before he came to hold the
    /// case (004 art.4-7, 4-8), until he has opened the case with it. Explanations lie beside the stream.
    [[nodiscard]] News newsFor(const HolderCode &self) const;
    /// Whether something in it waits to be seen by `self`, as holder, by a copy, a task or an answer (4-16).
    [[nodiscard]] bool isUnseenBy(const HolderCode &self) const;

    bool operator==(const CaseState &) const = default;
};

/// Folds a case stream. The events may come in any order and multiplicity; equal sets give equal states.
[[nodiscard]] CaseState foldCase(StreamId id, QList<DecodedEvent> events);

/// Whether `actor` may do `type` on the case as it stands (S5, S7, 1.2). The center asks the same with
/// the state at the event's causal past.
[[nodiscard]] Status mayAct(const CaseState &state, EventType type, const Actor &actor);

/// The same with the content of the act: a referral to the present holder (Conflict), an answer without
/// public text or reason (1.2), voiding on a later day in Tehran (S7). What the fold asks of every event.
[[nodiscard]] Status mayApply(const CaseState &state, const DecodedEvent &event);
[[nodiscard]] Status mayRefer(const CaseState &state, const Actor &actor, const HolderCode &to);
/// The same with copies, instruction and visit: no circle, no sending away uncoordinated (S5, 4-4).
[[nodiscard]] Status mayRefer(const CaseState &state, const Actor &actor, const CaseReferred &referral);
/// Until 30 days after the answer (S7).
[[nodiscard]] Status mayReopen(const CaseState &state, const Actor &actor, qint64 atMs);
[[nodiscard]] Status mayAnswer(const CaseState &state, const Actor &actor, const CaseAnswered &answer);
[[nodiscard]] Status mayVoid(const CaseState &state, const Actor &actor, qint64 atMs);
/// I7: holder or origin desk may link a case to one that was registered before it, and take that back.
[[nodiscard]] Status mayLink(const CaseState &state, const Actor &actor, const DuplicateLinked &link);
[[nodiscard]] Status mayUnlink(const CaseState &state, const Actor &actor, const DuplicateUnlinked &link);

/// The holder ends a case as a duplicate of an earlier one, and takes that back (I7).
[[nodiscard]] Status mayMerge(const CaseState &state, const Actor &actor, const CaseMerged &merged);
[[nodiscard]] Status mayUndoMerge(const CaseState &state, const Actor &actor, const MergeUndone &undone);

/// The state at the causal past of `event` (its ancestors only): what its author saw.
[[nodiscard]] CaseState stateBefore(const Event &event, const QList<DecodedEvent> &stream);

/// Post acting for a holder, by code alone: the post itself, or a clerk of the desk unit (S5).
[[nodiscard]] bool actsForHolder(const PostCode &post, const HolderCode &holder);

} // namespace mizban
