#include "core/center/acceptance.h"
#include "core/services/sealing.h"
#include "tests/unit/center/test_desk.h"

#include <QtTest>

using namespace mizban;
using namespace mizban::test;

namespace {

/// What a restored center makes of its own words that a desk gives back (invariant 9).
struct Scene
{
    TestDesk desk{"prov.county.desk", "prov.county.desk.clerk1", "00001"};
    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    Circumstances around;

    Scene()
    {
        directory.apply(smallDirectory(), 1);
        DeviceRecord own;
        own.id = center.id;
        own.publicKey = center.key.publicKey().spki();
        own.center = true;
        DirectoryChange devices;
        devices.devices = {desk.record(), own};
        directory.apply(devices, 2);
        around.restored = true;
    }
    Event begin(StreamKind kind, const Payload &payload)
    {
        const Event event = desk.write(newStream(kind), payload);
        around.stream = {DecodedEvent{event, payload}};
        around.streamExists = true;
        return event;
    }
    [[nodiscard]] Decision returned(const Event &after, const Payload &word) const
    {
        const Event event = authorEvent(center, centerActor(2), TestDesk::after(after), word, deskTimeMs);
        const Acceptance acceptance(directory, center, deskTimeMs);
        return acceptance.decide(acceptance.checkReturned({event}, desk.seat).first(), around);
    }
};

CaseRegistered complaintAboutTheDirector(const TestDesk &desk)
{
    CaseRegistered registration = soundRegistration(desk.identity.number);
    registration.kind = CaseKind::Complaint;
    registration.about = {About{QStringLiteral("prov.water.director"), {}}};
    registration.subjects = {personAt("prov.water.director")};
    registration.holder = holderCode("prov.governor");
    return registration;
}

} // namespace

class TestCenterReturned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void C5_aSealedCaseComesBackToItsReadersAlone();
    void inv9_anOrdinaryCaseComesBackToWhomItWentUp();
    void inv9_anItemOfTheNightComesBackToWhomItWentUp();
};

void TestCenterReturned::C5_aSealedCaseComesBackToItsReadersAlone()
{
    Scene scene;
    const Event begun = scene.begin(StreamKind::Sealed, complaintAboutTheDirector(scene.desk));
    const Decision raised =
        scene.returned(begun, OverdueRaised{holderCode("prov.governor"), deskTimeMs, QStringLiteral("گذشت")});
    QCOMPARE(raised.keep, Decision::Keep::InStream);
    QCOMPARE(raised.reach, QList<HolderCode>()); // which everybody at the seat receives
    QCOMPARE(raised.sealedReach,
             QList<HolderCode>{sealedOwner(postCode("prov.governor"), personAt("prov.governor"))});
    const Decision toTheSubject = scene.returned(
        begun, OverdueRaised{holderCode("prov.water.director"), deskTimeMs, QStringLiteral("گذشت")});
    QCOMPARE(toTheSubject.reach, QList<HolderCode>());
    QCOMPARE(toTheSubject.sealedReach, QList<HolderCode>());
}

void TestCenterReturned::inv9_anOrdinaryCaseComesBackToWhomItWentUp()
{
    Scene scene;
    const Event begun = scene.begin(StreamKind::Case, soundRegistration(scene.desk.identity.number));
    const Decision raised =
        scene.returned(begun, OverdueRaised{holderCode("prov.governor"), deskTimeMs, QStringLiteral("گذشت")});
    QCOMPARE(raised.keep, Decision::Keep::InStream);
    QCOMPARE(raised.reach, QList<HolderCode>{holderCode("prov.governor")});
    QCOMPARE(raised.sealedReach, QList<HolderCode>());
}

void TestCenterReturned::inv9_anItemOfTheNightComesBackToWhomItWentUp()
{
    Scene scene;
    const Event begun = scene.begin(StreamKind::NightItem, NightItemRegistered());
    const Decision escalated =
        scene.returned(begun, NightItemEscalated{holderCode("center.head"), deskTimeMs});
    QCOMPARE(escalated.keep, Decision::Keep::InStream);
    QCOMPARE(escalated.reach, QList<HolderCode>{holderCode("center.head")});
}

QTEST_GUILESS_MAIN(TestCenterReturned)
#include "test_center_returned.moc"
