#include "core/domain/notice_rules.h"
#include "core/domain/tracking_view.h"
#include "tests/unit/domain/act_story.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

StreamBuilder registered(ApplicantKind kind = ApplicantKind::Iranian, const QList<About> &about = {})
{
    StreamBuilder stream;
    CaseRegistered registration;
    registration.trackingId = u"040123400001740"_s;
    registration.desk = UnitCode(u"c.desk"_s);
    registration.applicant.kind = kind;
    registration.about = about;
    registration.dueAtMs = stream.atMs + 10 * dayMs;
    stream.add("c.desk.one", registration, {});
    return stream;
}

ApplicantNotified told(const EventId &step, NoticeState state = NoticeState::Sent)
{
    return {step, DeliveryMeans::Phone, state, state == NoticeState::Failed ? u"پاسخ نداد"_s : QString()};
}

} // namespace

/// What the desk that registered a case owes its applicant (4-5), derived from the log alone.
class TestDomainNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule4_5_everyReferralAndActionIsOwed()
    {
        StreamBuilder stream = registered();
        QCOMPARE(noticesOwed(stream.fold()), NoticesOwed()); // he holds the receipt
        stream.then("c.desk.one", referTo("c.governor"));
        const qint64 sinceMs = stream.atMs;
        stream.then("c.governor", CaseOpened{HolderCode(u"c.governor"_s)});
        stream.then("c.governor", answerWith(u"شیر فشارشکن تعویض شد."_s));
        const NoticesOwed owed = noticesOwed(stream.fold());
        QCOMPARE(owed.steps, 2);
        QCOMPARE(owed.sinceMs, sinceMs);
        QCOMPARE(owed.text, u"شیر فشارشکن تعویض شد."_s);
        QCOMPARE(owed.atMs, stream.atMs);
        QCOMPARE(owed.lastTriedMs, 0);
    }

    void rule4_5_aTryInVainIsStillOwed()
    {
        StreamBuilder stream = registered();
        const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
        stream.then("c.desk.one", told(referral, NoticeState::Failed));
        const CaseState tried = stream.fold();
        QCOMPARE(noticesOwed(tried).steps, 1);
        QCOMPARE(noticesOwed(tried).lastTriedMs, stream.atMs);
        QVERIFY(!isKnownToApplicant(tried, referral));
        stream.then("c.desk.one", told(referral));
        QCOMPARE(noticesOwed(stream.fold()), NoticesOwed());
        QVERIFY(isKnownToApplicant(stream.fold(), referral));
    }

    /// Who was given the answer, or brought what was asked, knows what was done before.
    void rule4_5_whoWasAtTheDeskKnows()
    {
        StreamBuilder stream = registered();
        const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
        const EventId asked = stream.then("c.governor", ApplicantAwaited{u"تصویر سند"_s, 0});
        QCOMPARE(noticesOwed(stream.fold()).steps, 2);
        stream.then("c.desk.one", ApplicantReplied{u"آورد"_s, {}});
        const CaseState here = stream.fold();
        QCOMPARE(noticesOwed(here).steps, 0);
        QVERIFY(isKnownToApplicant(here, referral) && isKnownToApplicant(here, asked));
        const EventId answer = stream.then("c.governor", answerWith());
        QCOMPARE(noticesDue(stream.fold()), QList<EventId>{answer});
        stream.then("c.desk.one", delivered(stream.atMs));
        QCOMPARE(noticesOwed(stream.fold()).steps, 0);
        const EventId reopened = stream.then("c.desk.one", CaseReopened{u"باز هم قطع است"_s});
        QCOMPARE(noticesDue(stream.fold()), QList<EventId>{reopened});
        QVERIFY(!isKnownToApplicant(stream.fold(), reopened));
    }

    void E8_anExtendedTimeIsOwed()
    {
        StreamBuilder stream = registered();
        DeadlineExtended extended;
        extended.publicText = u"مهلت پاسخ تا ۱۴۰۳/۰۳/۰۱ تمدید شد."_s;
        const EventId event = stream.then("c.governor", extended);
        for (const HistoryEntry &entry : stream.fold().history) {
            if (entry.event == event && entry.flag == EventFlag::None)
                QVERIFY(isNoticed(stream.fold(), entry));
            else if (entry.event == event)
                QVERIFY(!isNoticed(stream.fold(), entry)); // what has no effect is told to nobody
        }
        CaseEscalated escalated;
        escalated.publicText = u"به وزارتخانه فرستاده شد."_s;
        HistoryEntry entry;
        entry.type = EventType::CaseEscalated; // E1
        entry.publicText = escalated.publicText;
        QVERIFY(isNoticed(stream.fold(), entry));
    }

    void N7_nobodyOwesWhoIsAnonymous()
    {
        StreamBuilder stream = registered(ApplicantKind::Anonymous);
        stream.then("c.desk.one", referTo("c.governor"));
        QCOMPARE(noticesOwed(stream.fold()), NoticesOwed());
    }

    /// The desk knows nothing more of a sealed case; only its handler gives notice.
    void C7_noDeskOwesNoticeOfASealedCase()
    {
        StreamBuilder stream = registered(ApplicantKind::Iranian, {About{u"c.water.head"_s, {}}});
        stream.then("c.desk.one", referTo("c.governor"));
        QCOMPARE(noticesOwed(stream.fold()), NoticesOwed());
        QVERIFY(!mayAct(stream.fold(), EventType::ApplicantNotified, actorAt("c.desk.one")).ok());
        // Its handler does, in no words of the case.
        stream.then("c.governor", answerWith());
        QCOMPARE(noticesOwed(stream.fold()).steps, 1);
        QCOMPARE(noticesOwed(stream.fold()).text, sealedStepText(EventType::CaseAnswered));
        QVERIFY(!mayAct(stream.fold(), EventType::ApplicantNotified, actorAt("c.desk.one")).ok());
        QVERIFY(mayAct(stream.fold(), EventType::ApplicantNotified, actorAt("c.governor")).ok());
    }

    /// What was done before the case went on sealed stays with the desk, what came after is its handler's: by
    /// what came after what, whichever clock was wrong.
    void C6_whatIsOwedGoesByWhatCameAfterWhatNotByClocks()
    {
        StreamBuilder stream = registered(ApplicantKind::Iranian, {About{u"c.water.head"_s, {}}});
        const qint64 sealedMs = stream.atMs;
        HistoryEntry earlier; // as those who read the sealed case see it in front
        earlier.event = EventId(QByteArray(EventId::size, '\7'));
        earlier.type = EventType::CaseReferred;
        earlier.publicText = u"ارجاع شد"_s;
        stream.atMs = sealedMs - 10 * dayMs; // the handler's clock is behind
        const EventId answer = stream.then("c.desk.one", answerWith());
        for (const qint64 atMs : {sealedMs - dayMs, sealedMs + dayMs}) { // and so was the desk's, or ahead
            earlier.atMs = atMs;
            CaseState state = stream.fold();
            state.history.prepend(earlier);
            QVERIFY(!isNoticed(state, earlier));
            QCOMPARE(noticesDue(state), QList<EventId>{answer});
        }
    }

    void S7_nothingIsOwedOfAVoidRegistration()
    {
        StreamBuilder stream = registered();
        stream.then("c.desk.one", answerWith());
        QCOMPARE(noticesOwed(stream.fold()).steps, 1);
        StreamBuilder voided = registered();
        voided.then("c.desk.one", CaseVoided{u"دوباره ثبت شده بود"_s});
        QCOMPARE(voided.fold().status, CaseStatus::Void);
        QCOMPARE(noticesOwed(voided.fold()), NoticesOwed());
    }

    /// inv12: what was set aside is told to nobody; what counts is.
    void inv12_ofTwoReferralsTheOneThatCountsIsOwed()
    {
        const TwoReferrals two;
        const CaseState state = two.stream.fold();
        QCOMPARE(noticesDue(state), QList<EventId>{two.first});
    }

    void inv6_theOrderOfArrivalChangesNothing()
    {
        StreamBuilder stream = registered();
        const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
        stream.then("c.desk.one", told(referral, NoticeState::Failed));
        stream.then("c.governor", answerWith());
        const NoticesOwed owed = noticesOwed(stream.fold());
        std::reverse(stream.events.begin(), stream.events.end());
        QCOMPARE(noticesOwed(stream.fold()), owed);
    }

    void rule4_5_aStepIsToldOnce()
    {
        StreamBuilder stream = registered();
        const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
        const CaseState before = stream.fold();
        QVERIFY(checkNotice(before, told(referral)).ok());
        stream.then("c.desk.one", told(referral));
        const Status again = checkNotice(stream.fold(), told(referral));
        QCOMPARE(again.error().code, ErrorCode::AlreadyDone);
        QCOMPARE(again.error().rule, u"4-5"_s);
        // Also where it came into the log all the same: it has no effect.
        stream.then("c.desk.one", told(referral));
        QCOMPARE(int(stream.fold().history.last().flag), int(EventFlag::NotEntitled));
    }

    void rule4_5_aSecondTryInVainIsAnotherOneOnlyLater()
    {
        StreamBuilder stream = registered();
        const EventId referral = stream.then("c.desk.one", referTo("c.governor"));
        const ApplicantNotified inVain = told(referral, NoticeState::Failed);
        const auto flagOf = [&stream](const ApplicantNotified &notice) {
            stream.then("c.desk.one", notice);
            return int(stream.fold().history.last().flag);
        };
        QCOMPARE(flagOf(inVain), int(EventFlag::None));
        QCOMPARE(flagOf(inVain), int(EventFlag::NotEntitled)); // a second later
        ApplicantNotified byLetter = inVain;
        byLetter.means = DeliveryMeans::Post;
        QCOMPARE(flagOf(byLetter), int(EventFlag::None));
        stream.atMs += 60'000;
        QCOMPARE(flagOf(byLetter), int(EventFlag::None));
        QCOMPARE(flagOf(told(referral)), int(EventFlag::None));
        QCOMPARE(flagOf(told(referral)), int(EventFlag::NotEntitled));
    }
};

QTEST_GUILESS_MAIN(TestDomainNotices)
#include "test_domain_notices.moc"
