#include "core/crypto/aead.h"

#include <QTest>

using namespace mizban;

class AeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealedOpens_data();
    void sealedOpens();
    void nistVectorOpens();
    void everyFlippedBitIsRefused();
    void otherKeyOrContextIsRefused();
    void wrongSizesAreRefused();
    void noncesDiffer();
};

void AeadTest::sealedOpens_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("context");
    QTest::newRow("both") << QByteArray("متن محرمانه") << QByteArray("case 7");
    QTest::newRow("no context") << QByteArray("x") << QByteArray();
    QTest::newRow("no content") << QByteArray() << QByteArray("case 7");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("large") << QByteArray(1'000'003, 'l') << QByteArray(1000, 'c');
}

void AeadTest::sealedOpens()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, context);
    const SecretBytes key = SecretBytes::random(aeadKeySize);
    const auto sealed = aeadSeal(key.view(), plain, context);
    QVERIFY(sealed);
    QCOMPARE(sealed->size(), plain.size() + aeadOverhead);
    const auto opened = aeadOpen(key.view(), sealed.value(), context);
    QVERIFY(opened);
    QCOMPARE(opened->view(), QByteArrayView(plain));
}

// The Galois/Counter Mode of Operation, test case 16.
void AeadTest::nistVectorOpens()
{
    const QByteArray key =
        QByteArray::fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const QByteArray sealed =
        QByteArray::fromHex("cafebabefacedbaddecaf888"
                            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                            "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                            "76fc6ece0f4e1768cddf8853bb2d551b");
    const QByteArray plain =
        QByteArray::fromHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                            "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    const auto opened =
        aeadOpen(key, sealed, QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
    QVERIFY(opened);
    QCOMPARE(opened->view(), QByteArrayView(plain));
}

void AeadTest::everyFlippedBitIsRefused()
{
    const SecretBytes key = SecretBytes::random(aeadKeySize);
    const QByteArray sealed = aeadSeal(key.view(), "sealed complaint", "case").value();
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray altered = sealed;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << bit % 8));
        const auto opened = aeadOpen(key.view(), altered, "case");
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::BadSignature);
    }
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QVERIFY(!aeadOpen(key.view(), sealed.left(size), "case"));
    QVERIFY(!aeadOpen(key.view(), sealed + '\0', "case"));
}

void AeadTest::otherKeyOrContextIsRefused()
{
    const SecretBytes key = SecretBytes::random(aeadKeySize);
    const QByteArray sealed = aeadSeal(key.view(), "content", "case 1").value();
    QCOMPARE(aeadOpen(key.view(), sealed, "case 2").error().code, ErrorCode::BadSignature);
    QCOMPARE(aeadOpen(key.view(), sealed, {}).error().code, ErrorCode::BadSignature);
    QCOMPARE(aeadOpen(SecretBytes::random(aeadKeySize).view(), sealed, "case 1").error().code,
             ErrorCode::BadSignature);
}

void AeadTest::wrongSizesAreRefused()
{
    QCOMPARE(aeadSeal(QByteArray(16, 'k'), "content", {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(aeadOpen(QByteArray(31, 'k'), QByteArray(64, 's'), {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(aeadOpen(QByteArray(32, 'k'), QByteArray(27, 's'), {}).error().code, ErrorCode::Corrupt);
}

void AeadTest::noncesDiffer()
{
    const SecretBytes key = SecretBytes::random(aeadKeySize);
    QSet<QByteArray> nonces;
    for (int i = 0; i < 1000; ++i)
        nonces.insert(aeadSeal(key.view(), "same", {}).value().left(aeadNonceSize));
    QCOMPARE(nonces.size(), 1000);
}

QTEST_APPLESS_MAIN(AeadTest)
#include "test_aead.moc"
