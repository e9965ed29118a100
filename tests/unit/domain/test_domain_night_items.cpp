#include "core/base/tehran_time.h"
#include "core/domain/night_directory.h"
#include "tests/unit/domain/night_story.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

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

} // namespace

/// J8: what comes up at night, its owner, and its way into the next shift.
class TestDomainNightItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void J8_6_noHandOverWithoutAWordOnEachOpenItem();
    void J8_6_handOverToAPersonWithoutAKey();
    void J8_6_whatCameUpAfterTheSignatureReopensTheHandOver();
    void J8_4_anItemHasAnOwnerAtEveryMoment();
    void J8_5_theOwnerChangesWithTheAcknowledgement();
    void D5_theClockOfAnItem();
    void D5_anItemIsEscalatedOnce();
    void D5_whomItWentUpToMayTakeIt();
    void D5_aClockThatRunsAheadLengthensNothing();
    void rule3_4_whatNobodyActsForGoesUpAtOnce();
    void rule3_4_whoGaveItOnAnswersForItNoMore();
    void rule3_4_whereNobodyElseIsAboveItGoesUpOnce();
    void inv12_concurrentActsOnAnItemAreKept();
};

void TestDomainNightItems::J8_6_noHandOverWithoutAWordOnEachOpenItem()
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

void TestDomainNightItems::J8_6_handOverToAPersonWithoutAKey()
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

void TestDomainNightItems::J8_6_whatCameUpAfterTheSignatureReopensTheHandOver()
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

void TestDomainNightItems::J8_4_anItemHasAnOwnerAtEveryMoment()
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

void TestDomainNightItems::J8_5_theOwnerChangesWithTheAcknowledgement()
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

void TestDomainNightItems::D5_theClockOfAnItem()
{
    const WorkingCalendar calendar;
    const qint64 wednesday = tehranMidnightMs(night) + 23 * hourMs; // Wednesday; Thursday and Friday are free
    QCOMPARE(nightItemDueMs(calendar, NightUrgency::Ordinary, wednesday), endOfDayMs(QDate(2026, 11, 28)));
    QCOMPARE(nightItemDueMs(calendar, NightUrgency::Urgent, wednesday), wednesday + 2 * hourMs);
}

