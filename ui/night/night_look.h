#pragma once

#include "ui/widgets/theme.h"

namespace mizban {

/// Type of the night, legible from two metres: letters of 4 mm and more for what has to be seen from across
/// the room, of 3 mm for the rest.
enum class NightStep { Far, Near };
[[nodiscard]] QFont nightFont(const Theme &theme, NightStep step);

[[nodiscard]] int nightLineHeight(const Theme &theme, NightStep step);
/// Height of a row of one or two lines.
[[nodiscard]] int nightRowHeight(const Theme &theme, bool twoLines);

} // namespace mizban
