#pragma once

#include "core/base/error.h"

namespace mizban {

/// What is said of a broken rule about promised times (D5, E1–E8), with its remedy; empty for other errors.
[[nodiscard]] QString deadlineSentence(const Error &error);

} // namespace mizban
