#include "ui/attachments/document.h"
#include "ui/attachments/scan_dialog.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 60'000;
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

private:
    static std::unique_ptr<ScanDialog> opened();
    template <typename Control> static Control *find(const ScanDialog &dialog, const char *name)
    {
        Control *found = dialog.findChild<Control *>(QLatin1StringView(name));
        if (!found)
            qFatal("no control %s", name);
        return found;
    }
};

std::unique_ptr<ScanDialog> TestScanning::opened()
{
    auto dialog = std::make_unique<ScanDialog>();
    QSignalSpy listed(dialog.get(), &ScanDialog::listed);
    dialog->show();
    if (!listed.wait(patienceMs) || find<QComboBox>(*dialog, "scan.scanner")->count() == 0)
        qFatal("no test scanner; is SANE_CONFIG_DIR set?");
    return dialog;
}

void TestScanning::scannersAreListed()
{
    const auto found = scanning::scanners();
    QVERIFY(found.ok());
    QVERIFY(!found->isEmpty());
    QVERIFY(found->first().name.startsWith(u"test:"_s));
    QVERIFY(!found->first().title.isEmpty());
}

void TestScanning::unknownScannerIsAnError()
{
    const std::atomic<bool> cancelled = false;
    const Status done =
        scanning::scan({u"nosuch:0"_s, 50, false, false}, cancelled, [](const QImage &) { return true; });
    QVERIFY(!done.ok());
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
    QElapsedTimer waited;
    waited.start();
    dialog.reset(); // waits for the sheet that is under way, not for all
    QVERIFY(waited.elapsed() < patienceMs);
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestScanning)
#include "test_scanning.moc"
