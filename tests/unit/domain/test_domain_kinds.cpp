#include "core/base/tehran_time.h"
#include "core/domain/draft.h"
#include "core/domain/kind_rules.h"
#include "tests/unit/domain/kinds_directory.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr qint64 now = 1'714'000'000'000;

/// A draft of the kind with everything that every kind has, and nothing of its own.
CaseDraft bare(CaseKind kind)
{
    CaseDraft draft;
    draft.kind = kind;
    draft.applicant.nationalNumber = QStringLiteral("0499370899");
    draft.applicant.givenName = QStringLiteral("زهرا");
    draft.applicant.familyName = QStringLiteral("احمدی");
    draft.subject = SubjectCode(QStringLiteral("water.bill"));
    draft.text = QStringLiteral("متن");
    draft.outcome = Outcome{};
    return draft;
}

CaseDraft goodReport()
{
    CaseDraft draft = bare(CaseKind::ObservationReport);
    draft.details.place = QStringLiteral("خیابان امام");
    draft.details.observedOn = tehranDate(now);
    draft.details.benefits = Benefits::Public;
    return draft;
}

CaseDraft goodSentiment()
{
    CaseDraft draft = bare(CaseKind::Sentiment);
    draft.subject = {};
    draft.details.addressee = Addressee::President;
    draft.details.artForm = ArtForm::Poem;
    return draft;
}

DraftAttachment file(const char *mediaType)
{
    return {{}, {BlobId(QByteArray(32, 'b')), QStringLiteral("f"), QString::fromLatin1(mediaType), 5}};
}

QStringList problems(const CaseDraft &draft, const char *desk = "prov.county.desk")
{
    return described(problemsOf(draft, kindsDirectoryView(), unitCode(desk), now));
}

QStringList one(const char *problem)
{
    return {QString::fromLatin1(problem)};
}

} // namespace

class TestDomainKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule1_5_observationReport();
    void rule1_7_sentiment();
    void rule1_8_ideasSuggestionsPlans();
    void rule1_15_criticismAndThanksNameSomeone();
    void detailsOfAnotherKindAreRefused();
    void C1_aComplaintOfADeskIsAboutIt();
    void rule3_3_quickReport();
    void rule4_23_handlingOfAnotherCase();
    void S4_theCenterChecksDetailsAgain();
};

void TestDomainKinds::rule1_5_observationReport()
{
    QCOMPARE(problems(goodReport()), {});
    QCOMPARE(problems(bare(CaseKind::ObservationReport)),
             QStringList({QStringLiteral("place MissingInput 1.5"), QStringLiteral("date MissingInput 1.5"),
                          QStringLiteral("benefits MissingInput 1.5")}));
    CaseDraft draft = goodReport();
    draft.details.observedOn = tehranDate(now).addDays(1);
    QCOMPARE(problems(draft), one("date InvalidInput 1.5"));
    draft.details.observedOn = QDate(1900, 1, 1);
    QCOMPARE(problems(draft), one("date InvalidInput 1.5"));
}

void TestDomainKinds::rule1_7_sentiment()
{
    QCOMPARE(problems(goodSentiment()), {});
    CaseDraft draft = goodSentiment();
    draft.details = {};
    QCOMPARE(problems(draft), QStringList({QStringLiteral("addressee MissingInput 1.7"),
                                           QStringLiteral("artForm MissingInput 1.7")}));
    draft = goodSentiment();
    draft.text.clear();
    QCOMPARE(problems(draft), one("text MissingInput 1.7"));
    for (const char *media : {"image/png", "audio/mpeg", "text/plain", "application/pdf"}) {
        draft.attachments = {file(media)};
        QCOMPARE(problems(draft), {});
    }
    draft.attachments = {file("application/zip")};
    QCOMPARE(problems(draft), one("attachments InvalidInput 1.7"));
    // An agency's desk takes what its duties name only (S3).
    QCOMPARE(problems(goodSentiment(), "prov.water.desk"), one("subject MissingInput "));
}

void TestDomainKinds::rule1_8_ideasSuggestionsPlans()
{
    for (const CaseKind kind : {CaseKind::Idea, CaseKind::Suggestion, CaseKind::Plan}) {
        CaseDraft draft = bare(kind);
        draft.attachments = {file("application/pdf")};
        QCOMPARE(problems(draft), one("effects MissingInput 1.8"));
        draft.details.effects = {Effect::Change, Effect::Cost};
        QCOMPARE(problems(draft), {});
        draft.details.effects.append(Effect::Cost);
        QCOMPARE(problems(draft), one("effects InvalidInput 1.8"));
    }
    CaseDraft plan = bare(CaseKind::Plan);
    plan.details.effects = {Effect::Speed};
    QCOMPARE(problems(plan), one("attachments MissingInput 1.8"));
}

