#include "tests/unit/domain/promise_story.h"

#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;

/// What the Center does about cases without an answer (E5–E7).
class TestDomainCenterActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void E5_disputeAndSessionWithinTenWorkingDays();
    void E5_noDisputeGivesAFinalDeadline();
    void E5_onlyTheCenterFromItsList();
    void E6_pastDueIsNonCompliant();
    void E6_refusedIsNonCompliant();
    void E6_evidenceSettles();
    void E7_misconductUntilItsResult();
    void centerLists();
};

void TestDomainCenterActs::E5_disputeAndSessionWithinTenWorkingDays()
{
    Story story;
    story.leaveWithoutAnswer();
    const qint64 tenth = endOfWorkingDay(calendarOf(story.state(), story.directory), story.stream.atMs, 10);
    QVERIFY(!story.may("center.officer1", disputeBy(true, tenth + 86'400'000)).ok());
    QVERIFY(story.then("center.officer1", disputeBy(true, tenth)).isValid());
    QCOMPARE(centerPlacesOf(story.state()), (QList<CenterPlace>{{CenterList::Disputes, tenth}}));
    QVERIFY(!story.may("center.officer1", disputeBy(true, tenth)).ok()); // once
    QCOMPARE(story.may("center.head", sessionAt(tenth + 1)).error().field, QStringLiteral("at"));
    // Without the agency's representative there is no session.
    QCOMPARE(story.may("center.head", sessionAt(tenth, "ministry.minister")).error().field,
             QStringLiteral("invite"));
    QVERIFY(story.then("center.head", sessionAt(tenth)).isValid());
    const CaseState state = story.state();
    QCOMPARE(state.status, CaseStatus::InSession);
    QVERIFY(isAwaitedFrom(state, holderCode("prov.governor")));
    QCOMPARE(state.holder, holderCode("prov.county.desk"));
}

void TestDomainCenterActs::E5_noDisputeGivesAFinalDeadline()
{
    Story story;
    story.leaveWithoutAnswer();
    const WorkingCalendar calendar = calendarOf(story.state(), story.directory);
    const qint64 fifth = endOfWorkingDay(calendar, story.stream.atMs, 5);
    QVERIFY(!story.may("center.officer1", disputeBy(false, endOfWorkingDay(calendar, story.stream.atMs, 6)))
                 .ok());
    QVERIFY(story.then("center.officer1", disputeBy(false, fifth)).isValid());
    QCOMPARE(story.state().dueAtMs, endOf(2, 22)); // the applicant's promise is what it was
    // A session only after it.
    QVERIFY(!story.may("center.officer1", sessionAt(fifth)).ok());
    story.stream.atMs = fifth;
    QVERIFY(story.then("center.officer1", sessionAt(fifth + 86'400'000)).isValid());
    // The Center's final deadline starts no second round of E4.
    QVERIFY(!story.timeIs(noonOf(5, 1)).contains(EventType::NoAnswerRaised));
}

void TestDomainCenterActs::E5_onlyTheCenterFromItsList()
{
    Story story;
    const qint64 by = noonOf(3, 1);
    QVERIFY(!story.may("center.officer1", disputeBy(true, by)).ok()); // not on its list yet
    story.leaveWithoutAnswer();
    QVERIFY(!story.may("prov.governor", disputeBy(true, by)).ok());
    QVERIFY(!story.may("center.night1", disputeBy(true, by)).ok());
    QVERIFY(!story.may("center.officer1", sessionAt(by)).ok()); // dispute yes or no comes first
    QVERIFY(!story.may("center.officer1", decisionDue(by)).ok());
    QVERIFY(story.may("center.officer1", disputeBy(true, by)).ok());
    story.stream.then("prov.governor", disputeBy(true, by));
    QCOMPARE(story.state().history.last().flag, EventFlag::NotEntitled);
}

void TestDomainCenterActs::E6_pastDueIsNonCompliant()
{
    Story story;
    const EventId decision = decide(story, endOf(3, 12));
    QVERIFY(decision.isValid());
    QCOMPARE(story.state().status, CaseStatus::InReview);
    QCOMPARE(centerPlacesOf(story.state()), (QList<CenterPlace>{{CenterList::Sessions, endOf(3, 12)}}));
    QCOMPARE(story.timeIs(noonOf(3, 12)), QList<EventType>{});
    QCOMPARE(story.timeIs(noonOf(3, 13)), QList<EventType>{EventType::NonComplianceMarked});
    QCOMPARE(story.timeIs(noonOf(3, 20)), QList<EventType>{});
    QVERIFY(story.state().supervision.decision(decision)->isNonCompliant());
    QCOMPARE(centerPlacesOf(story.state()).first().list, CenterList::NonCompliant);
}

