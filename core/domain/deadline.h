#pragma once

#include "core/base/working_calendar.h"
#include "core/domain/directory_records.h"

namespace mizban {

/// A promised final answer time and how it came about (D5).
struct Deadline
{
    qint64 dueAtMs = 0; ///< end of the day in Tehran; 0: no deadline runs
    int workingDays = 0;
    quint64 policyVersion = 0;
    bool estimated = false; ///< the calendar of a year it crosses is not known yet

    bool operator==(const Deadline &) const = default;
};

/// Final answer time of a case of `kind` at `level` registered at `registeredAtMs`.
[[nodiscard]] Deadline deadlineFor(const DeadlinePolicy &policy, const WorkingCalendar &calendar,
                                   CaseKind kind, Level level, qint64 registeredAtMs);

/// The defaults of D5, version 1.
[[nodiscard]] DeadlinePolicy defaultDeadlinePolicy();

} // namespace mizban
