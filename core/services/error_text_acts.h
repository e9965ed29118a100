#pragma once

#include "core/base/error.h"

namespace mizban {

/// The sentence for a rule of the acts between holders (S5–S7, 1.2, 4-4, invariant 12) that says more than
/// the code alone; empty where there is none. Part of describe().
[[nodiscard]] QString sentenceOfAct(const Error &error);

} // namespace mizban
