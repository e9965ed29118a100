#include "tests/unit/domain/promise_story.h"

#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;

/// What time does to a promise (E1–E4), in any order of arrival.
class TestDomainEscalation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void E1_requestOfAProvincialAgency();
    void E1_complaintIsRefused();
    void E1_countyAndWrongMinistryAreRefused();
    void E1_needAndAmount();
    void E1_newDueTimeIsThePolicys();
    void E2_warningTwoWorkingDaysBefore();
    void E3_responsiblePostSameDay();
    void E3_onceForEachDueTime();
    void E3_excludedPostIsPassedOver();
    void E3_neverForThanksAndAnswered();
    void E3_onlyTheCenter();
    void E4_fiveWorkingDaysLater();
    void E4_bindsRequestsAndComplaintsOnly();
    void inv6_orderOfArrivalDoesNotMatter();
    void inv12_twoExtensionsAtOnce();
    void inv12_answerBesideTheActOfTime();
    void inv9_whatTimeDidTwiceCountsOnce();
    void watchNeverComesTooLate();
    void superiors();
};

void TestDomainEscalation::E1_requestOfAProvincialAgency()
{
    Story story(CaseKind::Request, "prov.water.desk", "prov.water.desk.clerk1");
    story.stream.then("prov.water.desk.clerk1", referTo("prov.water.director"));
    const qint64 atMs = story.stream.atMs + 1000;
    QVERIFY(story.may("prov.water.director", escalation(story.directory, atMs)).ok());
    QCOMPARE(story.may("prov.water.desk.clerk1", escalation(story.directory, atMs)).error().code,
             ErrorCode::NotHolder);
    story.then("prov.water.director", escalation(story.directory, atMs));
    const CaseState state = story.state();
    QCOMPARE(state.holder, holderCode("ministry.minister"));
    QCOMPARE(state.status, CaseStatus::Escalated);
    QCOMPARE(state.registration.desk, unitCode("prov.water.desk")); // stays origin, and delivers
    QCOMPARE(state.supervision.escalation.amount, 5'000'000);
    // Once.
    story.stream.then("ministry.minister", CaseOpened{holderCode("ministry.minister")});
    QCOMPARE(story.state().status, CaseStatus::InReview);
    QCOMPARE(story.may("ministry.minister", escalation(story.directory, atMs)).error().rule,
             QStringLiteral("E1"));
}

void TestDomainEscalation::E1_complaintIsRefused()
{
    for (int kind = 2; isKnown(CaseKind(kind)); ++kind) {
        Story story(CaseKind(kind), "prov.water.desk", "prov.water.desk.clerk1");
        const Status refused =
            story.may("prov.water.desk.clerk1", escalation(story.directory, story.stream.atMs + 1000));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        QCOMPARE(refused.error().rule, QStringLiteral("E1"));
        // Even if it lay in the stream, it would have no effect.
        story.stream.then("prov.water.desk.clerk1", escalation(story.directory, story.stream.atMs + 1000));
        QCOMPARE(story.state().holder, holderCode("prov.water.desk"));
        QCOMPARE(story.state().history.last().flag, EventFlag::NotEntitled);
    }
}

void TestDomainEscalation::E1_countyAndWrongMinistryAreRefused()
{
    Story county(CaseKind::Request);
    QCOMPARE(county.may("prov.county.desk.clerk1", escalation(county.directory, county.stream.atMs + 1000))
                 .error()
                 .rule,
             QStringLiteral("E1"));
    Story provincial(CaseKind::Request, "prov.water.desk", "prov.water.desk.clerk1");
    CaseEscalated elsewhere = escalation(provincial.directory, provincial.stream.atMs + 1000);
    elsewhere.to = holderCode("prov.governor");
    QCOMPARE(provincial.may("prov.water.desk.clerk1", elsewhere).error().field, QStringLiteral("to"));
}

void TestDomainEscalation::E1_needAndAmount()
{
    Story story(CaseKind::Request, "prov.water.desk", "prov.water.desk.clerk1");
    const qint64 atMs = story.stream.atMs + 1000;
    const auto judged = [&](EscalationNeed need, qint64 amount) {
        return story.may("prov.water.desk.clerk1", escalation(story.directory, atMs, need, amount));
    };
    QVERIFY(judged(EscalationNeed::Permit, 0).ok());
    QVERIFY(judged(EscalationNeed::Both, 1).ok());
    QCOMPARE(judged(EscalationNeed::Credit, 0).error().field, QStringLiteral("amount"));
    QCOMPARE(judged(EscalationNeed::Both, -1).error().field, QStringLiteral("amount"));
    QCOMPARE(judged(EscalationNeed::Permit, 7).error().field, QStringLiteral("amount"));
    CaseEscalated silent = escalation(story.directory, atMs);
    silent.reason = QStringLiteral("  ");
    QCOMPARE(story.may("prov.water.desk.clerk1", silent).error().field, QStringLiteral("text"));
}

