#include "core/domain/notice_rules.h"
#include "core/services/clean_texts.h"
#include "core/services/notice_ledger.h"
#include "core/services/seat_reader.h"
#include "core/services/tracking_gate.h"
#include "tests/fixtures/seats.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// What a desk owes its applicants (4-5): counted, listed by keys, told in one go; and that answering ends
/// what is linked (I7).
class TestServicesNotices : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;
    std::shared_ptr<NoticeLedger> m_ledger;

    Registered registered(int number)
    {
        m_center->clock()->advance(1000);
        auto saved = m_writer->registerCase(sampleDraft(number));
        if (!saved)
            qFatal("register: %s", qPrintable(saved.error().field + saved.error().detail));
        return *saved;
    }
    void refer(const StreamId &id)
    {
        m_center->clock()->advance(1000);
        QVERIFY(m_writer->refer(id, u"semnan.damghan.governor"_s, u"بررسی شود"_s));
    }
    CaseState state(const StreamId &id) { return m_reader->caseDetails(id)->state; }
    Result<EventId> tell(const StreamId &id, DeliveryMeans means, NoticeState outcome,
                         const QString &why = {})
    {
        return tellApplicant(*m_writer, id, noticesDue(state(id)), means, outcome, why);
    }
    NoticePage page(int limit = 50, std::optional<CartableKey> after = {})
    {
        auto read = m_ledger->page(after, limit);
        if (!read)
            qFatal("notices: %s", qPrintable(read.error().detail));
        return *read;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        auto writer = makeSeat(*m_center, m_dir->filePath(u"desk.seat"_s), u"semnan.damghan.desk"_s,
                               u"semnan.damghan.desk.clerk1"_s, m_center->clock());
        QVERIFY(writer);
        m_writer = std::move(writer).value();
        m_reader = std::move(SeatReader::open(*m_writer)).value();
        m_ledger = NoticeLedger::open(*m_writer).value();
    }
    void cleanup()
    {
        m_ledger.reset();
        m_reader.reset();
        m_writer.reset();
    }

    void rule4_5_listedUntilTold()
    {
        const Registered first = registered(1);
        QCOMPARE(page().total, 0);
        refer(first.caseId);
        const qint64 sinceMs = m_writer->nowMs();
        const NoticePage owed = page();
        QCOMPARE(owed.total, 1);
        QCOMPARE(owed.rows.first().trackingId, first.trackingId);
        QCOMPARE(owed.rows.first().mobile, sampleDraft(1).applicant.mobile);
        QCOMPARE(owed.rows.first().owed.sinceMs, sinceMs);
        QVERIFY(owed.rows.first().owed.text.contains(u"ارجاع شد"_s));

        QCOMPARE(tell(first.caseId, DeliveryMeans::Phone, NoticeState::Failed, u" "_s).error().field,
                 u"detail"_s); // why?
        QVERIFY(tell(first.caseId, DeliveryMeans::Phone, NoticeState::Failed, u"پاسخ نداد"_s));
        QCOMPARE(page().rows.first().owed.lastTriedMs, m_writer->nowMs());
        QVERIFY(tell(first.caseId, DeliveryMeans::Phone, NoticeState::Sent, {}));
        QCOMPARE(page().total, 0);
        QVERIFY(page().rows.isEmpty());
        const HistoryEntry last = state(first.caseId).history.last();
        QCOMPARE(last.actor.person, m_writer->actor().person); // who told him, and when
        QCOMPARE(last.atMs, m_writer->nowMs());
        QCOMPARE(tell(first.caseId, DeliveryMeans::Phone, NoticeState::Sent, {}).error().rule, u"4-5"_s);
    }

    void rule4_5_oneTalkTellsOfEveryStep()
    {
        const Registered saved = registered(2);
        QVERIFY(m_writer->askTask(saved.caseId, u"semnan.damghan.water"_s, u"بازدید"_s));
        QVERIFY(m_writer->awaitApplicant(saved.caseId, u"تصویر قبض را بیاورید."_s));
        QCOMPARE(page().rows.first().owed.steps, 2);
        QVERIFY(tell(saved.caseId, DeliveryMeans::InPerson, NoticeState::Sent, {}));
        const CaseState told = state(saved.caseId);
        QVERIFY(noticesDue(told).isEmpty());
        QCOMPARE(told.notices.size(), 2);
        QCOMPARE(page().total, 0);
        QVERIFY(m_writer->verify()->ok);
    }

    /// Whom the desk waits for beyond the day it asked for shows in the list already.
    void S7_aLateApplicantShowsInTheRow()
    {
        const Registered saved = registered(3);
        const qint64 untilMs = m_writer->nowMs() + 1000;
        QVERIFY(m_writer->awaitApplicant(saved.caseId, u"تصویر قبض"_s, untilMs));
        const auto lateAt = [&](qint64 nowMs) {
            const auto rows = m_reader->page(Folder::All, {}, 10, nowMs);
            return rows && rows->rows.size() == 1 && rows->rows.first().isLateApplicant(nowMs);
        };
        QVERIFY(!lateAt(untilMs));
        QVERIFY(lateAt(untilMs + 1));
        QVERIFY(m_writer->rebuild());
        QVERIFY(lateAt(untilMs + 1));
        // He came, or it was answered without him: nothing is late any more.
        QVERIFY(m_writer->answer(saved.caseId, AnswerKind::Done, u"شیر فشارشکن تعویض شد."_s));
        QVERIFY(!lateAt(untilMs + 1));
    }

    void rule4_5_byKeysWhoWaitsLongestFirst()
    {
        QStringList expected;
        for (int number = 1; number <= 7; ++number) {
            const Registered saved = registered(number);
            refer(saved.caseId);
            expected << saved.trackingId;
        }
        QStringList listed;
        std::optional<CartableKey> after;
        do {
            const NoticePage some = page(3, after);
            QCOMPARE(some.total, 7);
            for (const NoticeRow &row : some.rows)
                listed << row.trackingId;
            after = some.next;
        } while (after);
        QCOMPARE(listed, expected);
    }

    /// inv6: a rebuild gives the same rows and counters.
    void inv6_rebuildGivesTheSameRows()
    {
        for (int number = 1; number <= 3; ++number)
            refer(registered(number).caseId);
        QVERIFY(tell(page().rows.first().id, DeliveryMeans::Phone, NoticeState::Sent, {}));
        QVERIFY(m_writer->verify()->ok);
        QVERIFY(m_writer->rebuild());
        QCOMPARE(page().total, 2);
        QCOMPARE(page().rows.size(), 2);
        QVERIFY(m_writer->verify()->ok);
    }

    void I7_theAnswerEndsWhatIsLinkedToIt()
    {
        const Registered first = registered(1);
        const Registered second = registered(1);
        const Registered elsewhere = registered(1);
        QVERIFY(m_writer->linkDuplicate(second.caseId, first.caseId));
        QVERIFY(m_writer->linkDuplicate(elsewhere.caseId, first.caseId));
        refer(elsewhere.caseId);
        QVERIFY(state(second.caseId).isOpen()); // E8: until then its own time runs
        QVERIFY(m_writer->answer(first.caseId, AnswerKind::Done, u"شیر فشارشکن تعویض شد."_s));
        const CaseState ended = state(second.caseId);
        QCOMPARE(ended.status, CaseStatus::Closed);
        QVERIFY(ended.merge.has_value());
        QCOMPARE(ended.leading, first.caseId);
        QVERIFY(state(elsewhere.caseId).isOpen()); // S5: who holds it decides
        QVERIFY(m_writer->undoMerge(second.caseId));
        QVERIFY(state(second.caseId).isOpen());
        QCOMPARE(state(second.caseId).leading, first.caseId); // linked as before
        QVERIFY(m_writer->verify()->ok);
    }

    void T6_fiveWrongFactorsLockAnId()
    {
        TrackingGate gate;
        const QString id = u"040123400001740"_s;
        for (int failure = 0; failure < 5; ++failure) {
            QVERIFY(gate.admit(id, 1000).ok());
            gate.noteFailure(id, 1000);
        }
        const Status locked = gate.admit(id, 2000);
        QCOMPARE(locked.error().code, ErrorCode::Busy);
        QVERIFY(locked.error().retryAfterSeconds > 0);
        QVERIFY(gate.admit(u"040123400001741"_s, 2000).ok());
        QVERIFY(gate.admit(id, 1000 + 15 * 60'000).ok());
    }

    void badInput_uncleanTextIsTold()
    {
        CaseReferred referral;
        referral.note = u"بررسی شود"_s;
        QVERIFY(isClean(Payload(referral)));
        referral.note = u"بررسی\u0007 شود"_s;
        QVERIFY(!isClean(Payload(referral)));
        referral.note = u"متن \u202Egnp.exe"_s;
        QVERIFY(!isClean(Payload(referral)));
        InquirySent inquiry;
        inquiry.question = u"بدهی\u0001 دارد؟"_s;
        inquiry.signature = "signed";
        QVERIFY(!isClean(Payload(inquiry))); // a signature cleans nothing
        CaseRegistered registration;
        registration.text = u"متن"_s;
        QVERIFY(isClean(Payload(registration)));
        registration.applicant.familyName = u"احمدی\u202E"_s;
        QVERIFY(!isClean(Payload(registration)));
        QVERIFY(isClean(cleaned(Payload(referral))));
    }
};

QTEST_GUILESS_MAIN(TestServicesNotices)
#include "test_services_notices.moc"
