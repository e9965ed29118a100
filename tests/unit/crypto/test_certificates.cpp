#include "core/crypto/certificates.h"
#include "core/crypto/digest.h"

#include <QTest>

using namespace mizban;

namespace {

constexpr qint64 now = 1'760'000'000'000;
constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
constexpr Validity year{now, 365};

} // namespace

class CertificatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void authoritySurvivesItsFiles();
    void authorityNeedsItsOwnKey();
    void requestNamesItsKey();
    void alteredRequestIsRefused();
    void hostileRequestsAreRefused();
    void clientCertificate();
    void serverCertificate();
    void serverNamesAreChecked();
    void signerAndRecipient();
    void commonNamesAreBounded();
    void chainOfAnotherAuthorityIsRefused();
    void chainHoldsInItsTimeOnly();
    void clientIsNoServer();
    void deviceCannotIssue();
    void alteredCertificateIsRefused();
    void serialsDiffer();
    void certificateSurvivesItsBytes();
    void datesBeyond2050();

private:
    Authority m_authority;
};

void CertificatesTest::initTestCase()
{
    auto authority = Authority::create(QStringLiteral("مرکز ارتباطات مردمی"), {now, 3650});
    QVERIFY(authority);
    m_authority = authority.value();
}

void CertificatesTest::authoritySurvivesItsFiles()
{
    const QByteArray pem = m_authority.certificate().toPem();
    const auto loaded = Authority::load(pem, m_authority.keyPem().view());
    QVERIFY(loaded);
    QCOMPARE(loaded->certificate(), m_authority.certificate());
    QCOMPARE(loaded->certificate().subjectCommonName(), QStringLiteral("مرکز ارتباطات مردمی"));
    const auto issued = loaded->issueSigner(SigningKey::generate().publicKey(), QStringLiteral("p1"), year);
    QVERIFY(issued);
    QVERIFY(verifyChain(issued.value(), pem, now));
    QVERIFY(verifyChain(m_authority.certificate(), pem, now));
}

void CertificatesTest::authorityNeedsItsOwnKey()
{
    const SigningKey other = SigningKey::generate();
    QCOMPARE(Authority::load(m_authority.certificate().toPem(), other.toPem().view()).error().code,
             ErrorCode::BadSignature);
    const auto signer = m_authority.issueSigner(other.publicKey(), QStringLiteral("p1"), year);
    QCOMPARE(Authority::load(signer->toPem(), other.toPem().view()).error().code, ErrorCode::InvalidInput);
    QVERIFY(!Authority::load({}, {}));
}

void CertificatesTest::requestNamesItsKey()
{
    const SigningKey key = SigningKey::generate();
    const auto pem = makeRequest(key, QStringLiteral("میز دامغان"));
    QVERIFY(pem);
    const auto request = parseRequest(pem.value());
    QVERIFY(request);
    QCOMPARE(request->commonName, QStringLiteral("میز دامغان"));
    QCOMPARE(request->publicKey, key.publicKey());
}

void CertificatesTest::alteredRequestIsRefused()
{
    const QByteArray pem = makeRequest(SigningKey::generate(), QStringLiteral("device")).value();
    const qsizetype begin = pem.indexOf('\n') + 1;
    const qsizetype end = pem.indexOf("-----END");
    const QByteArray der = QByteArray::fromBase64(pem.mid(begin, end - begin));
    for (qsizetype i = 0; i < der.size(); ++i) {
        QByteArray altered = der;
        altered[i] = char(altered[i] ^ 1);
        QVERIFY2(!parseRequest(pem.left(begin) + altered.toBase64() + '\n' + pem.mid(end)),
                 qPrintable(QString::number(i)));
    }
}

void CertificatesTest::hostileRequestsAreRefused()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("x"), QByteArray(100'000, 'A'),
          QByteArray("-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n"),
          m_authority.certificate().toPem()})
        QCOMPARE(parseRequest(bytes).error().code, ErrorCode::Malformed);
}

