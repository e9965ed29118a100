#pragma once

#include "core/projections/search/search_reader.h"
#include "core/services/sealed_shelf.h"

namespace mizban {

/// Whether a sealed case is among what is sought. Sealed cases have no index: what is found of them stands
/// in memory only, under the key of the person who opened them, so that nothing of it can outlive the lock,
/// differ from the log after a crash, or stay behind when the case is taken from the seat.
[[nodiscard]] bool fits(const SearchPlan &plan, const SealedCase &one);

} // namespace mizban
