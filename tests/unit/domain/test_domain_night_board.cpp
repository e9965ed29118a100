#include "core/domain/night_board.h"
#include "core/domain/night_needs.h"
#include "core/domain/night_times.h"
#include "tests/unit/domain/night_story.h"

#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;

/// I16: the board of the night and the morning report.
class TestDomainNightBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void I16_boardAndFigures();
    void rule3_4_whatNeedsSomebodyComesByUrgency();
    void rule3_4_whoFollowsNights();
    void D5_hoursOfTheNightComeFromThePolicy();
    void J8_1_whatNoShiftAnswersForIsSeen();
    void rule3_4_note_rostersAreDueBeforeTheirMonth();
};

void TestDomainNightBoard::I16_boardAndFigures()
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
    material.places = nightPlaces(
        {unitCode("prov.county"), unitCode("prov.water"), unitCode("prov.county.water"), unitCode("prov")},
        n.directory);
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

void TestDomainNightBoard::rule3_4_whatNeedsSomebodyComesByUrgency()
{
    NightBoard board;
    board.next = unitCode("prov");
    const auto item = [](char id, const char *owner, const char *offeredTo, NightUrgency urgency,
                         qint64 due) {
        NightItemState made;
        made.id = StreamId(QByteArray(16, id));
        made.registered = true;
        made.registration.urgency = urgency;
        made.registration.dueAtMs = due;
        made.owner = HolderCode(QString::fromLatin1(owner));
        made.offeredTo = HolderCode(QString::fromLatin1(offeredTo));
        return made;
    };
    board.items = {item('a', "center.night1", "", NightUrgency::Ordinary, 500),
                   item('b', "center.night1", "prov.county.night1", NightUrgency::Urgent, 9000),
                   item('c', "prov.county.night1", "center.night2", NightUrgency::Ordinary, 9000),
                   item('d', "prov.county.night1", "", NightUrgency::Urgent, 500)};
    ShiftState shift;
    shift.started = true;
    shift.startedAtMs = 100;
    shift.manager = one;
    const auto kinds = [&](const Actor &by, qint64 nowMs) {
        QList<NightNeedKind> found;
        for (const NightNeed &need : nightNeedsOf(board, shift, {by.person, by.post}, nowMs))
            found << need.kind;
        return found;
    };
    using K = NightNeedKind;
    QCOMPARE(kinds(one, 1000), (QList<K>{K::RunOut, K::Unanswered, K::CallNext}));
    QCOMPARE(kinds(two, 1000), (QList<K>{K::RunOut, K::Offered, K::Unanswered})); // calls are the manager's
    QCOMPARE(kinds(county, 1000), (QList<K>{K::RunOut, K::Offered}));
    shift.rivals = {EventId(QByteArray(32, 1))};
    shift.handOver = ShiftHandOver();
    shift.handOver->to = two.person;
    const qint64 late = shift.startedAtMs + longestShiftMs + 1;
    board.items.clear();
    QCOMPARE(kinds(two, late), (QList<K>{K::TwoStarts, K::SignHandOver, K::LeftBehind}));
    QCOMPARE(kinds(one, late), (QList<K>{K::TwoStarts, K::LeftBehind, K::CallNext}));
    shift.closed = true;
    QVERIFY(kinds(two, late).isEmpty());
    // What went up before its clock ran out, because nobody is left where it was.
    board.items = {item('e', "prov.county.night1", "", NightUrgency::Urgent, 9000)};
    board.items.first().escalatedAtMs = 500;
    shift = ShiftState();
    QVERIFY(kinds(officer, 1000).isEmpty());
    const Actor general = actor("p.1", "prov.governor");
    board.items.first().escalatedTo = holderCode("prov.governor");
    QCOMPARE(kinds(general, 1000), QList<K>{K::Offered});
    QCOMPARE(kinds(general, 9001), QList<K>{K::RunOut});
    board.items.first().takenSince = true; // somebody has it again
    QVERIFY(kinds(general, 1000).isEmpty());
}

void TestDomainNightBoard::rule3_4_whoFollowsNights()
{
    const Directory directory = nightDirectoryView();
    QVERIFY(followsNights(directory, postCode("center.night1")));
    QVERIFY(followsNights(directory, postCode("center.officer1")));
    QVERIFY(followsNights(directory, postCode("prov.county.night1")));
    QVERIFY(followsNights(directory, postCode("prov.county.water.head"))); // items may come to him
    QVERIFY(!followsNights(directory, postCode("prov.county.nobody")));
}

