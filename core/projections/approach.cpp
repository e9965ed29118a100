#include "core/projections/approach.h"

#include <limits>

namespace mizban {

Approach approachTo(qint64 first, qint64 behind, qint64 total, const std::optional<CartablePlace> &near)
{
    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    constexpr qint64 highest = std::numeric_limits<qint64>::max();
    Approach best{{lowest, 0}, first, false};
    const auto consider = [&best](const Approach &other) {
        if (other.skipped < best.skipped)
            best = other;
    };
    consider({{highest, highest}, total - behind, true});
    if (near && near->at < first)
        consider({near->key, first - near->at - 1, false});
    else if (near && near->at >= behind)
        consider({near->key, near->at - behind, true});
    return best;
}

} // namespace mizban
