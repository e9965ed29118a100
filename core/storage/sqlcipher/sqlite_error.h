#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace mizban {

/// What a result code of SQLite means to us. The detail is SQLite's own message, which names tables
/// and columns but never a bound value.
Error sqliteError(sqlite3 *database, int resultCode);

} // namespace mizban
