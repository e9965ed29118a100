#include "core/domain/marginal_rules.h"
#include "core/domain/sealed_notes.h"
#include "core/domain/sealed_rules.h"
#include "core/domain/signature_standing.h"
#include "tests/unit/domain/small_directory.h"
#include "tests/unit/domain/stream_builder.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

MarginalNoted noteTo(const QStringList &targets, bool pinned = false)
{
    MarginalNoted note;
    note.text = u"فوری رسیدگی و نتیجه گزارش شود"_s;
    for (const QString &target : targets)
        note.targets.append(HolderCode(target));
    note.pinned = pinned;
    note.signature = "cms";
    return note;
}

NoteAcknowledged seen(const EventId &note)
{
    return {note, {}, "cms"};
}

NoteAnswered answer(const EventId &note, const QString &text = u"لوله تعویض شد"_s)
{
    return {note, text, {}, {}, "cms"};
}

EventFlag flagOf(const CaseState &state, const EventId &id)
{
    for (const HistoryEntry &entry : state.history) {
        if (entry.event == id)
            return entry.flag;
    }
    qFatal("no such event");
}

EventFlag flagThen(StreamBuilder &stream, const char *post, const Payload &payload)
{
    const EventId event = stream.then(post, payload);
    return flagOf(stream.fold(), event);
}

Attachment file(const char *mediaType)
{
    return {BlobId(QByteArray(32, 'f')), u"یادداشت"_s, QString::fromLatin1(mediaType), 10};
}

} // namespace

