#include "tests/unit/domain/small_directory.h"

#include "core/domain/draft.h"
#include "core/domain/referral_proposal.h"
#include "core/domain/tracking_id.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr qint64 now = 1'714'000'000'000;

CaseDraft goodRequest()
{
    CaseDraft draft;
    draft.applicant.nationalNumber = QStringLiteral("0499370899");
    draft.applicant.givenName = QStringLiteral("زهرا");
    draft.applicant.familyName = QStringLiteral("احمدی");
    draft.subject = SubjectCode(QStringLiteral("water.bill"));
    draft.text = QStringLiteral("متن درخواست");
    draft.beneficiary = Beneficiary{};
    draft.outcome = Outcome{};
    return draft;
}

CaseDraft goodComplaint()
{
    CaseDraft draft = goodRequest();
    draft.kind = CaseKind::Complaint;
    draft.breach = Breach::BelowStandard;
    draft.against = unitCode("prov.water");
    draft.redress = QStringLiteral("اصلاح قبض");
    return draft;
}

/// "field code rule" of each problem.
QStringList problems(const CaseDraft &draft, const char *desk = "prov.county.desk")
{
    QStringList list;
    for (const Error &error : problemsOf(draft, smallDirectoryView(), unitCode(desk), now))
        list.append(error.field + u' ' + wordOf(error.code) + u' ' + error.rule);
    return list;
}

} // namespace

class TestDomainDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good();
    void N1_checkDigit();
    void N2_identityIsNeeded();
    void N7_anonymous();
    void S3_agencyDeskOnlyItsDuties();
    void S3_aSubjectInNoDutyListIsSaid();
    void rule1_3_complaint();
    void rule1_4_request();
    void rule4_4_outcome();
    void subjectsMustBeThere();
    void textsAreBounded();
    void problemsComeInTheOrderOfTheForm();
    void S4_registrationIsCheckedAgain();
};

void TestDomainDraft::good()
{
    QCOMPARE(problems(goodRequest()), {});
    QCOMPARE(problems(goodComplaint()), {});
}

void TestDomainDraft::N1_checkDigit()
{
    CaseDraft draft = goodRequest();
    for (const char *number : {"0499370898", "0000000000", "12", "abc"}) {
        draft.applicant.nationalNumber = QString::fromLatin1(number);
        QCOMPARE(problems(draft), {QStringLiteral("applicant.nationalNumber InvalidInput N1")});
    }
    draft.applicant.nationalNumber = QStringLiteral("1111111111");
    QCOMPARE(problems(draft), {});
    draft.applicant.mobile = QStringLiteral("12");
    QCOMPARE(problems(draft), {QStringLiteral("applicant.mobile InvalidInput ")});
}

void TestDomainDraft::N2_identityIsNeeded()
{
    CaseDraft draft = goodRequest();
    draft.applicant = {};
    QCOMPARE(problems(draft), QStringList({QStringLiteral("applicant.nationalNumber MissingInput N2"),
                                           QStringLiteral("applicant.givenName MissingInput N2"),
                                           QStringLiteral("applicant.familyName MissingInput N2")}));
    draft.kind = CaseKind::Thanks;
    draft.against = unitCode("prov.water");
    QCOMPARE(problems(draft), {});
    draft.applicant.nationalNumber = QStringLiteral("0499370898");
    QCOMPARE(problems(draft), {QStringLiteral("applicant.nationalNumber InvalidInput N1")});
}

void TestDomainDraft::N7_anonymous()
{
    CaseDraft draft = goodComplaint();
    draft.applicant = {ApplicantKind::Anonymous, {}, {}, {}, {}, IdentityState::Unverified};
    QCOMPARE(problems(draft), {QStringLiteral("applicant.nationalNumber MissingInput N7")});
    for (const CaseKind kind : {CaseKind::Criticism, CaseKind::Thanks}) {
        draft.kind = kind;
        QCOMPARE(problems(draft), {});
    }
    draft.kind = CaseKind::Request;
    draft.against = {};
    QCOMPARE(problems(draft), {QStringLiteral("applicant.nationalNumber MissingInput N2")});
}

void TestDomainDraft::S3_agencyDeskOnlyItsDuties()
{
    CaseDraft draft = goodRequest();
    QCOMPARE(problems(draft, "prov.water.desk"), {});
    draft.subject = SubjectCode(QStringLiteral("road.repair"));
    QCOMPARE(problems(draft, "prov.county.desk"), {});
    QCOMPARE(problems(draft, "prov.water.desk"), {QStringLiteral("subject OutOfScope S3")});
    QCOMPARE(problems(draft, "no.such.desk"), {QStringLiteral("subject OutOfScope S3")});
}

/// A gap of the duty lists is told apart from another agency's duty (S4).
void TestDomainDraft::S3_aSubjectInNoDutyListIsSaid()
{
    const Directory directory = smallDirectoryView();
    CaseDraft draft = goodRequest();
    draft.subject = SubjectCode(QStringLiteral("road.repair"));
    const QList<Error> found = problemsOf(draft, directory, unitCode("prov.water.desk"), now);
    QCOMPARE(found.size(), 1);
    QVERIFY(!unitWithDuty(directory, draft.subject, unitCode("prov.water.desk")));
    QVERIFY2(found.first().detail.startsWith(nobodysDuty), qPrintable(found.first().detail));
}

