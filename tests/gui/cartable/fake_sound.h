#pragma once

#include "ui/attachments/sound/sound_ports.h"

#include <optional>

namespace mizban::test {

/// A microphone that hears what the test says.
class FakeMicrophone : public SoundSource
{
public:
    void start() override
    {
        if (m_trouble)
            Q_EMIT ended(makeError(*m_trouble));
        else
            m_on = true;
    }
    void stop() override
    {
        if (std::exchange(m_on, false))
            Q_EMIT ended({});
    }

    [[nodiscard]] bool isOn() const { return m_on; }
    /// So much speech, all of one loudness.
    void hear(int ms, char loudness)
    {
        QByteArray samples(ms * speechRate / 1000 * sampleBytes, 0);
        for (qsizetype at = 1; at < samples.size(); at += sampleBytes)
            samples[at] = loudness;
        if (m_on)
            Q_EMIT heard(samples);
    }
    /// From the next start on; none again without a code.
    void refuse(std::optional<ErrorCode> code) { m_trouble = code; }
    void pullOut()
    {
        if (std::exchange(m_on, false))
            Q_EMIT ended(makeError(ErrorCode::Unreachable));
    }

private:
    bool m_on = false;
    std::optional<ErrorCode> m_trouble;
};

/// A loudspeaker that keeps what it is given.
class FakeLoudspeaker : public SoundOutput
{
public:
    void play(const Sound &sound) override { m_played = sound; }
    void stop() override { m_played.reset(); }

    [[nodiscard]] const std::optional<Sound> &played() const { return m_played; }
    void end(const Status &done)
    {
        m_played.reset();
        Q_EMIT ended(done);
    }

private:
    std::optional<Sound> m_played;
};

} // namespace mizban::test
