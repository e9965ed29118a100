#include "core/domain/tracking_view.h"
#include "tests/unit/domain/act_story.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

/// What a holder does beside referring: waiting, tasks, inquiries, delivery, objections.
class TestDomainActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void awaitingTheApplicant_S7();
    void tasks_004art4_7();
    void tasksOfSomebodyElseAreRefused();
    void tasksStandBesideTheLine();
    void inquiriesNeedASignature_004art4_8();
    void delivery_onlyOfAnAnswer();
    void S7_objectionWithinThirtyDays();
    void S7_closedByThirtyDays();
    void compensation_003_10();
    void answer_waitsForWhoAskedUntilHeOpensTheCase();
    void answer_reachesWhoeverHoldsTheCaseNowToo();
    void answer_notKnownToWhoOpenedStaysUnread();
    void answer_isReadByWhoeverActsUponIt();
    void answer_isAwaitedNoMoreWhenTheCaseHasEnded();
    void answer_ofTheIdentityIsNoReply();
};

void TestDomainActs::awaitingTheApplicant_S7()
{
    StreamBuilder stream;
    stream.registerAt();
    QCOMPARE(mayAct(stream.fold(), EventType::ApplicantReplied, actorAt("c.desk.one")).error().code,
             ErrorCode::WrongStatus);
    stream.then("c.desk.one", referTo("c.governor"));
    stream.then("c.governor", ApplicantAwaited{QStringLiteral("کپی سند لازم است"), 0});
    QCOMPARE(stream.fold().status, CaseStatus::AwaitingApplicant);
    QVERIFY(stream.fold().isOpen());
    stream.then("c.desk.two", ApplicantReplied{QStringLiteral("سند رسید"), {}}); // the origin desk takes it
    QCOMPARE(stream.fold().status, CaseStatus::InReview);
    const EventId mute = stream.then("c.governor", ApplicantAwaited{});
    QCOMPARE(flagOf(stream.fold(), mute), EventFlag::NotEntitled);
}

void TestDomainActs::tasks_004art4_7()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId asked = stream.then("c.desk.one", taskFor("w.director"));
    CaseState state = stream.fold();
    QCOMPARE(state.holder.text(), QStringLiteral("c.desk")); // the case stays
    QCOMPARE(state.tasks.size(), 1);
    QCOMPARE(state.tasks.first().from.text(), QStringLiteral("c.desk"));
    QVERIFY(mayAct(state, EventType::NoteAdded, actorAt("w.director")).ok());
    stream.then("w.director", CaseOpened{});
    stream.then("w.director", TaskAnswered{asked, QStringLiteral("گواهی پیوست است"), {}, {}});
    state = stream.fold();
    QVERIFY(state.tasks.first().openedMs != 0 && state.tasks.first().answeredMs != 0);
    QCOMPARE(state.tasks.first().answers.size(), 1);
    QCOMPARE(state.status, CaseStatus::Registered);
    // A second answer adds to the first.
    stream.then("w.director", TaskAnswered{asked, QStringLiteral("متمم گواهی"), {}, {}});
    QCOMPARE(stream.fold().tasks.first().answers.size(), 2);
    QCOMPARE(stream.fold().conflicts, 0);
}

void TestDomainActs::tasksOfSomebodyElseAreRefused()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId stranger = stream.then("d.desk.one", taskFor("w.director"));
    QCOMPARE(flagOf(stream.fold(), stranger), EventFlag::NotEntitled);
    const EventId toHimself = stream.then("c.desk.one", taskFor("c.desk"));
    QCOMPARE(flagOf(stream.fold(), toHimself), EventFlag::NotEntitled);
    const EventId asked = stream.then("c.desk.one", taskFor("w.director"));
    const EventId wrong = stream.then("c.governor", TaskAnswered{asked, QStringLiteral("متن"), {}, {}});
    QCOMPARE(flagOf(stream.fold(), wrong), EventFlag::NotEntitled);
    const EventId none = stream.then(
        "w.director", TaskAnswered{stream.events.first().event.id, QStringLiteral("متن"), {}, {}});
    QCOMPARE(flagOf(stream.fold(), none), EventFlag::NotEntitled);
}

