#pragma once

#include "core/projections/approach.h"
#include "core/projections/cartable_view.h"
#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// Keys of a view from a place on, `limit` of them behind the first `offset`, in the order that is gone in.
[[nodiscard]] Result<QList<CartableKey>> readViewKeys(Connection &connection, const CartableView &view,
                                                      const Approach &way, qint64 offset, qint64 limit,
                                                      qint64 nowMs);

/// The rows of a view behind the key `after`, in the order of ViewReader::slice(), for whoever goes through
/// all of it: nothing is left out or met twice when cases come and go meanwhile. Any connection, its thread.
[[nodiscard]] Result<CartablePage> readViewPage(Connection &connection, const CartableView &view,
                                                std::optional<CartableKey> after, int limit, qint64 nowMs);

} // namespace mizban
