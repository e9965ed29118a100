#include "core/center/center_admin.h"
#include "core/wire/codec.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

const QString desk = QStringLiteral("desk");
const QString desk2 = QStringLiteral("desk2");
const QString governor = QStringLiteral("governor");
const QString governorPost = QStringLiteral("semnan.damghan.governor");

} // namespace

/// Invariant 9: a center that comes back from a backup gets back everything that anybody still holds:
/// events, its own verdicts on them, its own acts of time, its directory. Nobody waits in vain.
class TestRestoredCenter : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;
    int m_backups = 0;

    SeatWriter &at(const QString &name) { return m_world->writer(name); }
    StreamId registered(const QString &name, int number)
    {
        const auto saved = at(name).registerCase(fixtures::sampleDraft(number));
        if (!saved)
            qFatal("register: %s %s", qPrintable(saved.error().field), qPrintable(saved.error().detail));
        return saved->caseId;
    }
    QString backup()
    {
        const QString file = m_dir->filePath(QStringLiteral("backup%1").arg(++m_backups));
        if (const Status done = m_world->center().store().backup(file); !done.ok())
            qFatal("backup: %s", qPrintable(done.error().detail));
        return file;
    }
    void restore(const QString &file)
    {
        m_world.reset();
        CenterAdmin admin(m_dir->filePath(QStringLiteral("center")),
                          std::make_shared<FixedClock>(fixtures::workingDayMs));
        const auto epoch = admin.restore(file);
        if (!epoch)
            qFatal("restore: %s", qPrintable(epoch.error().detail));
        m_world = std::make_unique<World>(m_dir->path());
    }
    /// Everything a seat shows of a case.
    QByteArray shown(const QString &name, const StreamId &id)
    {
        const auto details = m_world->reader(name).caseDetails(id);
        if (!details)
            return "none";
        QByteArray text = QByteArray::number(int(details->state.status)) + ' ' +
                          details->state.holder.text().toUtf8() + ' ' +
                          (details->state.quarantined ? "quarantined" : "sound");
        for (const HistoryEntry &entry : details->state.history)
            text += '\n' + entry.event.bytes().toHex();
        return text;
    }
    /// Nothing waits, everything verifies, and the center lacks nothing that a seat holds.
    void expectWhole()
    {
        for (const World::Place &place : World::places()) {
            SeatWriter &writer = at(place.name);
            QVERIFY2(writer.waiting(10, 1 << 20)->isEmpty(), qPrintable(place.name));
            const SyncSummary summary = *writer.syncSummary();
            QVERIFY2(!summary.returning, qPrintable(place.name));
            const auto report = writer.verify();
            QVERIFY(report);
            QVERIFY2(report->ok, qPrintable(place.name + report->problems.join(u'\n')));
        }
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        World::create(m_dir->path());
        m_world = std::make_unique<World>(m_dir->path());
    }
    void cleanup() { m_world.reset(); }

    void inv9_aVerdictAfterTheBackupBlocksNothing()
    {
        const StreamId first = registered(desk, 1);
        m_world->syncAll();
        const QString file = backup();

        // The post of clerk 2 ends; he goes on in ignorance, so that his act is quarantined.
        DirectoryChange ended;
        const PersonId clerk2 = at(desk2).seat().person;
        ended.assignments = {
            Assignment{clerk2, PostCode(QStringLiteral("semnan.damghan.desk.clerk2")), {}, {}, true}};
        QVERIFY(m_world->center().directory().publish(ended));
        QVERIFY(at(desk2).refer(first, governorPost, QStringLiteral("برای بررسی")));
        QVERIFY(m_world->sync(desk2).quarantined == 1);
        m_world->syncAll();
        // On top of the verdict the case goes on at the other clerk and the governor.
        QVERIFY(at(desk).refer(first, governorPost, QStringLiteral("برای بررسی")));
        m_world->syncAll();
        QVERIFY(at(governor).accept(first));
        m_world->syncAll();
        const QByteArray before = shown(governor, first);
        QVERIFY(before.count('\n') >= 4);
        QCOMPARE(shown(desk, first), before);

        restore(file);
        m_world->syncAll();
        m_world->syncAll();
        expectWhole();
        for (const QString &name : {desk, desk2, governor})
            QCOMPARE(shown(name, first), before);
        QVERIFY(at(governor).answer(first, AnswerKind::Done,
                                    QStringLiteral("پمپ طبقه تعمیر شد و فشار آب از امروز درست است.")));
        QCOMPARE(m_world->sync(governor).quarantined, 0);
        m_world->syncAll();
        QCOMPARE(shown(desk, first), shown(governor, first));
    }

    void inv9_whatOnlyOthersStillHoldComesBack()
    {
        const QString file = backup();
        const StreamId lost = registered(desk, 2);
        QVERIFY(at(desk).refer(lost, governorPost, QStringLiteral("برای بررسی")));
        m_world->syncAll();
        QVERIFY(at(desk2).note(lost, QStringLiteral("متقاضی دوباره تماس گرفت.")));
        m_world->syncAll();
        QVERIFY(at(governor).accept(lost));
        const QByteArray before = shown(governor, lost);

        restore(file);
        // The desk's own machine is gone: the governor and the other clerk give back what they hold.
        static_cast<void>(m_world->sync(governor));
        QVERIFY(at(governor).waiting(10, 1 << 20)->isEmpty());
        static_cast<void>(m_world->sync(desk2));
        static_cast<void>(m_world->sync(governor));
        QCOMPARE(shown(governor, lost), before);
        QCOMPARE(m_world->center().store().caseEvents(lost)->size(), 3);
        // It comes back after all: nothing is there twice.
        m_world->syncAll();
        expectWhole();
        QCOMPARE(m_world->center().store().caseEvents(lost)->size(), 3);
        QCOMPARE(shown(desk, lost), before);
        QCOMPARE(m_world->reader(governor).caseDetails(lost)->notes.size(), 1);
    }

    /// In whatever order the seats come back, all end equal.
    void inv9_theOrderOfReturnDoesNotMatter()
    {
        const QString file = backup();
        const StreamId one = registered(desk, 3);
        const StreamId two = registered(desk2, 4);
        QVERIFY(at(desk).refer(one, governorPost, QStringLiteral("برای بررسی")));
        QVERIFY(at(desk2).refer(two, governorPost, QStringLiteral("برای بررسی")));
        m_world->syncAll();
        QVERIFY(at(governor).accept(one));
        m_world->syncAll();
        QVERIFY(at(governor).refer(one, QStringLiteral("semnan.damghan.water.head"),
                                   QStringLiteral("اقدام کنید")));
        m_world->syncAll();
        const QByteArray before = shown(governor, one);
        QStringList order{QStringLiteral("water"), governor, desk2, desk};
        for (int turn = 0; turn < 4; ++turn) {
            restore(file);
            for (const QString &name : std::as_const(order))
                static_cast<void>(m_world->sync(name));
            m_world->syncAll();
            expectWhole();
            for (const QString &name : {desk, governor, QStringLiteral("water")})
                QCOMPARE(shown(name, one), before);
            QCOMPARE(m_world->center().store().caseEvents(one)->size(), 4);
            std::next_permutation(order.begin(), order.end());
        }
    }

    /// Numbers that were given after the backup are not given again (T2).
    void T2_numbersOfDevicesAreNotGivenTwice()
    {
        const QString file = backup();
        const QStringList given = *m_world->center().store().allotNumbers(4);
        restore(file);
        const QStringList again = *m_world->center().store().allotNumbers(4);
        for (const QString &number : again)
            QVERIFY(!given.contains(number));
    }

    /// A center that was never restored takes nothing from anybody.
    void aSoundCenterTakesNothingBack()
    {
        const StreamId id = registered(desk, 5);
        Event event = at(desk).waiting(10, 1 << 20)->first().event;
        const auto device = m_world->center().store().device(at(desk2).identity().device.id);
        const auto reply = m_world->center().takeBack(ReturnRequest{{event.id}, {event}}, **device);
        QVERIFY(reply);
        QVERIFY(reply->lacking.isEmpty());
        QVERIFY(m_world->center().store().caseEvents(id)->isEmpty());
    }

    /// What is altered on the way back, or by no device of the directory, is not taken.
    void inv16_forgedReturnsAreNotTaken()
    {
        const QString file = backup();
        const StreamId id = registered(desk, 6);
        Event event = at(desk).waiting(10, 1 << 20)->first().event;
        restore(file);
        const auto device = m_world->center().store().device(at(desk2).identity().device.id);
        Event altered = event;
        altered.payloadBytes[altered.payloadBytes.size() / 2] ^= 1;
        Event unsigned_ = event;
        unsigned_.signature[unsigned_.signature.size() / 2] ^= 1;
        QVERIFY(m_world->center().takeBack(ReturnRequest{{}, {altered, unsigned_}}, **device));
        QVERIFY(m_world->center().store().caseEvents(id)->isEmpty());
        QVERIFY(m_world->center().takeBack(ReturnRequest{{}, {event}}, **device));
        QCOMPARE(m_world->center().store().caseEvents(id)->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRestoredCenter)
#include "test_restored_center.moc"
