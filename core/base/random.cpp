#include "core/base/random.h"

#include <QRandomGenerator>

#include <cassert>
#include <limits>

namespace mizban {

QByteArray randomBytes(int count)
{
    return SystemRandom().bytes(count);
}

QByteArray RandomSource::bytes(int count)
{
    QByteArray result;
    result.reserve(count);
    while (result.size() < count) {
        // Byte by byte, so that the order does not depend on the machine.
        quint64 word = next();
        for (int i = 0; i < 8 && result.size() < count; ++i, word >>= 8)
            result.append(char(word & 0xFF));
    }
    return result;
}

quint64 RandomSource::below(quint64 bound)
{
    assert(bound > 0);
    // Numbers past the last whole multiple of the bound would favour the small results.
    const quint64 excess = (std::numeric_limits<quint64>::max() % bound + 1) % bound;
    const quint64 last = std::numeric_limits<quint64>::max() - excess;
    quint64 number = next();
    while (number > last)
        number = next();
    return number % bound;
}

quint64 SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

quint64 SeededRandom::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace mizban
