#include "core/center/acceptance.h"
#include "core/center/acceptance_rules.h"
#include "core/eventlog/proposal_stream.h"
#include "core/wire/codec.h"
#include "tests/unit/center/test_desk.h"

#include <QtTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

VerdictGiven verdictIn(const Decision &decision)
{
    const Event &event = decision.verdictEvent.value();
    return std::get<VerdictGiven>(decodePayload(event.header.type, event.payloadBytes).value());
}

/// The governor-general, his office and a deputy, each at a device of his own at the governor's cartable.
struct Scene
{
    TestDesk principal{"prov.governor", "prov.governor", "00001"};
    TestDesk office{"prov.governor", "prov.office1", "00002"};
    TestDesk deputy{"prov.governor", "prov.water.director", "00003"};
    StreamId delegation{QByteArray(StreamId::size, 'd')};
    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    Circumstances around;
    qint64 nowMs = deskTimeMs;

    Scene()
    {
        directory.apply(smallDirectory(), 1);
        DirectoryChange devices;
        devices.devices = {principal.record(), office.record(), deputy.record()};
        directory.apply(devices, 2);
        around.deviceKnown = true;
    }
    /// In force for an hour from now; `endedMs`: ended early.
    void delegate(qint64 endedMs = 0)
    {
        DirectoryChange change;
        change.delegations = {{delegation,
                               principal.actor.post,
                               principal.actor.person,
                               deputy.actor.post,
                               deputy.actor.person,
                               deskTimeMs - hourMs,
                               deskTimeMs + hourMs,
                               endedMs,
                               {}}};
        directory.apply(change, directory.version() + 1);
        deputy.actor = Actor{deputy.actor.person, principal.actor.post, 2, delegation};
    }
    [[nodiscard]] Decision judge(TestDesk &by, const EventPlace &place, const Payload &payload)
    {
        const Acceptance acceptance(directory, center, nowMs);
        TestDesk probe = by;
        const PushItem item = probe.push(by.write(place, payload));
        around.tip = ChainTip{by.sequence, by.previous, false};
        return acceptance.decide(acceptance.check({item}, by.identity.id, by.seat).first(), around);
    }
    /// In one batch with what is held last.
    [[nodiscard]] Decision judgeTogether(TestDesk &by, const Payload &payload)
    {
        const Acceptance acceptance(directory, center, nowMs);
        TestDesk probe = by;
        const PushItem before = probe.push(around.stream.last().event);
        around.tip = ChainTip{probe.sequence, probe.previous, false};
        const PushItem item = probe.push(by.write(behind(), payload));
        return acceptance.decide(acceptance.check({before, item}, by.identity.id, by.seat).last(), around);
    }
    void hold(const TestDesk &by, const EventPlace &place, const Payload &payload)
    {
        around.stream.append({by.write(place, payload), payload});
        around.streamExists = true;
        around.streamFollowed = true;
    }
    /// What the office drafted for an answer.
    [[nodiscard]] static ActProposed drafted(const QString &text)
    {
        return {StreamId(QByteArray(StreamId::size, 'c')), u"answer"_s, {{u"text"_s, text}}, {}, {}};
    }
    [[nodiscard]] static EventPlace ofDrafts()
    {
        return {StreamKind::Proposal,
                proposalStreamOf(StreamId(QByteArray(StreamId::size, 'c')), postCode("prov.governor"),
                                 u"answer"_s),
                {},
                0};
    }
    [[nodiscard]] EventPlace behind() const { return TestDesk::after(around.stream.last().event); }
};

} // namespace

