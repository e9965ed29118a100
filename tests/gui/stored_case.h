#pragma once

#include "core/services/seat.h"

namespace mizban::test {

/// The case as the seat has it: once it has left the list, the pane may be empty. Waits for the reader; empty
/// where the seat has no such case.
[[nodiscard]] inline CaseDetails storedCase(Seat &seat, const StreamId &id)
{
    return seat.read([id](SeatReader &reader) { return reader.caseDetails(id); })
        .result()
        .valueOr(CaseDetails());
}

} // namespace mizban::test
