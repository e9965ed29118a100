#include "core/center/acceptance.h"
#include "core/wire/codec.h"
#include "tests/unit/center/test_desk.h"

#include <QtTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

/// A desk that has registered a case, which the center holds, and now links it to an earlier one.
struct LinkScene
{
    TestDesk desk{"prov.county.desk", "prov.county.desk.clerk1", "00001"};
    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    Circumstances around;
    Event registration;
    DuplicateLinked link{StreamId(QByteArray(StreamId::size, 7)), u"040123400001740"_s, deskTimeMs - 1000};

    LinkScene()
    {
        directory.apply(smallDirectory(), 1);
        DirectoryChange devices;
        devices.devices = {desk.record()};
        directory.apply(devices, 2);
        around.deviceKnown = true;
        registration = desk.write(newStream(StreamKind::Case), soundRegistration(desk.identity.number));
        const PushItem item = desk.push(registration);
        const Submission submission = checked(item);
        around.stream.append(DecodedEvent{submission.item.event, submission.payload.value()});
        around.streamExists = true;
        around.streamFollowed = true;
        around.tip = ChainTip{item.link.link.sequence, item.link.id, false};
        around.caseExists = true;
        around.caseFollowed = true;
        around.leading = CaseState{};
        around.leading->registered = true;
        around.leading->registration.trackingId = link.leadingTrackingId;
        around.leading->registration.registeredAtMs = link.leadingRegisteredAtMs;
    }
    [[nodiscard]] Acceptance acceptance() const { return Acceptance(directory, center, deskTimeMs); }
    [[nodiscard]] Submission checked(const PushItem &item) const
    {
        return acceptance().check({item}, desk.identity.id, desk.seat).first();
    }
    [[nodiscard]] Decision decision()
    {
        const Event event = desk.write(TestDesk::after(registration), link);
        return acceptance().decide(checked(desk.push(event)), around);
    }
    /// The rule a refused link broke; empty when it was accepted.
    [[nodiscard]] QString brokenRule()
    {
        const Decision decided = decision();
        if (decided.verdict == PushVerdict::Accepted)
            return {};
        const Event &event = decided.verdictEvent.value();
        return std::get<VerdictGiven>(decodePayload(event.header.type, event.payloadBytes).value()).rule;
    }
};

} // namespace

/// I7 at the center: what a desk says of another case must be so.
class TestCenterDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void I7_soundLinkIsAccepted()
    {
        LinkScene scene;
        QCOMPARE(scene.decision().verdict, PushVerdict::Accepted);
    }
    void I7_theLeadingCaseMustBeKnownAtTheSeat()
    {
        LinkScene unknown;
        unknown.around.caseExists = false;
        unknown.around.leading.reset();
        QCOMPARE(unknown.brokenRule(), u"I7"_s);
        LinkScene foreign;
        foreign.around.caseFollowed = false;
        QCOMPARE(foreign.brokenRule(), u"I7"_s);
    }
    void I7_theTimeClaimedMustBeTheOneRegistered()
    {
        LinkScene scene;
        scene.around.leading->registration.registeredAtMs = deskTimeMs + 1;
        QCOMPARE(scene.brokenRule(), u"I7"_s);
        LinkScene other;
        other.link.leadingTrackingId = u"040123400009999"_s;
        QCOMPARE(other.brokenRule(), u"I7"_s);
    }
    void I7_aVoidOrQuarantinedCaseLeadsNoOther()
    {
        LinkScene voided;
        voided.around.leading->status = CaseStatus::Void;
        QCOMPARE(voided.brokenRule(), u"I7"_s);
        LinkScene quarantined;
        quarantined.around.leading->quarantined = true;
        QCOMPARE(quarantined.brokenRule(), u"I7"_s);
    }
    void I7_theEarlierCaseLeads()
    {
        LinkScene scene;
        scene.link.leadingRegisteredAtMs = deskTimeMs + 1000;
        scene.around.leading->registration.registeredAtMs = deskTimeMs + 1000;
        QCOMPARE(scene.brokenRule(), u"I7"_s);
    }
    void inv9_aRestoredCenterWaitsForTheLeadingCase()
    {
        LinkScene scene;
        scene.around.caseExists = false;
        scene.around.caseFollowed = false;
        scene.around.leading.reset();
        scene.around.restored = true;
        QCOMPARE(scene.decision().verdict, PushVerdict::Later);
    }
};

QTEST_GUILESS_MAIN(TestCenterDuplicates)
#include "test_center_duplicates.moc"
