#include "core/storage/file_io.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace mizban {

namespace {

#ifdef Q_OS_WIN

Error failure(const QFileDevice &file)
{
    const auto code =
        file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::StorageFailed;
    return makeError(code, file.errorString());
}

/// QSaveFile flushes and replaces in one step (ReplaceFile); the folder needs no sync there.
Status replace(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return makeError(ErrorCode::CannotOpen, file.errorString());
    if (file.write(bytes.data(), bytes.size()) != bytes.size() || !file.commit())
        return failure(file);
    return {};
}

Status overwrite(const QString &path, qint64 offset, QByteArrayView bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return makeError(ErrorCode::CannotOpen, file.errorString());
    if (!file.seek(offset) || file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush())
        return failure(file);
    if (_commit(file.handle()) != 0)
        return makeError(ErrorCode::StorageFailed, QStringLiteral("the file cannot be synced"));
    return {};
}

#else

Error failure(int cause)
{
    ErrorCode code = ErrorCode::StorageFailed;
    if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG)
        code = ErrorCode::DiskFull;
    else if (cause == EACCES || cause == EPERM || cause == EROFS || cause == ENOENT || cause == ENOTDIR)
        code = ErrorCode::CannotOpen;
    return makeError(code, QString::fromLocal8Bit(std::strerror(cause)));
}

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int get() const { return m_fd; }
    int close() { return m_fd < 0 ? 0 : ::close(std::exchange(m_fd, -1)); }

private:
    int m_fd;
};

/// Removes the temporary file unless it has taken its place.
class Temporary
{
public:
    explicit Temporary(QByteArray name)
        : m_name(std::move(name))
    {
    }
    ~Temporary()
    {
        if (!m_name.isEmpty())
            ::unlink(m_name.constData());
    }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    void keep() { m_name.clear(); }

private:
    QByteArray m_name;
};

Status writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(fd, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure(errno);
        bytes = bytes.sliced(written);
    }
    return {};
}

Status syncFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0 || ::fsync(directory.get()) != 0)
        return failure(errno);
    return {};
}

Status replace(const QString &path, QByteArrayView bytes)
{
    QByteArray name = QFile::encodeName(path) + ".XXXXXX";
    Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (file.get() < 0)
        return failure(errno);
    Temporary temporary(name);
    MIZBAN_TRY(writeAll(file.get(), bytes));
    if (::fsync(file.get()) != 0 || file.close() != 0)
        return failure(errno);
    if (::rename(name.constData(), QFile::encodeName(path).constData()) != 0)
        return failure(errno);
    temporary.keep();
    return syncFolder(path);
}

Status overwrite(const QString &path, qint64 offset, QByteArrayView bytes)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC));
    if (file.get() < 0 || ::lseek(file.get(), static_cast<off_t>(offset), SEEK_SET) < 0)
        return failure(errno);
    MIZBAN_TRY(writeAll(file.get(), bytes));
    return ::fsync(file.get()) == 0 ? Status() : Status(failure(errno));
}

#endif

} // namespace

Status overwriteDurably(const QString &path, qint64 offset, QByteArrayView bytes)
{
    return overwrite(path, offset, bytes);
}

Status writeDurably(const QString &path, QByteArrayView bytes)
{
    return replace(path, bytes);
}

Result<QByteArray> readWhole(const QString &path, qint64 limit)
{
    if (!QFileInfo(path).isFile())
        return makeError(ErrorCode::UnreadableFile, QStringLiteral("missing or no regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorCode::UnreadableFile, file.errorString());
    // One byte more tells whether the limit is passed, whatever the size said when opening.
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return makeError(ErrorCode::UnreadableFile, file.errorString());
    if (bytes.size() > limit)
        return makeError(ErrorCode::TooLarge, QStringLiteral("more than %1 bytes").arg(limit));
    return bytes;
}

} // namespace mizban
