#include "tests/storage_faults/fault_vfs.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <map>
#include <mutex>
#include <new>
#include <optional>

namespace mizban::testing {

struct FaultVfs::State
{
    /// What shall become of a call: SQLITE_OK, or the result code to return.
    struct Verdict
    {
        int resultCode = SQLITE_OK;
        qsizetype shortWrite = 0;
        std::function<void()> then;
    };
    Verdict judge(IoKind kind, const QByteArray &path, qint64 offset = 0, QByteArrayView data = {});

    QByteArray name;
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs own{};

    mutable std::mutex mutex;
    std::map<IoKind, qint64> counts;
    qint64 calls = 0;
    std::optional<Fault> fault;
    qint64 sinceArmed = 0;
    qint64 struck = 0;
    std::function<void(const IoCall &)> observer;
};

namespace {

using State = FaultVfs::State;

/// SQLite hands us the memory; the real file lies right behind.
struct FaultFile
{
    sqlite3_file base;
    State *state;
    QByteArray *path;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

FaultFile *self(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file);
}

const sqlite3_io_methods *realMethods(sqlite3_file *file)
{
    return self(file)->real()->pMethods;
}

int resultOf(FaultCause cause, IoKind kind)
{
    if (cause == FaultCause::NoMemory)
        return SQLITE_IOERR_NOMEM;
    // As the system's own VFS: only a write finds the disk full, a sync calls it an I/O error.
    if (cause == FaultCause::NoSpace && kind == IoKind::Write)
        return SQLITE_FULL;
    switch (kind) {
    case IoKind::Open:
        return SQLITE_CANTOPEN;
    case IoKind::Read:
        return SQLITE_IOERR_READ;
    case IoKind::Write:
        return SQLITE_IOERR_WRITE;
    case IoKind::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case IoKind::Sync:
        return SQLITE_IOERR_FSYNC;
    case IoKind::Delete:
        return SQLITE_IOERR_DELETE;
    }
    Q_UNREACHABLE();
}

int fail(const State::Verdict &verdict)
{
    if (verdict.then)
        verdict.then();
    return verdict.resultCode;
}

int closeFile(sqlite3_file *file)
{
    const int resultCode = realMethods(file)->xClose(self(file)->real());
    delete self(file)->path;
    return resultCode;
}

int readFile(sqlite3_file *file, void *into, int length, sqlite3_int64 offset)
{
    const auto verdict = self(file)->state->judge(IoKind::Read, *self(file)->path, offset);
    if (verdict.resultCode != SQLITE_OK)
        return fail(verdict);
    return realMethods(file)->xRead(self(file)->real(), into, length, offset);
}

int writeFile(sqlite3_file *file, const void *from, int length, sqlite3_int64 offset)
{
    const QByteArrayView data(static_cast<const char *>(from), length);
    const auto verdict = self(file)->state->judge(IoKind::Write, *self(file)->path, offset, data);
    if (verdict.resultCode == SQLITE_OK)
        return realMethods(file)->xWrite(self(file)->real(), from, length, offset);
    const auto part = static_cast<int>(qMin<qsizetype>(verdict.shortWrite, length));
    if (part > 0)
        realMethods(file)->xWrite(self(file)->real(), from, part, offset);
    return fail(verdict);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const auto verdict = self(file)->state->judge(IoKind::Truncate, *self(file)->path, size);
    if (verdict.resultCode != SQLITE_OK)
        return fail(verdict);
    return realMethods(file)->xTruncate(self(file)->real(), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    const auto verdict = self(file)->state->judge(IoKind::Sync, *self(file)->path);
    if (verdict.resultCode != SQLITE_OK)
        return fail(verdict);
    return realMethods(file)->xSync(self(file)->real(), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realMethods(file)->xFileSize(self(file)->real(), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return realMethods(file)->xLock(self(file)->real(), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realMethods(file)->xUnlock(self(file)->real(), level);
}

int checkReservedLock(sqlite3_file *file, int *reserved)
{
    return realMethods(file)->xCheckReservedLock(self(file)->real(), reserved);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return realMethods(file)->xFileControl(self(file)->real(), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return realMethods(file)->xSectorSize(self(file)->real());
}

int deviceCharacteristics(sqlite3_file *file)
{
    return realMethods(file)->xDeviceCharacteristics(self(file)->real());
}

int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **into)
{
    return realMethods(file)->xShmMap(self(file)->real(), page, size, extend, into);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return realMethods(file)->xShmLock(self(file)->real(), offset, count, flags);
}

void shmBarrier(sqlite3_file *file)
{
    realMethods(file)->xShmBarrier(self(file)->real());
}

int shmUnmap(sqlite3_file *file, int remove)
{
    return realMethods(file)->xShmUnmap(self(file)->real(), remove);
}

// Version 2: with shared memory, without memory-mapped reads, which would escape the count.
const sqlite3_io_methods methods = {2,
                                    closeFile,
                                    readFile,
                                    writeFile,
                                    truncateFile,
                                    syncFile,
                                    fileSize,
                                    lockFile,
                                    unlockFile,
                                    checkReservedLock,
                                    fileControl,
                                    sectorSize,
                                    deviceCharacteristics,
                                    shmMap,
                                    shmLock,
                                    shmBarrier,
                                    shmUnmap,
                                    nullptr,
                                    nullptr};

State *stateOf(sqlite3_vfs *vfs)
{
    return static_cast<State *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    State *const state = stateOf(vfs);
    auto *const opened = new (file) FaultFile{{nullptr}, state, nullptr};
    const QByteArray path(name);
    const auto verdict = state->judge(IoKind::Open, path);
    if (verdict.resultCode != SQLITE_OK)
        return fail(verdict);
    const int resultCode = state->real->xOpen(state->real, name, opened->real(), flags, outFlags);
    if (resultCode != SQLITE_OK)
        return resultCode;
    opened->path = new QByteArray(path);
    opened->base.pMethods = &methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    State *const state = stateOf(vfs);
    const auto verdict = state->judge(IoKind::Delete, QByteArray(name));
    if (verdict.resultCode != SQLITE_OK)
        return fail(verdict);
    return state->real->xDelete(state->real, name, syncFolder);
}

} // namespace

FaultVfs::State::Verdict FaultVfs::State::judge(IoKind kind, const QByteArray &path, qint64 offset,
                                                QByteArrayView data)
{
    const std::lock_guard lock(mutex);
    ++counts[kind];
    ++calls;
    if (observer)
        observer(IoCall{kind, calls, path, offset, data});
    if (!fault || !fault->kinds.testFlag(kind))
        return {};
    ++sinceArmed;
    if (sinceArmed < fault->atCall || (sinceArmed > fault->atCall && !fault->lasting))
        return {};
    ++struck;
    return {resultOf(fault->cause, kind), fault->shortWrite, fault->then};
}

FaultVfs::FaultVfs(const QByteArray &name)
    : m_state(std::make_unique<State>())
{
    m_state->name = name;
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->own = *m_state->real;
    sqlite3_vfs &own = m_state->own;
    own.pNext = nullptr;
    own.zName = m_state->name.constData();
    own.szOsFile = static_cast<int>(sizeof(FaultFile)) + m_state->real->szOsFile;
    own.pAppData = m_state.get();
    own.xOpen = openFile;
    own.xDelete = deleteFile;
    sqlite3_vfs_register(&own, 0);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_state->own);
}

QByteArray FaultVfs::name() const
{
    return m_state->name;
}

void FaultVfs::arm(const Fault &fault)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->fault = fault;
    m_state->sinceArmed = 0;
    m_state->struck = 0;
}

void FaultVfs::disarm()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->fault.reset();
}

qint64 FaultVfs::struck() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->struck;
}

qint64 FaultVfs::count(IoKinds kinds) const
{
    const std::lock_guard lock(m_state->mutex);
    qint64 sum = 0;
    for (const auto &[kind, calls] : m_state->counts)
        sum += kinds.testFlag(kind) ? calls : 0;
    return sum;
}

void FaultVfs::resetCounts()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->counts.clear();
}

void FaultVfs::observe(std::function<void(const IoCall &)> observer)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->observer = std::move(observer);
}

} // namespace mizban::testing
