#pragma once

#include "core/base/result.h"

namespace mizban {

/// «۱:۰۵», minutes and seconds.
[[nodiscard]] QString playingTimeText(qint64 ms);

/// What is wrong with the microphone, and what to do.
[[nodiscard]] QString microphoneSentence(const Error &error);
/// Likewise with what is to be played, or the loudspeaker.
[[nodiscard]] QString playingSentence(const Error &error);

} // namespace mizban
