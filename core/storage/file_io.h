#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace mizban {

/// Replaces the file whole: temporary file beside it (mode 600), sync, rename, sync of the folder.
/// On DiskFull and CannotOpen the former content stands; on StorageFailed the file is whole, with
/// the former or (if only the folder's sync failed) the new content.
/// Never for an open SQLCipher file.
Status writeDurably(const QString &path, QByteArrayView bytes);

/// Overwrites `bytes.size()` bytes at `offset` of an existing file in place and syncs it. A crash may leave
/// any mixture there: for areas that have a second copy.
Status overwriteDurably(const QString &path, qint64 offset, QByteArrayView bytes);

/// UnreadableFile: missing, no regular file or no right. TooLarge: more than `limit` bytes; nothing
/// beyond it is read. Never for an open SQLCipher file: closing it would drop SQLite's locks.
Result<QByteArray> readWhole(const QString &path, qint64 limit);

} // namespace mizban
