#include "core/crypto/parcel.h"

#include <QTest>

using namespace mizban;

class TestCryptoParcel : public QObject
{
    Q_OBJECT

    const SigningKey m_own = SigningKey::generate();
    const SigningKey m_other = SigningKey::generate();

    QByteArray parcel(const QByteArray &content, const char *purpose = "test 1")
    {
        return sealParcel(m_own.publicKey(), content, purpose).value();
    }

private Q_SLOTS:
    void opensForItsKeyAndPurposeOnly()
    {
        const QByteArray sealed = parcel("content");
        const auto opened = openParcel(m_own, sealed, "test 1");
        QVERIFY(opened.ok());
        QCOMPARE(opened->view().toByteArray(), QByteArray("content"));
        QCOMPARE(openParcel(m_other, sealed, "test 1").error().code, ErrorCode::BadSignature);
        QCOMPARE(openParcel(m_own, sealed, "test 2").error().code, ErrorCode::BadSignature);
    }
    void saysNothingOfItsRecipientOrLength()
    {
        const QByteArray sealed = parcel("a");
        QVERIFY(!sealed.contains(m_own.publicKey().spki()));
        QVERIFY(!sealed.contains(m_own.publicKey().fingerprint()));
        QCOMPARE(parcel(QByteArray(900, 'b')).size(), sealed.size());
        QVERIFY(parcel("a") != sealed); // another ephemeral key each time
    }
    void refusesEveryChangedByte()
    {
        const QByteArray sealed = parcel("content");
        for (qsizetype at = 0; at < sealed.size(); at += 7) {
            QByteArray changed = sealed;
            changed[at] = char(changed.at(at) ^ 1);
            QVERIFY2(!openParcel(m_own, changed, "test 1").ok(), qPrintable(QString::number(at)));
        }
        for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(92), sealed.size() - 1})
            QVERIFY(!openParcel(m_own, sealed.first(size), "test 1").ok());
    }
    void takesNoEmptyContent()
    {
        QCOMPARE(sealParcel(m_own.publicKey(), {}, "test 1").error().code, ErrorCode::TooLarge);
        QCOMPARE(sealParcel(VerifyKey(), "x", "test 1").error().code, ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestCryptoParcel)
#include "test_parcel.moc"
