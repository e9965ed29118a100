#include "core/base/tehran_time.h"
#include "core/domain/night_board.h"
#include "core/domain/night_directory.h"
#include "tests/unit/domain/night_directory.h"
#include "tests/unit/domain/stream_builder.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

const StreamId stream(QByteArray(16, 1));
const StreamId itemOne(QByteArray(16, 'a'));
constexpr qint64 hourMs = 3'600'000;
const QDate night(2026, 11, 25); // 1405/09/04

Actor actor(const char *person, const char *post)
{
    return {PersonId(QString::fromLatin1(person)), postCode(post), 1};
}
const Actor one = actor("n.one", "center.night1");
const Actor two = actor("n.two", "center.night2");
const Actor officer = actor("n.officer", "center.officer1");
const Actor county = actor("n.county", "prov.county.night1");

/// Streams of night duty as devices would write them; the builder's cases have other folds.
struct Night
{
    StreamBuilder build;
    Directory directory = nightDirectoryView();

    [[nodiscard]] QList<EventId> heads() const { return foldShift(stream, build.events).heads; }
    /// With these parents, whatever the rules say.
    EventId write(const Actor &by, const Payload &payload, const QList<EventId> &parents)
    {
        const EventId id = build.add(by.post.text().toLatin1().constData(), payload, parents);
        build.events.last().event.header.actor = by;
        return id;
    }
    EventId then(const Actor &by, const Payload &payload) { return write(by, payload, heads()); }

    [[nodiscard]] DecodedEvent event(const Actor &by, const Payload &payload) const
    {
        DecodedEvent made;
        made.event.header.actor = by;
        made.payload = payload;
        return made;
    }
    [[nodiscard]] ShiftState shift() const { return foldShift(stream, build.events); }
    [[nodiscard]] NightItemState item() const { return foldNightItem(stream, build.events); }
    [[nodiscard]] RosterState roster() const { return foldRoster(build.events); }
    [[nodiscard]] NightListState list() const { return foldNightList(build.events); }
    /// "Code field" of what the rules say, empty when they allow it.
    [[nodiscard]] QString mayShiftSay(const Actor &by, const Payload &payload) const
    {
        const DecodedEvent made = event(by, payload);
        const Status may = mayShift(shift(), made);
        return said(may.ok() ? checkShift(directory, shift(), made) : may);
    }
    [[nodiscard]] QString mayItemSay(const Actor &by, const Payload &payload) const
    {
        const DecodedEvent made = event(by, payload);
        const Status may = mayNightItem(item(), made);
        return said(may.ok() ? checkNightItem(directory, item(), made) : may);
    }
    [[nodiscard]] QString mayRosterSay(const Actor &by, const UnitCode &unit, const Payload &payload) const
    {
        const Status may = mayRosterAct(roster(), payload);
        return said(may.ok() ? checkRoster(directory, by, unit, payload) : may);
    }
    [[nodiscard]] QString mayListSay(const Actor &by, const Payload &payload) const
    {
        const Status may = mayNightList(list(), payload);
        return said(may.ok() ? checkNightList(directory, by, payload) : may);
    }
    static QString said(const Status &status)
    {
        return status.ok() ? QString() : wordOf(status.error().code) + u' ' + status.error().field;
    }
};

ShiftStarted startOf(const char *unit = "center")
{
    return {unitCode(unit), night, 1, {}, {}};
}
ShiftItemNoted opened(const StreamId &item = itemOne, const char *owner = "center.night1")
{
    return {item,
            QStringLiteral("050000100000191"),
            NightItemStep::Opened,
            holderCode(owner),
            NightUrgency::Urgent,
            OriginatingOffice::FirstVicePresident,
            QStringLiteral("پیگیری")};
}
CarriedItem carried(const QString &word, const StreamId &item = itemOne)
{
    return {item, QStringLiteral("050000100000191"), holderCode("center.night1"), NightUrgency::Urgent, word};
}
ShiftHandedOver handOver(const Actor &to, const QList<CarriedItem> &items = {})
{
    return {to.person, to.post, items, QStringLiteral("خلاصه"), QByteArray("signature")};
}
NightItemRegistered registered()
{
    const qint64 at = tehranMidnightMs(night) + 22 * hourMs;
    return {QStringLiteral("050000100000191"),
            unitCode("center"),
            night,
            OriginatingOffice::FirstVicePresident,
            NightUrgency::Urgent,
            QStringLiteral("دفتر"),
            QStringLiteral("پیگیری قطع آب"),
            holderCode("center.night1"),
            at,
            at + hourMs};
}
NightTurn turn(int day, const char *person, const char *name = "کشیک")
{
    return {night.addDays(day), PersonId(QString::fromLatin1(person)), QString::fromUtf8(name),
            QStringLiteral("02333112233")};
}
RosterSubmitted roster(const QList<NightTurn> &turns)
{
    return {unitCode("prov.county"), QStringLiteral("1405/09"), turns};
}

} // namespace

