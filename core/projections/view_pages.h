#pragma once

#include "core/projections/cartable_view.h"
#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// The rows of a view behind the key `after`, in the order of ViewReader::slice(), for whoever goes through
/// all of it: nothing is left out or met twice when cases come and go meanwhile. Any connection, its thread.
[[nodiscard]] Result<CartablePage> readViewPage(Connection &connection, const CartableView &view,
                                                std::optional<CartableKey> after, int limit, qint64 nowMs);

} // namespace mizban
