#pragma once

#include "tests/reliability/twoworld/view.h"

#include <functional>

namespace mizban::test {

/// Something that tells a person of a complaint he must not know of, planted into the world that has it: to
/// prove that the comparison of that path can fail.
struct Leak
{
    const char *name;
    const char *path; ///< of the view, or another comparison of the program
    /// After the history, before anything is compared; `seat` is one that must not know.
    std::function<void(World &with, const QString &seat, const Sought &sought)> plant;
    bool needsSync = false; ///< the seat syncs once more, in both worlds, so that it arrives
    /// Who is told: a desk has no sealed scope, and sees the most cases otherwise.
    const char *seat = "desk2";
};

/// At least one for each path that is compared.
[[nodiscard]] const QList<Leak> &leaks();

} // namespace mizban::test
