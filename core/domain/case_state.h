#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/domain/payloads.h"

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
};

/// One line of a case's history, as 004 art.4-6 and T5 demand it: what, when, by whom.
struct HistoryEntry
{
    EventId event;
    EventType type = EventType::CaseRegistered;
    qint64 atMs = 0;
    Actor actor;
    HolderCode to;      ///< of a referral
    QString publicText; ///< T7
    QString note;       ///< internal text; empty in public views
    EventFlag flag = EventFlag::None;
    QList<Attachment> attachments;

    bool operator==(const HistoryEntry &) const = default;
};

/// How long each holder kept the case (رسوب).
struct Custody
{
    HolderCode holder;
    qint64 sinceMs = 0;
    qint64 untilMs = 0;  ///< 0: still
    qint64 openedMs = 0; ///< 0: not yet seen

    bool operator==(const Custody &) const = default;
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
    QList<Custody> custody;
    QList<HistoryEntry> history; ///< canonical order, flagged ones included
    bool quarantined = false;    ///< the registration itself
    QString quarantineReason;
    QString quarantineRule;
    int conflicts = 0;
    QList<EventId> heads; ///< events without children: parents of the next
    quint64 headCounter = 0;

    [[nodiscard]] bool isOpen() const
    {
        return status != CaseStatus::Answered && status != CaseStatus::Closed && status != CaseStatus::Void;
    }
    /// Whether the present holder has seen it.
    [[nodiscard]] bool isOpened() const { return !custody.isEmpty() && custody.last().openedMs != 0; }

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
[[nodiscard]] Status mayAnswer(const CaseState &state, const Actor &actor, const CaseAnswered &answer);
[[nodiscard]] Status mayVoid(const CaseState &state, const Actor &actor, qint64 atMs);
/// I7: holder or origin desk may link a case to one that was registered before it, and take that back.
[[nodiscard]] Status mayLink(const CaseState &state, const Actor &actor, const DuplicateLinked &link);
[[nodiscard]] Status mayUnlink(const CaseState &state, const Actor &actor, const DuplicateUnlinked &link);

/// The state at the causal past of `event` (its ancestors only): what its author saw.
[[nodiscard]] CaseState stateBefore(const Event &event, const QList<DecodedEvent> &stream);

/// Post acting for a holder, by code alone: the post itself, or a clerk of the desk unit (S5).
[[nodiscard]] bool actsForHolder(const PostCode &post, const HolderCode &holder);

} // namespace mizban
