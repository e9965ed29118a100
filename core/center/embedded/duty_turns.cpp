#include "core/center/embedded/duty_turns.h"

#include "core/center/embedded/ingest.h"
#include "core/domain/night_roster.h"
#include "core/storage/sqlcipher/transaction.h"

namespace mizban {

Status keepTurns(Connection &connection, qint64 streamRow, const QList<DecodedEvent> &events)
{
    MIZBAN_TRY(connection.run("DELETE FROM duty_turn WHERE stream=?", streamRow));
    for (const NightTurn &turn : foldRoster(events).turns) {
        for (const QString &key : turnKeys(turn))
            MIZBAN_TRY(connection.run("INSERT OR IGNORE INTO duty_turn VALUES(?,?)", key, streamRow));
    }
    return {};
}

Status keepOlderTurns(Connection &connection)
{
    constexpr qint64 withNames = 1;
    MIZBAN_LET(const auto done, connection.value<qint64>("SELECT value FROM tally WHERE name='turns'"));
    if (done.value_or(0) >= withNames)
        return {};
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    QList<qint64> rosters;
    {
        MIZBAN_LET(auto query, connection.query("SELECT row FROM stream WHERE kind=?", StreamKind::Roster));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            rosters.append(query.int64(0));
        }
    }
    for (const qint64 row : std::as_const(rosters)) {
        MIZBAN_LET(const QList<DecodedEvent> events, decodedEvents(connection, row));
        MIZBAN_TRY(keepTurns(connection, row, events));
    }
    MIZBAN_TRY(connection.run("INSERT OR REPLACE INTO tally VALUES('turns',?)", withNames));
    return transaction.commit();
}

} // namespace mizban
