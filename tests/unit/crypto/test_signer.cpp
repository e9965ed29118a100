#include "core/crypto/certificate_standing.h"
#include "core/crypto/signed_statement.h"
#include "tests/fixtures/keys/official_authority.h"
#include "tests/fixtures/keys/soft_token.h"

#include <QTest>

#include <array>
#include <future>

using namespace mizban;
using namespace mizban::test;

namespace {

constexpr qint64 nowMs = 1'793'599'200'000;
constexpr qint64 dayMs = 24ll * 3600 * 1000;
constexpr auto number = "9980010746";

} // namespace

/// Officials' own keys (invariant 16): from a file, on a token, and what their certificates are worth.
class TestSigner : public QObject
{
    Q_OBJECT

    OfficialAuthority m_authority{QStringLiteral("مرکز صدور گواهی"), nowMs};
    SigningKey m_key = SigningKey::generate();
    Certificate m_certificate = certificateOf(m_key);
    const QByteArray m_content = "mizban note 1: to be done";

    Certificate certificateOf(const SigningKey &key, qint64 fromMs = nowMs - dayMs,
                              qint64 untilMs = nowMs + 30 * dayMs) const
    {
        return m_authority.issue(
            key.publicKey(), {QStringLiteral("لیلا صفرزاده"), QString::fromLatin1(number), fromMs, untilMs});
    }
    SignatureTrust trust(const QList<QByteArray> &revocations) const
    {
        return {{m_authority.pem()}, revocations, {}};
    }
    QByteArray list(const QList<OfficialAuthority::Revoked> &revoked) const
    {
        return m_authority.revocations(revoked, nowMs - dayMs, nowMs + dayMs);
    }

private Q_SLOTS:
    void inv16_fileSigns()
    {
        auto signer = signerFromFile(pkcs12Of(m_key, m_certificate, "گذرواژه"), "گذرواژه");
        QVERIFY2(signer.ok(), qPrintable(signer.ok() ? QString() : signer.error().detail));
        QVERIFY((*signer)->certificate() == m_certificate);
        const auto signature = signStatement(m_content, **signer);
        QVERIFY(signature.ok());
        const auto by = verifyStatement(*signature, m_content, {m_certificate});
        QVERIFY2(by.ok(), qPrintable(by.ok() ? QString() : by.error().detail));
        QVERIFY(!verifyStatement(*signature, m_content + '!', {m_certificate}).ok());
        QVERIFY(!verifyStatement(*signature, m_content, {certificateOf(SigningKey::generate())}).ok());
    }

    void fileThatDoesNotOpen()
    {
        const QByteArray file = pkcs12Of(m_key, m_certificate, "right");
        const auto wrong = signerFromFile(file, "wrong");
        QCOMPARE(wrong.error().code, ErrorCode::WrongPassword);
        QCOMPARE(wrong.error().field, QStringLiteral("pin"));
        QCOMPARE(signerFromFile(file.left(file.size() / 2), "right").error().code, ErrorCode::Malformed);
        QCOMPARE(signerFromFile({}, "right").error().code, ErrorCode::Malformed);
        QCOMPARE(signerFromFile("not a file of this kind", "").error().code, ErrorCode::Malformed);
    }

    void inv16_signatureIsWrittenAsOpensslReadsIt()
    {
        auto signer = signerWith(m_key, m_certificate);
        QVERIFY(signer.ok());
        const auto byHand = signStatement(m_content, **signer);
        QVERIFY(byHand.ok());
        QVERIFY(verifyStatement(*byHand, m_content, {m_certificate}).ok());
        QVERIFY(!signerWith(SigningKey::generate(), m_certificate).ok());
        // No byte of it can be changed so that another content passes.
        for (qsizetype at = 0; at < byHand->size(); ++at) {
            QByteArray altered = *byHand;
            altered[at] = char(altered[at] ^ 0x20);
            QVERIFY(!verifyStatement(altered, "mizban note 1: to be dropped", {m_certificate}).ok());
        }
    }

    /// What one leaves, another is just opening: nobody finds the module gone under his hands.
    void aModuleIsLeftAndOpenedAtOnce()
    {
        SoftToken token;
        QVERIFY2(token.make(m_key, m_certificate), qPrintable(token.why()));
        const auto signOften = [&]() -> Error {
            for (int time = 0; time < 40; ++time) {
                auto signer = signerFromToken(token.module(), {}, token.pin());
                if (!signer.ok())
                    return signer.error();
                const auto signature = (*signer)->sign("note");
                if (!signature.ok())
                    return signature.error();
            }
            return {};
        };
        std::array<std::future<Error>, 3> signing;
        for (auto &each : signing)
            each = std::async(std::launch::async, signOften);
        for (auto &each : signing) {
            const Error problem = each.get();
            QVERIFY2(problem.code == ErrorCode::None, qPrintable(problem.detail));
        }
    }

