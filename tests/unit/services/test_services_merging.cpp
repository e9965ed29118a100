#include "core/base/persian_text.h"
#include "core/services/seat_reader.h"
#include "core/services/tracking_here.h"
#include "tests/fixtures/seats.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// Merging at a desk (I7), what the applicant is told of it, and what is refused or cleaned on the way in.
class TestServicesMerging : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    Registered registered(const CaseDraft &draft)
    {
        m_center->clock()->advance(1000); // who registered first is kept
        auto saved = m_writer->registerCase(draft);
        if (!saved)
            qFatal("register: %s", qPrintable(saved.error().field + saved.error().detail));
        return *saved;
    }
    CaseState state(const StreamId &id) { return m_reader->caseDetails(id)->state; }
    Attachment file(const QString &name)
    {
        QFile written(m_dir->filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(name.toUtf8()) < 0)
            qFatal("file");
        written.close();
        return *m_writer->addAttachment(written.fileName());
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
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void I7_theLaterEndsAndEitherIdFindsTheAnswer()
    {
        const Registered first = registered(sampleDraft(1));
        const Registered second = registered(sampleDraft(1));
        QCOMPARE(m_writer->mergeCase(first.caseId, second.caseId).error().code, ErrorCode::Conflict);
        QCOMPARE(m_writer->mergeCase(first.caseId, first.caseId).error().rule, u"I7"_s);
        QVERIFY(m_writer->mergeCase(second.caseId, first.caseId, u"یک درخواست"_s));
        const CaseDetails ended = *m_reader->caseDetails(second.caseId);
        QCOMPARE(ended.state.status, CaseStatus::Closed);
        QVERIFY(ended.leading.has_value());
        QCOMPARE(m_reader->caseDetails(first.caseId)->duplicates.size(), 1);
        QVERIFY(m_writer->answer(first.caseId, AnswerKind::Done, u"شیر فشارشکن تعویض شد."_s));

        const qint64 nowMs = m_writer->nowMs();
        const TrackRequest ask{second.trackingId, second.followUpCode, {}};
        const auto told = trackHere(*m_reader, ask, 0, nowMs);
        QVERIFY(told);
        QCOMPARE(told->found.status, CaseStatus::Closed);
        QVERIFY(told->kept.has_value());
        QCOMPARE(told->kept->trackingId, first.trackingId);
        QCOMPARE(told->kept->answer, u"شیر فشارشکن تعویض شد."_s);
        for (const TrackedStep &step : told->kept->steps)
            QVERIFY(!step.text.contains(u"یک درخواست"_s)); // T7: what is internal stays so
        QCOMPARE(trackHere(*m_reader, {second.trackingId, u"000000"_s, {}}, 0, nowMs).error().code,
                 ErrorCode::NotFound);
        QVERIFY(trackHere(*m_reader, {second.trackingId, {}, sampleNationalNumber(1)}, 0, nowMs));
        QVERIFY(!trackHere(*m_reader, {second.trackingId, {}, sampleNationalNumber(2)}, 0, nowMs));
    }

    void I7_undoReopensItInItsFormerState()
    {
        const Registered first = registered(sampleDraft(1));
        const Registered second = registered(sampleDraft(1));
        QVERIFY(m_writer->awaitApplicant(second.caseId, u"تصویر قبض"_s, m_writer->nowMs() + 1000));
        const CaseState before = state(second.caseId);
        QVERIFY(m_writer->mergeCase(second.caseId, first.caseId));
        QVERIFY(m_writer->undoMerge(second.caseId));
        const CaseState after = state(second.caseId);
        QCOMPARE(after.status, before.status);
        QCOMPARE(after.holder, before.holder);
        QCOMPARE(after.awaitedUntilMs, before.awaitedUntilMs);
        QVERIFY(!after.leading.isValid());
        QCOMPARE(m_writer->undoMerge(second.caseId).error().code, ErrorCode::WrongStatus);
        QVERIFY(m_writer->verify()->ok);
    }

    /// A chain leads to the case that is kept of them all.
    void I7_threeAreFollowedUpWithTheFirst()
    {
        const Registered first = registered(sampleDraft(1));
        const Registered second = registered(sampleDraft(1));
        const Registered third = registered(sampleDraft(1));
        QVERIFY(m_writer->mergeCase(second.caseId, first.caseId));
        QVERIFY(m_writer->mergeCase(third.caseId, second.caseId));
        QCOMPARE(state(third.caseId).leading, first.caseId);
    }

    void badInput_controlCharactersAndMixedDirectionsAreCleaned()
    {
        CaseDraft draft = sampleDraft(5);
        draft.text = u"متن\u0001 با \u202Eabc و \u0000نویسه کنترلی"_s;
        draft.applicant.familyName = u"احمدی\u0007\u202E"_s;
        const Registered saved = registered(draft);
        const CaseRegistered &registration = state(saved.caseId).registration;
        QVERIFY(!hasControlCharacters(registration.text));
        QCOMPARE(cleanFreeText(registration.text), registration.text);
        QVERIFY(registration.text.contains(u"نویسه کنترلی"));
        QVERIFY(!hasControlCharacters(registration.applicant.familyName));
        QVERIFY(m_writer->refer(saved.caseId, u"semnan.damghan.governor"_s, u"بررسی\u0002 شود \u2067"_s));
        const HistoryEntry referral = state(saved.caseId).history.last();
        QVERIFY(!hasControlCharacters(referral.note));
        QCOMPARE(cleanFreeText(referral.note), referral.note);
        QVERIFY(m_writer->note(saved.caseId, u"\u0003یادداشت"_s));
        QCOMPARE(m_reader->caseDetails(saved.caseId)->notes.last().note, u"یادداشت"_s);
        // What is nothing but such characters is nothing.
        draft.text = u"\u0001\u0002\u202E"_s;
        QCOMPARE(m_writer->registerCase(draft).error().field, u"text"_s);
        QCOMPARE(m_writer->note(saved.caseId, u"\u0001"_s).error().code, ErrorCode::MissingInput);
        QVERIFY(m_writer->verify()->ok);
    }

    void rule4_8_aSignedInquiryStaysValidWhenItsTextIsCleaned()
    {
        const Registered saved = registered(sampleDraft(6));
        QVERIFY(m_writer->sendInquiry(saved.caseId, u"semnan.damghan.water"_s, u"بدهی\u0001 دارد؟ \u202E"_s));
        const CaseDetails details = *m_reader->caseDetails(saved.caseId);
        QVERIFY(details.badInquiries.isEmpty());
        QVERIFY(!hasControlCharacters(details.state.tasks.last().text));
    }

    void badInput_referralToOneselfAndTooManyFiles()
    {
        const Registered saved = registered(sampleDraft(7));
        const Error self = m_writer->refer(saved.caseId, u"semnan.damghan.desk"_s, u"به خود"_s).error();
        QCOMPARE(self.field, u"to"_s);
        QCOMPARE(self.code, ErrorCode::Conflict);
        // Nor to the clerk or a colleague, whose case would lie in no cartable: the desk has it (S5).
        for (const QString &clerk : {u"semnan.damghan.desk.clerk1"_s, u"semnan.damghan.desk.clerk2"_s})
            QCOMPARE(m_writer->refer(saved.caseId, clerk, u"به خود"_s).error(), self);
        QCOMPARE(m_writer->refer(saved.caseId, u"semnan.nowhere"_s, {}).error().field, u"to"_s);
        QVERIFY(m_writer->refer(saved.caseId, u"semnan.shahrud.desk.clerk1"_s, u"پیگیری شود"_s));
        QCOMPARE(state(saved.caseId).holder.text(), u"semnan.shahrud.desk"_s);
        const QList<Attachment> many(200, file(u"scan.txt"_s));
        const Registered other = registered(sampleDraft(9));
        const Error refused =
            m_writer->askTask(other.caseId, u"semnan.damghan.water"_s, u"بازدید"_s, 0, many).error();
        QCOMPARE(refused.code, ErrorCode::TooLarge);
        QCOMPARE(refused.field, u"attachments"_s);
        QVERIFY(state(other.caseId).tasks.isEmpty());
    }

    void rule4_7_filesGoWithATask()
    {
        const Registered saved = registered(sampleDraft(8));
        QVERIFY(m_writer->askTask(saved.caseId, u"semnan.damghan.water"_s, u"بازدید"_s, 0,
                                  {file(u"plan.txt"_s)}));
        const HistoryEntry asked = state(saved.caseId).history.last();
        QCOMPARE(asked.attachments.size(), 1);
        QCOMPARE(asked.attachments.first().name, u"plan.txt"_s);
        QCOMPARE(m_writer->unsentBlobs(10)->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestServicesMerging)
#include "test_services_merging.moc"
