#pragma once

#include "core/base/result.h"
#include "core/domain/night_board.h"
#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// Rows of one stream of night duty (001 §3-4), inside the caller's transaction.
Status foldNight(Connection &connection, qint64 row, const StreamId &id, StreamKind kind,
                 const QList<DecodedEvent> &events);

/// Finds the streams of night duty. Any connection, its thread.
class NightReader
{
public:
    explicit NightReader(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Shifts of the unit, newest night first.
    Result<QList<StreamId>> shiftsOf(const UnitCode &unit, bool openOnly, int limit) const;
    /// Items, open ones by their clock, else the newest first.
    Result<QList<StreamId>> items(bool openOnly, int limit) const;
    Result<std::optional<StreamId>> itemByTracking(const QString &trackingId) const;
    Result<QList<UnitCode>> unitsWithRoster(const QString &period) const;
    Result<QList<DutyTurn>> turnsOn(const QDate &night) const;
    /// Of `turns` the first that another roster than `roster` holds (turnKey).
    Result<std::optional<QString>> takenElsewhere(const QList<NightTurn> &turns,
                                                  const StreamId &roster) const;

private:
    Result<QList<StreamId>> idsOf(Query query) const;

    Connection &m_connection;
};

extern const char *const nightSchema;

} // namespace mizban
