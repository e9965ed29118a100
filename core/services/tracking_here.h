#pragma once

#include "core/services/seat_reader.h"
#include "core/wire/tracking_messages.h"

#include <functional>

namespace mizban {

/// How a case that lies at this seat stands, for an applicant at the counter while there is no network
/// (T5). NotFound also for a wrong second factor; the code of the receipt can be checked only where the
/// case was registered (T8). `lastSyncMs` says as of when.
[[nodiscard]] Result<TrackReply> trackHere(SeatReader &reader, const TrackRequest &request, qint64 lastSyncMs,
                                           qint64 nowMs);

/// The way to ask the center instead; it knows every case. `ask` blocks and is called on a thread of its own,
/// `cancel` ends it from any thread.
struct CenterQuestion
{
    std::function<Result<TrackReply>(const TrackRequest &request)> ask;
    std::function<void()> cancel;
};

} // namespace mizban