void TestDomainEscalation::E1_newDueTimeIsThePolicys()
{
    Story story(CaseKind::Request, "prov.water.desk", "prov.water.desk.clerk1");
    const qint64 atMs = story.stream.atMs + 1000;
    CaseEscalated later = escalation(story.directory, atMs);
    // 30 working days from Wednesday 1403/02/05 with one holiday.
    QCOMPARE(later.dueAtMs, endOf(3, 19));
    later.dueAtMs += 86'400'000;
    QCOMPARE(story.may("prov.water.desk.clerk1", later).error().field, QStringLiteral("dueAt"));
    story.then("prov.water.desk.clerk1", escalation(story.directory, atMs));
    QCOMPARE(story.state().dueAtMs, endOf(3, 19));
    QCOMPARE(story.state().firstDueAtMs(), endOf(2, 22));
}

void TestDomainEscalation::E2_warningTwoWorkingDaysBefore()
{
    const WorkingCalendar calendar = stateDirectory().calendarFor(unitCode("prov.county.desk"));
    const auto at = [&](qint64 nowMs, bool open = true) {
        return dueStanding(endOf(2, 22), open, nowMs, calendar, 2);
    };
    // Due on Saturday; Thursday and Friday do not count, so it warns from Tuesday on.
    QCOMPARE(at(noonOf(2, 17)), DueStanding::InTime);
    QCOMPARE(at(tehranMidnightMs(toGregorian({1403, 2, 18})) - 1), DueStanding::InTime);
    QCOMPARE(at(tehranMidnightMs(toGregorian({1403, 2, 18}))), DueStanding::Warning);
    QCOMPARE(at(endOf(2, 22)), DueStanding::Warning);
    QCOMPARE(at(endOf(2, 22) + 1), DueStanding::Overdue);
    QCOMPARE(at(endOf(2, 22) + 1, false), DueStanding::None);
    QCOMPARE(dueStanding(0, true, noonOf(2, 22), calendar, 2), DueStanding::None);
}

void TestDomainEscalation::E3_responsiblePostSameDay()
{
    Story story;
    QCOMPARE(story.timeIs(noonOf(2, 22)), QList<EventType>{});
    QCOMPARE(story.timeIs(endOf(2, 22) + 1), QList<EventType>{EventType::OverdueRaised});
    const CaseState state = story.state();
    QCOMPARE(state.supervision.overdueTo, holderCode("prov.county.governor"));
    QVERIFY(isOverseenBy(state, holderCode("prov.county.governor")));
    QCOMPARE(state.holder, holderCode("prov.county.desk")); // it takes nothing from the holder
    QVERIFY(!state.history.last().publicText.isEmpty());
    QVERIFY(mayAct(state, EventType::CaseAnswered, {{}, postCode("prov.county.desk.clerk1"), 1}).ok());
    QVERIFY(!mayAct(state, EventType::CaseAnswered, {{}, postCode("prov.county.governor"), 1}).ok());
    const Directory directory = stateDirectory();
    const auto responsible = [&directory](const char *holder) {
        return responsibleUnder101(directory, holderCode(holder)).text();
    };
    QCOMPARE(responsible("prov.county.water.head"), QStringLiteral("prov.county.governor"));
    QCOMPARE(responsible("prov.water.director"), QStringLiteral("prov.governor"));
    QCOMPARE(responsible("ministry.minister"), QStringLiteral("ministry.minister"));
    QCOMPARE(responsible("center.officer1"), QStringLiteral("center.head"));
}

void TestDomainEscalation::E3_onceForEachDueTime()
{
    Story story;
    story.timeIs(noonOf(2, 23));
    QCOMPARE(story.timeIs(noonOf(2, 24)), QList<EventType>{});
    // A clock that goes back and forth does nothing twice.
    QCOMPARE(story.timeIs(noonOf(2, 10)), QList<EventType>{});
    QCOMPARE(story.timeIs(noonOf(2, 24)), QList<EventType>{});
    story.then("prov.county.governor", extensionTo(endOf(2, 29)));
    QCOMPARE(story.state().dueAtMs, endOf(2, 29));
    QCOMPARE(story.timeIs(noonOf(2, 29)), QList<EventType>{});
    QCOMPARE(story.timeIs(noonOf(2, 30)), QList<EventType>{EventType::OverdueRaised});
}

