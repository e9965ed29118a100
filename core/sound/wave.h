#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace mizban {

inline constexpr int speechRate = 16'000; ///< samples a second; speech needs no more
inline constexpr int sampleBytes = 2;     ///< of one channel, little endian

/// Sound as it is, not packed. Sixteen bits a sample; the samples of all channels follow one another.
struct Sound
{
    int rate = speechRate; ///< samples a second of each channel
    int channels = 1;
    QByteArray samples;

    bool operator==(const Sound &) const = default;
    [[nodiscard]] qint64 bytesPerSecond() const { return qint64(rate) * channels * sampleBytes; }
    [[nodiscard]] qint64 ms() const { return samples.size() * 1000 / bytesPerSecond(); }
};

/// As a file of the kind WAV, which every program plays. Any thread.
[[nodiscard]] QByteArray waveOf(const Sound &sound);
inline constexpr int waveHeadBytes = 44; ///< what such a file has before its samples

/// Of a WAV file of any program, with one or two channels. Any thread. Errors: Malformed (no such file, or
/// one without sound), UnreadableFile (packed, or in a form not played here). Nothing is allocated for what
/// it promises.
[[nodiscard]] Result<Sound> readWave(const QByteArray &file);

/// The loudest of some samples of speech, from 0 to 1.
[[nodiscard]] double loudnessOf(QByteArrayView samples);

} // namespace mizban
