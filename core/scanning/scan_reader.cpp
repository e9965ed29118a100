#include "core/scanning/scan_reader.h"

#include <QtEndian>

namespace mizban {

namespace {

constexpr int pageHeadBytes = 9;

Error malformed(const char *why)
{
    return makeError(ErrorCode::Malformed, QString::fromLatin1(why));
}

/// How long a record of this kind may be; -1 where there is none.
int mostOf(char kind)
{
    switch (ScanRecord(kind)) {
    case ScanRecord::Scanner:
        return 2 + mostScannerText;
    case ScanRecord::Page:
        return pageHeadBytes;
    case ScanRecord::Rows:
        return mostRowsAtOnce;
    case ScanRecord::PageEnd:
        return 0;
    case ScanRecord::End:
        return 1 + mostScanDetail;
    }
    return -1;
}

} // namespace

Status ScanReader::take(QByteArrayView piece)
{
    if (m_failed)
        return *m_failed;
    m_pending.append(piece.data(), piece.size());
    qsizetype at = 0;
    while (m_pending.size() - at >= scanRecordHead) {
        const char *head = m_pending.constData() + at;
        const auto length = qFromBigEndian<quint32>(head + 1);
        const int most = mostOf(*head);
        Status taken;
        if (most < 0 || length > quint32(most))
            taken = malformed("a record of no known kind or too long");
        else if (m_pending.size() - at - scanRecordHead < qsizetype(length))
            break;
        else
            taken = takeRecord(*head, QByteArrayView(head + scanRecordHead, qsizetype(length)));
        if (!taken.ok()) {
            m_failed = taken.error();
            m_pending.clear();
            m_page.reset();
            return *m_failed;
        }
        at += scanRecordHead + qsizetype(length);
    }
    m_pending.remove(0, at);
    return {};
}

Status ScanReader::takeRecord(char kind, QByteArrayView content)
{
    if (m_end)
        return malformed("something after the end");
    switch (ScanRecord(kind)) {
    case ScanRecord::Scanner:
        return takeScanner(content);
    case ScanRecord::Page:
        return takePage(content);
    case ScanRecord::Rows:
        return takeRows(content);
    case ScanRecord::PageEnd:
        return takePageEnd(content);
    case ScanRecord::End:
        break;
    }
    return takeEnd(content);
}

Status ScanReader::takeScanner(QByteArrayView content)
{
    if (content.size() < 2)
        return malformed("a scanner without a name");
    const auto length = qsizetype(qFromBigEndian<quint16>(content.data()));
    if (length == 0 || length > content.size() - 2)
        return malformed("a scanner without a name");
    if (m_scanners.size() >= mostScanners)
        return malformed("too many scanners");
    m_scanners.append(
        {QString::fromUtf8(content.sliced(2, length)), QString::fromUtf8(content.sliced(2 + length))});
    return {};
}

Status ScanReader::takePage(QByteArrayView content)
{
    if (m_page)
        return malformed("a page within a page");
    if (content.size() != pageHeadBytes)
        return malformed("a cut head of a page");
    const auto width = qFromBigEndian<quint32>(content.data() + 1);
    const auto bytesPerLine = qFromBigEndian<quint32>(content.data() + 5);
    if (width > quint32(mostPageWidth) || bytesPerLine > quint32(3 * mostPageWidth + mostLinePadding))
        return malformed("a page too wide");
    const PageHead head{PageForm(content.front()), int(width), int(bytesPerLine)};
    if (!head.isSound())
        return malformed("a page in no known form");
    m_page = RawPage{head, {}};
    return {};
}

Status ScanReader::takeRows(QByteArrayView content)
{
    if (!m_page)
        return malformed("rows without a page");
    if (content.size() > m_mostBytes - m_page->rows.size())
        return makeError(ErrorCode::TooLarge, QStringLiteral("a sheet too large"));
    m_page->rows.append(content.data(), content.size());
    return {};
}

/// What a driver gives beyond the last whole line is left.
Status ScanReader::takePageEnd(QByteArrayView)
{
    if (!m_page)
        return malformed("the end of no page");
    if (m_page->lines() == 0)
        return malformed("an empty page");
    m_page->rows.truncate(qsizetype(m_page->lines()) * m_page->head.bytesPerLine);
    m_pages.append(*std::exchange(m_page, std::nullopt));
    return {};
}

Status ScanReader::takeEnd(QByteArrayView content)
{
    if (content.isEmpty())
        return malformed("an end without a number");
    const auto number = quint8(content.front());
    m_page.reset(); // an error in its middle
    if (number == 0) {
        m_end = Status();
        return {};
    }
    const ErrorCode code = scanErrorOf(number);
    if (code == ErrorCode::None)
        return malformed("an error of no known number");
    m_end = Status(makeError(code, QString::fromUtf8(content.sliced(1))));
    return {};
}

} // namespace mizban