/// 001 §4-25: marginal notes stand in the case beside its acts, wait for those they are addressed to, and are
/// never taken back.
class TestDomainMarginals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule4_25_pinnedUntilAcknowledgedAndAnswered()
    {
        StreamBuilder stream;
        stream.registerAt();
        const EventId note = stream.then("center.head", noteTo({u"c.governor"_s, u"c.desk"_s}, true));
        const HolderCode governor(u"c.governor"_s);
        const HolderCode desk(u"c.desk"_s);
        QCOMPARE(flagOf(stream.fold(), note), EventFlag::None);
        QVERIFY(isPinnedFor(stream.fold(), governor));
        QVERIFY(isPinnedFor(stream.fold(), desk));
        QVERIFY(stream.fold().isUnseenBy(governor)); // he follows the case from now on
        QCOMPARE(stream.fold().holder, desk);        // who holds it still does
        QCOMPARE(stream.fold().status, CaseStatus::Registered);

        stream.then("c.governor", seen(note));
        QVERIFY(isPinnedFor(stream.fold(), governor));
        stream.then("c.governor", answer(note));
        QVERIFY(!isPinnedFor(stream.fold(), governor));
        QVERIFY(isPinnedFor(stream.fold(), desk)); // each for himself
        stream.then("c.desk.one", answer(note, u"کار نزد اداره آب است"_s));
        QVERIFY(isPinnedFor(stream.fold(), desk)); // answered, not acknowledged
        stream.then("c.desk.two", seen(note));
        QVERIFY(!isPinnedFor(stream.fold(), desk));
        const MarginalNote state = stream.fold().marginals.first();
        QCOMPARE(state.targets.first().answerText, u"لوله تعویض شد"_s);
        QCOMPARE(state.targets.last().answerText, u"کار نزد اداره آب است"_s);
        QCOMPARE(state.by.post.text(), u"center.head"_s);
    }

    void rule4_25_staysWhenTheCaseIsClosed()
    {
        StreamBuilder stream;
        stream.registerAt();
        const EventId note = stream.then("center.head", noteTo({u"c.desk"_s}, true));
        stream.then("c.desk.one", answerWith());
        stream.then("c.desk.one", CaseClosed{u"پایان"_s});
        QVERIFY(isPinnedFor(stream.fold(), HolderCode(u"c.desk"_s)));
        const EventId done = stream.then("c.desk.one", answer(note));
        QCOMPARE(flagOf(stream.fold(), done), EventFlag::None);
    }

    void rule4_25_immutable()
    {
        StreamBuilder stream;
        stream.registerAt();
        const EventId note = stream.then("c.desk.one", noteTo({}));
        const EventId undo = stream.then("c.desk.one", Withdrawn{note});
        const CaseState state = stream.fold();
        QCOMPARE(flagOf(state, undo), EventFlag::NotEntitled);
        QCOMPARE(flagOf(state, note), EventFlag::None);
        QCOMPARE(state.marginals.size(), 1);
        // Nor is anything said twice.
        const EventId asked = stream.then("c.desk.one", noteTo({u"c.governor"_s}));
        stream.then("c.governor", answer(asked));
        const EventId again = stream.then("c.governor", answer(asked, u"چیز دیگر"_s));
        QCOMPARE(flagOf(stream.fold(), again), EventFlag::NotEntitled);
        QCOMPARE(stream.fold().marginals.last().targets.first().answerText, u"لوله تعویض شد"_s);
    }

    void onlyWhoHasToDoWithIt()
    {
        StreamBuilder stream;
        stream.registerAt();
        QCOMPARE(flagThen(stream, "c.other", noteTo({})), EventFlag::NotEntitled);
        const EventId note = stream.then("c.desk.one", noteTo({u"c.governor"_s}));
        QCOMPARE(flagThen(stream, "c.other", seen(note)), EventFlag::NotEntitled);
        QCOMPARE(flagThen(stream, "c.desk.one", seen(note)), EventFlag::NotEntitled);
        QCOMPARE(flagThen(stream, "c.governor", seen(note)), EventFlag::None);
        // He who was addressed may write one himself.
        QCOMPARE(flagThen(stream, "c.governor", noteTo({u"c.water.head"_s})), EventFlag::None);
    }

    void whatIsMissingIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"text", "picture", "sound", "to", "due", "signature", "answer", "note"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void whatIsMissingIsNamed()
    {
        QFETCH(QString, field);
        StreamBuilder stream;
        stream.registerAt();
        const EventId sound = stream.then("c.desk.one", noteTo({u"c.governor"_s}));
        Payload wrong = noteTo({});
        auto &note = std::get<MarginalNoted>(wrong);
        const char *by = "c.desk.one";
        if (field == u"text") {
            note.text = u"  "_s;
        } else if (field == u"picture") {
            note.form = MarginalForm::Picture;
            note.attachments = {file("audio/ogg")};
        } else if (field == u"sound") {
            note.form = MarginalForm::Sound;
        } else if (field == u"to") {
            note.targets = {HolderCode(u"c.governor"_s), HolderCode(u"c.governor"_s)};
        } else if (field == u"due") {
            note.dueAtMs = stream.atMs - 1;
        } else if (field == u"signature") {
            note.signature.clear();
        } else {
            by = "c.governor";
            wrong = field == u"answer" ? Payload(answer(sound, u" "_s))
                                       : Payload(seen(EventId(QByteArray(32, 'x'))));
        }
        const CaseState before = stream.fold();
        const EventId event = stream.then(by, wrong);
        QCOMPARE(flagOf(stream.fold(), event), EventFlag::NotEntitled);
        QCOMPARE(mayApply(before, stream.events.last()).error().field, field);
    }

    void picturesAndSounds()
    {
        StreamBuilder stream;
        stream.registerAt();
        MarginalNoted note = noteTo({});
        note.text.clear();
        note.form = MarginalForm::Picture;
        note.attachments = {file("image/png")};
        QCOMPARE(flagThen(stream, "c.desk.one", note), EventFlag::None);
        note.form = MarginalForm::Sound;
        note.attachments = {file("audio/ogg")};
        QCOMPARE(flagThen(stream, "c.desk.one", note), EventFlag::None);
    }

    /// Two notes made at once, and one beside a referral: none contradicts anything (invariant 12).
    void inv12_standsBesideOtherActs()
    {
        StreamBuilder stream;
        stream.registerAt();
        const QList<EventId> heads = stream.fold().heads;
        stream.add("c.desk.one", referTo("c.governor"), heads);
        const EventId note = stream.add("c.desk.two", noteTo({u"c.governor"_s}), heads);
        const CaseState state = stream.fold();
        QCOMPARE(flagOf(state, note), EventFlag::None);
        QCOMPARE(state.conflicts, 0);
        QCOMPARE(state.holder.text(), u"c.governor"_s);
        QCOMPARE(state.marginals.size(), 1);
    }

    void D4_onSealedCasesAmongTheirReadersAlone()
    {
        StreamBuilder stream;
        CaseRegistered registration;
        registration.trackingId = u"040123400001740"_s;
        registration.desk = UnitCode(u"c.desk"_s);
        registration.holder = HolderCode(u"c.governor"_s);
        registration.about = {{u"c.water.head"_s, {}}};
        stream.add("c.desk.one", registration, {});
        const Actor governor{PersonId(u"c.governor"_s), PostCode(u"c.governor"_s), 1};
        const CaseState state = stream.fold();
        QVERIFY(mayAct(state, EventType::MarginalNoted, governor).ok());
        const Actor stranger{PersonId(u"x"_s), PostCode(u"x.director"_s), 1};
        QCOMPARE(mayAct(state, EventType::MarginalNoted, stranger).error().code, ErrorCode::NotHolder);
        // It is addressed to who reads the case, and lets nobody else in.
        const Directory directory = smallDirectoryView();
        QVERIFY(mayAddressSealed(state, directory, noteTo({u"c.governor"_s})).ok());
        QCOMPARE(mayAddressSealed(state, directory, noteTo({u"prov.governor"_s})).error().field, u"to"_s);
        stream.then("c.governor", noteTo({u"prov.governor"_s}));
        QVERIFY(stream.fold().copies.isEmpty());
        // The President's is never one of them.
        QVERIFY(mayBeSealed(noteTo({})).ok());
        QVERIFY(!mayBeSealed(noteTo({}, true)).ok());
    }

    void rule4_25_onlyTheCenterPins()
    {
        const Directory directory = smallDirectoryView();
        MarginalNoted note = noteTo({u"prov.governor"_s}, true);
        QVERIFY(checkMarginalTargets(directory, note, postCode("center.head")).ok());
        QCOMPARE(checkMarginalTargets(directory, note, postCode("prov.county.governor")).error().field,
                 u"pinned"_s);
        note.pinned = false;
        QVERIFY(checkMarginalTargets(directory, note, postCode("prov.county.governor")).ok());
        note.targets.append(HolderCode(u"no.such.post"_s));
        QCOMPARE(checkMarginalTargets(directory, note, postCode("center.head")).error().code,
                 ErrorCode::NotFound);
    }

    void oneThatIsNotNamed()
    {
        StreamBuilder stream;
        stream.registerAt();
        const HolderCode governor(u"c.governor"_s);
        QCOMPARE(awaitedNote(stream.fold(), governor, EventType::NoteAnswered).error().code,
                 ErrorCode::NotFound);
        const EventId first = stream.then("c.desk.one", noteTo({governor.text()}));
        QCOMPARE(*awaitedNote(stream.fold(), governor, EventType::NoteAnswered), first);
        const EventId second = stream.then("c.desk.one", noteTo({governor.text()}));
        QCOMPARE(awaitedNote(stream.fold(), governor, EventType::NoteAnswered).error().code,
                 ErrorCode::MissingInput);
        stream.then("c.governor", answer(first));
        QCOMPARE(*awaitedNote(stream.fold(), governor, EventType::NoteAnswered), second);
    }

    void inv16_onlyOneReasonIsNone()
    {
        QCOMPARE(standingOf(SignatureReason::None), SignatureStanding::Valid);
        for (int reason = 1; reason <= int(SignatureReason::RevocationUnknown); ++reason) {
            QVERIFY(standingOf(SignatureReason(reason)) != SignatureStanding::Valid);
            QVERIFY(!wordOf(SignatureReason(reason)).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestDomainMarginals)
#include "test_domain_marginals.moc"
