#pragma once

#include "core/scanning/scan_record.h"

#include <QList>

#include <optional>

namespace mizban {

/// A page as it was sent: whole lines, head.bytesPerLine bytes each.
struct RawPage
{
    PageHead head;
    QByteArray rows;

    bool operator==(const RawPage &) const = default;
    [[nodiscard]] int lines() const { return int(rows.size() / head.bytesPerLine); }
};

/// Reads what mizban-scanner says, piece by piece as it comes. What it says is not believed: a driver may
/// have spoilt its memory. Nothing is allocated for what a head only promises. One thread.
class ScanReader
{
public:
    explicit ScanReader(qsizetype mostBytes = mostPageBytes) ///< of one page
        : m_mostBytes(mostBytes)
    {
    }

    /// Errors: Malformed, TooLarge (a page above its limit). After an error nothing is taken any more;
    /// what was whole before it stays.
    Status take(QByteArrayView piece);

    [[nodiscard]] const QList<ScannerInfo> &scanners() const { return m_scanners; }
    /// Pages that have become whole since the last call, in their order.
    [[nodiscard]] QList<RawPage> takePages() { return std::exchange(m_pages, {}); }
    /// How the work went, once the program has said so.
    [[nodiscard]] const std::optional<Status> &end() const { return m_end; }

private:
    Status takeRecord(char kind, QByteArrayView content);
    Status takeScanner(QByteArrayView content);
    Status takePage(QByteArrayView content);
    Status takeRows(QByteArrayView content);
    Status takePageEnd(QByteArrayView content);
    Status takeEnd(QByteArrayView content);

    qsizetype m_mostBytes;
    QByteArray m_pending; ///< less than one record
    QList<ScannerInfo> m_scanners;
    std::optional<RawPage> m_page; ///< the one that is coming
    QList<RawPage> m_pages;
    std::optional<Status> m_end;
    std::optional<Error> m_failed;
};

} // namespace mizban
