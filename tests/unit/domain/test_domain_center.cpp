#include "core/domain/case_state.h"
#include "core/domain/center_rules.h"
#include "core/domain/draft.h"
#include "core/domain/referral_proposal.h"
#include "core/domain/service_rules.h"
#include "tests/unit/domain/kinds_directory.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr qint64 now = 1'714'000'000'000;

CaseRegistered registered(const char *desk, CaseKind kind = CaseKind::Request)
{
    CaseRegistered registration;
    registration.desk = unitCode(desk);
    registration.kind = kind;
    registration.subject = SubjectCode(QStringLiteral("water.bill"));
    return registration;
}

QString first(const CaseRegistered &registration)
{
    return firstHolder(registration, kindsDirectoryView()).text();
}

QString proposed(const char *desk, CaseKind kind, const char *against = "")
{
    CaseRegistered registration = registered(desk, kind);
    registration.against = unitCode(against);
    return proposedHolder(registration, kindsDirectoryView()).text();
}

CaseDraft request()
{
    CaseDraft draft;
    draft.applicant.nationalNumber = QStringLiteral("0499370899");
    draft.applicant.givenName = QStringLiteral("زهرا");
    draft.applicant.familyName = QStringLiteral("احمدی");
    draft.subject = SubjectCode(QStringLiteral("water.bill"));
    draft.text = QStringLiteral("متن");
    draft.beneficiary = Beneficiary{};
    draft.outcome = Outcome{};
    return draft;
}

QStringList problems(const CaseDraft &draft, const char *desk)
{
    return described(problemsOf(draft, kindsDirectoryView(), unitCode(desk), now));
}

ServiceDraft delivered()
{
    ServiceDraft draft;
    draft.serviceId = QStringLiteral("200");
    draft.applicant = request().applicant;
    draft.startedMs = now - 60'000;
    draft.deliveredMs = now;
    return draft;
}

QStringList problems(const ServiceDraft &draft, const char *desk = "prov.water.desk")
{
    return described(problemsOf(draft, kindsDirectoryView(), unitCode(desk), now));
}

QStringList one(const char *problem)
{
    return {QString::fromLatin1(problem)};
}

} // namespace

class TestDomainCenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S5_theRegisteringDeskHolds();
    void N6_fromAbroadTheCenterHolds();
    void rule4_23_goesToTheCenter();
    void rule4_24_presidencyGoesToTheCenter();
    void rule4_18_requestsAreNotAnswered();
    void rule5_4_paperIsGuidedFirst();
    void rule10_2_proposedHolder();
    void S1_S2_governoratesTakeAny();
    void S3_rightDesks();
    void N2_counsel();
    void rule1_16_serviceRecord();
    void rule4_3_ownCatalogueByAudience();
    void N6_serviceWaitsForVerification();
};

void TestDomainCenter::S5_theRegisteringDeskHolds()
{
    for (const char *desk : {"prov.county.desk", "prov.water.desk", "prov.desk", "center.desk"})
        QCOMPARE(first(registered(desk)), QString::fromLatin1(desk));
    QCOMPARE(levelOf(registered("prov.county.desk"), kindsDirectoryView()), Level::County);
}

void TestDomainCenter::N6_fromAbroadTheCenterHolds()
{
    CaseRegistered registration = registered("prov.county.desk");
    registration.channel = Channel::Abroad;
    QCOMPARE(first(registration), QStringLiteral("center.desk"));
    registration.channel = Channel::Email;
    registration.applicant.kind = ApplicantKind::Abroad;
    QCOMPARE(first(registration), QStringLiteral("center.desk"));
    registration.holder = holderCode("center.desk");
    QCOMPARE(levelOf(registration, kindsDirectoryView()), Level::National);
    // Without a desk of its own, whoever is responsible for the Center holds.
    QCOMPARE(firstHolder(registration, smallDirectoryView()).text(), QStringLiteral("center.head"));
    CaseDraft draft = request();
    draft.channel = Channel::Abroad;
    draft.outcome = Outcome{OutcomeKind::Done, QStringLiteral("شد"), 0};
    QCOMPARE(problems(draft, "prov.county.desk"), one("outcome NotAllowed 10-2"));
}

void TestDomainCenter::rule4_23_goesToTheCenter()
{
    CaseRegistered registration = registered("prov.county.desk", CaseKind::Complaint);
    registration.details.handlingOf = QStringLiteral("040123400001740");
    QCOMPARE(first(registration), QStringLiteral("center.desk"));
}

