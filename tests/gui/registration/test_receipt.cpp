#include "tests/gui/registration/desk_page.h"
#include "tests/gui/registration/sample_receipt.h"
#include "ui/print/qr_pattern.h"
#include "ui/print/receipt_painter.h"
#include "ui/registration/receipt_preview.h"
#include "ui/widgets/banner.h"

#include <QPainter>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>

using namespace mizban;
using namespace mizban::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int dpi = 203;

bool isDark(const QImage &image, qreal x, qreal y)
{
    return qGray(image.pixel(int(x), int(y))) < 128;
}

/// Share of dark pixels in a part of the picture given in shares of its sides.
double ink(const QImage &image, const QRectF &part)
{
    const QRect area(int(part.x() * image.width()), int(part.y() * image.height()),
                     int(part.width() * image.width()), int(part.height() * image.height()));
    qint64 dark = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            dark += isDark(image, x, y) ? 1 : 0;
    }
    return double(dark) / (double(area.width()) * area.height());
}

/// Rows that are dark from margin to margin: the bar of the final answer time.
int barRows(const QImage &image)
{
    int rows = 0;
    for (int y = 0; y < image.height(); ++y) {
        int dark = 0;
        for (int x = 0; x < image.width(); ++x)
            dark += isDark(image, x, y) ? 1 : 0;
        rows += dark > image.width() * 0.7 ? 1 : 0;
    }
    return rows;
}

} // namespace

