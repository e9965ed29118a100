#include "core/sound/sound_end.h"
#include "core/sound/wave.h"

#include <QTest>
#include <QtEndian>

using namespace mizban;

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const char *name, const QByteArray &content)
{
    return name + number(quint32(content.size())) + content + QByteArray(content.size() % 2, 0);
}

QByteArray form(quint16 kind, quint16 channels, quint32 rate, quint16 bits)
{
    QByteArray bytes(16, 0);
    qToLittleEndian(kind, bytes.data());
    qToLittleEndian(channels, bytes.data() + 2);
    qToLittleEndian(rate, bytes.data() + 4);
    qToLittleEndian(bits, bytes.data() + 14);
    return bytes;
}

QByteArray riff(const QByteArray &chunks)
{
    return "RIFF" + number(quint32(4 + chunks.size())) + "WAVE" + chunks;
}

const QByteArray speech = form(1, 1, 16'000, 16);

} // namespace

/// WAV files, as written here and by others.
class TestSoundWave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("channels");
        QTest::newRow("speech") << speechRate << 1;
        QTest::newRow("two channels") << 48'000 << 2;
        QTest::newRow("telephone") << 8000 << 1;
    }
    void whatIsWrittenIsRead()
    {
        QFETCH(const int, rate);
        QFETCH(const int, channels);
        const Sound sound{rate, channels, QByteArray(4 * rate, 'a')};
        const QByteArray file = waveOf(sound);
        QCOMPARE(file.size(), waveHeadBytes + sound.samples.size());
        const auto read = readWave(file);
        QVERIFY(read.ok());
        QCOMPARE(*read, sound);
        QCOMPARE(read->ms(), 2000 / channels);
    }

    void aFileOfSpeechIsAsOthersWriteIt()
    {
        const QByteArray file = waveOf({speechRate, 1, "abcd"});
        QByteArray whole = form(1, 1, 16'000, 16);
        qToLittleEndian<quint32>(32'000, whole.data() + 8);
        qToLittleEndian<quint16>(2, whole.data() + 12);
        QCOMPARE(file, riff(chunk("fmt ", whole) + chunk("data", "abcd")));
    }

    void otherPartsAreLeft()
    {
        const auto read = readWave(riff(chunk("LIST", "abc") + chunk("fmt ", speech) + chunk("fact", "abcd") +
                                        chunk("data", "abcd")));
        QVERIFY(read.ok());
        QCOMPARE(read->samples, QByteArray("abcd"));
    }

    void theExtendedFormIsKnown()
    {
        QByteArray extended = form(0xfffe, 2, 44'100, 16) + QByteArray(24, 0);
        qToLittleEndian<quint16>(1, extended.data() + 24);
        const auto read = readWave(riff(chunk("fmt ", extended) + chunk("data", "abcdefg")));
        QVERIFY(read.ok());
        QCOMPARE(read->channels, 2);
        QCOMPARE(read->samples, QByteArray("abcd")); // half a frame is left
    }

    /// Of a program that wrote while it recorded, or a file that was cut.
    void samplesThatAreLessThanPromisedAreTaken()
    {
        const auto read = readWave(riff(chunk("fmt ", speech)) + "data" + number(0xffffffff) + "abcde");
        QVERIFY(read.ok());
        QCOMPARE(read->samples, QByteArray("abcd"));
    }

    void wrongFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("code");
        const int malformed = int(ErrorCode::Malformed);
        const int unreadable = int(ErrorCode::UnreadableFile);
        const auto with = [](const QByteArray &about) {
            return riff(chunk("fmt ", about) + chunk("data", "abcd"));
        };
        QTest::newRow("nothing") << QByteArray() << malformed;
        QTest::newRow("another kind") << QByteArray("OggS and something more") << malformed;
        QTest::newRow("another RIFF") << QByteArray("RIFF\4\0\0\0AVI ", 12) << malformed;
        QTest::newRow("a head alone") << riff({}) << malformed;
        QTest::newRow("no samples") << riff(chunk("fmt ", speech)) << malformed;
        QTest::newRow("empty samples") << riff(chunk("fmt ", speech) + chunk("data", {})) << malformed;
        QTest::newRow("less than a sample") << riff(chunk("fmt ", speech) + chunk("data", "a")) << malformed;
        QTest::newRow("samples before their form")
            << riff(chunk("data", "abcd") + chunk("fmt ", speech)) << malformed;
        QTest::newRow("a cut form") << with(speech.first(15)) << malformed;
        QTest::newRow("packed") << with(form(0x11, 1, 16'000, 4)) << unreadable;
        QTest::newRow("eight bits") << with(form(1, 1, 16'000, 8)) << unreadable;
        QTest::newRow("no channel") << with(form(1, 0, 16'000, 16)) << unreadable;
        QTest::newRow("six channels") << with(form(1, 6, 48'000, 16)) << unreadable;
        QTest::newRow("no rate") << with(form(1, 1, 0, 16)) << unreadable;
        QTest::newRow("a rate beyond measure") << with(form(1, 1, 0xffffffff, 16)) << unreadable;
        QTest::newRow("a chunk that promises too much") << riff("junk" + number(0xfffffff0)) << malformed;
    }
    void wrongFilesAreRefused()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const int, code);
        const auto read = readWave(file);
        QVERIFY(!read.ok());
        QCOMPARE(int(read.error().code), code);
    }

    void cutFilesAreShorterOrNone()
    {
        const QByteArray file = waveOf({speechRate, 1, "abcdefgh"});
        for (qsizetype length = 0; length < file.size(); ++length) {
            const auto read = readWave(file.first(length));
            QCOMPARE(read.ok(), length >= waveHeadBytes + sampleBytes);
        }
    }

    void loudnessIsThatOfTheLoudest()
    {
        QCOMPARE(loudnessOf({}), 0.0);
        QCOMPARE(loudnessOf(QByteArrayView("\0\0\0", 3)), 0.0);
        QCOMPARE(loudnessOf(QByteArrayView("\xff\x7f\0\0", 4)), 1.0);
        QCOMPARE(loudnessOf(QByteArrayView("\0\0\0\x80", 4)), 1.0);
        const double half = loudnessOf(QByteArrayView("\0\xc0\0\0", 4));
        QVERIFY(half > 0.49 && half < 0.51);
    }

    void aCrashIsNoEnd()
    {
        QVERIFY(statusOf(int(SoundEnd::Done)).ok());
        QCOMPARE(int(statusOf(int(SoundEnd::NoDevice)).error().code), int(ErrorCode::NotFound));
        QCOMPARE(int(statusOf(139).error().code), int(ErrorCode::Internal));
    }
};

QTEST_APPLESS_MAIN(TestSoundWave)
#include "test_sound_wave.moc"
