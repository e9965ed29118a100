#include "core/domain/night_times.h"

#include "core/domain/night_item.h"

namespace mizban {

namespace {
constexpr qint64 hourMs = 3600LL * 1000;
} // namespace

QStringList nightPolicyKeys()
{
    return {QStringLiteral("Night/UrgentHours"), QStringLiteral("Night/CallHours")};
}

NightTimes nightTimesOf(const Directory &directory)
{
    NightTimes times;
    const DeadlinePolicy *policy = directory.policy();
    if (!policy)
        return times;
    const QStringList keys = nightPolicyKeys();
    times.urgentHours = policy->days.value(keys.at(0), times.urgentHours);
    times.callHours = policy->days.value(keys.at(1), times.callHours);
    return times;
}

qint64 nightItemDueMs(const Directory &directory, const UnitCode &unit, NightUrgency urgency, qint64 atMs)
{
    if (urgency == NightUrgency::Urgent)
        return atMs + nightTimesOf(directory).urgentHours * hourMs;
    return nightItemDueMs(directory.calendarFor(unit), urgency, atMs);
}

} // namespace mizban