void TestDomainEscalation::E3_excludedPostIsPassedOver()
{
    const Directory directory = stateDirectory();
    const ExcludedPosts governor{postCode("prov.county.governor")};
    QCOMPARE(responsibleUnder101(directory, holderCode("prov.county.desk"), governor),
             postCode("prov.governor"));
    Story story;
    const auto act = actOfTime(story.state(), directory, noonOf(2, 23), governor);
    QCOMPARE(std::get<OverdueRaised>(act.value()).to, holderCode("prov.governor"));
}

void TestDomainEscalation::E3_neverForThanksAndAnswered()
{
    Story thanks(CaseKind::Thanks, "prov.county.desk", "prov.county.desk.clerk1", 0);
    QCOMPARE(thanks.timeIs(noonOf(6, 1)), QList<EventType>{});
    Story answered;
    answered.stream.then("prov.county.desk.clerk1", answerWith());
    QCOMPARE(answered.timeIs(noonOf(6, 1)), QList<EventType>{});
    // Reopened and past its time: it is due again at once.
    answered.stream.atMs = noonOf(3, 1);
    answered.stream.then("prov.county.desk.clerk1", CaseReopened{QStringLiteral("اعتراض")});
    QCOMPARE(answered.timeIs(noonOf(3, 1)).size(), 2);
}

void TestDomainEscalation::E3_onlyTheCenter()
{
    Story story;
    story.stream.then("prov.county.governor",
                      OverdueRaised{holderCode("prov.county.governor"), endOf(2, 22), {}});
    QCOMPARE(story.state().history.last().flag, EventFlag::NotEntitled);
    QVERIFY(story.state().supervision.followers.isEmpty());
}

void TestDomainEscalation::E4_fiveWorkingDaysLater()
{
    Story story;
    story.timeIs(noonOf(2, 23));
    // Due on Saturday 22; the fifth working day after it is Saturday 29.
    QCOMPARE(story.timeIs(noonOf(2, 28)), QList<EventType>{});
    QCOMPARE(story.timeIs(noonOf(2, 29)), QList<EventType>{EventType::NoAnswerRaised});
    const Supervision now = story.state().supervision;
    QCOMPARE(now.topOfficial, holderCode("prov.governor"));
    QCOMPARE(now.center, (QList<HolderCode>{holderCode("center.head"), holderCode("center.officer1")}));
    QCOMPARE(centerPlacesOf(story.state()), (QList<CenterPlace>{{CenterList::NoAnswer, endOf(2, 22)}}));
    // The agency's national top official, 9-1.
    QCOMPARE(topOfficialOf(story.directory, holderCode("prov.county.water.head")),
             postCode("ministry.minister"));
}

void TestDomainEscalation::E4_bindsRequestsAndComplaintsOnly()
{
    for (int kind = 1; isKnown(CaseKind(kind)); ++kind) {
        Story story{CaseKind(kind)};
        const bool bound = CaseKind(kind) == CaseKind::Request || CaseKind(kind) == CaseKind::Complaint;
        QCOMPARE(story.timeIs(noonOf(4, 1)).contains(EventType::NoAnswerRaised), bound);
    }
}

void TestDomainEscalation::inv6_orderOfArrivalDoesNotMatter()
{
    Story story;
    const EventId decision = decide(story, endOf(3, 12));
    story.stream.add("prov.county.desk.clerk1", answerWith(), {story.stream.events.at(1).event.id});
    story.timeIs(noonOf(3, 13));
    Q_UNUSED(decision)
    const CaseState straight = story.state();
    QList<DecodedEvent> events = story.stream.events;
    for (int turn = 0; turn < 40; ++turn) {
        std::rotate(events.begin(), events.begin() + 1 + turn % 3, events.end());
        std::swap(events.front(), events[turn % events.size()]);
        QCOMPARE(foldCase(straight.id, events + events.mid(turn % 4)), straight);
    }
}

void TestDomainEscalation::inv12_twoExtensionsAtOnce()
{
    Story story;
    const EventId root = story.stream.events.first().event.id;
    story.stream.add("prov.county.governor", extensionTo(endOf(2, 29)), {root});
    story.stream.add("prov.county.governor", extensionTo(endOf(3, 5)), {root});
    const CaseState state = story.state();
    QCOMPARE(state.conflicts, 1);
    const HistoryEntry &loser = state.history.last();
    QCOMPARE(loser.flag, EventFlag::Conflict);
    QVERIFY(state.dueAtMs == endOf(2, 29) || state.dueAtMs == endOf(3, 5));
}

