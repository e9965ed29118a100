#pragma once

#include "core/center/center.h"

namespace mizban {

/// What was found when the escrow key was used.
struct EscrowOpened
{
    int handed = 0;  ///< keys of sealed cases that were given to their readers
    int waiting = 0; ///< cases of which some reader still has no key of his own
};

/// Sealed content for a post without a key yet was sealed to the Center's escrow (design §3). Whoever reads
/// it by now, and has a key of his own, is given the document key; each time is an event in the case, by the
/// center. InvalidInput where `escrow` is not the key that belongs to the center's escrow certificate.
[[nodiscard]] Result<EscrowOpened> openEscrow(Center &center, const SigningKey &escrow);

} // namespace mizban
