#pragma once

#include "core/domain/night_board.h"

#include <QStringList>

namespace mizban {

/// The hours of the night, as the Center's deadline policy sets them (D5, 9-1): part of its `days` under
/// names of their own; where it says nothing, these.
struct NightTimes
{
    int urgentHours = int(urgentItemMs / (3600LL * 1000)); ///< an urgent item has to be dealt with
    int callHours = int(checkEveryMs / (3600LL * 1000));   ///< a unit on duty is called this often

    bool operator==(const NightTimes &) const = default;
};

inline constexpr int mostNightHours = 24;

[[nodiscard]] NightTimes nightTimesOf(const Directory &directory);
/// Names of the hours in a policy: urgent items, then calls.
[[nodiscard]] QStringList nightPolicyKeys();
/// D5: one working day; an urgent one runs in the hours of the policy.
[[nodiscard]] qint64 nightItemDueMs(const Directory &directory, const UnitCode &unit, NightUrgency urgency,
                                    qint64 atMs);

} // namespace mizban
