#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

namespace mizban {

/// The day in Tehran at a moment (milliseconds since 1970 UTC). All times of the product are Tehran times
/// (D8).
[[nodiscard]] QDate tehranDate(qint64 utcMs);
/// Hour and minute in Tehran.
[[nodiscard]] QTime tehranTime(qint64 utcMs);

/// First moment of the day in Tehran; on a summer-time change that is 01:00.
[[nodiscard]] qint64 tehranMidnightMs(QDate date);
/// 23:59:59 in Tehran: the moment until which something due on that day is in time.
[[nodiscard]] qint64 endOfDayMs(QDate date);

/// 2026-11-22T14:05:00+03:30; whole seconds, with Tehran's offset at that moment.
[[nodiscard]] QString toIso8601(qint64 utcMs);
/// The offset (or Z) is mandatory; everything else is `InvalidInput`. Milliseconds are read if present.
[[nodiscard]] Result<qint64> fromIso8601(const QString &text);

} // namespace mizban
