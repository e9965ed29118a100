#include "core/domain/referral_proposal.h"
#include "core/domain/tracking_id.h"
#include "core/services/error_text.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;

namespace {

constexpr qint64 dayMs = 86'400'000;

Applicant company()
{
    Applicant applicant;
    applicant.kind = ApplicantKind::LegalPerson;
    applicant.legalId = QStringLiteral("10380284790");
    applicant.organization = QStringLiteral("شرکت کویر دامغان");
    applicant.mobile = QStringLiteral("09121234567");
    applicant.representative = {QStringLiteral("0499370899"), QStringLiteral("رضا"), QStringLiteral("نوری"),
                                QStringLiteral("مدیرعامل")};
    return applicant;
}

/// A draft of the kind with what it demands of its own.
CaseDraft draftOf(CaseKind kind)
{
    CaseDraft draft = sampleDraft();
    draft.kind = kind;
    KindDetails &details = draft.details;
    switch (kind) {
    case CaseKind::Complaint:
        draft.breach = Breach::BelowStandard;
        draft.redress = QStringLiteral("رفع نشت");
        draft.against = UnitCode(QStringLiteral("semnan.water"));
        break;
    case CaseKind::Criticism:
    case CaseKind::Thanks:
        draft.against = UnitCode(QStringLiteral("semnan.water"));
        break;
    case CaseKind::ObservationReport:
        details.place = QStringLiteral("میدان امام");
        details.observedOn = QDate(2026, 11, 1);
        details.benefits = Benefits::Public;
        break;
    case CaseKind::Idea:
    case CaseKind::Suggestion:
    case CaseKind::Plan:
        details.effects = {Effect::Time};
        break;
    case CaseKind::Sentiment:
        details.addressee = Addressee::President;
        details.artForm = ArtForm::Poem;
        draft.subject = {};
        break;
    case CaseKind::Request:
        break;
    }
    return draft;
}

} // namespace

