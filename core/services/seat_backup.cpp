#include "core/services/seat_backup.h"

#include "core/crypto/digest.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace mizban {

namespace {

constexpr char magic[] = "MIZBAN BACKUP 1\n";
constexpr qint64 magicBytes = 16;
constexpr qint64 digestBytes = 32;
constexpr qint64 pieceBytes = 1 << 20;

Error unreadable(const QString &path)
{
    return makeError(ErrorCode::UnreadableFile, path);
}

Status put(QSaveFile &to, QByteArrayView bytes)
{
    if (to.write(bytes.data(), bytes.size()) != bytes.size())
        return makeError(ErrorCode::DiskFull, to.errorString());
    return {};
}

Status openNew(QSaveFile &file)
{
    if (!file.open(QIODevice::WriteOnly))
        return makeError(ErrorCode::CannotOpen, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Status finish(QSaveFile &file)
{
    return file.commit() ? Status() : Status(makeError(ErrorCode::DiskFull, file.errorString()));
}

/// Copies `bytes` bytes, adding them to the digest.
Status copy(QFile &from, QSaveFile &to, qint64 bytes, Sha256 &digest)
{
    while (bytes > 0) {
        const QByteArray piece = from.read(std::min(bytes, pieceBytes));
        if (piece.isEmpty())
            return unreadable(from.fileName());
        digest.add(piece);
        MIZBAN_TRY(put(to, piece));
        bytes -= piece.size();
    }
    return {};
}

/// Brings the whole store into its one file and reads it through.
Status settle(const OpenedSeat &seat)
{
    MIZBAN_LET(Connection connection, seatfile::connectWriter(seat));
    MIZBAN_TRY(connection.checkpointTruncate());
    MIZBAN_LET(const auto sound, connection.value<QString>("PRAGMA integrity_check"));
    if (sound != QStringLiteral("ok"))
        return makeError(ErrorCode::Corrupt, sound.value_or(QString()));
    return {};
}

Status unpack(const QString &file, const QString &seatPath)
{
    QFile from(file);
    if (!QFileInfo(file).isFile() || !from.open(QIODevice::ReadOnly))
        return unreadable(file);
    Sha256 digest;
    const QByteArray head = from.read(magicBytes);
    digest.add(head);
    if (head != QByteArray(magic, magicBytes))
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("backup"), {},
                          QStringLiteral("not a backup of a seat"));
    const qint64 content = from.size() - magicBytes - digestBytes;
    QSaveFile to(seatPath);
    MIZBAN_TRY(openNew(to));
    MIZBAN_TRY(copy(from, to, std::max<qint64>(content, 0), digest));
    if (content <= 0 || from.read(digestBytes) != digest.finish())
        return fieldError(ErrorCode::UnreadableFile, QStringLiteral("backup"), {},
                          QStringLiteral("the backup is damaged"));
    return finish(to);
}

/// The seat while it is being made, under another name: half of a restore is never taken for a seat.
class Unfinished
{
public:
    explicit Unfinished(const QString &seatPath)
        : m_path(seatPath + QStringLiteral(".restoring"))
        , m_goal(seatPath)
    {
        remove(m_path);
    }
    ~Unfinished() { remove(m_path); }
    Unfinished(const Unfinished &) = delete;
    Unfinished &operator=(const Unfinished &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// No connection is open on it any more, and its WAL is empty.
    Status done()
    {
        if (!QFile::rename(m_path, m_goal))
            return fieldError(ErrorCode::CannotOpen, QStringLiteral("seat"), {}, m_goal);
        return {};
    }

private:
    static void remove(const QString &path)
    {
        for (const char *suffix : {"", "-wal", "-shm", ".lock"})
            QFile::remove(path + QLatin1StringView(suffix));
    }

    QString m_path;
    QString m_goal;
};

Status enrolAnew(SeatWriter &writer, const RestoreInput &given,
                 const std::function<EnrolCall(const RestoreInput &)> &callTo, const Clock &clock)
{
    const SeatIdentity &former = writer.identity();
    RestoreInput input = given;
    if (input.centerUrl.isEmpty())
        input.centerUrl = former.centerUrl;
    if (input.authority.isEmpty())
        input.authority = former.authority;
    if (input.code.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("restore"), {},
                          QStringLiteral("a restored seat is enrolled as a new device"));
    EnrolInput enrolment{input.centerUrl, input.authority, input.code, writer.seat().post, {}, {}};
    MIZBAN_LET(const Admitted admitted, askToEnrol(enrolment, callTo(input), writer.seat().bundle, clock));
    const SeatIdentity &identity = admitted.identity;
    if (identity.person != writer.seat().person || identity.seatOf != former.seatOf ||
        identity.training != former.training)
        return fieldError(ErrorCode::Conflict, QStringLiteral("restore"), {},
                          QStringLiteral("the invitation is for another seat"));
    if (identity.centerKey != former.centerKey)
        return makeError(ErrorCode::UntrustedCenter, QStringLiteral("another center than the backup's"));
    return writer.adoptDevice(identity, admitted.scopes, admitted.epoch);
}

} // namespace

Result<qint64> backupSeat(const QString &seatPath, QByteArrayView password, const QString &file)
{
    if (QFile::exists(file))
        return fieldError(ErrorCode::AlreadyDone, QStringLiteral("backup"), {},
                          QStringLiteral("the file exists"));
    if (!QFileInfo(seatPath).isFile())
        return fieldError(ErrorCode::CannotOpen, QStringLiteral("seat"), {}, seatPath);
    MIZBAN_LET(const OpenedSeat seat, seatfile::open(seatPath, password));
    MIZBAN_TRY(settle(seat));
    QFile from(seatPath);
    if (!from.open(QIODevice::ReadOnly))
        return unreadable(seatPath);
    QSaveFile to(file);
    MIZBAN_TRY(openNew(to));
    Sha256 digest;
    const QByteArray head(magic, magicBytes);
    digest.add(head);
    MIZBAN_TRY(put(to, head));
    MIZBAN_TRY(copy(from, to, from.size(), digest));
    MIZBAN_TRY(put(to, digest.finish()));
    MIZBAN_TRY(finish(to));
    return magicBytes + from.size() + digestBytes;
}

Result<std::unique_ptr<SeatWriter>>
restoreSeat(const RestoreInput &input, const std::function<EnrolCall(const RestoreInput &found)> &callTo,
            const std::shared_ptr<const Clock> &clock)
{
    if (QFile::exists(input.seatPath))
        return fieldError(ErrorCode::AlreadyDone, QStringLiteral("seat"), {},
                          QStringLiteral("the file exists"));
    Unfinished seat(input.seatPath);
    MIZBAN_TRY(unpack(input.file, seat.path()));
    {
        MIZBAN_LET(OpenedSeat opened, seatfile::open(seat.path(), input.password));
        MIZBAN_LET(const auto writer, SeatWriter::open(std::move(opened), clock));
        if (!writer->identity().centerUrl.isEmpty())
            MIZBAN_TRY(enrolAnew(*writer, input, callTo, *clock));
        MIZBAN_TRY(writer->checkpoint());
    }
    MIZBAN_TRY(seat.done());
    MIZBAN_LET(OpenedSeat opened, seatfile::open(input.seatPath, input.password));
    return SeatWriter::open(std::move(opened), clock);
}

} // namespace mizban
