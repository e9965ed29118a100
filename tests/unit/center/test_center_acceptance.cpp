#include "core/center/acceptance.h"
#include "core/eventlog/verify.h"
#include "core/wire/codec.h"
#include "tests/unit/center/test_desk.h"

#include <QtTest>

using namespace mizban;
using namespace mizban::test;

namespace {

/// A desk whose events are judged against what the center would hold.
struct Scene
{
    TestDesk desk{"prov.county.desk", "prov.county.desk.clerk1", "00001"};
    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    Circumstances around;

    Scene()
    {
        directory.apply(smallDirectory(), 1);
        DirectoryChange devices;
        devices.devices = {desk.record()};
        directory.apply(devices, 2);
        around.deviceKnown = true;
    }
    [[nodiscard]] Acceptance acceptance() const { return Acceptance(directory, center, deskTimeMs); }
    [[nodiscard]] Submission checked(const PushItem &item) const
    {
        return acceptance().check({item}, desk.identity.id, desk.seat).first();
    }
    [[nodiscard]] Decision judge(const PushItem &item) const
    {
        return acceptance().decide(checked(item), around);
    }
    /// The center now holds the event and its link.
    void hold(const PushItem &item)
    {
        const Submission submission = checked(item);
        around.stream.append(DecodedEvent{submission.item.event, submission.payload.value_or(Payload())});
        around.streamExists = true;
        around.streamFollowed = true;
        around.tip = ChainTip{item.link.link.sequence, item.link.id, false};
    }
    Event registered(quint32 sequence = 0)
    {
        return desk.write(newStream(StreamKind::Case), soundRegistration(desk.identity.number, sequence));
    }
};

VerdictGiven verdictIn(const Decision &decision)
{
    const Event &event = decision.verdictEvent.value();
    return std::get<VerdictGiven>(decodePayload(event.header.type, event.payloadBytes).value());
}

} // namespace

class TestCenterAcceptance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundRegistrationIsAccepted();
    void inv4_gapComesLater();
    void inv4_forkFreezes();
    void inv4_otherPredecessorFreezes();
    void inv4_linkOfAnotherDeviceTouchesNoChain();
    void inv5_sendTwice();
    void inv3_otherPayloadIsKeptApart();
    void inv6_unknownParent();
    void inv6_unknownParentAfterRestoreComesLater();
    void inv10_quarantineKeepsContent();
    void inv14_revokedDevice();
    void inv14_postOfSomebodyElse();
    void inv16_forgedAuthor();
    void S4_dutiesOfTheVersionReliedOn();
    void badInput_aSubjectOutsideEveryDutyListIsKeptApart();
    void S5_onlyHolder();
    void S5_referralToNobody();
    void E1_escalationPastTheClient();
    void C4_aComplaintOfADeskForItToRead();
    void E8_extensionByTheHolder();
    void E3_actsOfTimeAreTheCentersOnly();
    void T2_deviceNumber();
    void T1_trackingIdTwice();
    void E_otherDeadline();
    void undo_togetherReachesNoOne();
    void undo_afterSendingIsRefused();
    void foreignStreamIsKeptApart();
    void verdictsAreTheCentersOnly();
};

void TestCenterAcceptance::soundRegistrationIsAccepted()
{
    Scene scene;
    const Decision decision = scene.judge(scene.desk.push(scene.registered()));
    QCOMPARE(decision.reason, QString());
    QCOMPARE(decision.verdict, PushVerdict::Accepted);
    QCOMPARE(decision.reach, QList<HolderCode>{holderCode("prov.county.desk")});
    QVERIFY(decision.advancesChain);
}

void TestCenterAcceptance::inv4_gapComesLater()
{
    Scene scene;
    scene.desk.push(scene.registered());
    const Decision decision = scene.judge(scene.desk.push(scene.registered(1)));
    QCOMPARE(decision.verdict, PushVerdict::Later);
    QCOMPARE(decision.keep, Decision::Keep::Nothing);
}

