#pragma once

#include <QString>

namespace mizban::bench {

/// Milliseconds for one row a case with four indexes, in a new store of the same kind, 600 a transaction.
[[nodiscard]] double floorRows(const QString &path, int cases);

} // namespace mizban::bench
