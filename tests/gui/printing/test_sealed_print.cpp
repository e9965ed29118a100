// Prints of sealed cases leave a note in their history.

#include "tests/reliability/world/world.h"
#include "ui/printing/print_preview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

#include <QPdfWriter>
#include <QtTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

class TestSealedPrint : public QObject
{
    Q_OBJECT

    QTemporaryDir m_base;
    std::unique_ptr<World> m_world;

    std::shared_ptr<Seat> seatAt(const QString &name)
    {
        WorldSeat place = std::move(m_world->at(name));
        place.engine.reset();
        place.reader.reset();
        return Seat::adopt(std::move(place.writer), std::make_shared<FixedClock>(m_world->clock().nowMs()))
            .value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Theme());
        World::create(m_base.path());
        m_world = std::make_unique<World>(m_base.path());
    }
    void cleanupTestCase() { m_world.reset(); }

    void C5_aPrintOfASealedCaseIsInItsHistory()
    {
        const auto saved = m_world->writer(u"desk"_s).registerCase(
            complaintAbout({About{u"semnan.damghan.water.head"_s, {}}}, u"زیتونک شکایت"_s));
        QVERIFY(saved.ok());
        m_world->syncAll();
        const std::shared_ptr<Seat> seat = seatAt(u"governor"_s);
        const StreamId id = saved->caseId;
        PrintPreview preview(seat);
        QSignalSpy shown(&preview, &PrintPreview::shown);
        QSignalSpy recorded(&preview, &PrintPreview::recorded);
        QTemporaryDir dir;
        preview.setAskPath([&](const QString &name) { return dir.filePath(name); });
        preview.show();
        preview.showCase(id);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30'000);
        QVERIFY(preview.shownPrint()->recorded);
        QVERIFY(preview.shownPrint()->words.contains(u"محرمانه"_s));
        preview.savePdf();
        QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 1, 30'000);
        QTRY_COMPARE(QDir(dir.path()).entryList({u"*.pdf"_s}).size(), 1);
        const CaseDetails details =
            seat->read([id](SeatReader &reader) { return reader.caseDetails(id); }).result().value();
        QString notes;
        for (const HistoryEntry &entry : details.state.history + details.notes)
            notes += entry.note + u'\n';
        QVERIFY2(notes.contains(u"چاپ یا ذخیره شد"_s), qPrintable(notes));
    }

    void C4_theDeskPrintsNoFileOfItsStub()
    {
        const auto saved = m_world->writer(u"desk"_s).registerCase(
            complaintAbout({About{u"semnan.damghan.water.head"_s, {}}}, u"زیتونک دیگر"_s));
        QVERIFY(saved.ok());
        const std::shared_ptr<Seat> seat = seatAt(u"desk"_s);
        PrintPreview preview(seat);
        QTemporaryDir dir;
        preview.setAskPath([&](const QString &name) { return dir.filePath(name); });
        preview.show();
        preview.showCase(saved->caseId);
        auto *message = preview.findChild<Banner *>(u"print.message"_s);
        QTRY_VERIFY_WITH_TIMEOUT(preview.shownPrint() || message->isVisible(), 30'000);
        if (preview.shownPrint()) {
            QVERIFY(!preview.shownPrint()->words.contains(u"زیتونک"_s));
            preview.savePdf();
            QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 30'000);
        }
        QVERIFY(message->tone() == Tone::Danger);
        QVERIFY(QDir(dir.path()).entryList({u"*.pdf"_s}).isEmpty());
    }
};

QTEST_MAIN(TestSealedPrint)
#include "test_sealed_print.moc"
