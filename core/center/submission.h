#pragma once

#include "core/center/night_around.h"
#include "core/domain/case_state.h"
#include "core/domain/continued_case.h"
#include "core/wire/messages.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace mizban {

/// A pushed item after the checks that need nothing but the item and its device's key.
struct Submission
{
    PushItem item;
    std::optional<Payload> payload; ///< absent when it does not parse or may not be looked at; of a sealed
                                    ///< event what is for the center
    Error problem;                  ///< why the item is not what it claims to be; code None when sound
    HolderCode seat;                ///< whose seat sent it; its author hears of a quarantine there
    /// The link belongs to the sender or is signed by another device of the same seat (one that was
    /// restored on a new machine). Otherwise it must not touch anybody's chain.
    bool tied = true;
    bool withdrawnTogether = false; ///< its own withdrawal lies in the same batch: it reaches no one new
    bool targetInBatch = false;     ///< of a withdrawal: what it takes back lies in the same batch
    /// Given back to a restored center by whoever held it: without link, by its author or by the center.
    bool returned = false;
    bool byCenter = false;                  ///< of what was given back: signed by this center
    std::optional<ContinuedCase> continued; ///< of a sealed case that was an ordinary one before (C6)

    [[nodiscard]] bool isSealed() const { return item.event.header.kind == StreamKind::Sealed; }
    /// The case a note belongs to.
    [[nodiscard]] std::optional<StreamId> caseOfNote() const;
    /// The case a note belongs to, that a link says to lead (I7), or in which a service record says that the
    /// identity was verified (N6), or that goes on sealed (C6): the sender must know it.
    [[nodiscard]] std::optional<StreamId> caseNamed() const;
    /// The tracking id a registration claims.
    [[nodiscard]] QString trackingId() const;
    [[nodiscard]] QList<Attachment> attachments() const;
};

/// The last link the center holds of a device.
struct ChainTip
{
    quint64 sequence = 0;
    LinkId link;
    bool frozen = false; ///< it forked (invariant 4)
};

/// What the store holds around one submission, seen inside its transaction.
struct Circumstances
{
    ChainTip tip;
    std::optional<LinkId> linkHeld; ///< the link held at the submission's sequence
    bool deviceKnown = false;       ///< the link's device
    bool apartHeld = false;         ///< the very same item is kept apart already
    bool eventHeld = false;
    bool streamExists = false;
    bool streamFollowed = false; ///< the sender's seat receives the stream
    bool caseExists = false;     ///< of a note: its case
    bool caseFollowed = false;
    std::optional<CaseState> leading;   ///< of a link: the case it says to lead; of a service, verifiedIn
    bool trackingIdTaken = false;       ///< by another stream
    QList<ScopeInfo> sealedScopes;      ///< that a sealed stream lies in
    bool restored = false;              ///< this center came back from a backup: it may lack what desks hold
    bool fromBeforeRestore = false;     ///< and this was written before it did: it may have been taken then
    std::optional<Event> formerVerdict; ///< what this center said of it before it came back from a backup
    QList<DecodedEvent> stream;         ///< everything the stream holds, in order of arrival
    QHash<EventId, quint64> apart;      ///< counters of those parents that are kept apart
    QList<DecodedEvent> nightList;      ///< of a roster: the stream of the list (001 §3-4)
    QList<QString> onDutyElsewhere;     ///< of a roster: turns (turnKey) that another roster holds
    NightAround night;                  ///< of a shift
    QList<DecodedEvent> summaries;      ///< of a sealed event: the stream of its case's summaries (C9)
    bool streamEnded = false;           ///< the case, or that of a note, goes on sealed (C6)
    // Of the beginning of such a case: the open one (`leading`), with its notes.
    QList<StreamId> formerStreams;
    QList<EventId> formerHeld;
    QList<ScopeInfo> formerScopes; ///< where it lies or lay
};

/// Takes sealed cases from a person who is kept from them now, or an ordinary one that goes on sealed from
/// everybody (C6): the scope ends, and another begins without them.
struct Closure
{
    Event event;             ///< ScopeClosed, signed by the center
    HolderCode owner;        ///< of the scope; empty where a seat has only a stub to wipe
    QList<Exposure> devices; ///< that may hold a copy
    ScopeKind kind = ScopeKind::Sealed;
    StreamId goesOn; ///< the sealed case that an ordinary one becomes; no seat is told

    bool operator==(const Closure &) const = default;
};

/// Of an event that says nothing about when time acts.
inline constexpr qint64 watchAsItIs = -1;

/// What a sealed event brings about that the store cannot see for itself (C9, D5).
struct SealedFollowUp
{
    qint64 watchFromMs = 0;        ///< from when time may act on the case by itself; 0: never, watchAsItIs
    std::optional<Event> summary;  ///< by the center, for those who see age and timeliness only
    QList<HolderCode> supervisors; ///< owners of sealed scopes that the summaries reach

    bool operator==(const SealedFollowUp &) const = default;
};

/// What becomes of one submission.
struct Decision
{
    enum class Keep : quint8 {
        Nothing,
        Apart, ///< the item as it came, beside the streams: nobody but its author hears of it
        InStream,
    };

    PushVerdict verdict = PushVerdict::Later;
    Keep keep = Keep::Nothing;
    bool advancesChain = false;
    bool freezesDevice = false;
    QList<HolderCode> reach;                ///< holders whose scopes the stream enters by this event
    QList<HolderCode> sealedReach;          ///< owners of sealed scopes, "post|person", likewise
    QList<StreamId> explanations;           ///< requests for explanation that go along to them (C8)
    QList<HolderCode> sealedLeave;          ///< those that follow the stream no longer after this event
    QList<Closure> closures;                ///< C6
    std::optional<Event> verdictEvent;      ///< signed by the center; reaches the author's seat in any case
    std::optional<SealedFollowUp> followUp; ///< of a sealed event that is accepted
    QString reason;                         ///< of a quarantine: word of the ErrorCode, for the record
    QByteArray sealedReason;                ///< the same for the author of a refused parcel alone
};

/// Decides on a submission. Pure: called inside the store's transaction, on the caller's thread, and
/// again with the same arguments when the transaction has to be repeated.
using Judge = std::function<Decision(const Submission &, const Circumstances &)>;

} // namespace mizban
