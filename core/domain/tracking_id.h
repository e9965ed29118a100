#pragma once

#include "core/base/result.h"

#include <QString>

namespace mizban {

inline constexpr quint32 trackingSequences = 1'000'000; ///< per device and Jalali year (T2)

/// Fifteen digits: Jalali year 2, device 5, sequence 6, check 2 (ISO 7064 MOD 97-10), T2.
/// `deviceNumber` is five ASCII digits, `sequence` < trackingSequences.
[[nodiscard]] QString makeTrackingId(int jalaliYear, const QString &deviceNumber, quint32 sequence);

/// Reads an id typed in any digits, with or without separators; InvalidInput when it is none.
[[nodiscard]] Result<QString> parseTrackingId(const QString &typed);

/// Grouped for reading, Persian digits, left to right: ۰۴-۰۱۲۳۴-۰۰۰۰۱۷-۴۰.
[[nodiscard]] QString displayTrackingId(const QString &trackingId);

} // namespace mizban