void TestDomainEscalation::inv12_answerBesideTheActOfTime()
{
    Story story;
    const EventId root = story.stream.events.first().event.id;
    story.stream.atMs = noonOf(2, 23);
    story.stream.add("center", OverdueRaised{holderCode("prov.county.governor"), endOf(2, 22), {}}, {root});
    story.stream.add("prov.county.desk.clerk1", answerWith(), {root});
    story.stream.add("prov.county.governor", extensionTo(endOf(2, 29)), {root});
    const CaseState state = story.state();
    // None of them is lost to another.
    QCOMPARE(state.conflicts, 0);
    QCOMPARE(state.status, CaseStatus::Answered);
    QVERIFY(isOverseenBy(state, holderCode("prov.county.governor")));
    QCOMPARE(state.dueAtMs, endOf(2, 29));
}

/// A center restored from a backup does again what it does not know it did; the desks bring the first time.
void TestDomainEscalation::inv9_whatTimeDidTwiceCountsOnce()
{
    Story story;
    const EventId root = story.stream.events.first().event.id;
    const OverdueRaised raised{holderCode("prov.county.governor"), endOf(2, 22), {}};
    const NoAnswerRaised silent{holderCode("center.head"), {holderCode("center.officer1")}, endOf(2, 22), {}};
    for (int time = 0; time < 2; ++time) {
        story.stream.atMs = noonOf(2, 23) + time * 1000;
        const EventId overdue = story.stream.add("center", raised, {root});
        story.stream.atMs = noonOf(2, 29) + time * 1000;
        story.stream.add("center", silent, {overdue});
    }
    const CaseState state = story.state();
    QCOMPARE(state.conflicts, 0);
    int effective = 0;
    for (const HistoryEntry &entry : state.history) {
        if (isMadeByTime(entry.type) && entry.flag == EventFlag::None)
            ++effective;
    }
    QCOMPARE(effective, 2); // E3 once, E4 once
    QVERIFY(isOverseenBy(state, holderCode("prov.county.governor")));
    QCOMPARE(state.supervision.center, QList<HolderCode>{holderCode("center.officer1")});
    QCOMPARE(actOfTime(state, story.directory, noonOf(3, 1)).has_value(), false); // nothing a third time
    std::reverse(story.stream.events.begin(), story.stream.events.end());
    QCOMPARE(story.state(), state); // inv6
}

void TestDomainEscalation::watchNeverComesTooLate()
{
    // Whenever time acts, the moment kept beside the stream is not later.
    Story story;
    QCOMPARE(timeActsFrom(story.state()), endOf(2, 22) + 1);
    for (int day = 0; day < 60; ++day) {
        const qint64 nowMs = noonOf(2, 5) + day * 86'400'000ll;
        story.stream.atMs = nowMs;
        if (const auto act = actOfTime(story.state(), story.directory, nowMs)) {
            const qint64 watched = timeActsFrom(story.state());
            QVERIFY(watched != 0 && watched <= nowMs);
            story.stream.then("center", *act);
        }
    }
    QCOMPARE(timeActsFrom(story.state()), 0);
    Story decided;
    decide(decided, endOf(3, 12));
    QCOMPARE(timeActsFrom(decided.state()), endOf(3, 12) + 1);
}

void TestDomainEscalation::superiors()
{
    const Directory directory = stateDirectory();
    const auto superior = [&directory](const char *holder) {
        return superiorOf(directory, holderCode(holder)).text();
    };
    QCOMPARE(superior("prov.county.desk"), QStringLiteral("prov.county.governor"));
    QCOMPARE(superior("prov.county.governor"), QStringLiteral("prov.governor"));
    QCOMPARE(superior("prov.county.water.head"), QStringLiteral("prov.water.director"));
    QCOMPARE(superior("prov.water.director"), QStringLiteral("ministry.minister"));
    QCOMPARE(superior("prov.governor"), QStringLiteral("center.head"));
    QCOMPARE(superior("ministry.minister"), QStringLiteral("center.head"));
    QCOMPARE(superior("center.head"), QString());
    QCOMPARE(superior("nobody"), QString());
}

QTEST_GUILESS_MAIN(TestDomainEscalation)
#include "test_domain_escalation.moc"
