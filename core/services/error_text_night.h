#pragma once

#include "core/base/error.h"

namespace mizban {

/// The sentence for a rule of night duty (001 §3-4); empty where there is none. Part of describe().
[[nodiscard]] QString sentenceOfNight(const Error &error);

} // namespace mizban