void TestCenterAcceptance::inv4_forkFreezes()
{
    Scene scene;
    const PushItem first = scene.desk.push(scene.registered());
    scene.hold(first);
    TestDesk clone = scene.desk;
    clone.sequence = 0;
    clone.previous = LinkId();
    scene.around.linkHeld = first.link.id;
    const Decision decision = scene.judge(clone.push(scene.registered(1)));
    QCOMPARE(decision.verdict, PushVerdict::Frozen);
    QCOMPARE(decision.keep, Decision::Keep::Apart);
    QVERIFY(decision.freezesDevice);
}

void TestCenterAcceptance::inv4_otherPredecessorFreezes()
{
    Scene scene;
    scene.hold(scene.desk.push(scene.registered()));
    scene.desk.previous = LinkId(QByteArray(32, 'x'));
    QCOMPARE(scene.judge(scene.desk.push(scene.registered(1))).verdict, PushVerdict::Frozen);
}

void TestCenterAcceptance::inv4_linkOfAnotherDeviceTouchesNoChain()
{
    Scene scene;
    TestDesk victim("prov.county.desk", "prov.county.desk.clerk2", "00003");
    DirectoryChange change;
    change.devices = {victim.record()};
    scene.directory.apply(change, 3);
    PushItem forged = victim.push(scene.registered());
    forged.link.signature = scene.desk.identity.key.sign(forged.link.linkBytes);
    const Submission submission = scene.checked(forged);
    QVERIFY(!submission.tied);
    const Decision decision = scene.acceptance().decide(submission, scene.around);
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.keep, Decision::Keep::Apart);
    QVERIFY(!decision.freezesDevice);
}

void TestCenterAcceptance::inv5_sendTwice()
{
    Scene scene;
    const PushItem item = scene.desk.push(scene.registered());
    scene.hold(item);
    scene.around.linkHeld = item.link.id;
    scene.around.eventHeld = true;
    const Decision decision = scene.judge(item);
    QCOMPARE(decision.verdict, PushVerdict::Known);
    QCOMPARE(decision.keep, Decision::Keep::Nothing);
    QVERIFY(!decision.advancesChain);
}

void TestCenterAcceptance::inv3_otherPayloadIsKeptApart()
{
    Scene scene;
    PushItem item = scene.desk.push(scene.registered());
    item.event.payloadBytes.append('x');
    const Decision decision = scene.judge(item);
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.keep, Decision::Keep::Apart);
    QCOMPARE(decision.reason, QStringLiteral("Corrupt"));
}

void TestCenterAcceptance::inv6_unknownParent()
{
    Scene scene;
    const Event first = scene.registered();
    const PushItem item =
        scene.desk.push(scene.desk.write(TestDesk::after(first), soundReferral("prov.governor")));
    QCOMPARE(scene.judge(item).verdict, PushVerdict::Quarantined);
}

void TestCenterAcceptance::inv6_unknownParentAfterRestoreComesLater()
{
    Scene scene;
    scene.around.restored = true;
    const Event first = scene.registered();
    const PushItem item =
        scene.desk.push(scene.desk.write(TestDesk::after(first), soundReferral("prov.governor")));
    QCOMPARE(scene.judge(item).verdict, PushVerdict::Later);
}

void TestCenterAcceptance::inv10_quarantineKeepsContent()
{
    Scene scene;
    CaseRegistered registration = soundRegistration(scene.desk.identity.number);
    registration.subject = SubjectCode(QStringLiteral("no.such"));
    const Event event = scene.desk.write(newStream(StreamKind::Case), registration);
    const Decision decision = scene.judge(scene.desk.push(event));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.keep, Decision::Keep::InStream);
    QCOMPARE(decision.reach, QList<HolderCode>{scene.desk.seat});
    QVERIFY(decision.advancesChain);
    QCOMPARE(verdictIn(decision).target, event.id);
    QVERIFY(!verdictIn(decision).reason.isEmpty());
    const Event &verdict = *decision.verdictEvent;
    QCOMPARE(verdict.header.parents, QList<EventId>{event.id});
    QCOMPARE(verdict.header.counter, 2ull);
    QVERIFY(verifyAuthor(verdict, scene.center.key.publicKey()).ok());
}

