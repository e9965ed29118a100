#include "core/crypto/digest.h"
#include "core/crypto/keys.h"

#include <QTest>

using namespace mizban;

class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signAndVerify();
    void rfc6979_foreignSignatureVerifies();
    void everyFlippedBitIsRefused();
    void signatureOfWrongShapeIsRefused();
    void privateKeySurvivesPemAndDer();
    void spkiHasOneEncoding();
    void hostileKeysAreRefused_data();
    void hostileKeysAreRefused();
    void encryptedPemDoesNotPrompt();
    void agreementIsMutual();
    void emptyKeysDoNothing();
    void publicKeyOutlivesPrivate();
    void signSpeed();
    void verifySpeed();
};

void KeysTest::signAndVerify()
{
    const SigningKey key = SigningKey::generate();
    const VerifyKey publicKey = key.publicKey();
    for (int i = 0; i < 200; ++i) {
        const QByteArray message = QByteArray::number(i);
        const QByteArray signature = key.sign(message);
        QCOMPARE(signature.size(), signatureSize);
        QVERIFY(publicKey.verify(message, signature));
        QVERIFY(!publicKey.verify(message + 'x', signature));
    }
    QVERIFY(!SigningKey::generate().publicKey().verify("1", key.sign("1")));
    QVERIFY(publicKey.verify({}, key.sign({})));
}

// RFC 6979 A.2.5: P-256, SHA-256, message "sample".
void KeysTest::rfc6979_foreignSignatureVerifies()
{
    const QByteArray spki =
        QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004"
                            "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                            "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
    const QByteArray signature =
        QByteArray::fromHex("efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                            "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
    const auto key = VerifyKey::fromSpki(spki);
    QVERIFY(key);
    QVERIFY(key->verify("sample", signature));
    QVERIFY(!key->verify("test", signature));
    QCOMPARE(key->fingerprint(), sha256(spki));
}

void KeysTest::everyFlippedBitIsRefused()
{
    const SigningKey key = SigningKey::generate();
    const VerifyKey publicKey = key.publicKey();
    const QByteArray signature = key.sign("note");
    for (int bit = 0; bit < signatureSize * 8; ++bit) {
        QByteArray altered = signature;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << bit % 8));
        QVERIFY2(!publicKey.verify("note", altered), qPrintable(QString::number(bit)));
    }
}

void KeysTest::signatureOfWrongShapeIsRefused()
{
    const SigningKey key = SigningKey::generate();
    const QByteArray signature = key.sign("note");
    QVERIFY(!key.publicKey().verify("note", {}));
    QVERIFY(!key.publicKey().verify("note", signature.left(63)));
    QVERIFY(!key.publicKey().verify("note", signature + '\0'));
    QVERIFY(!key.publicKey().verify("note", QByteArray(64, '\0')));
    QVERIFY(!key.publicKey().verify("note", QByteArray(64, '\xff')));
}

void KeysTest::privateKeySurvivesPemAndDer()
{
    const SigningKey key = SigningKey::generate();
    const auto fromPem = SigningKey::fromPem(key.toPem().view());
    const auto fromDer = SigningKey::fromDer(key.toDer().view());
    QVERIFY(fromPem);
    QVERIFY(fromDer);
    QCOMPARE(fromPem->publicKey(), key.publicKey());
    QVERIFY(key.publicKey().verify("m", fromDer->sign("m")));
    QVERIFY(key.toPem().view().startsWith("-----BEGIN PRIVATE KEY-----"));
}

void KeysTest::spkiHasOneEncoding()
{
    const VerifyKey key = SigningKey::generate().publicKey();
    QCOMPARE(key.spki().size(), 91);
    QCOMPARE(VerifyKey::fromSpki(key.spki()).value(), key);
    QVERIFY(!VerifyKey::fromSpki(key.spki() + '\0'));
    // The same point, compressed.
    QByteArray compressed = QByteArray::fromHex("3039301306072a8648ce3d020106082a8648ce3d030107032200");
    compressed.append((key.spki().back() & 1) ? '\3' : '\2').append(key.spki().mid(27, 32));
    QVERIFY(!VerifyKey::fromSpki(compressed));
}