void TestDomainCenter::rule4_24_presidencyGoesToTheCenter()
{
    QCOMPARE(first(registered("vp.desk")), QStringLiteral("center.desk"));
    QVERIFY(isInScope(kindsDirectoryView(), unitCode("vp.desk"), SubjectCode(QStringLiteral("road.repair"))));
}

void TestDomainCenter::rule4_18_requestsAreNotAnswered()
{
    CaseState state;
    state.registered = true;
    state.registration = registered("center.desk");
    state.holder = holderCode("center.desk");
    Custody held;
    held.holder = state.holder;
    held.sinceMs = now;
    held.openedMs = now;
    state.custody = {held};
    const Actor clerk{PersonId(QStringLiteral("p.1")), postCode("center.desk.clerk1"), 1};
    QCOMPARE(mayAct(state, EventType::CaseAnswered, clerk).error().rule, QStringLiteral("4-18"));
    QVERIFY(mayAct(state, EventType::CaseReferred, clerk).ok());
    state.registration.kind = CaseKind::Complaint;
    QVERIFY(mayAct(state, EventType::CaseAnswered, clerk).ok());
    QVERIFY(isOfCenter(QStringLiteral("center.head")));
    QVERIFY(!isOfCenter(QStringLiteral("centerpiece.head")));
    CaseDraft draft = request();
    draft.channel = Channel::Post;
    draft.outcome = Outcome{OutcomeKind::Done, QStringLiteral("شد"), 0};
    QCOMPARE(problems(draft, "center.desk"), one("outcome NotAllowed 4-18"));
}

void TestDomainCenter::rule5_4_paperIsGuidedFirst()
{
    CaseDraft draft = request();
    QCOMPARE(problems(draft, "center.desk"), one("guidedFirst MissingInput 5-4"));
    draft.details.guidedFirst = true;
    QCOMPARE(problems(draft, "center.desk"), {});
    draft.details.guidedFirst = false;
    draft.channel = Channel::Post;
    QCOMPARE(problems(draft, "center.desk"), {});
    draft.channel = Channel::WalkIn;
    QCOMPARE(problems(draft, "prov.county.desk"), {});
}

void TestDomainCenter::rule10_2_proposedHolder()
{
    QCOMPARE(proposed("prov.county.desk", CaseKind::Request), QStringLiteral("prov.county.water.head"));
    QCOMPARE(proposed("prov.desk", CaseKind::Request), QStringLiteral("prov.water.director"));
    QCOMPARE(proposed("prov.county.desk", CaseKind::Complaint, "prov.water"), QString());
    QCOMPARE(proposed("prov.desk", CaseKind::Complaint, "prov.water"),
             QStringLiteral("prov.water.performance"));
    QCOMPARE(proposed("prov.desk", CaseKind::Criticism, "prov.county"), QStringLiteral("prov.performance"));
    for (const CaseKind kind :
         {CaseKind::ObservationReport, CaseKind::Idea, CaseKind::Suggestion, CaseKind::Plan})
        QCOMPARE(proposed("prov.county.desk", kind), QStringLiteral("prov.water.network.head"));
    QCOMPARE(proposed("prov.county.desk", CaseKind::Thanks, "prov.water"),
             QStringLiteral("prov.water.director"));
    QCOMPARE(proposed("prov.county.desk", CaseKind::Sentiment), QStringLiteral("center.desk"));
    QCOMPARE(proposed("center.desk", CaseKind::Sentiment), QString());
    QCOMPARE(proposed("no.desk", CaseKind::Request), QString());
}

void TestDomainCenter::S1_S2_governoratesTakeAny()
{
    const Directory directory = kindsDirectoryView();
    for (const char *desk : {"prov.county.desk", "prov.desk", "center.desk"}) {
        for (const char *subject : {"water.bill", "road.repair"})
            QVERIFY(isInScope(directory, unitCode(desk), SubjectCode(QString::fromLatin1(subject))));
    }
}

void TestDomainCenter::S3_rightDesks()
{
    const Directory directory = kindsDirectoryView();
    const SubjectCode road(QStringLiteral("road.repair"));
    QVERIFY(!isInScope(directory, unitCode("prov.water.desk"), road));
    const QList<UnitCode> right = rightDesks(directory, unitCode("prov.water.desk"), road);
    QCOMPARE(right.first(), unitCode("prov.desk")); // nobody has the duty: the nearest that takes any
    QVERIFY(!right.contains(unitCode("prov.water.desk")) && !right.contains(unitCode("center.desk")));
    const SubjectCode water(QStringLiteral("water.bill"));
    QCOMPARE(rightDesks(directory, unitCode("prov.county.desk"), water).first(), unitCode("prov.water.desk"));
}

