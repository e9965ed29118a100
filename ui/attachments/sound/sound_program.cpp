#include "ui/attachments/sound/sound_program.h"

#include "core/sound/sound_end.h"
#include "ui/attachments/child_program.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// Calls `finish(status)` once the program has ended, or could not begin.
template <typename Finish>
QProcess *started(QObject *owner, const QString &program, const QStringList &arguments, Finish finish)
{
    auto *process = new QProcess(owner);
    process->setStandardErrorFile(QProcess::nullDevice());
    QObject::connect(process, &QProcess::finished, owner, [finish](int exitCode, QProcess::ExitStatus how) {
        finish(how == QProcess::NormalExit ? statusOf(exitCode)
                                           : makeError(ErrorCode::Internal, u"mizban-sound crashed"_s));
    });
    QObject::connect(
        process, &QProcess::errorOccurred, owner,
        [finish, process](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                finish(makeError(ErrorCode::CannotOpen, process->errorString()));
        },
        Qt::QueuedConnection); // the caller has the process by then
    process->start(program, arguments);
    return process;
}

} // namespace

QString soundProgram()
{
    return QCoreApplication::applicationDirPath() + u"/../lib/mizban/mizban-sound"_s;
}

bool canUseSound()
{
    return QFileInfo(soundProgram()).isExecutable();
}

Microphone::Microphone(QString program, QObject *parent)
    : SoundSource(parent)
    , m_program(std::move(program))
{
}

Microphone::~Microphone()
{
    if (m_process)
        letGo(m_process);
}

void Microphone::start()
{
    if (m_process)
        return;
    m_hasHalf = false;
    m_process = started(this, m_program, {u"record"_s}, [this](const Status &done) {
        read();
        finish(done);
    });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Microphone::read);
}

/// What it has said by now is taken; it is not waited for.
void Microphone::stop()
{
    if (!m_process)
        return;
    read();
    finish({});
}

void Microphone::read()
{
    if (!m_process)
        return;
    QByteArray samples = m_process->readAllStandardOutput();
    if (m_hasHalf)
        samples.prepend(m_half);
    m_hasHalf = samples.size() % sampleBytes != 0;
    if (m_hasHalf) {
        m_half = samples.back();
        samples.chop(1);
    }
    if (!samples.isEmpty())
        Q_EMIT heard(samples);
}

void Microphone::finish(const Status &done)
{
    if (!m_process)
        return;
    letGo(std::exchange(m_process, nullptr));
    Q_EMIT ended(done);
}

Loudspeaker::Loudspeaker(QString program, QObject *parent)
    : SoundOutput(parent)
    , m_program(std::move(program))
{
}

Loudspeaker::~Loudspeaker()
{
    stop();
}

void Loudspeaker::play(const Sound &sound)
{
    stop();
    m_process =
        started(this, m_program, {u"play"_s, QString::number(sound.rate), QString::number(sound.channels)},
                [this](const Status &done) { finish(done); });
    m_process->write(sound.samples);
    m_process->closeWriteChannel(); // once it is written
}

/// At once: what has been written would be played to its end.
void Loudspeaker::stop()
{
    if (!m_process)
        return;
    m_process->kill();
    letGo(std::exchange(m_process, nullptr));
}

void Loudspeaker::finish(const Status &done)
{
    if (!m_process)
        return;
    letGo(std::exchange(m_process, nullptr));
    Q_EMIT ended(done);
}

} // namespace mizban
