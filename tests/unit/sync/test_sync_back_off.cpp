#include "core/sync/back_off.h"

#include <QSet>
#include <QTest>

using namespace mizban;

class TestSyncBackOff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysBetweenOneSecondAndFiveMinutes()
    {
        SeededRandom chance(1);
        BackOff backOff(chance);
        qint64 longest = 0;
        for (int i = 0; i < 10'000; ++i) {
            const qint64 pause = backOff.next(makeError(ErrorCode::Unreachable));
            QVERIFY(pause >= 1'000);
            QVERIFY(pause <= 300'000);
            longest = std::max(longest, pause);
        }
        QVERIFY(longest > 250'000);
    }

    void growsAndStartsAnew()
    {
        SeededRandom chance(2);
        BackOff backOff(chance);
        for (const qint64 ceiling : {2'000, 4'000, 8'000, 16'000, 32'000})
            QVERIFY(backOff.next({}) < ceiling);
        backOff.succeeded();
        QVERIFY(backOff.next({}) < 2'000);
    }

    void spreadsFully()
    {
        SeededRandom chance(3);
        QSet<qint64> quarters;
        for (int desk = 0; desk < 100; ++desk) {
            BackOff backOff(chance);
            for (int i = 0; i < 9; ++i)
                (void)backOff.next({});
            quarters.insert(backOff.next({}) / 75'000);
        }
        QCOMPARE(quarters.size(), 4);
    }

    void obeysTheCenter()
    {
        SeededRandom chance(4);
        BackOff backOff(chance);
        Error busy = makeError(ErrorCode::Busy);
        busy.retryAfterSeconds = 120;
        const qint64 pause = backOff.next(busy);
        QVERIFY(pause >= 121'000);
        QVERIFY(pause < 122'000);
        busy.retryAfterSeconds = 2'000'000'000;
        QVERIFY(backOff.next(busy) <= 3'600'000 + 300'000);
        busy.retryAfterSeconds = -5;
        QVERIFY(backOff.next(busy) >= 1'000);
    }
};

QTEST_APPLESS_MAIN(TestSyncBackOff)
#include "test_sync_back_off.moc"
