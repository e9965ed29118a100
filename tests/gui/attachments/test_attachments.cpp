#include "tests/fixtures/seats.h"
#include "tests/gui/controls.h"
#include "ui/attachments/attachment_field.h"
#include "ui/attachments/attachment_preview.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

QImage page(const QColor &colour, QSize size = {400, 600})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(QRect(QPoint(), size / 2), colour);
    painter.end();
    image.setDotsPerMeterX(2835); // 72 dpi
    image.setDotsPerMeterY(2835);
    return image;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer target(&bytes);
    target.open(QIODevice::WriteOnly);
    image.save(&target, "PNG");
    return bytes;
}

bool isNear(QRgb a, const QColor &b)
{
    constexpr int tolerance = 40; // pages go through JPEG
    return qAbs(qRed(a) - b.red()) < tolerance && qAbs(qGreen(a) - b.green()) < tolerance &&
           qAbs(qBlue(a) - b.blue()) < tolerance;
}

} // namespace

/// Attachments looked at inside the program, from the encrypted store to the screen.
class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }
    void init();
    void cleanup();
    void picturesAndPdfsAreKnownByTheirBytes();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
    void hugePicturesAreMadeSmaller();
    void pagesAndZoomByKeys();
    void damagedAttachmentIsToldAndMayBeSaved();
    void otherFilesAreSaved();
    void whatWasLookedAtLeavesTheMemory();
    void fieldKeepsTheGoodOnes();
    void fieldTakesWhatWasScanned();

private:
    Attachment added(const QString &name, const QString &mediaType, const QByteArray &content);
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_pane, name);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::shared_ptr<Seat> m_seat;
    std::unique_ptr<QWidget> m_pane;
    AttachmentPreview *m_preview = nullptr;
};

void TestAttachments::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_center = std::make_unique<TestCenter>();
    auto writer = makeSeat(*m_center, m_dir->filePath(u"desk.seat"_s), u"semnan.damghan.desk"_s,
                           u"semnan.damghan.desk.clerk1"_s);
    QVERIFY(writer.ok());
    m_seat = Seat::adopt(std::move(writer).value(), m_center->clock()).value();
    m_pane = std::make_unique<QWidget>();
    m_preview = new AttachmentPreview(m_seat, u"case"_s, m_pane.get());
    m_pane->resize(800, 600);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestAttachments::cleanup()
{
    m_pane.reset();
    m_seat.reset();
}

Attachment TestAttachments::added(const QString &name, const QString &mediaType, const QByteArray &content)
{
    auto stored =
        m_seat->write([=](SeatWriter &writer) { return writer.addAttachment(name, mediaType, content); });
    stored.waitForFinished();
    if (!stored.result().ok())
        qFatal("not added");
    return *stored.result();
}

void TestAttachments::picturesAndPdfsAreKnownByTheirBytes()
{
    const auto picture = Document::open(pngOf(page(Qt::red)));
    QVERIFY(picture.ok());
    QCOMPARE((*picture)->pages(), 1);
    QCOMPARE((*picture)->pageSize(0), QSizeF(400, 600));
    const auto pdf = Document::open(pdfOf({page(Qt::red), page(Qt::blue), page(Qt::green, {600, 400})}));
    QVERIFY(pdf.ok());
    QCOMPARE((*pdf)->pages(), 3);
    QVERIFY(qAbs((*pdf)->pageSize(0).width() - 400) < 2); // each page in its own size
    QVERIFY(qAbs((*pdf)->pageSize(2).width() - 600) < 2);
    const auto image = (*pdf)->render(1, 2);
    QVERIFY(image.ok());
    QVERIFY(qAbs(image->width() - 800) < 4);
    QVERIFY(isNear(image->pixel(20, 20), Qt::blue));
    QVERIFY(isNear(image->pixel(image->width() - 20, image->height() - 20), Qt::white));
    QVERIFY(!(*pdf)->render(3, 1).ok());
}

void TestAttachments::damagedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray pdf = pdfOf({page(Qt::red)});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("not a picture");
    QTest::newRow("head of a PDF") << pdf.left(40);
    QTest::newRow("PDF without an end") << QByteArray("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
    QTest::newRow("half a picture") << pngOf(page(Qt::red)).left(60);
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
}

void TestAttachments::damagedFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto document = Document::open(bytes);
    QVERIFY(!document.ok());
    QCOMPARE(document.error().code, ErrorCode::UnreadableFile);
}

void TestAttachments::hugePicturesAreMadeSmaller()
{
    QCOMPARE(boundedScale({1000, 1000}, 2), 2.0);
    const double scale = boundedScale({100'000, 100'000}, 8);
    QVERIFY(100'000 * scale * 100'000 * scale < 25e6);
    const auto picture = Document::open(pngOf(QImage(9000, 6000, QImage::Format_Mono)));
    QVERIFY(picture.ok());
    QVERIFY((*picture)->pageSize(0).width() * (*picture)->pageSize(0).height() < 25e6);
}

