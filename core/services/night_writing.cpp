#include "core/services/night_writing.h"

namespace mizban {

Result<QList<DecodedEvent>> nightEvents(EventLog &log, const StreamId &id, StreamKind kind)
{
    MIZBAN_LET(const auto stream, log.find(id));
    if (!stream)
        return QList<DecodedEvent>();
    if (stream->kind != kind)
        return fieldError(ErrorCode::NotFound, QStringLiteral("id"), QStringLiteral("3-4"));
    MIZBAN_LET(const QList<Event> events, log.events(stream->row));
    return decodeEvents(events);
}

Result<ShiftState> shiftAt(EventLog &log, const StreamId &id)
{
    MIZBAN_LET(const QList<DecodedEvent> events, nightEvents(log, id, StreamKind::Shift));
    ShiftState state = foldShift(id, events);
    if (!state.started)
        return fieldError(ErrorCode::NotFound, QStringLiteral("shift"), QStringLiteral("3-4"));
    return state;
}

Result<NightItemState> nightItemAt(EventLog &log, const StreamId &id)
{
    MIZBAN_LET(const QList<DecodedEvent> events, nightEvents(log, id, StreamKind::NightItem));
    NightItemState state = foldNightItem(id, events);
    if (!state.registered)
        return fieldError(ErrorCode::NotFound, QStringLiteral("id"), QStringLiteral("3-4"));
    return state;
}

Result<ShiftState> openShiftOf(EventLog &log, Connection &connection, const UnitCode &unit)
{
    MIZBAN_LET(const QList<StreamId> open, NightReader(connection).shiftsOf(unit, true, 1));
    if (open.isEmpty())
        return fieldError(ErrorCode::WrongStatus, QStringLiteral("shift"), QStringLiteral("3-4"),
                          QStringLiteral("no shift was started"));
    return shiftAt(log, open.first());
}

ShiftItemNoted notedOf(const NightItemState &item, NightItemStep step, const QString &text)
{
    const NightItemRegistered &registration = item.registration;
    return {item.id, registration.trackingId, step, item.owner, registration.urgency, registration.office,
            text};
}

} // namespace mizban
