#pragma once

#include "core/base/result.h"

#include <QString>

namespace mizban {

inline constexpr quint32 intakeSequences = 100'000; ///< per device and Jalali year

/// Fourteen digits, one fewer than a tracking id, so that neither is taken for the other: Jalali year 2,
/// device 5, sequence 5, check 2 (ISO 7064 MOD 97-10).
[[nodiscard]] QString makeIntakeNumber(int jalaliYear, const QString &deviceNumber, quint32 sequence);

/// Reads a number typed in any digits, with or without separators; InvalidInput when it is none.
[[nodiscard]] Result<QString> parseIntakeNumber(const QString &typed);

/// Grouped for reading: ۰۵-۰۱۲۳۴-۰۰۰۰۷-۴۰.
[[nodiscard]] QString displayIntakeNumber(const QString &number);

} // namespace mizban
