#pragma once

#include "tests/unit/domain/small_directory.h"

namespace mizban::test {

/// The small directory with night managers at the Center (two) and the county (one), a department of the
/// county, a dissolved one, and a certificate for everybody but the county's.
inline DirectoryChange nightDirectory()
{
    DirectoryChange change = smallDirectory();
    const auto addUnit = [&change](const char *code, const char *parent, const char *responsible,
                                   bool dissolved) {
        change.units.append({unitCode(code), QStringLiteral("اداره"), UnitKind::Department, Level::County,
                             unitCode(parent), AgencyType::OtherPublicBudget, postCode(responsible),
                             dissolved});
    };
    const auto addPost = [&change](const char *code, PostKind kind, const char *person) {
        const PersonId id(QString::fromLatin1(person));
        change.posts.append({postCode(code), QStringLiteral("سمت"), kind, {}, false});
        change.persons.append(
            {id, QStringLiteral("نام"), QStringLiteral("شب"), QStringLiteral("0499370899")});
        change.assignments.append({id, postCode(code), QStringLiteral("1"), QStringLiteral("2"), false});
        if (id.text() != QLatin1StringView("n.county"))
            change.certificates.append({id, QByteArray("signing"), QByteArray("sealing")});
    };
    addUnit("prov.county.water", "prov.water", "prov.county.water.head", false);
    addUnit("prov.county.old", "prov.water", "prov.county.water.head", true);
    addPost("center.night1", PostKind::NightShiftManager, "n.one");
    addPost("center.night2", PostKind::NightShiftManager, "n.two");
    addPost("center.officer1", PostKind::CenterOfficer, "n.officer");
    addPost("prov.county.night1", PostKind::NightShiftManager, "n.county");
    addPost("prov.county.water.head", PostKind::DepartmentHead, "n.water");
    change.posts.append(
        {postCode("prov.county.night2"), QStringLiteral("سمت"), PostKind::NightShiftManager, {}, false});
    return change;
}

inline Directory nightDirectoryView()
{
    Directory directory;
    directory.apply(nightDirectory(), 1);
    return directory;
}

} // namespace mizban::test
