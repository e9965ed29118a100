#pragma once

#include "core/domain/event.h"
#include "core/domain/payloads.h"
#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// Keeps beside a roster's stream who is on night duty when (001 §3-4). Inside the caller's transaction, on
/// the connection's thread; errors: those of the store.
[[nodiscard]] Status keepTurns(Connection &connection, qint64 streamRow, const QList<DecodedEvent> &events);

/// Once, for a store of an older program, which kept whoever has a code under that alone: all its rosters.
/// The same thread and errors; a transaction of its own.
[[nodiscard]] Status keepOlderTurns(Connection &connection);

} // namespace mizban
