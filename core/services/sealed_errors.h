#pragma once

#include "core/base/error.h"

#include <QString>

namespace mizban {

/// A sentence for errors about sealed cases (D4), in the reader's language; empty for any other.
[[nodiscard]] QString sealedSentence(const Error &error);

/// Why an ordinary case could not go on sealed (C6), for whoever named the official.
[[nodiscard]] QString refusedSealingText(bool movedOn);

} // namespace mizban
