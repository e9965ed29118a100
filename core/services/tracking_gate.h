#pragma once

#include "core/base/result.h"

#include <QString>

#include <map>

namespace mizban {

/// Five wrong factors lock a tracking id for fifteen minutes, whether or not there is such a case (T6).
/// Wherever applicants are answered: at the center, and at a desk without network. One thread at a time.
class TrackingGate
{
public:
    /// Busy while the id is locked, with the seconds that are left.
    [[nodiscard]] Status admit(const QString &trackingId, qint64 nowMs) const;
    void noteFailure(const QString &trackingId, qint64 nowMs);

private:
    struct Failures
    {
        int count = 0;
        qint64 lockedUntilMs = 0;
        qint64 lastMs = 0;
    };

    std::map<QString, Failures> m_failures;
};

} // namespace mizban
