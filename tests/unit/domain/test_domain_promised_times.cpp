#include "tests/unit/domain/promise_story.h"

#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;

/// The promised time itself: extended once, never changed by a newer policy, explained.
class TestDomainPromisedTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void E8_extensionOnceByTheSuperior();
    void E8_firstPromiseStays();
    void E8_newerPolicyChangesNoPromise();
    void why_exampleOfD5();
    void why_estimatedAndExtended();
};

void TestDomainPromisedTimes::E8_extensionOnceByTheSuperior()
{
    Story story;
    QVERIFY(!story.may("prov.county.desk.clerk1", extensionTo(endOf(2, 29))).ok()); // the holder himself
    QVERIFY(!story.may("prov.governor", extensionTo(endOf(2, 29))).ok());           // not his superior
    QVERIFY(!story.may("prov.county.governor", extensionTo(endOf(2, 20))).ok());    // shorter
    QCOMPARE(story.may("prov.county.governor", extensionTo(endOf(2, 29) - 5)).error().field,
             QStringLiteral("to"));
    DeadlineExtended silent = extensionTo(endOf(2, 29));
    silent.reason.clear();
    QCOMPARE(story.may("prov.county.governor", silent).error().field, QStringLiteral("text"));
    const ExtensionAsked asked{holderCode("prov.county.governor"), 3, QStringLiteral("نیاز به بازدید"), {}};
    QVERIFY(story.then("prov.county.desk.clerk1", asked).isValid());
    QVERIFY(isAwaitedFrom(story.state(), holderCode("prov.county.governor")));
    QVERIFY(story.then("prov.county.governor", extensionTo(endOf(2, 29))).isValid());
    QCOMPARE(story.state().dueAtMs, endOf(2, 29));
    QVERIFY(!isAwaitedFrom(story.state(), holderCode("prov.county.governor")));
    const Status second = story.may("prov.county.governor", extensionTo(endOf(3, 5)));
    QCOMPARE(second.error().code, ErrorCode::AlreadyDone);
    QCOMPARE(second.error().rule, QStringLiteral("E8"));
}

void TestDomainPromisedTimes::E8_firstPromiseStays()
{
    Story story;
    story.then("prov.county.governor", extensionTo(endOf(2, 29)));
    QCOMPARE(story.state().firstDueAtMs(), endOf(2, 22)); // what I3 counts
    QCOMPARE(story.state().supervision.extension.dueBeforeMs, endOf(2, 22));
}

void TestDomainPromisedTimes::E8_newerPolicyChangesNoPromise()
{
    Story story;
    DeadlinePolicy longer = defaultDeadlinePolicy();
    longer.version = 2;
    for (int &days : longer.days)
        days *= 3;
    DirectoryChange change;
    change.policies = {longer};
    story.directory.apply(change, 2);
    QCOMPARE(story.state().dueAtMs, endOf(2, 22));
    QCOMPARE(story.timeIs(noonOf(2, 23)), QList<EventType>{EventType::OverdueRaised});
    const DueExplanation why = explainDue(story.state(), story.directory);
    QCOMPARE(why.policyVersion, quint64(1));
    QCOMPARE(why.workingDays, 10);
    QVERIFY(why.newerPolicy);
}

void TestDomainPromisedTimes::why_exampleOfD5()
{
    Story story;
    const DueExplanation why = explainDue(story.state(), story.directory);
    QCOMPARE(why.basis, DueExplanation::Basis::Policy);
    QCOMPARE(why.workingDays, 10);
    QCOMPARE(why.level, Level::County);
    QCOMPARE(why.thursdays, 3);
    QCOMPARE(why.fridays, 3);
    QCOMPARE(why.holidays.size(), 1);
    QCOMPARE(why.holidays.first().title, QStringLiteral("شهادت امام جعفر صادق (ع)"));
    QVERIFY(!why.estimated && !why.calendarChanged && !why.newerPolicy);
    QCOMPARE(why.dueMs, endOf(2, 22));
}

void TestDomainPromisedTimes::why_estimatedAndExtended()
{
    // The calendar of 1404 is missing: what crosses it is estimated.
    Story crossing;
    auto &registration = std::get<CaseRegistered>(crossing.stream.events.first().payload);
    registration.registeredAtMs = noonOf(12, 25);
    const Deadline deadline =
        deadlineFor(*crossing.directory.policy(), crossing.directory.calendarFor(registration.desk),
                    CaseKind::Complaint, Level::County, registration.registeredAtMs);
    QVERIFY(deadline.estimated);
    registration.dueAtMs = deadline.dueAtMs;
    registration.outcome.atMs = deadline.dueAtMs;
    QVERIFY(explainDue(crossing.state(), crossing.directory).estimated);
    // The calendar comes, with Nowruz: another day would come out now, the promise stays (E8).
    YearHolidays year;
    year.jalaliYear = 1404;
    for (int day = 1; day <= 4; ++day)
        year.days.insert(toGregorian({1404, 1, day}), QStringLiteral("نوروز"));
    DirectoryChange change;
    change.holidays = {year};
    crossing.directory.apply(change, 2);
    const DueExplanation why = explainDue(crossing.state(), crossing.directory);
    QCOMPARE(why.basis, DueExplanation::Basis::Earlier);
    QVERIFY(!why.estimated);
    QCOMPARE(why.dueMs, deadline.dueAtMs);

    Story extended;
    extended.then("prov.county.governor", extensionTo(endOf(2, 29)));
    const DueExplanation longer = explainDue(extended.state(), extended.directory);
    QCOMPARE(longer.extendedBy, postCode("prov.county.governor"));
    QCOMPARE(longer.dueBeforeMs, endOf(2, 22));
    QCOMPARE(longer.dueMs, endOf(2, 29));
    QCOMPARE(longer.extensionReason, QStringLiteral("بارندگی"));
}

QTEST_GUILESS_MAIN(TestDomainPromisedTimes)
#include "test_domain_promised_times.moc"
