#include "core/domain/night_directory.h"
#include "tests/unit/domain/night_story.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

RosterSubmitted roster(const QList<NightTurn> &turns)
{
    return {unitCode("prov.county"), QStringLiteral("1405/09"), turns};
}

} // namespace

/// 001 §3-4: the list of units on night duty and their rosters.
class TestDomainNightRosters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule3_4_theListIsDraftedSubmittedApproved();
    void rule3_4_theListIsTheCenters();
    void rule3_4_aNewDraftLeavesTheApprovedListInForce();
    void rule3_4_note_whoSendsARoster();
    void rule3_4_note_aRosterIsCheckedAgainstItself();
    void rule3_4_note_whatAnOlderProgramTookStays();
    void rule3_4_note_swapsAndSubstitutes();
    void rule3_4_note_twoRostersAtOnce();
};

void TestDomainNightRosters::rule3_4_theListIsDraftedSubmittedApproved()
{
    Night n;
    QCOMPARE(n.mayListSay(officer, NightListSubmitted{}), QStringLiteral("WrongStatus units"));
    QCOMPARE(n.mayListSay(officer, NightListDrafted{}), QStringLiteral("MissingInput units"));
    QCOMPARE(n.mayListSay(officer, NightListDrafted{{unitCode("prov"), unitCode("prov")}}),
             QStringLiteral("InvalidInput units"));
    QCOMPARE(n.mayListSay(officer, NightListDrafted{{unitCode("prov.county.old")}}),
             QStringLiteral("WrongStatus units"));
    QCOMPARE(n.mayListSay(officer, NightListDrafted{{unitCode("nowhere")}}),
             QStringLiteral("NotFound units"));
    const EventId draft = n.then(officer, NightListDrafted{{unitCode("prov.county")}});
    QVERIFY(!n.list().isListed(unitCode("prov.county"))); // a draft demands nothing
    QCOMPARE(n.mayListSay(officer, NightListApproved{draft, QStringLiteral("1")}),
             QStringLiteral("WrongStatus units"));
    QCOMPARE(n.mayListSay(officer, NightListSubmitted{draft, {}}), QStringLiteral("MissingInput letter"));
    n.then(officer, NightListSubmitted{draft, QStringLiteral("ن/1")});
    QCOMPARE(n.list().status, NightListStatus::Submitted);
    QVERIFY(!n.list().isListed(unitCode("prov.county")));
    n.then(actor("p.0", "center.head"), NightListApproved{draft, QStringLiteral("ن/2")});
    QCOMPARE(n.list().status, NightListStatus::Approved);
    QVERIFY(n.list().isListed(unitCode("prov.county")));
    QVERIFY(!n.list().isListed(unitCode("prov.water"))); // only listed units need rosters
    QCOMPARE(n.mayListSay(officer, NightListSubmitted{draft, QStringLiteral("3")}),
             QStringLiteral("AlreadyDone units"));
}

void TestDomainNightRosters::rule3_4_theListIsTheCenters()
{
    Night n;
    QCOMPARE(n.mayListSay(county, NightListDrafted{{unitCode("prov.county")}}),
             QStringLiteral("NotAllowed units"));
    QCOMPARE(n.mayListSay(one, NightListDrafted{{unitCode("prov.county")}}),
             QStringLiteral("NotAllowed units"));
    const EventId draft = n.then(officer, NightListDrafted{{unitCode("prov.county")}});
    n.then(officer, NightListSubmitted{draft, QStringLiteral("1")});
    QCOMPARE(n.mayListSay(officer, NightListApproved{draft, QStringLiteral("2")}),
             QStringLiteral("NotAllowed letter")); // its head records the approval
    QCOMPARE(n.mayListSay(actor("p.0", "center.head"), NightListApproved{draft, QStringLiteral("2")}),
             QString());
}

