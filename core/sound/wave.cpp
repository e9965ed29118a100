#include "core/sound/wave.h"

#include <QtEndian>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace mizban {

namespace {

constexpr qsizetype riffBytes = 12;
constexpr qsizetype chunkHead = 8;
constexpr qsizetype formBytes = 16;
constexpr int bitsPerSample = 8 * sampleBytes;
constexpr quint16 plain = 1;
constexpr quint16 extended = 0xfffe; ///< the form proper stands further on
constexpr qsizetype properFormAt = 24;
constexpr int lowestRate = 8000;
constexpr int highestRate = 48'000;

template <typename Number> QByteArray bytesOf(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

Error malformed(const char *why)
{
    return makeError(ErrorCode::Malformed, QString::fromLatin1(why));
}

/// Rate and channels, from the chunk that says in what form the samples are.
Result<Sound> formOf(QByteArrayView chunk)
{
    if (chunk.size() < formBytes)
        return malformed("a cut form");
    const auto word = [&chunk](qsizetype at) { return qFromLittleEndian<quint16>(chunk.data() + at); };
    quint16 form = word(0);
    if (form == extended && chunk.size() >= properFormAt + 2)
        form = word(properFormAt);
    const quint16 channels = word(2);
    const auto rate = qFromLittleEndian<quint32>(chunk.data() + 4);
    const bool known = form == plain && word(14) == bitsPerSample && (channels == 1 || channels == 2) &&
                       rate >= quint32(lowestRate) && rate <= quint32(highestRate);
    if (!known)
        return makeError(ErrorCode::UnreadableFile, QStringLiteral("sound in a form not played here"));
    return Sound{int(rate), int(channels), {}};
}

} // namespace

QByteArray waveOf(const Sound &sound)
{
    const auto size = quint32(sound.samples.size());
    const auto frame = quint16(sound.channels * sampleBytes);
    return "RIFF" + bytesOf(quint32(waveHeadBytes - chunkHead) + size) + "WAVEfmt " +
           bytesOf(quint32(formBytes)) + bytesOf(plain) + bytesOf(quint16(sound.channels)) +
           bytesOf(quint32(sound.rate)) + bytesOf(quint32(sound.bytesPerSecond())) + bytesOf(frame) +
           bytesOf(quint16(bitsPerSample)) + "data" + bytesOf(size) + sound.samples;
}

Result<Sound> readWave(const QByteArray &file)
{
    if (file.size() < riffBytes || !file.startsWith("RIFF") || file.mid(8, 4) != "WAVE")
        return malformed("no WAV file");
    const QByteArrayView bytes(file);
    std::optional<Sound> sound;
    for (qsizetype at = riffBytes; bytes.size() - at >= chunkHead;) {
        const QByteArrayView name = bytes.sliced(at, 4);
        const auto said = qsizetype(qFromLittleEndian<quint32>(bytes.data() + at + 4));
        at += chunkHead;
        // Programs that write while they record do not know how much it will be.
        const qsizetype length = std::min(said, bytes.size() - at);
        if (name == QByteArrayView("fmt ")) {
            MIZBAN_LET(sound, formOf(bytes.sliced(at, length)));
        } else if (name == QByteArrayView("data")) {
            if (!sound)
                return malformed("samples before their form");
            const qsizetype frame = qsizetype(sound->channels) * sampleBytes;
            sound->samples = file.mid(at, length - length % frame);
            if (sound->samples.isEmpty())
                return malformed("no sound in it");
            return *sound;
        }
        at += std::min(length + length % 2, bytes.size() - at);
    }
    return malformed("no samples");
}

double loudnessOf(QByteArrayView samples)
{
    int loudest = 0;
    for (qsizetype at = 0; at + sampleBytes <= samples.size(); at += sampleBytes)
        loudest = std::max(loudest, std::abs(int(qFromLittleEndian<qint16>(samples.data() + at))));
    return std::min(1.0, loudest / 32767.0);
}

} // namespace mizban
