#include "core/domain/act_directory_rules.h"
#include "core/domain/conflict_rules.h"
#include "core/domain/referral_tree.h"
#include "tests/unit/domain/small_directory.h"
#include "tests/unit/domain/stream_builder.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr qint64 dayMs = 24ll * 3'600'000;

EventFlag flagOf(const CaseState &state, const EventId &id)
{
    for (const HistoryEntry &entry : state.history) {
        if (entry.event == id)
            return entry.flag;
    }
    return EventFlag::Erased;
}

Actor actorAt(const char *post)
{
    const QString name = QString::fromLatin1(post);
    return {PersonId(name), PostCode(name), 1};
}

CaseReferred referWith(const char *holder, const QString &note)
{
    CaseReferred referral = referTo(holder);
    referral.note = note;
    return referral;
}

CaseReturned returnTo(const char *holder)
{
    return {holderCode(holder), QStringLiteral("در شرح وظایف ما نیست"), QStringLiteral("بازگردانده شد")};
}

ReferralRecalled recallOf(const EventId &referral)
{
    return {referral, QStringLiteral("گیرنده اشتباه بود"), QStringLiteral("پس گرفته شد")};
}

TaskAsked taskFor(const char *holder)
{
    TaskAsked task;
    task.to = holderCode(holder);
    task.text = QStringLiteral("گواهی پرداخت را بفرستید");
    return task;
}

DeliveredToApplicant delivered(qint64 atMs)
{
    DeliveredToApplicant delivery;
    delivery.recipient = QStringLiteral("خود متقاضی");
    delivery.atMs = atMs;
    return delivery;
}

ConflictResolved decide(const EventId &counts, const EventId &against)
{
    return {counts, {against}, QStringLiteral("گیرنده درست این است"), {}};
}

/// A case that two clerks refer at once: `first` counts, `second` is flagged.
struct TwoReferrals
{
    StreamBuilder stream;
    EventId first;
    EventId second;
    const char *firstTo = "c.governor";
    const char *secondTo = "w.director";

    TwoReferrals()
    {
        const EventId root = stream.registerAt();
        const EventId a = stream.add("c.desk.one", referTo("c.governor"), {root});
        const EventId b = stream.add("c.desk.two", referTo("w.director"), {root});
        first = a < b ? a : b;
        second = a < b ? b : a;
        if (first == b)
            std::swap(firstTo, secondTo);
    }
};

} // namespace

class TestDomainActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesFollowAndMayNoteButNotAct();
    void copiesNameNobodyTwice();
    void dueDateOfAReferral();
    void rule4_4_visitNeedsContactTimeAndReason();
    void circle_backToAnEarlierHolderNeedsAWord();
    void circle_theSameWordsTwiceAreRefused();
    void circle_afterARecallIsNone();
    void S6_returnOnceToTheReferrer();
    void S6_secondReturnElsewhere();
    void S6_notWithoutReasonNorAfterAccepting();
    void S6_dutyAndCenterByDirectory();
    void recall_beforeItIsSeen();
    void recall_neverAfterItWasSeen();
    void recall_readingMeanwhileWins();
    void awaitingTheApplicant_S7();
    void tasks_004art4_7();
    void tasksOfSomebodyElseAreRefused();
    void tasksStandBesideTheLine();
    void inquiriesNeedASignature_004art4_8();
    void delivery_onlyOfAnAnswer();
    void S7_objectionWithinThirtyDays();
    void S7_closedByThirtyDays();
    void compensation_003_10();
    void inv12_resolvedForTheFirst();
    void inv12_resolvedForTheOther();
    void inv12_threeAtOnce();
    void inv12_onlyTheSideOrAbove();
    void inv12_aboveGoesByTheTree();
    void inv12_notOnceTheCaseWentOn();
    void inv12_twoResolutionsAtOnce();
    void inv12_losingReferralReachesItsRecipient();
    void treeTellsWhoKeptItHowLong();
    void unseenBy();
};

