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
    [[nodiscard]] Decision decision() { return decision(link); }
    [[nodiscard]] Decision decision(const Payload &payload)
    {
        const Event event = desk.write(TestDesk::after(registration), payload);
        return acceptance().decide(checked(desk.push(event)), around);
    }
    /// The merge that says of the leading case what the link says.
    [[nodiscard]] CaseMerged merge() const
    {
        return {link.leading,
                link.leadingTrackingId,
                link.leadingRegisteredAtMs,
                {},
                u"یکجا پیگیری می‌شود."_s};
    }
    /// The rule a refused link broke; empty when it was accepted.
    [[nodiscard]] QString brokenRule() { return brokenRule(link); }
    [[nodiscard]] QString brokenRule(const Payload &payload)
    {
        const Decision decided = decision(payload);
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
    void I7_mergesAreJudgedAsLinks()
    {
        LinkScene sound;
        QCOMPARE(sound.decision(sound.merge()).verdict, PushVerdict::Accepted);
        LinkScene unknown;
        unknown.around.caseExists = false;
        unknown.around.leading.reset();
        QCOMPARE(unknown.brokenRule(unknown.merge()), u"I7"_s);
        LinkScene other;
        CaseMerged elsewhere = other.merge();
        elsewhere.leadingTrackingId = u"040123400009999"_s;
        QCOMPARE(other.brokenRule(elsewhere), u"I7"_s);
        LinkScene voided;
        voided.around.leading->status = CaseStatus::Void;
        QCOMPARE(voided.brokenRule(voided.merge()), u"I7"_s);
    }
    /// S5: an altered client that ends a case which another holds is caught.
    void S5_onlyTheHolderMerges()
    {
        LinkScene scene;
        const Event referral =
            scene.desk.write(TestDesk::after(scene.registration), soundReferral("prov.county.governor"));
        const PushItem item = scene.desk.push(referral);
        scene.around.stream.append(DecodedEvent{referral, soundReferral("prov.county.governor")});
        scene.around.tip = ChainTip{item.link.link.sequence, item.link.id, false};
        const Event merge = scene.desk.write(TestDesk::after(referral), scene.merge());
        const Decision decided =
            scene.acceptance().decide(scene.checked(scene.desk.push(merge)), scene.around);
        QCOMPARE(decided.verdict, PushVerdict::Quarantined);
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
