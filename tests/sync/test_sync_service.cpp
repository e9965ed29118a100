#include "core/sync/sync_service.h"
#include "tests/sync/desk.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

} // namespace

class TestSyncService : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fixtures::TestCenter> m_keys;
    std::unique_ptr<CenterInMemory> m_center;
    std::shared_ptr<Seat> m_seat;
    std::unique_ptr<SyncService> m_service;
    DeskLine *m_line = nullptr;

    void registerCase(int number)
    {
        auto saved = m_seat->write(
            [number](SeatWriter &writer) { return writer.registerCase(fixtures::sampleDraft(number)); });
        saved.waitForFinished();
        QVERIFY(saved.result().ok());
        m_seat->announceChange();
    }

    [[nodiscard]] int casesHere() const
    {
        auto counters =
            m_seat->read([this](SeatReader &reader) { return reader.counters(m_keys->clock()->nowMs()); });
        counters.waitForFinished();
        return counters.result()->at(static_cast<int>(Folder::All));
    }

    [[nodiscard]] Connectivity now() const { return m_service->state().connectivity; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<fixtures::TestCenter>();
        m_center = std::make_unique<CenterInMemory>(*m_keys);
        auto writer = fixtures::makeSeat(*m_keys, m_folder->filePath(u"desk.seat"_s), damghanDesk.holder,
                                         damghanDesk.post);
        QVERIFY(writer.ok());
        auto line = std::make_unique<DeskLine>(*m_center, (*writer)->identity());
        m_line = line.get();
        auto seat = Seat::adopt(std::move(writer).value(), m_keys->clock());
        QVERIFY(seat.ok());
        m_seat = *seat;
        m_service = std::make_unique<SyncService>(m_seat, std::move(line));
    }

    void cleanup()
    {
        m_service.reset();
        m_seat.reset();
        m_center.reset();
    }

    void goesOnline()
    {
        QCOMPARE(now(), Connectivity::NeverSynced);
        QList<Connectivity> seen;
        QThread *on = nullptr;
        connect(m_service.get(), &SyncService::stateChanged, m_service.get(), [&](const SyncState &state) {
            seen.append(state.connectivity);
            on = QThread::currentThread();
        });
        registerCase(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state().waiting, 1, patienceMs);
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(seen.contains(Connectivity::Online), patienceMs);
        QVERIFY(seen.contains(Connectivity::Syncing));
        QCOMPARE(on, QThread::currentThread());
        QCOMPARE(m_service->state().waiting, 0);
        QCOMPARE(m_service->state().lastSyncMs, m_keys->clock()->nowMs());
        QCOMPARE(m_center->entriesOf(damghanDesk.holder).size(), 1);
    }

    void syncSoonWakesALongPoll()
    {
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        const int calls = m_line->calls();
        QTRY_VERIFY_WITH_TIMEOUT(m_line->calls() > calls || m_line->calls() >= 2, patienceMs);
        registerCase(2);
        m_service->syncSoon();
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_center->entriesOf(damghanDesk.holder).size(), 1, patienceMs);
        QVERIFY(timer.elapsed() < 10'000); // a poll would have lasted 50 s
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state().waiting, 0, patienceMs);
        QCOMPARE(m_service->state().error.code, ErrorCode::None);
    }

    void newsArriveByTheLongPoll()
    {
        const auto other = newDesk(*m_keys, *m_center, m_folder->filePath(u"second.seat"_s),
                                   Place{damghanDesk.holder, u"semnan.damghan.desk.clerk2"_s});
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        QSignalSpy changed(m_seat.get(), &Seat::changed);
        other->registerAndRefer(7);
        QVERIFY(other->round().ok());
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(casesHere(), 1, patienceMs);
    }

    void offlineSwitch()
    {
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        m_service->setNetworkAllowed(false);
        QVERIFY(!m_service->isNetworkAllowed());
        QCOMPARE(now(), Connectivity::Offline);
        registerCase(3);
        m_service->syncSoon();
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state().waiting, 1, patienceMs);
        QCOMPARE(now(), Connectivity::Offline);
        QCOMPARE(m_center->entriesOf(damghanDesk.holder).size(), 0);
        m_service->setNetworkAllowed(true);
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state().waiting, 0, patienceMs);
    }

    void failuresShowAndRecover()
    {
        m_line->fault = [](int call) { return call <= 2 ? Fault::Failed : Fault::None; };
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Offline, patienceMs);
        QCOMPARE(m_service->state().error.code, ErrorCode::Unreachable);
        QVERIFY(m_service->state().nextTryMs >= m_keys->clock()->nowMs() + 1'000);
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        QCOMPARE(m_service->state().error.code, ErrorCode::None);
        QCOMPARE(m_service->state().nextTryMs, 0);
    }

    void inv15_alarmNeedsAPerson()
    {
        m_keys->publish({});
        m_line->fault = [](int) { return Fault::WrongHead; };
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Problem, patienceMs);
        QCOMPARE(m_service->state().error.code, ErrorCode::HeadMismatch);
    }

    void stopsWhileTheCenterHangs()
    {
        m_line->hang(true);
        m_service->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_line->calls() > 0, patienceMs);
        QElapsedTimer timer;
        timer.start();
        m_service->stop();
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    }

    void whatMayBeTakenBackIsHeldWhileNewsCome()
    {
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        m_service->syncIn(60'000);
        registerCase(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state().waiting, 1, patienceMs);
        const auto other = newDesk(*m_keys, *m_center, m_folder->filePath(u"second.seat"_s),
                                   Place{damghanDesk.holder, u"semnan.damghan.desk.clerk2"_s});
        for (const int number : {7, 8}) { // the second comes with a round that begins while it is held
            other->registerAndRefer(number);
            QVERIFY(other->round().ok());
            QTRY_COMPARE_WITH_TIMEOUT(casesHere(), number - 5, patienceMs);
        }
        QCOMPARE(m_service->state().waiting, 1);
        m_service->syncIn(200);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state().waiting, 0, patienceMs);
    }

    void whoAsksDoesNotWaitForTheUndo()
    {
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        registerCase(5);
        m_service->syncIn(600'000);
        m_service->syncSoon();
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state().waiting, 0, patienceMs);
    }

    void whatIsHeldGoesBeforeTheEnd()
    {
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_line->calls() >= 2, patienceMs);
        registerCase(5);
        m_service->syncIn(600'000);
        QElapsedTimer timer;
        timer.start();
        m_service->stop();
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_center->entriesOf(damghanDesk.holder).size(), 1);
    }

    void stopsAndStartsAgain()
    {
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        QElapsedTimer timer;
        timer.start();
        m_service->stop();
        QVERIFY(timer.elapsed() < 1'000);
        registerCase(4);
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_center->entriesOf(damghanDesk.holder).size(), 1, patienceMs);
    }

    void goesWhileWaiting()
    {
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(now(), Connectivity::Online, patienceMs);
        QElapsedTimer timer;
        timer.start();
        m_service.reset();
        QVERIFY(timer.elapsed() < 1'000);
    }
};

QTEST_GUILESS_MAIN(TestSyncService)
#include "test_sync_service.moc"
