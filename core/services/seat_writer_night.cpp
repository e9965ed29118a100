#include "core/services/seat_writer.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/domain/night_directory.h"
#include "core/domain/night_roster.h"
#include "core/domain/night_times.h"
#include "core/services/night_desk.h"
#include "core/services/night_writing.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

namespace {

template <typename Parts, typename Make> Result<EventId> actOnNightList(Parts &parts, const Make &make)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(parts.connection));
    const StreamId id = nightListStream();
    MIZBAN_LET(const QList<DecodedEvent> events, nightEvents(parts.log, id, StreamKind::NightList));
    const NightListState state = foldNightList(events);
    const Payload payload = make(state);
    MIZBAN_TRY(checkNightList(*parts.board->get(), parts.actor(), payload));
    MIZBAN_TRY(mayNightList(state, payload));
    const DecodedEvent act = nightEvent(parts, StreamKind::NightList, id, state, payload);
    MIZBAN_TRY(parts.record(act.event));
    MIZBAN_TRY(transaction.commit());
    return act.event.id;
}

/// Persons are named as the directory names them, numbers written in ASCII digits.
void complete(QList<NightTurn> &turns, const Directory &directory)
{
    for (NightTurn &turn : turns) {
        turn.name = turn.name.simplified();
        if (turn.name.isEmpty() && !turn.person.isEmpty())
            turn.name = directory.personName(turn.person);
        turn.phone = toAsciiDigits(turn.phone).remove(u' ').remove(u'-');
    }
}

template <typename Parts>
Result<EventId> actOnRoster(Parts &parts, const UnitCode &unit, const QString &period, const Payload &payload)
{
    const DirectoryPtr directory = parts.board->get();
    MIZBAN_LET(Transaction transaction, Transaction::begin(parts.connection));
    const StreamId id = rosterStreamOf(unit, period);
    MIZBAN_TRY(checkRoster(*directory, parts.actor(), unit, payload));
    MIZBAN_LET(const QList<DecodedEvent> list,
               nightEvents(parts.log, nightListStream(), StreamKind::NightList));
    // A list that has not come here yet forbids nothing; the center asks again.
    if (const NightListState listed = foldNightList(list);
        !listed.approved.isEmpty() && !listed.isListed(unit))
        return fieldError(ErrorCode::OutOfScope, QStringLiteral("unit"), QStringLiteral("3-4"),
                          QStringLiteral("not on the list of units on night duty"));
    MIZBAN_LET(const QList<DecodedEvent> events, nightEvents(parts.log, id, StreamKind::Roster));
    const RosterState state = foldRoster(events);
    MIZBAN_TRY(mayRosterAct(state, payload));
    MIZBAN_LET(const auto taken, NightReader(parts.connection).takenElsewhere(turnsIn(payload), id));
    if (taken)
        return fieldError(ErrorCode::Conflict, QStringLiteral("turns.person"), QStringLiteral("3-4"), *taken);
    const DecodedEvent act = nightEvent(parts, StreamKind::Roster, id, state, payload);
    MIZBAN_TRY(parts.record(act.event));
    MIZBAN_TRY(transaction.commit());
    return act.event.id;
}

} // namespace

Result<EventId> SeatWriter::draftNightList(const QStringList &units)
{
    return actOnNightList(*m, [&units](const NightListState &) -> Payload {
        NightListDrafted draft;
        for (const QString &unit : units)
            draft.units.append(UnitCode(unit.trimmed()));
        return draft;
    });
}

Result<EventId> SeatWriter::submitNightList(const QString &letterNumber)
{
    return actOnNightList(*m, [&letterNumber](const NightListState &state) -> Payload {
        return NightListSubmitted{state.draft, letterNumber.trimmed()};
    });
}

Result<EventId> SeatWriter::approveNightList(const QString &letterNumber)
{
    return actOnNightList(*m, [&letterNumber](const NightListState &state) -> Payload {
        return NightListApproved{state.draft, letterNumber.trimmed()};
    });
}

Result<EventId> SeatWriter::submitRoster(RosterSubmitted roster)
{
    roster.period = toAsciiDigits(roster.period.trimmed());
    complete(roster.turns, *m->board->get());
    return actOnRoster(*m, roster.unit, roster.period, roster);
}

Result<EventId> SeatWriter::changeRoster(const UnitCode &unit, const QString &period, RosterChanged change)
{
    complete(change.out, *m->board->get());
    complete(change.in, *m->board->get());
    change.reason = change.reason.trimmed();
    return actOnRoster(*m, unit, toAsciiDigits(period.trimmed()), change);
}

