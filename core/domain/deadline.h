#pragma once

#include "core/base/result.h"
#include "core/base/working_calendar.h"
#include "core/domain/directory_records.h"

#include <QStringList>

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

/// Thanks and sentiments are acknowledged and never overdue.
[[nodiscard]] bool isNeverOverdue(CaseKind kind);

/// "Request/County": how a policy's table names a kind and a level.
[[nodiscard]] QString policyKey(CaseKind kind, Level level);
/// Every kind at every level, in the order of the decree.
[[nodiscard]] QStringList policyKeys();
/// Whether a policy may follow `newest` (none: the first): the next version, days or an explicit 0 for
/// every kind and level, none for what is never overdue. The error's detail names what is missing.
[[nodiscard]] Status checkPolicy(const DeadlinePolicy &policy, const DeadlinePolicy *newest);

/// The defaults of D5, version 1.
[[nodiscard]] DeadlinePolicy defaultDeadlinePolicy();

} // namespace mizban
