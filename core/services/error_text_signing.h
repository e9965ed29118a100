#pragma once

#include "core/base/error.h"

namespace mizban {

/// Sentences about marginal notes (4-25), the keys they are signed with (invariant 16) and acting for another
/// (1.13, C11); empty for others.
[[nodiscard]] QString sentenceOfSigning(const Error &error);

} // namespace mizban