/// While the case moves on, what was asked is still answered, and nothing is a conflict.
void TestDomainActs::tasksStandBesideTheLine()
{
    StreamBuilder stream;
    const EventId root = stream.registerAt();
    const EventId asked = stream.add("c.desk.one", taskFor("w.director"), {root});
    const EventId moved = stream.add("c.desk.two", referTo("c.governor"), {root});
    const EventId done =
        stream.add("w.director", TaskAnswered{asked, QStringLiteral("انجام شد"), {}, {}}, {asked});
    const CaseState state = stream.fold();
    for (const EventId &each : {asked, moved, done})
        QCOMPARE(flagOf(state, each), EventFlag::None);
    QCOMPARE(state.holder.text(), QStringLiteral("c.governor"));
    QCOMPARE(state.tasks.size(), 1);
    QVERIFY(state.tasks.first().answeredMs != 0);
}

void TestDomainActs::inquiriesNeedASignature_004art4_8()
{
    StreamBuilder stream;
    stream.registerAt();
    InquirySent inquiry;
    inquiry.to = holderCode("w.director");
    inquiry.question = QStringLiteral("آیا انشعاب مجاز است؟");
    const EventId unsignedOne = stream.then("c.desk.one", inquiry);
    QCOMPARE(flagOf(stream.fold(), unsignedOne), EventFlag::NotEntitled);
    inquiry.signature = "cms";
    const EventId sent = stream.then("c.desk.one", inquiry);
    QVERIFY(stream.fold().tasks.first().inquiry);
    // A task's answer answers no inquiry.
    const EventId wrong = stream.then("w.director", TaskAnswered{sent, QStringLiteral("بله"), {}, {}});
    QCOMPARE(flagOf(stream.fold(), wrong), EventFlag::NotEntitled);
    InquiryAnswered reply{sent, QStringLiteral("بله، از سال ۱۴۰۲"), {}, {}, {}};
    const EventId bare = stream.then("w.director", reply);
    QCOMPARE(flagOf(stream.fold(), bare), EventFlag::NotEntitled);
    reply.signature = "cms";
    stream.then("w.director", reply);
    QVERIFY(stream.fold().tasks.first().answeredMs != 0);
}

void TestDomainActs::delivery_onlyOfAnAnswer()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId early = stream.then("c.desk.one", delivered(stream.atMs));
    QCOMPARE(flagOf(stream.fold(), early), EventFlag::NotEntitled);
    stream.then("c.desk.one", referTo("w.director"));
    stream.then("w.director", answerWith());
    QCOMPARE(stream.fold().deliveredAtMs, 0);
    const EventId future = stream.then("c.desk.one", delivered(stream.atMs + dayMs));
    QCOMPARE(flagOf(stream.fold(), future), EventFlag::NotEntitled);
    DeliveredToApplicant toNobody = delivered(stream.atMs);
    toNobody.recipient.clear();
    const EventId unnamed = stream.then("c.desk.one", toNobody);
    QCOMPARE(flagOf(stream.fold(), unnamed), EventFlag::NotEntitled);
    const qint64 atMs = stream.atMs;
    stream.then("c.desk.two", delivered(atMs)); // the origin desk delivers (S5)
    QCOMPARE(stream.fold().deliveredAtMs, atMs);
    QCOMPARE(stream.fold().status, CaseStatus::Answered);
}

void TestDomainActs::S7_objectionWithinThirtyDays()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", answerWith());
    const CaseState state = stream.fold();
    const qint64 last = endOfDayMs(tehranDate(state.answeredAtMs).addDays(30));
    QCOMPARE(state.objectionUntilMs(), last);
    QVERIFY(mayReopen(state, actorAt("c.desk.one"), last).ok());
    const Error late = mayReopen(state, actorAt("c.desk.one"), last + 1).error();
    QCOMPARE(late.code, ErrorCode::WrongStatus);
    QCOMPARE(late.rule, QStringLiteral("S7"));
    StreamBuilder tooLate = stream;
    tooLate.atMs = last;
    const EventId refused = tooLate.then("c.desk.one", CaseReopened{QStringLiteral("اعتراض")});
    QCOMPARE(flagOf(tooLate.fold(), refused), EventFlag::NotEntitled);
    stream.atMs = last - 2000;
    stream.then("c.desk.one", CaseReopened{QStringLiteral("اعتراض")});
    QCOMPARE(stream.fold().status, CaseStatus::Reopened);
    // What has been objected to is told the applicant with no day until which he may.
    QCOMPARE(trackedCase(state, Directory(), last).objectionUntilMs, last);
    QCOMPARE(trackedCase(stream.fold(), Directory(), last).objectionUntilMs, 0);
}

