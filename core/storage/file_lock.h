#pragma once

#include "core/base/result.h"

#include <QString>

namespace mizban {

/// The operating system's lock that lets one process open a store. Held by the object and gone
/// with the process, however it ends; nothing is ever judged stale. Any thread.
class FileLock
{
public:
    /// Locks `path` + ".lock", a file of its own that stays behind: closing a second handle on the
    /// store itself would drop SQLite's locks. InUse: held elsewhere, be it in this process.
    static Result<FileLock> acquire(const QString &path);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

private:
    explicit FileLock(qintptr handle)
        : m_handle(handle)
    {
    }
    void release();

    static constexpr qintptr none = -1;
    qintptr m_handle = none;
};

} // namespace mizban
