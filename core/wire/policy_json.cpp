#include "core/wire/policy_json.h"

#include "core/base/jalali.h"
#include "core/base/working_calendar.h"
#include "core/domain/deadline.h"
#include "core/domain/night_times.h"
#include "core/wire/json_fields.h"
#include "core/wire/night_hours_json.h"

#include <algorithm>

namespace mizban {

namespace {

std::optional<int> readDays(JsonFields &fields, const char *name)
{
    constexpr qint64 mostDays = 1000;
    const std::optional<qint64> days = fields.integer(name);
    if (days && (*days < 0 || *days > mostDays))
        fields.refuse(name, ErrorCode::InvalidInput, "D5");
    return days ? std::optional(int(*days)) : std::nullopt;
}

} // namespace

Result<DeadlinePolicy> parsePolicy(const QByteArray &json, const DeadlinePolicy *newest)
{
    MIZBAN_LET(const QJsonObject object, parseJsonObject(json));
    JsonFailure failure;
    JsonFields fields(object, {}, failure);
    const DeadlinePolicy before = newest ? *newest : DeadlinePolicy();
    DeadlinePolicy policy;
    const auto next = qint64(newest ? newest->version + 1 : 1);
    policy.version = quint64(std::max<qint64>(fields.integer("version").value_or(next), 0));
    policy.firstActionDays = readDays(fields, "firstActionDays").value_or(before.firstActionDays);
    policy.officialDays = readDays(fields, "officialDays").value_or(before.officialDays);
    policy.warningDays = readDays(fields, "warningDays").value_or(before.warningDays);
    if (std::optional<JsonFields> days = fields.object("days")) {
        for (const QString &key : policyKeys()) {
            if (const std::optional<int> given = readDays(*days, key.toLatin1().constData()))
                policy.days.insert(key, *given);
        }
        days->finish("D5");
    }
    for (const QString &key : nightPolicyKeys()) {
        if (before.days.contains(key))
            policy.days.insert(key, before.days.value(key)); // stays as it was, like the single numbers
    }
    readNightHours(fields, policy);
    fields.finish("D5");
    if (failure.error())
        return *failure.error();
    MIZBAN_TRY(checkPolicy(policy, newest));
    return policy;
}

Result<QList<YearHolidays>> parseCalendar(const QByteArray &csv, const UnitCode &province)
{
    MIZBAN_LET(const QList<Holiday> holidays, parseHolidays(csv));
    if (holidays.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("holidays"), QStringLiteral("D5"));
    QMap<int, YearHolidays> years;
    for (const Holiday &holiday : holidays) {
        const int number = toJalali(holiday.date).year;
        YearHolidays &year = years[number];
        year.jalaliYear = number;
        year.province = province;
        QString &titles = year.days[holiday.date];
        titles += titles.isEmpty() ? holiday.title : QStringLiteral("؛ ") + holiday.title;
        if (holiday.estimated && !year.estimated.contains(holiday.date))
            year.estimated.append(holiday.date);
    }
    for (YearHolidays &year : years)
        std::sort(year.estimated.begin(), year.estimated.end());
    return years.values();
}

} // namespace mizban
