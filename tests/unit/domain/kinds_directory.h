#pragma once

#include "tests/unit/domain/small_directory.h"

namespace mizban::test {

/// The small directory with what the rules of kinds look for: a desk of the Center, a vice-presidency, a
/// county department, a specialised unit, performance offices, services.
inline DirectoryChange kindsDirectory()
{
    DirectoryChange change = smallDirectory();
    const auto addUnit = [&change](const char *code, UnitKind kind, Level level, const char *parent,
                                   const char *responsible) {
        Unit unit;
        unit.code = UnitCode(QString::fromLatin1(code));
        unit.name = QStringLiteral("واحد");
        unit.kind = kind;
        unit.level = level;
        unit.parent = UnitCode(QString::fromLatin1(parent));
        unit.responsible = PostCode(QString::fromLatin1(responsible));
        change.units.append(unit);
    };
    const auto addPost = [&change](const char *code, PostKind kind) {
        change.posts.append({PostCode(QString::fromLatin1(code)), QStringLiteral("سمت"), kind, {}, false});
    };
    addUnit("center.desk", UnitKind::Desk, Level::National, "center", "center.head");
    addUnit("vp", UnitKind::VicePresidency, Level::National, "center", "vp.head");
    addUnit("vp.desk", UnitKind::Desk, Level::National, "vp", "vp.head");
    addUnit("prov.desk", UnitKind::Desk, Level::Province, "prov", "prov.governor");
    addUnit("prov.county.water", UnitKind::Department, Level::County, "prov.water", "prov.county.water.head");
    addUnit("prov.water.network", UnitKind::SpecialisedUnit, Level::Province, "prov.water",
            "prov.water.network.head");
    addPost("center.desk.clerk1", PostKind::DeskClerk);
    addPost("vp.head", PostKind::Deputy);
    addPost("vp.desk.clerk1", PostKind::DeskClerk);
    addPost("prov.desk.clerk1", PostKind::DeskClerk);
    addPost("prov.performance", PostKind::PerformanceDirector);
    addPost("prov.water.performance", PostKind::PerformanceDirector);
    addPost("prov.county.water.head", PostKind::DepartmentHead);
    addPost("prov.water.network.head", PostKind::DepartmentHead);
    for (const char *unit : {"prov.county.water", "prov.water.network"})
        change.duties.append(
            {UnitCode(QString::fromLatin1(unit)), {SubjectCode(QStringLiteral("water.bill"))}});
    const auto addService = [&change](const char *id, const char *unit, const char *audience,
                                      bool electronic = false) {
        change.services.append({QString::fromLatin1(id), QString::fromLatin1(id),
                                UnitCode(QString::fromLatin1(unit)), QString::fromLatin1(audience), false,
                                electronic});
    };
    addService("100", "prov.water", "G2B");
    addService("200", "prov.water", "G2C");
    addService("300", "prov.county.water", "G2C");
    addService("400", "prov.water", "G2C", true);
    addService("500", "prov.county", "G2C");
    return change;
}

inline Directory kindsDirectoryView()
{
    Directory directory;
    directory.apply(kindsDirectory(), 1);
    return directory;
}

/// "field code rule" of each problem.
inline QStringList described(const QList<Error> &problems)
{
    QStringList list;
    for (const Error &error : problems)
        list.append(error.field + u' ' + wordOf(error.code) + u' ' + error.rule);
    return list;
}

} // namespace mizban::test
