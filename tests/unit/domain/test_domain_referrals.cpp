#include "tests/unit/domain/act_story.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

/// A case on its way from holder to holder: copies, circles, returns, recalls.
class TestDomainReferrals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesFollowAndMayNoteButNotAct();
    void copiesNameNobodyTwice();
    void dueDateOfAReferral();
    void rule4_4_visitNeedsContactTimeAndReason();
    void circle_backToAnEarlierHolderNeedsAWord();
    void circle_theSameWordsTwiceAreRefused();
    void inv6_circle_wordsThatDifferInAHamzaStayTwo();
    void circle_afterARecallIsNone();
    void S6_returnOnceToTheReferrer();
    void S6_S5_whatAClerkReferredReturnsToHisDesk();
    void S6_secondReturnElsewhere();
    void S6_notWithoutReasonNorAfterAccepting();
    void S6_dutyAndCenterByDirectory();
    void recall_beforeItIsSeen();
    void recall_neverAfterItWasSeen();
    void recall_readingMeanwhileWins();
    void treeTellsWhoKeptItHowLong();
    void unseenBy();
};

void TestDomainReferrals::copiesFollowAndMayNoteButNotAct()
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

void TestDomainReferrals::copiesNameNobodyTwice()
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

void TestDomainReferrals::dueDateOfAReferral()
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

void TestDomainReferrals::rule4_4_visitNeedsContactTimeAndReason()
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

void TestDomainReferrals::circle_backToAnEarlierHolderNeedsAWord()
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

void TestDomainReferrals::circle_theSameWordsTwiceAreRefused()
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

/// What searches take for one word may change, what was accepted once may not.
void TestDomainReferrals::inv6_circle_wordsThatDifferInAHamzaStayTwo()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", referWith("c.governor", QStringLiteral("جهت اجرا")));
    stream.then("c.governor", referWith("c.desk", QStringLiteral("بررسی شود")));
    stream.then("c.desk.one", referWith("c.governor", QStringLiteral("جهت اجراء")));
    const CaseState state = stream.fold();
    QCOMPARE(state.holder, holderCode("c.governor"));
    QCOMPARE(state.history.last().flag, EventFlag::None);
}

void TestDomainReferrals::circle_afterARecallIsNone()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
    stream.then("c.desk.one", recallOf(referral));
    QVERIFY(mayRefer(stream.fold(), actorAt("c.desk.one"), referTo("c.governor")).ok());
}

void TestDomainReferrals::S6_returnOnceToTheReferrer()
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

/// Older seats gave a case to a clerk's post instead of his desk: what he sent on comes back to the desk.
void TestDomainReferrals::S6_S5_whatAClerkReferredReturnsToHisDesk()
{
    const Directory directory = smallDirectoryView();
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", referTo("prov.county.desk.clerk1"));
    stream.then("prov.county.desk.clerk1", referTo("prov.water.director"));
    CaseState state = stream.fold();
    QCOMPARE(state.holder.text(), QStringLiteral("prov.water.director"));
    QCOMPARE(returnsTo(directory, state)->text(), QStringLiteral("prov.county.desk"));
    const EventId toAnother = stream.then("prov.water.director", returnTo("prov.county"));
    QCOMPARE(flagOf(stream.fold(), toAnother), EventFlag::NotEntitled);
    const EventId back = stream.then("prov.water.director", returnTo("prov.county.desk"));
    state = stream.fold();
    QCOMPARE(flagOf(state, back), EventFlag::None);
    QCOMPARE(state.holder.text(), QStringLiteral("prov.county.desk"));
    for (const char *clerk : {"prov.county.desk.clerk1", "prov.county.desk.clerk2"})
        QVERIFY(mayAct(state, EventType::CaseAnswered, actorAt(clerk)).ok());
    QVERIFY(!mayAct(state, EventType::CaseAnswered, actorAt("prov.county.governor")).ok());
}

void TestDomainReferrals::S6_secondReturnElsewhere()
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

void TestDomainReferrals::S6_notWithoutReasonNorAfterAccepting()
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

void TestDomainReferrals::S6_dutyAndCenterByDirectory()
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

void TestDomainReferrals::recall_beforeItIsSeen()
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

void TestDomainReferrals::recall_neverAfterItWasSeen()
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
void TestDomainReferrals::recall_readingMeanwhileWins()
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

void TestDomainReferrals::treeTellsWhoKeptItHowLong()
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

void TestDomainReferrals::unseenBy()
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

QTEST_GUILESS_MAIN(TestDomainReferrals)
#include "test_domain_referrals.moc"
