#pragma once

#include "core/base/result.h"
#include "core/domain/directory_records.h"
#include "core/services/seat_file.h"
#include "core/storage/sqlcipher/connection.h"

#include <optional>

namespace mizban {

/// The few single values of a seat. On the connection's thread, writing inside the caller's transaction.
class SeatMeta
{
public:
    explicit SeatMeta(Connection &connection)
        : m_connection(connection)
    {
    }

    Status saveIdentity(const SeatIdentity &identity);
    Result<SeatIdentity> identity() const;

    Result<quint64> epoch() const;
    Status setEpoch(quint64 epoch);
    Result<qint64> lastSyncMs() const;
    Status setLastSyncMs(qint64 atMs);

    /// Up to which stream what others wrote was offered to a restored center; none when there is nothing
    /// left to offer.
    Result<std::optional<qint64>> returnAfter() const;
    Status setReturnAfter(std::optional<qint64> row);

    /// The schema whose projections the log was folded into last; 0: none.
    Result<int> foldedVersion() const;
    Status setFoldedVersion(int version);

    Result<QList<DeviceRecord>> sampleDevices() const;
    Status saveSampleDevices(const QList<DeviceRecord> &devices);

private:
    Status put(const char *key, const QByteArray &value);
    Result<QByteArray> get(const char *key) const; ///< empty when absent

    Connection &m_connection;
};

} // namespace mizban
