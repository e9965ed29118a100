#include "core/domain/misconduct_time.h"

#include "core/domain/escalation_rules.h"

namespace mizban {

qint64 misconductDueMs(const CaseState &state, const SessionDecision &decision, const Directory &directory)
{
    if (!decision.isNonCompliant())
        return 0;
    return endOfWorkingDay(calendarOf(state, directory), decision.nonCompliantAtMs, misconductDays);
}

} // namespace mizban
