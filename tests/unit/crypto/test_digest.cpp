#include "core/crypto/digest.h"
#include "core/crypto/password.h"
#include "core/crypto/secret.h"

#include <QTest>

using namespace mizban;

class DigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sha256_vectors_data();
    void sha256_vectors();
    void sha256_inPieces();
    void rfc4231_hmac();
    void rfc5869_hkdf();
    void hkdf_takesNothing();
    void constantTimeEquality();
    void secretsMoveAndVanish();
    void wipeLeavesCopiesAlone();
    void randomBytesDiffer();
    void argon2_vector();
    void argon2_refusesHostileCosts_data();
    void argon2_refusesHostileCosts();
    void argon2_dependsOnEverything();
    void speed();
};

void DigestTest::sha256_vectors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("empty") << QByteArray()
                           << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

void DigestTest::sha256_vectors()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hex);
    QCOMPARE(sha256(text).toHex(), hex);
}

void DigestTest::sha256_inPieces()
{
    const QByteArray text = QByteArray("میزبان").repeated(1000);
    Sha256 digest;
    for (qsizetype at = 0; at < text.size(); at += 97)
        digest.add(text.mid(at, 97));
    QCOMPARE(digest.finish(), sha256(text));
    QCOMPARE(digest.finish(), sha256({}));
    QCOMPARE(digest.add("abc").finish(), sha256("abc"));
}

void DigestTest::rfc4231_hmac()
{
    QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
             QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    QCOMPARE(hmacSha256({}, {}).toHex(),
             QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
}

void DigestTest::rfc5869_hkdf()
{
    const QByteArray secret(22, 0x0b);
    QCOMPARE(
        hkdfSha256(secret, QByteArray::fromHex("000102030405060708090a0b0c"),
                   QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9"), 42)
            .toHex(),
        QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
    QCOMPARE(
        hkdfSha256(secret, {}, {}, 42).toHex(),
        QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
}

void DigestTest::hkdf_takesNothing()
{
    QCOMPARE(hkdfSha256({}, {}, {}, 32), hkdfSha256("", "", "", 32));
    QVERIFY(hkdfSha256({}, {}, {}, 32) != hkdfSha256("x", {}, {}, 32));
}

void DigestTest::constantTimeEquality()
{
    QVERIFY(equalInConstantTime("abc", "abc"));
    QVERIFY(equalInConstantTime({}, {}));
    QVERIFY(!equalInConstantTime("abc", "abd"));
    QVERIFY(!equalInConstantTime("abc", "abcd"));
}

void DigestTest::secretsMoveAndVanish()
{
    SecretBytes first = SecretBytes::fromBytes("passphrase");
    const SecretBytes copied = first.copy();
    SecretBytes second = std::move(first);
    QVERIFY(first.isEmpty());
    QCOMPARE(second.view(), QByteArrayView("passphrase"));
    second.clear();
    QVERIFY(second.isEmpty());
    QCOMPARE(copied.view(), QByteArrayView("passphrase"));
}

void DigestTest::wipeLeavesCopiesAlone()
{
    QByteArray password("passphrase");
    password.detach();
    const QByteArray shared = password;
    wipe(password);
    QVERIFY(password.isEmpty());
    QCOMPARE(shared, QByteArray("passphrase"));
}

void DigestTest::randomBytesDiffer()
{
    QCOMPARE(SecretBytes::random(32).size(), 32);
    QVERIFY(SecretBytes::random(32).view() != SecretBytes::random(32).view());
    QVERIFY(randomBytes(16) != randomBytes(16));
}

// Pins variant and version: a change would lock everybody out.
void DigestTest::argon2_vector()
{
    const Argon2Params params{8192, 3, 1, "somesaltsomesalt"};
    const auto key = derive("password", params);
    QVERIFY(key);
    QCOMPARE(key->view().toByteArray().toHex(),
             QByteArray("02950b5580d9c4909f78967fb3a6bfe9f0839ed64b932b118aba21ec89705b29"));
}

void DigestTest::argon2_refusesHostileCosts_data()
{
    QTest::addColumn<quint32>("memoryKiB");
    QTest::addColumn<quint32>("iterations");
    QTest::addColumn<quint32>("parallelism");
    QTest::addColumn<int>("salt");
    QTest::newRow("too little memory") << 8191U << 3U << 1U << 16;
    QTest::newRow("too much memory") << 1048577U << 3U << 1U << 16;
    QTest::newRow("all memory") << 0xffffffffU << 3U << 1U << 16;
    QTest::newRow("no iteration") << 8192U << 0U << 1U << 16;
    QTest::newRow("endless") << 8192U << 17U << 1U << 16;
    QTest::newRow("no lane") << 8192U << 3U << 0U << 16;
    QTest::newRow("many lanes") << 8192U << 3U << 5U << 16;
    QTest::newRow("short salt") << 8192U << 3U << 1U << 8;
}

void DigestTest::argon2_refusesHostileCosts()
{
    QFETCH(quint32, memoryKiB);
    QFETCH(quint32, iterations);
    QFETCH(quint32, parallelism);
    QFETCH(int, salt);
    const auto key = derive("password", {memoryKiB, iterations, parallelism, QByteArray(salt, 's')});
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::InvalidInput);
}

void DigestTest::argon2_dependsOnEverything()
{
    const Argon2Params params = Argon2Params{8192, 1, 1, {}}.withFreshSalt();
    Argon2Params moreWork = params;
    moreWork.iterations = 2;
    const auto key = derive("password", params);
    QCOMPARE(derive("password", params)->view(), key->view());
    QVERIFY(derive("Password", params)->view() != key->view());
    QVERIFY(derive("password", params.withFreshSalt())->view() != key->view());
    QVERIFY(derive("password", moreWork)->view() != key->view());
}

void DigestTest::speed()
{
    const QByteArray event(1370, 'e');
    QBENCHMARK
    {
        (void)sha256(event);
    }
}

QTEST_APPLESS_MAIN(DigestTest)
#include "test_digest.moc"