    void tokenSigns()
    {
        SoftToken token;
        QVERIFY2(token.make(m_key, m_certificate), qPrintable(token.why()));
        {
            auto signer = signerFromToken(token.module(), {}, token.pin());
            QVERIFY2(signer.ok(), qPrintable(signer.ok() ? QString() : signer.error().detail));
            QVERIFY((*signer)->certificate() == m_certificate);
            const auto signature = signStatement(m_content, **signer);
            QVERIFY2(signature.ok(), qPrintable(signature.ok() ? QString() : signature.error().detail));
            QVERIFY(verifyStatement(*signature, m_content, {m_certificate}).ok());

            // Pulled out while signing: said plainly; opened anew it signs once it is back.
            token.pullOut();
            const auto gone = signStatement(m_content, **signer);
            QCOMPARE(gone.error().code, ErrorCode::Unreachable);
            QCOMPARE(gone.error().field, QStringLiteral("token"));
            token.plugIn();
        }
        {
            auto again = signerFromToken(token.module(), {}, token.pin());
            QVERIFY(again.ok() && signStatement(m_content, **again).ok());
        }
        QCOMPARE(signerFromToken(token.module(), {}, "000000").error().code, ErrorCode::WrongPassword);
        QCOMPARE(signerFromToken(token.module(), QStringLiteral("another"), token.pin()).error().code,
                 ErrorCode::NotFound);
        QVERIFY(signerFromToken(token.module(), QStringLiteral("mizban"), token.pin()).ok());
        QCOMPARE(signerFromToken(QStringLiteral("/nowhere/module.so"), {}, token.pin()).error().code,
                 ErrorCode::CannotOpen);
    }

    void inv16_standing_data()
    {
        QTest::addColumn<qint64>("fromMs");
        QTest::addColumn<qint64>("untilMs");
        QTest::addColumn<qint64>("revokedMs");
        QTest::addColumn<qint64>("receivedMs");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, qint64 from, qint64 until, qint64 revoked, qint64 received,
                            SignatureReason expected) {
            QTest::newRow(name) << from << until << revoked << received << int(expected);
        };
        row("sound", nowMs - dayMs, nowMs + dayMs, 0, nowMs, SignatureReason::None);
        row("not yet in force", nowMs + 1000, nowMs + dayMs, 0, nowMs, SignatureReason::NotYetInForce);
        row("expired", nowMs - dayMs, nowMs - 1000, 0, nowMs, SignatureReason::Expired);
        row("revoked before", nowMs - dayMs, nowMs + dayMs, nowMs - 3'600'000, nowMs,
            SignatureReason::Revoked);
        row("revoked before it came", nowMs - dayMs, nowMs + dayMs, nowMs + 1000, nowMs + 5000,
            SignatureReason::Revoked);
        row("revoked after it came", nowMs - dayMs, nowMs + dayMs, nowMs + 9000, nowMs + 5000,
            SignatureReason::None);
    }
    void inv16_standing()
    {
        QFETCH(qint64, fromMs);
        QFETCH(qint64, untilMs);
        QFETCH(qint64, revokedMs);
        QFETCH(qint64, receivedMs);
        QFETCH(int, expected);
        const Certificate certificate = certificateOf(m_key, fromMs, untilMs);
        const auto revoked = revokedMs == 0 ? QList<OfficialAuthority::Revoked>()
                                            : QList<OfficialAuthority::Revoked>{{certificate, revokedMs}};
        QCOMPARE(int(certificateStanding(certificate, trust({list(revoked)}), {nowMs, receivedMs})),
                 expected);
    }

    void inv16_whoIsBelieved()
    {
        const SigningTimes times{nowMs, nowMs};
        QCOMPARE(certificateStanding(m_certificate, trust({}), times), SignatureReason::RevocationUnknown);
        QCOMPARE(certificateStanding(m_certificate, {}, times), SignatureReason::UnknownAuthority);
        const QByteArray old = m_authority.revocations({}, nowMs - 9 * dayMs, nowMs - 2 * dayMs);
        QCOMPARE(certificateStanding(m_certificate, trust({old}), times), SignatureReason::RevocationUnknown);
        QCOMPARE(certificateStanding(m_certificate, trust({old, list({})}), times), SignatureReason::None);
        // A list that somebody else made under the authority's name counts for nothing.
        const OfficialAuthority impostor(QStringLiteral("مرکز صدور گواهی"), nowMs);
        const QByteArray false_ =
            impostor.revocations({{m_certificate, nowMs - dayMs}}, nowMs, nowMs + dayMs);
        QCOMPARE(certificateStanding(m_certificate, trust({list({}), false_}), times), SignatureReason::None);
        const Certificate forged =
            impostor.issue(m_key.publicKey(),
                           {QStringLiteral("x"), QString::fromLatin1(number), nowMs - dayMs, nowMs + dayMs});
        QVERIFY(certificateStanding(forged, trust({list({})}), times) != SignatureReason::None);
    }

    void certificateOfSeatNeedsNoList()
    {
        const Authority center = Authority::create(QStringLiteral("Center"), {nowMs, 365}).value();
        const Certificate seat =
            center.issueSigner(m_key.publicKey(), QStringLiteral("p.1"), {nowMs, 30}).value();
        const SignatureTrust trusted{{m_authority.pem()}, {}, center.certificate().toPem()};
        QCOMPARE(certificateStanding(seat, trusted, {nowMs, nowMs}), SignatureReason::None);
        QCOMPARE(certificateStanding(seat, trust({}), {nowMs, nowMs}), SignatureReason::UnknownAuthority);
    }

    void whoIsNamed()
    {
        QCOMPARE(subjectNumber(m_certificate), QString::fromLatin1(number));
        QVERIFY(checkAuthority(m_authority.pem()).ok());
        QVERIFY(!checkAuthority(m_certificate.toPem()).ok());
        QVERIFY(readRevocations(list({}), {m_authority.pem()}).ok());
        QCOMPARE(readRevocations(list({}), {}).error().code, ErrorCode::UntrustedCenter);
        QCOMPARE(readRevocations("nothing", {m_authority.pem()}).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestSigner)
#include "test_signer.moc"
