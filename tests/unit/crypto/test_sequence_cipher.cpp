#include "core/crypto/digest.h"
#include "core/crypto/sequence_cipher.h"

#include <QTest>

#include <vector>

using namespace mizban;

class SequenceCipherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void T2_isABijection();
    void T2_staysTheSame();
    void T2_keysDiffer();
    void T2_neighboursScatter();
    void constructionSpeed();
};

void SequenceCipherTest::T2_isABijection()
{
    const SequenceCipher cipher(sha256("one device, one year"));
    std::vector<bool> seen(SequenceCipher::range);
    for (quint32 counter = 0; counter < SequenceCipher::range; ++counter) {
        const quint32 sequence = cipher.permute(counter);
        if (sequence >= SequenceCipher::range || seen[sequence] || cipher.invert(sequence) != counter)
            QFAIL(qPrintable(QString::number(counter)));
        seen[sequence] = true;
    }
}

// Part of the format: a change would give numbers twice.
void SequenceCipherTest::T2_staysTheSame()
{
    const SequenceCipher cipher(sha256("one device, one year"));
    QCOMPARE(cipher.permute(0), 258885U);
    QCOMPARE(cipher.permute(17), 830779U);
    QCOMPARE(cipher.permute(999'999), 360599U);
}

void SequenceCipherTest::T2_keysDiffer()
{
    const SequenceCipher first(sha256("1"));
    const SequenceCipher second(sha256("2"));
    int equal = 0;
    for (quint32 counter = 0; counter < 10'000; ++counter)
        equal += first.permute(counter) == second.permute(counter);
    QVERIFY(equal < 10);
}

void SequenceCipherTest::T2_neighboursScatter()
{
    const SequenceCipher cipher(sha256("one device, one year"));
    int ascending = 0;
    int near = 0;
    for (quint32 counter = 1; counter < 10'000; ++counter) {
        const qint64 step = qint64(cipher.permute(counter)) - cipher.permute(counter - 1);
        ascending += step > 0;
        near += qAbs(step) < 1000;
    }
    QVERIFY2(ascending > 4'700 && ascending < 5'300, qPrintable(QString::number(ascending)));
    QVERIFY2(near < 60, qPrintable(QString::number(near)));
}

void SequenceCipherTest::constructionSpeed()
{
    const QByteArray key = sha256("key");
    QBENCHMARK
    {
        (void)SequenceCipher(key).permute(1);
    }
}

QTEST_APPLESS_MAIN(SequenceCipherTest)
#include "test_sequence_cipher.moc"
