#include "core/crypto/envelope.h"

#include <QTest>

#include <openssl/cms.h>

#include <memory>

using namespace mizban;

namespace {

constexpr Validity year{1'760'000'000'000, 365};

struct Recipient
{
    SigningKey key;
    Certificate certificate;
};

Recipient recipientOf(const Authority &authority, const QString &post)
{
    const SigningKey key = SigningKey::generate();
    return {key, authority.issueRecipient(key.publicKey(), post, year).value()};
}

/// The same content and recipient, in a form this program does not write.
QByteArray foreignEnvelope(const Certificate &recipient, const EVP_CIPHER *cipher)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> content(BIO_new_mem_buf("content", 7), &BIO_free);
    STACK_OF(X509) *certificates = sk_X509_new_null();
    sk_X509_push(certificates, recipient.native());
    const std::unique_ptr<CMS_ContentInfo, decltype(&CMS_ContentInfo_free)> cms(
        CMS_encrypt(certificates, content.get(), cipher, CMS_BINARY), &CMS_ContentInfo_free);
    sk_X509_free(certificates);
    unsigned char *der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    const QByteArray bytes(reinterpret_cast<char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

/// Lowers the length of the long-form element at `at`.
void shorten(QByteArray &der, qsizetype at, int by)
{
    const int length = (quint8(der[at + 2]) << 8 | quint8(der[at + 3])) - by;
    der[at + 2] = char(length >> 8);
    der[at + 3] = char(length);
}

} // namespace

class EnvelopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRecipientOpens_data();
    void everyRecipientOpens();
    void C4_tellsExactlyToWhomItIsAddressed();
    void othersDoNotOpen();
    void wrongKeyDoesNotOpen();
    void renewedCertificateOpens();
    void sealedTwiceDiffers();
    void contentIsNotInTheBytes();
    void derivesWithSha256();
    void contentAndRecipientsAreChecked();
    void mutationsNeverGiveOtherContent();
    void truncationsAreRefused();
    void shortTagIsRefused();
    void weakerFormsAreRefused();
    void hostileBytesAreRefused();

private:
    Authority m_authority;
    Recipient m_governor;
    Recipient m_center;
};

void EnvelopeTest::initTestCase()
{
    m_authority = Authority::create(QStringLiteral("authority"), year).value();
    m_governor = recipientOf(m_authority, QStringLiteral("semnan.damghan.governor"));
    m_center = recipientOf(m_authority, QStringLiteral("center.head"));
}

void EnvelopeTest::everyRecipientOpens_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("one byte") << QByteArray("\n");
    QTest::newRow("persian") << QByteArray("شکایت محرمانه\r\nسطر دوم\n");
    QTest::newRow("binary") << QByteArray::fromHex("000d0a0d0a00ff");
    QTest::newRow("large") << QByteArray(3'000'001, 'c');
}

void EnvelopeTest::everyRecipientOpens()
{
    QFETCH(QByteArray, content);
    const auto der = sealEnvelope(content, {m_governor.certificate, m_center.certificate});
    QVERIFY(der);
    for (const Recipient &recipient : {m_governor, m_center}) {
        const auto opened = openEnvelope(der.value(), recipient.key, recipient.certificate);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        QCOMPARE(opened->view(), QByteArrayView(content));
    }
}

void EnvelopeTest::C4_tellsExactlyToWhomItIsAddressed()
{
    const Recipient stranger = recipientOf(m_authority, QStringLiteral("stranger"));
    const auto both = sealEnvelope("content", {m_governor.certificate, m_center.certificate});
    const auto is = [](const Result<QByteArray> &der, const QList<Certificate> &named) {
        return isSealedToExactly(*der, named).value();
    };
    QVERIFY(is(both, {m_governor.certificate, m_center.certificate}));
    QVERIFY(is(both, {m_center.certificate, m_governor.certificate}));
    QVERIFY(!is(both, {m_governor.certificate}));                                             // one more
    QVERIFY(!is(both, {m_governor.certificate, m_center.certificate, stranger.certificate})); // one missing
    QVERIFY(!is(both, {m_governor.certificate, stranger.certificate}));
    QVERIFY(!is(both, {}));
    const auto twice = sealEnvelope("content", {m_governor.certificate, m_governor.certificate});
    QVERIFY(!is(twice, {m_governor.certificate}));
    QCOMPARE(isSealedToExactly("no envelope", {m_governor.certificate}).error().code, ErrorCode::Malformed);
    QCOMPARE(isSealedToExactly(foreignEnvelope(m_governor.certificate, EVP_aes_256_cbc()),
                               {m_governor.certificate})
                 .error()
                 .code,
             ErrorCode::Malformed);
}

void EnvelopeTest::othersDoNotOpen()
{
    const QByteArray der = sealEnvelope("content", {m_governor.certificate}).value();
    QCOMPARE(openEnvelope(der, m_center.key, m_center.certificate).error().code, ErrorCode::NotAllowed);
    QCOMPARE(openEnvelope(der, SigningKey(), m_governor.certificate).error().code, ErrorCode::InvalidInput);
}

void EnvelopeTest::wrongKeyDoesNotOpen()
{
    const QByteArray der = sealEnvelope("content", {m_governor.certificate}).value();
    for (int i = 0; i < 20; ++i) {
        const auto opened = openEnvelope(der, SigningKey::generate(), m_governor.certificate);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::BadSignature);
    }
}