class TestReceipt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useProgramLook(); }

    void T4_paper()
    {
        const ReceiptData data = sampleReceipt();
        QCOMPARE(receiptSize(data, ReceiptFormat::A5), QSizeF(148, 210));
        const QSizeF roll = receiptSize(data, ReceiptFormat::Roll80);
        QCOMPARE(roll.width(), 80.0);
        ReceiptData longer = data;
        longer.documents += QStringList(20, u"برگه"_s);
        QVERIFY(receiptSize(longer, ReceiptFormat::Roll80).height() > roll.height() + 60);
        QCOMPARE(receiptPages(data, ReceiptFormat::A5), 1);
        QCOMPARE(receiptPages(data, ReceiptFormat::Roll80), 1);
    }

    void T4_everyPartIsDrawn_data()
    {
        QTest::addColumn<ReceiptFormat>("format");
        QTest::newRow("A5") << ReceiptFormat::A5;
        QTest::newRow("roll") << ReceiptFormat::Roll80;
    }

    void T4_everyPartIsDrawn()
    {
        QFETCH(ReceiptFormat, format);
        const ReceiptData data = sampleReceipt();
        const QImage image = receiptImage(data, format, dpi);
        // Every tenth of the sheet that carries text has ink, and the margins have none.
        const double filled = format == ReceiptFormat::A5 ? 0.6 : 1.0;
        for (double top = 0.05; top < filled - 0.15; top += 0.1)
            QVERIFY2(ink(image, {0.05, top, 0.9, 0.1}) > 0.004, qPrintable(QString::number(top)));
        QVERIFY(ink(image, {0, 0, 0.04, 1}) == 0);
        QVERIFY(ink(image, {0.96, 0, 0.04, 1}) == 0);
        QVERIFY(barRows(image) > 10);
        // Leaving a part out shows.
        ReceiptData without = data;
        without.dueAtMs = 0;
        QCOMPARE(barRows(receiptImage(without, format, dpi)) > 10, false);
    }

    void trainingIsMarked()
    {
        ReceiptData data = sampleReceipt();
        const QImage real = receiptImage(data, ReceiptFormat::A5, 72);
        data.training = true;
        const QImage training = receiptImage(data, ReceiptFormat::A5, 72);
        int marked = 0;
        for (int y = 0; y < real.height(); ++y) {
            for (int x = 0; x < real.width(); ++x)
                marked += real.pixel(x, y) == qRgb(255, 255, 255) && real.pixel(x, y) != training.pixel(x, y);
        }
        QVERIFY(marked > real.width() * real.height() / 100);
    }

    void papersFlowOntoFurtherSheets()
    {
        ReceiptData data = sampleReceipt();
        data.documents = QStringList(100, u"رونوشت برابر اصل سند"_s);
        const int pages = receiptPages(data, ReceiptFormat::A5);
        QVERIFY(pages >= 3);
        for (int page = 0; page < pages; ++page)
            QVERIFY(ink(receiptImage(data, ReceiptFormat::A5, 72, page), {0, 0, 1, 1}) > 0.002);
    }

    void qrCarriesTheProof()
    {
        const QrPattern pattern = qrPattern(sampleReceipt().proof);
        QVERIFY(pattern.side >= 21 && (pattern.side - 17) % 4 == 0);
        // Finder patterns in three corners, none in the fourth.
        for (const QPoint corner : {QPoint(0, 0), QPoint(pattern.side - 7, 0), QPoint(0, pattern.side - 7)}) {
            QVERIFY(pattern.isDark(corner.x() + 3, corner.y() + 3));
            QVERIFY(!pattern.isDark(corner.x() + 1, corner.y() + 1));
            QVERIFY(pattern.isDark(corner.x(), corner.y()));
        }
        QVERIFY(qrPattern(QByteArray(5000, 'x')).side == 0);
        const int scale = 4;
        const int side = (pattern.side + 8) * scale;
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QPainter painter(&image);
        drawQr(painter, QRectF(0, 0, side, side), pattern);
        painter.end();
        QCOMPARE(image.pixel(0, 0), qRgb(255, 255, 255));
        for (int row = 0; row < pattern.side; ++row) {
            for (int column = 0; column < pattern.side; ++column)
                QCOMPARE(isDark(image, (column + 4.5) * scale, (row + 4.5) * scale),
                         pattern.isDark(column, row));
        }
    }

    void qrIsReadByADecoder_data() { T4_everyPartIsDrawn_data(); }

    void qrIsReadByADecoder()
    {
        QFETCH(ReceiptFormat, format);
        QTemporaryDir dir;
        for (const bool training : {false, true}) {
            ReceiptData data = sampleReceipt();
            data.training = training;
            const QString path = dir.filePath(u"receipt.png"_s);
            QVERIFY(receiptImage(data, format, dpi).save(path));
            QProcess decoder;
            decoder.start(u"zbarimg"_s,
                          {u"--quiet"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, path});
            QVERIFY2(decoder.waitForStarted(), "zbarimg is missing: packaging/dependencies install test");
            QVERIFY(decoder.waitForFinished());
            QCOMPARE(decoder.readAllStandardOutput().trimmed(), data.proof);
        }
    }

    void pdfIsWrittenWhole()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"r.pdf"_s);
        QVERIFY(writeReceiptPdf(path, sampleReceipt(), ReceiptFormat::A5).ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        const Status refused =
            writeReceiptPdf(dir.filePath(u"no/such/r.pdf"_s), sampleReceipt(), ReceiptFormat::A5);
        QCOMPARE(refused.error().code, ErrorCode::CannotOpen);
    }

    void previewShowsPrintsAndSaves()
    {
        DeskPage desk;
        const Registered registered = desk.registerSample(1);
        ReceiptPreview preview(desk.seat());
        QSignalSpy shown(&preview, &ReceiptPreview::shown);
        QSignalSpy closed(&preview, &ReceiptPreview::closed);
        QStringList printed;
        preview.setPrint([&](const ReceiptData &data, ReceiptFormat format) -> Result<bool> {
            printed.append(data.trackingId + (format == ReceiptFormat::A5 ? u" A5"_s : u" roll"_s));
            return true;
        });
        preview.setAskPath([&](const QString &name) { return desk.path(name); });
        preview.show();
        QVERIFY(QTest::qWaitForWindowActive(&preview));
        preview.showCase(registered.caseId);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(preview.shownReceipt()->followUpCode, registered.followUpCode);
        QCOMPARE(preview.shownReceipt()->dueAtMs, registered.dueAtMs);
        QVERIFY(!preview.shownReceipt()->proof.isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(printed, QStringList(registered.trackingId + u" A5"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QFile::exists(desk.path(registered.trackingId + u".pdf"_s)));
        QVERIFY(preview.findChild<Banner *>(u"receipt.message"_s)->tone() == Tone::Success);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }
};

QTEST_MAIN(TestReceipt)
#include "test_receipt.moc"
