#include "core/domain/notice_rules.h"
#include "tests/unit/domain/stream_builder.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 registeredMs = 1'000'000;
constexpr qint64 dayMs = 86'400'000;

CaseMerged intoCase(char fill, qint64 atMs = registeredMs - 1)
{
    CaseMerged merged;
    merged.leading = StreamId(QByteArray(16, fill));
    merged.leadingTrackingId = u"040123400001702"_s;
    merged.leadingRegisteredAtMs = atMs;
    merged.publicText = u"یکجا پیگیری می‌شود."_s;
    return merged;
}

MergeUndone apartFrom(char fill)
{
    return {StreamId(QByteArray(16, fill)), u"جداگانه ادامه می‌یابد."_s};
}

/// The stream of the case 0101…, registered at the desk c.desk at registeredMs.
StreamBuilder registeredCase(const QList<About> &about = {})
{
    StreamBuilder stream;
    CaseRegistered registration;
    registration.trackingId = u"040123400001740"_s;
    registration.desk = UnitCode(u"c.desk"_s);
    registration.registeredAtMs = registeredMs;
    registration.dueAtMs = registeredMs + 10 * dayMs;
    registration.about = about;
    stream.add("c.desk.one", registration, {});
    return stream;
}

EventFlag flagOf(const CaseState &state, const EventId &id)
{
    for (const HistoryEntry &entry : state.history) {
        if (entry.event == id)
            return entry.flag;
    }
    qFatal("no such event");
}

Actor actorAt(const char *post)
{
    const QString name = QString::fromLatin1(post);
    return {PersonId(name), PostCode(name), 1};
}

} // namespace