void TestDomainCenter::N2_counsel()
{
    const Directory directory = kindsDirectoryView();
    const auto of = [&](const CounselDraft &draft) {
        return described(problemsOf(draft, directory, unitCode("prov.county.desk")));
    };
    CounselDraft draft;
    QCOMPARE(of(draft), {}); // general information is counted only
    draft.guidedTo = unitCode("prov.desk");
    QCOMPARE(of(draft), QStringList({QStringLiteral("topic MissingInput 1.6"),
                                     QStringLiteral("advice MissingInput 1.6")}));
    draft.topic = draft.advice = QStringLiteral("متن");
    QCOMPARE(of(draft), {});
    draft.guidedTo = unitCode("nowhere");
    QCOMPARE(of(draft), one("guidedTo InvalidInput S3"));
    draft = {};
    draft.personal = true;
    draft.topic = draft.ruleCited = draft.advice = QStringLiteral("متن");
    QCOMPARE(of(draft).first(), QStringLiteral("applicant.nationalNumber MissingInput N2"));
    draft.applicant = request().applicant;
    QCOMPARE(of(draft), {});
}

void TestDomainCenter::rule1_16_serviceRecord()
{
    QCOMPARE(problems(delivered()), {});
    QCOMPARE(problems(ServiceDraft{}),
             QStringList({QStringLiteral("applicant.nationalNumber MissingInput N2"),
                          QStringLiteral("applicant.givenName MissingInput N2"),
                          QStringLiteral("applicant.familyName MissingInput N2"),
                          QStringLiteral("serviceId MissingInput 1.16"),
                          QStringLiteral("startedAt MissingInput 1.16"),
                          QStringLiteral("deliveredAt MissingInput 1.16")}));
    ServiceDraft draft = delivered();
    draft.serviceId = QStringLiteral("999");
    QCOMPARE(problems(draft), one("serviceId InvalidInput 1.16"));
    draft = delivered();
    draft.deliveredMs = draft.startedMs - 1;
    QCOMPARE(problems(draft), one("deliveredAt InvalidInput 1.16"));
    draft.deliveredMs = now + 1;
    QCOMPARE(problems(draft), one("deliveredAt InvalidInput 1.16"));
    draft = delivered();
    draft.applicant = {};
    draft.applicant.kind = ApplicantKind::Anonymous;
    QCOMPARE(problems(draft), one("applicant.nationalNumber MissingInput N2"));
}

void TestDomainCenter::rule4_3_ownCatalogueByAudience()
{
    const Directory directory = kindsDirectoryView();
    const auto ids = [&](const char *desk) {
        QStringList list;
        for (const Service *service : servicesOf(directory, unitCode(desk)))
            list.append(service->serviceId);
        return list;
    };
    // Citizens' services first; 400 is electronic only.
    QCOMPARE(ids("prov.water.desk"),
             QStringList({QStringLiteral("200"), QStringLiteral("300"), QStringLiteral("100")}));
    QCOMPARE(ids("prov.county.desk"), QStringList({QStringLiteral("300"), QStringLiteral("500")}));
    ServiceDraft draft = delivered();
    QCOMPARE(problems(draft, "prov.county.desk"), one("serviceId OutOfScope 4-3"));
    draft.serviceId = QStringLiteral("400");
    QCOMPARE(problems(draft), one("serviceId OutOfScope 4-3"));
}

void TestDomainCenter::N6_serviceWaitsForVerification()
{
    ServiceDraft draft = delivered();
    draft.applicant.kind = ApplicantKind::Abroad;
    QCOMPARE(problems(draft), one("applicant.identity NotAllowed N6"));
    draft.applicant.identity = IdentityState::Verified; // said, and found nowhere
    QCOMPARE(problems(draft), one("applicant.identity NotAllowed N6"));
    draft.applicant.identity = IdentityState::Unverified;
    draft.verifiedIn = StreamId(QByteArray(StreamId::size, 'v'));
    QCOMPARE(problems(draft), {});
}

QTEST_GUILESS_MAIN(TestDomainCenter)
#include "test_domain_center.moc"
