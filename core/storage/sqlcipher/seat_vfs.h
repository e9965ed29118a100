#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace mizban {

/// Name for StoreOptions::vfs of a store that lies behind a seat's slot area.
inline constexpr char seatVfsName[] = "mizban-seat";

/// Registers a VFS that shows SQLite a seat file without its slot area: the main database's offsets are
/// moved by seatcontainer::areaBytes; WAL and shared memory are the base's. Once per process and name,
/// from the composition root or the first opening; any thread. `base` empty: the system's VFS.
[[nodiscard]] Status registerSeatVfs(const QByteArray &name = seatVfsName, const QByteArray &base = {});

} // namespace mizban
