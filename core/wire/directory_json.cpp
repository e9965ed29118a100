#include "core/wire/directory_json.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/national_id.h"
#include "core/domain/deadline.h"
#include "core/wire/directory_check.h"
#include "core/wire/json_fields.h"
#include "core/wire/night_hours_json.h"

namespace mizban {

namespace {

/// Reads the records of one list; paths name them by their code: `units[semnan.desk].kind`.
template <typename Read>
auto recordsOf(JsonFields &file, const char *list, const char *key, JsonFailure &failure, Read read)
{
    QList<decltype(read(file))> records;
    const QJsonArray items = file.array(list);
    records.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject object = items.at(i).toObject();
        const QString code = object.value(QLatin1String(key)).toVariant().toString();
        const QString name = code.isEmpty() ? QString::number(i) : code;
        JsonFields fields(object, QStringLiteral("%1[%2]").arg(file.pathOf(list), name), failure);
        records.append(read(fields));
        fields.finish();
    }
    return records;
}

Unit readUnit(JsonFields &fields)
{
    Unit unit;
    unit.code = UnitCode(fields.needText("code"));
    unit.name = fields.needText("name");
    unit.kind = fields.needWord("kind", parseUnitKind);
    unit.level = fields.needWord("level", parseLevel);
    unit.parent = UnitCode(fields.text("parent"));
    unit.agencyType = fields.needWord("agencyType", parseAgencyType);
    unit.responsible = PostCode(fields.needText("responsible"));
    return unit;
}

Post readPost(JsonFields &fields)
{
    Post post;
    post.code = PostCode(fields.needText("code"));
    post.title = fields.needText("title");
    post.kind = fields.needWord("kind", parsePostKind);
    post.principal = PostCode(fields.text("principal"));
    return post;
}

Person readPerson(JsonFields &fields)
{
    Person person;
    person.id = PersonId(fields.needText("id"));
    person.givenName = fields.needText("givenName");
    person.familyName = fields.needText("familyName");
    person.nationalNumber = normaliseNationalNumber(fields.needText("nationalNumber"));
    return person;
}

Assignment readAssignment(JsonFields &fields)
{
    Assignment assignment;
    assignment.person = PersonId(fields.needText("person"));
    assignment.post = PostCode(fields.needText("post"));
    assignment.appointment = fields.text("appointment");
    assignment.vetting = fields.text("vetting");
    return assignment;
}

Subject readSubject(JsonFields &fields)
{
    Subject subject;
    subject.code = SubjectCode(fields.needText("code"));
    subject.title = fields.needText("title");
    subject.group = fields.needText("group");
    subject.keywords = fields.texts("keywords");
    return subject;
}

DutyList readDuties(JsonFields &fields)
{
    DutyList duties;
    duties.unit = UnitCode(fields.needText("unit"));
    for (const QString &subject : fields.texts("subjects"))
        duties.subjects.append(SubjectCode(subject));
    return duties;
}

Service readService(JsonFields &fields)
{
    Service service;
    service.serviceId = fields.needText("serviceId");
    service.title = fields.needText("title");
    service.unit = UnitCode(fields.needText("unit"));
    service.audience = fields.needText("audience");
    if (service.audience != QLatin1String("G2C") && service.audience != QLatin1String("G2B"))
        fields.refuse("audience", ErrorCode::InvalidInput, "4-3");
    service.electronicOnly = fields.boolean("electronicOnly");
    return service;
}

int readDays(JsonFields &fields, const char *name, int usual)
{
    constexpr qint64 mostDays = 1000;
    const qint64 days = fields.integer(name).value_or(usual);
    if (days < 0 || days > mostDays)
        fields.refuse(name, ErrorCode::InvalidInput, "D5");
    return int(days);
}

/// The defaults of D5, changed where the file says otherwise.
DeadlinePolicy readPolicy(JsonFields &file)
{
    DeadlinePolicy policy = defaultDeadlinePolicy();
    std::optional<JsonFields> fields = file.object("policy");
    if (!fields)
        return policy;
    policy.version = quint64(qMax<qint64>(1, fields->integer("version").value_or(1)));
    policy.firstActionDays = readDays(*fields, "firstActionDays", policy.firstActionDays);
    policy.officialDays = readDays(*fields, "officialDays", policy.officialDays);
    policy.warningDays = readDays(*fields, "warningDays", policy.warningDays);
    if (std::optional<JsonFields> days = fields->object("days")) {
        const QStringList known = policy.days.keys();
        for (const QString &key : known)
            policy.days[key] = readDays(*days, key.toLatin1().constData(), policy.days[key]);
        days->finish("D5");
    }
    readNightHours(*fields, policy);
    fields->finish("D5");
    return policy;
}

YearHolidays readYear(JsonFields &fields, JsonFailure &failure)
{
    YearHolidays year;
    year.jalaliYear = int(fields.integer("year").value_or(0));
    year.province = UnitCode(fields.text("province"));
    recordsOf(fields, "days", "date", failure, [&year](JsonFields &day) {
        const auto date = parseJalali(day.needText("date"));
        const QString title = day.needText("title");
        const bool estimated = day.boolean("estimated");
        if (!date || date->year != year.jalaliYear) {
            day.refuse("date", ErrorCode::InvalidInput, "D5");
            return 0;
        }
        const QDate on = toGregorian(*date);
        QString &titles = year.days[on];
        titles += titles.isEmpty() ? title : QStringLiteral("؛ ") + title;
        if (estimated && !year.estimated.contains(on))
            year.estimated.append(on);
        return 0;
    });
    std::sort(year.estimated.begin(), year.estimated.end());
    return year;
}

} // namespace

Result<DirectoryChange> parseDirectory(const QByteArray &json)
{
    MIZBAN_LET(const QJsonObject object, parseJsonObject(json));
    JsonFailure failure;
    JsonFields file(object, {}, failure);
    DirectoryChange change;
    change.units = recordsOf(file, "units", "code", failure, readUnit);
    change.posts = recordsOf(file, "posts", "code", failure, readPost);
    change.persons = recordsOf(file, "persons", "id", failure, readPerson);
    change.assignments = recordsOf(file, "assignments", "post", failure, readAssignment);
    change.subjects = recordsOf(file, "subjects", "code", failure, readSubject);
    change.duties = recordsOf(file, "duties", "unit", failure, readDuties);
    change.services = recordsOf(file, "services", "serviceId", failure, readService);
    change.policies = {readPolicy(file)};
    change.holidays = recordsOf(file, "holidays", "year", failure,
                                [&failure](JsonFields &fields) { return readYear(fields, failure); });
    file.finish();
    if (failure.error())
        return *failure.error();
    MIZBAN_TRY(checkDirectory(change));
    return change;
}

} // namespace mizban
