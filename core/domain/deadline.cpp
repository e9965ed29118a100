#include "core/domain/deadline.h"

#include "core/base/nearest_word.h"
#include "core/base/tehran_time.h"
#include "core/domain/night_times.h"

namespace mizban {

Deadline deadlineFor(const DeadlinePolicy &policy, const WorkingCalendar &calendar, CaseKind kind,
                     Level level, qint64 registeredAtMs)
{
    Deadline deadline;
    deadline.policyVersion = policy.version;
    deadline.workingDays = isNeverOverdue(kind) ? 0 : policy.daysFor(kind, level);
    if (deadline.workingDays <= 0)
        return deadline;
    const DueDate due = calendar.addWorkingDays(tehranDate(registeredAtMs), deadline.workingDays);
    if (!due.date.isValid())
        return deadline;
    deadline.dueAtMs = endOfDayMs(due.date);
    deadline.estimated = due.estimated;
    return deadline;
}

bool isNeverOverdue(CaseKind kind)
{
    return kind == CaseKind::Thanks || kind == CaseKind::Sentiment;
}

QString policyKey(CaseKind kind, Level level)
{
    return wordOf(kind) + QLatin1Char('/') + wordOf(level);
}

QStringList policyKeys()
{
    QStringList keys;
    for (int kind = 1; isKnown(CaseKind(kind)); ++kind) {
        for (int level = 1; isKnown(Level(level)); ++level)
            keys.append(policyKey(CaseKind(kind), Level(level)));
    }
    return keys;
}

Status checkPolicy(const DeadlinePolicy &policy, const DeadlinePolicy *newest)
{
    constexpr int mostDays = 1000;
    const auto refuse = [](ErrorCode code, const char *field, const QString &detail) {
        return Status(fieldError(code, QString::fromLatin1(field), QStringLiteral("D5"), detail));
    };
    const quint64 next = newest ? newest->version + 1 : 1;
    if (policy.version != next)
        return refuse(ErrorCode::Conflict, "version", QStringLiteral("the next version is %1").arg(next));
    QStringList holes = policyKeys();
    holes.removeIf([&policy](const QString &key) { return policy.days.contains(key); });
    if (!holes.isEmpty())
        return refuse(ErrorCode::MissingInput, "days", holes.join(QStringLiteral(", ")));
    const QStringList known = policyKeys();
    const QStringList nights = nightPolicyKeys();
    for (auto it = policy.days.cbegin(); it != policy.days.cend(); ++it) {
        if (nights.contains(it.key())) {
            if (it.value() < 1 || it.value() > mostNightHours)
                return refuse(ErrorCode::InvalidInput, "night",
                              QStringLiteral("%1 = %2").arg(it.key()).arg(it.value()));
            continue;
        }
        if (!known.contains(it.key()))
            return fieldError(ErrorCode::UnknownField, QStringLiteral("days.") + it.key(),
                              QStringLiteral("D5"), nearestWord(it.key(), known));
        const auto kind = parseCaseKind(it.key().section(QLatin1Char('/'), 0, 0));
        if (it.value() < 0 || it.value() > mostDays || (it.value() > 0 && isNeverOverdue(*kind)))
            return refuse(ErrorCode::InvalidInput, "days",
                          QStringLiteral("%1 = %2").arg(it.key()).arg(it.value()));
    }
    for (const int days : {policy.firstActionDays, policy.officialDays, policy.warningDays}) {
        if (days < 0 || days > mostDays)
            return refuse(ErrorCode::InvalidInput, "days", QString::number(days));
    }
    return {};
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
        policy.days.insert(policyKey(kind, level), days);
    };
    for (const QString &key : policyKeys())
        policy.days.insert(key, 0);
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
