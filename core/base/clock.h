#pragma once

#include <QDateTime>

namespace mizban {

/// Where the time comes from; replaced in tests and by `--now` on training seats. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970 UTC.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

/// Stands still at a given time until told otherwise.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(qint64 nowMs)
        : m_nowMs(nowMs)
    {
    }
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void set(qint64 nowMs) { m_nowMs = nowMs; }
    void advance(qint64 ms) { m_nowMs += ms; }

private:
    qint64 m_nowMs;
};

} // namespace mizban
