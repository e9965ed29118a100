#pragma once

#include "core/projections/cartable.h"

namespace mizban {

/// Where counting of the lines of a list starts, and which way it goes.
struct Approach
{
    CartableKey from;
    qint64 skipped = 0;
    bool backward = false;
};

/// From the nearest of both ends and `near` to the lines from `first` up to `behind`, of `total`.
[[nodiscard]] Approach approachTo(qint64 first, qint64 behind, qint64 total,
                                  const std::optional<CartablePlace> &near);

} // namespace mizban
