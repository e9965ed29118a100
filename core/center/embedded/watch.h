#pragma once

#include "core/domain/case_state.h"
#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// Keeps beside a case's stream the moment from which time may act on it. Inside the caller's transaction.
[[nodiscard]] Status keepWatch(Connection &connection, qint64 streamRow, const StreamId &id,
                               const QList<DecodedEvent> &events);

/// The same for a stream that only the service key opens: whoever opened it says from when.
[[nodiscard]] Status keepWatch(Connection &connection, qint64 streamRow, const StreamId &id, qint64 atMs);

/// Once, for a store that is older than the watch: all its cases; or than that of items of the night from
/// their beginning to their end: these.
[[nodiscard]] Status watchWhatIsOlder(Connection &connection);

} // namespace mizban
