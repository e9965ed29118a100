#include "core/domain/marginal_rules.h"
#include "core/services/delegation_input.h"
#include "core/services/error_text.h"
#include "core/services/marginal_input.h"
#include "core/services/seat_reader.h"
#include "core/services/signer_choice.h"
#include "tests/fixtures/keys/official_authority.h"
#include "tests/fixtures/keys/soft_token.h"
#include "tests/fixtures/seats.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
const SignerChoice seatKey;

MarginalInput noteOf(const QString &text, const QStringList &to = {})
{
    MarginalInput input;
    input.text = text;
    input.to = to;
    return input;
}

} // namespace

/// Marginal notes and their keys (001 §4-25, invariant 16) and acting for another (001 §1.13) at a real seat.
class TestServicesSigning : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;
    std::unique_ptr<OfficialAuthority> m_official;
    StreamId m_case;

    std::unique_ptr<SeatWriter> seat(const QString &holder, const QString &post)
    {
        auto made = makeSeat(*m_center, m_dir->filePath(holder + post), holder, post, m_center->clock());
        if (!made.ok())
            qFatal("%s", qPrintable(describe(made.error())));
        return std::move(made).value();
    }
    QString nationalNumber() const
    {
        return m_center->directory().person(m_writer->actor().person)->nationalNumber;
    }
    Certificate certificate(const SigningKey &key, const QString &number,
                            qint64 untilMs = workingDayMs + dayMs) const
    {
        return m_official->issue(key.publicKey(), {u"متصدی"_s, number, workingDayMs - dayMs, untilMs});
    }
    SignerChoice file(const SigningKey &key, const Certificate &own, const QString &pin = u"right"_s)
    {
        const QString path = m_dir->filePath(u"own.p12"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(pkcs12Of(key, own, "right")) <= 0)
            qFatal("cannot write");
        return {SignerChoice::Source::File, path, {}, pin};
    }
    /// What the center has published meanwhile.
    void publish(const DirectoryChange &change)
    {
        const auto held = static_cast<quint64>(m_center->directoryEvents().size());
        m_center->publish(change);
        QVERIFY(m_writer->applyFeed(m_center->directoryFeed(m_writer->identity().seatOf, held)).ok());
    }
    CaseDetails details() { return m_reader->caseDetails(m_case).value(); }
    static QList<Event> waitingAt(SeatWriter &writer)
    {
        QList<Event> events;
        const QList<PushItem> waiting = writer.waiting(100, 1 << 20).value();
        for (const PushItem &item : waiting)
            events.append(item.event);
        return events;
    }
    /// As the center gives them to a cartable that has the directory already.
    void feed(SeatWriter &to, const QList<Event> &events)
    {
        FeedReply reply = m_center->directoryFeed(to.identity().seatOf,
                                                  static_cast<quint64>(m_center->directoryEvents().size()));
        reply.pages = {m_center->page(m_center->scopeOf(to.identity().seatOf).id, events, 0)};
        const auto taken = to.applyFeed(reply);
        QVERIFY2(taken.ok(), qPrintable(taken.ok() ? QString() : describe(taken.error())));
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        m_official = std::make_unique<OfficialAuthority>(u"مرجع رسمی"_s, workingDayMs);
        DirectoryChange change;
        change.authorities = {m_official->pem()};
        change.revocations = {m_official->revocations({}, workingDayMs - dayMs, workingDayMs + dayMs)};
        m_center->publish(change);
        m_writer = seat(u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s);
        m_reader = std::move(SeatReader::open(*m_writer)).value();
        m_case = m_writer->registerCase(sampleDraft()).value().caseId;
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
        m_center.reset();
        m_dir.reset();
    }

    void inv16_keyOfTheSeat()
    {
        const auto note =
            m_writer->writeMarginal(m_case, noteOf(u" فوری "_s, {u"semnan.damghan"_s}), seatKey);
        QVERIFY2(note.ok(), qPrintable(note.ok() ? QString() : describe(note.error())));
        const CaseDetails shown = details();
        QCOMPARE(shown.state.marginals.size(), 1);
        QCOMPARE(shown.state.marginals.first().text, u"فوری"_s);
        QCOMPARE(shown.state.marginals.first().targets.first().holder.text(), u"semnan.damghan.governor"_s);
        QVERIFY(shown.signatures.value(*note).isValid());
        QVERIFY(!shown.signatures.value(*note).own);
        // 4-25: immutable, though the center does not have it yet.
        QCOMPARE(m_writer->withdraw(m_case, *note).error().rule, u"4-25"_s);
        QCOMPARE(details().state.marginals.size(), 1);
    }

    void inv16_ownCertificateFromAFile()
    {
        const SigningKey key = SigningKey::generate();
        const SignerChoice own = file(key, certificate(key, nationalNumber()));
        const auto note = m_writer->writeMarginal(m_case, noteOf(u"اقدام شود"_s), own);
        QVERIFY2(note.ok(), qPrintable(note.ok() ? QString() : describe(note.error())));
        const SignatureJudgement judged = details().signatures.value(*note);
        QVERIFY(judged.isValid());
        QVERIFY(judged.own);
        QCOMPARE(judged.signer, u"متصدی"_s);
    }

    /// Beside its field an error says the same, only without naming it.
    void errorsBesideTheirFields()
    {
        const Error own = fieldError(ErrorCode::MissingInput, u"text"_s, u"4-25"_s);
        QVERIFY(describe(own).startsWith(u"متن پی‌نوشت خالی است"_s));
        QCOMPARE(describeBeside(own), describe(own));
        const Error general = fieldError(ErrorCode::MissingInput, u"text"_s);
        QCOMPARE(describe(general), fieldName(general.field) + u": "_s + describeBeside(general));
        QCOMPARE(describeBeside(general), describe(makeError(ErrorCode::MissingInput)));
    }

    void badInput_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *what, const char *field, const char *rule) {
            QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(field)
                                << QString::fromLatin1(rule);
        };
        row("expired", "certificate", "inv16.Expired");
        row("revoked", "certificate", "inv16.Revoked");
        row("another person's", "certificate", "inv16.OtherPerson");
        row("unknown authority", "certificate", "inv16.UnknownAuthority");
        row("wrong password", "pin", "signer.file");
        row("no file", "certificate", "signer.file");
        row("no token", "token", "signer.token");
        row("nothing said", "text", "4-25");
        row("unknown addressee", "to", "4-25");
    }
    /// Nothing is stored, and each is said plainly.
    void badInput()
    {
        QFETCH(QString, what);
        QFETCH(QString, field);
        QFETCH(QString, rule);
        const SigningKey key = SigningKey::generate();
        Certificate own = certificate(key, nationalNumber());
        MarginalInput input = noteOf(u"اقدام شود"_s);
        SignerChoice signer = file(key, own);
        if (what == u"expired") {
            signer = file(key, certificate(key, nationalNumber(), workingDayMs - hourMs));
        } else if (what == u"revoked") {
            DirectoryChange change;
            change.revocations = {m_official->revocations({{own, workingDayMs - hourMs}}, workingDayMs - 1000,
                                                          workingDayMs + dayMs)};
            publish(change);
        } else if (what == u"another person's") {
            signer = file(key, certificate(key, u"0499370899"_s));
        } else if (what == u"unknown authority") {
            const OfficialAuthority other(u"دیگر"_s, workingDayMs);
            signer = file(key, other.issue(key.publicKey(), {u"متصدی"_s, nationalNumber(),
                                                             workingDayMs - dayMs, workingDayMs + dayMs}));
        } else if (what == u"wrong password") {
            signer = file(key, own, u"wrong"_s);
        } else if (what == u"no file") {
            signer.path += u".gone"_s;
        } else if (what == u"no token") {
            signer = {SignerChoice::Source::Token, u"/nowhere/token.so"_s, {}, u"1234"_s};
        } else if (what == u"nothing said") {
            input.text = u"  "_s;
        } else {
            input.to = {u"no.such.post"_s};
        }
        const auto refused = m_writer->writeMarginal(m_case, input, signer);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().field, field);
        QCOMPARE(refused.error().rule, rule);
        QVERIFY(describe(refused.error()).size() > 20);
        QVERIFY(details().state.marginals.isEmpty());
    }

    void tokenPulledOutWhileSigning()
    {
        SoftToken token;
        const SigningKey key = SigningKey::generate();
        QVERIFY2(token.make(key, certificate(key, nationalNumber())), qPrintable(token.why()));
        const SignerChoice own{
            SignerChoice::Source::Token, token.module(), {}, QString::fromLatin1(token.pin())};
        token.pullOut();
        const auto gone = m_writer->writeMarginal(m_case, noteOf(u"اقدام شود"_s), own);
        QCOMPARE(gone.error().code, ErrorCode::Unreachable);
        QVERIFY(details().state.marginals.isEmpty());
        token.plugIn();
        SignerChoice wrong = own;
        wrong.pin = u"000000"_s;
        QCOMPARE(m_writer->writeMarginal(m_case, noteOf(u"اقدام شود"_s), wrong).error().code,
                 ErrorCode::WrongPassword);
        const auto note = m_writer->writeMarginal(m_case, noteOf(u"اقدام شود"_s), own);
        QVERIFY2(note.ok(), qPrintable(note.ok() ? QString() : describe(note.error())));
        QVERIFY(details().signatures.value(*note).isValid());
    }

    /// A list that is not renewed: the note is made, and says that it cannot be verified.
    void inv16_unverifiableSaysWhy()
    {
        m_center->clock()->set(workingDayMs + 3 * dayMs);
        const SigningKey key = SigningKey::generate();
        const SignerChoice own = file(key, certificate(key, nationalNumber(), workingDayMs + 9 * dayMs));
        const auto note = m_writer->writeMarginal(m_case, noteOf(u"اقدام شود"_s), own);
        QVERIFY2(note.ok(), qPrintable(note.ok() ? QString() : describe(note.error())));
        const SignatureJudgement judged = details().signatures.value(*note);
        QCOMPARE(int(judged.standing), int(SignatureStanding::Unverifiable));
        QCOMPARE(wordOf(judged.reason), u"RevocationUnknown"_s);
    }

    void rule4_25_firstAmongThoseWithANote()
    {
        const StreamId other = m_writer->registerCase(sampleDraft(2)).value().caseId;
        MarginalInput note = noteOf(u"رسیدگی"_s, {u"semnan.damghan.desk"_s});
        const EventId first = m_writer->writeMarginal(other, note, seatKey).value();
        const auto noted = [this] {
            return m_reader->page(Folder::Noted, {}, 10, m_writer->nowMs()).value().rows;
        };
        QCOMPARE(noted().size(), 1);
        QVERIFY(!noted().first().pinned);
        QVERIFY(m_writer->acknowledgeMarginal(other, {}, seatKey).ok());
        QCOMPARE(noted().size(), 1);
        QVERIFY(m_writer->answerMarginal(other, first, u"انجام شد"_s, {}, seatKey).ok());
        QVERIFY(noted().isEmpty());
        QCOMPARE(m_writer->acknowledgeMarginal(other, first, seatKey).error().code, ErrorCode::NotFound);
        // Only the Center pins.
        note.pinned = true;
        QCOMPARE(m_writer->writeMarginal(other, note, seatKey).error().field, u"pinned"_s);
    }

    /// At whom it is addressed to, though the Center holds the case: his cartable opens at the open cases.
    void rule4_25_pinnedAmongTheOpenCasesUntilAnswered()
    {
        QVERIFY(m_writer->refer(m_case, u"center.head"_s, u"برای استحضار"_s).ok());
        QList<Event> events = waitingAt(*m_writer);
        const auto head = seat(u"center.head"_s, u"center.head"_s);
        const auto minister = seat(u"ministry.energy.minister"_s, u"ministry.energy.minister"_s);
        feed(*head, events);
        MarginalInput note = noteOf(u"وزیر گزارش دهد"_s, {u"ministry.energy.minister"_s});
        note.pinned = true;
        const auto written = head->writeMarginal(m_case, note, seatKey);
        QVERIFY2(written.ok(), qPrintable(written.ok() ? QString() : describe(written.error())));
        events << waitingAt(*head);
        feed(*minister, events);
        const auto reader = std::move(SeatReader::open(*minister)).value();
        const auto open = [&] { return reader->page(Folder::Open, {}, 10, minister->nowMs()).value().rows; };
        QCOMPARE(open().size(), 1);
        QVERIFY(open().first().pinned);
        QVERIFY(minister->acknowledgeMarginal(m_case, *written, seatKey).ok());
        QCOMPARE(open().size(), 1);
        QVERIFY(minister->answerMarginal(m_case, *written, u"گزارش شد"_s, {}, seatKey).ok());
        QVERIFY(open().isEmpty());
        QCOMPARE(reader->counters(minister->nowMs())->at(static_cast<int>(Folder::Open)), 0);
    }

    void rule1_13_delegationIsGivenByThePrincipal()
    {
        const auto principal = seat(u"semnan.governor-general"_s, u"semnan.governor-general"_s);
        DelegationInput input{
            u"semnan.deputy1"_s, 0, workingDayMs + dayMs, {CaseKind::Complaint}, u"نامه ۱۲"_s};
        const auto given = principal->delegate(input);
        QVERIFY2(given.ok(), qPrintable(given.ok() ? QString() : describe(given.error())));
        QVERIFY(principal->endDelegation(*given, {}).ok());
        QCOMPARE(principal->endDelegation(*given, {}).error().code, ErrorCode::AlreadyDone);
        input.untilMs = workingDayMs - 1;
        QCOMPARE(principal->delegate(input).error().field, u"until"_s);
        input.untilMs = workingDayMs + dayMs;
        input.to = u"semnan.office1"_s;
        QCOMPARE(principal->delegate(input).error().field, u"to"_s);
        input.to = u"ministry.energy.minister"_s;
        QCOMPARE(principal->delegate(input).error().field, u"to"_s);
        // A clerk delegates nothing of the desk's.
        QVERIFY(!m_writer->delegate(input).ok());
    }

    void rule1_13_deputyActsUntilItEnds()
    {
        const Directory &directory = m_center->directory();
        const PostCode general(u"semnan.governor-general"_s);
        const PostCode deputy(u"semnan.deputy1"_s);
        DirectoryChange change;
        change.delegations = {{StreamId(QByteArray(16, 'd')),
                               general,
                               directory.personsAt(general).first(),
                               deputy,
                               directory.personsAt(deputy).first(),
                               workingDayMs - hourMs,
                               workingDayMs + hourMs,
                               0,
                               {CaseKind::Complaint}}};
        m_center->publish(change);
        const auto seated = seat(general.text(), deputy.text());
        QCOMPARE(seated->actor().post, general);
        QVERIFY(seated->actor().delegation.isValid());

        // A case of his principal comes in.
        QVERIFY(m_writer->refer(m_case, general.text(), u"برای دستور"_s).ok());
        feed(*seated, waitingAt(*m_writer));

        QVERIFY(seated->openCase(m_case).ok());
        const auto referred = seated->refer(m_case, u"semnan.water.director"_s, u"اقدام و گزارش"_s);
        QVERIFY2(referred.ok(), qPrintable(referred.ok() ? QString() : describe(referred.error())));
        const auto reader = std::move(SeatReader::open(*seated)).value();
        const HistoryEntry last = reader->caseDetails(m_case).value().state.history.last();
        QCOMPARE(last.actor.post, general);
        QCOMPARE(last.actor.person, directory.personsAt(deputy).first());
        QCOMPARE(last.actor.delegation, StreamId(QByteArray(16, 'd')));
        QCOMPARE(int(last.flag), int(EventFlag::None));

        // Ended a minute ago.
        m_center->clock()->set(workingDayMs + hourMs + 60'000);
        const auto late = seated->note(m_case, u"یادآوری شود"_s);
        QCOMPARE(late.error().field, u"delegation.until"_s);
        QVERIFY(describe(late.error()).contains(u"متن شما نگه داشته شد"_s));
        QCOMPARE(seated->actor().post, deputy);
        QVERIFY(!seated->actor().delegation.isValid());
    }

    void rule1_13_whatStaysWithThePrincipal()
    {
        const Directory &directory = m_center->directory();
        const PostCode governor(u"semnan.damghan.governor"_s);
        const PostCode deputy(u"semnan.damghan.water.head"_s);
        DirectoryChange change;
        change.delegations = {{StreamId(QByteArray(16, 'd')),
                               governor,
                               directory.personsAt(governor).first(),
                               deputy,
                               directory.personsAt(deputy).first(),
                               workingDayMs - hourMs,
                               workingDayMs + hourMs,
                               0,
                               {CaseKind::Request}}};
        m_center->publish(change);
        const auto seated = seat(governor.text(), deputy.text());
        QVERIFY(m_writer->refer(m_case, governor.text(), u"برای دستور"_s).ok());
        feed(*seated, waitingAt(*m_writer));
        QCOMPARE(seated->answer(m_case, AnswerKind::Done, u"لوله شکسته تعویض شد و فشار آب عادی است."_s)
                     .error()
                     .field,
                 u"delegation.without"_s);
    }
};

QTEST_GUILESS_MAIN(TestServicesSigning)
#include "test_services_signing.moc"
