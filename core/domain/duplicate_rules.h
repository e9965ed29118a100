#pragma once

#include "core/domain/case_state.h"

namespace mizban {

// Cases about the same matter (I7): linked, where both go on, or merged, where the later one ends. The rules
// themselves are declared with the others in case_state.h.

/// What a merge and its undoing do to the case; used by its fold alone.
void applyMerge(CaseState &state, const DecodedEvent &event);

} // namespace mizban
