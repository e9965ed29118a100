#include "core/wire/directory_check.h"

#include "core/base/national_id.h"
#include "core/domain/case_state.h"

#include <QHash>
#include <QSet>

namespace mizban {

namespace {

Error recordError(const char *list, const QString &code, const char *field, const char *rule,
                  const QString &detail)
{
    return fieldError(ErrorCode::InvalidInput,
                      QStringLiteral("%1[%2].%3").arg(QLatin1String(list), code, QLatin1String(field)),
                      QString::fromLatin1(rule), detail);
}

template <typename Record, typename CodeOf>
Status checkUnique(const QList<Record> &records, const char *list, const char *field, CodeOf codeOf)
{
    QSet<QString> seen;
    for (const Record &record : records) {
        const QString code = codeOf(record);
        if (seen.contains(code))
            return recordError(list, code, field, "", QStringLiteral("occurs twice"));
        seen.insert(code);
    }
    return {};
}

class DirectoryCheck
{
public:
    explicit DirectoryCheck(const DirectoryChange &change)
        : m_change(change)
    {
        for (const Unit &unit : change.units)
            m_units.insert(unit.code, &unit);
        for (const Post &post : change.posts)
            m_posts.insert(post.code, &post);
        for (const Person &person : change.persons)
            m_persons.insert(person.id);
        for (const Subject &subject : change.subjects)
            m_subjects.insert(subject.code);
    }

    [[nodiscard]] Status codes() const;
    [[nodiscard]] Status units() const;
    [[nodiscard]] Status posts() const;
    [[nodiscard]] Status people() const;
    [[nodiscard]] Status dutiesAndServices() const;

private:
    [[nodiscard]] Status oneRoot() const;
    [[nodiscard]] Status reachesRoot(const Unit &unit) const;

