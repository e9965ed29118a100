#include "tests/sync/desk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

constexpr int casesPerDesk = 10;
constexpr int manyRounds = 400;

struct Office
{
    std::unique_ptr<Desk> damghan;
    std::unique_ptr<Desk> shahrud;
    std::unique_ptr<Desk> governor;

    [[nodiscard]] QList<Desk *> all() const { return {damghan.get(), shahrud.get(), governor.get()}; }
};

} // namespace

/// Two desks register offline, the center and the lines misbehave, and the governor's cartable must hold
/// each case once in the end.
class TestSyncTwoDesks : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    fixtures::TestCenter m_keys;
    QSet<QString> m_registered;
    int m_copies = 0;

    [[nodiscard]] QString prepared(const QString &name) const
    {
        return m_folder.filePath(u"prepared/"_s + name);
    }

    /// Opens copies of the prepared seats: cases registered, nothing sent.
    Office open(CenterInMemory &center)
    {
        m_keys.setEpoch(1);
        const QString folder = m_folder.filePath(QString::number(++m_copies));
        QDir().mkpath(folder);
        const auto take = [&](const QString &name) {
            const QString to = folder + u'/' + name;
            if (!QFile::copy(prepared(name), to))
                qFatal("cannot copy %s", qPrintable(name));
            return reopenedDesk(m_keys, center, to);
        };
        return Office{take(u"damghan.seat"_s), take(u"shahrud.seat"_s), take(u"governor.seat"_s)};
    }

    /// Rounds until the center has all and every seat has seen it since; false if that never happens.
    static bool settle(const Office &office, CenterInMemory &center)
    {
        QSet<Desk *> done;
        for (int i = 0; i < manyRounds; ++i) {
            int waiting = 0;
            for (Desk *desk : office.all())
                waiting += desk->waiting();
            const bool complete =
                waiting == 0 && center.entriesOf(governor.holder).size() == 2 * 2 * casesPerDesk;
            for (Desk *desk : office.all()) {
                if (desk->round().ok() && complete)
                    done.insert(desk);
            }
            if (done.size() == office.all().size() && office.governor->caseCount() == 2 * casesPerDesk)
                return true;
        }
        return false;
    }

    void checkAllArrivedOnce(const Office &office, CenterInMemory &center)
    {
        QCOMPARE(office.governor->caseCount(), 2 * casesPerDesk);
        QCOMPARE(office.governor->trackingIds(), m_registered);
        QSet<EventId> ids;
        const QList<Event> entries = center.entriesOf(governor.holder);
        for (const Event &event : entries)
            ids.insert(event.id);
        QCOMPARE(ids.size(), entries.size());
        QCOMPARE(entries.size(), 2 * 2 * casesPerDesk);
        for (Desk *desk : office.all()) {
            QCOMPARE(desk->waiting(), 0);
            QVERIFY(desk->verifies());
        }
    }

    static void addKinds()
    {
        QTest::addColumn<int>("fault");
        const std::pair<const char *, Fault> kinds[] = {
            {"lost", Fault::Lost},
            {"answer lost", Fault::AnswerLost},
            {"empty", Fault::Empty},
            {"hollow", Fault::Hollow},
            {"cut", Fault::Cut},
            {"garbled", Fault::Garbled},
            {"stale", Fault::Stale},
            {"doubled", Fault::Doubled},
            {"swapped", Fault::Swapped},
            {"foreign sequence", Fault::ForeignSequence},
            {"foreign scope", Fault::ForeignScope},
            {"wrong head", Fault::WrongHead},
            {"404", Fault::NotFound},
            {"500", Fault::Failed},
        };
        for (const auto &[name, fault] : kinds)
            QTest::newRow(name) << static_cast<int>(fault);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(u"prepared"_s)));
        CenterInMemory center(m_keys);
        const auto damghan = newDesk(m_keys, center, prepared(u"damghan.seat"_s), damghanDesk);
        const auto shahrud = newDesk(m_keys, center, prepared(u"shahrud.seat"_s), shahrudDesk);
        const auto office = newDesk(m_keys, center, prepared(u"governor.seat"_s), governor);
        for (int i = 0; i < casesPerDesk; ++i) {
            damghan->registerAndRefer(i);
            shahrud->registerAndRefer(100 + i);
        }
        m_registered = damghan->trackingIds() + shahrud->trackingIds();
        QCOMPARE(m_registered.size(), 2 * casesPerDesk);
    }

    void everythingArrives()
    {
        CenterInMemory center(m_keys);
        const Office office = open(center);
        const auto first = office.damghan->round();
        QVERIFY(first.ok());
        QCOMPARE(first->pushed, 2 * casesPerDesk);
        QVERIFY(office.shahrud->round().ok());
        const auto pulled = office.governor->round();
        QVERIFY(pulled.ok());
        QCOMPARE(pulled->pulled, 2 * 2 * casesPerDesk);
        checkAllArrivedOnce(office, center);
        const auto idle = office.governor->round();
        QVERIFY(idle.ok());
        QCOMPARE(idle->pulled + idle->pushed, 0);
    }

    /// The i-th call of the exchange fails, for every i: before its effect, and after it.
    void inv5_everyCallFailsOnce()
    {
        int points = 0;
        for (const Fault kind : {Fault::Lost, Fault::AnswerLost}) {
            for (int failing = 1;; ++failing) {
                CenterInMemory center(m_keys);
                center.pageLimit = 16;
                const Office office = open(center);
                int calls = 0;
                for (Desk *desk : office.all())
                    desk->line().fault = [&](int) { return ++calls == failing ? kind : Fault::None; };
                QVERIFY(settle(office, center));
                if (calls < failing)
                    break; // the exchange is over before the failing call
                checkAllArrivedOnce(office, center);
                if (QTest::currentTestFailed())
                    return;
                ++points;
            }
        }
        qInfo("%d points of failure, 0 lost, 0 doubled", points);
        QVERIFY(points > 20);
    }

    /// Every call goes wrong before it goes well, in each way there is.
    void inv5_everyAnswerSpoiltOnce_data() { addKinds(); }
    void inv5_everyAnswerSpoiltOnce()
    {
        QFETCH(const int, fault);
        CenterInMemory center(m_keys);
        center.pageLimit = 16;
        const Office office = open(center);
        for (Desk *desk : office.all())
            desk->line().failEveryOther(static_cast<Fault>(fault));
        QVERIFY(settle(office, center));
        checkAllArrivedOnce(office, center);
    }

    /// Cut anywhere and opened again, the cursors say neither more nor less than what is held.
    void inv7_cursorWithData()
    {
        CenterInMemory center(m_keys);
        Office office = open(center);
        QVERIFY(office.damghan->round().ok());
        QVERIFY(office.shahrud->round().ok());
        center.pageLimit = 3;
        const QString path = m_folder.filePath(QString::number(m_copies) + u"/governor.seat"_s);
        auto desk = std::move(office.governor);
        int cuts = 0;
        for (; desk->caseCount() < 2 * casesPerDesk; ++cuts) {
            QVERIFY(cuts < manyRounds);
            desk->line().fault = [](int call) { return call == 3 ? Fault::WrongHead : Fault::None; };
            const auto cut = desk->round();
            desk.reset();
            desk = reopenedDesk(m_keys, center, path);
            const auto report = desk->writer().verify();
            QVERIFY(report.ok() && report->ok);
            QCOMPARE(static_cast<quint64>(report->events), desk->cursorsInAll());
        }
        QVERIFY(cuts > 3);
        QCOMPARE(desk->trackingIds(), m_registered);
    }

    void inv9_restoredCenterGetsEverythingBack()
    {
        CenterInMemory center(m_keys);
        const Office office = open(center);
        QVERIFY(office.damghan->round().ok());
        const auto backup = center.backup();
        QVERIFY(settle(office, center));
        checkAllArrivedOnce(office, center);

        // What came in after the backup is gone at the center, and the desks had it acknowledged.
        center.restore(backup);
        QVERIFY(center.entriesOf(governor.holder).size() < 2 * 2 * casesPerDesk);
        QVERIFY(settle(office, center));
        checkAllArrivedOnce(office, center);

        // Even of nothing, all comes back.
        center.restore({});
        QVERIFY(settle(office, center));
        checkAllArrivedOnce(office, center);
    }

    void inv9_restoreDuringFailures()
    {
        CenterInMemory center(m_keys);
        center.pageLimit = 7;
        const Office office = open(center);
        QVERIFY(settle(office, center));
        center.restore({});
        for (Desk *desk : office.all())
            desk->line().failEveryOther(Fault::AnswerLost);
        QVERIFY(settle(office, center));
        checkAllArrivedOnce(office, center);
    }

    void inv11_absenceNeverDeletes()
    {
        CenterInMemory center(m_keys);
        const Office office = open(center);
        QVERIFY(settle(office, center));
        // A center that forgot everything and does not say so, hollow answers, 404 and 500.
        center.put({});
        for (const Fault kind : {Fault::None, Fault::Hollow, Fault::NotFound, Fault::Failed, Fault::Empty}) {
            for (Desk *desk : office.all()) {
                desk->line().fault = [kind](int) { return kind; };
                const auto answered = desk->round();
                QCOMPARE(answered.ok(), kind == Fault::None || kind == Fault::Hollow);
            }
            QCOMPARE(office.governor->trackingIds(), m_registered);
            QCOMPARE(office.damghan->caseCount(), casesPerDesk);
            QVERIFY(office.governor->verifies());
        }
    }

    void inv15_shortenedHistoryRefused()
    {
        CenterInMemory center(m_keys);
        const Office office = open(center);
        QVERIFY(settle(office, center));
        const quint64 cursors = office.governor->cursorsInAll();
        auto held = center.backup();
        QList<Event> &entries = held.entries[HolderCode(governor.holder)];
        // The last two entries are cut off and others put in their place.
        const QList<Event> others = held.entries.value(HolderCode(damghanDesk.holder)).first(4);
        entries = entries.first(entries.size() - 2) + others;
        center.put(held);
        for (int i = 0; i < 2; ++i) {
            const auto round = office.governor->round();
            QVERIFY(!round.ok());
            QCOMPARE(round.error().code, ErrorCode::HeadMismatch);
        }
        QCOMPARE(office.governor->cursorsInAll(), cursors);
        QCOMPARE(office.governor->trackingIds(), m_registered);
        QVERIFY(office.governor->verifies());
    }

    void inv15_earlierEpochRefused()
    {
        CenterInMemory center(m_keys);
        const Office office = open(center);
        m_keys.setEpoch(3);
        QVERIFY(settle(office, center));
        m_keys.setEpoch(2);
        const auto round = office.governor->round();
        QVERIFY(!round.ok());
        QCOMPARE(round.error().code, ErrorCode::HeadMismatch);
        QCOMPARE(office.governor->trackingIds(), m_registered);
    }
};

QTEST_GUILESS_MAIN(TestSyncTwoDesks)
#include "test_sync_two_desks.moc"
