#include "core/base/jalali.h"
#include "core/domain/due_explanation.h"
#include "core/domain/escalation_rules.h"
#include "tests/unit/domain/small_directory.h"
#include "tests/unit/domain/stream_builder.h"

#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;

namespace {

/// A province with a county, a provincial company below a ministry, and the Center; two years of holidays.
DirectoryChange wholeState()
{
    DirectoryChange change = smallDirectory();
    const auto unit = [](const char *code, UnitKind kind, Level level, const char *parent,
                         const char *responsible) {
        return Unit{unitCode(code),
                    QString::fromLatin1(code),
                    kind,
                    level,
                    unitCode(parent),
                    AgencyType::OtherPublicBudget,
                    postCode(responsible),
                    false};
    };
    change.units.append(unit("ministry", UnitKind::Ministry, Level::Agency, "center", "ministry.minister"));
    change.units.append(unit("prov.county.water", UnitKind::Department, Level::County, "prov.water",
                             "prov.county.water.head"));
    for (Unit &known : change.units) {
        if (known.code == unitCode("prov.water"))
            known.parent = unitCode("ministry");
    }
    change.posts.append(
        {postCode("ministry.minister"), QStringLiteral("وزیر"), PostKind::Minister, {}, false});
    change.posts.append({postCode("prov.county.water.head"),
                         QStringLiteral("رئیس اداره"),
                         PostKind::DepartmentHead,
                         {},
                         false});
    change.posts.append(
        {postCode("center.officer1"), QStringLiteral("کارشناس مرکز"), PostKind::CenterOfficer, {}, false});
    change.posts.append(
        {postCode("center.night1"), QStringLiteral("مدیر شبانه"), PostKind::NightShiftManager, {}, false});
    YearHolidays year;
    year.jalaliYear = 1403;
    year.days = {{toGregorian({1403, 1, 1}), QStringLiteral("نوروز")},
                 {toGregorian({1403, 2, 15}), QStringLiteral("شهادت امام جعفر صادق (ع)")}};
    change.holidays = {year};
    return change;
}

Directory stateDirectory()
{
    Directory directory;
    directory.apply(wholeState(), 1);
    return directory;
}

qint64 noonOf(int month, int day, int year = 1403)
{
    return tehranMidnightMs(toGregorian({year, month, day})) + 12 * 3'600'000;
}

qint64 endOf(int month, int day)
{
    return endOfDayMs(toGregorian({1403, month, day}));
}

/// The complaint of D5's example: Wednesday 1403/02/05, due 1403/02/22.
struct Story
{
    StreamBuilder stream;
    Directory directory = stateDirectory();
    CaseKind kind = CaseKind::Complaint;

