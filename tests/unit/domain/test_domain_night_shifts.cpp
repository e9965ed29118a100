#include "core/base/tehran_time.h"
#include "core/domain/night_board.h"
#include "tests/unit/domain/night_story.h"

#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;

/// J8: who has the shift, its checks and its log.
class TestDomainNightShifts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void J8_1_twoManagersStartOneShift();
    void J8_1_aVanishedManagersShiftIsTakenOver();
    void J8_3_checksNameAUnitThatStands();
    void J8_6_nothingIsEditedCorrectionsNameTheOldEntry();
    void J8_6_aShiftThatNeverEnds();
    void J8_6_clocksThatDisagree();
    void J8_6_aClockThatRunsAheadIsSeenAtOnce();
    void J8_6_whatWasWrittenBesideEachOtherAccusesNoClock();
    void inv10_quarantinedEventsHaveNoEffect();
    void inv6_equalStreamsFoldEquallyInEveryOrder();
};

void TestDomainNightShifts::J8_1_twoManagersStartOneShift()
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

void TestDomainNightShifts::J8_1_aVanishedManagersShiftIsTakenOver()
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

void TestDomainNightShifts::J8_3_checksNameAUnitThatStands()
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

void TestDomainNightShifts::J8_6_nothingIsEditedCorrectionsNameTheOldEntry()
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

void TestDomainNightShifts::J8_6_aShiftThatNeverEnds()
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

void TestDomainNightShifts::J8_6_clocksThatDisagree()
{
    Night n;
    n.then(one, startOf());
    n.then(one, ShiftNoted{QStringLiteral("پس"), {}});
    n.build.events.last().event.header.wallTimeMs -= 5 * hourMs; // order is never by the clock
    n.build.atMs += 1000;
    const ShiftState state = n.shift();
    QCOMPARE(state.log.size(), 2);
    QCOMPARE(state.log.last().text, QStringLiteral("پس"));
    // Nobody knows which of the two is wrong.
    QVERIFY(state.log.last().clockDoubtful && state.log.first().clockDoubtful);
    // A night goes from noon to noon, so that hours do not make another night of it.
    QCOMPARE(nightOf(tehranMidnightMs(night) + 20 * hourMs), night);
    QCOMPARE(nightOf(tehranMidnightMs(night.addDays(1)) + 7 * hourMs), night);
}

void TestDomainNightShifts::J8_6_aClockThatRunsAheadIsSeenAtOnce()
{
    Night n;
    n.then(one, startOf());
    n.then(one, ReachabilityChecked{unitCode("prov.county"), QStringLiteral("125"), CallResult::Reached, {}});
    n.build.events.last().event.header.wallTimeMs += 5 * hourMs;
    const qint64 nowMs = n.shift().startedAtMs + hourMs;
    QVERIFY(!n.shift().log.last().clockDoubtful); // nothing follows it yet
    QVERIFY(isClockDoubtful(n.shift().log.last(), nowMs));
    QVERIFY(!isClockDoubtful(n.shift().log.first(), nowMs));
    // How long ago that call was nobody knows, so that another is due.
    NightMaterial material;
    material.places = nightPlaces({unitCode("prov.county"), unitCode("prov.water")}, n.directory);
    material.turns = {{unitCode("prov.county"), turn(0, "n.county")},
                      {unitCode("prov.water"), turn(0, "n.water")}};
    material.shift = n.shift();
    material.nowMs = nowMs;
    QCOMPARE(boardOf(material, n.directory).count(NightStanding::Late), 1);
    // Whose turn it is goes by the log: the county was called before the water company.
    n.then(two, ReachabilityChecked{unitCode("prov.water"), QStringLiteral("126"), CallResult::Reached, {}});
    n.build.events.last().event.header.wallTimeMs = nowMs;
    material.shift = n.shift();
    QCOMPARE(boardOf(material, n.directory).next, unitCode("prov.county"));
    QVERIFY(n.shift().log.last().clockDoubtful && n.shift().log.at(1).clockDoubtful);
    QVERIFY(!n.shift().log.first().clockDoubtful);
}

void TestDomainNightShifts::J8_6_whatWasWrittenBesideEachOtherAccusesNoClock()
{
    Night n;
    const EventId begun = n.then(one, startOf());
    const EventId late = n.write(one, ShiftNoted{QStringLiteral("ساعت ۲"), {}}, {begun});
    n.build.events.last().event.header.wallTimeMs += 5 * hourMs;
    n.write(two, ShiftNoted{QStringLiteral("ساعت ۲۱"), {}}, {begun}); // without knowing of it
    for (const ShiftEntry &entry : n.shift().log)
        QVERIFY(!entry.clockDoubtful);
    n.write(two, ShiftNoted{QStringLiteral("ساعت ۲۲"), {}}, {late}); // this one knows
    QVERIFY(n.shift().entry(late)->clockDoubtful);
}

void TestDomainNightShifts::inv10_quarantinedEventsHaveNoEffect()
{
    Night n;
    n.then(one, startOf());
    const EventId bad = n.then(one, ShiftNoted{QStringLiteral("نادرست"), {}});
    n.then(actor("center", "center"),
           VerdictGiven{VerdictKind::Quarantined, bad, QStringLiteral("NotAllowed"), {}, {}});
    QCOMPARE(n.shift().log.size(), 1);
}

void TestDomainNightShifts::inv6_equalStreamsFoldEquallyInEveryOrder()
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

QTEST_GUILESS_MAIN(TestDomainNightShifts)
#include "test_domain_night_shifts.moc"