void TestDomainActs::copiesFollowAndMayNoteButNotAct()
{
    StreamBuilder stream;
    stream.registerAt();
    CaseReferred referral = referTo("c.governor");
    referral.copies = {holderCode("w.director"), holderCode("p.office")};
    stream.then("c.desk.one", referral);
    CaseState state = stream.fold();
    QCOMPARE(state.holder.text(), QStringLiteral("c.governor"));
    QCOMPARE(state.copies.size(), 2);
    QVERIFY(mayAct(state, EventType::NoteAdded, actorAt("w.director")).ok());
    QCOMPARE(mayAct(state, EventType::CaseAnswered, actorAt("w.director")).error().code,
             ErrorCode::NotHolder);
    stream.then("w.director", CaseOpened{holderCode("w.director")});
    state = stream.fold();
    QVERIFY(state.copies.first().openedMs != 0);
    QCOMPARE(state.copies.last().openedMs, 0);
    QVERIFY(!state.isOpened()); // the owner has not seen it
    QCOMPARE(state.status, CaseStatus::Referred);
}

void TestDomainActs::copiesNameNobodyTwice()
{
    StreamBuilder stream;
    stream.registerAt();
    const CaseState state = stream.fold();
    for (const char *copy : {"c.governor", "c.desk", ""}) {
        CaseReferred referral = referTo("c.governor");
        referral.copies = {holderCode(copy)};
        QCOMPARE(mayRefer(state, state.registrar, referral).error().field, QStringLiteral("copies"));
    }
    CaseReferred twice = referTo("c.governor");
    twice.copies = {holderCode("w.director"), holderCode("w.director")};
    QCOMPARE(mayRefer(state, state.registrar, twice).error().field, QStringLiteral("copies"));
}

void TestDomainActs::dueDateOfAReferral()
{
    StreamBuilder stream;
    stream.registerAt();
    CaseReferred late = referTo("c.governor");
    late.dueAtMs = stream.atMs - dayMs;
    const EventId refused = stream.then("c.desk.one", late);
    QCOMPARE(flagOf(stream.fold(), refused), EventFlag::NotEntitled);
    CaseReferred referral = referTo("c.governor");
    referral.dueAtMs = stream.atMs + 3 * dayMs;
    stream.then("c.desk.one", referral);
    QCOMPARE(stream.fold().custody.last().dueAtMs, referral.dueAtMs);
    QCOMPARE(stream.fold().history.last().dueAtMs, referral.dueAtMs);
}

void TestDomainActs::rule4_4_visitNeedsContactTimeAndReason()
{
    StreamBuilder stream;
    stream.registerAt();
    const CaseState state = stream.fold();
    CaseReferred referral = referTo("w.director");
    referral.visit = Visit{};
    QCOMPARE(mayRefer(state, state.registrar, referral).error().field, QStringLiteral("visit.contact"));
    referral.visit->contact = QStringLiteral("خانم کریمی، باجه ۲");
    QCOMPARE(mayRefer(state, state.registrar, referral).error().field, QStringLiteral("visit.at"));
    referral.visit->atMs = stream.atMs + dayMs;
    QCOMPARE(mayRefer(state, state.registrar, referral).error().field, QStringLiteral("visit.reason"));
    QCOMPARE(mayRefer(state, state.registrar, referral).error().rule, QStringLiteral("4-4"));
    referral.visit->reason = QStringLiteral("اثر انگشت");
    QVERIFY(mayRefer(state, state.registrar, referral).ok());
}

void TestDomainActs::circle_backToAnEarlierHolderNeedsAWord()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", referTo("c.governor"));
    const CaseState state = stream.fold();
    const Actor governor = actorAt("c.governor");
    const Error mute = mayRefer(state, governor, referTo("c.desk")).error();
    QCOMPARE(mute.code, ErrorCode::MissingInput);
    QCOMPARE(mute.field, QStringLiteral("note"));
    QCOMPARE(mute.rule, QStringLiteral("S6"));
    QVERIFY(mayRefer(state, governor, referTo("w.director")).ok());
    QVERIFY(mayRefer(state, governor, referWith("c.desk", QStringLiteral("با متقاضی تماس بگیرید"))).ok());
    // The longer way round is a circle too.
    stream.then("c.governor", referTo("w.director"));
    QVERIFY(!mayRefer(stream.fold(), actorAt("w.director"), referTo("c.desk")).ok());
}

void TestDomainActs::circle_theSameWordsTwiceAreRefused()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", referWith("c.governor", QStringLiteral("جهت دستور")));
    stream.then("c.governor", referWith("c.desk", QStringLiteral("بررسی شود")));
    const CaseState state = stream.fold();
    const Error again =
        mayRefer(state, state.registrar, referWith("c.governor", QStringLiteral(" جهت  دستور"))).error();
    QCOMPARE(again.code, ErrorCode::Conflict);
    QCOMPARE(again.field, QStringLiteral("note"));
    QVERIFY(mayRefer(state, state.registrar, referWith("c.governor", QStringLiteral("مدارک رسید"))).ok());
}