    explicit Story(CaseKind of = CaseKind::Complaint, const char *desk = "prov.county.desk",
                   const char *clerk = "prov.county.desk.clerk1", qint64 dueAtMs = endOf(2, 22))
        : kind(of)
    {
        CaseRegistered registration;
        registration.trackingId = QStringLiteral("040123400001740");
        registration.kind = of;
        registration.desk = unitCode(desk);
        registration.text = QStringLiteral("متن");
        registration.policyVersion = 1;
        registration.registeredAtMs = noonOf(2, 5);
        registration.dueAtMs = dueAtMs;
        registration.outcome = Outcome{OutcomeKind::FinalDate, {}, dueAtMs};
        stream.atMs = noonOf(2, 5);
        stream.add(clerk, registration, {});
    }
    [[nodiscard]] CaseState state() const { return stream.fold(); }
    /// Whether the stream and the directory both allow it.
    [[nodiscard]] Status may(const char *post, const Payload &payload)
    {
        DecodedEvent event;
        event.event.header.type = StreamBuilder::typeOfPayload(payload);
        event.event.header.actor = {PersonId(QString::fromLatin1(post)), postCode(post), 1};
        event.event.header.wallTimeMs = stream.atMs + 1000;
        event.payload = payload;
        MIZBAN_TRY(mayApply(state(), event));
        return checkEscalation(state(), event, directory);
    }
    EventId then(const char *post, const Payload &payload)
    {
        const Status allowed = may(post, payload);
        if (!allowed.ok())
            qWarning("%s: %s", qPrintable(allowed.error().rule), qPrintable(allowed.error().detail));
        return allowed.ok() ? stream.then(post, payload) : EventId();
    }
    /// Time passes to noon of that day; the center does what time does. Returns the types of its events.
    QList<EventType> timeIs(qint64 nowMs)
    {
        stream.atMs = nowMs;
        QList<EventType> done;
        while (const auto act = actOfTime(state(), directory, nowMs)) {
            done.append(*escalationTypeOf(*act));
            stream.then("center", *act);
            if (done.size() > 10)
                break;
        }
        return done;
    }
    /// As far as the Center's list of cases without an answer.
    void leaveWithoutAnswer() { timeIs(noonOf(2, 29)); }
};

DisputeRecorded disputeBy(bool dispute, qint64 byMs)
{
    return {dispute, byMs, QStringLiteral("توضیح"), QStringLiteral("ثبت شد")};
}

SessionCalled sessionAt(qint64 atMs, const char *invited = "prov.governor")
{
    return {atMs, {holderCode(invited)}, QStringLiteral("دستور جلسه"), QStringLiteral("جلسه")};
}

SessionDecided decisionDue(qint64 dueAtMs, const char *owner = "prov.county.governor")
{
    return {holderCode(owner), dueAtMs, QStringLiteral("ترمیم شود"), QStringLiteral("تصمیم")};
}

DeadlineExtended extensionTo(qint64 dueAtMs)
{
    return {dueAtMs, 3, QStringLiteral("بارندگی"), QStringLiteral("تمدید شد")};
}

CaseEscalated escalation(const Directory &directory, qint64 atMs,
                         EscalationNeed need = EscalationNeed::Credit, qint64 amount = 5'000'000)
{
    CaseEscalated escalated;
    escalated.to = holderCode("ministry.minister");
    escalated.need = need;
    escalated.amount = amount;
    escalated.reason = QStringLiteral("اعتبار استانی نیست");
    escalated.policyVersion = 1;
    escalated.dueAtMs = escalatedDueMs(directory, escalated.to, atMs);
    escalated.publicText = QStringLiteral("ارسال شد");
    return escalated;
}

} // namespace

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
    void E5_disputeAndSessionWithinTenWorkingDays();
    void E5_noDisputeGivesAFinalDeadline();
    void E5_onlyTheCenterFromItsList();
    void E6_pastDueIsNonCompliant();
    void E6_refusedIsNonCompliant();
    void E6_evidenceSettles();
    void E7_misconductUntilItsResult();
    void E8_extensionOnceByTheSuperior();
    void E8_firstPromiseStays();
    void E8_newerPolicyChangesNoPromise();
    void inv6_orderOfArrivalDoesNotMatter();
    void inv12_twoExtensionsAtOnce();
    void inv12_answerBesideTheActOfTime();
    void inv9_whatTimeDidTwiceCountsOnce();
    void watchNeverComesTooLate();
    void superiors();
    void centerLists();
    void why_exampleOfD5();
    void why_estimatedAndExtended();
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

void TestDomainEscalation::E5_disputeAndSessionWithinTenWorkingDays()
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

void TestDomainEscalation::E5_noDisputeGivesAFinalDeadline()
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

void TestDomainEscalation::E5_onlyTheCenterFromItsList()
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

namespace {

/// Session held, one decision.
EventId decide(Story &story, qint64 dueAtMs)
{
    story.leaveWithoutAnswer();
    story.then("center.officer1", disputeBy(true, noonOf(3, 5)));
    story.then("center.officer1", sessionAt(noonOf(3, 5)));
    if (story.may("center.officer1", decisionDue(dueAtMs)).ok())
        qWarning("a decision before the session");
    story.stream.atMs = noonOf(3, 5);
    return story.then("center.officer1", decisionDue(dueAtMs));
}

} // namespace

