#include "core/sound/wave.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

using namespace mizban;

/// What is read as sound can be played, and written again it is the same.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzInput(data, size);
    const auto sound = readWave(bytes);
    if (!sound.ok())
        return 0;
    const qsizetype frame = qsizetype(sound->channels) * sampleBytes;
    if (sound->samples.isEmpty() || sound->samples.size() % frame != 0 ||
        sound->samples.size() > bytes.size() || sound->ms() < 0 || loudnessOf(sound->samples) > 1)
        std::abort();
    const auto again = readWave(waveOf(*sound));
    if (!again.ok() || *again != *sound)
        std::abort();
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    return {waveOf({speechRate, 1, "abcdefgh"}), waveOf({48'000, 2, QByteArray(400, '\x7f')}),
            waveOf({8000, 1, "ab"}).replace("fmt ", QByteArray("LIST\4\0\0\0abcdfmt ", 16))};
}