void TestDomainActs::S7_closedByThirtyDays()
{
    StreamBuilder stream;
    stream.registerAt();
    QCOMPARE(stream.fold().statusAt(stream.atMs + 100 * dayMs), CaseStatus::Registered);
    stream.then("c.desk.one", answerWith());
    const CaseState state = stream.fold();
    QCOMPARE(state.status, CaseStatus::Answered); // never folded: no event says so
    QCOMPARE(state.statusAt(state.objectionUntilMs()), CaseStatus::Answered);
    QCOMPARE(state.statusAt(state.objectionUntilMs() + 1), CaseStatus::Closed);
}

void TestDomainActs::compensation_003_10()
{
    StreamBuilder stream;
    CaseRegistered complaint;
    complaint.kind = CaseKind::Complaint;
    complaint.trackingId = QStringLiteral("040123400001740");
    complaint.desk = unitCode("c.desk");
    stream.add("c.desk.one", complaint, {});
    CaseState state = stream.fold();
    CaseAnswered answer = answerWith();
    answer.compensation = Compensation{false, 5'000'000, 2'000'000, 0};
    QCOMPARE(mayAnswer(state, state.registrar, answer).error().field, QStringLiteral("awarded"));
    answer.compensation = Compensation{true, 5'000'000, 0, stream.atMs};
    QCOMPARE(mayAnswer(state, state.registrar, answer).error().rule, QStringLiteral("003 §10"));
    answer.compensation = Compensation{true, 5'000'000, 2'000'000, 0};
    stream.then("c.desk.one", answer);
    QCOMPARE(stream.fold().compensation, answer.compensation);
    DeliveredToApplicant paying = delivered(stream.atMs);
    paying.paid = 2'000'000;
    stream.then("c.desk.one", paying);
    QCOMPARE(stream.fold().compensation->paidAtMs, paying.atMs);
    StreamBuilder request;
    request.registerAt();
    state = request.fold();
    QCOMPARE(mayAnswer(state, state.registrar, answer).error().field, QStringLiteral("compensation"));
}

void TestDomainActs::answer_waitsForWhoAskedUntilHeOpensTheCase()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId task = stream.then("c.desk.one", taskFor("w.director"));
    QCOMPARE(stream.fold().newsFor(holderCode("c.desk")), News::None);
    stream.then("w.director", TaskAnswered{task, QStringLiteral("پیوست است"), {}, {}});
    CaseState state = stream.fold();
    QCOMPARE(state.newsFor(holderCode("c.desk")), News::TaskAnswer);
    QVERIFY(state.isUnseenBy(holderCode("c.desk")));
    QCOMPARE(state.newsFor(holderCode("w.director")), News::None); // it is his own
    stream.then("c.desk.two", CaseOpened{holderCode("c.desk")});
    state = stream.fold();
    QCOMPARE(state.newsFor(holderCode("c.desk")), News::None);
    QVERIFY(!state.isUnseenBy(holderCode("c.desk")));
    stream.then("w.director", TaskAnswered{task, QStringLiteral("و یک برگ دیگر"), {}, {}});
    QCOMPARE(stream.fold().newsFor(holderCode("c.desk")), News::TaskAnswer); // once more
}

void TestDomainActs::answer_reachesWhoeverHoldsTheCaseNowToo()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId task = stream.then("c.desk.one", taskFor("w.director"));
    stream.then("c.desk.one", referTo("c.governor"));
    stream.then("c.governor", CaseOpened{holderCode("c.governor")});
    stream.then("w.director", TaskAnswered{task, QStringLiteral("پیوست است"), {}, {}});
    CaseState state = stream.fold();
    QCOMPARE(state.newsFor(holderCode("c.desk")), News::TaskAnswer);
    QCOMPARE(state.newsFor(holderCode("c.governor")), News::TaskAnswer);
    QVERIFY(mayAct(state, EventType::CaseOpened, actorAt("c.desk.one")).ok()); // he asked
    stream.then("c.desk.one", CaseOpened{holderCode("c.desk")});
    state = stream.fold();
    QCOMPARE(state.newsFor(holderCode("c.desk")), News::None);
    QCOMPARE(state.newsFor(holderCode("c.governor")), News::TaskAnswer);
    QCOMPARE(flagOf(state, stream.events.last().event.id), EventFlag::None);
}

