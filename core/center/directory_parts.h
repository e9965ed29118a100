#pragma once

#include "core/domain/directory_records.h"

#include <QList>

namespace mizban {

/// The change as several, each of which fits into one event of `limit` bytes; in an order in which nothing
/// is named before it is there (units before posts, posts before who holds them). A single record that does
/// not fit stays a part of its own, too large.
[[nodiscard]] QList<DirectoryChange> partsOf(const DirectoryChange &change, qsizetype limit);

} // namespace mizban
