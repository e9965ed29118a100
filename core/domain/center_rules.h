#pragma once

#include "core/domain/directory.h"
#include "core/domain/payloads.h"

namespace mizban {

// What the Center does itself and what comes to it from the start.

/// Whether a post or unit belongs to the Center, root of the tree, by its code alone.
[[nodiscard]] bool isOfCenter(const QString &code);

/// The unit that a desk belongs to; null when there is none.
[[nodiscard]] const Unit *bodyOfDesk(const Directory &directory, const UnitCode &desk);

/// Where cases wait at the Center: its desk, else the post responsible for it.
[[nodiscard]] HolderCode centerHolder(const Directory &directory);

/// The first holder: the registering desk (10-2); the Center for what comes from abroad (N6, 9-2), is
/// about the handling of another case (4-23), or is registered by a vice-presidency or an office of the
/// presidency (4-24).
[[nodiscard]] HolderCode firstHolder(const CaseRegistered &registration, const Directory &directory);

/// Whether the desk may end the case as it registers it: no request of the Center (4-18), and nothing that
/// the Center holds from the start (10-2). The error names "outcome".
[[nodiscard]] Status mayBeDoneAtOnce(const CaseRegistered &registration, const Directory &directory);

/// The level whose deadline runs: the desk's, or the national one where the Center holds from the start.
[[nodiscard]] Level levelOf(const CaseRegistered &registration, const Directory &directory);

/// 5-4: paper handed over at the Center: the person is guided first.
[[nodiscard]] bool isPaperAtCenter(const Directory &directory, const UnitCode &desk, Channel channel);

} // namespace mizban
