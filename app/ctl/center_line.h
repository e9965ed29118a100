#pragma once

#include "core/base/clock.h"
#include "core/services/enrolment.h"
#include "core/sync/engine.h"

#include <memory>

namespace mizban::ctl {

/// To the center that the seat belongs to, as its device; one thread at a time. Owns its connection.
[[nodiscard]] Result<std::unique_ptr<Transport>> lineOf(const SeatIdentity &identity);

/// One round of sync over HTTPS; NotAllowed for a sample seat.
[[nodiscard]] Result<SyncRound> syncOnce(SeatWriter &writer, const Clock &clock);

/// Enrolment at a center that is known by its address and authority only.
[[nodiscard]] EnrolCall enrolmentAt(const QString &centerUrl, const QByteArray &authority);

} // namespace mizban::ctl