/// 001 §3-4 and J8: lists, rosters, shifts, items, hand-over.
class TestDomainNight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule3_4_theListIsDraftedSubmittedApproved();
    void rule3_4_theListIsTheCenters();
    void rule3_4_aNewDraftLeavesTheApprovedListInForce();
    void rule3_4_note_whoSendsARoster();
    void rule3_4_note_aRosterIsCheckedAgainstItself();
    void rule3_4_note_swapsAndSubstitutes();
    void rule3_4_note_twoRostersAtOnce();
    void J8_1_twoManagersStartOneShift();
    void J8_1_aVanishedManagersShiftIsTakenOver();
    void J8_3_checksNameAUnitThatStands();
    void J8_6_nothingIsEditedCorrectionsNameTheOldEntry();
    void J8_6_noHandOverWithoutAWordOnEachOpenItem();
    void J8_6_handOverToAPersonWithoutAKey();
    void J8_6_whatCameUpAfterTheSignatureReopensTheHandOver();
    void J8_6_aShiftThatNeverEnds();
    void J8_6_clocksThatDisagree();
    void J8_4_anItemHasAnOwnerAtEveryMoment();
    void J8_5_theOwnerChangesWithTheAcknowledgement();
    void D5_theClockOfAnItem();
    void D5_anItemIsEscalatedOnce();
    void I16_boardAndFigures();
    void inv12_concurrentActsOnAnItemAreKept();
    void inv10_quarantinedEventsHaveNoEffect();
    void inv6_equalStreamsFoldEquallyInEveryOrder();
};

void TestDomainNight::rule3_4_theListIsDraftedSubmittedApproved()
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

void TestDomainNight::rule3_4_theListIsTheCenters()
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

void TestDomainNight::rule3_4_aNewDraftLeavesTheApprovedListInForce()
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

void TestDomainNight::rule3_4_note_whoSendsARoster()
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

void TestDomainNight::rule3_4_note_aRosterIsCheckedAgainstItself()
{
    Night n;
    const UnitCode unit = unitCode("prov.county");
    QCOMPARE(n.mayRosterSay(county, unit, roster({})), QStringLiteral("MissingInput turns"));
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "n.one"), turn(0, "n.one", "دیگر")})),
             QStringLiteral("Conflict turns.person")); // the same person twice in one night
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "n.one"), turn(1, "n.one")})), QString());
    QCOMPARE(n.mayRosterSay(county, unit, roster({turn(0, "", "رضا"), turn(0, "", "رضا")})),
             QStringLiteral("Conflict turns.person")); // nor under name and number
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

void TestDomainNight::rule3_4_note_swapsAndSubstitutes()
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

void TestDomainNight::rule3_4_note_twoRostersAtOnce()
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

