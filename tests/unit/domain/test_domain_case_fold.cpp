#include "tests/unit/domain/stream_builder.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

EventFlag flagOf(const CaseState &state, const EventId &id)
{
    for (const HistoryEntry &entry : state.history) {
        if (entry.event == id)
            return entry.flag;
    }
    return EventFlag::Erased;
}

VerdictGiven quarantine(const EventId &target)
{
    return {VerdictKind::Quarantined, target, QStringLiteral("OutOfScope"), QStringLiteral("S3"), {}};
}

} // namespace

class TestDomainCaseFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S7_wholeLife();
    void S7_openingBeginsTheReview();
    void S7_voidSameClerkSameDayUntouched();
    void S7_voidNotNextDay();
    void S5_onlyTheHolderActs();
    void S5_originDeskDelivers();
    void S5_notToThePresentHolder();
    void rule1_2_answerNeedsTextAndReason();
    void inv12_twoReferralsAtOnce();
    void inv12_concurrentOpeningIsNoConflict();
    void inv12_unentitledIsNoConflict();
    void inv10_quarantinedActIsKept();
    void inv10_quarantinedRegistrationKeepsItsId();
    void verdictsAreTheCentersOnly();
    void undo_ownEventOnly();
    void undo_endsWhenOthersActedOnIt();
    void undo_neverTheRegistration();
    void erasedPayloadHasNoEffect();
    void missingParent();
    void stateBefore_isTheCausalPast();
    void custodyTellsHowLongEachHeldIt();
};

void TestDomainCaseFold::S7_wholeLife()
{
    StreamBuilder stream;
    stream.registerAt();
    QCOMPARE(stream.fold().status, CaseStatus::Registered);
    QCOMPARE(stream.fold().holder.text(), QStringLiteral("c.desk"));
    stream.then("c.desk.two", CaseOpened{});
    QCOMPARE(stream.fold().status, CaseStatus::InReview);
    stream.then("c.desk.two", referTo("c.governor"));
    QCOMPARE(stream.fold().status, CaseStatus::Referred);
    QCOMPARE(stream.fold().holder.text(), QStringLiteral("c.governor"));
    stream.then("c.governor", CaseOpened{});
    QCOMPARE(stream.fold().status, CaseStatus::InReview);
    stream.then("c.governor", answerWith());
    QCOMPARE(stream.fold().status, CaseStatus::Answered);
    QVERIFY(!stream.fold().isOpen());
    stream.then("c.desk.one", CaseClosed{});
    QCOMPARE(stream.fold().status, CaseStatus::Closed);
    stream.then("c.desk.one", CaseReopened{});
    CaseState state = stream.fold();
    QCOMPARE(state.status, CaseStatus::Reopened);
    QCOMPARE(state.holder.text(), QStringLiteral("c.governor"));
    QVERIFY(!state.isOpened());
    stream.then("c.governor", CaseOpened{});
    state = stream.fold();
    QCOMPARE(state.status, CaseStatus::InReview);
    QCOMPARE(state.conflicts, 0);
    for (const HistoryEntry &entry : state.history)
        QCOMPARE(entry.flag, EventFlag::None);
    QCOMPARE(state.headCounter, quint64(8));
}

void TestDomainCaseFold::S7_openingBeginsTheReview()
{
    StreamBuilder stream;
    stream.registerAt();
    QVERIFY(stream.fold().isOpened()); // who registers a case has seen it
    const EventId stranger = stream.then("c.governor", CaseOpened{});
    QCOMPARE(flagOf(stream.fold(), stranger), EventFlag::NotEntitled);
    QCOMPARE(stream.fold().status, CaseStatus::Registered);
    stream.then("c.desk.one", CaseOpened{});
    QCOMPARE(stream.fold().status, CaseStatus::InReview);
    const qint64 first = stream.fold().custody.last().openedMs;
    stream.then("c.desk.two", CaseOpened{});
    QCOMPARE(stream.fold().custody.last().openedMs, first);
}