void TestDomainKinds::rule1_15_criticismAndThanksNameSomeone()
{
    for (const CaseKind kind : {CaseKind::Criticism, CaseKind::Thanks}) {
        CaseDraft draft = bare(kind);
        QCOMPARE(problems(draft), one("against MissingInput 1.15"));
        draft.against = unitCode("prov.water");
        QCOMPARE(problems(draft), {});
        draft.against = unitCode("nowhere");
        QCOMPARE(problems(draft), one("against InvalidInput 1.15"));
    }
    CaseDraft thanks = bare(CaseKind::Thanks);
    thanks.details.person = QStringLiteral("خانم کارشناس باجه سه");
    QCOMPARE(problems(thanks), {});
}

void TestDomainKinds::detailsOfAnotherKindAreRefused()
{
    CaseDraft draft = goodReport();
    draft.details.effects = {Effect::Time};
    draft.details.addressee = Addressee::Leader;
    draft.against = unitCode("prov.water");
    QCOMPARE(problems(draft),
             QStringList({QStringLiteral("against UnknownField "), QStringLiteral("addressee UnknownField "),
                          QStringLiteral("effects UnknownField ")}));
}

void TestDomainKinds::C1_aComplaintOfADeskIsAboutIt()
{
    CaseDraft draft = bare(CaseKind::Complaint);
    draft.breach = Breach::BelowStandard;
    draft.redress = QStringLiteral("رسیدگی شود");
    draft.against = unitCode("prov.water");
    QCOMPARE(problems(draft), {});
    for (const char *desk : {"prov.water.desk", "prov.county.desk", "center.desk"}) {
        draft.against = unitCode(desk);
        draft.about.clear();
        QCOMPARE(problems(draft), one("about NotAllowed C1"));
        draft.about = {About{QString::fromLatin1(desk), {}}};
        QCOMPARE(problems(draft), {});
    }
    CaseDraft thanks = bare(CaseKind::Thanks);
    thanks.against = unitCode("prov.water.desk");
    QCOMPARE(problems(thanks), {});
}

void TestDomainKinds::rule3_3_quickReport()
{
    CaseDraft draft;
    draft.kind = CaseKind::ObservationReport;
    draft.channel = Channel::QuickReport;
    draft.applicant.kind = ApplicantKind::Anonymous;
    draft.text = QStringLiteral("نوبت‌ها رعایت نمی‌شود");
    QCOMPARE(problems(draft), one("serviceId MissingInput 3-3"));
    draft.details.serviceId = QStringLiteral("300");
    QCOMPARE(problems(draft), {}); // service and text: nothing else is asked
    QCOMPARE(problems(draft, "prov.water.desk"), {});
    draft.details.serviceId = QStringLiteral("500");
    QCOMPARE(problems(draft, "prov.water.desk"), one("serviceId OutOfScope 4-3"));
    draft.details.serviceId = QStringLiteral("999");
    QCOMPARE(problems(draft), one("serviceId InvalidInput 1.16"));
}

void TestDomainKinds::rule4_23_handlingOfAnotherCase()
{
    CaseDraft draft = goodReport();
    draft.details.handlingOf = QStringLiteral("040123400001740");
    QCOMPARE(problems(draft), {});
    draft.details.handlingOf = QStringLiteral("040123400001741");
    QCOMPARE(problems(draft), one("handlingOf InvalidInput 4-23"));
}

void TestDomainKinds::S4_theCenterChecksDetailsAgain()
{
    CaseRegistered registration = registrationFrom(goodReport());
    registration.trackingId = QStringLiteral("040123400001740");
    registration.desk = unitCode("prov.county.desk");
    registration.registeredAtMs = now;
    const Directory directory = kindsDirectoryView();
    QCOMPARE(described(problemsOf(registration, directory)), {});
    registration.details.place.clear();
    QCOMPARE(described(problemsOf(registration, directory)), one("place MissingInput 1.5"));
    registration = registrationFrom(goodReport());
    registration.trackingId = QStringLiteral("040123400001740");
    registration.desk = unitCode("prov.county.desk");
    registration.registeredAtMs = now;
    registration.holder = holderCode("center.desk");
    QCOMPARE(described(problemsOf(registration, directory)), one("holder InvalidInput 10-2"));
}

QTEST_GUILESS_MAIN(TestDomainKinds)
#include "test_domain_kinds.moc"
