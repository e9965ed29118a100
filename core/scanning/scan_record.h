#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace mizban {

/// What mizban-scanner says on its standard output to the window that started it: records, each a letter, the
/// length of what follows in four bytes (big endian), and that. A list of scanners is `s… e`, a scan
/// `(p r… q)… e`; after the record of the end nothing follows. Numbers are big endian, text is UTF-8.
enum class ScanRecord : char {
    Scanner = 's', ///< length of the name in two bytes, name, title
    Page = 'p',    ///< form, width and bytes of a line in four bytes each
    Rows = 'r',    ///< the next bytes of the page, wherever they were cut
    PageEnd = 'q',
    End = 'e' ///< how it went: a number for the error, 0 for none, and its detail
};

inline constexpr int scanRecordHead = 5;
inline constexpr int mostScanners = 256;
inline constexpr int mostScannerText = 1024;          ///< bytes of name and title together
inline constexpr int mostScanDetail = 512;            ///< bytes
inline constexpr int mostRowsAtOnce = 64 << 10;       ///< bytes in one record
inline constexpr int mostPageWidth = 100'000;         ///< pixels
inline constexpr int mostLinePadding = 4096;          ///< bytes that a driver may add to a line
inline constexpr qsizetype mostPageBytes = 400 << 20; ///< a sheet of A3 at 600 dpi in colour

struct ScannerInfo
{
    QString name;  ///< as the system knows it
    QString title; ///< maker and model

    bool operator==(const ScannerInfo &) const = default;
};

enum class PageForm : quint8 {
    Bits = 1, ///< eight pixels a byte, the first in the highest bit; ones are black
    Grey,     ///< a byte a pixel
    Colour    ///< red, green and blue, a byte each
};

/// How the rows of a page are to be read. Its length is not known before its end.
struct PageHead
{
    PageForm form = PageForm::Grey;
    int width = 0;        ///< pixels
    int bytesPerLine = 0; ///< with what the driver adds

    bool operator==(const PageHead &) const = default;
    /// Bytes of a line without what the driver adds.
    [[nodiscard]] int neededBytes() const;
    [[nodiscard]] bool isSound() const;
};

// The sending side. Any thread. Texts too long for a record are cut.
[[nodiscard]] QByteArray scannerRecord(const ScannerInfo &scanner);
[[nodiscard]] QByteArray pageRecord(const PageHead &head);
[[nodiscard]] QByteArray rowsRecord(QByteArrayView rows); ///< at most mostRowsAtOnce
[[nodiscard]] QByteArray pageEndRecord();
/// Codes other than Busy, NotFound, NotAllowed, Refused, Malformed and TooLarge arrive as Unreachable.
[[nodiscard]] QByteArray endRecord(const Status &done);

/// The error that a number of the end record stands for; Error::code None where there is no such number.
[[nodiscard]] ErrorCode scanErrorOf(quint8 number);

} // namespace mizban
