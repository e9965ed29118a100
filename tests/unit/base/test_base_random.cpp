#include "core/base/random.h"

#include <QSet>
#include <QtTest>

#include <array>

using namespace mizban;

class TestRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemBytesHaveTheirLengthAndDiffer()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i) {
            const QByteArray bytes = randomBytes(33);
            QCOMPARE(bytes.size(), 33);
            seen.insert(bytes);
        }
        QCOMPARE(seen.size(), 100);
        QVERIFY(randomBytes(0).isEmpty());
    }

    void seededFollowsSplitMix64()
    {
        // Reference output of SplitMix64 for seed 1234567.
        SeededRandom random(1234567);
        for (const quint64 expected : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
                                       4593380528125082431ULL, 16408922859458223821ULL})
            QCOMPARE(random.next(), expected);
    }

    void seededBytesAreLittleEndianWords()
    {
        SeededRandom words(7);
        const quint64 first = words.next();
        const QByteArray bytes = SeededRandom(7).bytes(11);
        QCOMPARE(bytes.size(), 11);
        for (int i = 0; i < 8; ++i)
            QCOMPARE(quint8(bytes.at(i)), quint8(first >> (8 * i)));
    }

    void belowKeepsItsBoundAndReachesAll()
    {
        SeededRandom random(42);
        std::array<int, 6> counts{};
        for (int i = 0; i < 6000; ++i)
            ++counts.at(random.below(6));
        for (const int count : counts)
            QVERIFY2(count > 800 && count < 1200, qPrintable(QString::number(count)));
        QCOMPARE(random.below(1), 0ULL);
    }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "test_base_random.moc"
