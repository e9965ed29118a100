#pragma once

#include "core/domain/due_explanation.h"

#include <QString>

namespace mizban {

/// "Why this date?" in one paragraph, for the window and `mizbanctl case why`: Persian, or English with the
/// English translation loaded.
[[nodiscard]] QString describe(const DueExplanation &why, const Directory &directory);

} // namespace mizban