void TestAttachments::pagesAndZoomByKeys()
{
    QSignalSpy drawn(m_preview, &AttachmentPreview::drawn);
    m_preview->open(added(u"letter.pdf"_s, u"application/pdf"_s,
                          pdfOf({page(Qt::red), page(Qt::blue), page(Qt::green)})));
    QVERIFY(m_preview->isVisible());
    QTRY_COMPARE(drawn.count(), 1);
    QCOMPARE(m_preview->pages(), 3);
    QVERIFY(isNear(m_preview->shownImage().pixel(20, 20), Qt::red));
    QVERIFY(find<QLabel>("case.preview.page")->text().contains(u'۳'));
    QVERIFY(!find<QPushButton>("case.preview.previous")->isEnabled());
    QTest::keyClick(m_preview, Qt::Key_PageDown);
    QTRY_COMPARE(drawn.count(), 2);
    QVERIFY(isNear(m_preview->shownImage().pixel(20, 20), Qt::blue));
    QTest::keyClick(m_preview, Qt::Key_End);
    QTRY_COMPARE(drawn.count(), 3);
    QVERIFY(!find<QPushButton>("case.preview.next")->isEnabled());
    QTest::keyClick(m_preview, Qt::Key_PageDown); // there is none
    QCOMPARE(m_preview->page(), 2);
    const int fitted = m_preview->shownImage().width();
    QTest::keyClick(m_preview, Qt::Key_Plus);
    QTRY_COMPARE(drawn.count(), 4);
    QVERIFY(m_preview->shownImage().width() > fitted);
    QTest::keyClick(m_preview, Qt::Key_0);
    QTRY_COMPARE(drawn.count(), 5);
    QCOMPARE(m_preview->shownImage().width(), fitted);
    QTest::keyClick(m_preview, Qt::Key_Escape);
    QVERIFY(!m_preview->isVisible());
}

void TestAttachments::damagedAttachmentIsToldAndMayBeSaved()
{
    QSignalSpy failed(m_preview, &AttachmentPreview::failed);
    QSignalSpy said(m_preview, &AttachmentPreview::said);
    const QString path = m_dir->filePath(u"out.pdf"_s);
    m_preview->setAskPath([&](const QString &) { return path; });
    m_preview->open(added(u"letter.pdf"_s, u"application/pdf"_s, "%PDF-1.7 damaged"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(find<QLabel>("case.preview.message")->isVisible());
    QVERIFY(find<QLabel>("case.preview.message")->text().contains(u"سر جای خود"_s));
    QTest::keyClick(m_preview, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(said.count(), 1);
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("%PDF-1.7 damaged"));
}

void TestAttachments::otherFilesAreSaved()
{
    QStringList asked;
    m_preview->setAskPath([&](const QString &name) {
        asked << name;
        return QString();
    });
    m_preview->open(
        added(u"../../etc/table.ods"_s, u"application/vnd.oasis.opendocument.spreadsheet"_s, "x"));
    QVERIFY(!m_preview->isVisible());
    QCOMPARE(asked, QStringList{u"table.ods"_s});
}

void TestAttachments::whatWasLookedAtLeavesTheMemory()
{
    QSignalSpy drawn(m_preview, &AttachmentPreview::drawn);
    m_preview->open(added(u"scan.png"_s, u"image/png"_s, pngOf(page(Qt::red))));
    QTRY_COMPARE(drawn.count(), 1);
    QVERIFY(!m_preview->shownImage().isNull());
    QTest::keyClick(m_preview, Qt::Key_Escape);
    QVERIFY(m_preview->shownImage().isNull());
    QCOMPARE(m_preview->pages(), 0);
}

void TestAttachments::fieldKeepsTheGoodOnes()
{
    AttachmentField field(m_seat);
    QSignalSpy taken(&field, &AttachmentField::filesTaken);
    QSignalSpy refused(&field, &AttachmentField::refused);
    QStringList paths;
    for (int number = 0; number < 10; ++number) {
        QFile file(m_dir->filePath(u"%1.txt"_s.arg(number)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (number >= 8)
            file.write(QByteArray::number(number));
        paths << file.fileName(); // eight of them are empty
    }
    field.addFiles(paths);
    QVERIFY(field.isTakingFiles());
    QVERIFY(taken.wait());
    QCOMPARE(field.stored().size(), 2);
    const QString sentence = refused.last().first().toString();
    QCOMPARE(sentence.count(u'\n'), 5); // five by name, and how many more
    QVERIFY(sentence.contains(u"۳"_s));
}

void TestAttachments::fieldTakesWhatWasScanned()
{
    AttachmentField field(m_seat);
    QSignalSpy taken(&field, &AttachmentField::filesTaken);
    field.addScanned({{u"سند.pdf"_s, u"application/pdf"_s, pdfOf({page(Qt::red)})}});
    QVERIFY(taken.wait());
    QCOMPARE(field.stored().size(), 1);
    QCOMPARE(field.stored().first().name, u"سند.pdf"_s);
    QCOMPARE(field.list()->entries().size(), 1);
    // Files of a form that was left do not come into the next one.
    field.addScanned({{u"دیگر.jpg"_s, u"image/jpeg"_s, jpegOf(page(Qt::blue))}});
    field.setAttachments({});
    m_seat->write([](SeatWriter &) { return Status(); }).waitForFinished();
    QTest::qWait(20);
    QVERIFY(field.stored().isEmpty());
    QVERIFY(!field.isTakingFiles());
}

QTEST_MAIN(TestAttachments)
#include "test_attachments.moc"
