#pragma once

#include "core/domain/delegation_rules.h"

namespace mizban {

/// A delegation as the center publishes it at `nowMs`: a device whose clock is wrong, or set wrong, neither
/// lets it go on after its end nor ends it before it began; and an end that is published stays (invariant
/// 14). `known`: as it is published; null: not yet.
[[nodiscard]] Delegation publishedDelegation(const DelegationState &state, const Delegation *known,
                                             qint64 nowMs);

} // namespace mizban