void TestCenterAcceptance::inv14_revokedDevice()
{
    Scene scene;
    DirectoryChange change;
    change.devices = {scene.desk.record()};
    change.devices.first().revoked = true;
    scene.directory.apply(change, 3);
    const Decision decision = scene.judge(scene.desk.push(scene.registered()));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.reason, QStringLiteral("Revoked"));
}

void TestCenterAcceptance::inv14_postOfSomebodyElse()
{
    Scene scene;
    scene.desk.actor.post = postCode("prov.county.governor");
    const Decision decision = scene.judge(scene.desk.push(scene.registered()));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(verdictIn(decision).rule, QStringLiteral("inv14"));
}

void TestCenterAcceptance::inv16_forgedAuthor()
{
    Scene scene;
    Event event = scene.registered();
    event.signature = SigningKey::generate().sign(event.headerBytes);
    const Decision decision = scene.judge(scene.desk.push(event));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.reason, QStringLiteral("BadSignature"));
    QCOMPARE(decision.keep, Decision::Keep::Apart);
}

void TestCenterAcceptance::S4_dutiesOfTheVersionReliedOn()
{
    Scene scene;
    const Event event = scene.registered();
    DirectoryChange change;
    change.subjects = {
        Subject{SubjectCode(QStringLiteral("road.repair")), QStringLiteral("موضوع"), {}, {}, true}};
    scene.directory.apply(change, 3);
    QCOMPARE(scene.judge(scene.desk.push(event)).verdict, PushVerdict::Accepted);
    Scene later = scene;
    later.desk.actor.directoryVersion = 3;
    later.desk.sequence = 0;
    later.desk.previous = LinkId();
    QCOMPARE(later.judge(later.desk.push(later.registered())).verdict, PushVerdict::Quarantined);
}

/// S3, S4: what no agency's list names no agency's desk registers, whatever its program thinks.
void TestCenterAcceptance::badInput_aSubjectOutsideEveryDutyListIsKeptApart()
{
    const auto judged = [](const char *subject) {
        Scene scene;
        scene.desk = TestDesk("prov.water.desk", "prov.water.desk.clerk1", "00009");
        DirectoryChange devices;
        devices.devices = {scene.desk.record()};
        scene.directory.apply(devices, 3);
        CaseRegistered registration = soundRegistration(scene.desk.identity.number);
        registration.desk = unitCode("prov.water.desk");
        registration.subject = SubjectCode(QString::fromLatin1(subject));
        const Directory directory = smallDirectoryView();
        registration.dueAtMs = deadlineFor(*directory.policy(), directory.calendarFor(registration.desk),
                                           registration.kind, Level::Province, deskTimeMs)
                                   .dueAtMs;
        registration.outcome.atMs = registration.dueAtMs;
        return scene.judge(scene.desk.push(scene.desk.write(newStream(StreamKind::Case), registration)));
    };
    QCOMPARE(judged("water.bill").verdict, PushVerdict::Accepted);
    const Decision refused = judged("road.repair"); // a subject, and in nobody's list
    QCOMPARE(refused.verdict, PushVerdict::Quarantined);
    QCOMPARE(refused.keep, Decision::Keep::InStream); // not lost: it lies before the desk's responsible
    QCOMPARE(verdictIn(refused).rule, QStringLiteral("S3"));
    QCOMPARE(verdictIn(refused).reason, QStringLiteral("OutOfScope"));
}

