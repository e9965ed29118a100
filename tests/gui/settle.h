#pragma once

#include "core/services/seat.h"

#include <QCoreApplication>

namespace mizban::test {

/// What was asked of the seat until now is done and whoever asked was told, and what follows from that too:
/// an act is written, the screens hear of it, and they read the case again.
inline void settle(Seat &seat)
{
    constexpr int steps = 8;
    for (int step = 0; step < steps; ++step) {
        seat.write([](SeatWriter &) { return Status(); }).waitForFinished();
        seat.read([](SeatReader &) { return Status(); }).waitForFinished();
        QCoreApplication::processEvents();
    }
}

} // namespace mizban::test
