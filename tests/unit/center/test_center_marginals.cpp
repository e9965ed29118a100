#include "core/center/acceptance.h"
#include "core/eventlog/note_signature.h"
#include "core/wire/codec.h"
#include "tests/fixtures/keys/official_authority.h"
#include "tests/unit/center/test_desk.h"

#include <QtTest>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr qint64 dayMs = 24ll * 3600 * 1000;

/// A desk, the Center and the governor; a case of the desk; an official authority that the directory knows.
struct Scene
{
    TestDesk desk{"prov.county.desk", "prov.county.desk.clerk1", "00001"};
    TestDesk governor{"prov.county.governor", "prov.county.governor", "00002"};
    TestDesk head{"center.head", "center.head", "00003"};
    OfficialAuthority official{QStringLiteral("مرجع رسمی"), deskTimeMs};
    Authority authority = Authority::create(QStringLiteral("Test"), Validity{deskTimeMs, 900}).value();
    SigningKey headKey = SigningKey::generate();
    SigningKey governorKey = SigningKey::generate();
    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    Circumstances around;
    qint64 nowMs = deskTimeMs;

    Scene()
    {
        directory.apply(smallDirectory(), 1);
        DirectoryChange change;
        change.devices = {desk.record(), governor.record(), head.record()};
        // In the small directory all have the same number.
        change.persons = {
            {head.actor.person, QStringLiteral("نام"), QStringLiteral("یک"), QStringLiteral("9980010371")},
            {governor.actor.person, QStringLiteral("نام"), QStringLiteral("دو"),
             QStringLiteral("9980010746")}};
        change.certificates = {seatCertificate(head, headKey)};
        change.authorities = {official.pem()};
        change.revocations = {official.revocations({}, deskTimeMs - dayMs, deskTimeMs + dayMs)};
        directory.apply(change, 2);
        around.deviceKnown = true;
        hold(desk, desk.write(newStream(StreamKind::Case), soundRegistration(desk.identity.number)));
    }
    PersonCertificate seatCertificate(const TestDesk &at, const SigningKey &key) const
    {
        const Certificate made =
            authority.issueSigner(key.publicKey(), at.actor.person.text(), Validity{deskTimeMs, 30}).value();
        return {at.actor.person, made.toPem(), {}};
    }
    Certificate ownCertificate(const TestDesk &at, const SigningKey &key, qint64 fromMs = deskTimeMs - dayMs,
                               qint64 untilMs = deskTimeMs + dayMs) const
    {
        const Person *person = directory.current().person(at.actor.person);
        return official.issue(key.publicKey(),
                              {QStringLiteral("مقام"), person->nationalNumber, fromMs, untilMs});
    }
    std::unique_ptr<Signer> seatSigner() const
    {
        const PersonCertificate *published = directory.current().certificate(head.actor.person);
        return signerWith(headKey, Certificate::fromPem(published->signing).value()).value();
    }
    std::unique_ptr<Signer> ownSigner(const TestDesk &at, const SigningKey &key) const
    {
        return signerWith(key, ownCertificate(at, key)).value();
    }
    [[nodiscard]] EventPlace place() const { return TestDesk::after(around.stream.last().event); }
    [[nodiscard]] Payload signedBy(const TestDesk &by, const Payload &payload, Signer &signer, bool own) const
    {
        return signNote(place(), by.actor, deskTimeMs, by.identity.id, payload, signer, own).value();
    }
    [[nodiscard]] Decision judge(TestDesk &by, const Payload &payload)
    {
        const Acceptance acceptance(directory, center, nowMs);
        TestDesk probe = by;
        const PushItem item = probe.push(by.write(place(), payload));
        around.tip = ChainTip{by.sequence, by.previous, false};
        around.streamFollowed = true;
        return acceptance.decide(acceptance.check({item}, by.identity.id, by.seat).first(), around);
    }
    void hold(TestDesk &by, const Event &event)
    {
        const PushItem item = by.push(event);
        around.stream.append({event, decodePayload(event.header.type, event.payloadBytes).value()});
        around.streamExists = true;
    }
    static MarginalNoted note(bool pinned = true)
    {
        MarginalNoted said;
        said.text = QStringLiteral("رسیدگی و نتیجه گزارش شود");
        said.targets = {holderCode("prov.county.governor")};
        said.pinned = pinned;
        return said;
    }
};