void TestDomainActs::circle_afterARecallIsNone()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
    stream.then("c.desk.one", recallOf(referral));
    QVERIFY(mayRefer(stream.fold(), actorAt("c.desk.one"), referTo("c.governor")).ok());
}

void TestDomainActs::S6_returnOnceToTheReferrer()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", referTo("w.director"));
    const EventId elsewhere = stream.then("w.director", returnTo("c.governor"));
    QCOMPARE(flagOf(stream.fold(), elsewhere), EventFlag::NotEntitled);
    stream.then("w.director", CaseOpened{}); // having looked does not forbid it
    stream.then("w.director", returnTo("c.desk"));
    const CaseState state = stream.fold();
    QCOMPARE(state.holder.text(), QStringLiteral("c.desk"));
    QCOMPARE(state.status, CaseStatus::Referred);
    QCOMPARE(state.returns, 1);
    QCOMPARE(state.custody.at(1).endedBy, EventType::CaseReturned);
    QCOMPARE(state.history.last().note, QStringLiteral("در شرح وظایف ما نیست"));
    // What came back is not returned again: nobody referred it here.
    QCOMPARE(mayAct(state, EventType::CaseReturned, actorAt("c.desk.one")).error().rule,
             QStringLiteral("S6"));
}

void TestDomainActs::S6_secondReturnElsewhere()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", referTo("w.director"));
    stream.then("w.director", returnTo("c.desk"));
    stream.then("c.desk.one", referTo("r.director"));
    stream.then("r.director", returnTo("center.head"));
    const CaseState state = stream.fold();
    QCOMPARE(state.holder.text(), QStringLiteral("center.head"));
    QCOMPARE(state.returns, 2);
}

void TestDomainActs::S6_notWithoutReasonNorAfterAccepting()
{
    StreamBuilder stream;
    stream.registerAt();
    QVERIFY(!mayAct(stream.fold(), EventType::CaseReturned, actorAt("c.desk.one")).ok()); // not referred
    stream.then("c.desk.one", referTo("w.director"));
    CaseReturned mute = returnTo("c.desk");
    mute.reason = QStringLiteral(" ");
    const EventId refused = stream.then("w.director", mute);
    QCOMPARE(flagOf(stream.fold(), refused), EventFlag::NotEntitled);
    stream.then("w.director", CaseAccepted{});
    const CaseState state = stream.fold();
    QVERIFY(state.custody.last().accepted && state.isOpened());
    QCOMPARE(state.status, CaseStatus::InReview);
    QCOMPARE(mayAct(state, EventType::CaseReturned, actorAt("w.director")).error().code,
             ErrorCode::WrongStatus);
    QCOMPARE(mayAct(state, EventType::CaseAccepted, actorAt("w.director")).error().code,
             ErrorCode::AlreadyDone);
}

void TestDomainActs::S6_dutyAndCenterByDirectory()
{
    const Directory directory = smallDirectoryView();
    const SubjectCode water(QStringLiteral("water.bill"));
    const SubjectCode road(QStringLiteral("road.repair"));
    QVERIFY(hasDuty(directory, holderCode("prov.water.director"), water));
    QVERIFY(!hasDuty(directory, holderCode("prov.water.director"), road));
    QVERIFY(hasDuty(directory, holderCode("prov.water.desk"), water)); // up to its agency
    QVERIFY(hasDuty(directory, holderCode("prov.county.governor"), road));
    CaseState state;
    state.registration.subject = water;
    state.holder = holderCode("prov.water.director");
    QCOMPARE(mayReturnTo(directory, state, holderCode("prov.county.desk")).error().code,
             ErrorCode::OutOfScope);
    state.registration.subject = road;
    QVERIFY(mayReturnTo(directory, state, holderCode("prov.county.desk")).ok());
    state.returns = 1;
    QCOMPARE(mayReturnTo(directory, state, holderCode("prov.county.desk")).error().field,
             QStringLiteral("to"));
    QVERIFY(mayReturnTo(directory, state, holderCode("center.head")).ok());
    QCOMPARE(returnsTo(directory, state)->text(), QStringLiteral("center.head"));
}