void TestDomainCaseFold::S7_voidSameClerkSameDayUntouched()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.two", CaseOpened{});
    const EventId other = stream.then("c.desk.two", CaseVoided{});
    QCOMPARE(flagOf(stream.fold(), other), EventFlag::NotEntitled);
    StreamBuilder touched = stream;
    stream.then("c.desk.one", CaseVoided{});
    const CaseState state = stream.fold();
    QCOMPARE(state.status, CaseStatus::Void);
    QCOMPARE(state.registration.trackingId, QStringLiteral("040123400001740"));
    QCOMPARE(mayAct(state, EventType::CaseReopened, state.registrar).error().code, ErrorCode::WrongStatus);
    touched.then("c.desk.one", referTo("c.governor"));
    touched.then("c.desk.one", CaseVoided{});
    QCOMPARE(touched.fold().status, CaseStatus::Referred);
}

void TestDomainCaseFold::S7_voidNotNextDay()
{
    StreamBuilder stream;
    stream.registerAt();
    const Actor clerk = stream.fold().registrar;
    QVERIFY(mayVoid(stream.fold(), clerk, endOfDayMs(QDate(2024, 4, 24))).ok());
    QCOMPARE(mayVoid(stream.fold(), clerk, tehranMidnightMs(QDate(2024, 4, 25))).error().code,
             ErrorCode::WrongStatus);
    stream.atMs = tehranMidnightMs(QDate(2024, 4, 25));
    const EventId late = stream.then("c.desk.one", CaseVoided{});
    QCOMPARE(flagOf(stream.fold(), late), EventFlag::NotEntitled);
}

void TestDomainCaseFold::S5_onlyTheHolderActs()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId stranger = stream.then("d.desk.one", referTo("d.governor"));
    QCOMPARE(flagOf(stream.fold(), stranger), EventFlag::NotEntitled);
    stream.then("c.desk.two", referTo("c.governor"));
    const EventId former = stream.then("c.desk.one", answerWith());
    const CaseState state = stream.fold();
    QCOMPARE(flagOf(state, former), EventFlag::NotEntitled);
    QCOMPARE(state.status, CaseStatus::Referred);
    QVERIFY(actsForHolder(PostCode(QStringLiteral("c.desk.x")), HolderCode(QStringLiteral("c.desk"))));
    QVERIFY(!actsForHolder(PostCode(QStringLiteral("c.desk")), HolderCode(QStringLiteral("c.desk.x"))));
    QVERIFY(!actsForHolder(PostCode(), HolderCode()));
}

void TestDomainCaseFold::S5_originDeskDelivers()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", referTo("w.director"));
    const Actor desk{PersonId(QStringLiteral("x")), PostCode(QStringLiteral("c.desk.two")), 1};
    QCOMPARE(mayAct(stream.fold(), EventType::CaseClosed, desk).error().code, ErrorCode::WrongStatus);
    QVERIFY(mayAct(stream.fold(), EventType::NoteAdded, desk).ok());
    stream.then("w.director", answerWith());
    QVERIFY(mayAct(stream.fold(), EventType::CaseClosed, desk).ok());
    const Actor other{PersonId(QStringLiteral("x")), PostCode(QStringLiteral("d.desk.two")), 1};
    QCOMPARE(mayAct(stream.fold(), EventType::CaseClosed, other).error().code, ErrorCode::NotHolder);
    stream.then("c.desk.two", CaseClosed{});
    QCOMPARE(stream.fold().status, CaseStatus::Closed);
}

void TestDomainCaseFold::S5_notToThePresentHolder()
{
    StreamBuilder stream;
    stream.registerAt();
    const CaseState state = stream.fold();
    QCOMPARE(mayRefer(state, state.registrar, state.holder).error().code, ErrorCode::Conflict);
    QCOMPARE(mayRefer(state, state.registrar, HolderCode()).error().code, ErrorCode::MissingInput);
    const EventId self = stream.then("c.desk.one", referTo("c.desk"));
    QCOMPARE(flagOf(stream.fold(), self), EventFlag::NotEntitled);
    QCOMPARE(stream.fold().custody.size(), 1);
}

void TestDomainCaseFold::rule1_2_answerNeedsTextAndReason()
{
    StreamBuilder stream;
    stream.registerAt();
    const CaseState state = stream.fold();
    QCOMPARE(mayAnswer(state, state.registrar, answerWith(QStringLiteral("  "))).error().field,
             QStringLiteral("text"));
    CaseAnswered refusal = answerWith();
    refusal.kind = AnswerKind::NotDone;
    QCOMPARE(mayAnswer(state, state.registrar, refusal).error().field, QStringLiteral("reason"));
    refusal.reason = QStringLiteral("نبود اعتبار");
    QVERIFY(mayAnswer(state, state.registrar, refusal).ok());
    const EventId empty = stream.then("c.desk.one", answerWith({}));
    QCOMPARE(flagOf(stream.fold(), empty), EventFlag::NotEntitled);
    QCOMPARE(stream.fold().status, CaseStatus::Registered);
}

