#pragma once

#include "core/base/error.h"

namespace mizban {

/// Private to this room's sources: an error with OpenSSL's own reason as detail. Empties this thread's
/// error queue, lest a TLS connection on the same thread takes the entry for its own.
[[nodiscard]] Error opensslError(ErrorCode code, const char *what);

/// Ends the program: randomness or memory is missing, and nothing sound can follow.
[[noreturn]] void cryptoFailed(const char *what);

} // namespace mizban