void TestDomainActs::recall_beforeItIsSeen()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
    QCOMPARE(mayAct(stream.fold(), EventType::ReferralRecalled, actorAt("w.director")).error().code,
             ErrorCode::NotHolder);
    const EventId other = stream.then("c.desk.two", recallOf(stream.events.first().event.id));
    QCOMPARE(flagOf(stream.fold(), other), EventFlag::NotEntitled);
    stream.then("c.desk.two", recallOf(referral)); // any clerk of the desk acts for it (S5)
    const CaseState state = stream.fold();
    QCOMPARE(state.holder.text(), QStringLiteral("c.desk"));
    QCOMPARE(state.status, CaseStatus::InReview);
    QVERIFY(state.isOpened());
    QCOMPARE(state.custody.at(1).endedBy, EventType::ReferralRecalled);
}

void TestDomainActs::recall_neverAfterItWasSeen()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
    stream.then("c.governor", CaseOpened{});
    const Error late = mayAct(stream.fold(), EventType::ReferralRecalled, actorAt("c.desk.one")).error();
    QCOMPARE(late.code, ErrorCode::AlreadyDone);
    QCOMPARE(late.rule, QStringLiteral("recall"));
    const EventId refused = stream.then("c.desk.one", recallOf(referral));
    QCOMPARE(flagOf(stream.fold(), refused), EventFlag::NotEntitled);
    QCOMPARE(stream.fold().holder.text(), QStringLiteral("c.governor"));
}

/// Recalled on one machine while it was read on another: reading decides, whatever the ids.
void TestDomainActs::recall_readingMeanwhileWins()
{
    for (int padding = 0; padding < 8; ++padding) { // other ids, other canonical order
        StreamBuilder stream;
        const EventId root = stream.registerAt();
        for (int i = 0; i < padding; ++i)
            stream.add("c.desk.one", CaseOpened{}, {root});
        const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
        const EventId recall = stream.add("c.desk.one", recallOf(referral), {referral});
        const EventId onward = stream.add("c.desk.one", referTo("w.director"), {recall});
        const EventId seen = stream.add("c.governor", CaseOpened{}, {referral});
        const CaseState state = stream.fold();
        QCOMPARE(flagOf(state, seen), EventFlag::None);
        QCOMPARE(flagOf(state, recall), EventFlag::Conflict);
        QCOMPARE(flagOf(state, onward), EventFlag::Conflict);
        QCOMPARE(state.holder.text(), QStringLiteral("c.governor"));
        QVERIFY(state.isOpened());
    }
}

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

void TestDomainActs::inv12_resolvedForTheFirst()
{
    TwoReferrals two;
    two.stream.then("c.desk.one", decide(two.first, two.second));
    const CaseState state = two.stream.fold();
    QCOMPARE(flagOf(state, two.first), EventFlag::None);
    QCOMPARE(flagOf(state, two.second), EventFlag::Overruled);
    QCOMPARE(state.conflicts, 0);
    QCOMPARE(state.holder.text(), QString::fromLatin1(two.firstTo));
    QVERIFY(openConflicts(state).isEmpty());
    QVERIFY(!mayAct(state, EventType::ConflictResolved, actorAt("c.desk.one")).ok());
}

void TestDomainActs::inv12_resolvedForTheOther()
{
    TwoReferrals two;
    const QList<CaseConflict> open = openConflicts(two.stream.fold());
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().counts.event, two.first);
    QCOMPARE(open.first().against.first().event, two.second);
    const auto resolution = resolutionFor(two.stream.fold(), two.second);
    QVERIFY(resolution.ok());
    QCOMPARE(resolution->against, QList<EventId>{two.first});
    two.stream.then("c.desk.two", decide(two.second, two.first));
    const CaseState state = two.stream.fold();
    QCOMPARE(flagOf(state, two.first), EventFlag::Overruled);
    QCOMPARE(flagOf(state, two.second), EventFlag::None);
    QCOMPARE(state.holder.text(), QString::fromLatin1(two.secondTo));
    QCOMPARE(state.conflicts, 0);
    two.stream.then(two.secondTo, answerWith());
    QCOMPARE(two.stream.fold().status, CaseStatus::Answered);
}