void TestDomainCaseFold::inv12_twoReferralsAtOnce()
{
    StreamBuilder stream;
    const EventId root = stream.registerAt();
    const EventId a = stream.add("c.desk.one", referTo("c.governor"), {root});
    const EventId b = stream.add("c.desk.two", referTo("w.director"), {root});
    const EventId &winner = a < b ? a : b;
    const EventId &loser = a < b ? b : a;
    const CaseState state = stream.fold();
    QCOMPARE(state.conflicts, 1);
    QCOMPARE(flagOf(state, winner), EventFlag::None);
    QCOMPARE(flagOf(state, loser), EventFlag::Conflict);
    QCOMPARE(state.holder.text(), a < b ? QStringLiteral("c.governor") : QStringLiteral("w.director"));
    QCOMPARE(state.history.last().to.text(),
             a < b ? QStringLiteral("w.director") : QStringLiteral("c.governor"));
    QCOMPARE(state.heads.size(), 2);
    // Whoever has seen both goes on.
    const EventId next = stream.then(a < b ? "c.governor" : "w.director", answerWith());
    QCOMPARE(flagOf(stream.fold(), next), EventFlag::None);
    QCOMPARE(stream.fold().status, CaseStatus::Answered);
    QCOMPARE(stream.fold().heads, QList<EventId>{next});
}

void TestDomainCaseFold::inv12_concurrentOpeningIsNoConflict()
{
    StreamBuilder stream;
    const EventId root = stream.registerAt();
    stream.add("c.desk.one", CaseOpened{}, {root});
    stream.add("c.desk.two", CaseOpened{}, {root});
    stream.add("c.desk.two", referTo("c.governor"), {root});
    const CaseState state = stream.fold();
    QCOMPARE(state.conflicts, 0);
    QCOMPARE(state.status, CaseStatus::Referred);
    for (const HistoryEntry &entry : state.history)
        QCOMPARE(entry.flag, EventFlag::None);
}

void TestDomainCaseFold::inv12_unentitledIsNoConflict()
{
    StreamBuilder stream;
    const EventId root = stream.registerAt();
    const EventId opened = stream.add("c.desk.one", CaseOpened{}, {root});
    stream.add("c.desk.one", referTo("c.governor"), {root});
    const EventId stranger = stream.add("d.desk.one", answerWith(), {root, opened});
    QCOMPARE(flagOf(stream.fold(), stranger), EventFlag::NotEntitled);
    QCOMPARE(stream.fold().conflicts, 0);
}

void TestDomainCaseFold::inv10_quarantinedActIsKept()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
    const EventId relying = stream.then("c.governor", answerWith());
    stream.then("center", quarantine(referral));
    const CaseState state = stream.fold();
    QCOMPARE(flagOf(state, referral), EventFlag::Quarantined);
    QCOMPARE(flagOf(state, relying), EventFlag::NotEntitled);
    QCOMPARE(state.holder.text(), QStringLiteral("c.desk"));
    QVERIFY(!state.quarantined);
    QCOMPARE(state.history.size(), 4);
}

void TestDomainCaseFold::inv10_quarantinedRegistrationKeepsItsId()
{
    StreamBuilder stream;
    const EventId root = stream.registerAt();
    stream.then("c.desk.one", CaseOpened{});
    stream.then("center", quarantine(root));
    const CaseState state = stream.fold();
    QVERIFY(state.registered && state.quarantined);
    QCOMPARE(state.quarantineReason, QStringLiteral("OutOfScope"));
    QCOMPARE(state.quarantineRule, QStringLiteral("S3"));
    QCOMPARE(state.status, CaseStatus::Registered);
    QCOMPARE(state.registration.trackingId, QStringLiteral("040123400001740"));
    QCOMPARE(mayAct(state, EventType::CaseReferred, state.registrar).error().code, ErrorCode::WrongStatus);
}

