#pragma once

#include "core/projections/cartable.h"
#include "core/storage/sqlcipher/connection.h"

#include <optional>

namespace mizban {

// How many lines a folder of the cartable has in each span of its order, some nine hours long: a leap into
// the middle of a list adds the spans before it and then counts inside one of them only.

inline constexpr int spanBits = 25; ///< of milliseconds

[[nodiscard]] inline qint64 spanOf(qint64 sort)
{
    return sort >> spanBits;
}
[[nodiscard]] inline qint64 firstOfSpan(qint64 span)
{
    return span * (qint64(1) << spanBits);
}

/// The last line before a span, and how many lines lie before that span.
struct SpanStart
{
    CartableKey behind;
    qint64 before = 0;
};
/// The span in which the line number `position` of the folder lies, counted from 0; none beyond the end.
[[nodiscard]] Result<std::optional<SpanStart>> spanAt(Connection &db, Folder folder, qint64 position);

/// Inside the caller's transaction.
Status changePlaceCount(Connection &db, Folder folder, qint64 span, int change);

/// Of the whole folder.
Status changeFolderCount(Connection &db, Folder folder, int change);
/// Lines of a folder before `sort`: the spans before it, and of its own span those that are.
[[nodiscard]] Result<qint64> linesBefore(Connection &db, Folder folder, qint64 sort);

extern const char *const placeCountSchema;

} // namespace mizban