void TestCenterAcceptance::S5_onlyHolder()
{
    Scene scene;
    const PushItem first = scene.desk.push(scene.registered());
    scene.hold(first);
    const PushItem second = scene.desk.push(
        scene.desk.write(TestDesk::after(first.event), soundReferral("prov.county.governor")));
    const Decision referred = scene.judge(second);
    QCOMPARE(referred.verdict, PushVerdict::Accepted);
    QCOMPARE(referred.reach, QList<HolderCode>{holderCode("prov.county.governor")});
    scene.hold(second);
    const PushItem third =
        scene.desk.push(scene.desk.write(TestDesk::after(second.event), soundReferral("prov.governor")));
    const Decision decision = scene.judge(third);
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.reason, QStringLiteral("NotHolder"));
    QCOMPARE(verdictIn(decision).rule, QStringLiteral("S5"));
}

void TestCenterAcceptance::E1_escalationPastTheClient()
{
    for (const CaseKind kind : {CaseKind::Complaint, CaseKind::Request}) {
        Scene scene;
        CaseRegistered registration = soundRegistration(scene.desk.identity.number);
        registration.kind = kind;
        registration.breach = Breach::BelowStandard;
        registration.against = unitCode("prov.water");
        registration.redress = QStringLiteral("جبران");
        const PushItem first = scene.desk.push(scene.desk.write(newStream(StreamKind::Case), registration));
        scene.hold(first);
        CaseEscalated escalated;
        escalated.to = holderCode("prov.governor");
        escalated.reason = QStringLiteral("بیرون از اختیار");
        escalated.policyVersion = 1;
        escalated.dueAtMs = registration.dueAtMs + 86'400'000;
        const Decision decision =
            scene.judge(scene.desk.push(scene.desk.write(TestDesk::after(first.event), escalated)));
        QCOMPARE(decision.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(decision).rule, QStringLiteral("E1"));
        QVERIFY(!decision.reach.contains(holderCode("prov.governor")));
    }
}

void TestCenterAcceptance::C4_aComplaintOfADeskForItToRead()
{
    Scene scene;
    CaseRegistered registration = soundRegistration(scene.desk.identity.number);
    registration.kind = CaseKind::Complaint;
    registration.breach = Breach::BelowStandard;
    registration.against = registration.desk;
    registration.redress = QStringLiteral("جبران");
    const Decision decision =
        scene.judge(scene.desk.push(scene.desk.write(newStream(StreamKind::Case), registration)));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.reason, QStringLiteral("NotAllowed"));
    QCOMPARE(verdictIn(decision).rule, QStringLiteral("C1"));
}

void TestCenterAcceptance::E8_extensionByTheHolder()
{
    Scene scene;
    const PushItem first = scene.desk.push(scene.registered());
    scene.hold(first);
    const qint64 dueMs = soundRegistration(scene.desk.identity.number).dueAtMs;
    const DeadlineExtended extended{dueMs + 86'400'000, 1, QStringLiteral("کار زیاد"), {}};
    const Decision decision =
        scene.judge(scene.desk.push(scene.desk.write(TestDesk::after(first.event), extended)));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(verdictIn(decision).rule, QStringLiteral("E8"));
}

void TestCenterAcceptance::E3_actsOfTimeAreTheCentersOnly()
{
    Scene scene;
    const PushItem first = scene.desk.push(scene.registered());
    scene.hold(first);
    const Payload acts[] = {OverdueRaised{holderCode("prov.governor"), 1, {}},
                            NoAnswerRaised{holderCode("prov.governor"), {holderCode("center.head")}, 1, {}},
                            NonComplianceMarked{first.event.id, {}}};
    for (const Payload &act : acts) {
        Scene each;
        const PushItem registered = each.desk.push(each.registered());
        each.hold(registered);
        const Decision decision =
            each.judge(each.desk.push(each.desk.write(TestDesk::after(registered.event), act)));
        QCOMPARE(decision.verdict, PushVerdict::Quarantined);
        QVERIFY(!decision.reach.contains(holderCode("prov.governor")));
    }
}

void TestCenterAcceptance::S5_referralToNobody()
{
    Scene scene;
    const PushItem first = scene.desk.push(scene.registered());
    scene.hold(first);
    const PushItem second =
        scene.desk.push(scene.desk.write(TestDesk::after(first.event), soundReferral("no.such.post")));
    QCOMPARE(scene.judge(second).verdict, PushVerdict::Quarantined);
}

