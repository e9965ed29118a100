#pragma once

#include "core/projections/cartable_view.h"
#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// A row that stays where it lies for whoever looks at the list, though by then the store has it there no
/// more: a new case that is being read counts as seen, and nothing is taken from under its reader. It stays
/// while nothing else becomes of the case, and goes like any other when he acts on it.
struct HeldRow
{
    CartableKey key;     ///< where it lies
    quint32 folders = 0; ///< where else, a bit for each Folder

    bool operator==(const HeldRow &) const = default;
};

/// Rows of a view by number as ViewReader::slice() has them, and among them those of `held`, which are in the
/// order of their keys. What the folder counts does not change by it. Any connection, its thread.
[[nodiscard]] Result<CartableSlice> sliceWithHeld(Connection &connection, const CartableView &view,
                                                  const QList<HeldRow> &held, qint64 first, int count,
                                                  std::optional<CartablePlace> near, qint64 nowMs);

} // namespace mizban