void TestDomainCenterActs::E6_refusedIsNonCompliant()
{
    Story story;
    const EventId decision = decide(story, endOf(3, 12));
    const DecisionRefused refused{decision, QStringLiteral("بودجه نداریم"), QStringLiteral("استنکاف")};
    QVERIFY(!story.may("prov.water.director", refused).ok());
    QVERIFY(story.then("prov.county.governor", refused).isValid());
    QVERIFY(story.state().supervision.decision(decision)->isNonCompliant());
    QCOMPARE(story.timeIs(noonOf(3, 13)), QList<EventType>{}); // marked already
}

void TestDomainCenterActs::E6_evidenceSettles()
{
    Story story;
    const EventId decision = decide(story, endOf(3, 12));
    QVERIFY(isAwaitedFrom(story.state(), holderCode("prov.county.governor")));
    const EvidenceGiven evidence{
        decision, QStringLiteral("صورت‌جلسه ۱۲"), QStringLiteral("ارائه شد"), {}};
    QVERIFY(!story.may("ministry.minister", evidence).ok());
    QVERIFY(story.then("prov.county.governor", evidence).isValid());
    QVERIFY(!story.may("prov.county.governor", evidence).ok());
    QVERIFY(!isAwaitedFrom(story.state(), holderCode("prov.county.governor")));
    QCOMPARE(story.timeIs(noonOf(3, 20)), QList<EventType>{});
    QCOMPARE(centerPlacesOf(story.state()), QList<CenterPlace>{});
}

void TestDomainCenterActs::E7_misconductUntilItsResult()
{
    Story story;
    const EventId decision = decide(story, endOf(3, 12));
    const MisconductReferred referred{
        decision, QStringLiteral("هیأت بدوی"), QStringLiteral("۱۲۳/الف"), noonOf(3, 13),
        {},       QStringLiteral("اعلام شد")};
    QVERIFY(!story.may("center.officer1", referred).ok()); // not non-compliant yet
    story.timeIs(noonOf(3, 13));
    MisconductReferred lacking = referred;
    lacking.letterNumber.clear();
    QCOMPARE(story.may("center.officer1", lacking).error().field, QStringLiteral("letter"));
    lacking = referred;
    lacking.letterAtMs = 0;
    QCOMPARE(story.may("center.officer1", lacking).error().field, QStringLiteral("date"));
    lacking.letterAtMs = noonOf(3, 15); // a letter that is not written yet
    QCOMPARE(story.may("center.officer1", lacking).error().field, QStringLiteral("date"));
    QVERIFY(!story.may("prov.governor", referred).ok());
    const EventId referral = story.then("center.officer1", referred);
    QVERIFY(referral.isValid());
    QVERIFY(!story.may("center.officer1", referred).ok()); // once
    QCOMPARE(centerPlacesOf(story.state()), (QList<CenterPlace>{{CenterList::Misconduct, noonOf(3, 13)}}));
    // Its handling goes on; the list keeps it until the result.
    story.stream.then("prov.county.desk.clerk1", answerWith());
    QCOMPARE(centerPlacesOf(story.state()).size(), 1);
    const MisconductResolved result{referral, QStringLiteral("توبیخ کتبی"), QStringLiteral("نتیجه")};
    QVERIFY(story.then("center.head", result).isValid());
    QCOMPARE(centerPlacesOf(story.state()), QList<CenterPlace>{});
    QVERIFY(!story.may("center.head", result).ok());
}

void TestDomainCenterActs::centerLists()
{
    Story story;
    QCOMPARE(centerPlacesOf(story.state()), QList<CenterPlace>{});
    story.leaveWithoutAnswer();
    story.stream.then("prov.county.desk.clerk1", answerWith());
    QCOMPARE(centerPlacesOf(story.state()), QList<CenterPlace>{}); // answered after all
}

QTEST_GUILESS_MAIN(TestDomainCenterActs)
#include "test_domain_center_acts.moc"