void TestDomainEscalation::E6_pastDueIsNonCompliant()
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

void TestDomainEscalation::E6_refusedIsNonCompliant()
{
    Story story;
    const EventId decision = decide(story, endOf(3, 12));
    const DecisionRefused refused{decision, QStringLiteral("بودجه نداریم"), QStringLiteral("استنکاف")};
    QVERIFY(!story.may("prov.water.director", refused).ok());
    QVERIFY(story.then("prov.county.governor", refused).isValid());
    QVERIFY(story.state().supervision.decision(decision)->isNonCompliant());
    QCOMPARE(story.timeIs(noonOf(3, 13)), QList<EventType>{}); // marked already
}

void TestDomainEscalation::E6_evidenceSettles()
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

void TestDomainEscalation::E7_misconductUntilItsResult()
{
    Story story;
    const EventId decision = decide(story, endOf(3, 12));
    const MisconductReferred referred{
        decision, QStringLiteral("هیأت بدوی"), QStringLiteral("۱۲۳/الف"), noonOf(3, 14),
        {},       QStringLiteral("اعلام شد")};
    QVERIFY(!story.may("center.officer1", referred).ok()); // not non-compliant yet
    story.timeIs(noonOf(3, 13));
    MisconductReferred lacking = referred;
    lacking.letterNumber.clear();
    QCOMPARE(story.may("center.officer1", lacking).error().field, QStringLiteral("letter"));
    lacking = referred;
    lacking.letterAtMs = 0;
    QCOMPARE(story.may("center.officer1", lacking).error().field, QStringLiteral("date"));
    QVERIFY(!story.may("prov.governor", referred).ok());
    const EventId referral = story.then("center.officer1", referred);
    QVERIFY(referral.isValid());
    QVERIFY(!story.may("center.officer1", referred).ok()); // once
    QCOMPARE(centerPlacesOf(story.state()), (QList<CenterPlace>{{CenterList::Misconduct, noonOf(3, 14)}}));
    // Its handling goes on; the list keeps it until the result.
    story.stream.then("prov.county.desk.clerk1", answerWith());
    QCOMPARE(centerPlacesOf(story.state()).size(), 1);
    const MisconductResolved result{referral, QStringLiteral("توبیخ کتبی"), QStringLiteral("نتیجه")};
    QVERIFY(story.then("center.head", result).isValid());
    QCOMPARE(centerPlacesOf(story.state()), QList<CenterPlace>{});
    QVERIFY(!story.may("center.head", result).ok());
}

void TestDomainEscalation::E8_extensionOnceByTheSuperior()
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

void TestDomainEscalation::E8_firstPromiseStays()
{
    Story story;
    story.then("prov.county.governor", extensionTo(endOf(2, 29)));
    QCOMPARE(story.state().firstDueAtMs(), endOf(2, 22)); // what I3 counts
    QCOMPARE(story.state().supervision.extension.dueBeforeMs, endOf(2, 22));
}

void TestDomainEscalation::E8_newerPolicyChangesNoPromise()
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

void TestDomainEscalation::centerLists()
{
    Story story;
    QCOMPARE(centerPlacesOf(story.state()), QList<CenterPlace>{});
    story.leaveWithoutAnswer();
    story.stream.then("prov.county.desk.clerk1", answerWith());
    QCOMPARE(centerPlacesOf(story.state()), QList<CenterPlace>{}); // answered after all
}

void TestDomainEscalation::why_exampleOfD5()
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

void TestDomainEscalation::why_estimatedAndExtended()
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

QTEST_GUILESS_MAIN(TestDomainEscalation)
#include "test_domain_escalation.moc"
