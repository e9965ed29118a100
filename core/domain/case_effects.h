#pragma once

#include "core/domain/case_state.h"

namespace mizban {

// What each event does to the state of a case; used by its fold alone (case_fold.cpp), which decides whether
// it does anything.

/// Whether the payload is there and of the kind that the header announces.
[[nodiscard]] bool isReadableEvent(const DecodedEvent &event);
/// The line of the history.
[[nodiscard]] HistoryEntry historyOf(const DecodedEvent &event);

void applyRegistration(CaseState &state, const DecodedEvent &event);
void applyEvent(CaseState &state, const DecodedEvent &event);

} // namespace mizban
