#pragma once

#include "core/services/seat_file.h"

namespace mizban {

/// Everything an opened seat's store holds, decrypted, as JSON lines {table, column…}; returns the number
/// of rows. For training seats: the caller has checked. Blobs are hexadecimal.
[[nodiscard]] Result<qint64> dumpSeat(const OpenedSeat &seat, const QString &file);

} // namespace mizban