void EnvelopeTest::renewedCertificateOpens()
{
    const QByteArray der = sealEnvelope("content", {m_governor.certificate}).value();
    const auto renewed =
        m_authority.issueRecipient(m_governor.key.publicKey(), QStringLiteral("renewed"), year);
    QCOMPARE(openEnvelope(der, m_governor.key, renewed.value())->view(), QByteArrayView("content"));
}

void EnvelopeTest::sealedTwiceDiffers()
{
    QVERIFY(sealEnvelope("content", {m_governor.certificate}).value() !=
            sealEnvelope("content", {m_governor.certificate}).value());
}

void EnvelopeTest::contentIsNotInTheBytes()
{
    const QByteArray der = sealEnvelope("canary-4711", {m_governor.certificate}).value();
    QVERIFY(!der.contains("canary-4711"));
    QVERIFY(!der.contains("authority"));
    QVERIFY(!der.contains("governor"));
}

// dhSinglePass-stdDH-sha256kdf-scheme 1.3.132.1.11.1; the SHA-1 scheme would be 1.3.133.16.840.63.0.2.
void EnvelopeTest::derivesWithSha256()
{
    const QByteArray der = sealEnvelope("content", {m_governor.certificate}).value();
    QVERIFY(der.contains(QByteArray::fromHex("06062b8104010b01")));
    QVERIFY(!der.contains(QByteArray::fromHex("2b8105108648")));
}

void EnvelopeTest::contentAndRecipientsAreChecked()
{
    const auto signer = m_authority.issueSigner(m_governor.key.publicKey(), QStringLiteral("p1"), year);
    QCOMPARE(sealEnvelope("content", {signer.value()}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(sealEnvelope({}, {m_governor.certificate}).error().code, ErrorCode::MissingInput);
    QCOMPARE(sealEnvelope("content", {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(sealEnvelope("content", {Certificate()}).error().code, ErrorCode::InvalidInput);
}

void EnvelopeTest::mutationsNeverGiveOtherContent()
{
    const QByteArray content = "content of a sealed complaint";
    const QByteArray der = sealEnvelope(content, {m_governor.certificate, m_center.certificate}).value();
    int refused = 0;
    for (qsizetype i = 0; i < der.size(); ++i) {
        for (const int mask : {0x01, 0x10, 0x80, 0xff}) {
            QByteArray altered = der;
            altered[i] = char(altered[i] ^ mask);
            const auto opened = openEnvelope(altered, m_governor.key, m_governor.certificate);
            if (opened)
                QCOMPARE(opened->view(), QByteArrayView(content));
            refused += !opened;
        }
    }
    // What may be altered unnoticed is only what concerns the other recipient.
    QVERIFY2(refused > 2 * der.size(), qPrintable(QString::number(refused)));
    for (qsizetype i = der.size() - 18 - content.size(); i < der.size(); ++i) {
        QByteArray altered = der;
        altered[i] = char(altered[i] ^ 1);
        QVERIFY(!openEnvelope(altered, m_governor.key, m_governor.certificate));
    }
}

void EnvelopeTest::truncationsAreRefused()
{
    const QByteArray der = sealEnvelope("content", {m_governor.certificate}).value();
    for (qsizetype size = 0; size < der.size(); ++size)
        QVERIFY(!openEnvelope(der.left(size), m_governor.key, m_governor.certificate));
    QVERIFY(!openEnvelope(der + '\0', m_governor.key, m_governor.certificate));
}

void EnvelopeTest::shortTagIsRefused()
{
    QByteArray der = sealEnvelope(QByteArray(500, 'c'), {m_governor.certificate}).value();
    QCOMPARE(der.mid(0, 2), QByteArray("\x30\x82"));
    const qsizetype wrapper = 4 + 13;
    QCOMPARE(der.mid(wrapper, 2), QByteArray("\xa0\x82"));
    QCOMPARE(der[der.size() - 17], '\x10');
    constexpr int cut = 12;
    shorten(der, 0, cut);
    shorten(der, wrapper, cut);
    shorten(der, wrapper + 4, cut);
    der[der.size() - 17] = char(16 - cut);
    der.chop(cut);
    const auto opened = openEnvelope(der, m_governor.key, m_governor.certificate);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Malformed);
}

void EnvelopeTest::weakerFormsAreRefused()
{
    for (const EVP_CIPHER *cipher : {EVP_aes_256_cbc(), EVP_aes_128_gcm()}) {
        const QByteArray der = foreignEnvelope(m_governor.certificate, cipher);
        QVERIFY(!der.isEmpty());
        QCOMPARE(openEnvelope(der, m_governor.key, m_governor.certificate).error().code,
                 ErrorCode::Malformed);
    }
    // The form itself is open to other programs.
    const QByteArray equal = foreignEnvelope(m_governor.certificate, EVP_aes_256_gcm());
    QCOMPARE(openEnvelope(equal, m_governor.key, m_governor.certificate)->view(), QByteArrayView("content"));
}

void EnvelopeTest::hostileBytesAreRefused()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("\x30"), QByteArray("\x30\x80\x00\x00", 4),
          QByteArray("\x30\x84\xff\xff\xff\xff", 6),
          QByteArray("\x30\x88\xff\xff\xff\xff\xff\xff\xff\xff", 10), QByteArray(100'000, '\x30')})
        QCOMPARE(openEnvelope(bytes, m_governor.key, m_governor.certificate).error().code,
                 ErrorCode::Malformed);
}

QTEST_APPLESS_MAIN(EnvelopeTest)
#include "test_envelope.moc"