void TestDomainActs::inv12_threeAtOnce()
{
    TwoReferrals two;
    const EventId root = two.stream.events.first().event.id;
    two.stream.add("c.desk.three", answerWith(QStringLiteral("رفع شد، با قطعه تازه")), {root});
    QCOMPARE(two.stream.fold().conflicts, 2);
    const QList<CaseConflict> open = openConflicts(two.stream.fold());
    QCOMPARE(open.size(), 1);
    const EventId counts = open.first().against.last().event;
    ConflictResolved resolution = *resolutionFor(two.stream.fold(), counts);
    QCOMPARE(resolution.against.size(), 2);
    resolution.reason = QStringLiteral("پاسخ درست بود");
    two.stream.then("c.desk.one", resolution);
    const CaseState state = two.stream.fold();
    QCOMPARE(flagOf(state, counts), EventFlag::None);
    QCOMPARE(state.conflicts, 0);
}

void TestDomainActs::inv12_onlyTheSideOrAbove()
{
    TwoReferrals two;
    const CaseState state = two.stream.fold();
    const ConflictResolved resolution = decide(two.second, two.first);
    QVERIFY(!decidesFromAbove(state, actorAt(two.firstTo), resolution)); // the present holder
    QVERIFY(decidesFromAbove(state, actorAt("c.head"), resolution));
    QVERIFY(!decidesFromAbove(state, actorAt("c.desk.three"), resolution));
    ConflictResolved mute = resolution;
    mute.reason.clear();
    QCOMPARE(mayResolve(state, mute).error().field, QStringLiteral("reason"));
    const EventId root = two.stream.events.first().event.id;
    QVERIFY(!mayResolve(state, decide(two.first, root)).ok());
    QVERIFY(!mayResolve(state, decide(two.first, two.first)).ok());
}

/// inv12: «above» goes by the directory's tree, not by how a code is written.
void TestDomainActs::inv12_aboveGoesByTheTree()
{
    Directory directory = smallDirectoryView();
    DirectoryChange change;
    // A branch under the water company whose code says nothing of it, and a post that only looks higher.
    change.units = {Unit{unitCode("branch.desk"), QStringLiteral("میز شعبه"), UnitKind::Desk, Level::County,
                         unitCode("prov.water"), AgencyType::OtherPublicBudget,
                         postCode("prov.water.director"), false}};
    change.posts = {
        Post{postCode("branch.desk.clerk1"), QStringLiteral("متصدی"), PostKind::DeskClerk, {}, false},
        Post{postCode("branch.boss"), QStringLiteral("سمت"), PostKind::Deputy, {}, false}};
    directory.apply(change, 2);
    StreamBuilder stream;
    const EventId root = stream.registerAt("branch.desk.clerk1", "branch.desk");
    const EventId one = stream.add("branch.desk.clerk1", referTo("prov.county.governor"), {root});
    const EventId two = stream.add("branch.desk.clerk2", referTo("prov.county.desk"), {root});
    const CaseState state = stream.fold();
    QCOMPARE(state.conflicts, 1);
    const ConflictResolved resolution{two, {one}, QStringLiteral("گیرنده درست"), {}};
    const auto check = [&](const char *post) {
        DecodedEvent event;
        event.event.header.type = EventType::ConflictResolved;
        event.event.header.actor = actorAt(post);
        event.payload = resolution;
        return checkByDirectory(directory, state, event);
    };
    QVERIFY(check("branch.desk.clerk1").ok());
    QVERIFY(check("prov.water.director").ok());
    QVERIFY(check("prov.governor").ok());
    QVERIFY(check("center.head").ok());
    QCOMPARE(check("branch.boss").error().code, ErrorCode::NotHolder);
    QCOMPARE(check("prov.office1").error().code, ErrorCode::NotHolder);
    QCOMPARE(mayResolveHere(directory, state, actorAt("prov.office1")).error().code, ErrorCode::NotHolder);
    QVERIFY(mayResolveHere(directory, state, actorAt("prov.water.director")).ok());
}

void TestDomainActs::inv12_notOnceTheCaseWentOn()
{
    TwoReferrals two;
    two.stream.then(two.firstTo, answerWith());
    const CaseState state = two.stream.fold();
    QCOMPARE(mayResolve(state, decide(two.second, two.first)).error().code, ErrorCode::AlreadyDone);
    // That the first counts can still be said.
    two.stream.then("c.desk.one", decide(two.first, two.second));
    QCOMPARE(two.stream.fold().conflicts, 0);
    QCOMPARE(two.stream.fold().status, CaseStatus::Answered);
}

