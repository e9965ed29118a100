#include "core/base/tehran_time.h"
#include "core/domain/tracking_id.h"
#include "core/services/seat.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;

namespace {

const QString deskCode = QStringLiteral("semnan.damghan.desk");
const QString clerk = QStringLiteral("semnan.damghan.desk.clerk1");
const QString governor = QStringLiteral("semnan.damghan.governor");

} // namespace

/// What a clerk does at a desk, through the writer and the reader, on a real encrypted seat.
class TestServicesCases : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    Registered registered(int number = 1)
    {
        auto saved = m_writer->registerCase(sampleDraft(number));
        if (!saved)
            qFatal("register: %s", qPrintable(saved.error().field + saved.error().detail));
        return *saved;
    }
    CaseDetails details(const StreamId &id) { return *m_reader->caseDetails(id); }
    qint64 counter(Folder folder)
    {
        return (*m_reader->counters(m_writer->nowMs()))[static_cast<int>(folder)];
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        auto writer = makeSeat(*m_center, m_dir->filePath(QStringLiteral("desk.seat")), deskCode, clerk,
                               m_center->clock());
        QVERIFY(writer);
        m_writer = std::move(writer).value();
        m_reader = std::move(SeatReader::open(*m_writer)).value();
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void registeringGivesReceiptData()
    {
        const Registered saved = registered();
        QVERIFY(parseTrackingId(saved.trackingId).ok());
        QCOMPARE(saved.trackingId.mid(2, 5), m_writer->identity().device.number); // T2
        QCOMPARE(saved.followUpCode.size(), 6);
        QCOMPARE(saved.holder.text(), deskCode); // 10-2: the desk holds it until it refers
        const auto receipt = m_reader->receipt(saved.caseId);
        QVERIFY(receipt);
        QCOMPARE(receipt->followUpCode, saved.followUpCode); // T8: reprint
        QCOMPARE(receipt->dueAtMs, saved.dueAtMs);
        QVERIFY(!receipt->clerkName.isEmpty());
    }

    void T2_idsNeverRepeat()
    {
        QSet<QString> ids;
        for (int number = 0; number < 50; ++number)
            ids.insert(registered(number).trackingId);
        QCOMPARE(ids.size(), 50);
    }

    void N1_wrongNationalNumberIsRefused()
    {
        CaseDraft draft = sampleDraft();
        draft.applicant.nationalNumber = QStringLiteral("0012345678");
        const auto saved = m_writer->registerCase(draft);
        QVERIFY(!saved);
        QCOMPARE(saved.error().field, QStringLiteral("applicant.nationalNumber"));
        QCOMPARE(counter(Folder::All), 0);
    }

    void E8_finalDateIsThePolicysOrEarlier()
    {
        CaseDraft draft = sampleDraft(1);
        draft.outcome = Outcome{OutcomeKind::FinalDate, {}, 0};
        const auto usual = m_writer->registerCase(draft);
        QVERIFY(usual);
        const qint64 day = 24ll * 60 * 60 * 1000;
        draft.outcome->atMs = usual->dueAtMs - day;
        const auto earlier = m_writer->registerCase(draft);
        QVERIFY(earlier);
        QCOMPARE(earlier->dueAtMs, usual->dueAtMs - day);
        QCOMPARE(details(earlier->caseId).state.registration.outcome.atMs, earlier->dueAtMs);
        draft.outcome->atMs = usual->dueAtMs + day;
        const auto later = m_writer->registerCase(draft);
        QVERIFY(!later);
        QCOMPARE(later.error().field, QStringLiteral("outcome.at"));
        QCOMPARE(later.error().rule, QStringLiteral("E8"));
    }

    void outcomeIsMandatory_4_4()
    {
        CaseDraft draft = sampleDraft();
        draft.outcome.reset();
        const auto saved = m_writer->registerCase(draft);
        QVERIFY(!saved);
        QCOMPARE(saved.error().field, QStringLiteral("outcome"));
    }

    void doneAtTheCounterIsAnswered_4_4()
    {
        CaseDraft draft = sampleDraft();
        draft.outcome = Outcome{OutcomeKind::Done, QStringLiteral("قبض اصلاح شد."), 0};
        const auto saved = m_writer->registerCase(draft);
        QVERIFY(saved);
        const CaseState state = details(saved->caseId).state;
        QCOMPARE(state.status, CaseStatus::Answered);
        QCOMPARE(state.answer, QStringLiteral("قبض اصلاح شد."));
        QCOMPARE(counter(Folder::Answered), 1);
        QCOMPARE(counter(Folder::Open), 0);
    }

    void I7_sameMatterIsNoticed()
    {
        const Registered first = registered(1);
        const Registered second = registered(1);
        QCOMPARE(second.duplicates, QStringList{first.trackingId});
        QVERIFY(registered(2).duplicates.isEmpty());
    }

    void S5_onlyTheHolderActs()
    {
        const Registered saved = registered();
        QVERIFY(m_writer->refer(saved.caseId, governor, QStringLiteral("برای دستور")));
        const auto again = m_writer->answer(saved.caseId, AnswerKind::Done, QStringLiteral("پمپ تعمیر شد."));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::NotHolder);
        QCOMPARE(counter(Folder::Sent), 1);
        QCOMPARE(counter(Folder::Open), 0);
    }

    void referralToAUnitReachesItsResponsible_10_1()
    {
        const Registered saved = registered();
        QVERIFY(m_writer->refer(saved.caseId, QStringLiteral("semnan.damghan.water"), {}));
        QCOMPARE(details(saved.caseId).state.holder.text(), QStringLiteral("semnan.damghan.water.head"));
    }

    void referralToNobodyIsRefused()
    {
        const Registered saved = registered();
        const auto outcome = m_writer->refer(saved.caseId, QStringLiteral("semnan.nowhere"), {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().field, QStringLiteral("to"));
        QVERIFY(!m_writer->refer(saved.caseId, deskCode, {})); // to itself
    }

    void answerNeedsPublicText_1_2()
    {
        const Registered saved = registered();
        QVERIFY(!m_writer->answer(saved.caseId, AnswerKind::Done, QStringLiteral("  ")));
        QVERIFY(!m_writer->answer(saved.caseId, AnswerKind::NotDone, QStringLiteral("انجام نشد.")));
        QVERIFY(m_writer->answer(saved.caseId, AnswerKind::NotDone, QStringLiteral("انجام نشد."),
                                 QStringLiteral("نبود اعتبار")));
    }

    void S7_wholeLife()
    {
        const Registered saved = registered();
        QVERIFY(!m_writer->close(saved.caseId, QStringLiteral("پایان"))); // not answered yet
        QVERIFY(m_writer->answer(saved.caseId, AnswerKind::Done, QStringLiteral("لوله تعمیر شد.")));
        QVERIFY(m_writer->close(saved.caseId, QStringLiteral("متقاضی راضی است.")));
        QCOMPARE(details(saved.caseId).state.status, CaseStatus::Closed);
        QVERIFY(m_writer->reopen(saved.caseId, QStringLiteral("اعتراض متقاضی")));
        QCOMPARE(details(saved.caseId).state.status, CaseStatus::Reopened);
        QCOMPARE(counter(Folder::Open), 1);
        QCOMPARE(counter(Folder::Answered), 0);
    }

    void voidOnlyBeforeAnyAction_S7()
    {
        const Registered saved = registered();
        QVERIFY(m_writer->voidCase(saved.caseId, QStringLiteral("ثبت اشتباه")));
        QCOMPARE(details(saved.caseId).state.status, CaseStatus::Void);
        const Registered other = registered(2);
        QVERIFY(m_writer->refer(other.caseId, governor, {}));
        QVERIFY(!m_writer->voidCase(other.caseId, QStringLiteral("ثبت اشتباه")));
    }

    void withdrawnReferralComesBack()
    {
        const Registered saved = registered();
        const auto referral = m_writer->refer(saved.caseId, governor, {});
        QVERIFY(referral);
        QVERIFY(m_writer->withdraw(saved.caseId, *referral));
        QCOMPARE(details(saved.caseId).state.holder.text(), deskCode);
        QVERIFY(m_writer->refer(saved.caseId, governor, {}));
    }

    void notesStayInternal_T7()
    {
        const Registered saved = registered();
        QVERIFY(m_writer->note(saved.caseId, QStringLiteral("تماس گرفته شد")));
        QVERIFY(m_writer->note(saved.caseId, QStringLiteral("پاسخ نداد")));
        const CaseDetails found = details(saved.caseId);
        QCOMPARE(found.notes.size(), 2);
        QCOMPARE(found.notes[0].note, QStringLiteral("تماس گرفته شد"));
        for (const HistoryEntry &entry : found.state.history)
            QVERIFY(!entry.publicText.contains(QStringLiteral("تماس گرفته شد")));
    }

    void counselIsNoCase_Q4()
    {
        CounselDraft draft;
        draft.topic = QStringLiteral("انشعاب آب");
        draft.ruleCited = QStringLiteral("آیین‌نامه انشعاب، ماده ۳");
        draft.advice = QStringLiteral("مدارک لازم گفته شد.");
        QVERIFY(m_writer->recordCounsel(draft));
        QCOMPARE(counter(Folder::All), 0);
        draft.personal = true; // N2
        QVERIFY(!m_writer->recordCounsel(draft));
    }

    void draftsSurviveAndGoWithTheCase()
    {
        CaseDraft draft = sampleDraft();
        draft.text = QStringLiteral("نیمه‌کاره");
        const auto id = m_writer->saveDraft(0, draft);
        QVERIFY(id);
        QCOMPARE(m_reader->drafts(10)->size(), 1);
        QCOMPARE(m_reader->drafts(10)->first().draft.text, draft.text);
        QVERIFY(m_writer->registerCase(draft, *id));
        QVERIFY(m_reader->drafts(10)->isEmpty());
    }

    void attachmentsAreKeptWhole()
    {
        QByteArray content(3 * BlobStore::pieceBytes + 17, '\0');
        for (qsizetype at = 0; at < content.size(); ++at)
            content[at] = static_cast<char>(at * 31);
        const QString path = m_dir->filePath(QStringLiteral("scan.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        CaseDraft draft = sampleDraft();
        draft.attachments.append(DraftAttachment{path, {}});
        const auto saved = m_writer->registerCase(draft);
        QVERIFY(saved);
        QVERIFY(QFile::remove(path)); // the original may go
        const QList<Attachment> attachments = details(saved->caseId).state.registration.attachments;
        QCOMPARE(attachments.size(), 1);
        QCOMPARE(*m_reader->attachment(attachments[0].blob), content);
    }

    void aDraftsAttachmentIsNotSent()
    {
        const QString path = m_dir->filePath(QStringLiteral("photo.jpg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("content") > 0);
        file.close();
        CaseDraft draft = sampleDraft();
        draft.attachments.append(DraftAttachment{path, {}});
        const auto id = m_writer->saveDraft(0, draft);
        QVERIFY(id);
        QVERIFY(m_writer->unsentBlobs(10)->isEmpty());
        QVERIFY(m_writer->registerCase(m_reader->drafts(1)->first().draft, *id));
        QCOMPARE(m_writer->unsentBlobs(10)->size(), 1);
    }

    void badAttachmentsAreNamed_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << qint64(-1) << ErrorCode::UnreadableFile;
        QTest::newRow("empty") << qint64(0) << ErrorCode::EmptyFile;
        QTest::newRow("1 GB") << (qint64(1) << 30) << ErrorCode::TooLarge;
    }
    void badAttachmentsAreNamed()
    {
        QFETCH(qint64, size);
        QFETCH(ErrorCode, code);
        const QString path = m_dir->filePath(QStringLiteral("file.bin"));
        if (size >= 0) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size));
        }
        CaseDraft draft = sampleDraft();
        draft.attachments.append(DraftAttachment{path, {}});
        const auto saved = m_writer->registerCase(draft);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, code);
        QCOMPARE(saved.error().field, QStringLiteral("attachments"));
        QCOMPARE(counter(Folder::All), 0); // the whole act or nothing
        QFile::remove(path);
    }

    void textOfAMegabyteIsRefused()
    {
        CaseDraft draft = sampleDraft();
        draft.text = QString(1'000'000, QChar(u'آ'));
        const auto saved = m_writer->registerCase(draft);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::TooLarge);
        QCOMPARE(saved.error().field, QStringLiteral("text"));
    }

    void cartablePagesByKey()
    {
        QStringList ids;
        for (int number = 0; number < 25; ++number) {
            ids.append(registered(number).trackingId);
            m_center->clock()->advance(60'000);
        }
        QStringList seen;
        std::optional<CartableKey> after;
        do {
            const auto page = m_reader->page(Folder::All, after, 10, m_writer->nowMs());
            QVERIFY(page);
            QCOMPARE(page->total, 25);
            for (const CartableRow &row : page->rows)
                seen.append(row.trackingId);
            after = page->next;
        } while (after);
        std::reverse(ids.begin(), ids.end()); // newest activity first
        QCOMPARE(seen, ids);
    }

    void overdueIsComputedWhenRead()
    {
        const Registered saved = registered();
        QCOMPARE(counter(Folder::Overdue), 0);
        m_center->clock()->set(saved.dueAtMs + 1);
        QCOMPARE(counter(Folder::Overdue), 1);
        const auto page = m_reader->page(Folder::Overdue, {}, 10, m_writer->nowMs());
        QCOMPARE(page->rows.size(), 1);
        QVERIFY(page->rows[0].overdueAt(m_writer->nowMs()));
        QVERIFY(m_writer->answer(saved.caseId, AnswerKind::Done, QStringLiteral("فشارشکن تعویض شد.")));
        QCOMPARE(counter(Folder::Overdue), 0);
    }

    void inv2_nothingSavedIsLostByReopening()
    {
        const Registered saved = registered();
        const QString path = m_writer->seat().path;
        cleanup();
        auto again = openSeat(path, m_center->clock());
        QVERIFY(again);
        m_writer = std::move(again).value();
        m_reader = std::move(SeatReader::open(*m_writer)).value();
        QCOMPARE(details(saved.caseId).state.registration.trackingId, saved.trackingId);
        QCOMPARE(m_writer->syncSummary()->waiting, 1);
        QVERIFY(!m_writer->directory()->units().isEmpty());
    }

    void inv4_chain_and_inv6_rebuildGivesTheSame()
    {
        for (int number = 0; number < 10; ++number) {
            const Registered saved = registered(number);
            if (number % 2)
                QVERIFY(m_writer->refer(saved.caseId, governor, QStringLiteral("دستور")));
            if (number % 3 == 0)
                QVERIFY(m_writer->note(saved.caseId, QStringLiteral("یادداشت")));
        }
        const auto before = m_writer->verify();
        QVERIFY(before);
        QVERIFY2(before->ok, qPrintable(before->problems.join(u'\n')));
        const auto events = m_writer->rebuild();
        QVERIFY(events);
        QCOMPARE(*events, before->events);
        const auto after = m_writer->verify();
        QVERIFY2(after->ok, qPrintable(after->problems.join(u'\n')));
        QCOMPARE(counter(Folder::Sent), 5);
    }

    void readsGoOnWhileTheWriterWorks()
    {
        auto writer = std::move(m_writer);
        m_reader.reset();
        auto seat = Seat::adopt(std::move(writer), m_center->clock());
        QVERIFY(seat);
        QSignalSpy changed(seat->get(), &Seat::changed);
        auto saving = (*seat)->write([](SeatWriter &side) { return side.registerCase(sampleDraft()); });
        auto counting = (*seat)->read([](SeatReader &side) { return side.counters(0); });
        QVERIFY(saving.result().ok());
        QVERIFY(counting.result().ok());
        (*seat)->announceChange();
        (*seat)->announceChange();
        QTRY_COMPARE(changed.count(), 1);
        auto after = (*seat)->read([](SeatReader &side) { return side.counters(0); });
        QCOMPARE(after.result().value()[static_cast<int>(Folder::All)], 1);
    }
};

QTEST_GUILESS_MAIN(TestServicesCases)
#include "test_services_cases.moc"
