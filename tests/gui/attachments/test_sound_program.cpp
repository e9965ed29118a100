#include "ui/attachments/sound/sound_program.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// mizban-sound with files in place of a microphone and a loudspeaker, as ALSA lets one set them.
class TestSoundProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void speechIsHeardUntilItIsStopped();
    void soundIsPlayedToItsEnd();
    void stoppingLeavesNothingBehind();
    void noDeviceIsSaid();
    void aMissingProgramIsSaid();
    void theProgramEndsWithItsInput();
    void aLoudspeakerThatHangsIsLeft();

private:
    QTemporaryDir m_dir;
    QByteArray m_speech;
};

void TestSoundProgram::init()
{
    m_speech.clear();
    for (int at = 0; at < 100'000; ++at)
        m_speech.append(char(at * 7 % 251));
    QVERIFY(write(m_dir.filePath(u"in"_s), m_speech));
    QVERIFY(write(m_dir.filePath(u"alsa"_s),
                  u"pcm.nowhere { type null }\n"
                  "pcm.default { type file slave.pcm nowhere file \"%1\" infile \"%2\" format raw }\n"_s
                      .arg(m_dir.filePath(u"out"_s), m_dir.filePath(u"in"_s))
                      .toUtf8()));
    QVERIFY(write(m_dir.filePath(u"nothing"_s), "pcm.nowhere { type null }\n"));
    qputenv("ALSA_CONFIG_PATH", m_dir.filePath(u"alsa"_s).toUtf8());
}

void TestSoundProgram::speechIsHeardUntilItIsStopped()
{
    Microphone microphone(soundProgram());
    QByteArray heard;
    std::optional<Status> done;
    connect(&microphone, &SoundSource::heard, this, [&](const QByteArray &samples) {
        QVERIFY(!done);
        QCOMPARE(samples.size() % sampleBytes, 0);
        heard += samples;
        if (heard.size() >= m_speech.size())
            microphone.stop();
    });
    connect(&microphone, &SoundSource::ended, this, [&done](const Status &ended) { done = ended; });
    microphone.start();
    QTRY_VERIFY_WITH_TIMEOUT(done, patienceMs);
    QVERIFY(done->ok());
    QVERIFY(heard.startsWith(m_speech));
}

void TestSoundProgram::soundIsPlayedToItsEnd()
{
    Loudspeaker loudspeaker(soundProgram());
    std::optional<Status> done;
    connect(&loudspeaker, &SoundOutput::ended, this, [&done](const Status &ended) { done = ended; });
    loudspeaker.play({speechRate, 1, m_speech});
    QTRY_VERIFY_WITH_TIMEOUT(done, patienceMs);
    QVERIFY(done->ok());
    QCOMPARE(read(m_dir.filePath(u"out"_s)), m_speech);
}

void TestSoundProgram::stoppingLeavesNothingBehind()
{
    auto microphone = std::make_unique<Microphone>(soundProgram());
    auto loudspeaker = std::make_unique<Loudspeaker>(soundProgram());
    microphone->start();
    loudspeaker->play({speechRate, 1, m_speech.repeated(100)});
    loudspeaker->stop();
    loudspeaker->play({speechRate, 1, m_speech.repeated(100)});
    microphone.reset();
    loudspeaker.reset();
    QTRY_VERIFY_WITH_TIMEOUT(qApp->findChildren<QProcess *>().isEmpty(), patienceMs);
}

void TestSoundProgram::noDeviceIsSaid()
{
    qputenv("ALSA_CONFIG_PATH", m_dir.filePath(u"nothing"_s).toUtf8());
    Microphone microphone(soundProgram());
    Loudspeaker loudspeaker(soundProgram());
    std::optional<Status> recorded;
    std::optional<Status> played;
    connect(&microphone, &SoundSource::ended, this, [&recorded](const Status &ended) { recorded = ended; });
    connect(&loudspeaker, &SoundOutput::ended, this, [&played](const Status &ended) { played = ended; });
    microphone.start();
    loudspeaker.play({speechRate, 1, m_speech});
    QTRY_VERIFY_WITH_TIMEOUT(recorded && played, patienceMs);
    QCOMPARE(int(recorded->error().code), int(ErrorCode::NotFound));
    QCOMPARE(int(played->error().code), int(ErrorCode::NotFound));
}

void TestSoundProgram::aMissingProgramIsSaid()
{
    Microphone microphone(soundProgram() + u"-missing"_s);
    std::optional<Status> done;
    connect(&microphone, &SoundSource::ended, this, [&done](const Status &ended) { done = ended; });
    microphone.start();
    QTRY_VERIFY_WITH_TIMEOUT(done, patienceMs);
    QCOMPARE(int(done->error().code), int(ErrorCode::CannotOpen));
}

void TestSoundProgram::theProgramEndsWithItsInput()
{
    QProcess program;
    program.start(soundProgram(), {u"record"_s});
    QVERIFY(program.waitForReadyRead(patienceMs));
    program.closeReadChannel(QProcess::StandardOutput);
    program.closeWriteChannel(); // as when the window has gone
    QVERIFY(program.waitForFinished(patienceMs));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
}

/// A pipe that nobody reads keeps whoever opens it.
void TestSoundProgram::aLoudspeakerThatHangsIsLeft()
{
    QVERIFY(QFile::remove(m_dir.filePath(u"out"_s)));
    QCOMPARE(mkfifo(qPrintable(m_dir.filePath(u"out"_s)), 0600), 0);
    Loudspeaker loudspeaker(soundProgram());
    std::optional<Status> done;
    connect(&loudspeaker, &SoundOutput::ended, this, [&done](const Status &ended) { done = ended; });
    loudspeaker.play({speechRate, 1, QByteArray(1000, 'a')});
    QTRY_VERIFY_WITH_TIMEOUT(done, patienceMs);
    QVERIFY(!done->ok());
    QCOMPARE(int(done->error().code), int(ErrorCode::Unreachable));
}

QTEST_GUILESS_MAIN(TestSoundProgram)
#include "test_sound_program.moc"
