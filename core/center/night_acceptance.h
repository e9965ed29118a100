#pragma once

#include "core/center/directory_view.h"
#include "core/center/submission.h"

namespace mizban {

// Night duty at the center (001 §3-4): the same rules as at the seat, asked again with what the author knew.

[[nodiscard]] bool isNightKind(StreamKind kind);
/// Streams that are named by what they are about may begin on several machines at once.
[[nodiscard]] bool mayBeginTwice(StreamKind kind);
[[nodiscard]] Status checkNight(const Submission &submission, const Circumstances &around,
                                const DirectoryView &directory);
/// Whom the stream reaches by a sound event.
[[nodiscard]] QList<HolderCode> reachOfNight(const Submission &submission, const Circumstances &around,
                                             const Directory &directory);

} // namespace mizban
