#include "ui/attachments/sound/sound_player.h"

#include "ui/attachments/sound/sound_program.h"

namespace mizban {

namespace {

constexpr int tickMs = 200;

Result<Sound> soundOf(const Result<QByteArray> &bytes)
{
    MIZBAN_TRY(bytes);
    return readWave(*bytes);
}

} // namespace

SoundPlayer::SoundPlayer(QObject *parent)
    : QObject(parent)
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &SoundPlayer::changed);
    setOutput(std::make_unique<Loudspeaker>(soundProgram()));
}

SoundPlayer::~SoundPlayer() = default;

void SoundPlayer::setOutput(std::unique_ptr<SoundOutput> output)
{
    m_output = std::move(output);
    connect(m_output.get(), &SoundOutput::ended, this, [this](const Status &done) {
        // Not the attachment is missing, but the loudspeaker.
        const bool none = !done.ok() && done.error().code == ErrorCode::NotFound;
        ended(none ? Status(makeError(ErrorCode::Unreachable)) : done);
    });
}

void SoundPlayer::measure(const BlobId &blob)
{
    if (const auto known = m_lengths.constFind(blob); known != m_lengths.constEnd() && known->ok())
        return;
    m_read(blob).then(this, [this, blob](const Result<QByteArray> &bytes) {
        const Result<Sound> sound = soundOf(bytes);
        m_lengths.insert(blob, sound.ok() ? Result<qint64>(sound->ms()) : Result<qint64>(sound.error()));
        Q_EMIT changed();
    });
}

std::optional<qint64> SoundPlayer::lengthMs(const BlobId &blob) const
{
    const auto known = m_lengths.constFind(blob);
    return known != m_lengths.constEnd() && known->ok() ? std::optional(known->value()) : std::nullopt;
}

std::optional<Error> SoundPlayer::trouble(const BlobId &blob) const
{
    const auto known = m_lengths.constFind(blob);
    return known != m_lengths.constEnd() && !known->ok() ? std::optional(known->error()) : std::nullopt;
}

void SoundPlayer::toggle(const BlobId &blob)
{
    const bool wasPlaying = isPlaying(blob);
    stop();
    if (wasPlaying)
        return;
    m_playing = blob;
    m_read(blob).then(this, [this, blob](const Result<QByteArray> &bytes) {
        if (m_playing != blob)
            return; // another, or none, by now
        const Result<Sound> sound = soundOf(bytes);
        if (sound.ok())
            play(blob, *sound);
        else
            ended(sound.error());
    });
    Q_EMIT changed();
}

void SoundPlayer::play(const BlobId &blob, const Sound &sound)
{
    m_lengths.insert(blob, sound.ms());
    m_since.start();
    m_tick.start();
    m_output->play(sound);
    Q_EMIT changed();
}

void SoundPlayer::stop()
{
    if (!m_playing.isValid())
        return;
    m_output->stop();
    ended({});
}

void SoundPlayer::ended(const Status &done)
{
    if (!done.ok())
        m_lengths.insert(m_playing, done.error());
    m_playing = {};
    m_since.invalidate();
    m_tick.stop();
    Q_EMIT changed();
}

} // namespace mizban
