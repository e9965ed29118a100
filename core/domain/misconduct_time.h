#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

/// The end of the day by which the Center records that a decision which was not carried out was referred; 0
/// where it was carried out, or may still be.
[[nodiscard]] qint64 misconductDueMs(const CaseState &state, const SessionDecision &decision,
                                     const Directory &directory);

} // namespace mizban
