#pragma once

#include "core/domain/night_item.h"
#include "core/domain/night_shift.h"
#include "core/eventlog/authoring.h"
#include "core/eventlog/event_log.h"
#include "core/eventlog/night_streams.h"
#include "core/projections/night_rows.h"
#include "core/projections/projector.h"
#include "core/services/clean_texts.h"

namespace mizban {

/// All events of a stream of night duty; empty where there is none. NotFound for a stream of another kind.
[[nodiscard]] Result<QList<DecodedEvent>> nightEvents(EventLog &log, const StreamId &id, StreamKind kind);

/// An own event behind what the state was folded from. `parts`: a SeatWriter::Parts.
template <typename Parts, typename State>
[[nodiscard]] DecodedEvent nightEvent(Parts &parts, StreamKind kind, const StreamId &id, const State &state,
                                      const Payload &typed)
{
    const Payload payload = cleaned(typed);
    const EventPlace place{kind, id, state.heads, state.headCounter};
    return {authorEvent(parts.identity.device, parts.actor(), place, payload, parts.clock->nowMs()), payload};
}

/// Writes an act on a shift after asking the rules, and goes on from the state behind it. Inside the
/// caller's transaction.
template <typename Parts>
[[nodiscard]] Result<EventId> actOnShift(Parts &parts, ShiftState &state, const Payload &payload)
{
    const DecodedEvent act = nightEvent(parts, StreamKind::Shift, state.id, state, payload);
    MIZBAN_TRY(mayShift(state, act));
    MIZBAN_TRY(checkShift(*parts.board->get(), state, act));
    MIZBAN_TRY(parts.record(act.event));
    MIZBAN_LET(const QList<DecodedEvent> events, nightEvents(parts.log, state.id, StreamKind::Shift));
    state = foldShift(state.id, events);
    return act.event.id;
}

/// The same for an item.
template <typename Parts>
[[nodiscard]] Result<EventId> actOnNightItem(Parts &parts, NightItemState &state, const Payload &payload)
{
    const DecodedEvent act = nightEvent(parts, StreamKind::NightItem, state.id, state, payload);
    MIZBAN_TRY(mayNightItem(state, act));
    MIZBAN_TRY(checkNightItem(*parts.board->get(), state, act));
    MIZBAN_TRY(parts.record(act.event));
    MIZBAN_LET(const QList<DecodedEvent> events, nightEvents(parts.log, state.id, StreamKind::NightItem));
    state = foldNightItem(state.id, events);
    return act.event.id;
}

/// The open shift of a unit; WrongStatus where none is.
[[nodiscard]] Result<ShiftState> openShiftOf(EventLog &log, Connection &connection, const UnitCode &unit);
[[nodiscard]] Result<ShiftState> shiftAt(EventLog &log, const StreamId &id);
[[nodiscard]] Result<NightItemState> nightItemAt(EventLog &log, const StreamId &id);

/// What the log of a shift says of an item at that moment.
[[nodiscard]] ShiftItemNoted notedOf(const NightItemState &item, NightItemStep step, const QString &text);

} // namespace mizban