void TestDomainNightRosters::rule3_4_aNewDraftLeavesTheApprovedListInForce()
{
    Night n;
    const Actor head = actor("p.0", "center.head");
    const EventId first = n.then(officer, NightListDrafted{{unitCode("prov.county")}});
    n.then(officer, NightListSubmitted{first, QStringLiteral("1")});
    n.then(head, NightListApproved{first, QStringLiteral("2")});
    const EventId second = n.then(officer, NightListDrafted{{unitCode("prov.water")}});
    QVERIFY(n.list().isListed(unitCode("prov.county")) && !n.list().isListed(unitCode("prov.water")));
    QCOMPARE(n.mayListSay(head, NightListApproved{first, QStringLiteral("2")}),
             QStringLiteral("Conflict units"));
    n.then(officer, NightListSubmitted{second, QStringLiteral("3")});
    n.then(head, NightListApproved{second, QStringLiteral("4")});
    QCOMPARE(n.list().approved, QList<UnitCode>{unitCode("prov.water")});
}

void TestDomainNightRosters::rule3_4_note_whoSendsARoster()
{
    Night n;
    const RosterSubmitted sent = roster({turn(0, "n.county")});
    const UnitCode unit = unitCode("prov.county");
    const Actor farmandar = actor("p.3", "prov.county.governor");
    QCOMPARE(n.mayRosterSay(farmandar, unit, sent), QString());
    QCOMPARE(n.mayRosterSay(county, unit, sent), QString());
    QCOMPARE(n.mayRosterSay(farmandar, unitCode("prov.county.water"), sent), QString()); // of his county
    QCOMPARE(n.mayRosterSay(actor("p.1", "prov.governor"), unit, sent), QString());
    QCOMPARE(n.mayRosterSay(one, unit, sent), QStringLiteral("NotAllowed unit")); // supervises, does not send
    QCOMPARE(n.mayRosterSay(actor("n.water", "prov.county.water.head"), unit, sent),
             QStringLiteral("NotAllowed unit"));
    QCOMPARE(n.mayRosterSay(farmandar, unitCode("prov.county.old"), sent),
             QStringLiteral("WrongStatus unit"));
    const QList<HolderCode> readers = rosterReaders(n.directory, {unitCode("prov.county.water")});
    for (const char *post : {"prov.county.water.head", "prov.county.governor", "prov.county.night1",
                             "prov.governor", "prov.water.director", "center.night1", "center.head"})
        QVERIFY2(readers.contains(holderCode(post)), post);
    QVERIFY(!readers.contains(holderCode("prov.county.desk.clerk1")));
}

void TestDomainNightRosters::rule3_4_note_aRosterIsCheckedAgainstItself()
{
    Night n;
    const UnitCode unit = unitCode("prov.county");
    QCOMPARE(n.mayRosterSay(county, unit, roster({})), QStringLiteral("MissingInput turns"));
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "n.one"), turn(0, "n.one", "دیگر")})),
             QStringLiteral("Conflict turns.person")); // the same person twice in one night
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "n.one"), turn(1, "n.one")})), QString());
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "", "رضا"), turn(0, "", "رضا")})),
             QStringLiteral("Conflict turns.person")); // nor under name and number
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "n.one", "رضا"), turn(0, "", "رضا")})),
             QStringLiteral("Conflict turns.person")); // nor under his code, and under name and number
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "", "رضا"), turn(0, "n.one", "رضا")})),
             QStringLiteral("Conflict turns.person"));
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "n.one", "رضا"), turn(0, "n.two", "رضا")})),
             QString()); // two persons of one name at one telephone
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "", "رضا"), turn(0, "", "حسن")})), QString());
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(40, "n.one")})),
             QStringLiteral("InvalidInput turns.night"));
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "nobody")})),
             QStringLiteral("NotFound turns.person"));
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "", " ")})),
             QStringLiteral("MissingInput turns.name"));
    RosterSubmitted wrong = roster({turn(0, "n.one")});
    wrong.turns[0].phone = QStringLiteral("شماره");
    QCOMPARE(n.mayRosterSay(county, unit, wrong), QStringLiteral("InvalidInput turns.phone"));
    wrong = roster({turn(0, "n.one")});
    wrong.period = QStringLiteral("1405/13");
    QCOMPARE(n.mayRosterSay(county, unit, wrong), QStringLiteral("InvalidInput period"));
    QCOMPARE(periodOf(night), QStringLiteral("1405/09"));
}