void CertificatesTest::clientCertificate()
{
    const SigningKey key = SigningKey::generate();
    const QByteArray request = makeRequest(key, QStringLiteral("whatever was asked")).value();
    const auto issued = m_authority.issueClient(request, QStringLiteral("01234"), year);
    QVERIFY(issued);
    QCOMPARE(issued->subjectCommonName(), QStringLiteral("01234"));
    QCOMPARE(issued->publicKey(), key.publicKey());
    QCOMPARE(issued->notBeforeMs(), now - hour);
    QCOMPARE(issued->notAfterMs(), now + 365 * day);
    QVERIFY(verifyChain(issued.value(), m_authority.certificate().toPem(), now, CertificatePurpose::Client));
}

void CertificatesTest::serverCertificate()
{
    const auto issued = m_authority.issueServer(
        SigningKey::generate().publicKey(),
        {QStringLiteral("center.example"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")}, year);
    QVERIFY(issued);
    QCOMPARE(issued->subjectCommonName(), QStringLiteral("center.example"));
    QVERIFY(issued->toDer().contains("center.example"));
    QVERIFY(issued->toDer().contains(QByteArray::fromHex("87047f000001")));
    QVERIFY(verifyChain(issued.value(), m_authority.certificate().toPem(), now, CertificatePurpose::Server));
}

void CertificatesTest::serverNamesAreChecked()
{
    const VerifyKey key = SigningKey::generate().publicKey();
    for (const QString &name :
         {QString(), QStringLiteral("a,DNS:b"), QStringLiteral("a b"), QString(300, u'a')})
        QCOMPARE(m_authority.issueServer(key, {name}, year).error().code, ErrorCode::InvalidInput);
    QVERIFY(!m_authority.issueServer(key, {}, year));
}

void CertificatesTest::signerAndRecipient()
{
    const QByteArray pem = m_authority.certificate().toPem();
    const VerifyKey key = SigningKey::generate().publicKey();
    const auto signer = m_authority.issueSigner(key, QStringLiteral("علی رضایی"), year);
    const auto recipient = m_authority.issueRecipient(key, QStringLiteral("semnan.damghan.governor"), year);
    QVERIFY(signer);
    QVERIFY(recipient);
    QVERIFY(verifyChain(signer.value(), pem, now));
    QVERIFY(verifyChain(recipient.value(), pem, now));
    QVERIFY(!verifyChain(recipient.value(), pem, now, CertificatePurpose::Server));
    QVERIFY(!m_authority.issueSigner(VerifyKey(), QStringLiteral("x"), year));
    QVERIFY(!m_authority.issueSigner(key, QStringLiteral("x"), {now, 0}));
}

void CertificatesTest::commonNamesAreBounded()
{
    const SigningKey key = SigningKey::generate();
    QVERIFY(makeRequest(key, QString(64, QChar(0x645))));
    QCOMPARE(makeRequest(key, QString(65, QChar(0x645))).error().code, ErrorCode::InvalidInput);
    QCOMPARE(makeRequest(key, QString()).error().code, ErrorCode::InvalidInput);
    QCOMPARE(makeRequest(key, QString(3, QChar(0))).error().code, ErrorCode::InvalidInput);
}

void CertificatesTest::chainOfAnotherAuthorityIsRefused()
{
    const Authority other = Authority::create(QStringLiteral("مرکز ارتباطات مردمی"), {now, 3650}).value();
    const auto issued = other.issueSigner(SigningKey::generate().publicKey(), QStringLiteral("p1"), year);
    const auto chain = verifyChain(issued.value(), m_authority.certificate().toPem(), now);
    QVERIFY(!chain);
    QCOMPARE(chain.error().code, ErrorCode::UntrustedCenter);
    QVERIFY(!verifyChain(other.certificate(), m_authority.certificate().toPem(), now));
    QVERIFY(!verifyChain(Certificate(), m_authority.certificate().toPem(), now));
}

void CertificatesTest::chainHoldsInItsTimeOnly()
{
    const QByteArray pem = m_authority.certificate().toPem();
    const auto issued =
        m_authority.issueSigner(SigningKey::generate().publicKey(), QStringLiteral("p1"), {now, 10});
    QVERIFY(verifyChain(issued.value(), pem, now - hour + 1000));
    QVERIFY(!verifyChain(issued.value(), pem, now - hour - 1000));
    QVERIFY(verifyChain(issued.value(), pem, now + 10 * day - 1000));
    QVERIFY(!verifyChain(issued.value(), pem, now + 10 * day + 1000));
}

void CertificatesTest::clientIsNoServer()
{
    const QByteArray pem = m_authority.certificate().toPem();
    const SigningKey key = SigningKey::generate();
    const auto client =
        m_authority.issueClient(makeRequest(key, QStringLiteral("d")).value(), QStringLiteral("d"), year);
    const auto server = m_authority.issueServer(key.publicKey(), {QStringLiteral("center")}, year);
    QVERIFY(!verifyChain(client.value(), pem, now, CertificatePurpose::Server));
    QVERIFY(!verifyChain(server.value(), pem, now, CertificatePurpose::Client));
}

void CertificatesTest::deviceCannotIssue()
{
    const SigningKey key = SigningKey::generate();
    const auto device =
        m_authority.issueClient(makeRequest(key, QStringLiteral("d")).value(), QStringLiteral("d"), year);
    QVERIFY(!Authority::load(device->toPem(), key.toPem().view()));
    QVERIFY(!verifyChain(device.value(), device->toPem(), now));
}

void CertificatesTest::alteredCertificateIsRefused()
{
    const QByteArray pem = m_authority.certificate().toPem();
    const auto issued =
        m_authority.issueSigner(SigningKey::generate().publicKey(), QStringLiteral("p1"), year);
    const QByteArray der = issued->toDer();
    for (qsizetype i = 0; i < der.size(); ++i) {
        QByteArray altered = der;
        altered[i] = char(altered[i] ^ 4);
        const auto parsed = Certificate::fromDer(altered);
        QVERIFY2(!parsed || !verifyChain(parsed.value(), pem, now), qPrintable(QString::number(i)));
    }
}

void CertificatesTest::serialsDiffer()
{
    const VerifyKey key = SigningKey::generate().publicKey();
    QSet<QString> serials;
    for (int i = 0; i < 50; ++i)
        serials.insert(m_authority.issueSigner(key, QStringLiteral("p1"), year)->serialHex());
    QCOMPARE(serials.size(), 50);
    for (const QString &serial : std::as_const(serials))
        QVERIFY(serial.size() >= 26 && serial.size() <= 32);
}

void CertificatesTest::certificateSurvivesItsBytes()
{
    const Certificate &certificate = m_authority.certificate();
    QCOMPARE(Certificate::fromDer(certificate.toDer()).value(), certificate);
    QCOMPARE(Certificate::fromPem(certificate.toPem()).value(), certificate);
    QCOMPARE(certificate.fingerprint(), sha256(certificate.toDer()));
    QVERIFY(!Certificate::fromDer(certificate.toDer() + 'x'));
    QVERIFY(!Certificate::fromDer({}));
    QVERIFY(!Certificate::fromPem("x"));
    QVERIFY(Certificate().toDer().isEmpty());
}

void CertificatesTest::datesBeyond2050()
{
    const auto issued =
        m_authority.issueSigner(SigningKey::generate().publicKey(), QStringLiteral("p1"), {now, 36500});
    QCOMPARE(issued->notAfterMs(), now + 36500 * day);
}

QTEST_APPLESS_MAIN(CertificatesTest)
#include "test_certificates.moc"
