#include "core/services/tracking_gate.h"

namespace mizban {

namespace {

constexpr int mostFailures = 5;
constexpr qint64 lockedMs = 15ll * 60 * 1000;

} // namespace

Status TrackingGate::admit(const QString &trackingId, qint64 nowMs) const
{
    const auto failed = m_failures.find(trackingId);
    if (failed == m_failures.end() || failed->second.lockedUntilMs <= nowMs)
        return {};
    Error error = fieldError(ErrorCode::Busy, QStringLiteral("trackingId"), QStringLiteral("T6"));
    error.retryAfterSeconds = int((failed->second.lockedUntilMs - nowMs + 999) / 1000);
    return error;
}

void TrackingGate::noteFailure(const QString &trackingId, qint64 nowMs)
{
    std::erase_if(m_failures, [nowMs](const auto &one) {
        return one.second.lastMs + lockedMs <= nowMs && one.second.lockedUntilMs <= nowMs;
    });
    Failures &failures = m_failures[trackingId];
    failures.lastMs = nowMs;
    if (++failures.count < mostFailures)
        return;
    failures.count = 0;
    failures.lockedUntilMs = nowMs + lockedMs;
}

} // namespace mizban