void TestDomainNight::J8_1_twoManagersStartOneShift()
{
    Night n;
    QCOMPARE(n.mayShiftSay(one, startOf()), QString());
    QCOMPARE(n.mayShiftSay(county, startOf()), QStringLiteral("NotAllowed shift"));
    QCOMPARE(n.mayShiftSay(officer, startOf()), QStringLiteral("NotAllowed shift"));
    QCOMPARE(n.mayShiftSay(one, startOf("prov.county.old")), QStringLiteral("WrongStatus unit"));
    const EventId first = n.write(one, startOf(), {});
    QCOMPARE(n.mayShiftSay(two, startOf()), QStringLiteral("AlreadyDone shift")); // he sees it
    const EventId second = n.write(two, startOf(), {});                           // he does not
    const ShiftState state = n.shift();
    QCOMPARE(state.rivals.size(), 1);
    QCOMPARE(state.log.size(), 2); // both are kept
    QCOMPARE(n.mayShiftSay(state.manager, handOver(officer)), QStringLiteral("Conflict shift"));
    QCOMPARE(
        n.mayShiftSay(one, ConflictResolved{EventId(QByteArray(32, 'x')), {}, QStringLiteral("چرا"), {}}),
        QStringLiteral("NotFound counts"));
    QCOMPARE(n.mayShiftSay(one, ConflictResolved{second, {first}, {}, {}}),
             QStringLiteral("MissingInput reason"));
    n.then(one, ConflictResolved{second, {first}, QStringLiteral("نوبت اوست"), {}});
    QVERIFY(n.shift().rivals.isEmpty());
    QCOMPARE(n.shift().manager.person, two.person);
    QCOMPARE(n.mayShiftSay(two, ConflictResolved{first, {second}, QStringLiteral("چرا"), {}}),
             QStringLiteral("NotFound counts"));
}

void TestDomainNight::J8_1_aVanishedManagersShiftIsTakenOver()
{
    Night n;
    n.then(one, startOf());
    n.then(one, opened());
    QCOMPARE(n.mayShiftSay(two, ShiftTakenOver{}), QStringLiteral("MissingInput reason"));
    QCOMPARE(n.mayShiftSay(one, ShiftTakenOver{QStringLiteral("چرا")}), QStringLiteral("AlreadyDone shift"));
    QCOMPARE(n.mayShiftSay(county, ShiftTakenOver{QStringLiteral("چرا")}),
             QStringLiteral("NotAllowed shift"));
    n.then(one, handOver(officer, {carried(QStringLiteral("در جریان"))}));
    n.then(two, ShiftTakenOver{QStringLiteral("پاسخ نمی‌دهد")});
    QCOMPARE(n.shift().manager.person, two.person);
    QVERIFY(!n.shift().handOver);            // what the other offered is void
    QCOMPARE(n.shift().openItems.size(), 1); // nothing loses its owner
    QCOMPARE(n.mayShiftSay(one, handOver(two, {carried(QStringLiteral("ب"))})),
             QStringLiteral("NotHolder shift"));
}

void TestDomainNight::J8_3_checksNameAUnitThatStands()
{
    Night n;
    const auto call = [](const char *unit, const char *number) {
        return ReachabilityChecked{unitCode(unit), QString::fromLatin1(number), CallResult::NoAnswer, {}};
    };
    QCOMPARE(n.mayShiftSay(one, call("prov.county", "125")), QStringLiteral("WrongStatus shift"));
    n.then(one, startOf());
    QCOMPARE(n.mayShiftSay(one, call("prov.county.old", "125")), QStringLiteral("WrongStatus unit"));
    QCOMPARE(n.mayShiftSay(one, call("nowhere", "125")), QStringLiteral("NotFound unit"));
    QCOMPARE(n.mayShiftSay(one, call("", "125")), QStringLiteral("MissingInput unit"));
    QCOMPARE(n.mayShiftSay(one, call("prov.county", "")), QStringLiteral("MissingInput number"));
    QCOMPARE(n.mayShiftSay(one, call("prov.county", "12a")), QStringLiteral("InvalidInput number"));
    n.then(one, call("prov.county", "02333112233"));
    const ShiftState state = n.shift();
    const ShiftEntry *check = state.lastCheck(unitCode("prov.county"));
    QVERIFY(check);
    QCOMPARE(check->result, CallResult::NoAnswer);
    QCOMPARE(check->number, QStringLiteral("02333112233"));
    QVERIFY(check->atMs > 0);
}

