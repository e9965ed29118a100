#include "core/storage/sqlcipher/sqlite_error.h"

#include <sqlite3.h>

namespace mizban {

namespace {

ErrorCode codeOf(int resultCode)
{
    // Memory that runs out inside an I/O routine is no fault of the disk.
    if (resultCode == SQLITE_IOERR_NOMEM)
        return ErrorCode::Internal;
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR:
        return ErrorCode::StorageFailed;
    // Before the key is proven, open() says NotASeat itself; later a page has been altered.
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorCode::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
    case SQLITE_INTERRUPT:
        return ErrorCode::Busy;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return ErrorCode::CannotOpen;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error sqliteError(sqlite3 *database, int resultCode)
{
    const char *text = database ? sqlite3_errmsg(database) : sqlite3_errstr(resultCode);
    const int extended = database ? sqlite3_extended_errcode(database) : resultCode;
    // The message belongs to the last call; a code that came by another way keeps its own words.
    if ((extended & 0xff) != (resultCode & 0xff))
        text = sqlite3_errstr(resultCode);
    const int exact = (extended & 0xff) == (resultCode & 0xff) ? extended : resultCode;
    return makeError(codeOf(exact), QStringLiteral("SQLite %1: %2").arg(exact).arg(QString::fromUtf8(text)));
}

} // namespace mizban
