#pragma once

#include <QString>

namespace mizban {

/// Persian (U+06F0…) and Arabic (U+0660…) digits become ASCII; everything else stays. Any thread.
[[nodiscard]] QString toAsciiDigits(QString text);

/// ASCII and Arabic digits become Persian ones, for showing; stored values stay ASCII.
[[nodiscard]] QString toPersianDigits(QString text);

/// Wraps ids, mobile numbers and addresses so that they run left to right in Persian text (LRI…PDI).
[[nodiscard]] QString isolateLtr(const QString &text);

/// Wraps a value of unknown direction, such as a typed name, so that it cannot turn its surroundings
/// (FSI…PDI).
[[nodiscard]] QString isolate(const QString &text);

} // namespace mizban
