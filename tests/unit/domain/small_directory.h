#pragma once

#include "core/domain/deadline.h"
#include "core/domain/directory.h"

namespace mizban::test {

/// A county with its desk, a provincial company with its desk, a minister with office staff.
inline DirectoryChange smallDirectory()
{
    const auto unit = [](const char *code, UnitKind kind, Level level, const char *parent,
                         const char *responsible) {
        return Unit{UnitCode(QString::fromLatin1(code)),
                    QStringLiteral("واحد ") + QString::fromLatin1(code),
                    kind,
                    level,
                    UnitCode(QString::fromLatin1(parent)),
                    AgencyType::OtherPublicBudget,
                    PostCode(QString::fromLatin1(responsible)),
                    false};
    };
    const auto post = [](const char *code, PostKind kind, const char *principal = "") {
        return Post{PostCode(QString::fromLatin1(code)), QStringLiteral("سمت ") + QString::fromLatin1(code),
                    kind, PostCode(QString::fromLatin1(principal)), false};
    };
    DirectoryChange change;
    change.units = {
        unit("center", UnitKind::Center, Level::National, "", "center.head"),
        unit("prov", UnitKind::ProvincialGovernorate, Level::Province, "center", "prov.governor"),
        unit("prov.county", UnitKind::CountyGovernorate, Level::County, "prov", "prov.county.governor"),
        unit("prov.county.desk", UnitKind::Desk, Level::County, "prov.county", "prov.county.governor"),
        unit("prov.water", UnitKind::ProvincialAgency, Level::Province, "prov", "prov.water.director"),
        unit("prov.water.desk", UnitKind::Desk, Level::Province, "prov.water", "prov.water.director")};
    change.posts = {post("center.head", PostKind::CenterHead),
                    post("prov.governor", PostKind::GovernorGeneral),
                    post("prov.office1", PostKind::OfficeStaff, "prov.governor"),
                    post("prov.county.governor", PostKind::CountyGovernor),
                    post("prov.county.desk.clerk1", PostKind::DeskClerk),
                    post("prov.county.desk.clerk2", PostKind::DeskClerk),
                    post("prov.water.director", PostKind::DirectorGeneral),
                    post("prov.water.desk.clerk1", PostKind::DeskClerk)};
    for (qsizetype i = 0; i < change.posts.size(); ++i) {
        const PersonId id(QStringLiteral("p.%1").arg(i));
        change.persons.append(
            {id, QStringLiteral("نام"), QStringLiteral("خانوادگی"), QStringLiteral("0499370899")});
        change.assignments.append(
            {id, change.posts.at(i).code, QStringLiteral("1"), QStringLiteral("2"), false});
    }
    for (const char *code : {"water.bill", "road.repair", "old.subject"})
        change.subjects.append(
            {SubjectCode(QString::fromLatin1(code)), QStringLiteral("موضوع"), {}, {}, false});
    change.subjects.last().withdrawn = true;
    change.duties = {{UnitCode(QStringLiteral("prov.water")), {SubjectCode(QStringLiteral("water.bill"))}}};
    change.policies = {defaultDeadlinePolicy()};
    return change;
}

inline Directory smallDirectoryView()
{
    Directory directory;
    directory.apply(smallDirectory(), 1);
    return directory;
}

inline UnitCode unitCode(const char *code)
{
    return UnitCode(QString::fromLatin1(code));
}

inline PostCode postCode(const char *code)
{
    return PostCode(QString::fromLatin1(code));
}

inline HolderCode holderCode(const char *code)
{
    return HolderCode(QString::fromLatin1(code));
}

} // namespace mizban::test
