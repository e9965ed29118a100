#pragma once

#include "core/domain/case_state.h"

#include <algorithm>

namespace mizban {

/// The newest of what was done to the case: not that somebody saw it, nor what the center found. Null where
/// nothing was done; lives as long as the state.
[[nodiscard]] inline const HistoryEntry *lastAct(const CaseState &state)
{
    const auto last =
        std::find_if(state.history.rbegin(), state.history.rend(), [](const HistoryEntry &entry) {
            return entry.type != EventType::VerdictGiven && entry.type != EventType::CaseOpened;
        });
    return last == state.history.rend() ? nullptr : &*last;
}

} // namespace mizban