/// I7: of two cases about the same matter the later one ends with a reference, until that is undone; what
/// the applicant is told (4-5), until when he is awaited (S7) and what he says of it (I6).
class TestDomainMerges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void I7_aMergeEndsTheCaseWithAReference()
    {
        StreamBuilder stream = registeredCase();
        const EventId merge = stream.then("c.desk.one", intoCase(2));
        const CaseState state = stream.fold();
        QCOMPARE(flagOf(state, merge), EventFlag::None);
        QCOMPARE(state.status, CaseStatus::Closed);
        QVERIFY(!state.isOpen());
        QCOMPARE(state.leading, StreamId(QByteArray(16, 2)));
        QCOMPARE(state.leadingTrackingId, u"040123400001702"_s);
        QCOMPARE(state.history.last().publicText, u"یکجا پیگیری می‌شود."_s);
        QCOMPARE(state.holder.text(), u"c.desk"_s);
    }

    void I7_undoingItBringsTheFormerStateBack()
    {
        StreamBuilder stream = registeredCase();
        stream.then("c.desk.one", referTo("c.governor"));
        stream.then("c.governor", CaseOpened{HolderCode(u"c.governor"_s)});
        stream.then("c.governor", ApplicantAwaited{u"تصویر سند"_s, stream.atMs + dayMs});
        const CaseState before = stream.fold();
        QCOMPARE(before.status, CaseStatus::AwaitingApplicant);
        stream.then("c.governor", intoCase(2));
        const EventId undo = stream.then("c.governor", apartFrom(2));
        const CaseState after = stream.fold();
        QCOMPARE(flagOf(after, undo), EventFlag::None);
        QCOMPARE(after.status, before.status);
        QCOMPARE(after.holder, before.holder);
        QCOMPARE(after.dueAtMs, before.dueAtMs);
        QCOMPARE(after.awaitedUntilMs, before.awaitedUntilMs);
        QCOMPARE(after.closedAtMs, 0);
        QCOMPARE(after.custody.size(), before.custody.size());
        QVERIFY(!after.leading.isValid());
        QVERIFY(!after.merge);
    }

    void I7_aCaseThatWasLinkedIsLinkedAgain()
    {
        StreamBuilder stream = registeredCase();
        stream.then("c.desk.one",
                    DuplicateLinked{StreamId(QByteArray(16, 2)), u"040123400001702"_s, registeredMs - 1});
        const EventId elsewhere = stream.then("c.desk.one", intoCase(3));
        QCOMPARE(flagOf(stream.fold(), elsewhere), EventFlag::NotEntitled);
        stream.then("c.desk.one", intoCase(2));
        const EventId unlink = stream.then("c.desk.one", DuplicateUnlinked{StreamId(QByteArray(16, 2))});
        QCOMPARE(flagOf(stream.fold(), unlink), EventFlag::NotEntitled);
        stream.then("c.desk.one", apartFrom(2));
        QCOMPARE(stream.fold().leading, StreamId(QByteArray(16, 2)));
        QVERIFY(!stream.fold().merge);
    }

    void I7_onlyTheHolderMergesAndUndoesIt()
    {
        StreamBuilder stream = registeredCase();
        stream.then("c.desk.one", referTo("c.governor"));
        const EventId origin = stream.then("c.desk.one", intoCase(2));
        QCOMPARE(flagOf(stream.fold(), origin), EventFlag::NotEntitled);
        const EventId holder = stream.then("c.governor", intoCase(2));
        QCOMPARE(flagOf(stream.fold(), holder), EventFlag::None);
        const EventId back = stream.then("c.desk.one", apartFrom(2));
        QCOMPARE(flagOf(stream.fold(), back), EventFlag::NotEntitled);
        const EventId wrong = stream.then("c.governor", apartFrom(3));
        QCOMPARE(flagOf(stream.fold(), wrong), EventFlag::NotEntitled);
        QCOMPARE(stream.fold().status, CaseStatus::Closed);
    }

    void I7_theCaseRegisteredFirstIsKept()
    {
        const CaseState state = registeredCase().fold();
        QCOMPARE(mayMerge(state, actorAt("c.desk.one"), intoCase(2, registeredMs + 1)).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(mayMerge(state, actorAt("c.desk.one"), intoCase(1)).error().code, ErrorCode::InvalidInput);
        QVERIFY(mayMerge(state, actorAt("c.desk.one"), intoCase(2)).ok());
        CaseMerged silent = intoCase(2);
        silent.publicText = u"  "_s;
        QCOMPARE(mayMerge(state, actorAt("c.desk.one"), silent).error().field, u"text"_s);
    }

    void I7_anAnsweredCaseIsNotMerged()
    {
        StreamBuilder stream = registeredCase();
        stream.then("c.desk.one", answerWith());
        const EventId merge = stream.then("c.desk.one", intoCase(2));
        QCOMPARE(flagOf(stream.fold(), merge), EventFlag::NotEntitled);
        QCOMPARE(stream.fold().status, CaseStatus::Answered);
    }

    void C5_aSealedCaseIsNotMerged()
    {
        StreamBuilder stream = registeredCase({{u"c.governor"_s, {}}});
        const CaseState state = stream.fold();
        QCOMPARE(mayMerge(state, actorAt("c.desk.one"), intoCase(2)).error().rule, u"C5"_s);
    }

    void I7_aMergedCaseIsNeitherAnsweredNorDeliveredNorReopened()
    {
        StreamBuilder stream = registeredCase();
        stream.then("c.desk.one", intoCase(2));
        const CaseState state = stream.fold();
        const Actor clerk = actorAt("c.desk.one");
        for (const EventType type :
             {EventType::CaseAnswered, EventType::CaseReferred, EventType::CaseReopened,
              EventType::DeliveredToApplicant, EventType::CaseMerged, EventType::SurveyAnswered})
            QCOMPARE(mayAct(state, type, clerk).error().code, ErrorCode::WrongStatus);
        QVERIFY(mayAct(state, EventType::MergeUndone, clerk).ok());
    }

    /// inv12: of a merge and an answer made at once one counts, the other is kept and flagged.
    void inv12_aMergeBesideAnAnswer()
    {
        StreamBuilder stream = registeredCase();
        const QList<EventId> seen = stream.fold().heads;
        const EventId answer = stream.add("c.desk.one", answerWith(), seen);
        const EventId merge = stream.add("c.desk.two", intoCase(2), seen);
        const CaseState state = stream.fold();
        const bool merged = state.merge.has_value();
        QCOMPARE(flagOf(state, merged ? merge : answer), EventFlag::None);
        QCOMPARE(flagOf(state, merged ? answer : merge), EventFlag::Conflict);
        QCOMPARE(state.status, merged ? CaseStatus::Closed : CaseStatus::Answered);
        std::reverse(stream.events.begin(), stream.events.end());
        QCOMPARE(stream.fold(), state); // inv6
    }

    void S7_theApplicantIsAwaitedUntilADay()
    {
        StreamBuilder stream = registeredCase();
        const EventId past = stream.then("c.desk.one", ApplicantAwaited{u"سند"_s, stream.atMs - 1});
        QCOMPARE(flagOf(stream.fold(), past), EventFlag::NotEntitled);
        const qint64 untilMs = stream.atMs + dayMs;
        stream.then("c.desk.one", ApplicantAwaited{u"سند"_s, untilMs});
        const CaseState state = stream.fold();
        QCOMPARE(state.awaitedUntilMs, untilMs);
        QVERIFY(!state.isLateApplicant(untilMs));
        QVERIFY(state.isLateApplicant(untilMs + 1));
        stream.then("c.desk.one", ApplicantReplied{u"آورد"_s, {}});
        QVERIFY(!stream.fold().isLateApplicant(untilMs + 1));
    }

    void T7_everyPublicStepIsToldOnce()
    {
        StreamBuilder stream = registeredCase();
        QVERIFY(noticesDue(stream.fold()).isEmpty()); // he holds the receipt
        const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
        const EventId answer = stream.then("c.governor", answerWith());
        QCOMPARE(noticesDue(stream.fold()), (QList<EventId>{referral, answer}));
        const EventId told = stream.then(
            "c.desk.one", ApplicantNotified{referral, DeliveryMeans::Phone, NoticeState::Sent, {}});
        QCOMPARE(flagOf(stream.fold(), told), EventFlag::None);
        stream.then("center", ApplicantNotified{answer, DeliveryMeans::Sms, NoticeState::Failed, u"خاموش"_s});
        QCOMPARE(noticesDue(stream.fold()), QList<EventId>{answer}); // tried in vain
        stream.then("center", ApplicantNotified{answer, DeliveryMeans::Sms, NoticeState::Sent, {}});
        QVERIFY(noticesDue(stream.fold()).isEmpty());
        // That he is not reached another time takes nothing back.
        stream.then("center", ApplicantNotified{answer, DeliveryMeans::Sms, NoticeState::Failed, u"خاموش"_s});
        QVERIFY(noticesDue(stream.fold()).isEmpty());
        QCOMPARE(stream.fold().status, CaseStatus::Answered);
    }

    void S5_noticesByHolderOriginDeskAndCenterOnly()
    {
        StreamBuilder stream = registeredCase();
        const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
        const ApplicantNotified notice{referral, DeliveryMeans::Phone, NoticeState::Sent, {}};
        const EventId stranger = stream.then("d.desk.one", notice);
        QCOMPARE(flagOf(stream.fold(), stranger), EventFlag::NotEntitled);
        const ApplicantNotified why{referral, DeliveryMeans::Phone, NoticeState::Failed, {}};
        const EventId silent = stream.then("c.governor", why);
        QCOMPARE(flagOf(stream.fold(), silent), EventFlag::NotEntitled); // a failure says why
        const EventId nothing = stream.then(
            "c.governor",
            ApplicantNotified{EventId(QByteArray(32, 9)), DeliveryMeans::Sms, NoticeState::Sent, {}});
        QCOMPARE(flagOf(stream.fold(), nothing), EventFlag::NotEntitled);
    }

    void N7_whoIsAnonymousIsNeitherToldNorAsked()
    {
        StreamBuilder stream;
        CaseRegistered registration;
        registration.kind = CaseKind::Thanks;
        registration.desk = UnitCode(u"c.desk"_s);
        registration.applicant.kind = ApplicantKind::Anonymous;
        stream.add("c.desk.one", registration, {});
        stream.then("c.desk.one", answerWith());
        QVERIFY(noticesDue(stream.fold()).isEmpty());
        QCOMPARE(mayAct(stream.fold(), EventType::SurveyAnswered, actorAt("c.desk.one")).error().rule,
                 u"N7"_s);
    }

    void I6_theSurveyFollowsTheAnswer()
    {
        StreamBuilder stream = registeredCase();
        const EventId early = stream.then("c.desk.one", SurveyAnswered{4, u"خوب بود"_s});
        QCOMPARE(flagOf(stream.fold(), early), EventFlag::NotEntitled);
        stream.then("c.desk.one", answerWith());
        stream.then("c.desk.two", SurveyAnswered{4, u"خوب بود"_s});
        const CaseState state = stream.fold();
        QVERIFY(state.opinion.has_value());
        QCOMPARE(state.opinion->score, 4);
        QCOMPARE(state.opinion->text, u"خوب بود"_s);
        QCOMPARE(state.status, CaseStatus::Answered);
        const EventId stranger = stream.then("d.desk.one", SurveyAnswered{1, {}});
        QCOMPARE(flagOf(stream.fold(), stranger), EventFlag::NotEntitled);
    }
};

QTEST_GUILESS_MAIN(TestDomainMerges)
#include "test_domain_merges.moc"
