#include "core/domain/intake.h"
#include "core/domain/intake_number.h"
#include "core/services/error_text.h"
#include "core/services/seat_records.h"
#include "tests/fixtures/seats.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;

namespace {

constexpr qint64 dayMs = 86'400'000;

Applicant withoutNumber()
{
    Applicant applicant;
    applicant.kind = ApplicantKind::WithoutNumber;
    applicant.givenName = QStringLiteral("گل‌بانو");
    applicant.familyName = QStringLiteral("شه‌بخش");
    applicant.exceptionReason = QStringLiteral("شناسنامه ندارد");
    return applicant;
}

Applicant abroad()
{
    Applicant applicant;
    applicant.kind = ApplicantKind::Abroad;
    applicant.passport = QStringLiteral("A12345678");
    applicant.country = QStringLiteral("کانادا");
    applicant.givenName = QStringLiteral("امید");
    applicant.familyName = QStringLiteral("نوری");
    return applicant;
}

IntakeDraft letter()
{
    IntakeDraft draft;
    draft.channel = Channel::Post;
    draft.sender = QStringLiteral("م. رضایی");
    draft.address = QStringLiteral("دامغان، خیابان امام");
    draft.text = QStringLiteral("فشار آب کوچه ما کم است");
    return draft;
}

} // namespace