void TestDomainActs::inv12_twoResolutionsAtOnce()
{
    TwoReferrals two;
    const QList<EventId> heads = two.stream.fold().heads;
    const EventId a = two.stream.add("c.desk.one", decide(two.first, two.second), heads);
    const EventId b = two.stream.add("c.desk.two", decide(two.second, two.first), heads);
    const EventId &earlier = a < b ? a : b;
    const EventId &later = a < b ? b : a;
    CaseState state = two.stream.fold();
    QCOMPARE(flagOf(state, earlier), EventFlag::None);
    QCOMPARE(flagOf(state, later), EventFlag::Conflict);
    QCOMPARE(state.conflicts, 1);
    QCOMPARE(state.holder.text(), QString::fromLatin1(earlier == a ? two.firstTo : two.secondTo));
    // The one that lost can be given its right by a third.
    two.stream.then("c.desk.one", decide(later, earlier));
    state = two.stream.fold();
    QCOMPARE(flagOf(state, earlier), EventFlag::Overruled);
    QCOMPARE(flagOf(state, later), EventFlag::None);
    QCOMPARE(state.holder.text(), QString::fromLatin1(later == a ? two.firstTo : two.secondTo));
    QCOMPARE(state.conflicts, 0);
}

void TestDomainActs::inv12_losingReferralReachesItsRecipient()
{
    TwoReferrals two;
    const CaseState state = two.stream.fold();
    QCOMPARE(state.copies.size(), 1);
    QCOMPARE(state.copies.first().holder.text(), QString::fromLatin1(two.secondTo));
    QVERIFY(mayAct(state, EventType::NoteAdded, actorAt(two.secondTo)).ok());
    QVERIFY(!mayAct(state, EventType::CaseAnswered, actorAt(two.secondTo)).ok());
}

void TestDomainActs::treeTellsWhoKeptItHowLong()
{
    StreamBuilder stream;
    stream.registerAt();
    CaseReferred referral = referWith("c.governor", QStringLiteral("برای دستور"));
    referral.copies = {holderCode("p.office")};
    stream.then("c.desk.one", referral);
    stream.then("c.governor", CaseOpened{});
    stream.atMs += 3 * dayMs;
    stream.then("c.governor", taskFor("w.director"));
    stream.atMs += dayMs;
    stream.then("c.governor", answerWith());
    const CaseState state = stream.fold();
    const QList<ReferralNode> tree = referralTree(state);
    QCOMPARE(tree.size(), 4);
    QCOMPARE(tree.at(0).holder.text(), QStringLiteral("c.desk"));
    QCOMPARE(tree.at(0).endedBy, EventType::CaseReferred);
    QCOMPARE(tree.at(1).role, ReferralNode::Role::Copy);
    QCOMPARE(tree.at(1).depth, 1);
    QCOMPARE(tree.at(2).holder.text(), QStringLiteral("c.governor"));
    QCOMPARE(tree.at(2).note, QStringLiteral("برای دستور"));
    QCOMPARE(tree.at(2).endedBy, EventType::CaseAnswered);
    QVERIFY(tree.at(2).openedMs != 0 && tree.at(2).actedMs > tree.at(2).openedMs + 2 * dayMs);
    QCOMPARE(tree.at(2).keptMs(stream.atMs + 90 * dayMs) / dayMs, 4); // no longer than to the answer
    QCOMPARE(tree.at(3).role, ReferralNode::Role::Task);
    QCOMPARE(tree.at(3).depth, 2);
    QCOMPARE(tree.at(3).untilMs, 0);
}

void TestDomainActs::unseenBy()
{
    StreamBuilder stream;
    stream.registerAt();
    CaseReferred referral = referTo("c.governor");
    referral.copies = {holderCode("p.office")};
    stream.then("c.desk.one", referral);
    CaseState state = stream.fold();
    QVERIFY(state.isUnseenBy(holderCode("c.governor")) && state.isUnseenBy(holderCode("p.office")));
    QVERIFY(!state.isUnseenBy(holderCode("c.desk")));
    stream.then("p.office", CaseOpened{});
    state = stream.fold();
    QVERIFY(state.isUnseenBy(holderCode("c.governor")) && !state.isUnseenBy(holderCode("p.office")));
}

QTEST_GUILESS_MAIN(TestDomainActs)
#include "test_domain_acts.moc"
