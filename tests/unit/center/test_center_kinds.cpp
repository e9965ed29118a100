#include "core/center/acceptance.h"
#include "tests/unit/center/test_desk.h"
#include "tests/unit/domain/kinds_directory.h"

#include <QtTest>

using namespace mizban;
using namespace mizban::test;

namespace {

/// The county desk before a center that knows every sort of unit.
struct Scene
{
    TestDesk desk{"prov.county.desk", "prov.county.desk.clerk1", "00001"};
    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    Circumstances around;

    Scene()
    {
        directory.apply(kindsDirectory(), 1);
        DirectoryChange devices;
        devices.devices = {desk.record()};
        directory.apply(devices, 2);
        around.deviceKnown = true;
    }
    Decision judge(StreamKind kind, const Payload &payload)
    {
        const Acceptance acceptance(directory, center, deskTimeMs);
        const PushItem item = desk.push(desk.write(newStream(kind), payload));
        return acceptance.decide(acceptance.check({item}, desk.identity.id, desk.seat).first(), around);
    }
    CaseRegistered sound() { return soundRegistration(desk.identity.number); }
    ServiceRecorded delivered()
    {
        ServiceRecorded record;
        record.trackingId = makeTrackingId(1405, desk.identity.number, 7);
        record.desk = unitCode("prov.county.desk");
        record.serviceId = QStringLiteral("300");
        record.applicant = sound().applicant;
        record.startedMs = deskTimeMs - 60'000;
        record.deliveredMs = deskTimeMs;
        record.recordedAtMs = deskTimeMs;
        return record;
    }
};

QString reason(const Decision &decision)
{
    return decision.verdict == PushVerdict::Accepted ? QString() : decision.reason;
}

} // namespace

class TestCenterKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S4_fieldsOfTheKindAreCheckedAgain();
    void N_sortsAreCheckedAgain();
    void rule4_24_N6_theCenterIsReachedAtOnce();
    void holderOfOnesOwnChoiceIsRefused();
    void rule1_16_serviceRecord();
    void T1_serviceWithATakenTrackingId();
    void N2_counselIsCheckedAgain();
};

void TestCenterKinds::S4_fieldsOfTheKindAreCheckedAgain()
{
    Scene scene;
    CaseRegistered idea = scene.sound();
    idea.kind = CaseKind::Idea;
    idea.dueAtMs = deadlineFor(*smallDirectoryView().policy(), kindsDirectoryView().calendarFor(idea.desk),
                               idea.kind, Level::County, deskTimeMs)
                       .dueAtMs;
    const Decision refused = scene.judge(StreamKind::Case, idea);
    QCOMPARE(reason(refused), QStringLiteral("MissingInput"));
    QCOMPARE(refused.keep, Decision::Keep::InStream); // quarantined, never dropped
    Scene again;
    idea.trackingId = again.sound().trackingId;
    idea.details.effects = {Effect::Cost};
    QCOMPARE(reason(again.judge(StreamKind::Case, idea)), QString());
}

void TestCenterKinds::N_sortsAreCheckedAgain()
{
    CaseRegistered request = Scene().sound();
    request.applicant = {};
    request.applicant.kind = ApplicantKind::LegalPerson;
    request.applicant.legalId = QStringLiteral("10380284790");
    request.applicant.organization = QStringLiteral("شرکت");
    QCOMPARE(reason(Scene().judge(StreamKind::Case, request)), QStringLiteral("MissingInput"));
    request.applicant.representative = {QStringLiteral("0499370899"), QStringLiteral("رضا"),
                                        QStringLiteral("نوری"), QStringLiteral("مدیرعامل")};
    QCOMPARE(reason(Scene().judge(StreamKind::Case, request)), QString());
}

void TestCenterKinds::rule4_24_N6_theCenterIsReachedAtOnce()
{
    Scene scene;
    CaseRegistered request = scene.sound();
    request.channel = Channel::Abroad;
    request.holder = holderCode("center.desk");
    request.dueAtMs =
        deadlineFor(*smallDirectoryView().policy(), kindsDirectoryView().calendarFor(request.desk),
                    request.kind, Level::National, deskTimeMs)
            .dueAtMs;
    const Decision decision = scene.judge(StreamKind::Case, request);
    QCOMPARE(reason(decision), QString());
    QCOMPARE(decision.reach, QList<HolderCode>({holderCode("prov.county.desk"), holderCode("center.desk")}));
}

void TestCenterKinds::holderOfOnesOwnChoiceIsRefused()
{
    CaseRegistered request = Scene().sound();
    request.holder = holderCode("prov.county.governor");
    QCOMPARE(reason(Scene().judge(StreamKind::Case, request)), QStringLiteral("InvalidInput"));
    request = Scene().sound();
    request.channel = Channel::Abroad; // and nobody told the Center
    QCOMPARE(reason(Scene().judge(StreamKind::Case, request)), QStringLiteral("InvalidInput"));
}

void TestCenterKinds::rule1_16_serviceRecord()
{
    Scene scene;
    const Decision decision = scene.judge(StreamKind::Service, scene.delivered());
    QCOMPARE(reason(decision), QString());
    QCOMPARE(decision.reach, QList<HolderCode>{holderCode("prov.county.desk")});
    ServiceRecorded record = scene.delivered();
    record.serviceId = QStringLiteral("200"); // another desk's service (4-3)
    QCOMPARE(reason(Scene().judge(StreamKind::Service, record)), QStringLiteral("OutOfScope"));
    record = scene.delivered();
    record.desk = unitCode("prov.desk");
    QCOMPARE(reason(Scene().judge(StreamKind::Service, record)), QStringLiteral("NotAllowed"));
    QCOMPARE(reason(Scene().judge(StreamKind::Case, scene.delivered())), QStringLiteral("NotAllowed"));
}

void TestCenterKinds::T1_serviceWithATakenTrackingId()
{
    Scene scene;
    scene.around.trackingIdTaken = true;
    QCOMPARE(reason(scene.judge(StreamKind::Service, scene.delivered())), QStringLiteral("Conflict"));
    ServiceRecorded record = scene.delivered();
    record.caseId = StreamId(QByteArray(StreamId::size, 'c')); // goes by its case's id
    Scene again;
    record.trackingId = scene.delivered().trackingId;
    QCOMPARE(reason(again.judge(StreamKind::Service, record)), QString());
}

void TestCenterKinds::N2_counselIsCheckedAgain()
{
    CounselRecorded counsel;
    counsel.desk = unitCode("prov.county.desk");
    counsel.applicant.kind = ApplicantKind::Anonymous;
    counsel.recordedAtMs = deskTimeMs;
    QCOMPARE(reason(Scene().judge(StreamKind::Counsel, counsel)), QString());
    counsel.personal = true;
    QCOMPARE(reason(Scene().judge(StreamKind::Counsel, counsel)), QStringLiteral("MissingInput"));
}

QTEST_GUILESS_MAIN(TestCenterKinds)
#include "test_center_kinds.moc"