void TestDomainCaseFold::verdictsAreTheCentersOnly()
{
    StreamBuilder stream;
    const EventId root = stream.registerAt();
    const EventId forged = stream.then("c.desk.two", quarantine(root));
    QCOMPARE(flagOf(stream.fold(), forged), EventFlag::NotEntitled);
    QVERIFY(!stream.fold().quarantined);
}

void TestDomainCaseFold::undo_ownEventOnly()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
    StreamBuilder foreign = stream;
    const EventId refused = foreign.then("c.desk.two", Withdrawn{referral});
    QCOMPARE(flagOf(foreign.fold(), refused), EventFlag::NotEntitled);
    stream.then("c.desk.one", Withdrawn{referral});
    QCOMPARE(flagOf(stream.fold(), referral), EventFlag::Withdrawn);
    QCOMPARE(stream.fold().holder.text(), QStringLiteral("c.desk"));
    stream.then("c.desk.one", referTo("w.director"));
    QCOMPARE(stream.fold().holder.text(), QStringLiteral("w.director"));
    QCOMPARE(stream.fold().conflicts, 0);
}

void TestDomainCaseFold::undo_endsWhenOthersActedOnIt()
{
    StreamBuilder stream;
    stream.registerAt();
    const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
    stream.add("c.governor", answerWith(), {referral});
    const EventId late = stream.add("c.desk.one", Withdrawn{referral}, {referral});
    QCOMPARE(flagOf(stream.fold(), late), EventFlag::NotEntitled);
    QCOMPARE(stream.fold().status, CaseStatus::Answered);
}

void TestDomainCaseFold::undo_neverTheRegistration()
{
    StreamBuilder stream;
    const EventId root = stream.registerAt();
    const EventId undo = stream.then("c.desk.one", Withdrawn{root});
    QCOMPARE(flagOf(stream.fold(), undo), EventFlag::NotEntitled);
    QVERIFY(stream.fold().registered);
}

void TestDomainCaseFold::erasedPayloadHasNoEffect()
{
    StreamBuilder stream;
    const EventId root = stream.registerAt();
    stream.events.first().payload = {};
    stream.events.first().event.payloadErased = true;
    const CaseState state = stream.fold();
    QVERIFY(!state.registered);
    QCOMPARE(flagOf(state, root), EventFlag::Erased);
    QCOMPARE(state.heads, QList<EventId>{root});
}

void TestDomainCaseFold::missingParent()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", referTo("c.governor"));
    stream.then("c.governor", CaseOpened{});
    stream.events.removeAt(1);
    const CaseState state = stream.fold();
    QCOMPARE(state.history.size(), 2);
    QCOMPARE(state.holder.text(), QStringLiteral("c.desk"));
    QCOMPARE(state.headCounter, quint64(3));
}

void TestDomainCaseFold::stateBefore_isTheCausalPast()
{
    StreamBuilder stream;
    const EventId root = stream.registerAt();
    stream.add("c.desk.one", referTo("c.governor"), {root});
    stream.add("c.desk.two", referTo("w.director"), {root});
    const CaseState before = stateBefore(stream.events.last().event, stream.events);
    QCOMPARE(before.holder.text(), QStringLiteral("c.desk"));
    QCOMPARE(before.history.size(), 1);
    QCOMPARE(before.heads, QList<EventId>{root});
    // The event itself need not be there yet.
    const Event last = stream.events.takeLast().event;
    QCOMPARE(stateBefore(last, stream.events), before);
}

void TestDomainCaseFold::custodyTellsHowLongEachHeldIt()
{
    StreamBuilder stream;
    stream.registerAt();
    stream.then("c.desk.one", referTo("c.governor"));
    stream.then("c.governor", CaseOpened{});
    const CaseState state = stream.fold();
    QCOMPARE(state.custody.size(), 2);
    QCOMPARE(state.custody.at(0).untilMs - state.custody.at(0).sinceMs, 1000);
    QCOMPARE(state.custody.at(1).sinceMs, state.custody.at(0).untilMs);
    QCOMPARE(state.custody.at(1).untilMs, 0);
    QCOMPARE(state.custody.at(1).openedMs, state.lastAtMs);
}

QTEST_GUILESS_MAIN(TestDomainCaseFold)
#include "test_domain_case_fold.moc"
