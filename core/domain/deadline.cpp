#include "core/domain/deadline.h"

#include "core/base/tehran_time.h"

namespace mizban {

Deadline deadlineFor(const DeadlinePolicy &policy, const WorkingCalendar &calendar, CaseKind kind,
                     Level level, qint64 registeredAtMs)
{
    Deadline deadline;
    deadline.policyVersion = policy.version;
    deadline.workingDays = policy.daysFor(kind, level);
    if (deadline.workingDays <= 0)
        return deadline;
    const DueDate due = calendar.addWorkingDays(tehranDate(registeredAtMs), deadline.workingDays);
    if (!due.date.isValid())
        return deadline;
    deadline.dueAtMs = endOfDayMs(due.date);
    deadline.estimated = due.estimated;
    return deadline;
}

DeadlinePolicy defaultDeadlinePolicy()
{
    struct Days
    {
        CaseKind kind;
        int county;
        int province;
        int agency;
    };
    // Ideas, suggestions and plans: 30 for screening, then 60 at the agency. Thanks and Sentiment are
    // acknowledged and never overdue.
    static constexpr Days table[] = {
        {CaseKind::Request, 10, 15, 30},
        {CaseKind::Complaint, 10, 15, 20},
        {CaseKind::Criticism, 10, 15, 20},
        {CaseKind::ObservationReport, 15, 15, 30},
        {CaseKind::Idea, 30 + 60, 30 + 60, 30 + 60},
        {CaseKind::Suggestion, 30 + 60, 30 + 60, 30 + 60},
        {CaseKind::Plan, 30 + 60, 30 + 60, 30 + 60},
    };
    constexpr int centerReferralDays = 2;
    DeadlinePolicy policy;
    const auto set = [&policy](CaseKind kind, Level level, int days) {
        policy.days.insert(wordOf(kind) + QLatin1Char('/') + wordOf(level), days);
    };
    for (const Days &row : table) {
        set(row.kind, Level::County, row.county);
        set(row.kind, Level::Province, row.province);
        set(row.kind, Level::Agency, row.agency);
        // The Center answers nothing itself: it refers within two days to the agency, whose time runs.
        set(row.kind, Level::National, centerReferralDays + row.agency);
    }
    return policy;
}

} // namespace mizban
