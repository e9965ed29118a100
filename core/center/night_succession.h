#pragma once

#include "core/center/submission.h"

namespace mizban {

// What a shift takes over from the one before (001 §3-4): an item has an owner at every moment, and somebody
// who answers for it. A seat may be without a network all night, so that nothing is asked of it that it
// cannot have known: its author knew what his own device wrote, and what those events build on. Pure.

/// The events of a stream that a device certainly knew: its own with all that they build on; where it wrote
/// none, the beginning, if there is but one.
[[nodiscard]] QList<DecodedEvent> knownTo(const DeviceId &device, const QList<DecodedEvent> &stream);
/// Whether a start takes over what its author knew to be open. Not asked of a restored center, which may
/// lack how an item ended.
[[nodiscard]] Status checkSuccession(const ShiftStarted &started, const EventHeader &header,
                                     const Circumstances &around);
/// What the log says to be done is done: nobody ends an item in the log alone.
[[nodiscard]] Status checkItemNoted(const ShiftItemNoted &noted, const Circumstances &around);

} // namespace mizban
