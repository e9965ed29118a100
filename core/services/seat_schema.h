#pragma once

#include "core/storage/sqlcipher/migrations.h"

#include <span>

namespace mizban {

/// All steps of a seat's schema, oldest first.
[[nodiscard]] std::span<const Migration> seatMigrations();

} // namespace mizban
