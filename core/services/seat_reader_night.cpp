#include "core/services/seat_reader_parts.h"

#include "core/base/digits.h"
#include "core/domain/night_directory.h"
#include "core/domain/tracking_id.h"
#include "core/services/night_desk.h"
#include "core/services/night_writing.h"
#include "core/storage/sqlcipher/transaction.h"

#include <QSet>

namespace mizban {

namespace {

constexpr int itemsOnTheBoard = 500;

/// The unit a seat belongs to: a desk is one itself, a post's code begins with its unit's.
UnitCode unitOfSeat(const Directory &directory, const HolderCode &seat)
{
    return directory.unit(UnitCode(seat.text())) ? UnitCode(seat.text()) : unitOfPost(PostCode(seat.text()));
}

Result<QList<NightItemState>> itemsAt(EventLog &log, const QList<StreamId> &ids)
{
    QList<NightItemState> items;
    for (const StreamId &id : ids) {
        MIZBAN_LET(const NightItemState item, nightItemAt(log, id));
        items.append(item);
    }
    return items;
}

} // namespace

Result<NightBoard> SeatReader::Parts::nightBoard(const Directory &directory, const ShiftState &shift,
                                                 const QDate &night, qint64 nowMs)
{
    const NightReader rows(connection);
    NightMaterial material;
    material.night = night;
    material.nowMs = nowMs;
    material.shift = shift;
    MIZBAN_LET(material.places, overseenNights.places(directory));
    MIZBAN_LET(material.turns, rows.turnsOn(night));
    MIZBAN_LET(const QList<StreamId> open, rows.items(true, itemsOnTheBoard));
    MIZBAN_LET(material.items, itemsAt(log, open));
    return boardOf(material, directory);
}

Result<NightListState> SeatReader::nightList()
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_LET(const QList<DecodedEvent> events,
               nightEvents(m->log, nightListStream(), StreamKind::NightList));
    return foldNightList(events);
}

Result<RosterState> SeatReader::roster(const UnitCode &unit, const QString &period)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_LET(
        const QList<DecodedEvent> events,
        nightEvents(m->log, rosterStreamOf(unit, toAsciiDigits(period.trimmed())), StreamKind::Roster));
    const RosterState roster = foldRoster(events);
    if (!roster.submitted)
        return fieldError(ErrorCode::NotFound, QStringLiteral("unit"), QStringLiteral("3-4"),
                          QStringLiteral("no roster of that month is here"));
    return roster;
}

Result<QList<UnitCode>> SeatReader::missingRosters(const QString &period)
{
    const QString month = toAsciiDigits(period.trimmed());
    if (!nightPeriod(month))
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("period"), QStringLiteral("3-4"));
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_LET(const QList<NightPlace> places, m->overseenNights.places(*m->board->get()));
    MIZBAN_LET(const QList<UnitCode> here, NightReader(m->connection).unitsWithRoster(month));
    const QSet<UnitCode> sent(here.begin(), here.end());
    QList<UnitCode> missing;
    for (const NightPlace &place : places) {
        if (!sent.contains(place.unit))
            missing.append(place.unit);
    }
    return missing;
}

Result<StreamId> SeatReader::currentShift()
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    const UnitCode unit = unitOfSeat(*m->board->get(), m->seatOf);
    const NightReader rows(m->connection);
    MIZBAN_LET(const QList<StreamId> open, rows.shiftsOf(unit, true, 1));
    if (!open.isEmpty())
        return open.first();
    MIZBAN_LET(const QList<StreamId> all, rows.shiftsOf(unit, false, 1));
    return all.isEmpty() ? StreamId() : all.first();
}

Result<StreamId> SeatReader::shiftOf(const UnitCode &unit, const QDate &night, int part)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    const UnitCode own = unit.isEmpty() ? unitOfSeat(*m->board->get(), m->seatOf) : unit;
    const StreamId id = shiftStreamOf(own, night, part);
    MIZBAN_LET(const ShiftState found, shiftAt(m->log, id));
    return found.id;
}

Result<ShiftState> SeatReader::shift(const StreamId &id)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    return shiftAt(m->log, id);
}

Result<StreamId> SeatReader::resolveNightItem(const QString &id)
{
    const QString typed = id.trimmed();
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    if (typed.size() == 2 * StreamId::size) {
        MIZBAN_LET(const NightItemState item, nightItemAt(m->log, StreamId::fromHex(typed)));
        return item.id;
    }
    const auto tracking = parseTrackingId(typed);
    if (!tracking)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("id"), QStringLiteral("T2"));
    MIZBAN_LET(const auto found, NightReader(m->connection).itemByTracking(*tracking));
    if (!found)
        return fieldError(ErrorCode::NotFound, QStringLiteral("id"), QStringLiteral("3-4"));
    return *found;
}

Result<NightItemState> SeatReader::nightItem(const StreamId &id)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    return nightItemAt(m->log, id);
}

Result<QList<NightItemState>> SeatReader::nightItems(bool openOnly, int limit)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_LET(const QList<StreamId> ids, NightReader(m->connection).items(openOnly, limit));
    return itemsAt(m->log, ids);
}

Result<NightBoard> SeatReader::nightBoard(const QDate &night, qint64 nowMs)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    const DirectoryPtr directory = m->board->get();
    const UnitCode unit = unitOfSeat(*directory, m->seatOf);
    ShiftState shift;
    MIZBAN_LET(const QList<StreamId> shifts,
               NightReader(m->connection).shiftsOf(unit, false, 2 * maxShiftPart));
    for (const StreamId &id : shifts) {
        MIZBAN_LET(const ShiftState one, shiftAt(m->log, id));
        if (one.night == night) {
            shift = one;
            break;
        }
    }
    return m->nightBoard(*directory, shift, night, nowMs);
}

Result<MorningReport> SeatReader::morningReport(const StreamId &id)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_LET(const ShiftState shift, shiftAt(m->log, id));
    MIZBAN_LET(const NightBoard board,
               m->nightBoard(*m->board->get(), shift, shift.night, shift.startedAtMs));
    return morningReportOf(shift, board);
}

} // namespace mizban