void KeysTest::hostileKeysAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const VerifyKey key = SigningKey::generate().publicKey();
    QByteArray offCurve = key.spki();
    offCurve[90] = char(offCurve[90] ^ 1);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(91, '\0');
    QTest::newRow("cut") << key.spki().left(90);
    QTest::newRow("off the curve") << offCurve;
    QTest::newRow("Ed25519") << QByteArray::fromHex(
        "302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    QTest::newRow("deep") << QByteArray("\x30\x80").repeated(1000);
}

void KeysTest::hostileKeysAreRefused()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(VerifyKey::fromSpki(bytes).error().code, ErrorCode::Malformed);
    QCOMPARE(SigningKey::fromDer(bytes).error().code, ErrorCode::Malformed);
    QCOMPARE(SigningKey::fromPem(bytes).error().code, ErrorCode::Malformed);
}

void KeysTest::encryptedPemDoesNotPrompt()
{
    const QByteArray pem = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                           "MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhfYb6VsM1U4gICCAAw\n"
                           "DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEOm9ImJlV2Nx9qlZbV8cCk4EgZAR\n"
                           "Ig94TmhPNykPsJDMFNEkdFy76mJj17JKqpR+H9Tc9ceR8X1/eYrw3TVZH7dOmSiY\n"
                           "KOK2SLesJB65pjCEHlWCe4uelxM8Q186gFsC9Z8TYmhJe7aYgOGHMayYGM94FX2T\n"
                           "F5upeJT2yBW/pdvOMj76L+tBJwZSci2dPWeKMvvfMn7MbSFDhaVRxSUOW+1VOiI=\n"
                           "-----END ENCRYPTED PRIVATE KEY-----\n";
    QCOMPARE(SigningKey::fromPem(pem).error().code, ErrorCode::Malformed);
}

void KeysTest::agreementIsMutual()
{
    const SigningKey a = SigningKey::generate();
    const SigningKey b = SigningKey::generate();
    const auto fromA = a.agree(b.publicKey());
    const auto fromB = b.agree(a.publicKey());
    QVERIFY(fromA);
    QVERIFY(fromB);
    QCOMPARE(fromA->view(), fromB->view());
    QVERIFY(a.agree(SigningKey::generate().publicKey())->view() != fromA->view());
    QVERIFY(!a.agree(VerifyKey()));
}

void KeysTest::emptyKeysDoNothing()
{
    QVERIFY(!SigningKey().isValid());
    QVERIFY(SigningKey().sign("m").isEmpty());
    QVERIFY(!SigningKey().publicKey().isValid());
    QVERIFY(SigningKey().toDer().isEmpty());
    QVERIFY(!VerifyKey().verify("m", QByteArray(64, '\1')));
}

void KeysTest::publicKeyOutlivesPrivate()
{
    auto key = std::make_unique<SigningKey>(SigningKey::generate());
    const QByteArray signature = key->sign("m");
    const VerifyKey publicKey = key->publicKey();
    QVERIFY(publicKey.native() != key->native());
    key.reset();
    QVERIFY(publicKey.verify("m", signature));
}

void KeysTest::signSpeed()
{
    const SigningKey key = SigningKey::generate();
    const QByteArray event(1370, 'e');
    QBENCHMARK
    {
        (void)key.sign(event);
    }
}

void KeysTest::verifySpeed()
{
    const SigningKey key = SigningKey::generate();
    const VerifyKey publicKey = key.publicKey();
    const QByteArray event(1370, 'e');
    const QByteArray signature = key.sign(event);
    QBENCHMARK
    {
        (void)publicKey.verify(event, signature);
    }
}

QTEST_APPLESS_MAIN(KeysTest)
#include "test_keys.moc"