void TestDomainNight::J8_6_nothingIsEditedCorrectionsNameTheOldEntry()
{
    Night n;
    n.then(one, startOf());
    QCOMPARE(n.mayShiftSay(one, ShiftNoted{QStringLiteral(" "), {}}), QStringLiteral("MissingInput text"));
    const EventId wrong = n.then(one, ShiftNoted{QStringLiteral("ساعت ۲"), {}});
    QCOMPARE(n.mayShiftSay(one, ShiftNoted{QStringLiteral("ساعت ۳"), EventId(QByteArray(32, 'x'))}),
             QStringLiteral("NotFound corrects"));
    const EventId right = n.then(one, ShiftNoted{QStringLiteral("ساعت ۳"), wrong});
    const ShiftState state = n.shift();
    QCOMPARE(state.entry(wrong)->text, QStringLiteral("ساعت ۲")); // as it was written
    QCOMPARE(state.entry(wrong)->correctedBy, right);
    QCOMPARE(state.entry(right)->corrects, wrong);
    const EventId given = n.then(one, handOver(two));
    n.then(two, ShiftReceived{given, QByteArray("s")});
    QVERIFY(n.shift().closed);
    QCOMPARE(n.mayShiftSay(one, ShiftNoted{QStringLiteral("دیرتر"), {}}),
             QStringLiteral("WrongStatus shift"));
    QCOMPARE(n.mayShiftSay(one, ShiftNoted{QStringLiteral("ساعت ۴"), right}), QString());
    QCOMPARE(n.mayShiftSay(one, opened()), QStringLiteral("WrongStatus shift"));
    QCOMPARE(n.mayShiftSay(two, ShiftTakenOver{QStringLiteral("چرا")}), QStringLiteral("WrongStatus shift"));
}

void TestDomainNight::J8_6_noHandOverWithoutAWordOnEachOpenItem()
{
    Night n;
    n.then(one, startOf());
    n.then(one, opened());
    QCOMPARE(n.mayShiftSay(one, handOver(two)), QStringLiteral("MissingInput items.word"));
    QCOMPARE(n.mayShiftSay(one, handOver(two, {carried({})})), QStringLiteral("MissingInput items.word"));
    CarriedItem unowned = carried(QStringLiteral("در جریان"));
    unowned.owner = {};
    QCOMPARE(n.mayShiftSay(one, handOver(two, {unowned})), QStringLiteral("MissingInput items.owner"));
    const CarriedItem word = carried(QStringLiteral("در جریان"));
    QCOMPARE(n.mayShiftSay(
                 one, handOver(two, {word, carried(QStringLiteral("ب"), StreamId(QByteArray(16, 'b')))})),
             QStringLiteral("InvalidInput items"));
    ShiftHandedOver silent = handOver(two, {word});
    silent.summary = {};
    QCOMPARE(n.mayShiftSay(one, silent), QStringLiteral("MissingInput summary"));
    QCOMPARE(n.mayShiftSay(one, handOver(one, {word})), QStringLiteral("InvalidInput to"));
    QCOMPARE(n.mayShiftSay(two, handOver(one, {word})), QStringLiteral("NotHolder shift"));
    const EventId given = n.then(one, handOver(two, {word}));
    QVERIFY(!n.shift().closed); // one signature is not enough
    QCOMPARE(n.mayShiftSay(officer, ShiftReceived{given, {}}), QStringLiteral("NotAllowed shift"));
    QCOMPARE(n.mayShiftSay(one, ShiftReceived{given, {}}), QStringLiteral("NotAllowed shift"));
    n.then(two, ShiftReceived{given, QByteArray("s")});
    QVERIFY(n.shift().closed);
    QCOMPARE(n.shift().handOver->items.first().word, QStringLiteral("در جریان"));
    // The next shift begins with what was left open, and not without an owner.
    ShiftStarted next = startOf();
    next.part = 2;
    next.items = {unowned};
    QCOMPARE(Night().mayShiftSay(two, next), QStringLiteral("MissingInput items.owner"));
    next.items = {word};
    QCOMPARE(Night().mayShiftSay(two, next), QString());
}

void TestDomainNight::J8_6_handOverToAPersonWithoutAKey()
{
    Night n;
    DirectoryChange more;
    more.persons = {{PersonId(QStringLiteral("n.new")), QStringLiteral("نو"), QStringLiteral("نو"), {}}};
    more.assignments = {{PersonId(QStringLiteral("n.new")), postCode("center.night2"), {}, {}, false}};
    n.directory.apply(more, 2);
    n.then(one, startOf());
    QCOMPARE(n.mayShiftSay(one, handOver(actor("n.new", "center.night2"))),
             QStringLiteral("MissingInput to"));
    QCOMPARE(n.mayShiftSay(one, handOver(actor("n.two", "center.night1"))), QStringLiteral("NotFound to"));
    QCOMPARE(n.mayShiftSay(one, handOver(officer)), QStringLiteral("NotAllowed to"));
    QCOMPARE(n.mayShiftSay(one, handOver(two)), QString());
}

