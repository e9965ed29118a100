#pragma once

#include "core/base/error.h"

namespace mizban {

/// Sentences about identity (N3, N6, N8), items without it (N10) and what an act may carry; empty for others.
[[nodiscard]] QString sentenceOfIdentity(const Error &error);

} // namespace mizban
