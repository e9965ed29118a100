#pragma once

#include "core/services/enrolment.h"
#include "core/services/seat.h"
#include "core/sync/transport.h"

#include <functional>

namespace mizban {

/// One conversation with a center while enrolling. `call` blocks, on a thread of its own; `cancel` ends
/// it and may come from any thread.
struct EnrolLine
{
    EnrolCall call;
    std::function<void()> cancel;
};

/// What the window needs from outside; the composition root gives it. Called on the window's thread,
/// none of them blocks.
struct ShellPorts
{
    std::shared_ptr<const Clock> clock;
    /// Whether a file is a seat that can be opened now; without a password.
    std::function<Status(const QString &path)> examine;
    std::function<QFuture<Result<std::shared_ptr<Seat>>>(const QString &path, const QByteArray &password)>
        openSeat;
    /// Whether an opened seat may be used here; everything may where this is empty.
    std::function<Status(const Seat &seat)> admit;
    std::function<Result<EnrolLine>(const QString &url, const QByteArray &authority)> enrolLine;
    std::function<Result<std::unique_ptr<Transport>>(const SeatIdentity &identity)> transport;
    bool startOffline = false; ///< seats open with their network not allowed
};

} // namespace mizban
