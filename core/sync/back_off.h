#pragma once

#include "core/base/error.h"
#include "core/base/random.h"

#include <algorithm>

namespace mizban {

/// How long to wait after failures: exponential with full jitter between 1 s and 5 min, so that thousands
/// of desks do not come back at one moment; never sooner than the center asked for. One thread at a time.
class BackOff
{
public:
    static constexpr qint64 shortestMs = 1'000;
    static constexpr qint64 longestMs = 5 * 60'000;
    static constexpr qint64 longestAskedMs = 60 * 60'000; ///< more than that is no answer to be obeyed

    explicit BackOff(RandomSource &chance)
        : m_chance(chance)
    {
    }

    [[nodiscard]] qint64 next(const Error &error)
    {
        m_failures = std::min(m_failures + 1, 20);
        const qint64 ceiling = std::min(longestMs, shortestMs << m_failures);
        const qint64 chosen =
            shortestMs + static_cast<qint64>(m_chance.below(static_cast<quint64>(ceiling - shortestMs)));
        if (error.code != ErrorCode::Busy)
            return chosen;
        // Spread beyond the time asked for, lest all come at its end.
        return std::clamp<qint64>(qint64{error.retryAfterSeconds} * 1000, 0, longestAskedMs) + chosen;
    }
    void succeeded() { m_failures = 0; }

private:
    RandomSource &m_chance;
    int m_failures = 0;
};

} // namespace mizban