/// Items without identity, exceptions, services and counsel at a real desk.
class TestServicesRecords : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    ServiceDraft delivered(const Applicant &applicant)
    {
        ServiceDraft draft;
        draft.serviceId = QStringLiteral("13062412000");
        draft.applicant = applicant;
        draft.startedMs = m_writer->nowMs() - dayMs;
        draft.deliveredMs = m_writer->nowMs();
        return draft;
    }
    IntakePage page(bool pendingOnly = true)
    {
        return m_reader->intakePage(pendingOnly, {}, 50, m_writer->nowMs()).value();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        auto writer = makeSeat(*m_center, m_dir->filePath(QStringLiteral("desk")),
                               QStringLiteral("semnan.damghan.desk"),
                               QStringLiteral("semnan.damghan.desk.clerk1"), m_center->clock());
        QVERIFY(writer);
        m_writer = std::move(writer).value();
        m_reader = std::move(SeatReader::open(*m_writer)).value();
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void N10_itemIsKeptAndItsSenderAskedAtOnce()
    {
        const auto saved = m_writer->receiveIntake(letter());
        QVERIFY2(saved.ok(), qPrintable(saved.ok() ? QString() : describe(saved.error())));
        QVERIFY(saved->asked);
        QCOMPARE(*m_reader->resolveIntake(displayIntakeNumber(saved->number)), saved->id);
        const IntakePage shown = page();
        QCOMPARE(shown.pending, 1);
        QCOMPARE(shown.toAsk, 0);
        QCOMPARE(shown.rows.first().number, saved->number);
        QCOMPARE(shown.rows.first().asks, 1);
        const IntakeState state = *m_reader->intake(saved->id);
        QVERIFY(state.asks.first().text.contains(displayIntakeNumber(saved->number)));
        const auto second = m_writer->receiveIntake(letter());
        QVERIFY(second->number != saved->number);
        QVERIFY(m_writer->verify()->ok);
    }

    void N10_itemWithNothingInItIsRefused()
    {
        IntakeDraft draft = letter();
        draft.text.clear();
        QCOMPARE(m_writer->receiveIntake(draft).error().field, QStringLiteral("text"));
        QCOMPARE(page().pending, 0);
    }

    void N10_askedAgainAfter15Days()
    {
        const auto saved = m_writer->receiveIntake(letter());
        const qint64 later = m_writer->nowMs() + 16 * dayMs;
        QCOMPARE(m_reader->intakePage(true, {}, 50, later)->toAsk, 1);
        QVERIFY(m_reader->intakePage(true, {}, 50, later)->rows.first().asksNow(later));
        QVERIFY(m_writer->askIntake(saved->id, DeliveryMeans::Post));
        QCOMPARE(m_reader->intakePage(true, {}, 50, later)->toAsk, 0);
        QCOMPARE(page().pending, 1); // and stays
    }

    void N10_becomesACaseLinkedBothWays()
    {
        IntakeDraft item = letter();
        const QString scan = m_dir->filePath(QStringLiteral("scan.pdf"));
        QFile file(scan);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4 letter") > 0);
        file.close();
        item.attachments = {{scan, {}}};
        const auto saved = m_writer->receiveIntake(item);
        QVERIFY2(saved.ok(), qPrintable(saved.ok() ? QString() : describe(saved.error())));
        QVERIFY(m_writer->completeIntake(saved->id, sampleDraft().applicant, QStringLiteral("تلفن کرد")));
        QCOMPARE(page().rows.first().sender, applicantName(sampleDraft().applicant));
        CaseDraft draft = draftFrom(*m_reader->intake(saved->id));
        QCOMPARE(draft.applicant, sampleDraft().applicant);
        draft.subject = sampleDraft().subject;
        draft.locality = sampleDraft().locality;
        draft.beneficiary = sampleDraft().beneficiary;
        draft.outcome = sampleDraft().outcome;
        const auto registered = m_writer->registerCase(draft);
        QVERIFY2(registered.ok(), qPrintable(registered.ok() ? QString() : describe(registered.error())));
        const CaseState state = m_reader->caseDetails(registered->caseId)->state;
        QCOMPARE(state.registration.intake, saved->id);
        QCOMPARE(state.registration.intakeNumber, saved->number);
        QCOMPARE(state.registration.attachments.size(), 1);
        const IntakeState after = *m_reader->intake(saved->id);
        QCOMPARE(after.conversions.first().caseId, registered->caseId);
        QCOMPARE(after.conversions.first().trackingId, registered->trackingId);
        QCOMPARE(page().pending, 0);
        QCOMPARE(page(false).rows.first().trackingId, registered->trackingId);
        // Once only, and never deleted.
        QCOMPARE(m_writer->registerCase(draft).error().code, ErrorCode::AlreadyDone);
        QCOMPARE(m_writer->completeIntake(saved->id, {}, {}).error().code, ErrorCode::AlreadyDone);
        QVERIFY(m_writer->verify()->ok);
        QVERIFY(m_writer->rebuild());
        QCOMPARE(page(false).rows.size(), 1);
    }

    void N10_pagesFollowEachOther()
    {
        for (int i = 0; i < 7; ++i)
            QVERIFY(m_writer->receiveIntake(letter()));
        QSet<QString> numbers;
        std::optional<CartableKey> after;
        for (int pages = 0; pages < 9; ++pages) {
            const IntakePage shown = *m_reader->intakePage(true, after, 3, m_writer->nowMs());
            for (const IntakeRow &row : shown.rows)
                numbers.insert(row.number);
            after = shown.next;
            if (!after)
                break;
        }
        QCOMPARE(numbers.size(), 7);
        QVERIFY(!after);
    }

    void N8_theExceptionAsksTheResponsible()
    {
        CaseDraft draft = sampleDraft();
        draft.applicant = withoutNumber();
        const auto saved = m_writer->registerCase(draft);
        QVERIFY2(saved.ok(), qPrintable(saved.ok() ? QString() : describe(saved.error())));
        const CaseState state = m_reader->caseDetails(saved->caseId)->state;
        QCOMPARE(state.registration.applicant.exceptionApprovedBy.text(),
                 QStringLiteral("semnan.damghan.governor"));
        QCOMPARE(state.exception, ExceptionState::Asked);
        QCOMPARE(m_reader->identityCounts()->exceptionsAsked, 1);
        // The clerk does not approve his own exception.
        const auto attempt = m_writer->decideException(saved->caseId, true, {});
        QCOMPARE(attempt.error().code, ErrorCode::NotAllowed);
        QCOMPARE(attempt.error().rule, QStringLiteral("N8"));
        QVERIFY(describe(attempt.error()).contains(QStringLiteral("مسئول میز")));
        draft.applicant.exceptionApprovedBy = PostCode(QStringLiteral("semnan.damghan.water.head"));
        QCOMPARE(m_writer->registerCase(draft).error().field,
                 QStringLiteral("applicant.exception.approvedBy"));
        // And no service is delivered on a mark (N8).
        QCOMPARE(m_writer->recordService(delivered(withoutNumber())).error().rule, QStringLiteral("N8"));
    }

    void N6_whatTheClerkSaysDoesNotVerify()
    {
        Applicant claimed = abroad();
        claimed.identity = IdentityState::Verified;
        const auto refused = m_writer->recordService(delivered(claimed));
        QCOMPARE(refused.error().rule, QStringLiteral("N6"));
        QVERIFY(describe(refused.error()).contains(QStringLiteral("احراز")));
        CaseDraft draft = sampleDraft();
        draft.applicant = claimed;
        draft.channel = Channel::Abroad;
        const auto saved = m_writer->registerCase(draft);
        QVERIFY2(saved.ok(), qPrintable(saved.ok() ? QString() : describe(saved.error())));
        QCOMPARE(m_reader->caseDetails(saved->caseId)->state.registration.applicant.identity,
                 IdentityState::Unverified);
        QCOMPARE(m_writer->recordService(delivered(claimed)).error().rule, QStringLiteral("N6"));
    }

    void rule1_16_servicesByPages()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_writer->recordService(delivered(sampleDraft(i).applicant)));
        QStringList trackingIds;
        std::optional<CartableKey> after;
        do {
            const ServicePage shown = *m_reader->servicePage(after, 2);
            QCOMPARE(shown.total, 5);
            for (const ServiceRow &row : shown.rows)
                trackingIds.append(row.trackingId);
            after = shown.next;
        } while (after);
        QCOMPARE(QSet<QString>(trackingIds.begin(), trackingIds.end()).size(), 5);
        QCOMPARE(m_reader->services(50)->size(), 5);
    }

    void rule1_6_counselInsideACaseIsReadThere()
    {
        const auto saved = m_writer->registerCase(sampleDraft());
        CounselDraft counsel;
        counsel.personal = true;
        counsel.applicant = sampleDraft().applicant;
        counsel.topic = QStringLiteral("حق انشعاب");
        counsel.ruleCited = QStringLiteral("آیین‌نامه انشعاب");
        counsel.advice = QStringLiteral("با سند مالکیت مراجعه کنید");
        QVERIFY(m_writer->recordCounsel(counsel)); // of no case
        counsel.caseId = saved->caseId;
        QVERIFY(m_writer->recordCounsel(counsel));
        const CaseDetails details = *m_reader->caseDetails(saved->caseId);
        QCOMPARE(details.counsels.size(), 1);
        QCOMPARE(details.counsels.first().topic, counsel.topic);
        QCOMPARE(details.counsels.first().advice, counsel.advice);
    }

    void doneAtTheCounterSaysSomething()
    {
        CaseDraft draft = sampleDraft();
        draft.outcome = Outcome{OutcomeKind::Done, QStringLiteral("اقدام لازم انجام شد."), 0};
        const auto refused = m_writer->registerCase(draft);
        QCOMPARE(refused.error().field, QStringLiteral("outcome.text"));
        QCOMPARE(refused.error().rule, QStringLiteral("1.2"));
        QVERIFY(describe(refused.error()).contains(QStringLiteral("نمی‌گوید چه شد")));
        draft.outcome->text = QStringLiteral("به اداره آب مراجعه کنید.");
        QCOMPARE(m_writer->registerCase(draft).error().rule, QStringLiteral("4-4"));
        draft.outcome->text = QStringLiteral("درخواست شما انجام شد.");
        QVERIFY(m_writer->registerCase(draft).ok());
    }

    void refusalNamesTheLimit()
    {
        Error error = fieldError(ErrorCode::TooLarge, QStringLiteral("attachments"), QStringLiteral("files"),
                                 QStringLiteral("50"));
        QVERIFY(describe(error).contains(QStringLiteral("۵۰")));
        error.rule = QStringLiteral("fileBytes");
        error.detail = QString::number(50ll << 20);
        QVERIFY(describe(error).contains(QStringLiteral("۵۰ مگابایت")));
        error.rule = QStringLiteral("totalBytes");
        QVERIFY(describe(error).contains(QStringLiteral("روی هم تا ۵۰ مگابایت")));
        CaseDraft draft = sampleDraft();
        for (int i = 0; i < 51; ++i)
            draft.attachments.append(
                {{}, Attachment{BlobId(QByteArray(32, char('a' + i % 20))), QStringLiteral("a"), {}, 1, {}}});
        QCOMPARE(m_writer->registerCase(draft).error().rule, QStringLiteral("files"));
    }
};

QTEST_GUILESS_MAIN(TestServicesRecords)
#include "test_services_records.moc"
