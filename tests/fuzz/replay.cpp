#include "core/base/random.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdio>
#include <cstdlib>

using namespace mizban;

namespace {

constexpr int usualInputs = 20'000;

quint64 indexIn(const QByteArray &bytes, SeededRandom &random)
{
    return random.below(quint64(bytes.size()));
}

void mutateOnce(QByteArray &bytes, const QList<QByteArray> &seeds, SeededRandom &random)
{
    if (bytes.isEmpty()) {
        bytes = random.bytes(8);
        return;
    }
    switch (random.below(7)) {
    case 0: // another byte
        bytes[qsizetype(indexIn(bytes, random))] = char(random.below(256));
        break;
    case 1: // one bit
        bytes[qsizetype(indexIn(bytes, random))] ^= char(1 << random.below(8));
        break;
    case 2: // cut off
        bytes.truncate(qsizetype(indexIn(bytes, random)));
        break;
    case 3: // put in
        bytes.insert(qsizetype(indexIn(bytes, random)), random.bytes(int(1 + random.below(8))));
        break;
    case 4: // taken out
        bytes.remove(qsizetype(indexIn(bytes, random)), qsizetype(1 + random.below(8)));
        break;
    case 5: // doubled
        bytes.insert(qsizetype(indexIn(bytes, random)),
                     bytes.mid(qsizetype(indexIn(bytes, random)), qsizetype(random.below(64))));
        break;
    default: { // joined with another
        const QByteArray &other = seeds.at(qsizetype(random.below(quint64(seeds.size()))));
        bytes = bytes.left(qsizetype(indexIn(bytes, random))) +
                other.mid(qsizetype(random.below(quint64(other.size()))));
    }
    }
}

} // namespace

/// Feeds the target its seeds and mutations of them, the same in every run: `replay [inputs [seed]]`.
int main(int argc, char **argv)
{
    const int inputs = argc > 1 ? std::atoi(argv[1]) : usualInputs;
    SeededRandom random{argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1};
    const QList<QByteArray> seeds = fuzzSeeds();
    const auto feed = [](const QByteArray &bytes) {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                               std::size_t(bytes.size()));
    };
    for (const QByteArray &seed : seeds)
        feed(seed);
    for (int i = 0; i < inputs; ++i) {
        QByteArray bytes = seeds.at(qsizetype(random.below(quint64(seeds.size()))));
        for (quint64 times = 1 + random.below(4); times > 0; --times)
            mutateOnce(bytes, seeds, random);
        feed(bytes);
    }
    std::printf("%d inputs, 0 findings\n", inputs);
    return 0;
}