void TestDomainNightItems::D5_anItemIsEscalatedOnce()
{
    Night n;
    n.then(one, registered());
    n.then(one, NightItemOffered{holderCode("prov.county.night1"), {}});
    n.then(county, NightItemAcknowledged{});
    const qint64 due = registered().dueAtMs;
    QVERIFY(nightTimeActsFrom(n.item()) > 0); // at any moment: its owner may go
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

void TestDomainNightItems::D5_whomItWentUpToMayTakeIt()
{
    const Actor head = actor("p.0", "center.head");
    Night n;
    n.then(one, registered());
    QCOMPARE(n.mayItemSay(county, NightItemAcknowledged{}), QStringLiteral("NotAllowed id"));
    const qint64 due = registered().dueAtMs;
    n.then(one, NightItemOffered{holderCode("prov.county.night1"), {}});
    n.then(county, NightItemAcknowledged{});
    const Actor governor = actor("p.3", "prov.county.governor");
    const Actor general = actor("p.1", "prov.governor");
    QCOMPARE(n.mayItemSay(general, NightItemAcknowledged{}), QStringLiteral("NotAllowed id"));
    n.then(actor("center", "center"), *nightActOfTime(n.item(), n.directory, due + 1));
    QVERIFY(n.item().isRunOut(due - hourMs)); // the center said so, whatever the clock of a seat
    QCOMPARE(n.mayItemSay(governor, NightItemAcknowledged{}), QString());
    QCOMPARE(n.mayItemSay(general, NightItemAcknowledged{}), QStringLiteral("NotAllowed id"));
    n.then(governor, NightItemAcknowledged{QStringLiteral("خودم پیگیرم")});
    QCOMPARE(n.item().owner.text(), QStringLiteral("prov.county.governor"));
    QCOMPARE(n.mayItemSay(head, NightItemAcknowledged{}), QStringLiteral("NotAllowed id"));
}

void TestDomainNightItems::D5_aClockThatRunsAheadLengthensNothing()
{
    Night n;
    n.then(one, registered()); // due an hour after it was registered
    const qint64 at = registered().registeredAtMs;
    const qint64 due = registered().dueAtMs;
    // Written offline and heard of later, or with a clock behind: as it was promised.
    QCOMPARE(nightDueAtCenter(n.item(), at + 8 * hourMs), due);
    QCOMPARE(nightDueAtCenter(n.item(), 0), due);
    // Registered five hours after it was heard of: the clock of that seat runs ahead.
    const qint64 heard = at - 5 * hourMs;
    QCOMPARE(nightDueAtCenter(n.item(), heard), heard + hourMs);
    QVERIFY(!nightActOfTime(n.item(), n.directory, heard + hourMs, heard));
    const auto act = nightActOfTime(n.item(), n.directory, heard + hourMs + 1, heard);
    QVERIFY(act);
    n.then(actor("center", "center"), *act);
    QVERIFY(n.item().isRunOut(heard + hourMs + 1));
    QVERIFY(!nightActOfTime(n.item(), n.directory, due + 1, heard)); // once
}

void TestDomainNightItems::rule3_4_whatNobodyActsForGoesUpAtOnce()
{
    Night n;
    n.then(one, registered());
    n.then(one, NightItemOffered{holderCode("prov.county.night1"), {}});
    n.then(county, NightItemAcknowledged{});
    const qint64 now = registered().registeredAtMs + 60'000;
    QVERIFY(!nightActOfTime(n.item(), n.directory, now));
    DirectoryChange gone;
    gone.assignments = {{county.person, county.post, {}, {}, true}};
    n.directory.apply(gone, 2);
    const auto act = nightActOfTime(n.item(), n.directory, now);
    QVERIFY(act);
    QCOMPARE(act->to.text(), QStringLiteral("prov.county.governor")); // of the unit, which stands
    n.then(actor("center", "center"), *act);
    QVERIFY(!n.item().isRunOut(now)); // its clock has not
    QVERIFY(!nightActOfTime(n.item(), n.directory, now + 1));
    // Nor is the governor there any more, when the county is dissolved.
    Unit unit = *n.directory.unit(unitCode("prov.county"));
    unit.dissolved = true;
    DirectoryChange dissolved;
    dissolved.units = {unit};
    n.directory.apply(dissolved, 3);
    const auto again = nightActOfTime(n.item(), n.directory, now + 2);
    QVERIFY(again);
    QCOMPARE(again->to.text(), QStringLiteral("prov.governor"));
    n.then(actor("center", "center"), *again);
    QCOMPARE(n.mayItemSay(actor("p.1", "prov.governor"), NightItemAcknowledged{}), QString());
    QCOMPARE(n.mayItemSay(actor("p.6", "prov.water.director"), NightItemAcknowledged{}),
             QStringLiteral("NotAllowed id"));
    // And once its clock runs out too.
    const auto due = nightActOfTime(n.item(), n.directory, registered().dueAtMs + 1);
    QVERIFY(due);
    n.then(actor("center", "center"), *due);
    QVERIFY(!nightActOfTime(n.item(), n.directory, registered().dueAtMs + 2));
}

void TestDomainNightItems::rule3_4_whoGaveItOnAnswersForItNoMore()
{
    const Actor governor = actor("p.3", "prov.county.governor");
    const Actor director = actor("p.6", "prov.water.director");
    Night n;
    n.then(one, registered());
    n.then(one, NightItemOffered{holderCode("prov.county.night1"), {}});
    n.then(county, NightItemAcknowledged{});
    n.then(actor("center", "center"),
           NightItemEscalated{HolderCode(governor.post.text()), registered().dueAtMs - 1});
    QVERIFY(!n.item().takenSince);
    n.then(governor, NightItemAcknowledged{});
    n.then(governor, NightItemOffered{HolderCode(director.post.text()), {}});
    n.then(director, NightItemAcknowledged{});
    QVERIFY(n.item().takenSince);
    const qint64 now = registered().registeredAtMs + 60'000;
    QVERIFY(!nightActOfTime(n.item(), n.directory, now));
    DirectoryChange gone;
    gone.assignments = {{director.person, director.post, {}, {}, true}};
    n.directory.apply(gone, 2);
    const auto act = nightActOfTime(n.item(), n.directory, now);
    QVERIFY(act);
    QCOMPARE(act->to.text(), QStringLiteral("prov.governor")); // above who had it, not who had it before him
    n.then(actor("center", "center"), *act);
    QVERIFY(!nightActOfTime(n.item(), n.directory, now + 1));
}

void TestDomainNightItems::rule3_4_whereNobodyElseIsAboveItGoesUpOnce()
{
    Night n;
    // The county is led from a post of a unit that does not stand.
    Unit unit = *n.directory.unit(unitCode("prov.water"));
    unit.dissolved = true;
    Unit led = *n.directory.unit(unitCode("prov.county"));
    led.responsible = postCode("prov.water.director");
    DirectoryChange change;
    change.units = {unit, led};
    change.assignments = {{county.person, county.post, {}, {}, true}};
    n.directory.apply(change, 2);
    n.then(one, registered());
    n.then(one, NightItemOffered{holderCode("prov.county.night1"), {}});
    n.then(county, NightItemAcknowledged{});
    const qint64 now = registered().registeredAtMs + 60'000;
    const auto act = nightActOfTime(n.item(), n.directory, now);
    QVERIFY(act);
    QCOMPARE(act->to.text(), QStringLiteral("prov.water.director"));
    n.then(actor("center", "center"), *act);
    QVERIFY(!nightActOfTime(n.item(), n.directory, now + 1));
}

void TestDomainNightItems::inv12_concurrentActsOnAnItemAreKept()
{
    const NightItemOffered offer{holderCode("prov.county.night1"), {}};
    const NightItemResolved result{QStringLiteral("خودم انجام دادم")};
    for (const bool offerFirst : {true, false}) {
        Night n;
        const EventId begun = n.then(one, registered());
        // The builder's ids ascend: what is written first comes first in canonical order too.
        n.write(one, offerFirst ? Payload(offer) : Payload(result), {begun});
        n.write(one, offerFirst ? Payload(result) : Payload(offer), {begun});
        QVERIFY(canonicalLess(n.build.events.at(1).event, n.build.events.at(2).event));
        const NightItemState state = n.item();
        QCOMPARE(state.owner, holderCode("center.night1")); // offered is not owned before it is acknowledged
        QVERIFY(!state.isOpen());
        QCOMPARE(state.result, result.text);
        QCOMPARE(state.refused.size(), offerFirst ? 0 : 1); // what is done with is offered to nobody
        if (!offerFirst)
            QVERIFY(state.refused.first().concurrent);
        QCOMPARE(state.heads.size(), 2); // neither is lost: both stand beside each other
    }
}

QTEST_GUILESS_MAIN(TestDomainNightItems)
#include "test_domain_night_items.moc"
