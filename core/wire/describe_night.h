#pragma once

#include "core/domain/night_payloads.h"
#include "core/wire/fields.h"

namespace mizban {

// The payloads of night_payloads.h; keys as in describe_payload.h.

template <typename F, Either<NightListDrafted> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.units, maxNightUnits);
}

template <typename F, Either<NightListSubmitted> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.draft);
    fields.optional(2, payload.letterNumber);
}

template <typename F, Either<NightListApproved> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.draft);
    fields.optional(2, payload.letterNumber);
}

template <typename F, Either<NightTurn> V> void describe(F &fields, V &turn)
{
    fields.always(0, turn.night);
    fields.optional(1, turn.person);
    fields.optional(2, turn.name);
    fields.optional(3, turn.phone);
}

template <typename F, Either<RosterSubmitted> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.unit);
    fields.always(2, payload.period);
    fields.optional(3, payload.turns, maxNightTurns);
}

template <typename F, Either<RosterChanged> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.out, maxNightTurns);
    fields.optional(2, payload.in, maxNightTurns);
    fields.optional(3, payload.reason, maxTextLength);
}

template <typename F, Either<CarriedItem> V> void describe(F &fields, V &item)
{
    fields.always(0, item.item);
    fields.optional(1, item.trackingId);
    fields.optional(2, item.owner);
    fields.always(3, item.urgency);
    fields.optional(4, item.word, maxTextLength);
}

template <typename F, Either<ShiftStarted> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.unit);
    fields.always(2, payload.night);
    fields.always(3, payload.part);
    fields.optional(4, payload.previous);
    fields.optional(5, payload.items, maxNightItems);
    fields.bound(payload.part >= 1 && payload.part <= maxShiftPart);
}

template <typename F, Either<ShiftTakenOver> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.reason, maxTextLength);
}

template <typename F, Either<ReachabilityChecked> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.unit);
    fields.optional(2, payload.number);
    fields.always(3, payload.result);
    fields.optional(4, payload.note, maxTextLength);
}

template <typename F, Either<ShiftNoted> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.text, maxTextLength);
    fields.optional(2, payload.corrects);
}

template <typename F, Either<ShiftItemNoted> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.item);
    fields.optional(2, payload.trackingId);
    fields.always(3, payload.step);
    fields.optional(4, payload.owner);
    fields.always(5, payload.urgency);
    fields.always(6, payload.office);
    fields.optional(7, payload.text, maxTextLength);
}

template <typename F, Either<ShiftHandedOver> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.post);
    fields.optional(3, payload.items, maxNightItems);
    fields.optional(4, payload.summary, maxTextLength);
    fields.optional(5, payload.signature);
}

template <typename F, Either<ShiftReceived> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.handOver);
    fields.optional(2, payload.signature);
}

template <typename F, Either<NightFigures> V> void describe(F &fields, V &figures)
{
    fields.optional(0, figures.required);
    fields.optional(1, figures.rostered);
    fields.optional(2, figures.checks);
    fields.optional(3, figures.unanswered);
    fields.optional(4, figures.leader);
    fields.optional(5, figures.president);
    fields.optional(6, figures.firstVicePresident);
    fields.optional(7, figures.other);
    fields.optional(8, figures.open);
}

template <typename F, Either<MorningReported> V> void describe(F &fields, V &payload)
{
    fields.always(1, payload.figures);
    fields.optional(2, payload.text, maxTextLength);
}

template <typename F, Either<NightItemRegistered> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.trackingId);
    fields.always(2, payload.unit);
    fields.always(3, payload.night);
    fields.always(4, payload.office);
    fields.always(5, payload.urgency);
    fields.optional(6, payload.caller);
    fields.optional(7, payload.text, maxTextLength);
    fields.optional(8, payload.owner);
    fields.optional(9, payload.registeredAtMs);
    fields.optional(10, payload.dueAtMs);
}

template <typename F, Either<NightItemOffered> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.text, maxTextLength);
}

template <typename F, Either<NightItemAcknowledged> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.text, maxTextLength);
}

template <typename F, Either<NightItemEscalated> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.to);
    fields.optional(2, payload.dueAtMs);
}

template <typename F, Either<NightItemResolved> V> void describe(F &fields, V &payload)
{
    fields.optional(1, payload.text, maxTextLength);
}

} // namespace mizban
