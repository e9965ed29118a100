#pragma once

#include "core/base/result.h"
#include "core/domain/case_state.h"
#include "core/storage/sqlcipher/connection.h"

#include <QList>

namespace mizban {

/// A draft of the office that waits for its principal (001 §1.13).
struct PreparedRow
{
    StreamId caseId;
    QString act;
    PersonId by;
    qint64 atMs = 0;

    bool operator==(const PreparedRow &) const = default;
};

/// Keeps the newest draft of one act on a case, as long as it waits. `isNew`: the stream has no row yet.
Status foldPrepared(Connection &connection, qint64 row, const QList<DecodedEvent> &events, bool isNew);

/// Reads what waits; any connection, its thread.
class PreparedReader
{
public:
    explicit PreparedReader(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Who waits longest first, at most `limit`; only of cases that are here.
    Result<QList<PreparedRow>> waiting(int limit) const;

private:
    Connection &m_connection;
};

/// Also the index by which delegations are found among the streams.
extern const char *const preparedSchema;

} // namespace mizban
