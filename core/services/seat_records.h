#pragma once

#include "core/domain/intake.h"
#include "core/projections/intake_rows.h"
#include "core/services/seat_reader.h"

namespace mizban {

// What a SeatReader says of the records beside cases.

/// Services delivered at the desk, newest first.
struct ServicePage
{
    qint64 total = 0;
    QList<ServiceRow> rows;
    std::optional<CartableKey> next; ///< empty at the end
};

} // namespace mizban
