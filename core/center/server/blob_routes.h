#pragma once

#include "core/center/center.h"
#include "core/center/server/exchange.h"

namespace mizban {

// Attachments over HTTP, in pieces. A device reads what an event at its seat names; anything else is not
// found. Blocking; worker threads.

[[nodiscard]] Result<Reply> getBlob(Center &center, const Request &request, const DeviceRow &device);
[[nodiscard]] Result<Reply> headBlob(Center &center, const Request &request, const DeviceRow &device);
/// The digest is checked when the last piece is in; a wrong whole is thrown away.
[[nodiscard]] Result<Reply> putBlob(Center &center, const Request &request, const DeviceRow &device);

} // namespace mizban