/// One person in one night under his code and under his name was let through once: nobody's night is lost by
/// it now, and whoever changes the roster next puts it right.
void TestDomainNightRosters::rule3_4_note_whatAnOlderProgramTookStays()
{
    Night n;
    const UnitCode unit = unitCode("prov.county");
    n.then(county, roster({turn(0, "n.one", "رضا"), turn(0, "", "رضا"), turn(1, "n.two")}));
    QVERIFY(n.roster().submitted && n.roster().refused.isEmpty());
    QCOMPARE(n.roster().turns.size(), 3);
    const auto change = [&](const NightTurn &out, const NightTurn &in) {
        return n.mayRosterSay(county, unit, RosterChanged{{out}, {in}, QStringLiteral("بیماری")});
    };
    QCOMPARE(change(turn(1, "n.two"), turn(1, "n.one")), QStringLiteral("Conflict turns.person"));
    QCOMPARE(change(turn(0, "", "رضا"), turn(0, "n.two")), QString());
}

void TestDomainNightRosters::rule3_4_note_swapsAndSubstitutes()
{
    Night n;
    const UnitCode unit = unitCode("prov.county");
    const auto change = [](const QList<NightTurn> &out, const QList<NightTurn> &in) {
        return RosterChanged{out, in, QStringLiteral("بیماری")};
    };
    QCOMPARE(n.mayRosterSay(county, unit, change({turn(0, "n.one")}, {turn(0, "n.two")})),
             QStringLiteral("WrongStatus unit")); // nothing sent yet
    n.then(county, roster({turn(0, "n.one"), turn(1, "n.two")}));
    QCOMPARE(n.mayRosterSay(county, unit, RosterChanged{{turn(0, "n.one")}, {turn(0, "n.two")}, {}}),
             QStringLiteral("MissingInput reason"));
    QCOMPARE(n.mayRosterSay(county, unit, change({turn(0, "n.two")}, {turn(0, "n.water")})),
             QStringLiteral("NotFound out"));
    QCOMPARE(n.mayRosterSay(county, unit, change({turn(0, "n.one")}, {turn(1, "n.one")})),
             QStringLiteral("MissingInput in")); // the night stays without anybody
    QCOMPARE(n.mayRosterSay(county, unit, change({turn(0, "n.one")}, {turn(0, "n.water"), turn(1, "n.two")})),
             QStringLiteral("Conflict turns.person"));
    n.then(county,
           change({turn(0, "n.one"), turn(1, "n.two")}, {turn(0, "n.two"), turn(1, "n.one")})); // swap
    QCOMPARE(n.roster().on(night).first().person.text(), QStringLiteral("n.two"));
    n.then(county, change({turn(1, "n.one")}, {turn(1, "n.water")})); // substitute
    QCOMPARE(n.roster().on(night.addDays(1)).first().person.text(), QStringLiteral("n.water"));
    QVERIFY(n.roster().refused.isEmpty());
}

void TestDomainNightRosters::rule3_4_note_twoRostersAtOnce()
{
    Night n;
    n.write(county, roster({turn(0, "n.one")}), {});
    n.write(actor("p.3", "prov.county.governor"), roster({turn(0, "n.two")}), {});
    const RosterState state = n.roster();
    QCOMPARE(state.turns.size(), 1);
    QCOMPARE(state.refused.size(), 1); // kept and shown, not lost
    QVERIFY(state.refused.first().concurrent);
    n.then(county, roster({turn(0, "n.two")})); // who knows both may send a new one
    QCOMPARE(n.roster().turns.first().person.text(), QStringLiteral("n.two"));
}

QTEST_GUILESS_MAIN(TestDomainNightRosters)
#include "test_domain_night_rosters.moc"
