#include "core/storage/seat_container.h"

#include "core/storage/file_io.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <array>
#include <optional>

namespace mizban::seatcontainer {

namespace {

// A copy: magic 16, generation 8, length 4, slots, SHA-256 over all before it.
constexpr char magic[] = "MIZBAN SEAT  1\r\n";
constexpr qsizetype magicBytes = 16;
constexpr qsizetype headBytes = magicBytes + 8 + 4;
constexpr qsizetype checksumBytes = 32;

struct Copy
{
    quint64 generation = 0;
    QByteArray slotBytes;
};

QByteArray encode(quint64 generation, const QByteArray &slotBytes)
{
    QByteArray bytes(magic, magicBytes);
    bytes.resize(headBytes);
    qToBigEndian(generation, bytes.data() + magicBytes);
    qToBigEndian(static_cast<quint32>(slotBytes.size()), bytes.data() + magicBytes + 8);
    bytes += slotBytes;
    bytes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    bytes.resize(copyBytes, '\0');
    return bytes;
}

std::optional<Copy> decode(const QByteArray &bytes)
{
    if (bytes.size() < headBytes + checksumBytes || !bytes.startsWith(QByteArray(magic, magicBytes)))
        return std::nullopt;
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData() + magicBytes + 8));
    if (length > maxSlotBytes || headBytes + length + checksumBytes > bytes.size())
        return std::nullopt;
    const QByteArray content = bytes.first(headBytes + length);
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256) !=
        bytes.sliced(headBytes + length, checksumBytes))
        return std::nullopt;
    return Copy{qFromBigEndian<quint64>(bytes.constData() + magicBytes), content.sliced(headBytes)};
}

struct Area
{
    std::array<std::optional<Copy>, 2> copies;

    [[nodiscard]] int newest() const
    {
        if (!copies[0] || !copies[1])
            return copies[0] ? 0 : 1;
        return copies[0]->generation >= copies[1]->generation ? 0 : 1;
    }
};

Result<Area> readArea(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorCode::UnreadableFile, file.errorString());
    const QByteArray bytes = file.read(areaBytes);
    Area area;
    area.copies[0] = decode(bytes.first(std::min<qsizetype>(bytes.size(), copyBytes)));
    if (bytes.size() > copyBytes)
        area.copies[1] = decode(bytes.sliced(copyBytes));
    if (area.copies[0] || area.copies[1])
        return area;
    const bool wasSeat = bytes.startsWith(QByteArray(magic, magicBytes));
    return makeError(wasSeat ? ErrorCode::Corrupt : ErrorCode::NotASeat,
                     QStringLiteral("no whole slot area"));
}

} // namespace

Status create(const QString &path, const QByteArray &slotBytes)
{
    if (slotBytes.size() > maxSlotBytes)
        return makeError(ErrorCode::TooLarge, QStringLiteral("slots"));
    if (QFile::exists(path))
        return makeError(ErrorCode::AlreadyDone, QStringLiteral("the file exists"));
    return writeDurably(path, encode(2, slotBytes) + encode(1, slotBytes));
}

Result<QByteArray> read(const QString &path)
{
    MIZBAN_LET(const Area area, readArea(path));
    return area.copies[static_cast<size_t>(area.newest())]->slotBytes;
}

Status replace(const QString &path, const QByteArray &slotBytes)
{
    if (slotBytes.size() > maxSlotBytes)
        return makeError(ErrorCode::TooLarge, QStringLiteral("slots"));
    MIZBAN_LET(const Area area, readArea(path));
    const int newest = area.newest();
    const quint64 generation = area.copies[static_cast<size_t>(newest)]->generation + 1;
    const qint64 at = newest == 0 ? copyBytes : 0;
    return overwriteDurably(path, at, encode(generation, slotBytes));
}

} // namespace mizban::seatcontainer
