#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/services/seat_writer.h"
#include "core/sync/transport.h"

#include <functional>
#include <memory>

namespace mizban {

/// What the sync engine needs of a seat. The implementation decides on which thread the writer runs.
using WithWriter = std::function<void(const std::function<void(SeatWriter &)> &)>; ///< runs and waits

struct SyncRound
{
    int pushed = 0;      ///< own events the center now has
    int pulled = 0;      ///< events that were new here
    int quarantined = 0; ///< own events that the center refused and keeps
    int blobPieces = 0;
    qint64 elapsedMs = 0;
    qint64 clockSkewMs = 0; ///< center minus ours (O4)
};

/// One round: push until nothing waits, pull until nothing is new, then attachments. Each step is durable
/// by itself: a round cut anywhere goes on from there. Blocking; the sync thread's.
class SyncEngine
{
public:
    SyncEngine(WithWriter writer, Transport &transport, const Clock &clock);

    /// `waitSeconds` > 0: the last pull is a long poll.
    [[nodiscard]] Result<SyncRound> round(int waitSeconds = 0);

private:
    [[nodiscard]] Status push(SyncRound &round);
    [[nodiscard]] Status pull(SyncRound &round, int waitSeconds);
    [[nodiscard]] Status sendBlobs(SyncRound &round);
    [[nodiscard]] Status fetchBlobs(SyncRound &round);

    WithWriter m_writer;
    Transport &m_transport;
    const Clock &m_clock;
};

} // namespace mizban
