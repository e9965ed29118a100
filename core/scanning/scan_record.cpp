#include "core/scanning/scan_record.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace mizban {

namespace {

/// By their place, from 1 on; only ever added to.
constexpr std::array errors{ErrorCode::Unreachable, ErrorCode::Busy,    ErrorCode::NotFound,
                            ErrorCode::NotAllowed,  ErrorCode::Refused, ErrorCode::Malformed,
                            ErrorCode::TooLarge};

template <typename Number> QByteArray bytesOf(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray record(ScanRecord kind, QByteArrayView content)
{
    QByteArray bytes(1, char(kind));
    bytes += bytesOf(quint32(content.size()));
    bytes.append(content.data(), content.size());
    return bytes;
}

/// UTF-8 of at most so many bytes, never with half a letter at its end.
QByteArray cut(const QString &text, int most)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.size() <= most)
        return bytes;
    qsizetype end = most;
    while (end > 0 && (uchar(bytes.at(end)) & 0xc0) == 0x80)
        --end;
    return bytes.first(end);
}

} // namespace

int PageHead::neededBytes() const
{
    switch (form) {
    case PageForm::Bits:
        return (width + 7) / 8;
    case PageForm::Grey:
        return width;
    case PageForm::Colour:
        break;
    }
    return 3 * width;
}

bool PageHead::isSound() const
{
    const bool known = form == PageForm::Bits || form == PageForm::Grey || form == PageForm::Colour;
    return known && width > 0 && width <= mostPageWidth && bytesPerLine >= neededBytes() &&
           bytesPerLine <= neededBytes() + mostLinePadding;
}

QByteArray scannerRecord(const ScannerInfo &scanner)
{
    const QByteArray name = cut(scanner.name, mostScannerText / 2);
    return record(ScanRecord::Scanner,
                  bytesOf(quint16(name.size())) + name + cut(scanner.title, mostScannerText / 2));
}

QByteArray pageRecord(const PageHead &head)
{
    return record(ScanRecord::Page, QByteArray(1, char(head.form)) + bytesOf(quint32(head.width)) +
                                        bytesOf(quint32(head.bytesPerLine)));
}

QByteArray rowsRecord(QByteArrayView rows)
{
    return record(ScanRecord::Rows, rows);
}

QByteArray pageEndRecord()
{
    return record(ScanRecord::PageEnd, {});
}

QByteArray endRecord(const Status &done)
{
    if (done.ok())
        return record(ScanRecord::End, QByteArray(1, 0));
    const auto *found = std::find(errors.begin(), errors.end(), done.error().code);
    const auto number = found == errors.end() ? 1 : char(found - errors.begin() + 1);
    return record(ScanRecord::End, QByteArray(1, number) + cut(done.error().detail, mostScanDetail));
}

ErrorCode scanErrorOf(quint8 number)
{
    return number >= 1 && number <= errors.size() ? errors[number - 1] : ErrorCode::None;
}

} // namespace mizban
