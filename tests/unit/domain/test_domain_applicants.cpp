#include "core/domain/applicant_rules.h"
#include "tests/unit/domain/kinds_directory.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

Applicant named(ApplicantKind kind)
{
    Applicant applicant;
    applicant.kind = kind;
    applicant.givenName = QStringLiteral("زهرا");
    applicant.familyName = QStringLiteral("احمدی");
    return applicant;
}

Representative agent()
{
    return {QStringLiteral("0499370899"), QStringLiteral("رضا"), QStringLiteral("نوری"),
            QStringLiteral("مدیرعامل")};
}

Applicant company()
{
    Applicant applicant;
    applicant.kind = ApplicantKind::LegalPerson;
    applicant.legalId = QStringLiteral("10380284790");
    applicant.organization = QStringLiteral("شرکت نمونه");
    applicant.representative = agent();
    return applicant;
}

QStringList problems(const Applicant &applicant, CaseKind kind = CaseKind::Request)
{
    Problems found;
    checkApplicant(found, applicant, demandOf(kind, postCode("prov.county.governor")));
    return described(found.take());
}

QStringList one(const char *problem)
{
    return {QString::fromLatin1(problem)};
}

} // namespace

class TestDomainApplicants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void N1_checkDigit();
    void N2_identityByKind();
    void N4_legalPerson();
    void N5_foreigner();
    void N6_abroad();
    void N7_anonymous();
    void N8_guardianOrException();
    void N9_representative();
    void fieldsOfAnotherSortAreRefused();
    void keysFindEverySort();
};

void TestDomainApplicants::N1_checkDigit()
{
    Applicant applicant = named(ApplicantKind::Iranian);
    for (const char *number : {"0012345679", "4608968882", "1111111111"}) {
        applicant.nationalNumber = QString::fromLatin1(number);
        QCOMPARE(problems(applicant), {});
    }
    for (const char *number : {"0012345678", "0000000000", "12", "abc"}) {
        applicant.nationalNumber = QString::fromLatin1(number);
        QCOMPARE(problems(applicant), one("applicant.nationalNumber InvalidInput N1"));
    }
}

void TestDomainApplicants::N2_identityByKind()
{
    const Applicant applicant = named(ApplicantKind::Iranian);
    for (const CaseKind kind :
         {CaseKind::Request, CaseKind::Complaint, CaseKind::Idea, CaseKind::Suggestion, CaseKind::Plan})
        QCOMPARE(problems(applicant, kind), one("applicant.nationalNumber MissingInput N2"));
    for (const CaseKind kind :
         {CaseKind::Criticism, CaseKind::ObservationReport, CaseKind::Thanks, CaseKind::Sentiment})
        QCOMPARE(problems(applicant, kind), {});
}

void TestDomainApplicants::N4_legalPerson()
{
    QCOMPARE(problems(company()), {});
    Applicant applicant = company();
    applicant.legalId = QStringLiteral("10380284791");
    QCOMPARE(problems(applicant), one("applicant.legalId InvalidInput N4"));
    applicant = company();
    applicant.legalId.clear();
    applicant.organization.clear();
    applicant.representative = {};
    QCOMPARE(problems(applicant), QStringList({QStringLiteral("applicant.legalId MissingInput N4"),
                                               QStringLiteral("applicant.name MissingInput N4"),
                                               QStringLiteral("applicant.representative.nationalNumber "
                                                              "MissingInput N4"),
                                               QStringLiteral("applicant.representative.givenName "
                                                              "MissingInput N4"),
                                               QStringLiteral("applicant.representative.familyName "
                                                              "MissingInput N4"),
                                               QStringLiteral("applicant.representative.capacity "
                                                              "MissingInput N4")}));
    applicant = company();
    applicant.representative.nationalNumber = QStringLiteral("0499370898");
    QCOMPARE(problems(applicant), one("applicant.representative.nationalNumber InvalidInput N1"));
}

void TestDomainApplicants::N5_foreigner()
{
    Applicant applicant = named(ApplicantKind::Foreigner);
    QCOMPARE(problems(applicant), one("applicant.comprehensiveCode MissingInput N5"));
    applicant.comprehensiveCode = QStringLiteral("123456789012");
    QCOMPARE(problems(applicant), {});
    applicant.comprehensiveCode = QStringLiteral("12345");
    QCOMPARE(problems(applicant), one("applicant.comprehensiveCode InvalidInput N5"));
    applicant.comprehensiveCode.clear();
    applicant.passport = QStringLiteral("P1234567");
    QCOMPARE(problems(applicant), one("applicant.nationality MissingInput N5"));
    applicant.country = QStringLiteral("عراق");
    QCOMPARE(problems(applicant), {});
    applicant.passport = QStringLiteral("P!");
    QCOMPARE(problems(applicant), one("applicant.passport InvalidInput N5"));
}