void TestDomainDraft::rule1_3_complaint()
{
    CaseDraft draft = goodComplaint();
    draft.breach.reset();
    draft.against = {};
    draft.redress = QStringLiteral(" ");
    QCOMPARE(problems(draft), QStringList({QStringLiteral("breach MissingInput 1.3"),
                                           QStringLiteral("against MissingInput 1.3"),
                                           QStringLiteral("redress MissingInput 1.3")}));
    draft = goodComplaint();
    draft.against = unitCode("nowhere");
    QCOMPARE(problems(draft), {QStringLiteral("against InvalidInput 1.3")});
}

void TestDomainDraft::rule1_4_request()
{
    CaseDraft draft = goodRequest();
    draft.beneficiary.reset();
    QCOMPARE(problems(draft), {QStringLiteral("beneficiary MissingInput 1.4")});
    draft.beneficiary = Beneficiary{BeneficiaryKind::Group, {}, 1};
    QCOMPARE(problems(draft), QStringList({QStringLiteral("beneficiary.name MissingInput 1.4"),
                                           QStringLiteral("beneficiary.size InvalidInput 1.4")}));
    draft.beneficiary = Beneficiary{BeneficiaryKind::Group, QStringLiteral("اهالی روستا"), 2};
    QCOMPARE(problems(draft), {});
}

void TestDomainDraft::rule4_4_outcome()
{
    CaseDraft draft = goodRequest();
    draft.outcome.reset();
    QCOMPARE(problems(draft), {QStringLiteral("outcome MissingInput 4-4")});
    draft.outcome = Outcome{OutcomeKind::Done, {}, 0};
    QCOMPARE(problems(draft), {QStringLiteral("outcome.text MissingInput 4-4")});
    draft.outcome = Outcome{OutcomeKind::NextVisit, {}, 0};
    QCOMPARE(problems(draft), {QStringLiteral("outcome.at MissingInput 4-4")});
    draft.outcome = Outcome{OutcomeKind::NextVisit, {}, now - 1};
    QCOMPARE(problems(draft), {QStringLiteral("outcome.at InvalidInput 4-4")});
    draft.outcome = Outcome{OutcomeKind::NextVisit, {}, now};
    QCOMPARE(problems(draft), {});
    draft.outcome = Outcome{OutcomeKind::FinalDate, {}, 0};
    QCOMPARE(problems(draft), {});
    // An imported visit lies before today but not before its registration.
    draft.registeredAtMs = now - 10'000;
    draft.outcome = Outcome{OutcomeKind::NextVisit, {}, now - 5'000};
    QCOMPARE(problems(draft), {});
    draft.registeredAtMs = now + 1;
    QVERIFY(problems(draft).contains(QStringLiteral("registeredAt InvalidInput ")));
}

void TestDomainDraft::subjectsMustBeThere()
{
    CaseDraft draft = goodRequest();
    draft.subject = {};
    QCOMPARE(problems(draft), {QStringLiteral("subject MissingInput ")});
    for (const char *code : {"sky.blue", "old.subject"}) {
        draft.subject = SubjectCode(QString::fromLatin1(code));
        QCOMPARE(problems(draft), {QStringLiteral("subject InvalidInput ")});
    }
}

void TestDomainDraft::textsAreBounded()
{
    CaseDraft draft = goodRequest();
    draft.text = QString(maxTextLength, u'م');
    QCOMPARE(problems(draft), {});
    draft.text.append(u'م');
    QCOMPARE(problems(draft), {QStringLiteral("text TooLarge ")});
    draft.text = QStringLiteral(" \n");
    QCOMPARE(problems(draft), {QStringLiteral("text MissingInput ")});
    draft = goodRequest();
    draft.applicant.givenName = QString(maxShortTextLength + 1, u'ا');
    draft.attachments.resize(maxAttachments + 1);
    QCOMPARE(problems(draft), QStringList({QStringLiteral("applicant.givenName TooLarge "),
                                           QStringLiteral("attachments TooLarge files")}));
}

void TestDomainDraft::problemsComeInTheOrderOfTheForm()
{
    QStringList fields;
    for (const Error &error :
         problemsOf(CaseDraft{}, smallDirectoryView(), unitCode("prov.county.desk"), now))
        fields.append(error.field);
    QCOMPARE(fields.join(u' '),
             QStringLiteral("applicant.nationalNumber applicant.givenName applicant.familyName "
                            "subject text beneficiary outcome"));
}

void TestDomainDraft::S4_registrationIsCheckedAgain()
{
    CaseRegistered registration;
    registration.trackingId = makeTrackingId(1403, QStringLiteral("00001"), 5);
    registration.desk = unitCode("prov.county.desk");
    registration.applicant = goodRequest().applicant;
    registration.subject = SubjectCode(QStringLiteral("road.repair"));
    registration.text = QStringLiteral("متن");
    registration.registeredAtMs = now;
    const Directory directory = smallDirectoryView();
    QVERIFY(problemsOf(registration, directory).isEmpty());
    registration.desk = unitCode("prov.water.desk");
    QCOMPARE(problemsOf(registration, directory).first().code, ErrorCode::OutOfScope);
    registration.desk = unitCode("prov.county");
    QCOMPARE(problemsOf(registration, directory).first().field, QStringLiteral("desk"));
    registration.trackingId = QStringLiteral("۰۴۰۱۲۳۴۰۰۰۰۱۷۴۰");
    QCOMPARE(problemsOf(registration, directory).first().field, QStringLiteral("trackingId"));
}

QTEST_GUILESS_MAIN(TestDomainDraft)
#include "test_domain_draft.moc"
