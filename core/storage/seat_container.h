#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace mizban {

/// The file of a seat: a slot area, then the encrypted store. The slot area holds two copies, each with
/// a generation and a checksum; a change overwrites the older one, so that at any crash point one whole
/// copy is left (invariant 17).
///
///   0        copy A   64 KiB
///   65536    copy B   64 KiB
///   131072   SQLCipher database (through the VFS `seatVfsName`)
namespace seatcontainer {

inline constexpr qint64 copyBytes = 64 << 10;
inline constexpr qint64 areaBytes = 2 * copyBytes;
inline constexpr qsizetype maxSlotBytes = copyBytes - 128;

/// Makes the file with its slot area, durably; AlreadyDone when it exists.
[[nodiscard]] Status create(const QString &path, const QByteArray &slotBytes);
/// The newest whole copy. NotASeat, Corrupt (neither copy is whole), UnreadableFile. Never while a
/// connection of this process is on the file: closing a second handle drops SQLite's locks.
[[nodiscard]] Result<QByteArray> read(const QString &path);
/// Replaces the older copy, durably; the same restriction.
[[nodiscard]] Status replace(const QString &path, const QByteArray &slotBytes);

} // namespace seatcontainer

} // namespace mizban
