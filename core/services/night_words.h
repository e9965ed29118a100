#pragma once

#include "core/domain/night_board.h"

#include <QString>

namespace mizban {

// The words of night duty for people: Persian, or English with the English translation loaded. Any thread.
[[nodiscard]] QString nameOf(NightStanding standing);
[[nodiscard]] QString nameOf(CallResult result);
[[nodiscard]] QString nameOf(OriginatingOffice office);
[[nodiscard]] QString nameOf(NightUrgency urgency);
[[nodiscard]] QString nameOf(NightItemStep step);

} // namespace mizban