VerdictGiven verdictIn(const Decision &decision)
{
    const Event &event = decision.verdictEvent.value();
    return std::get<VerdictGiven>(decodePayload(event.header.type, event.payloadBytes).value());
}

} // namespace

/// 001 §4-25 and invariant 16, at the center.
class TestCenterMarginals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule4_25_reachesThoseItIsAddressedTo()
    {
        Scene scene;
        const auto signer = scene.seatSigner();
        const Decision decision =
            scene.judge(scene.head, scene.signedBy(scene.head, Scene::note(), *signer, false));
        QCOMPARE(decision.reason, QString());
        QCOMPARE(decision.verdict, PushVerdict::Accepted);
        QCOMPARE(decision.reach, QList<HolderCode>{holderCode("prov.county.governor")});
    }

    void rule4_25_onlyTheCenterPins()
    {
        Scene scene;
        scene.hold(scene.desk, scene.desk.write(scene.place(), soundReferral("prov.county.governor")));
        const auto signer = scene.ownSigner(scene.governor, scene.governorKey);
        MarginalNoted said = Scene::note();
        said.targets = {holderCode("prov.county.desk")};
        const Decision refused =
            scene.judge(scene.governor, scene.signedBy(scene.governor, said, *signer, true));
        QCOMPARE(refused.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(refused).detail, QStringLiteral("pinned"));
        said.pinned = false;
        QCOMPARE(scene.judge(scene.governor, scene.signedBy(scene.governor, said, *signer, true)).verdict,
                 PushVerdict::Accepted);
    }

    void inv16_officialsOwnCertificate()
    {
        Scene scene;
        const auto signer = scene.ownSigner(scene.head, scene.headKey);
        const Payload said = scene.signedBy(scene.head, Scene::note(), *signer, true);
        const Decision decision = scene.judge(scene.head, said);
        QCOMPARE(decision.reason, QString());
        const Event event = scene.head.write(scene.place(), said);
        const SignatureJudgement judged = judgeNote(event, said, scene.directory.current(), {}, deskTimeMs);
        QVERIFY(judged.isValid());
        QVERIFY(judged.own);
    }

    /// Mutation: nothing of what was signed can be changed.
    void inv16_altered_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"text", "target", "due", "pinned", "form", "file", "certificate", "signature", "another note"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void inv16_altered()
    {
        QFETCH(QString, what);
        Scene scene;
        const auto signer = scene.ownSigner(scene.head, scene.headKey);
        Payload said = scene.signedBy(scene.head, Scene::note(), *signer, true);
        auto &note = std::get<MarginalNoted>(said);
        if (what == u"text")
            note.text += u'!';
        else if (what == u"target")
            note.targets.append(holderCode("prov.governor"));
        else if (what == u"due")
            note.dueAtMs = deskTimeMs + dayMs;
        else if (what == u"pinned")
            note.pinned = false;
        else if (what == u"form")
            note.form = MarginalForm::Sound;
        else if (what == u"file")
            note.attachments.append(
                {BlobId(QByteArray(32, 'f')), QStringLiteral("a.png"), QStringLiteral("image/png"), 3});
        else if (what == u"certificate")
            note.certificate = scene.ownCertificate(scene.head, scene.headKey).toDer();
        else if (what == u"signature")
            note.signature = "no signature";
        else
            note.signature =
                std::get<MarginalNoted>(scene.signedBy(scene.head, Scene::note(false), *signer, true))
                    .signature;
        const Event event = scene.head.write(scene.place(), said);
        const SignatureJudgement judged = judgeNote(event, said, scene.directory.current(), {}, deskTimeMs);
        QCOMPARE(int(judged.standing), int(SignatureStanding::Invalid));
        const Decision decision = scene.judge(scene.head, said);
        QCOMPARE(decision.verdict, PushVerdict::Quarantined);
    }

    /// Transplant: it holds for one case, place, time, device and person only.
    void inv16_transplanted_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"case", "parents", "counter", "time", "device", "person", "post", "delegation"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void inv16_transplanted()
    {
        QFETCH(QString, what);
        Scene scene;
        const auto signer = scene.seatSigner();
        const Payload said = scene.signedBy(scene.head, Scene::note(), *signer, false);
        Event event = scene.head.write(scene.place(), said);
        QVERIFY(judgeNote(event, said, scene.directory.current(), {}, deskTimeMs).isValid());
        EventHeader &header = event.header;
        if (what == u"case")
            header.stream = StreamId(QByteArray(16, 'o'));
        else if (what == u"parents")
            header.parents = {EventId(QByteArray(32, 'o'))};
        else if (what == u"counter")
            header.counter += 1;
        else if (what == u"time")
            header.wallTimeMs -= 1;
        else if (what == u"device")
            header.device = scene.desk.identity.id;
        else if (what == u"person")
            header.actor.person = scene.governor.actor.person;
        else if (what == u"post")
            header.actor.post = scene.governor.actor.post;
        else
            header.actor.delegation = StreamId(QByteArray(16, 'd'));
        const SignatureJudgement judged = judgeNote(event, said, scene.directory.current(), {}, deskTimeMs);
        QVERIFY(!judged.isValid());
    }

    void inv16_certificates_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another person's") << QStringLiteral("person") << QStringLiteral("OtherPerson");
        QTest::newRow("expired") << QStringLiteral("expired") << QStringLiteral("Expired");
        QTest::newRow("not yet in force") << QStringLiteral("early") << QStringLiteral("NotYetInForce");
        QTest::newRow("revoked before it was received")
            << QStringLiteral("revoked") << QStringLiteral("Revoked");
        QTest::newRow("of an unknown authority")
            << QStringLiteral("authority") << QStringLiteral("UnknownAuthority");
    }
    void inv16_certificates()
    {
        QFETCH(QString, what);
        QFETCH(QString, reason);
        Scene scene;
        const SigningKey key = SigningKey::generate();
        const TestDesk &whose = what == u"person" ? scene.governor : scene.head;
        const qint64 from = what == u"early" ? deskTimeMs + 5000 : deskTimeMs - dayMs;
        const qint64 until = what == u"expired" ? deskTimeMs - 5000 : deskTimeMs + dayMs;
        Certificate certificate = scene.ownCertificate(whose, key, from, until);
        DirectoryChange change;
        if (what == u"revoked") {
            change.revocations = {scene.official.revocations({{certificate, deskTimeMs + 1000}},
                                                             deskTimeMs + 2000, deskTimeMs + dayMs)};
            scene.nowMs = deskTimeMs + 60'000; // signed before, received after
        } else if (what == u"authority") {
            const OfficialAuthority other(QStringLiteral("مرجع دیگر"), deskTimeMs);
            certificate = other.issue(key.publicKey(),
                                      {QStringLiteral("مقام"),
                                       scene.directory.current().person(whose.actor.person)->nationalNumber,
                                       deskTimeMs - dayMs, deskTimeMs + dayMs});
        }
        scene.directory.apply(change, 3);
        const auto signer = signerWith(key, certificate).value();
        const Payload said = scene.signedBy(scene.head, Scene::note(), *signer, true);
        const Decision decision = scene.judge(scene.head, said);
        QCOMPARE(decision.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(decision).rule, QStringLiteral("inv16.") + reason);
        QCOMPARE(decision.keep, Decision::Keep::InStream); // nothing is lost, and its author is told
    }

    /// What the center took before the certificate was revoked stays valid (reliability.md: revocation at
    /// receipt), and a restored center takes it again.
    void inv16_revokedAfterReceipt()
    {
        Scene scene;
        const Certificate certificate = scene.ownCertificate(scene.head, scene.headKey);
        const auto signer = signerWith(scene.headKey, certificate).value();
        const Payload said = scene.signedBy(scene.head, Scene::note(), *signer, true);
        QCOMPARE(scene.judge(scene.head, said).verdict, PushVerdict::Accepted);
        DirectoryChange change;
        change.revocations = {scene.official.revocations({{certificate, deskTimeMs + 1000}},
                                                         deskTimeMs + 2000, deskTimeMs + dayMs)};
        scene.directory.apply(change, 3);
        const Event event = scene.head.write(scene.place(), said);
        QVERIFY(judgeNote(event, said, scene.directory.current(), {}, deskTimeMs).isValid());
        QCOMPARE(wordOf(judgeNote(event, said, scene.directory.current(), {}, deskTimeMs + 5000).reason),
                 QStringLiteral("Revoked"));
        scene.nowMs = deskTimeMs + dayMs;
        scene.around.restored = true;
        QCOMPARE(scene.judge(scene.head, said).verdict, PushVerdict::Quarantined);
        scene.around.fromBeforeRestore = true;
        QCOMPARE(scene.judge(scene.head, said).verdict, PushVerdict::Accepted);
    }

    /// Where nobody knows yet whether it was revoked, it is taken and shown as unverifiable.
    void inv16_unverifiableIsKept()
    {
        Scene scene;
        const auto signer = scene.ownSigner(scene.head, scene.headKey);
        const Payload said = scene.signedBy(scene.head, Scene::note(), *signer, true);
        DirectoryView bare;
        bare.apply(smallDirectory(), 1);
        DirectoryChange change;
        change.devices = {scene.desk.record(), scene.head.record()};
        change.authorities = {scene.official.pem()};
        change.persons = {*scene.directory.current().person(scene.head.actor.person)};
        bare.apply(change, 2);
        scene.directory = bare;
        QCOMPARE(scene.judge(scene.head, said).verdict, PushVerdict::Accepted);
        const Event event = scene.head.write(scene.place(), said);
        const SignatureJudgement judged = judgeNote(event, said, bare.current(), {}, deskTimeMs);
        QCOMPARE(int(judged.standing), int(SignatureStanding::Unverifiable));
        QCOMPARE(wordOf(judged.reason), QStringLiteral("RevocationUnknown"));
    }

    void rule4_25_neverWithdrawn()
    {
        Scene scene;
        const auto signer = scene.seatSigner();
        const Payload said = scene.signedBy(scene.head, Scene::note(), *signer, false);
        const Event event = scene.head.write(scene.place(), said);
        scene.hold(scene.head, event);
        QCOMPARE(scene.judge(scene.head, Withdrawn{event.id}).verdict, PushVerdict::Quarantined);
    }

    /// Nor together with it, before anybody has read it.
    void rule4_25_neverWithdrawnTogether()
    {
        Scene scene;
        const auto signer = scene.seatSigner();
        const Event note =
            scene.head.write(scene.place(), scene.signedBy(scene.head, Scene::note(), *signer, false));
        const Event undo = scene.head.write(TestDesk::after(note), Withdrawn{note.id});
        const QList<PushItem> items{scene.head.push(note), scene.head.push(undo)};
        const Acceptance acceptance(scene.directory, scene.center, scene.nowMs);
        const QList<Submission> batch = acceptance.check(items, scene.head.identity.id, scene.head.seat);
        scene.around.streamFollowed = true;
        const Decision served = acceptance.decide(batch.first(), scene.around);
        QCOMPARE(served.verdict, PushVerdict::Accepted);
        QCOMPARE(served.reach, QList<HolderCode>{holderCode("prov.county.governor")});
        scene.around.stream.append({note, *batch.first().payload});
        scene.around.tip = ChainTip{1, items.first().link.id, false};
        const Decision refused = acceptance.decide(batch.last(), scene.around);
        QCOMPARE(refused.verdict, PushVerdict::Quarantined);
        QCOMPARE(verdictIn(refused).rule, QStringLiteral("4-25"));
    }
};

QTEST_GUILESS_MAIN(TestCenterMarginals)
#include "test_center_marginals.moc"
