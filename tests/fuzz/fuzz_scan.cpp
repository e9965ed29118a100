#include "core/scanning/scan_reader.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

using namespace mizban;

namespace {

struct Read
{
    bool failed = false;
    QList<ScannerInfo> scanners;
    QList<RawPage> pages;
    bool ended = false;

    bool operator==(const Read &) const = default;
};

Read readIn(const QByteArray &bytes, qsizetype step)
{
    ScanReader reader;
    Read read;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        read.failed = !reader.take(QByteArrayView(bytes).sliced(at, qMin(step, bytes.size() - at))).ok();
        read.pages += reader.takePages();
    }
    read.scanners = reader.scanners();
    read.ended = reader.end().has_value();
    return read;
}

} // namespace

/// The first byte says into what pieces the rest is cut: that may change nothing.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzzInput(data + 1, size - 1);
    const Read whole = readIn(bytes, qMax<qsizetype>(1, bytes.size()));
    if (readIn(bytes, 1 + data[0]) != whole)
        std::abort();
    for (const RawPage &page : whole.pages) {
        if (!page.head.isSound() || page.lines() < 1 || page.rows.size() % page.head.bytesPerLine != 0)
            std::abort();
    }
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    const PageHead grey{PageForm::Grey, 4, 6};
    return {
        QByteArray(1, 0) + scannerRecord({QStringLiteral("test:0"), QStringLiteral("Noname")}) +
            scannerRecord({QStringLiteral("b"), {}}) + endRecord({}),
        QByteArray(1, 3) + pageRecord(grey) + rowsRecord("abcd..ef") + rowsRecord("gh..") + pageEndRecord() +
            pageRecord({PageForm::Colour, 1, 3}) + rowsRecord("rgb") + pageEndRecord() + endRecord({}),
        QByteArray(1, 9) + pageRecord({PageForm::Bits, 9, 2}) + rowsRecord("ab") +
            endRecord(makeError(ErrorCode::Refused, QStringLiteral("cover open"))),
    };
}
