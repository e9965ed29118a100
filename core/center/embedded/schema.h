#pragma once

#include "core/storage/sqlcipher/migrations.h"

#include <span>

namespace mizban {

/// The numbered steps of the embedded store's schema.
[[nodiscard]] std::span<const Migration> embeddedSchema();

} // namespace mizban
