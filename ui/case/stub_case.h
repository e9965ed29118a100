#pragma once

#include "core/services/seat_reader.h"

namespace mizban {

/// A complaint about an official at the desk that took it: no more of it stays here than its receipt (C4).
[[nodiscard]] inline bool isStub(const CaseDetails &details)
{
    return details.row.sealed && !details.row.summary && details.state.registration.text.isEmpty();
}

} // namespace mizban
