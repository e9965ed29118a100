#include "core/scanning/scan_reader.h"

#include <QTest>
#include <QtEndian>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

const PageHead grey{PageForm::Grey, 4, 6};

QByteArray pageOf(const PageHead &head, const QByteArray &rows)
{
    return pageRecord(head) + rowsRecord(rows) + pageEndRecord();
}

/// A record whose length says something else than what follows.
QByteArray recordSaying(char kind, quint32 length, const QByteArray &content = {})
{
    QByteArray bytes(5, kind);
    qToBigEndian(length, bytes.data() + 1);
    return bytes + content;
}

ErrorCode codeOf(const Status &status)
{
    return status.ok() ? ErrorCode::None : status.error().code;
}

} // namespace

/// What the window reads from the program that scans.
class TestScanReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scannersAreRead()
    {
        ScanReader reader;
        QVERIFY(
            reader.take(scannerRecord({u"test:0"_s, u"Noname آزمون"_s}) + scannerRecord({u"b"_s, {}})).ok());
        QVERIFY(!reader.end());
        QVERIFY(reader.take(endRecord({})).ok());
        QCOMPARE(reader.scanners(), (QList<ScannerInfo>{{u"test:0"_s, u"Noname آزمون"_s}, {u"b"_s, {}}}));
        QVERIFY(reader.end() && reader.end()->ok());
    }

    void pagesAreReadHoweverTheyAreCut()
    {
        const QByteArray whole = pageOf(grey, "abcd..efgh..") + pageOf({PageForm::Bits, 9, 2}, "ab") +
                                 pageRecord({PageForm::Colour, 1, 3}) + rowsRecord("rg") + rowsRecord({}) +
                                 rowsRecord("b") + pageEndRecord() + endRecord({});
        const QList<RawPage> wanted{
            {grey, "abcd..efgh.."}, {{PageForm::Bits, 9, 2}, "ab"}, {{PageForm::Colour, 1, 3}, "rgb"}};
        for (int step = 1; step <= whole.size(); ++step) {
            ScanReader reader;
            QList<RawPage> pages;
            for (qsizetype at = 0; at < whole.size(); at += step) {
                QVERIFY(!reader.end());
                QVERIFY(
                    reader.take(QByteArrayView(whole).sliced(at, qMin<qsizetype>(step, whole.size() - at)))
                        .ok());
                pages += reader.takePages();
            }
            QCOMPARE(pages, wanted);
            QVERIFY(reader.takePages().isEmpty());
            QVERIFY(reader.end() && reader.end()->ok());
        }
    }

    void aLastLineThatIsNotWholeIsLeft()
    {
        ScanReader reader;
        QVERIFY(reader.take(pageOf(grey, "abcd..efg")).ok());
        const QList<RawPage> pages = reader.takePages();
        QCOMPARE(pages.size(), 1);
        QCOMPARE(pages.first().lines(), 1);
        QCOMPARE(pages.first().rows, "abcd.."_ba);
    }

    void errorsArriveAsTheyWere_data()
    {
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("read");
        for (const ErrorCode code :
             {ErrorCode::Busy, ErrorCode::NotFound, ErrorCode::NotAllowed, ErrorCode::Refused,
              ErrorCode::Unreachable, ErrorCode::Malformed, ErrorCode::TooLarge})
            QTest::addRow("%d", int(code)) << int(code) << int(code);
        QTest::addRow("another") << int(ErrorCode::DiskFull) << int(ErrorCode::Unreachable);
    }
    void errorsArriveAsTheyWere()
    {
        QFETCH(const int, sent);
        QFETCH(const int, read);
        ScanReader reader;
        QVERIFY(reader.take(endRecord(makeError(ErrorCode(sent), u"در باز است"_s))).ok());
        QVERIFY(reader.end() && !reader.end()->ok());
        QCOMPARE(int(reader.end()->error().code), read);
        QCOMPARE(reader.end()->error().detail, u"در باز است"_s);
    }

    void anErrorWithinAPageLeavesThePagesBefore()
    {
        ScanReader reader;
        QVERIFY(reader
                    .take(pageOf(grey, "abcd..") + pageRecord(grey) + rowsRecord("abc") +
                          endRecord(makeError(ErrorCode::Refused)))
                    .ok());
        QCOMPARE(reader.takePages().size(), 1);
        QCOMPARE(codeOf(*reader.end()), ErrorCode::Refused);
    }

    void longTextsAreCutBetweenLetters()
    {
        ScanReader reader;
        const QString text(3000, u'ی');
        QVERIFY(reader.take(scannerRecord({text, text}) + endRecord(makeError(ErrorCode::Busy, text))).ok());
        const ScannerInfo scanner = reader.scanners().first();
        QCOMPARE(scanner.name, QString(mostScannerText / 4, u'ی'));
        QCOMPARE(scanner.title, QString(mostScannerText / 4, u'ی'));
        QCOMPARE(reader.end()->error().detail, QString(mostScanDetail / 2, u'ی'));
    }

    void wrongInputIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto head = [](char form, quint32 width, quint32 line) {
            QByteArray content(9, form);
            qToBigEndian(width, content.data() + 1);
            qToBigEndian(line, content.data() + 5);
            return recordSaying('p', 9, content);
        };
        QTest::newRow("no known kind") << recordSaying('x', 0);
        QTest::newRow("text instead of records") << "warning: lamp is cold\n"_ba;
        QTest::newRow("rows too long, nothing of them there")
            << pageRecord(grey) + recordSaying('r', mostRowsAtOnce + 1);
        QTest::newRow("longest length") << pageRecord(grey) + recordSaying('r', 0xffffffff);
        QTest::newRow("a scanner too long") << recordSaying('s', 2 + mostScannerText + 1);
        QTest::newRow("a scanner without a name") << recordSaying('s', 2, QByteArray(2, 0));
        QTest::newRow("a scanner of one byte") << recordSaying('s', 1, "a");
        QTest::newRow("a name longer than its record") << recordSaying('s', 3, QByteArray("\0\2a", 3));
        QTest::newRow("too many scanners") << scannerRecord({u"a"_s, {}}).repeated(mostScanners + 1);
        QTest::newRow("a cut head") << recordSaying('p', 8, QByteArray(8, 1));
        QTest::newRow("no width") << head(2, 0, 0);
        QTest::newRow("too wide") << head(2, mostPageWidth + 1, mostPageWidth + 1);
        QTest::newRow("widest number") << head(3, 0xffffffff, 0xffffffff);
        QTest::newRow("a line shorter than its pixels") << head(3, 100, 299);
        QTest::newRow("a line much longer than its pixels") << head(2, 100, 100 + mostLinePadding + 1);
        QTest::newRow("no known form") << head(4, 100, 300);
        QTest::newRow("a page within a page") << pageRecord(grey) + pageRecord(grey);
        QTest::newRow("rows without a page") << rowsRecord("abcd");
        QTest::newRow("rows after the page") << pageOf(grey, "abcd..") + rowsRecord("abcd");
        QTest::newRow("the end of no page") << pageEndRecord();
        QTest::newRow("a doubled end of a page") << pageOf(grey, "abcd..") + pageEndRecord();
        QTest::newRow("an empty page") << pageOf(grey, {});
        QTest::newRow("less than a line") << pageOf(grey, "abcd.");
        QTest::newRow("an end with something in it") << pageRecord(grey) + recordSaying('q', 1, "a");
        QTest::newRow("an end without a number") << recordSaying('e', 0);
        QTest::newRow("an error of no known number") << recordSaying('e', 1, "\x7f");
        QTest::newRow("an end too long") << recordSaying('e', 1 + mostScanDetail + 1);
        QTest::newRow("a doubled end") << endRecord({}) + endRecord({});
        QTest::newRow("a page after the end") << endRecord({}) + pageRecord(grey);
    }
    void wrongInputIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        ScanReader reader;
        QCOMPARE(codeOf(reader.take(bytes)), ErrorCode::Malformed);
        // Nothing is taken after it.
        QCOMPARE(codeOf(reader.take(pageOf(grey, "abcd.."))), ErrorCode::Malformed);
    }

    void whatWasWholeBeforeNonsenseStays()
    {
        ScanReader reader;
        QCOMPARE(codeOf(reader.take(pageOf(grey, "abcd..") + "nonsense")), ErrorCode::Malformed);
        QCOMPARE(reader.takePages().size(), 1);
        QVERIFY(!reader.end());
    }

    void cutInputIsNoPage()
    {
        const QByteArray whole = pageOf(grey, "abcd..") + endRecord(makeError(ErrorCode::Busy));
        const qsizetype ofPage = pageOf(grey, "abcd..").size();
        for (qsizetype length = 0; length < whole.size(); ++length) {
            ScanReader reader;
            QVERIFY(reader.take(whole.first(length)).ok());
            QCOMPARE(reader.takePages().size(), length < ofPage ? 0 : 1);
            QVERIFY(!reader.end());
        }
    }

    void aSheetWithoutEndIsTooLarge()
    {
        constexpr qsizetype most = 10 * mostRowsAtOnce;
        const QByteArray rows = rowsRecord(QByteArray(mostRowsAtOnce, 'a'));
        ScanReader reader(most);
        QVERIFY(reader.take(pageRecord({PageForm::Grey, mostPageWidth, mostPageWidth})).ok());
        for (qsizetype given = 0; given < most; given += mostRowsAtOnce)
            QVERIFY(reader.take(rows).ok());
        QCOMPARE(codeOf(reader.take(rowsRecord("a"))), ErrorCode::TooLarge);
        QVERIFY(reader.takePages().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestScanReader)
#include "test_scan_reader.moc"
