#pragma once

#include "core/base/result.h"
#include "core/domain/directory_records.h"

#include <QByteArray>

namespace mizban {

/// Reads a deadline policy that is to follow `newest` (none: the first):
///   {"version":2,"firstActionDays":2,"officialDays":15,"warningDays":2,"days":{"Request/County":10,…},
///    "night":{"urgentHours":2,"callHours":3}}
/// `version` may be left out; the three single numbers and the hours of the night stay as they were where
/// they are left out. `days` names every kind at every level, 0 where no deadline runs: what is missing is
/// named in the refusal (D5).
[[nodiscard]] Result<DeadlinePolicy> parsePolicy(const QByteArray &json, const DeadlinePolicy *newest);

/// The holidays of whole years, from lines such as `1407/01/01,نوروز,official` (parseHolidays); for one
/// province where `province` is given.
[[nodiscard]] Result<QList<YearHolidays>> parseCalendar(const QByteArray &csv, const UnitCode &province);

} // namespace mizban