/// Acting for another and drafting for him, at the center (001 §1.13).
class TestCenterActingFor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule1_13_theOfficeDraftsAndThePrincipalDecides()
    {
        Scene scene;
        QCOMPARE(
            scene.judge(scene.office, Scene::ofDrafts(), Scene::drafted(u"شیر فشارشکن تعویض شد."_s)).verdict,
            PushVerdict::Accepted);
        scene.hold(scene.office, Scene::ofDrafts(), Scene::drafted(u"شیر فشارشکن تعویض شد."_s));
        const ProposalDecided declined{{}, u"دقیق‌تر"_s};
        QCOMPARE(scene.judge(scene.principal, scene.behind(), declined).verdict, PushVerdict::Accepted);
        const Decision byOffice = scene.judge(scene.office, scene.behind(), declined);
        QCOMPARE(byOffice.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(byOffice).rule, u"1.13"_s);
    }

    /// By who wrote it, in the batch that brings it; nobody takes back another's.
    void rule1_13_aDraftIsTakenBackBeforeItIsSent()
    {
        Scene scene;
        scene.hold(scene.office, Scene::ofDrafts(), Scene::drafted(u"شیر فشارشکن تعویض شد."_s));
        const Withdrawn undo{scene.around.stream.last().event.id};
        QCOMPARE(scene.judgeTogether(scene.office, undo).verdict, PushVerdict::Accepted);
        QCOMPARE(scene.judge(scene.office, scene.behind(), undo).verdict,
                 PushVerdict::Quarantined); // it had been sent
        QCOMPARE(scene.judgeTogether(scene.principal, undo).verdict, PushVerdict::Quarantined);
    }

    /// What the office drafted for the principal his deputy neither sends nor declines.
    void rule1_13_C11_aDeputyDecidesOnNoDraft()
    {
        Scene scene;
        scene.delegate();
        scene.hold(scene.office, Scene::ofDrafts(), Scene::drafted(u"شیر فشارشکن تعویض شد."_s));
        for (const ProposalDecided &decided :
             {ProposalDecided{EventId(QByteArray(EventId::size, 'e')), {}}, ProposalDecided{{}, u"نه"_s}}) {
            const Decision decision = scene.judge(scene.deputy, scene.behind(), decided);
            QCOMPARE(decision.verdict, PushVerdict::Quarantined);
            QCOMPARE(verdictIn(decision).rule, u"1.13"_s);
            QCOMPARE(verdictIn(decision).detail, u"proposal.by"_s);
        }
    }

    void rule1_13_aDelegationThatEndedAMinuteAgoRefusesPlainly()
    {
        Scene scene;
        scene.delegate(deskTimeMs - minuteMs);
        const EventPlace begins{StreamKind::Proposal, Scene::ofDrafts().stream, {}, 0};
        const Decision late = scene.judge(scene.deputy, begins, Scene::drafted(u"شیر فشارشکن تعویض شد."_s));
        QCOMPARE(late.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(late).rule, u"1.13"_s);
        QCOMPARE(verdictIn(late).detail, u"delegation.until"_s);
        // A minute before the end it was in force.
        Scene inTime;
        inTime.delegate(deskTimeMs + minuteMs);
        QCOMPARE(inTime.judge(inTime.deputy, begins, Scene::drafted(u"شیر فشارشکن تعویض شد."_s)).verdict,
                 PushVerdict::Accepted);
        // The center's clock counts, whatever the device says (invariant 14).
        inTime.nowMs = deskTimeMs + 2 * minuteMs;
        QCOMPARE(inTime.judge(inTime.deputy, begins, Scene::drafted(u"شیر فشارشکن تعویض شد."_s)).verdict,
                 PushVerdict::Quarantined);
    }

    void badInput_uncleanDraftsAndDelegationsAreKeptApart()
    {
        Scene scene;
        const QString unclean = u"بررسی\u0007 شود \u202Egnp.exe"_s;
        const Decision draft = scene.judge(scene.office, Scene::ofDrafts(), Scene::drafted(unclean));
        QCOMPARE(draft.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(draft).rule, u"text"_s);
        ActProposed remarked = Scene::drafted(u"شیر فشارشکن تعویض شد."_s);
        remarked.remark = unclean;
        QCOMPARE(verdictIn(scene.judge(scene.office, Scene::ofDrafts(), remarked)).rule, u"text"_s);

        DelegationGiven given{scene.principal.actor.post,
                              scene.deputy.actor.post,
                              scene.deputy.actor.person,
                              deskTimeMs,
                              deskTimeMs + hourMs,
                              {},
                              unclean};
        const EventPlace place = newStream(StreamKind::Delegation);
        const Decision delegated = scene.judge(scene.principal, place, given);
        QCOMPARE(delegated.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(delegated).rule, u"text"_s);
    }

    /// Not one kind of stream is left out.
    void badInput_everyKindOfStreamIsAsked()
    {
        Submission submission;
        submission.payload = NoteAdded{StreamId(QByteArray(StreamId::size, 'c')), u"بررسی\u0007"_s};
        for (int kind = 0; kind < 64; ++kind) {
            submission.item.event.header.kind = static_cast<StreamKind>(kind);
            QCOMPARE(checkTexts(submission).error().rule, u"text"_s);
        }
        submission.payload = NoteAdded{StreamId(QByteArray(StreamId::size, 'c')), u"بررسی"_s};
        QVERIFY(checkTexts(submission).ok());
    }
};

QTEST_GUILESS_MAIN(TestCenterActingFor)
#include "test_center_acting_for.moc"
