#include "core/storage/file_lock.h"

#include <QFile>

#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace mizban {

FileLock::FileLock(FileLock &&other) noexcept
    : m_handle(std::exchange(other.m_handle, none))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_handle = std::exchange(other.m_handle, none);
    }
    return *this;
}

FileLock::~FileLock()
{
    release();
}

#ifdef Q_OS_WIN

Result<FileLock> FileLock::acquire(const QString &path)
{
    const std::wstring name = (path + QStringLiteral(".lock")).toStdWString();
    const HANDLE file = CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return makeError(ErrorCode::CannotOpen, QStringLiteral("lock file: error %1").arg(GetLastError()));
    OVERLAPPED whole = {};
    if (LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole))
        return FileLock(reinterpret_cast<qintptr>(file));
    const DWORD cause = GetLastError();
    CloseHandle(file);
    const bool held = cause == ERROR_LOCK_VIOLATION || cause == ERROR_IO_PENDING;
    return makeError(held ? ErrorCode::InUse : ErrorCode::CannotOpen,
                     QStringLiteral("lock: error %1").arg(cause));
}

void FileLock::release()
{
    if (m_handle != none)
        CloseHandle(reinterpret_cast<HANDLE>(std::exchange(m_handle, none)));
}

#else

Result<FileLock> FileLock::acquire(const QString &path)
{
    const QByteArray name = QFile::encodeName(path + QStringLiteral(".lock"));
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return makeError(ErrorCode::CannotOpen, QString::fromLocal8Bit(std::strerror(errno)));
    // flock() belongs to the open file, so a second attempt within this process is refused as well.
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        return FileLock(file);
    const int cause = errno;
    ::close(file);
    return makeError(cause == EWOULDBLOCK ? ErrorCode::InUse : ErrorCode::CannotOpen,
                     QString::fromLocal8Bit(std::strerror(cause)));
}

void FileLock::release()
{
    if (m_handle != none)
        ::close(static_cast<int>(std::exchange(m_handle, none)));
}

#endif

} // namespace mizban
