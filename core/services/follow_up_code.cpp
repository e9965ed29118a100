#include "core/services/follow_up_code.h"

#include "core/crypto/aead.h"

#include <QRandomGenerator>

namespace mizban {

namespace {

constexpr int codeDigits = 6;
constexpr quint32 codes = 1'000'000;

Result<SecretBytes> sharedKey(const SigningKey &own, const VerifyKey &other, const QString &trackingId)
{
    MIZBAN_LET(const SecretBytes agreed, own.agree(other));
    return deriveSecret(agreed.view(), trackingId.toLatin1(), "mizban follow-up code 1", aeadKeySize);
}

} // namespace

QString makeFollowUpCode()
{
    const quint32 number = QRandomGenerator::system()->bounded(codes);
    return QString::number(number).rightJustified(codeDigits, u'0');
}

Result<QByteArray> sealFollowUpCode(const SigningKey &own, const VerifyKey &other, const QString &code,
                                    const QString &trackingId)
{
    MIZBAN_LET(const SecretBytes key, sharedKey(own, other, trackingId));
    return aeadSeal(key.view(), code.toLatin1(), trackingId.toLatin1());
}

Result<QString> openFollowUpCode(const SigningKey &own, const VerifyKey &other, const QByteArray &sealed,
                                 const QString &trackingId)
{
    MIZBAN_LET(const SecretBytes key, sharedKey(own, other, trackingId));
    MIZBAN_LET(const SecretBytes code, aeadOpen(key.view(), sealed, trackingId.toLatin1()));
    return QString::fromLatin1(code.view());
}

} // namespace mizban