/// Every kind, sort of applicant, counsel and service at a real seat.
class TestServicesKinds : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    QString file(const char *name, const QByteArray &content)
    {
        QFile made(m_dir->filePath(QString::fromLatin1(name)));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("no file");
        return made.fileName();
    }
    void sitAt(const char *desk, const char *post)
    {
        m_reader.reset();
        m_writer.reset();
        auto writer = makeSeat(*m_center, m_dir->filePath(QString::fromLatin1(desk)),
                               QString::fromLatin1(desk), QString::fromLatin1(post), m_center->clock());
        QVERIFY(writer);
        m_writer = std::move(writer).value();
        m_reader = std::move(SeatReader::open(*m_writer)).value();
    }
    ServiceDraft delivered()
    {
        ServiceDraft draft;
        draft.serviceId = QStringLiteral("13062412000");
        draft.applicant = sampleDraft().applicant;
        draft.startedMs = m_writer->nowMs() - dayMs;
        draft.deliveredMs = m_writer->nowMs();
        return draft;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        sitAt("semnan.damghan.desk", "semnan.damghan.desk.clerk1");
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void rule1_15_everyKindIsRegisteredAndComesBack()
    {
        for (CaseKind kind = CaseKind::Request; isKnown(kind); kind = CaseKind(int(kind) + 1)) {
            CaseDraft draft = draftOf(kind);
            if (kind == CaseKind::Plan)
                draft.attachments = {{file("plan.pdf", "%PDF-1.4 plan"), {}}};
            const auto saved = m_writer->registerCase(draft);
            QVERIFY2(saved.ok(), qPrintable(wordOf(kind) + (saved.ok() ? QString() : saved.error().field)));
            const CaseRegistered stored = m_reader->caseDetails(saved->caseId)->state.registration;
            QCOMPARE(stored.kind, kind);
            QCOMPARE(stored.details, draft.details);
            QCOMPARE(m_reader->receipt(saved->caseId)->kind, kind);
        }
        QVERIFY(m_writer->verify()->ok);
    }

    void rule1_7_filesOfASentimentAreKnownWhenTaken()
    {
        CaseDraft draft = draftOf(CaseKind::Sentiment);
        draft.attachments = {{file("song.zip", "PK\x03\x04 zip"), {}}};
        const auto saved = m_writer->registerCase(draft);
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().field, QStringLiteral("attachments"));
        draft.attachments = {{file("poem.txt", "شعر"), {}}};
        draft.text.clear();
        QVERIFY(m_writer->registerCase(draft).ok());
    }

    void N4_returningLegalPersonIsKnown()
    {
        CaseDraft draft = sampleDraft();
        draft.applicant = company();
        const auto saved = m_writer->registerCase(draft);
        QVERIFY(saved.ok());
        const auto known = m_reader->knownApplicant(QStringLiteral("10380284790"));
        QVERIFY(known.ok() && known->has_value());
        QCOMPARE(**known, company());
        const auto rows = m_reader->ofApplicant(QStringLiteral("10380284790"), 10);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().applicantName, QStringLiteral("شرکت کویر دامغان"));
        QCOMPARE(m_reader->receipt(saved->caseId)->applicantName, QStringLiteral("شرکت کویر دامغان"));
        QCOMPARE(m_writer->registerCase(draft)->duplicates, {saved->trackingId}); // I7 for every sort
    }

    void N6_fromAbroadTheCenterHolds()
    {
        CaseDraft draft = sampleDraft();
        draft.channel = Channel::Abroad;
        const auto saved = m_writer->registerCase(draft);
        QVERIFY(saved.ok());
        QCOMPARE(saved->holder.text(), QStringLiteral("center.desk"));
        const CaseState state = m_reader->caseDetails(saved->caseId)->state;
        QCOMPARE(state.holder.text(), QStringLiteral("center.desk"));
        QVERIFY(!state.isOpened());
        QVERIFY(!m_writer->refer(saved->caseId, QStringLiteral("semnan.damghan.governor"), {}).ok());
    }

    void N2_generalInformationIsOnlyCounted()
    {
        CounselDraft draft;
        draft.topic = QStringLiteral("انشعاب");
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_writer->recordCounsel(draft).ok());
        QCOMPARE(*m_reader->generalCounsels(0), 3);
        draft.personal = true;
        draft.applicant = sampleDraft().applicant;
        draft.ruleCited = draft.advice = QStringLiteral("متن");
        QVERIFY(m_writer->recordCounsel(draft).ok());
        QCOMPARE(*m_reader->generalCounsels(0), 3);
        QCOMPARE(*m_reader->generalCounsels(m_writer->nowMs() + 1), 0);
        QVERIFY(m_writer->verify()->ok);
    }

    void S3_guidanceIsKept()
    {
        sitAt("semnan.water.desk", "semnan.water.desk.clerk1");
        CaseDraft draft = sampleDraft();
        draft.subject = SubjectCode(QStringLiteral("road.repair"));
        const Error nowhere = m_writer->registerCase(draft).error();
        QCOMPARE(nowhere.code, ErrorCode::OutOfScope);
        QVERIFY(nowhere.detail.contains(QStringLiteral("right desk: semnan.desk")));
        // S4: a gap of the duty lists is said in other words than another agency's duty.
        Error nobodys = nowhere;
        nobodys.detail = nobodysDuty + QStringLiteral("; ") + nowhere.detail;
        QVERIFY(describe(nobodys).contains(QStringLiteral("هیچ دستگاهی")));
        QVERIFY(!describe(nowhere).contains(QStringLiteral("هیچ دستگاهی")));
        CounselDraft guidance;
        guidance.guidedTo = UnitCode(QStringLiteral("semnan.desk"));
        guidance.subject = draft.subject;
        guidance.topic = guidance.advice = QStringLiteral("متن");
        QVERIFY(m_writer->recordCounsel(guidance).ok());
        QCOMPARE(*m_reader->generalCounsels(0), 0);
    }

    void rule1_16_serviceRecord_T1()
    {
        const auto saved = m_writer->recordService(delivered());
        QVERIFY2(saved.ok(), qPrintable(saved.ok() ? QString() : saved.error().field));
        QVERIFY(parseTrackingId(saved->trackingId).ok());
        const auto rows = m_reader->services(10);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().serviceId, QStringLiteral("13062412000"));
        QCOMPARE(rows->first().clerk.text(), QStringLiteral("p.0010"));
        QCOMPARE(rows->first().deliveredMs - rows->first().startedMs, dayMs);
        // A service delivered for a case goes by its id; on its own it never shares one.
        const auto request = m_writer->registerCase(sampleDraft());
        ServiceDraft draft = delivered();
        draft.caseId = request->caseId;
        QCOMPARE(m_writer->recordService(draft)->trackingId, request->trackingId);
        QVERIFY(m_writer->recordService(delivered())->trackingId != saved->trackingId);
        draft.serviceId.clear();
        QCOMPARE(m_writer->recordService(draft).error().field, QStringLiteral("serviceId"));
        QVERIFY(m_writer->verify()->ok);
        QVERIFY(m_writer->rebuild().ok());
        QCOMPARE(m_reader->services(10)->size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestServicesKinds)
#include "test_services_kinds.moc"