    const DirectoryChange &m_change;
    QHash<UnitCode, const Unit *> m_units;
    QHash<PostCode, const Post *> m_posts;
    QSet<PersonId> m_persons;
    QSet<SubjectCode> m_subjects;
};

Status DirectoryCheck::codes() const
{
    const auto codeOf = [](const auto &record) { return record.code.text(); };
    MIZBAN_TRY(checkUnique(m_change.units, "units", "code", codeOf));
    MIZBAN_TRY(checkUnique(m_change.posts, "posts", "code", codeOf));
    MIZBAN_TRY(checkUnique(m_change.subjects, "subjects", "code", codeOf));
    MIZBAN_TRY(checkUnique(m_change.persons, "persons", "id",
                           [](const Person &person) { return person.id.text(); }));
    MIZBAN_TRY(checkUnique(m_change.services, "services", "serviceId",
                           [](const Service &service) { return service.serviceId; }));
    MIZBAN_TRY(checkUnique(m_change.duties, "duties", "unit",
                           [](const DutyList &list) { return list.unit.text(); }));
    // A holder is told apart by its code alone: no post may be called like a unit.
    for (const Post &post : m_change.posts) {
        if (m_units.contains(UnitCode(post.code.text())))
            return recordError("posts", post.code.text(), "code", "S5", QStringLiteral("is a unit's code"));
    }
    return {};
}

Status DirectoryCheck::oneRoot() const
{
    int centers = 0;
    for (const Unit &unit : m_change.units) {
        const bool isCenter = unit.kind == UnitKind::Center;
        centers += isCenter;
        if (isCenter != unit.parent.isEmpty() || centers > 1)
            return recordError("units", unit.code.text(), "parent", "1.10",
                               QStringLiteral("exactly one Center is the root of the tree"));
        // What belongs to the Center is told by its code alone (4-18).
        if (isCenter != (unit.code.text() == centerPost))
            return recordError("units", unit.code.text(), "code", "1.10",
                               QStringLiteral("the Center's code is 'center'"));
    }
    if (centers == 0)
        return fieldError(ErrorCode::MissingInput, QStringLiteral("units"), QStringLiteral("1.10"),
                          QStringLiteral("no Center"));
    return {};
}

Status DirectoryCheck::reachesRoot(const Unit &unit) const
{
    const Unit *at = &unit;
    for (qsizetype steps = 0; !at->parent.isEmpty(); ++steps) {
        const Unit *parent = m_units.value(at->parent);
        if (!parent)
            return recordError("units", at->code.text(), "parent", "1.10", QStringLiteral("no such unit"));
        if (steps > m_units.size())
            return recordError("units", unit.code.text(), "parent", "1.10",
                               QStringLiteral("runs in a circle"));
        at = parent;
    }
    return {};
}

Status DirectoryCheck::units() const
{
    MIZBAN_TRY(oneRoot());
    for (const Unit &unit : m_change.units) {
        MIZBAN_TRY(reachesRoot(unit));
        if (!m_posts.contains(unit.responsible))
            return recordError("units", unit.code.text(), "responsible", "10-1",
                               QStringLiteral("no such post"));
    }
    return {};
}

Status DirectoryCheck::posts() const
{
    for (const Post &post : m_change.posts) {
        const QString code = post.code.text();
        const Unit *unit = m_units.value(unitOfPost(post.code));
        if (!unit)
            return recordError("posts", code, "unit", "", QStringLiteral("no such unit"));
        if (post.kind == PostKind::DeskClerk && unit->kind != UnitKind::Desk)
            return recordError("posts", code, "kind", "3-5",
                               QStringLiteral("a desk clerk belongs to a desk"));
        const bool needsPrincipal = post.kind == PostKind::OfficeStaff;
        if (needsPrincipal != !post.principal.isEmpty() ||
            (needsPrincipal && !m_posts.contains(post.principal)))
            return recordError("posts", code, "principal", "1.13",
                               QStringLiteral("office staff, and only they, have one"));
    }
    return {};
}

Status DirectoryCheck::people() const
{
    for (const Person &person : m_change.persons) {
        if (checkNationalNumber(person.nationalNumber) != NationalNumberVerdict::Valid)
            return recordError("persons", person.id.text(), "nationalNumber", "N1",
                               QStringLiteral("not valid"));
    }
    for (const Assignment &assignment : m_change.assignments) {
        const QString code = assignment.post.text();
        const Post *post = m_posts.value(assignment.post);
        if (!post)
            return recordError("assignments", code, "post", "", QStringLiteral("no such post"));
        if (!m_persons.contains(assignment.person))
            return recordError("assignments", code, "person", "", QStringLiteral("no such person"));
        if (post->kind != PostKind::DeskClerk)
            continue;
        if (assignment.appointment.isEmpty())
            return recordError("assignments", code, "appointment", "4-1", QStringLiteral("missing"));
        if (assignment.vetting.isEmpty())
            return recordError("assignments", code, "vetting", "4-1", QStringLiteral("missing"));
    }
    return {};
}

Status DirectoryCheck::dutiesAndServices() const
{
    for (const DutyList &duties : m_change.duties) {
        if (!m_units.contains(duties.unit))
            return recordError("duties", duties.unit.text(), "unit", "S3", QStringLiteral("no such unit"));
        for (const SubjectCode &subject : duties.subjects) {
            if (!m_subjects.contains(subject))
                return recordError("duties", duties.unit.text(), "subjects", "S3",
                                   QStringLiteral("no such subject: ") + subject.text());
        }
    }
    for (const Service &service : m_change.services) {
        if (!m_units.contains(service.unit))
            return recordError("services", service.serviceId, "unit", "", QStringLiteral("no such unit"));
    }
    for (const YearHolidays &year : m_change.holidays) {
        if (!year.province.isEmpty() && !m_units.contains(year.province))
            return recordError("holidays", QString::number(year.jalaliYear), "province", "D5",
                               QStringLiteral("no such unit"));
    }
    return {};
}

} // namespace

Status checkDirectory(const DirectoryChange &change)
{
    const DirectoryCheck check(change);
    MIZBAN_TRY(check.codes());
    MIZBAN_TRY(check.units());
    MIZBAN_TRY(check.posts());
    MIZBAN_TRY(check.people());
    return check.dutiesAndServices();
}

} // namespace mizban
