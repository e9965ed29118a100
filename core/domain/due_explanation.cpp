#include "core/domain/due_explanation.h"

#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/center_rules.h"
#include "core/domain/deadline.h"
#include "core/domain/escalation_rules.h"

namespace mizban {

namespace {

/// The days between that were not counted.
void countSkipped(DueExplanation &why, const WorkingCalendar &calendar)
{
    const QDate last = tehranDate(why.countedMs);
    for (QDate day = tehranDate(why.fromMs).addDays(1); day <= last; day = day.addDays(1)) {
        const auto holiday = calendar.holidayOn(day);
        why.estimated = why.estimated || !calendar.coversYear(toJalali(day).year);
        if (day.dayOfWeek() == Qt::Thursday)
            ++why.thursdays;
        else if (day.dayOfWeek() == Qt::Friday)
            ++why.fridays;
        else if (holiday)
            why.holidays.append(*holiday);
        why.estimated = why.estimated || (holiday && holiday->estimated && !calendar.isWeekend(day));
    }
}

void countByPolicy(DueExplanation &why, const Directory &directory, const WorkingCalendar &calendar)
{
    const DeadlinePolicy *policy = directory.policy(why.policyVersion);
    const DeadlinePolicy *newest = directory.policy();
    why.newerPolicy = newest && newest->version > why.policyVersion;
    why.workingDays = calendar.workingDaysBetween(tehranDate(why.fromMs), tehranDate(why.countedMs));
    if (!policy)
        return;
    why.policyAtMs = policy->publishedAtMs;
    const Deadline now = deadlineFor(*policy, calendar, why.kind, why.level, why.fromMs);
    why.workingDays = now.workingDays;
    if (now.dueAtMs == why.countedMs)
        return;
    const bool earlier = why.basis == DueExplanation::Basis::Earlier;
    why.calendarChanged = !earlier;
}

} // namespace

DueExplanation explainDue(const CaseState &state, const Directory &directory)
{
    DueExplanation why;
    const CaseRegistered &registration = state.registration;
    why.kind = registration.kind;
    why.fromMs = registration.registeredAtMs;
    why.firstDueMs = state.firstDueAtMs();
    why.countedMs = why.firstDueMs;
    why.dueMs = state.dueAtMs;
    why.policyVersion = registration.policyVersion;
    if (why.dueMs == 0)
        return why;
    UnitCode countedFor = registration.desk;
    why.level = levelOf(registration, directory);
    const Outcome &outcome = registration.outcome;
    const DeadlinePolicy *policy = directory.policy(why.policyVersion);
    const bool promised = outcome.kind == OutcomeKind::FinalDate && outcome.atMs == why.firstDueMs;
    const qint64 usual =
        policy
            ? deadlineFor(*policy, directory.calendarFor(countedFor), why.kind, why.level, why.fromMs).dueAtMs
            : 0;
    why.basis = promised && usual != 0 && why.firstDueMs < usual ? DueExplanation::Basis::Earlier
                                                                 : DueExplanation::Basis::Policy;
    const Escalation &escalation = state.supervision.escalation;
    if (escalation.isDone()) {
        why.basis = DueExplanation::Basis::Escalation;
        why.level = Level::Agency;
        why.fromMs = escalation.atMs;
        why.countedMs = escalation.dueAtMs;
        why.policyVersion = escalation.policyVersion;
        if (const Unit *ministry = nationalAgencyOf(directory, state.holder))
            countedFor = ministry->code;
    }
    const WorkingCalendar calendar = directory.calendarFor(countedFor);
    countByPolicy(why, directory, calendar);
    countSkipped(why, calendar);
    if (const Extension &extension = state.supervision.extension; extension.isGranted()) {
        why.extendedAtMs = extension.atMs;
        why.dueBeforeMs = extension.dueBeforeMs;
        why.extensionDays = extension.workingDays;
        why.extendedBy = extension.by;
        why.extensionReason = extension.reason;
    }
    return why;
}

} // namespace mizban
