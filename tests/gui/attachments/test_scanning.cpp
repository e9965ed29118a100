#include "tests/gui/controls.h"
#include "ui/attachments/document.h"
#include "ui/attachments/scan_dialog.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 60'000;
const QString fakeProgram = QStringLiteral(MIZBAN_FAKE_SCANNER);

/// What still runs after its dialog has gone.
QList<QProcess *> leftPrograms()
{
    return qApp->findChildren<QProcess *>(Qt::FindDirectChildrenOnly);
}
} // namespace

/// Scanning from SANE's test scanner, whose feeder holds ten sheets.
class TestScanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme()); }
    void scannersAreListed();
    void unknownScannerIsAnError();
    void glassGivesOnePage();
    void feederGivesAllPagesAsOnePdf();
    void picturesOneByOne();
    void pagesCanBeTakenOut();
    void aDialogThatLeavesEndsTheScan();
    void leavingAtOnceFiftyTimesInARow();
    void aDriverThatCrashesLeavesThePagesBefore();
    void aDriverThatSaysNothingIsKilledAfterLeaving();
    void whatADriverSays_data();
    void whatADriverSays();
    void aProgramThatIsMissingIsTold();
    void aHundredPagesAreEnough();
    void theProgramEndsWithItsInput();

private:
    static std::unique_ptr<ScanDialog> opened(const QString &program = scannerProgram());
    static std::unique_ptr<ScanDialog> openedWithFake(const QString &scanner);
    template <typename Control> static Control *find(const ScanDialog &dialog, const char *name)
    {
        return mizban::test::controlIn<Control>(dialog, name);
    }
};

std::unique_ptr<ScanDialog> TestScanning::opened(const QString &program)
{
    auto dialog = std::make_unique<ScanDialog>(nullptr, program);
    QSignalSpy listed(dialog.get(), &ScanDialog::listed);
    dialog->show();
    if (!listed.wait(patienceMs) || find<QComboBox>(*dialog, "scan.scanner")->count() == 0)
        qFatal("no test scanner; is SANE_CONFIG_DIR set?");
    return dialog;
}

std::unique_ptr<ScanDialog> TestScanning::openedWithFake(const QString &scanner)
{
    auto dialog = opened(fakeProgram);
    auto *scanners = find<QComboBox>(*dialog, "scan.scanner");
    scanners->setCurrentIndex(scanners->findData(scanner));
    if (scanners->currentIndex() < 0)
        qFatal("no fake scanner %s", qPrintable(scanner));
    return dialog;
}

void TestScanning::scannersAreListed()
{
    Scanner scanner(scannerProgram());
    std::optional<Result<QList<ScannerInfo>>> found;
    connect(&scanner, &Scanner::found, this, [&found](const auto &scanners) { found = scanners; });
    scanner.look();
    QTRY_VERIFY_WITH_TIMEOUT(found, patienceMs);
    QVERIFY(found->ok());
    QVERIFY(!(*found)->isEmpty());
    QVERIFY((*found)->first().name.startsWith(u"test:"_s));
    QVERIFY(!(*found)->first().title.isEmpty());
}

void TestScanning::unknownScannerIsAnError()
{
    Scanner scanner(scannerProgram());
    std::optional<Status> done;
    connect(&scanner, &Scanner::ended, this, [&done](const Status &ended) { done = ended; });
    scanner.scan({u"nosuch:0"_s, 50, false, false});
    QTRY_VERIFY_WITH_TIMEOUT(done, patienceMs);
    QVERIFY(!done->ok());
    QVERIFY(done->error().code != ErrorCode::Internal);
}

void TestScanning::glassGivesOnePage()
{
    const auto dialog = opened();
    QVERIFY(!find<QPushButton>(*dialog, "scan.add")->isEnabled());
    QSignalSpy scanned(dialog.get(), &ScanDialog::scanned);
    find<ChoiceBar>(*dialog, "scan.colour")->setCurrent(u"colour"_s);
    QTest::keyClick(dialog.get(), Qt::Key_F5);
    QVERIFY(scanned.wait(patienceMs));
    QTRY_COMPARE(dialog->pages(), 1);
    QVERIFY(find<QLabel>(*dialog, "scan.message")->text().isEmpty());
    QVERIFY(find<QPushButton>(*dialog, "scan.add")->isEnabled());
    find<QLineEdit>(*dialog, "scan.name")->setText(u"نامه"_s);
    const QList<ScannedFile> files = dialog->files();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().name, u"نامه.pdf"_s);
    const auto document = Document::open(files.first().content);
    QVERIFY(document.ok());
    const auto page = (*document)->render(0, 1);
    QVERIFY(page.ok());
    // The picture is a grid: it has light and dark.
    int dark = 0;
    int light = 0;
    for (int x = 0; x < page->width(); ++x) {
        for (int y = 0; y < page->height(); ++y)
            (qGray(page->pixel(x, y)) < 128 ? dark : light)++;
    }
    QVERIFY(dark > 0 && light > 0);
}

