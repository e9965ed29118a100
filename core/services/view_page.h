#pragma once

#include "core/projections/cartable_view.h"
#include "core/services/seat_reader.h"

namespace mizban {

/// As `first` of SeatReader::slice(): the rows behind the place `near`, whatever its number is by now, and
/// without a place the first ones. `last` is then where the next page begins, and empty at the end.
inline constexpr qint64 behindThePlace = -1;

/// A page of what is looked at of a folder, for whoever goes through all of it: printing, the command line.
/// The cost does not grow with the list. On the reader's thread.
[[nodiscard]] Result<CartablePage> viewPage(SeatReader &reader, const CartableView &view,
                                            std::optional<CartableKey> after, int limit, qint64 nowMs);

} // namespace mizban
