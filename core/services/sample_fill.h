#pragma once

#include "core/services/seat_writer.h"

namespace mizban {

/// How many invented cases, and from which seed: equal shapes give equal cases.
struct SampleShape
{
    qint64 cases = 0;
    quint64 seed = 0;
};

/// Fills a training seat with invented cases of about 1.6 kB and 1 to 6 events each, signed by invented
/// devices that are remembered for `verify`. The seat never syncs from then on. Refused (NotAllowed) at a
/// seat that is not for training or that has events of its own to send. Returns the number of cases.
[[nodiscard]] Result<qint64> fillSample(SeatWriter &writer, SampleShape shape);

} // namespace mizban