/// Two agencies answer without knowing of each other; the case was opened with one of the answers.
void TestDomainActs::answer_notKnownToWhoOpenedStaysUnread()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId one = stream.then("c.desk.one", taskFor("w.director"));
    const EventId two = stream.then("c.desk.one", taskFor("p.office"));
    const EventId known =
        stream.add("w.director", TaskAnswered{one, QStringLiteral("پیوست است"), {}, {}}, {two});
    stream.add("p.office", TaskAnswered{two, QStringLiteral("بدهی ندارد"), {}, {}}, {two});
    const EventId opened = stream.add("c.desk.one", CaseOpened{holderCode("c.desk")}, {known});
    const CaseState state = stream.fold();
    QCOMPARE(state.history.last().event, opened); // behind both in the history
    QCOMPARE(state.newsFor(holderCode("c.desk")), News::TaskAnswer);
    QVERIFY(!state.tasks.first().readers.isEmpty());
    QVERIFY(state.tasks.last().readers.isEmpty());
}

/// Programs before this one wrote no CaseOpened for an answer: who acted upon it had read it.
void TestDomainActs::answer_isReadByWhoeverActsUponIt()
{
    const auto asked = [](auto act) {
        StreamBuilder stream;
        stream.registerAt();
        const EventId task = stream.then("c.desk.one", taskFor("w.director"));
        stream.then("w.director", TaskAnswered{task, QStringLiteral("پیوست است"), {}, {}});
        act(stream);
        return stream.fold();
    };
    const auto told = asked([](StreamBuilder &stream) {
        stream.then(
            "c.desk.one",
            ApplicantNotified{stream.events.first().event.id, DeliveryMeans::Phone, NoticeState::Sent, {}});
    });
    QCOMPARE(told.newsFor(holderCode("c.desk")), News::TaskAnswer);
    const auto sent = asked([](StreamBuilder &stream) { stream.then("c.desk.one", referTo("c.governor")); });
    QCOMPARE(sent.newsFor(holderCode("c.desk")), News::None);
    QCOMPARE(sent.newsFor(holderCode("c.governor")), News::TaskAnswer);
}

void TestDomainActs::answer_isAwaitedNoMoreWhenTheCaseHasEnded()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId task = stream.then("c.desk.one", taskFor("w.director"));
    stream.then("c.desk.one",
                CaseAnswered{AnswerKind::Done, QStringLiteral("لوله کوچه تعویض شد."), {}, {}, {}});
    stream.then("w.director", TaskAnswered{task, QStringLiteral("پیوست است"), {}, {}});
    const CaseState state = stream.fold();
    QVERIFY(!state.isOpen());
    QVERIFY(!state.tasks.first().answers.isEmpty());
    QCOMPARE(state.newsFor(holderCode("c.desk")), News::None);
}

void TestDomainActs::answer_ofTheIdentityIsNoReply()
{
    StreamBuilder stream;
    CaseRegistered registration;
    registration.trackingId = QStringLiteral("040123400001740");
    registration.desk = unitCode("c.desk");
    registration.applicant.kind = ApplicantKind::WithoutNumber;
    registration.applicant.exceptionReason = QStringLiteral("شناسنامه ندارد");
    registration.applicant.exceptionApprovedBy = postCode("c.governor");
    stream.add("c.desk.one", registration, {});
    stream.then("c.governor", ExceptionDecided{true, {}, QStringLiteral("پذیرفته شد")});
    const CaseState state = stream.fold();
    QVERIFY(!state.tasks.first().answers.isEmpty());
    QCOMPARE(state.newsFor(holderCode("c.desk")), News::None);
}

QTEST_GUILESS_MAIN(TestDomainActs)
#include "test_domain_acts.moc"
