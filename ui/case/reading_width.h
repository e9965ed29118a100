#pragma once

#include "ui/widgets/theme.h"

namespace mizban {

/// What is left beside text and fields on a wide screen: longer lines are hard to follow.
[[nodiscard]] inline int restBesideReading(int width)
{
    constexpr int longest = 960; // logical pixels
    return qMax(0, width - currentTheme().px(longest));
}

} // namespace mizban