void TestDomainApplicants::N6_abroad()
{
    Applicant applicant = named(ApplicantKind::Abroad);
    QCOMPARE(problems(applicant), one("applicant.nationalNumber MissingInput N6"));
    applicant.nationalNumber = QStringLiteral("0012345679");
    QCOMPARE(problems(applicant), {});
    applicant.nationalNumber.clear();
    applicant.passport = QStringLiteral("A12345678");
    QCOMPARE(problems(applicant), one("applicant.country MissingInput N6"));
    applicant.country = QStringLiteral("آلمان");
    applicant.mobile = QStringLiteral("+4915112345678");
    QCOMPARE(problems(applicant), {});
    applicant.kind = ApplicantKind::Foreigner;
    QCOMPARE(problems(applicant), one("applicant.mobile InvalidInput "));
}

void TestDomainApplicants::N7_anonymous()
{
    Applicant nobody;
    nobody.kind = ApplicantKind::Anonymous;
    for (const CaseKind kind :
         {CaseKind::ObservationReport, CaseKind::Criticism, CaseKind::Thanks, CaseKind::Sentiment})
        QCOMPARE(problems(nobody, kind), {});
    QCOMPARE(problems(nobody, CaseKind::Complaint), one("applicant.nationalNumber MissingInput N7"));
    for (const CaseKind kind : {CaseKind::Request, CaseKind::Idea, CaseKind::Suggestion, CaseKind::Plan})
        QCOMPARE(problems(nobody, kind), one("applicant.nationalNumber MissingInput N2"));
    nobody.mobile = QStringLiteral("09121234567");
    QCOMPARE(problems(nobody, CaseKind::Thanks), one("applicant.mobile InvalidInput N7"));
}

void TestDomainApplicants::N8_guardianOrException()
{
    Applicant child = named(ApplicantKind::WithoutNumber);
    QCOMPARE(problems(child), one("applicant.guardianNumber MissingInput N8"));
    child.guardianNumber = QStringLiteral("0012345679");
    QCOMPARE(problems(child), {});
    child.guardianNumber.clear();
    child.exceptionReason =
        QStringLiteral("شناسنامه در آتش‌سوزی از میان رفته است");
    QCOMPARE(problems(child), one("applicant.exception.approvedBy MissingInput N8"));
    child.exceptionApprovedBy = postCode("prov.county.desk.clerk1");
    QCOMPARE(problems(child), one("applicant.exception.approvedBy NotAllowed N8"));
    child.exceptionApprovedBy = postCode("prov.county.governor");
    QCOMPARE(problems(child), {});
    child.exceptionReason.clear();
    QCOMPARE(problems(child), one("applicant.exception.reason MissingInput N8"));
}

void TestDomainApplicants::N9_representative()
{
    Applicant applicant = named(ApplicantKind::Iranian);
    applicant.nationalNumber = QStringLiteral("0012345679");
    applicant.representative = agent();
    QCOMPARE(problems(applicant), {});
    applicant.representative.relation.clear();
    QCOMPARE(problems(applicant), one("applicant.representative.relation MissingInput N9"));
    applicant.representative = agent();
    applicant.representative.nationalNumber = applicant.nationalNumber;
    QCOMPARE(problems(applicant), one("applicant.representative.nationalNumber InvalidInput N9"));
}

void TestDomainApplicants::fieldsOfAnotherSortAreRefused()
{
    Applicant applicant = company();
    applicant.passport = QStringLiteral("A12345678");
    QCOMPARE(problems(applicant), one("applicant.passport UnknownField "));
    applicant = named(ApplicantKind::Iranian);
    applicant.nationalNumber = QStringLiteral("0012345679");
    applicant.legalId = QStringLiteral("10380284790");
    applicant.guardianNumber = QStringLiteral("0499370899");
    QCOMPARE(problems(applicant), QStringList({QStringLiteral("applicant.legalId UnknownField "),
                                               QStringLiteral("applicant.guardianNumber UnknownField ")}));
}

void TestDomainApplicants::keysFindEverySort()
{
    Applicant applicant = named(ApplicantKind::Iranian);
    applicant.nationalNumber = QStringLiteral("0012345679");
    QCOMPARE(applicantKey(applicant), QStringLiteral("0012345679"));
    applicant.kind = ApplicantKind::Abroad;
    QCOMPARE(applicantKey(applicant), QStringLiteral("0012345679"));
    QCOMPARE(applicantKey(company()), QStringLiteral("10380284790"));
    QCOMPARE(applicantName(company()), QStringLiteral("شرکت نمونه"));
    applicant = named(ApplicantKind::Foreigner);
    applicant.passport = QStringLiteral("P1234567");
    applicant.country = QStringLiteral("عراق");
    QCOMPARE(applicantKey(applicant), QStringLiteral("P1234567/عراق"));
    QCOMPARE(applicantKey(named(ApplicantKind::Anonymous)), QString());
}

QTEST_GUILESS_MAIN(TestDomainApplicants)
#include "test_domain_applicants.moc"