void TestScanning::feederGivesAllPagesAsOnePdf()
{
    const auto dialog = opened();
    QSignalSpy scanned(dialog.get(), &ScanDialog::scanned);
    find<ChoiceBar>(*dialog, "scan.source")->setCurrent(u"feeder"_s);
    dialog->start();
    QVERIFY(scanned.wait(patienceMs));
    QTRY_COMPARE(dialog->pages(), 10);
    QCOMPARE(find<QListWidget>(*dialog, "scan.pages")->count(), 10);
    const auto document = Document::open(dialog->files().first().content);
    QVERIFY(document.ok());
    QCOMPARE((*document)->pages(), 10);
}

void TestScanning::picturesOneByOne()
{
    const auto dialog = opened();
    QSignalSpy scanned(dialog.get(), &ScanDialog::scanned);
    for (int pages = 1; pages <= 2; ++pages) {
        dialog->start();
        QTRY_COMPARE_WITH_TIMEOUT(scanned.count(), pages, patienceMs);
        QTRY_COMPARE(dialog->pages(), pages);
    }
    find<ChoiceBar>(*dialog, "scan.form")->setCurrent(u"pictures"_s);
    const QList<ScannedFile> files = dialog->files();
    QCOMPARE(files.size(), 2);
    QVERIFY(files.first().name != files.last().name);
    for (const ScannedFile &file : files)
        QVERIFY(Document::open(file.content).ok());
}

void TestScanning::pagesCanBeTakenOut()
{
    const auto dialog = opened();
    QSignalSpy scanned(dialog.get(), &ScanDialog::scanned);
    dialog->start();
    QVERIFY(scanned.wait(patienceMs));
    QTRY_COMPARE(dialog->pages(), 1);
    find<QListWidget>(*dialog, "scan.pages")->setCurrentRow(0);
    QTest::keyClick(dialog.get(), Qt::Key_Delete);
    QCOMPARE(dialog->pages(), 0);
    QVERIFY(!find<QPushButton>(*dialog, "scan.add")->isEnabled());
}

void TestScanning::aDialogThatLeavesEndsTheScan()
{
    auto dialog = opened();
    find<ChoiceBar>(*dialog, "scan.source")->setCurrent(u"feeder"_s);
    dialog->start();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->pages() > 0, patienceMs);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    dialog.reset();
    QTRY_VERIFY_WITH_TIMEOUT(leftPrograms().isEmpty(), patienceMs);
}

/// Before the program runs, while the scanner begins, within a page: leaving waits for nothing.
void TestScanning::leavingAtOnceFiftyTimesInARow()
{
    for (int times = 0; times < 50; ++times) {
        auto dialog = opened();
        find<ChoiceBar>(*dialog, "scan.source")->setCurrent(u"feeder"_s);
        QTest::keyClick(dialog.get(), Qt::Key_F5);
        if (times % 3 != 0)
            QTest::qWait(times);
        dialog.reset();
    }
    // One that looks for scanners still.
    std::make_unique<ScanDialog>().reset();
    QTRY_VERIFY_WITH_TIMEOUT(leftPrograms().isEmpty(), patienceMs);
}

void TestScanning::aDriverThatCrashesLeavesThePagesBefore()
{
    const auto dialog = openedWithFake(u"crash"_s);
    QSignalSpy scanned(dialog.get(), &ScanDialog::scanned);
    QTest::keyClick(dialog.get(), Qt::Key_F5);
    QVERIFY(scanned.wait(patienceMs));
    QCOMPARE(dialog->pages(), 1);
    const QString said = find<QLabel>(*dialog, "scan.message")->text();
    QVERIFY2(said.contains(u"راه‌انداز اسکنر از کار افتاد"_s) &&
                 said.contains(u"صفحه‌های پیشین سر جای خود است"_s),
             qPrintable(said));
    QVERIFY(find<QPushButton>(*dialog, "scan.add")->isEnabled());
    QCOMPARE(dialog->files().size(), 1);
    // It is started anew.
    QTest::keyClick(dialog.get(), Qt::Key_F5);
    QVERIFY(scanned.wait(patienceMs));
    QCOMPARE(dialog->pages(), 2);
}

