#include "core/crypto/signed_statement.h"

#include <QTest>

using namespace mizban;

namespace {

constexpr qint64 nowMs = 1'793'599'200'000;

struct Signatory
{
    SigningKey key = SigningKey::generate();
    Certificate certificate;

    Signatory(const Authority &authority, const char *name)
        : certificate(
              authority.issueSigner(key.publicKey(), QString::fromLatin1(name), Validity{nowMs, 30}).value())
    {
    }
};

} // namespace

class TestSignedStatement : public QObject
{
    Q_OBJECT

    Authority m_authority = Authority::create(QStringLiteral("Test"), Validity{nowMs, 365}).value();
    Signatory m_asker{m_authority, "p.1"};
    Signatory m_other{m_authority, "p.2"};
    const QByteArray m_content = "mizban inquiry 1: may the branch be opened?";

private Q_SLOTS:
    void inv16_signedByWhomItSays()
    {
        const auto signature = signStatement(m_content, m_asker.key, m_asker.certificate);
        QVERIFY(signature.ok());
        const auto signer =
            verifyStatement(*signature, m_content, {m_other.certificate, m_asker.certificate});
        QVERIFY(signer.ok());
        QVERIFY(*signer == m_asker.certificate);
    }

    void inv16_anotherContentIsRefused()
    {
        const auto signature = signStatement(m_content, m_asker.key, m_asker.certificate);
        QCOMPARE(verifyStatement(*signature, m_content + '!', {m_asker.certificate}).error().code,
                 ErrorCode::BadSignature);
        QByteArray changed = m_content;
        changed[3] = char(changed[3] ^ 1);
        QCOMPARE(verifyStatement(*signature, changed, {m_asker.certificate}).error().code,
                 ErrorCode::BadSignature);
    }

    void inv16_anotherSignerIsRefused()
    {
        const auto signature = signStatement(m_content, m_asker.key, m_asker.certificate);
        QVERIFY(!verifyStatement(*signature, m_content, {m_other.certificate}).ok());
        QVERIFY(!verifyStatement(*signature, m_content, {}).ok());
    }

    void keyAndCertificateBelongTogether()
    {
        QCOMPARE(signStatement(m_content, m_asker.key, m_other.certificate).error().code,
                 ErrorCode::InvalidInput);
        QVERIFY(!signStatement({}, m_asker.key, m_asker.certificate).ok());
    }

    void noBytesPassForASignature()
    {
        const QByteArray signature = signStatement(m_content, m_asker.key, m_asker.certificate).value();
        for (qsizetype length = 0; length < signature.size(); ++length)
            QVERIFY(!verifyStatement(signature.first(length), m_content, {m_asker.certificate}).ok());
        QVERIFY(!verifyStatement(signature + "x", m_content, {m_asker.certificate}).ok());
        QVERIFY(!verifyStatement(QByteArray(1 << 20, '0'), m_content, {m_asker.certificate}).ok());
    }

    /// Mutated bytes never make another content valid.
    void inv16_mutations()
    {
        const QByteArray signature = signStatement(m_content, m_asker.key, m_asker.certificate).value();
        const QByteArray other = m_content + " no";
        for (qsizetype at = 0; at < signature.size(); ++at) {
            QByteArray mutated = signature;
            mutated[at] = char(mutated[at] ^ 0x20);
            QVERIFY(!verifyStatement(mutated, other, {m_asker.certificate}).ok());
        }
    }
};

QTEST_GUILESS_MAIN(TestSignedStatement)
#include "test_signed_statement.moc"
