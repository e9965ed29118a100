#pragma once

#include "core/storage/sqlcipher/connection.h"

#include <span>

namespace mizban {

/// One step of the schema. It spells the names of its time literally and is never changed.
struct Migration
{
    int version;      ///< from 1 on, without gaps
    const char *name; ///< English, recorded in the store
    const char *sql;  ///< one or more statements, no BEGIN or COMMIT
};

/// Brings the store to the last of `steps`, each in its own transaction. NewerFormat if the store
/// was made by a later program; Internal if the steps have gaps.
Status migrate(Connection &connection, std::span<const Migration> steps);

/// 0 for a store without schema.
Result<int> schemaVersion(Connection &connection);

} // namespace mizban