void TestCenterAcceptance::T2_deviceNumber()
{
    Scene scene;
    const Event event =
        scene.desk.write(newStream(StreamKind::Case), soundRegistration(QStringLiteral("00009")));
    const Decision decision = scene.judge(scene.desk.push(event));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(verdictIn(decision).rule, QStringLiteral("T2"));
}

void TestCenterAcceptance::T1_trackingIdTwice()
{
    Scene scene;
    scene.around.trackingIdTaken = true;
    const Decision decision = scene.judge(scene.desk.push(scene.registered()));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(verdictIn(decision).rule, QStringLiteral("T1"));
}

void TestCenterAcceptance::E_otherDeadline()
{
    Scene scene;
    CaseRegistered registration = soundRegistration(scene.desk.identity.number);
    registration.dueAtMs += 24 * 3'600'000;
    const Event event = scene.desk.write(newStream(StreamKind::Case), registration);
    const Decision decision = scene.judge(scene.desk.push(event));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(verdictIn(decision).rule, QStringLiteral("E"));
}

void TestCenterAcceptance::undo_togetherReachesNoOne()
{
    Scene scene;
    const PushItem first = scene.desk.push(scene.registered());
    scene.hold(first);
    const PushItem referral =
        scene.desk.push(scene.desk.write(TestDesk::after(first.event), soundReferral("prov.governor")));
    const PushItem undo =
        scene.desk.push(scene.desk.write(TestDesk::after(referral.event), Withdrawn{referral.event.id}));
    const QList<Submission> batch =
        scene.acceptance().check({referral, undo}, scene.desk.identity.id, scene.desk.seat);
    const Decision decision = scene.acceptance().decide(batch.at(0), scene.around);
    QCOMPARE(decision.verdict, PushVerdict::Accepted);
    QVERIFY(decision.reach.isEmpty());
    scene.hold(referral);
    QCOMPARE(scene.acceptance().decide(batch.at(1), scene.around).verdict, PushVerdict::Accepted);
}

void TestCenterAcceptance::undo_afterSendingIsRefused()
{
    Scene scene;
    const PushItem first = scene.desk.push(scene.registered());
    scene.hold(first);
    const PushItem undo =
        scene.desk.push(scene.desk.write(TestDesk::after(first.event), Withdrawn{first.event.id}));
    const Decision decision = scene.judge(undo);
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.reason, QStringLiteral("AlreadyDone"));
}

void TestCenterAcceptance::foreignStreamIsKeptApart()
{
    Scene scene;
    TestDesk other("prov.water.desk", "prov.water.desk.clerk1", "00005");
    const Event theirs = other.write(newStream(StreamKind::Case), soundRegistration(other.identity.number));
    scene.around.stream = {DecodedEvent{theirs, Payload(soundRegistration(other.identity.number))}};
    scene.around.streamExists = true;
    const PushItem item =
        scene.desk.push(scene.desk.write(TestDesk::after(theirs), soundReferral("prov.governor")));
    const Decision decision = scene.judge(item);
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.keep, Decision::Keep::Apart);
    QVERIFY(decision.reach.isEmpty());
    QCOMPARE(decision.verdictEvent->header.parents, QList<EventId>{item.event.id});
}

void TestCenterAcceptance::verdictsAreTheCentersOnly()
{
    Scene scene;
    const PushItem first = scene.desk.push(scene.registered());
    scene.hold(first);
    VerdictGiven verdict;
    verdict.target = first.event.id;
    const Decision decision =
        scene.judge(scene.desk.push(scene.desk.write(TestDesk::after(first.event), verdict)));
    QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    QCOMPARE(decision.reason, QStringLiteral("NotAllowed"));
}

QTEST_GUILESS_MAIN(TestCenterAcceptance)
#include "test_center_acceptance.moc"
