#include "core/storage/sqlcipher/seat_vfs.h"

#include "core/storage/seat_container.h"

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <mutex>
#include <vector>

namespace mizban {

namespace {

constexpr sqlite3_int64 areaBytes = seatcontainer::areaBytes;

/// What SQLite allocates for an open file: our part, then the base's file behind it.
struct SeatFile
{
    sqlite3_file base;
    sqlite3_file *inner;
};

sqlite3_file *innerOf(sqlite3_file *file)
{
    return reinterpret_cast<SeatFile *>(file)->inner;
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *inner = innerOf(file);
    return inner->pMethods ? inner->pMethods->xClose(inner) : SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return innerOf(file)->pMethods->xRead(innerOf(file), to, size, offset + areaBytes);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    return innerOf(file)->pMethods->xWrite(innerOf(file), from, size, offset + areaBytes);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return innerOf(file)->pMethods->xTruncate(innerOf(file), size + areaBytes);
}

int syncFile(sqlite3_file *file, int flags)
{
    return innerOf(file)->pMethods->xSync(innerOf(file), flags);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    const int code = innerOf(file)->pMethods->xFileSize(innerOf(file), size);
    *size = std::max<sqlite3_int64>(0, *size - areaBytes);
    return code;
}

int lockFile(sqlite3_file *file, int level)
{
    return innerOf(file)->pMethods->xLock(innerOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return innerOf(file)->pMethods->xUnlock(innerOf(file), level);
}

int checkReservedLock(sqlite3_file *file, int *held)
{
    return innerOf(file)->pMethods->xCheckReservedLock(innerOf(file), held);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    if (operation == SQLITE_FCNTL_SIZE_HINT) {
        sqlite3_int64 hint = *static_cast<sqlite3_int64 *>(argument) + areaBytes;
        return innerOf(file)->pMethods->xFileControl(innerOf(file), operation, &hint);
    }
    return innerOf(file)->pMethods->xFileControl(innerOf(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return innerOf(file)->pMethods->xSectorSize(innerOf(file));
}

int characteristics(sqlite3_file *file)
{
    return innerOf(file)->pMethods->xDeviceCharacteristics(innerOf(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **mapped)
{
    return innerOf(file)->pMethods->xShmMap(innerOf(file), page, size, extend, mapped);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return innerOf(file)->pMethods->xShmLock(innerOf(file), offset, count, flags);
}

void shareBarrier(sqlite3_file *file)
{
    innerOf(file)->pMethods->xShmBarrier(innerOf(file));
}

int unmapShared(sqlite3_file *file, int remove)
{
    return innerOf(file)->pMethods->xShmUnmap(innerOf(file), remove);
}

// Version 2: shared memory for the WAL, but no memory-mapped reading, whose offsets could not be moved.
constexpr sqlite3_io_methods seatMethods = {
    2,          closeFile,    readFile,          writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile,   unlockFile,   checkReservedLock, controlFile, sectorSize,   characteristics, mapShared,
    lockShared, shareBarrier, unmapShared,       nullptr,     nullptr,
};

sqlite3_vfs *baseOf(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *base = baseOf(vfs);
    if (!(flags & SQLITE_OPEN_MAIN_DB))
        return base->xOpen(base, name, file, flags, outFlags);
    auto *seat = reinterpret_cast<SeatFile *>(file);
    seat->base.pMethods = nullptr;
    seat->inner = reinterpret_cast<sqlite3_file *>(seat + 1);
    seat->inner->pMethods = nullptr;
    const int code = base->xOpen(base, name, seat->inner, flags, outFlags);
    if (code == SQLITE_OK)
        seat->base.pMethods = &seatMethods;
    return code;
}

/// A registered VFS; lives as long as the process, since SQLite keeps a pointer to it.
struct Registration
{
    QByteArray name;
    sqlite3_vfs vfs{};
};

std::unique_ptr<Registration> makeRegistration(const QByteArray &name, sqlite3_vfs *base)
{
    auto made = std::make_unique<Registration>();
    made->name = name;
    made->vfs = *base; // everything but opening is the base's own; it receives our vfs as first argument
    made->vfs.iVersion = std::min(base->iVersion, 1);
    made->vfs.pNext = nullptr;
    made->vfs.szOsFile = static_cast<int>(sizeof(SeatFile)) + base->szOsFile;
    made->vfs.zName = made->name.constData();
    made->vfs.pAppData = base;
    made->vfs.xOpen = openFile;
    made->vfs.xDelete = [](sqlite3_vfs *vfs, const char *path, int sync) {
        return baseOf(vfs)->xDelete(baseOf(vfs), path, sync);
    };
    made->vfs.xAccess = [](sqlite3_vfs *vfs, const char *path, int flags, int *result) {
        return baseOf(vfs)->xAccess(baseOf(vfs), path, flags, result);
    };
    made->vfs.xFullPathname = [](sqlite3_vfs *vfs, const char *path, int size, char *full) {
        return baseOf(vfs)->xFullPathname(baseOf(vfs), path, size, full);
    };
    made->vfs.xDlOpen = nullptr;
    made->vfs.xDlError = nullptr;
    made->vfs.xDlSym = nullptr;
    made->vfs.xDlClose = nullptr;
    made->vfs.xRandomness = [](sqlite3_vfs *vfs, int size, char *bytes) {
        return baseOf(vfs)->xRandomness(baseOf(vfs), size, bytes);
    };
    made->vfs.xSleep = [](sqlite3_vfs *vfs, int microseconds) {
        return baseOf(vfs)->xSleep(baseOf(vfs), microseconds);
    };
    made->vfs.xCurrentTime = [](sqlite3_vfs *vfs, double *time) {
        return baseOf(vfs)->xCurrentTime(baseOf(vfs), time);
    };
    made->vfs.xGetLastError = [](sqlite3_vfs *vfs, int size, char *text) {
        return baseOf(vfs)->xGetLastError ? baseOf(vfs)->xGetLastError(baseOf(vfs), size, text) : 0;
    };
    return made;
}

} // namespace

Status registerSeatVfs(const QByteArray &name, const QByteArray &base)
{
    static std::mutex registering;
    const std::lock_guard guard(registering);
    if (sqlite3_vfs_find(name.constData()))
        return {};
    sqlite3_vfs *baseVfs = sqlite3_vfs_find(base.isEmpty() ? nullptr : base.constData());
    if (!baseVfs)
        return makeError(ErrorCode::Internal, QStringLiteral("no such VFS"));
    auto made = makeRegistration(name, baseVfs);
    if (sqlite3_vfs_register(&made->vfs, 0) != SQLITE_OK)
        return makeError(ErrorCode::Internal, QStringLiteral("VFS cannot be registered"));
    static_cast<void>(made.release()); // SQLite's from here on
    return {};
}

} // namespace mizban