void TestDomainNight::J8_6_whatCameUpAfterTheSignatureReopensTheHandOver()
{
    Night n;
    n.then(one, startOf());
    const EventId given = n.then(one, handOver(two));
    n.then(one, opened()); // it would have no word
    QCOMPARE(n.mayShiftSay(two, ShiftReceived{given, {}}), QStringLiteral("Conflict items"));
    const EventId again = n.then(one, handOver(two, {carried(QStringLiteral("تازه رسید"))}));
    QCOMPARE(n.mayShiftSay(two, ShiftReceived{given, {}}), QStringLiteral("NotFound shift"));
    QCOMPARE(n.mayShiftSay(two, ShiftReceived{again, {}}), QString());
}

void TestDomainNight::J8_6_aShiftThatNeverEnds()
{
    Night n;
    n.then(one, startOf());
    const qint64 began = n.shift().startedAtMs;
    QVERIFY(!isLeftBehind(n.shift(), began + 12 * hourMs));
    QVERIFY(isLeftBehind(n.shift(), began + longestShiftMs + 1));
    NightMaterial material;
    material.shift = n.shift();
    material.nowMs = began + longestShiftMs + 1;
    QVERIFY(boardOf(material, n.directory).leftBehind);
}

void TestDomainNight::J8_6_clocksThatDisagree()
{
    Night n;
    n.then(one, startOf());
    n.then(one, ShiftNoted{QStringLiteral("پس"), {}});
    n.build.events.last().event.header.wallTimeMs -= 5 * hourMs; // order is never by the clock
    n.build.atMs += 1000;
    const ShiftState state = n.shift();
    QCOMPARE(state.log.size(), 2);
    QCOMPARE(state.log.last().text, QStringLiteral("پس"));
    QVERIFY(state.log.last().clockDoubtful);
    QVERIFY(!state.log.first().clockDoubtful);
    // A night goes from noon to noon, so that hours do not make another night of it.
    QCOMPARE(nightOf(tehranMidnightMs(night) + 20 * hourMs), night);
    QCOMPARE(nightOf(tehranMidnightMs(night.addDays(1)) + 7 * hourMs), night);
}

void TestDomainNight::J8_4_anItemHasAnOwnerAtEveryMoment()
{
    Night n;
    NightItemRegistered item = registered();
    item.owner = {};
    QCOMPARE(n.mayItemSay(one, item), QStringLiteral("MissingInput owner"));
    item = registered();
    item.owner = holderCode("prov.county.night1"); // who registers it owns it until another has acknowledged
    QCOMPARE(n.mayItemSay(one, item), QStringLiteral("InvalidInput owner"));
    item = registered();
    item.text = QStringLiteral(" ");
    QCOMPARE(n.mayItemSay(one, item), QStringLiteral("MissingInput text"));
    item = registered();
    item.dueAtMs = item.registeredAtMs + 24 * hourMs;
    QCOMPARE(n.mayItemSay(one, item), QStringLiteral("InvalidInput due"));
    QCOMPARE(n.mayItemSay(county, registered()), QStringLiteral("NotAllowed id"));
    n.then(one, registered());
    QCOMPARE(n.mayItemSay(one, NightItemOffered{{}, {}}), QStringLiteral("MissingInput to"));
    QCOMPARE(n.mayItemSay(one, NightItemOffered{holderCode("prov.county.night2"), {}}),
             QStringLiteral("NotFound to")); // a post that nobody holds
    QCOMPARE(n.mayItemSay(one, NightItemOffered{holderCode("prov.county"), {}}),
             QStringLiteral("InvalidInput to")); // a unit is no owner
    for (const char *code : {"prov.county.old", "nowhere"})
        QVERIFY(!nightHolderFor(n.directory, QString::fromLatin1(code)).ok());
    QCOMPARE(nightHolderFor(n.directory, QStringLiteral("prov.county"))->text(),
             QStringLiteral("prov.county.night1"));
    QCOMPARE(nightHolderFor(n.directory, QStringLiteral("prov.water"))->text(),
             QStringLiteral("prov.water.director"));
    // In the log of the shift likewise.
    Night log;
    log.then(one, startOf());
    QCOMPARE(log.mayShiftSay(one, opened(itemOne, "")), QStringLiteral("MissingInput owner"));
}

