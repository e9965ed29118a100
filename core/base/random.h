#pragma once

#include <QByteArray>

namespace mizban {

/// Bytes from the operating system's generator, fit for keys and nonces. Any thread.
[[nodiscard]] QByteArray randomBytes(int count);

/// Where chance comes from; replaced in tests and for sample data.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    [[nodiscard]] virtual quint64 next() = 0;

    [[nodiscard]] QByteArray bytes(int count);
    /// Evenly from 0 to bound - 1; bound must be above 0.
    [[nodiscard]] quint64 below(quint64 bound);
};

/// The operating system's generator. Any thread.
class SystemRandom final : public RandomSource
{
public:
    [[nodiscard]] quint64 next() override;
};

/// The same numbers for the same seed on every machine and Qt version (SplitMix64). Never for secrets;
/// one thread at a time.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(quint64 seed)
        : m_state(seed)
    {
    }
    [[nodiscard]] quint64 next() override;

private:
    quint64 m_state;
};

} // namespace mizban
