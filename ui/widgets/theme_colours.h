#pragma once

#include "ui/widgets/theme.h"

#include <array>

namespace mizban {

/// The colours of one appearance, tones in the order of the enum.
struct ColourTable
{
    ThemeColours colours;
    std::array<ToneColours, 6> tones;
};

[[nodiscard]] ColourTable colourTable(Appearance appearance);

} // namespace mizban
