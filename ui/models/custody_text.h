#pragma once

#include "core/domain/directory.h"
#include "core/domain/referral_tree.h"

#include <QString>

namespace mizban {

// The referral tree (درختواره) in words, the same on the screen and on paper. Any thread.

/// Whether the case lies there now.
[[nodiscard]] bool isPresent(const ReferralNode &node);
/// «↳ فرماندار دامغان — رونوشت — ۲ روز»
[[nodiscard]] QString custodyHead(const ReferralNode &node, const Directory &directory, qint64 nowMs);
/// Since when, seen, acted upon, by when: «از … · دید: … · مهلت: …»
[[nodiscard]] QString custodyStamps(const ReferralNode &node);

} // namespace mizban
