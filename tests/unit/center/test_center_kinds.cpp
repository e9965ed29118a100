#include "core/center/acceptance.h"
#include "core/domain/intake_number.h"
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
    void N3_onlyTheCenterSaysWhoSomebodyIs();
    void N6_serviceLeansOnAVerifiedCase();
    void N8_theResponsibleIsReachedWithTheRegistration();
    void N10_itemsBeginAtTheirDesk();
    void limitsHoldAtTheCenter();
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

void TestCenterKinds::N3_onlyTheCenterSaysWhoSomebodyIs()
{
    CaseRegistered request = Scene().sound();
    request.applicant.identity = IdentityState::Verified;
    QCOMPARE(reason(Scene().judge(StreamKind::Case, request)), QStringLiteral("NotAllowed"));
    const IdentityChecked result{
        IdentityState::Verified, QStringLiteral("0499370899"), deskTimeMs, {}, {}, {}};
    QCOMPARE(reason(Scene().judge(StreamKind::Case, result)), QStringLiteral("NotAllowed"));
}

void TestCenterKinds::N6_serviceLeansOnAVerifiedCase()
{
    ServiceRecorded record = Scene().delivered();
    record.applicant.kind = ApplicantKind::Abroad;
    QCOMPARE(reason(Scene().judge(StreamKind::Service, record)), QStringLiteral("NotAllowed"));
    record.verifiedIn = StreamId(QByteArray(StreamId::size, 'v'));
    const auto with = [&](IdentityState identity, const Applicant &applicant, bool followed) {
        Scene scene;
        record.trackingId = scene.delivered().trackingId;
        CaseState state;
        state.registered = true;
        state.registration.applicant = applicant;
        state.identity = identity;
        scene.around.caseExists = true;
        scene.around.caseFollowed = followed;
        scene.around.leading = state;
        return reason(scene.judge(StreamKind::Service, record));
    };
    QCOMPARE(with(IdentityState::Verified, record.applicant, true), QString());
    QCOMPARE(with(IdentityState::Unverified, record.applicant, true), QStringLiteral("NotAllowed"));
    QCOMPARE(with(IdentityState::Mismatch, record.applicant, true), QStringLiteral("NotAllowed"));
    QCOMPARE(with(IdentityState::Verified, record.applicant, false), QStringLiteral("NotAllowed"));
    Applicant other = record.applicant;
    other.nationalNumber = QStringLiteral("0012345679");
    QCOMPARE(with(IdentityState::Verified, other, true), QStringLiteral("NotAllowed"));
}

void TestCenterKinds::N8_theResponsibleIsReachedWithTheRegistration()
{
    CaseRegistered request = Scene().sound();
    request.applicant.kind = ApplicantKind::WithoutNumber;
    request.applicant.nationalNumber.clear();
    request.applicant.exceptionReason = QStringLiteral("شناسنامه ندارد");
    request.applicant.exceptionApprovedBy = postCode("prov.county.governor");
    const Decision decision = Scene().judge(StreamKind::Case, request);
    QCOMPARE(reason(decision), QString());
    QCOMPARE(decision.reach,
             QList<HolderCode>({holderCode("prov.county.desk"), holderCode("prov.county.governor")}));
    request.applicant.exceptionApprovedBy = postCode("prov.governor"); // not the desk's responsible
    QCOMPARE(reason(Scene().judge(StreamKind::Case, request)), QStringLiteral("NotAllowed"));
}

void TestCenterKinds::N10_itemsBeginAtTheirDesk()
{
    Scene scene;
    IntakeReceived item;
    item.number = makeIntakeNumber(1405, scene.desk.identity.number, 3);
    item.desk = unitCode("prov.county.desk");
    item.text = QStringLiteral("متن نامه");
    item.receivedAtMs = deskTimeMs;
    const Decision decision = scene.judge(StreamKind::Intake, item);
    QCOMPARE(reason(decision), QString());
    QCOMPARE(decision.reach, QList<HolderCode>{holderCode("prov.county.desk")});
    QCOMPARE(reason(Scene().judge(StreamKind::Case, item)), QStringLiteral("NotAllowed"));
    Scene taken;
    taken.around.trackingIdTaken = true;
    QCOMPARE(reason(taken.judge(StreamKind::Intake, item)), QStringLiteral("Conflict"));
    item.number = makeIntakeNumber(1405, QStringLiteral("00002"), 3); // another device's
    QCOMPARE(reason(Scene().judge(StreamKind::Intake, item)), QStringLiteral("NotAllowed"));
    item.number = makeIntakeNumber(1405, QStringLiteral("00001"), 3);
    item.desk = unitCode("prov.water.desk");
    QCOMPARE(reason(Scene().judge(StreamKind::Intake, item)), QStringLiteral("NotAllowed"));
    // An item that is not there cannot become a case.
    QCOMPARE(reason(Scene().judge(StreamKind::Intake, IntakeConverted{})), QStringLiteral("NotFound"));
}

void TestCenterKinds::limitsHoldAtTheCenter()
{
    Scene scene;
    DirectoryChange change;
    change.attachmentLimits = {AttachmentLimits{1, 1, 100, 100}};
    scene.directory.apply(change, 3);
    scene.desk.actor.directoryVersion = 3;
    CaseRegistered request = scene.sound();
    request.attachments = {Attachment{BlobId(QByteArray(32, 'a')), QStringLiteral("a"), {}, 101, {}}};
    QCOMPARE(reason(scene.judge(StreamKind::Case, request)), QStringLiteral("TooLarge"));
    request.attachments.first().size = 100;
    QCOMPARE(reason(scene.judge(StreamKind::Case, request)), QString());
    Scene before; // what was registered under the older directory stands (S4)
    before.directory.apply(change, 3);
    request.attachments.first().size = 101;
    QCOMPARE(reason(before.judge(StreamKind::Case, request)), QString());
}

QTEST_GUILESS_MAIN(TestCenterKinds)
#include "test_center_kinds.moc"