Result<RegisteredNightItem> SeatWriter::registerNightItem(const NightItemInput &input)
{
    const Actor actor = m->actor();
    const qint64 nowMs = m->clock->nowMs();
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(ShiftState shift, openShiftOf(m->log, m->connection, unitOfPost(actor.post)));
    NightItemRegistered registered;
    registered.unit = shift.unit;
    registered.night = shift.night;
    registered.office = input.office;
    registered.urgency = input.urgency;
    registered.caller = input.caller.trimmed();
    registered.text = input.text.trimmed();
    registered.owner = HolderCode(actor.post.text());
    registered.registeredAtMs = nowMs;
    registered.dueAtMs = input.dueAtMs != 0
                             ? input.dueAtMs
                             : nightItemDueMs(*m->board->get(), shift.unit, input.urgency, nowMs);
    if (registered.caller.size() > maxShortTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("caller"), QStringLiteral("3-4"));
    if (registered.text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"), QStringLiteral("3-4"));
    MIZBAN_LET(registered.trackingId, m->tracking.next(toJalali(tehranDate(nowMs)).year, false));
    NightItemState item;
    item.id = newStream(StreamKind::NightItem).stream;
    MIZBAN_LET(const EventId event, actOnNightItem(*m, item, registered));
    Q_UNUSED(event)
    MIZBAN_LET(const EventId noted,
               actOnShift(*m, shift, notedOf(item, NightItemStep::Opened, registered.text)));
    Q_UNUSED(noted)
    MIZBAN_TRY(transaction.commit());
    return RegisteredNightItem{item.id, registered.trackingId, registered.dueAtMs, registered.owner};
}

namespace {

/// Writes an act on an item, and what it means into the log of the own unit's open shift, where there is
/// one that has to do with it.
template <typename Parts>
Result<EventId> actAndNote(Parts &parts, NightItemState item, const Payload &payload, NightItemStep step,
                           const QString &text)
{
    MIZBAN_LET(const EventId event, actOnNightItem(parts, item, payload));
    const UnitCode unit = unitOfPost(parts.actor().post);
    if (!isOnDutyRole(*parts.board->get(), parts.actor().post))
        return event;
    MIZBAN_LET(const QList<StreamId> open, NightReader(parts.connection).shiftsOf(unit, true, 1));
    if (open.isEmpty())
        return event;
    MIZBAN_LET(ShiftState shift, shiftAt(parts.log, open.first()));
    if (!shift.item(item.id) && step != NightItemStep::Acknowledged)
        return event;
    MIZBAN_LET(const EventId noted, actOnShift(parts, shift, notedOf(item, step, text)));
    Q_UNUSED(noted)
    return event;
}

/// The own unit's open shift, where the item is the unit's and left out of it.
template <typename Parts>
Result<std::optional<ShiftState>> shiftWithout(Parts &parts, const NightItemState &item)
{
    const PostCode post = parts.actor().post;
    if (!isOnDutyRole(*parts.board->get(), post))
        return std::optional<ShiftState>();
    MIZBAN_LET(const QList<StreamId> open, NightReader(parts.connection).shiftsOf(unitOfPost(post), true, 1));
    if (open.isEmpty())
        return std::optional<ShiftState>();
    MIZBAN_LET(ShiftState shift, shiftAt(parts.log, open.first()));
    if (!isLeftOut(shift, item))
        return std::optional<ShiftState>();
    return std::optional<ShiftState>(std::move(shift));
}

} // namespace

Result<EventId> SeatWriter::offerNightItem(const StreamId &id, const QString &to, const QString &text)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const NightItemState item, nightItemAt(m->log, id));
    NightItemOffered offered;
    MIZBAN_LET(offered.to, nightHolderFor(*m->board->get(), to.trimmed()));
    offered.text = text.trimmed();
    MIZBAN_LET(const EventId event,
               actAndNote(*m, item, offered, NightItemStep::Offered, m->board->get()->titleOf(offered.to)));
    MIZBAN_TRY(transaction.commit());
    return event;
}

Result<EventId> SeatWriter::acknowledgeNightItem(const StreamId &id, const QString &text)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const NightItemState item, nightItemAt(m->log, id));
    // His unit's already, and in no shift that is open: the log of tonight's takes it in, nothing more.
    MIZBAN_LET(std::optional<ShiftState> without, shiftWithout(*m, item));
    if (without && item.offeredTo.text() != m->actor().post.text()) {
        MIZBAN_LET(const EventId noted,
                   actOnShift(*m, *without, notedOf(item, NightItemStep::Acknowledged, text.trimmed())));
        MIZBAN_TRY(transaction.commit());
        return noted;
    }
    MIZBAN_LET(const EventId event, actAndNote(*m, item, NightItemAcknowledged{text.trimmed()},
                                               NightItemStep::Acknowledged, text.trimmed()));
    MIZBAN_TRY(transaction.commit());
    return event;
}

Result<EventId> SeatWriter::resolveNightItem(const StreamId &id, const QString &text)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const NightItemState item, nightItemAt(m->log, id));
    MIZBAN_LET(const EventId event, actAndNote(*m, item, NightItemResolved{text.trimmed()},
                                               NightItemStep::Resolved, text.trimmed()));
    MIZBAN_TRY(transaction.commit());
    return event;
}

} // namespace mizban
