#pragma once

#include "core/base/error.h"

#include <QString>

namespace mizban {

/// A sentence for errors about sealed cases (D4), in the reader's language; empty for any other.
[[nodiscard]] QString sealedSentence(const Error &error);

} // namespace mizban
