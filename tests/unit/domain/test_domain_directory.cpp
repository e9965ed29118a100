#include "tests/unit/domain/small_directory.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

class TestDomainDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S5_holders();
    void rule10_1_otherUnitsHoldThroughTheirResponsible();
    void maySit_desk();
    void rule1_13_officeStaffSitsAtThePrincipals();
    void changesReplaceRecords();
    void endedAssignmentsAreGone();
    void policiesAreKeptByVersion();
    void holidaysOfTheProvince();
    void namesForPeople();
};

void TestDomainDirectory::S5_holders()
{
    const Directory directory = smallDirectoryView();
    QVERIFY(directory.isHolder(holderCode("prov.county.governor")));
    QVERIFY(directory.isHolder(holderCode("prov.county.desk")));
    QVERIFY(!directory.isHolder(holderCode("prov.county")));
    QVERIFY(!directory.isHolder(holderCode("nobody")));
    QVERIFY(directory.actsFor(postCode("prov.county.desk.clerk1"), holderCode("prov.county.desk")));
    QVERIFY(directory.actsFor(postCode("prov.county.governor"), holderCode("prov.county.governor")));
    QVERIFY(!directory.actsFor(postCode("prov.water.desk.clerk1"), holderCode("prov.county.desk")));
    QVERIFY(!directory.actsFor(postCode("prov.county.governor"), holderCode("prov.county")));
}

void TestDomainDirectory::rule10_1_otherUnitsHoldThroughTheirResponsible()
{
    const Directory directory = smallDirectoryView();
    const auto holder = [&directory](const char *code) {
        return directory.holderFor(QString::fromLatin1(code)).valueOr({}).text();
    };
    QCOMPARE(holder("prov.water.director"), QStringLiteral("prov.water.director"));
    QCOMPARE(holder("prov.county.desk"), QStringLiteral("prov.county.desk"));
    QCOMPARE(holder("prov.water"), QStringLiteral("prov.water.director"));
    QCOMPARE(holder("prov.county.desk.clerk1"), QStringLiteral("prov.county.desk")); // S5
    QCOMPARE(directory.holderFor(QStringLiteral("nowhere")).error().code, ErrorCode::NotFound);
}

void TestDomainDirectory::maySit_desk()
{
    const Directory directory = smallDirectoryView();
    const auto at = [&directory](const char *post, const char *seat) {
        return directory.maySit(directory.personsAt(postCode(post)).first(), holderCode(seat));
    };
    QVERIFY(at("prov.county.desk.clerk1", "prov.county.desk").ok());
    QVERIFY(at("prov.county.governor", "prov.county.desk").ok());
    QCOMPARE(at("prov.water.desk.clerk1", "prov.county.desk").error().code, ErrorCode::NotAllowed);
    QCOMPARE(at("prov.county.desk.clerk1", "prov.county.governor").error().code, ErrorCode::NotAllowed);
    QCOMPARE(at("prov.county.desk.clerk1", "prov.county").error().code, ErrorCode::NotFound);
    QVERIFY(!directory.maySit(PersonId(QStringLiteral("nobody")), holderCode("prov.county.desk")).ok());
}

void TestDomainDirectory::rule1_13_officeStaffSitsAtThePrincipals()
{
    const Directory directory = smallDirectoryView();
    const PersonId staff = directory.personsAt(postCode("prov.office1")).first();
    QVERIFY(directory.maySit(staff, holderCode("prov.governor")).ok());
    QVERIFY(!directory.maySit(staff, holderCode("prov.county.governor")).ok());
}

void TestDomainDirectory::changesReplaceRecords()
{
    Directory directory = smallDirectoryView();
    DirectoryChange change;
    Unit desk = *directory.unit(unitCode("prov.county.desk"));
    desk.dissolved = true;
    change.units = {desk};
    change.duties = {{unitCode("prov.water"), {SubjectCode(QStringLiteral("road.repair"))}}};
    directory.apply(change, 7);
    QCOMPARE(directory.version(), quint64(7));
    QVERIFY(!directory.isHolder(holderCode("prov.county.desk")));
    QCOMPARE(directory.dutiesOf(unitCode("prov.water")), QStringList{QStringLiteral("road.repair")});
    QCOMPARE(directory.units().size(), smallDirectory().units.size());
    QCOMPARE(directory.subjects().size(), 2);
    QCOMPARE(directory.childrenOf(unitCode("prov")).size(), 2);
}

void TestDomainDirectory::endedAssignmentsAreGone()
{
    Directory directory = smallDirectoryView();
    const PersonId person = directory.personsAt(postCode("prov.governor")).first();
    QVERIFY(directory.holds(person, postCode("prov.governor")));
    DirectoryChange change;
    change.assignments = {{person, postCode("prov.governor"), {}, {}, true}};
    directory.apply(change, 2);
    QVERIFY(!directory.holds(person, postCode("prov.governor")));
    QVERIFY(directory.postsOf(person).isEmpty());
    change.assignments.first().ended = false;
    directory.apply(change, 3);
    directory.apply(change, 4);
    QCOMPARE(directory.personsAt(postCode("prov.governor")), QList<PersonId>{person});
}

void TestDomainDirectory::policiesAreKeptByVersion()
{
    Directory directory = smallDirectoryView();
    DirectoryChange change;
    DeadlinePolicy next = defaultDeadlinePolicy();
    next.version = 2;
    next.warningDays = 5;
    change.policies = {next};
    directory.apply(change, 2);
    QCOMPARE(directory.policy()->version, quint64(2));
    QCOMPARE(directory.policy(1)->warningDays, 2);
    QVERIFY(!directory.policy(3));
    QVERIFY(!Directory().policy());
}

void TestDomainDirectory::holidaysOfTheProvince()
{
    Directory directory = smallDirectoryView();
    const QDate country(2024, 5, 4), local(2024, 5, 5);
    DirectoryChange change;
    change.holidays = {{1403, {}, {{country, QStringLiteral("الف")}}, {country}},
                       {1403, unitCode("prov"), {{local, QStringLiteral("ب")}}, {}}};
    directory.apply(change, 2);
    const WorkingCalendar here = directory.calendarFor(unitCode("prov.county.desk"));
    QVERIFY(!here.isWorkingDay(country) && !here.isWorkingDay(local));
    QVERIFY(here.holidayOn(country)->estimated);
    const WorkingCalendar elsewhere = directory.calendarFor(unitCode("center"));
    QVERIFY(!elsewhere.isWorkingDay(country) && elsewhere.isWorkingDay(local));
    change.holidays = {{1403, {}, {}, {}}};
    directory.apply(change, 3);
    QVERIFY(directory.calendarFor(unitCode("center")).isWorkingDay(country));
}

void TestDomainDirectory::namesForPeople()
{
    const Directory directory = smallDirectoryView();
    QCOMPARE(directory.titleOf(holderCode("prov.governor")), QStringLiteral("سمت prov.governor"));
    QCOMPARE(directory.titleOf(holderCode("prov.county.desk")), QStringLiteral("واحد prov.county.desk"));
    QCOMPARE(directory.titleOf(holderCode("gone")), QStringLiteral("gone"));
    QCOMPARE(directory.personName(PersonId(QStringLiteral("p.0"))), QStringLiteral("نام خانوادگی"));
}

QTEST_GUILESS_MAIN(TestDomainDirectory)
#include "test_domain_directory.moc"
