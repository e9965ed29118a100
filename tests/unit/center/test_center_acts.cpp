#include "core/center/acceptance.h"
#include "core/eventlog/inquiry_signature.h"
#include "core/wire/codec.h"
#include "tests/unit/center/test_desk.h"

#include <QtTest>

using namespace mizban;
using namespace mizban::test;

namespace {

/// The county desk and the water company's director, each with a device and keys of his own, and a case
/// that the center holds.
struct Scene
{
    TestDesk desk{"prov.county.desk", "prov.county.desk.clerk1", "00001"};
    TestDesk director{"prov.water.director", "prov.water.director", "00002"};
    SigningKey clerkKey = SigningKey::generate();
    SigningKey directorKey = SigningKey::generate();
    Authority authority = Authority::create(QStringLiteral("Test"), Validity{deskTimeMs, 900}).value();
    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    Circumstances around;

    Scene()
    {
        directory.apply(smallDirectory(), 1);
        DirectoryChange change;
        change.devices = {desk.record(), director.record()};
        change.certificates = {certificateOf(desk, clerkKey), certificateOf(director, directorKey)};
        directory.apply(change, 2);
        around.deviceKnown = true;
        hold(desk, desk.write(newStream(StreamKind::Case), registration()));
    }
    CaseRegistered registration() const { return soundRegistration(desk.identity.number); }
    PersonCertificate certificateOf(const TestDesk &at, const SigningKey &key) const
    {
        const Certificate certificate =
            authority.issueSigner(key.publicKey(), at.actor.person.text(), Validity{deskTimeMs, 30}).value();
        return {at.actor.person, certificate.toPem(), {}};
    }
    Certificate own(const TestDesk &at, const SigningKey &key) const
    {
        return certificateFor(directory.current(), at.actor.person, key.publicKey()).value();
    }
    [[nodiscard]] EventPlace place() const
    {
        const Event &last = around.stream.last().event;
        return TestDesk::after(last);
    }
    [[nodiscard]] Decision judge(TestDesk &by, const Event &event)
    {
        const Acceptance acceptance(directory, center, deskTimeMs);
        TestDesk probe = by; // the chain itself moves on only when the event is held
        const PushItem item = probe.push(event);
        around.tip = ChainTip{by.sequence, by.previous, false};
        around.streamFollowed = true;
        return acceptance.decide(acceptance.check({item}, by.identity.id, by.seat).first(), around);
    }
    void hold(TestDesk &by, const Event &event)
    {
        const PushItem item = by.push(event);
        around.stream.append({event, decodePayload(event.header.type, event.payloadBytes).value()});
        around.streamExists = true;
        around.tip = ChainTip{item.link.link.sequence, item.link.id, false};
    }
    Event act(TestDesk &by, const Payload &payload) { return by.write(place(), payload); }
    InquirySent inquiry(const QString &question = QStringLiteral("آیا بدهی دارد؟"))
    {
        InquirySent sent;
        sent.to = holderCode("prov.water.director");
        sent.question = question;
        sent.signature =
            signInquiry(place(), desk.actor, deskTimeMs, sent, clerkKey, own(desk, clerkKey)).value();
        return sent;
    }
};

VerdictGiven verdictIn(const Decision &decision)
{
    const Event &event = decision.verdictEvent.value();
    return std::get<VerdictGiven>(decodePayload(event.header.type, event.payloadBytes).value());
}

} // namespace

class TestCenterActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesAndOwnerAreReached()
    {
        Scene scene;
        CaseReferred referral = soundReferral("prov.county.governor");
        referral.copies = {holderCode("prov.water.director")};
        const Decision decision = scene.judge(scene.desk, scene.act(scene.desk, referral));
        QCOMPARE(decision.verdict, PushVerdict::Accepted);
        QCOMPARE(decision.reach,
                 (QList<HolderCode>{holderCode("prov.county.governor"), holderCode("prov.water.director")}));
        referral.copies = {holderCode("no.such.post")};
        QCOMPARE(verdictIn(scene.judge(scene.desk, scene.act(scene.desk, referral))).detail,
                 QStringLiteral("copies"));
    }

    void S5_referralToOneselfIsQuarantined()
    {
        Scene scene;
        const Event self = scene.act(scene.desk, soundReferral("prov.county.desk"));
        const Decision decision = scene.judge(scene.desk, self);
        QCOMPARE(decision.verdict, PushVerdict::Quarantined);
        QCOMPARE(decision.keep, Decision::Keep::InStream); // kept, and the sender told
        QCOMPARE(decision.reach, QList<HolderCode>{scene.desk.seat});
        QCOMPARE(verdictIn(decision).target, self.id);
        QCOMPARE(verdictIn(decision).rule, QStringLiteral("S5"));
    }

    void S5_answerByAnotherThanTheHolderIsQuarantined()
    {
        Scene scene;
        scene.hold(scene.desk, scene.act(scene.desk, soundReferral("prov.county.governor")));
        CaseAnswered answer;
        answer.publicText = QStringLiteral("کوچه آسفالت شد");
        const Event forged = scene.act(scene.desk, answer); // an altered client says so nevertheless
        const Decision decision = scene.judge(scene.desk, forged);
        QCOMPARE(decision.verdict, PushVerdict::Quarantined);
        QCOMPARE(decision.reason, QStringLiteral("NotHolder"));
        QCOMPARE(verdictIn(decision).target, forged.id);
    }

    void rule12_aHollowAnswerIsQuarantined_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<AnswerKind>("kind");
        QTest::addColumn<QString>("rule"); // none: accepted
        const QString hollow = QStringLiteral("بررسی شد و اقدام لازم انجام گردید.");
        const QString away = QStringLiteral("برای پیگیری به اداره آب مراجعه کنید.");
        QTest::newRow("says nothing") << hollow << AnswerKind::Done << "1.2";
        QTest::newRow("sends away") << away << AnswerKind::Done << "4-4";
        QTest::newRow("says what") << QStringLiteral("لوله کوچه تعویض شد.") << AnswerKind::Done << "";
        QTest::newRow("beside what was done")
            << hollow + QStringLiteral(" لوله کوچه تعویض شد.") << AnswerKind::Done << "";
        QTest::newRow("why not stands in the reason") << hollow << AnswerKind::NotDone << "";
    }
    void rule12_aHollowAnswerIsQuarantined()
    {
        QFETCH(QString, text);
        QFETCH(AnswerKind, kind);
        QFETCH(QString, rule);
        Scene scene;
        const CaseAnswered answer{kind, text, QStringLiteral("اعتبار نداریم"), {}, {}};
        const Event event = scene.act(scene.desk, answer);
        const Decision decision = scene.judge(scene.desk, event);
        QCOMPARE(decision.verdict, rule.isEmpty() ? PushVerdict::Accepted : PushVerdict::Quarantined);
        if (!rule.isEmpty()) {
            QCOMPARE(verdictIn(decision).rule, rule);
            QCOMPARE(verdictIn(decision).detail, QStringLiteral("text"));
        }
        scene.around.restored = true; // that it is has nothing to do with what is written now
        QCOMPARE(scene.judge(scene.desk, event).verdict, decision.verdict);
        scene.around.fromBeforeRestore = true; // it was taken before
        QCOMPARE(scene.judge(scene.desk, event).verdict, PushVerdict::Accepted);
    }

    void C8_anOrdinaryCaseIsOpenedWithoutExplanations()
    {
        Scene scene;
        scene.hold(scene.desk, scene.act(scene.desk, soundReferral("prov.water.director")));
        CaseOpened opened{scene.director.seat};
        QCOMPARE(scene.judge(scene.director, scene.act(scene.director, opened)).verdict,
                 PushVerdict::Accepted);
        opened.explanations = {newStream(StreamKind::Explanation).stream};
        const Decision decision = scene.judge(scene.director, scene.act(scene.director, opened));
        QCOMPARE(decision.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(decision).rule, QStringLiteral("C8"));
    }

    void rule12_whatWasDoneAtTheCounterSaysSomething()
    {
        const auto judged = [](const QString &text, qint64 registeredAtMs, bool restored = false) {
            Scene scene;
            scene.around.stream.clear();
            scene.around.streamExists = false;
            scene.around.restored = restored;
            scene.around.fromBeforeRestore = restored;
            CaseRegistered done = soundRegistration(scene.desk.identity.number, 1);
            done.outcome = Outcome{OutcomeKind::Done, text, 0};
            done.registeredAtMs = registeredAtMs;
            done.dueAtMs =
                deadlineFor(*smallDirectoryView().policy(), smallDirectoryView().calendarFor(done.desk),
                            done.kind, Level::County, registeredAtMs)
                    .dueAtMs;
            const Event event = scene.desk.write(newStream(StreamKind::Case), done);
            const Decision registered = scene.judge(scene.desk, event);
            if (registered.verdict != PushVerdict::Accepted)
                return registered;
            scene.hold(scene.desk, event);
            return scene.judge(scene.desk,
                               scene.act(scene.desk, CaseAnswered{AnswerKind::Done, text, {}, {}, {}}));
        };
        const QString hollow = QStringLiteral("اقدام شد");
        const Decision refused = judged(hollow, deskTimeMs);
        QCOMPARE(refused.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(refused).rule, QStringLiteral("1.2"));
        QCOMPARE(verdictIn(refused).detail, QStringLiteral("outcome.text"));
        QCOMPARE(judged(QStringLiteral("فیش صادر شد"), deskTimeMs).reason, QString());
        // What was imported the desk takes as it is, and so does the center.
        QCOMPARE(judged(hollow, deskTimeMs - 86'400'000).reason, QString());
        QCOMPARE(judged(hollow, deskTimeMs, true).reason, QString());
    }

    void S6_circleWithoutAWordIsQuarantined()
    {
        Scene scene;
        scene.hold(scene.desk, scene.act(scene.desk, soundReferral("prov.water.director")));
        CaseReferred back = soundReferral("prov.county.desk");
        back.note.clear();
        const Decision decision = scene.judge(scene.director, scene.act(scene.director, back));
        QCOMPARE(decision.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(decision).rule, QStringLiteral("S6"));
        back.note = QStringLiteral("در حریم راه است، به راهداری بفرستید");
        QCOMPARE(scene.judge(scene.director, scene.act(scene.director, back)).verdict, PushVerdict::Accepted);
    }

    void S6_returnOnlyWithoutTheDuty()
    {
        Scene scene; // road.repair is no duty of the water company
        scene.hold(scene.desk, scene.act(scene.desk, soundReferral("prov.water.director")));
        const CaseReturned returned{scene.desk.seat, QStringLiteral("در شرح وظایف نیست"), {}};
        const Decision decision = scene.judge(scene.director, scene.act(scene.director, returned));
        QCOMPARE(decision.verdict, PushVerdict::Accepted);
        QCOMPARE(decision.reach, QList<HolderCode>{scene.desk.seat});
        DirectoryChange change;
        change.duties = {{unitCode("prov.water"), {SubjectCode(QStringLiteral("road.repair"))}}};
        scene.directory.apply(change, 3);
        const Decision refused = scene.judge(scene.director, scene.act(scene.director, returned));
        QCOMPARE(refused.reason, QStringLiteral("OutOfScope"));
        QCOMPARE(verdictIn(refused).rule, QStringLiteral("S6"));
    }

    void tasksReachWhomTheyAsk_004art4_7()
    {
        Scene scene;
        TaskAsked task;
        task.to = holderCode("prov.water.director");
        task.text = QStringLiteral("نقشه لوله‌ها را بفرستید");
        QCOMPARE(scene.judge(scene.desk, scene.act(scene.desk, task)).reach,
                 QList<HolderCode>{holderCode("prov.water.director")});
        task.to = holderCode("no.such.post");
        QCOMPARE(scene.judge(scene.desk, scene.act(scene.desk, task)).verdict, PushVerdict::Quarantined);
    }

    void signedInquiryIsAccepted_004art4_8()
    {
        Scene scene;
        const Decision decision = scene.judge(scene.desk, scene.act(scene.desk, scene.inquiry()));
        QCOMPARE(decision.reason, QString());
        QCOMPARE(decision.verdict, PushVerdict::Accepted);
        QCOMPARE(decision.reach, QList<HolderCode>{holderCode("prov.water.director")});
    }

    void inv16_tamperedInquiryIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *name : {"question", "recipient", "signature", "signer", "due date"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void inv16_tamperedInquiryIsRefused()
    {
        QFETCH(QString, what);
        Scene scene;
        InquirySent sent = scene.inquiry();
        if (what == QLatin1StringView("question"))
            sent.question += QStringLiteral(" بله");
        else if (what == QLatin1StringView("recipient"))
            sent.to = holderCode("prov.governor");
        else if (what == QLatin1StringView("signature"))
            sent.signature = "not a signature";
        else if (what == QLatin1StringView("due date"))
            sent.dueAtMs = deskTimeMs + 86'400'000;
        else
            sent.signature = signInquiry(scene.place(), scene.desk.actor, deskTimeMs, sent, scene.directorKey,
                                         scene.own(scene.director, scene.directorKey))
                                 .value();
        const Decision decision = scene.judge(scene.desk, scene.act(scene.desk, sent));
        QCOMPARE(decision.verdict, PushVerdict::Quarantined);
        QCOMPARE(decision.reason, QStringLiteral("BadSignature"));
        QCOMPARE(verdictIn(decision).rule, QStringLiteral("004 art.4-8"));
    }

    /// Carried to another place in the stream, another time or another case, it fails too.
    void inv16_transplantedInquiryIsRefused()
    {
        Scene scene;
        const InquirySent sent = scene.inquiry();
        scene.hold(scene.desk, scene.act(scene.desk, CaseOpened{scene.desk.seat}));
        QCOMPARE(scene.judge(scene.desk, scene.act(scene.desk, sent)).reason, QStringLiteral("BadSignature"));
        Scene other;
        other.clerkKey = scene.clerkKey;
        DirectoryChange change;
        change.certificates = {other.certificateOf(other.desk, other.clerkKey)};
        other.directory.apply(change, 3);
        QCOMPARE(other.judge(other.desk, other.act(other.desk, sent)).reason, QStringLiteral("BadSignature"));
        const Event later = authorEvent(other.desk.identity, other.desk.actor, other.place(), other.inquiry(),
                                        deskTimeMs + 1);
        QCOMPARE(other.judge(other.desk, later).reason, QStringLiteral("BadSignature"));
    }

    void inv16_replyIsBoundToItsInquiry()
    {
        Scene scene;
        scene.hold(scene.desk, scene.act(scene.desk, scene.inquiry()));
        InquiryAnswered reply;
        reply.inquiry = scene.around.stream.last().event.id;
        reply.text = QStringLiteral("بدهی ندارد");
        reply.signature = signInquiry(scene.place(), scene.director.actor, deskTimeMs, reply,
                                      scene.directorKey, scene.own(scene.director, scene.directorKey))
                              .value();
        QCOMPARE(scene.judge(scene.director, scene.act(scene.director, reply)).verdict,
                 PushVerdict::Accepted);
        reply.text = QStringLiteral("بدهی دارد");
        QCOMPARE(scene.judge(scene.director, scene.act(scene.director, reply)).reason,
                 QStringLiteral("BadSignature"));
    }

    void inv12_resolutionFromAboveIsTheResponsibles()
    {
        Scene scene;
        const EventPlace beginning = scene.place();
        const Event one = scene.desk.write(beginning, soundReferral("prov.county.governor"));
        const Event two = scene.desk.write(beginning, soundReferral("prov.water.director"));
        scene.hold(scene.desk, one);
        scene.hold(scene.desk, two);
        const CaseState state = foldCase(beginning.stream, scene.around.stream);
        QCOMPARE(state.conflicts, 1);
        EventPlace both{StreamKind::Case, beginning.stream, state.heads, state.headCounter};
        const ConflictResolved resolution{two.id, {one.id}, QStringLiteral("گیرنده درست"), {}};
        TestDesk office("prov.county.governor", "prov.county.governor", "00007");
        DirectoryChange change;
        change.devices = {office.record()};
        scene.directory.apply(change, 3);
        QCOMPARE(scene.judge(office, office.write(both, resolution)).reason, QString());
        QCOMPARE(scene.judge(scene.desk, scene.desk.write(both, resolution)).verdict, PushVerdict::Accepted);
        const ConflictResolved mute{two.id, {one.id}, {}, {}};
        QCOMPARE(scene.judge(scene.desk, scene.desk.write(both, mute)).verdict, PushVerdict::Quarantined);
    }
};

QTEST_GUILESS_MAIN(TestCenterActs)
#include "test_center_acts.moc"
