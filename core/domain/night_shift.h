#pragma once

#include "core/domain/directory.h"
#include "core/domain/night_roster.h"

namespace mizban {

// The shift of one unit's night and its log (001 §3-4, J8). Nothing in it is ever edited: what was wrong is
// corrected by a new entry that names the old one.

/// One line of the log, in canonical order.
struct ShiftEntry
{
    EventId event;
    EventType type = EventType::ShiftNoted;
    Actor actor;
    qint64 atMs = 0;
    QString text;
    UnitCode unit; ///< of a check
    QString number;
    CallResult result = CallResult::Reached;
    StreamId item; ///< of an item's step
    QString trackingId;
    NightItemStep step = NightItemStep::Opened;
    OriginatingOffice office = OriginatingOffice::Other;
    EventId corrects;           ///< the entry this one corrects
    EventId correctedBy;        ///< the newest correction of this one
    bool clockDoubtful = false; ///< it and one that follows it, or that it follows, disagree by far

    bool operator==(const ShiftEntry &) const = default;
};

struct ShiftHandOver
{
    EventId event;
    Actor from;
    PersonId to;
    PostCode post;
    qint64 atMs = 0;
    QList<CarriedItem> items;
    QString summary;
    EventId received; ///< not valid: who comes has not signed yet
    qint64 receivedAtMs = 0;

    bool operator==(const ShiftHandOver &) const = default;
};

struct ShiftState
{
    StreamId id;
    bool started = false;
    bool closed = false; ///< handed over, and signed by both
    UnitCode unit;
    QDate night;
    int part = 1;
    Actor manager;
    EventId start;
    qint64 startedAtMs = 0;
    QList<EventId> rivals; ///< other starts made without knowledge of this one, until one is chosen
    StreamId previous;
    QList<ShiftEntry> log;
    QList<CarriedItem> openItems; ///< answered for by this shift, by tracking id
    std::optional<ShiftHandOver> handOver;
    std::optional<MorningReported> report; ///< the newest
    QList<NightRefusal> refused;
    QList<EventId> heads;
    quint64 headCounter = 0;

    [[nodiscard]] const ShiftEntry *entry(const EventId &id) const;
    [[nodiscard]] const CarriedItem *item(const StreamId &id) const;
    /// The newest check of a unit.
    [[nodiscard]] const ShiftEntry *lastCheck(const UnitCode &unit) const;
    bool operator==(const ShiftState &) const = default;
};

/// A shift that was not handed over by then never ends by itself: it is shown as left behind.
inline constexpr qint64 longestShiftMs = 16LL * 3600 * 1000;
/// Clocks that disagree by more than this are pointed out.
inline constexpr qint64 clockToleranceMs = 30LL * 60 * 1000;

[[nodiscard]] ShiftState foldShift(const StreamId &id, const QList<DecodedEvent> &stream);
[[nodiscard]] Status mayShift(const ShiftState &state, const DecodedEvent &event);
/// Night managers of the unit; takeover and settling also by its responsible. Checks name a unit that
/// stands; who takes over has a key of his own.
[[nodiscard]] Status checkShift(const Directory &directory, const ShiftState &state,
                                const DecodedEvent &event);
/// Whether the clock of an entry is pointed out: it disagrees with that of an entry it follows, or that
/// follows it, or it says what has not come yet. Of two that disagree nobody knows which is wrong, so that
/// both are marked.
[[nodiscard]] bool isClockDoubtful(const ShiftEntry &entry, qint64 nowMs);
[[nodiscard]] bool isLeftBehind(const ShiftState &state, qint64 nowMs);
/// Who sees the log of a unit's shift: its night managers and its responsible.
[[nodiscard]] QList<HolderCode> shiftReaders(const Directory &directory, const UnitCode &unit);

/// What the log says in numbers. `required`, `rostered` and the units that had to be called come from the
/// list and the rosters; see night_report.h.
[[nodiscard]] NightFigures figuresOf(const ShiftState &state);
/// The summary of the hand-over, in words.
[[nodiscard]] QString summaryOf(const ShiftState &state);

} // namespace mizban
