#include "core/projections/night_rows.h"

#include "core/domain/night_item.h"
#include "core/domain/night_shift.h"

namespace mizban {

// night_stream: one line for each shift, item and roster; `open` shifts and items are still somebody's work.
// night_turn: who is on duty when, by every roster that is here.
const char *const nightSchema = R"sql(
CREATE TABLE night_stream(
    stream INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    kind INTEGER NOT NULL,
    unit TEXT NOT NULL,
    night TEXT NOT NULL,
    part INTEGER NOT NULL,
    open INTEGER NOT NULL,
    due INTEGER NOT NULL,
    tracking TEXT NOT NULL
);
CREATE INDEX night_of_unit ON night_stream(kind, unit, night, part);
CREATE INDEX night_open ON night_stream(kind, open, due);
CREATE INDEX night_tracking ON night_stream(tracking) WHERE tracking <> '';
CREATE TABLE night_turn(
    night TEXT NOT NULL,
    person TEXT NOT NULL,
    stream INTEGER NOT NULL,
    unit TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    PRIMARY KEY(night, person, stream)
) WITHOUT ROWID;
CREATE INDEX night_turn_stream ON night_turn(stream);
)sql";

namespace {

struct Line
{
    UnitCode unit;
    QString night;
    int part = 0;
    bool open = false;
    qint64 due = 0;
    QString tracking;
};

Status write(Connection &db, qint64 row, const StreamId &id, StreamKind kind, const Line &line)
{
    return db.run("INSERT INTO night_stream VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)", row, id, kind, line.unit,
                  line.night, line.part, line.open, line.due, line.tracking);
}

Status writeTurns(Connection &db, qint64 row, const RosterState &roster)
{
    for (const NightTurn &turn : roster.turns)
        MIZBAN_TRY(db.run("INSERT OR IGNORE INTO night_turn VALUES(?, ?, ?, ?, ?, ?, ?)",
                          turn.night.toString(Qt::ISODate), turnKey(turn), row, roster.unit, turn.person,
                          turn.name.simplified(), turn.phone));
    return {};
}

} // namespace

Status foldNight(Connection &db, qint64 row, const StreamId &id, StreamKind kind,
                 const QList<DecodedEvent> &events)
{
    MIZBAN_TRY(db.run("DELETE FROM night_stream WHERE stream = ?", row));
    switch (kind) {
    case StreamKind::Shift: {
        const ShiftState shift = foldShift(id, events);
        if (!shift.started)
            return {};
        return write(db, row, id, kind,
                     {shift.unit,
                      shift.night.toString(Qt::ISODate),
                      shift.part,
                      !shift.closed,
                      shift.startedAtMs,
                      {}});
    }
    case StreamKind::NightItem: {
        const NightItemState item = foldNightItem(id, events);
        if (!item.registered)
            return {};
        const NightItemRegistered &registered = item.registration;
        return write(db, row, id, kind,
                     {registered.unit, registered.night.toString(Qt::ISODate), 0, item.isOpen(),
                      registered.dueAtMs, registered.trackingId});
    }
    case StreamKind::Roster: {
        MIZBAN_TRY(db.run("DELETE FROM night_turn WHERE stream = ?", row));
        const RosterState roster = foldRoster(events);
        if (!roster.submitted)
            return {};
        MIZBAN_TRY(writeTurns(db, row, roster));
        return write(db, row, id, kind, {roster.unit, roster.period, 0, false, 0, {}});
    }
    default: // the list is one stream and read as it is
        return {};
    }
}

Result<QList<StreamId>> NightReader::idsOf(Query query) const
{
    QList<StreamId> found;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return found;
        found.append(StreamId(query.blob(0)));
    }
}

Result<QList<StreamId>> NightReader::shiftsOf(const UnitCode &unit, bool openOnly, int limit) const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT id FROM night_stream WHERE kind = ? AND unit = ?"
                                               " AND open >= ? ORDER BY night DESC, part DESC LIMIT ?",
                                               StreamKind::Shift, unit, openOnly, limit));
    return idsOf(std::move(query));
}

Result<QList<StreamId>> NightReader::items(bool openOnly, int limit) const
{
    if (openOnly) {
        MIZBAN_LET(Query query, m_connection.query("SELECT id FROM night_stream WHERE kind = ? AND open = 1"
                                                   " ORDER BY due, id LIMIT ?",
                                                   StreamKind::NightItem, limit));
        return idsOf(std::move(query));
    }
    MIZBAN_LET(Query query, m_connection.query("SELECT id FROM night_stream WHERE kind = ?"
                                               " ORDER BY night DESC, due DESC, id LIMIT ?",
                                               StreamKind::NightItem, limit));
    return idsOf(std::move(query));
}

Result<std::optional<StreamId>> NightReader::itemByTracking(const QString &trackingId) const
{
    return m_connection.value<StreamId>("SELECT id FROM night_stream WHERE tracking = ? AND kind = ?",
                                        trackingId, StreamKind::NightItem);
}

Result<QList<UnitCode>> NightReader::unitsWithRoster(const QString &period) const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT unit FROM night_stream WHERE kind = ? AND night = ?"
                                               " ORDER BY unit",
                                               StreamKind::Roster, period));
    QList<UnitCode> units;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return units;
        units.append(UnitCode(query.text(0)));
    }
}

Result<QList<DutyTurn>> NightReader::turnsOn(const QDate &night) const
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT unit, code, name, phone FROM night_turn WHERE night = ?"
                                  " ORDER BY person, stream",
                                  night.toString(Qt::ISODate)));
    QList<DutyTurn> turns;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return turns;
        turns.append(
            {UnitCode(query.text(0)), {night, PersonId(query.text(1)), query.text(2), query.text(3)}});
    }
}

Result<std::optional<QString>> NightReader::takenElsewhere(const QList<NightTurn> &turns,
                                                           const StreamId &roster) const
{
    for (const NightTurn &turn : turns) {
        MIZBAN_LET(const auto unit,
                   m_connection.value<QString>(
                       "SELECT night_turn.unit FROM night_turn JOIN night_stream USING(stream)"
                       " WHERE night_turn.night = ? AND id <> ? AND (person = ? OR"
                       " (phone = ? AND name = ? AND (code = '' OR ? = ''))) LIMIT 1",
                       turn.night.toString(Qt::ISODate), roster, turnKey(turn), turn.phone,
                       turn.name.simplified(), turn.person));
        if (unit)
            return unit;
    }
    return std::optional<QString>();
}

} // namespace mizban
