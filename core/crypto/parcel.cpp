#include "core/crypto/parcel.h"

#include "core/crypto/aead.h"

#include <QtEndian>

#include <cstring>

namespace mizban {

namespace {

constexpr char version = 1;
constexpr qsizetype spkiSize = 91;
constexpr qsizetype headSize = 1 + spkiSize;
constexpr qsizetype lengthSize = 4;
constexpr qsizetype step = 1024;
constexpr qsizetype largest = 16 << 20;

/// Both ends and the purpose go into the key.
Result<SecretBytes> keyFor(const SigningKey &own, const VerifyKey &other, const QByteArray &ends,
                           const char *purpose)
{
    MIZBAN_LET(const SecretBytes agreed, own.agree(other));
    return deriveSecret(agreed.view(), ends, QByteArrayView(purpose), aeadKeySize);
}

SecretBytes padded(QByteArrayView content)
{
    const qsizetype size = (lengthSize + content.size() + step - 1) / step * step;
    SecretBytes bytes(size);
    qToLittleEndian(quint32(content.size()), bytes.data());
    std::memcpy(bytes.data() + lengthSize, content.data(), size_t(content.size()));
    return bytes;
}

} // namespace

Result<QByteArray> sealParcel(const VerifyKey &to, QByteArrayView content, const char *purpose)
{
    if (!to.isValid())
        return makeError(ErrorCode::InvalidInput, QStringLiteral("parcel without a key"));
    if (content.isEmpty() || content.size() > largest)
        return makeError(ErrorCode::TooLarge, QStringLiteral("content of a parcel"));
    const SigningKey ephemeral = SigningKey::generate();
    const QByteArray head = version + ephemeral.publicKey().spki();
    if (head.size() != headSize)
        return makeError(ErrorCode::Internal, QStringLiteral("ephemeral key"));
    MIZBAN_LET(const SecretBytes key, keyFor(ephemeral, to, head + to.spki(), purpose));
    MIZBAN_LET(const QByteArray sealed, aeadSeal(key.view(), padded(content).view(), head));
    return head + sealed;
}

Result<SecretBytes> openParcel(const SigningKey &own, QByteArrayView parcel, const char *purpose)
{
    if (parcel.size() < headSize + aeadOverhead + step || parcel.front() != version)
        return makeError(ErrorCode::Malformed, QStringLiteral("parcel"));
    const QByteArray head = parcel.first(headSize).toByteArray();
    MIZBAN_LET(const VerifyKey ephemeral, VerifyKey::fromSpki(head.sliced(1)));
    MIZBAN_LET(const SecretBytes key, keyFor(own, ephemeral, head + own.publicKey().spki(), purpose));
    MIZBAN_LET(const SecretBytes opened, aeadOpen(key.view(), parcel.sliced(headSize), head));
    const qsizetype size = qsizetype(qFromLittleEndian<quint32>(opened.view().data()));
    if (size == 0 || size > opened.size() - lengthSize)
        return makeError(ErrorCode::Malformed, QStringLiteral("parcel"));
    return SecretBytes::fromBytes(opened.view().sliced(lengthSize, size));
}

} // namespace mizban
