#pragma once

#include "core/base/error.h"

namespace mizban {

/// What is said of a backup or a restore that was refused, with its remedy; empty for other errors.
[[nodiscard]] QString backupSentence(const Error &error);

} // namespace mizban
