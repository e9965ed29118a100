#include "core/crypto/locked_key.h"
#include "core/crypto/secret.h"

#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

/// A key that a password opens, as the Center's escrow key may be kept.
class TestLockedKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escrow_aPasswordOpensWhatItLocked()
    {
        const SigningKey key = SigningKey::generate();
        const QByteArray password = u"رمز هیأت ۱۴۰۵"_s.toUtf8();
        const auto locked = lockKey(key, password);
        QVERIFY(locked.ok());
        QVERIFY(isLockedKey(*locked));
        QVERIFY(!isLockedKey(key.toPem().view()));
        QCOMPARE(unlockKey(*locked, password)->publicKey().spki(), key.publicKey().spki());
        // Nothing of the open key stands in it, and the same password locks differently each time.
        const QByteArray open = key.toPem().view().toByteArray();
        QVERIFY(!locked->contains(open.split('\n').value(1)));
        QVERIFY(*lockKey(key, password) != *locked);
    }

    void escrow_anotherPasswordOpensNothing()
    {
        const auto locked = lockKey(SigningKey::generate(), "right");
        QCOMPARE(unlockKey(*locked, "wrong").error().code, ErrorCode::WrongPassword);
        QCOMPARE(unlockKey(*locked, "wrong").error().field, u"password"_s);
        QCOMPARE(unlockKey(*locked, "").error().code, ErrorCode::MissingInput);
        QCOMPARE(unlockKey(*locked, "right ").error().code, ErrorCode::WrongPassword);
        // Nor does reading it as an open key ask anybody on the terminal.
        QVERIFY(!SigningKey::fromPem(*locked).ok());
    }

    void badInput_data()
    {
        QTest::addColumn<QByteArray>("pem");
        const QByteArray good = *lockKey(SigningKey::generate(), "right");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("an open key") << SigningKey::generate().toPem().view().toByteArray();
        QTest::newRow("cut") << good.left(good.size() / 2);
        QTest::newRow("no text") << QByteArray("\0\1\2\3", 4);
        QTest::newRow("too large") << good + QByteArray(20'000, '\n');
    }
    void badInput()
    {
        QFETCH(const QByteArray, pem);
        QCOMPARE(unlockKey(pem, "right").error().code, ErrorCode::Malformed);
    }

    void badInput_passwords()
    {
        const SigningKey key = SigningKey::generate();
        QCOMPARE(lockKey(key, {}).error().code, ErrorCode::MissingInput);
        QCOMPARE(lockKey(key, QByteArray(maxKeyPassword + 1, 'x')).error().code, ErrorCode::TooLarge);
        QVERIFY(!lockKey(SigningKey(), "right").ok());
    }
};

QTEST_GUILESS_MAIN(TestLockedKey)
#include "test_locked_key.moc"