void TestDomainNight::J8_5_theOwnerChangesWithTheAcknowledgement()
{
    Night n;
    n.then(one, registered());
    QCOMPARE(n.mayItemSay(county, NightItemAcknowledged{}), QStringLiteral("NotAllowed id"));
    n.then(one, NightItemOffered{holderCode("prov.county.night1"), QStringLiteral("لطفاً")});
    QCOMPARE(n.item().owner.text(), QStringLiteral("center.night1")); // until he has taken it
    QCOMPARE(n.item().offeredTo.text(), QStringLiteral("prov.county.night1"));
    QCOMPARE(n.mayItemSay(county, NightItemResolved{QStringLiteral("شد")}), QStringLiteral("NotHolder id"));
    n.then(county, NightItemAcknowledged{QStringLiteral("دریافت شد")});
    QCOMPARE(n.item().owner.text(), QStringLiteral("prov.county.night1"));
    QCOMPARE(n.item().acknowledgedBy.person, county.person);
    QCOMPARE(n.mayItemSay(one, NightItemResolved{QStringLiteral("شد")}), QStringLiteral("NotHolder id"));
    QCOMPARE(n.mayItemSay(county, NightItemResolved{}), QStringLiteral("MissingInput text"));
    n.then(county, NightItemResolved{QStringLiteral("آب وصل شد")});
    QVERIFY(!n.item().isOpen());
    QCOMPARE(n.mayItemSay(county, NightItemAcknowledged{}), QStringLiteral("WrongStatus id"));
    QVERIFY(!n.item().owner.isEmpty());
}

void TestDomainNight::D5_theClockOfAnItem()
{
    const WorkingCalendar calendar;
    const qint64 wednesday = tehranMidnightMs(night) + 23 * hourMs; // Wednesday; Thursday and Friday are free
    QCOMPARE(nightItemDueMs(calendar, NightUrgency::Ordinary, wednesday), endOfDayMs(QDate(2026, 11, 28)));
    QCOMPARE(nightItemDueMs(calendar, NightUrgency::Urgent, wednesday), wednesday + 2 * hourMs);
}

void TestDomainNight::D5_anItemIsEscalatedOnce()
{
    Night n;
    n.then(one, registered());
    n.then(one, NightItemOffered{holderCode("prov.county.night1"), {}});
    n.then(county, NightItemAcknowledged{});
    const qint64 due = registered().dueAtMs;
    QCOMPARE(nightTimeActsFrom(n.item()), due + 1);
    QVERIFY(!nightActOfTime(n.item(), n.directory, due));
    const auto act = nightActOfTime(n.item(), n.directory, due + 1);
    QVERIFY(act);
    QCOMPARE(act->to.text(), QStringLiteral("prov.county.governor")); // above who has it
    n.then(actor("center", "center"), *act);
    QCOMPARE(n.item().escalatedTo.text(), QStringLiteral("prov.county.governor"));
    QCOMPARE(n.item().owner.text(), QStringLiteral("prov.county.night1"));
    QVERIFY(!nightActOfTime(n.item(), n.directory, due + hourMs));
    QCOMPARE(nightSuperiorOf(n.directory, holderCode("prov.county.governor")).text(),
             QStringLiteral("prov.governor"));
    QCOMPARE(nightSuperiorOf(n.directory, holderCode("center.night1")).text(), QStringLiteral("center.head"));
}

