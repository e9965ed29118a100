#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

#include <QStringList>

namespace mizban {

/// Recent recipients with the one that D1 proposes for a first referral before them (10-2).
[[nodiscard]] QStringList withProposed(const QStringList &recent, const CaseState &state,
                                       const Directory &directory);

} // namespace mizban
