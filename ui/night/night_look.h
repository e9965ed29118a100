#pragma once

#include "ui/widgets/theme.h"

namespace mizban {

/// Type of the night, legible from two metres: letters of 4 mm and more for what has to be seen from across
/// the room, of 3 mm for the rest; of 6 mm, where a wide screen has the room, for what is looked at most.
enum class NightStep { Farthest, Far, Near };
[[nodiscard]] QFont nightFont(const Theme &theme, NightStep step);

[[nodiscard]] int nightLineHeight(const Theme &theme, NightStep step);
/// Height of a row whose first line is of `step`, with another under it or not.
[[nodiscard]] int nightRowHeight(const Theme &theme, NightStep step, bool twoLines);

} // namespace mizban
