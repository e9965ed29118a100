#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

const QString desk = u"desk"_s;
const QString governor = u"governor"_s;
const QString governorPost = u"semnan.damghan.governor"_s;

} // namespace

/// Acts on many cases that were taken back before anything was sent: to everybody else they never were.
class TestUndoneActs : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;

    /// Refers each of so many cases and takes all of it back, the last first, as one undo does.
    void referAndTakeBack(int cases, const QString &text)
    {
        SeatWriter &writer = m_world->writer(desk);
        QList<std::pair<StreamId, EventId>> referred;
        for (int number = 1; number <= cases; ++number) {
            const auto saved = writer.registerCase(fixtures::sampleDraft(number));
            QVERIFY(saved.ok());
            const auto act = writer.refer(saved->caseId, governorPost, text);
            QVERIFY(act.ok());
            referred.append({saved->caseId, *act});
        }
        while (!referred.isEmpty()) {
            const auto [id, act] = referred.takeLast();
            QVERIFY(writer.withdraw(id, act).ok());
        }
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        World::create(m_dir->path());
        m_world = std::make_unique<World>(m_dir->path());
        m_world->syncAll();
    }
    void cleanup() { m_world.reset(); }

    /// The center believes an undo only beside its act: no push parts them, however much waits.
    void undo_anActGoesWithWhatTakesItBack_data()
    {
        QTest::addColumn<int>("cases");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << 1 << u"برای رسیدگی"_s;
        QTest::newRow("more than go at once") << 300 << u"برای رسیدگی"_s;
        QTest::newRow("more bytes than go at once") << 130 << u"برای رسیدگی "_s.repeated(1'600);
    }
    void undo_anActGoesWithWhatTakesItBack()
    {
        QFETCH(const int, cases);
        QFETCH(const QString, text);
        referAndTakeBack(cases, text);
        const SyncRound round = m_world->sync(desk);
        QCOMPARE(round.quarantined, 0);
        QCOMPARE(round.pushed, 3 * cases);
        QVERIFY(m_world->writer(desk).waiting(1, 1)->isEmpty());
        m_world->sync(governor);
        const auto counters = m_world->reader(governor).counters(m_world->clock().nowMs());
        QVERIFY(counters.ok());
        QCOMPARE(counters->at(static_cast<int>(Folder::All)), qint64(0));
    }

    /// Beyond what one push may hold, the first acts go alone: the round ends, and the center says what
    /// stands.
    void undo_moreThanOnePushHoldsIsRefusedNotStuck()
    {
        constexpr int cases = maxPushItems / 2 + 10;
        referAndTakeBack(cases, {});
        const SyncRound round = m_world->sync(desk);
        QCOMPARE(round.pushed, 3 * cases);
        QVERIFY(round.quarantined > 0 && round.quarantined < cases);
        QVERIFY(m_world->writer(desk).waiting(1, 1)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUndoneActs)
#include "test_undone_acts.moc"