void TestDomainNight::I16_boardAndFigures()
{
    Night n;
    n.then(one, startOf());
    const qint64 began = n.shift().startedAtMs;
    n.then(one, ReachabilityChecked{unitCode("prov.county"), QStringLiteral("125"), CallResult::Reached, {}});
    n.then(one, ReachabilityChecked{unitCode("prov.water"), QStringLiteral("126"), CallResult::Reached, {}});
    n.then(one, ReachabilityChecked{unitCode("prov.water"), QStringLiteral("126"), CallResult::NoAnswer, {}});
    n.then(one, opened());
    NightMaterial material;
    material.night = night;
    material.listed = {unitCode("prov.county"), unitCode("prov.water"), unitCode("prov.county.water"),
                       unitCode("prov")};
    material.turns = {{unitCode("prov.county"), turn(0, "n.county")},
                      {unitCode("prov.water"), turn(0, "n.water")},
                      {unitCode("prov"), turn(0, "n.two")},
                      {unitCode("prov.county.desk"), turn(0, "n.one")}};
    material.shift = n.shift();
    material.nowMs = began + hourMs;
    const NightBoard board = boardOf(material, n.directory);
    QCOMPARE(board.count(NightStanding::NoRoster), 1);
    QCOMPARE(board.count(NightStanding::Reached), 1);
    QCOMPARE(board.count(NightStanding::NotReached), 1); // the last call counts
    QCOMPARE(board.count(NightStanding::NotCalled), 1);
    QCOMPARE(board.rows.first().standing, NightStanding::NoRoster); // what needs somebody comes first
    QCOMPARE(board.next, unitCode("prov"));                         // was never called
    QCOMPARE(board.unlisted, QList<UnitCode>{unitCode("prov.county.desk")});
    material.nowMs = began + checkEveryMs + hourMs;
    QCOMPARE(boardOf(material, n.directory).count(NightStanding::Late), 2);
    const MorningReport report = morningReportOf(n.shift(), board);
    QCOMPARE(report.figures, (NightFigures{4, 3, 3, 0, 0, 0, 1, 0, 1}));
    QVERIFY(!report.corrected && report.text.contains(QStringLiteral("۴ واحد")));
    n.then(one, MorningReported{report.figures, QStringLiteral("متن اصلاح‌شده")});
    QVERIFY(morningReportOf(n.shift(), board).corrected);
    QCOMPARE(morningReportOf(n.shift(), board).text, QStringLiteral("متن اصلاح‌شده"));
    QCOMPARE(n.mayShiftSay(one, MorningReported{{}, {}}), QStringLiteral("MissingInput text"));
}

void TestDomainNight::inv12_concurrentActsOnAnItemAreKept()
{
    Night n;
    const EventId first = n.then(one, registered());
    n.write(one, NightItemOffered{holderCode("prov.county.night1"), {}}, {first});
    n.write(two, NightItemResolved{QStringLiteral("خودم انجام دادم")}, {first});
    const NightItemState state = n.item();
    // In canonical order one of them may have no effect any more; neither is lost, and there is an owner.
    QVERIFY(!state.owner.isEmpty());
    QVERIFY(state.refused.size() <= 1);
    for (const NightRefusal &refusal : state.refused)
        QVERIFY(refusal.concurrent);
    QVERIFY(!state.isOpen());
}

void TestDomainNight::inv10_quarantinedEventsHaveNoEffect()
{
    Night n;
    n.then(one, startOf());
    const EventId bad = n.then(one, ShiftNoted{QStringLiteral("نادرست"), {}});
    n.then(actor("center", "center"),
           VerdictGiven{VerdictKind::Quarantined, bad, QStringLiteral("NotAllowed"), {}, {}});
    QCOMPARE(n.shift().log.size(), 1);
}

void TestDomainNight::inv6_equalStreamsFoldEquallyInEveryOrder()
{
    Night n;
    const EventId first = n.write(one, startOf(), {});
    n.write(two, startOf(), {});
    n.then(one, opened());
    n.write(one, ShiftNoted{QStringLiteral("یک"), {}}, {first});
    n.then(two, ReachabilityChecked{unitCode("prov"), QStringLiteral("125"), CallResult::Busy, {}});
    const ShiftState state = n.shift();
    for (int turnRound = 0; turnRound < 20; ++turnRound) {
        std::rotate(n.build.events.begin(), n.build.events.begin() + 1 + turnRound % 3, n.build.events.end());
        if (turnRound % 2)
            std::reverse(n.build.events.begin(), n.build.events.end());
        QCOMPARE(n.shift(), state);
    }
}

QTEST_GUILESS_MAIN(TestDomainNight)
#include "test_domain_night.moc"
