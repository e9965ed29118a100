#pragma once

namespace mizban {

/// The night has a look of its own; leaving it gives back what the person chose for the day.
void wearNightLook(bool atNight);

/// Dark to light or back, for the night alone; kept for the nights to come.
void toggleNightLook();

} // namespace mizban