void TestDomainNightBoard::D5_hoursOfTheNightComeFromThePolicy()
{
    Directory directory = nightDirectoryView();
    QCOMPARE(nightTimesOf(directory), NightTimes());
    const qint64 at = 1'000'000;
    QCOMPARE(nightItemDueMs(directory, unitCode("prov.county"), NightUrgency::Urgent, at), at + 2 * hourMs);
    DirectoryChange change;
    DeadlinePolicy policy = defaultDeadlinePolicy();
    policy.version = directory.policy() ? directory.policy()->version + 1 : 1;
    policy.days.insert(nightPolicyKeys().at(0), 1);
    policy.days.insert(nightPolicyKeys().at(1), 5);
    QVERIFY(checkPolicy(policy, directory.policy()).ok());
    change.policies = {policy};
    directory.apply(change, directory.version() + 1);
    QCOMPARE(nightTimesOf(directory), (NightTimes{1, 5}));
    QCOMPARE(nightItemDueMs(directory, unitCode("prov.county"), NightUrgency::Urgent, at), at + hourMs);
    NightMaterial material;
    material.places = nightPlaces({unitCode("prov.county")}, directory);
    material.turns = {{unitCode("prov.county"), turn(0, "n.county")}};
    material.shift.started = true;
    material.shift.startedAtMs = at;
    material.nowMs = at + 4 * hourMs; // late by the three hours of old
    QCOMPARE(boardOf(material, directory).rows.first().standing, NightStanding::NotCalled);
    material.nowMs = at + 5 * hourMs + 1;
    QCOMPARE(boardOf(material, directory).rows.first().standing, NightStanding::Late);
    policy.version += 1;
    policy.days.insert(nightPolicyKeys().at(0), 25);
    QVERIFY(!checkPolicy(policy, directory.policy()).ok());
}

void TestDomainNightBoard::J8_1_whatNoShiftAnswersForIsSeen()
{
    Night n;
    n.then(one, startOf());
    NightItemState item;
    item.id = itemOne;
    item.registered = true;
    item.registration.trackingId = QStringLiteral("050000100000191");
    item.owner = holderCode("center.head");
    NightMaterial material;
    material.shift = n.shift();
    material.items = {item};
    const auto leftOut = [&] { return boardOf(material, n.directory).leftOut; };
    QCOMPARE(leftOut(), QList<StreamId>{itemOne});
    const NightBoard board = boardOf(material, n.directory);
    QCOMPARE(toBeHandedOver(n.shift(), board).size(), 1); // has to have its word
    const auto needs = [&](const Actor &by) {
        const QList<NightNeed> all = nightNeedsOf(board, n.shift(), {by.person, by.post}, 1);
        return std::count_if(all.begin(), all.end(),
                             [](const NightNeed &need) { return need.kind == NightNeedKind::LeftOut; });
    };
    QCOMPARE(needs(two), 1);
    QCOMPARE(needs(county), 0);
    material.items.first().owner = holderCode("prov.county.night1"); // another unit's
    QVERIFY(leftOut().isEmpty());
    material.items = {item};
    material.items.first().resolvedAtMs = 1;
    QVERIFY(leftOut().isEmpty());
    material.items = {item};
    n.then(one, opened());
    material.shift = n.shift();
    QVERIFY(leftOut().isEmpty()); // the shift answers for it
    material.shift = ShiftState();
    QVERIFY(leftOut().isEmpty()); // taken in when one begins
}

void TestDomainNightBoard::rule3_4_note_rostersAreDueBeforeTheirMonth()
{
    const QString month = QStringLiteral("1405/09");
    const NightPeriod period = *nightPeriod(month);
    QCOMPARE(periodsDue(period.first), QStringList{month});
    QCOMPARE(periodsDue(period.last.addDays(-rosterAheadDays)), QStringList{month});
    QCOMPARE(periodsDue(period.last.addDays(1 - rosterAheadDays)),
             (QStringList{month, QStringLiteral("1405/10")}));
}

QTEST_GUILESS_MAIN(TestDomainNightBoard)
#include "test_domain_night_board.moc"
