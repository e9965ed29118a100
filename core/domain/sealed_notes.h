#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

/// A marginal note in a sealed case is addressed to those who follow it anyway: it lets nobody else in (C5).
[[nodiscard]] Status mayAddressSealed(const CaseState &state, const Directory &directory,
                                      const MarginalNoted &note);

} // namespace mizban
