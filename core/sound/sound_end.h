#pragma once

#include "core/base/result.h"

namespace mizban {

/// With what mizban-sound ends; another number is that of no order, a driver that crashed.
enum class SoundEnd {
    Done = 0,
    NoDevice = 10, ///< no microphone or loudspeaker
    Busy,
    NotAllowed,
    Lost ///< it went while it was used, or answers nothing
};

[[nodiscard]] inline Status statusOf(int exitCode)
{
    switch (SoundEnd(exitCode)) {
    case SoundEnd::Done:
        return {};
    case SoundEnd::NoDevice:
        return makeError(ErrorCode::NotFound);
    case SoundEnd::Busy:
        return makeError(ErrorCode::Busy);
    case SoundEnd::NotAllowed:
        return makeError(ErrorCode::NotAllowed);
    case SoundEnd::Lost:
        return makeError(ErrorCode::Unreachable);
    }
    return makeError(ErrorCode::Internal, QStringLiteral("mizban-sound ended with %1").arg(exitCode));
}

} // namespace mizban