void TestScanning::aDriverThatSaysNothingIsKilledAfterLeaving()
{
    auto dialog = openedWithFake(u"silent"_s);
    QTRY_VERIFY_WITH_TIMEOUT(leftPrograms().isEmpty(), patienceMs);
    dialog->start();
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"scan.message"_s)->isVisible());
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    dialog.reset();
    QCOMPARE(leftPrograms().size(), 1); // it was not waited for
    QTRY_VERIFY_WITH_TIMEOUT(leftPrograms().isEmpty(), patienceMs);
}

void TestScanning::whatADriverSays_data()
{
    QTest::addColumn<QString>("scanner");
    QTest::addColumn<QString>("sentence");
    const QString failed = u"راه‌انداز اسکنر از کار افتاد"_s;
    QTest::newRow("nonsense") << u"nonsense"_s << failed;
    QTest::newRow("ends without a word") << u"mute"_s << failed;
    QTest::newRow("jam") << u"jam"_s << u"کاغذ گیر کرده"_s;
    QTest::newRow("no paper") << u"empty"_s << u"کاغذی در اسکنر نیست"_s;
    QTest::newRow("busy") << u"busy"_s << u"سرگرم کار دیگری است"_s;
    QTest::newRow("not allowed") << u"forbidden"_s << u"اجازه کار با اسکنر را ندارد"_s;
    QTest::newRow("gone") << u"gone"_s << u"ارتباط با اسکنر قطع شد"_s;
    QTest::newRow("too large") << u"large"_s << u"بزرگ‌تر از اندازه مجاز"_s;
}

void TestScanning::whatADriverSays()
{
    QFETCH(const QString, scanner);
    QFETCH(const QString, sentence);
    const auto dialog = openedWithFake(scanner);
    QSignalSpy scanned(dialog.get(), &ScanDialog::scanned);
    dialog->start();
    QVERIFY(scanned.wait(patienceMs));
    QCOMPARE(dialog->pages(), 0);
    const QString said = find<QLabel>(*dialog, "scan.message")->text();
    QVERIFY2(said.contains(sentence), qPrintable(said));
    QVERIFY(find<QPushButton>(*dialog, "scan.start")->isEnabled());
}

void TestScanning::aProgramThatIsMissingIsTold()
{
    ScanDialog dialog(nullptr, fakeProgram + u"-missing"_s);
    dialog.show();
    auto *message = find<QLabel>(dialog, "scan.message");
    QTRY_VERIFY2_WITH_TIMEOUT(message->text().contains(u"برنامه اسکن"_s), qPrintable(message->text()),
                              patienceMs);
}

void TestScanning::aHundredPagesAreEnough()
{
    const auto dialog = openedWithFake(u"hundred"_s);
    QSignalSpy scanned(dialog.get(), &ScanDialog::scanned);
    dialog->start();
    QVERIFY(scanned.wait(patienceMs));
    QCOMPARE(dialog->pages(), mostScannedPages);
    QVERIFY(find<QLabel>(*dialog, "scan.message")->text().contains(u"نمی‌گنجد"_s));
    QVERIFY(find<QPushButton>(*dialog, "scan.add")->isEnabled());
}

void TestScanning::theProgramEndsWithItsInput()
{
    QProcess program;
    program.start(scannerProgram(), {u"scan"_s, u"test:0"_s, u"300"_s, u"colour"_s, u"feeder"_s});
    QVERIFY(program.waitForReadyRead(patienceMs));
    program.closeWriteChannel(); // as when the window has gone
    QVERIFY(program.waitForFinished(patienceMs));
    ScanReader reader;
    QVERIFY(reader.take(program.readAllStandardOutput()).ok());
    QVERIFY(reader.takePages().size() < 10); // not because the feeder was empty
}

QTEST_MAIN(TestScanning)
#include "test_scanning.moc"
