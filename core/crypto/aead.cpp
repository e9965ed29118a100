#include "core/crypto/aead.h"

#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"

#include <openssl/evp.h>

#include <limits>

namespace mizban {
namespace {

using Cipher = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}
unsigned char *octets(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}

bool fits(QByteArrayView bytes)
{
    return bytes.size() <= std::numeric_limits<int>::max() - aeadOverhead;
}

bool addAssociated(EVP_CIPHER_CTX *cipher, QByteArrayView data)
{
    int length = 0;
    return data.isEmpty() || EVP_CipherUpdate(cipher, nullptr, &length, octets(data), int(data.size())) == 1;
}

} // namespace

Result<QByteArray> aeadSeal(QByteArrayView key, QByteArrayView plaintext, QByteArrayView associatedData)
{
    if (key.size() != aeadKeySize || !fits(plaintext) || !fits(associatedData))
        return makeError(ErrorCode::InvalidInput,
                         QStringLiteral("AES-256-GCM: key or content of wrong size"));
    QByteArray sealed = randomBytes(aeadNonceSize);
    sealed.resize(aeadOverhead + plaintext.size());
    unsigned char *out = octets(sealed.data());
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    bool good = cipher &&
                EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key), out) == 1 &&
                addAssociated(cipher.get(), associatedData);
    if (good && !plaintext.isEmpty())
        good = EVP_EncryptUpdate(cipher.get(), out + aeadNonceSize, &length, octets(plaintext),
                                 int(plaintext.size())) == 1;
    unsigned char *tag = out + aeadNonceSize + plaintext.size();
    good = good && EVP_EncryptFinal_ex(cipher.get(), tag, &length) == 1 &&
           EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, aeadTagSize, tag) == 1;
    if (!good)
        return opensslError(ErrorCode::Internal, "AES-256-GCM");
    return sealed;
}

Result<SecretBytes> aeadOpen(QByteArrayView key, QByteArrayView sealed, QByteArrayView associatedData)
{
    if (key.size() != aeadKeySize || !fits(sealed) || !fits(associatedData))
        return makeError(ErrorCode::InvalidInput,
                         QStringLiteral("AES-256-GCM: key or content of wrong size"));
    if (sealed.size() < aeadOverhead)
        return makeError(ErrorCode::Corrupt, QStringLiteral("sealed bytes cut short"));
    const qsizetype size = sealed.size() - aeadOverhead;
    const QByteArrayView content = sealed.sliced(aeadNonceSize, size);
    QByteArray tag = sealed.last(aeadTagSize).toByteArray();
    SecretBytes plain(size);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    bool good =
        cipher &&
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key), octets(sealed)) == 1 &&
        addAssociated(cipher.get(), associatedData);
    if (good && size > 0)
        good =
            EVP_DecryptUpdate(cipher.get(), octets(plain.data()), &length, octets(content), int(size)) == 1;
    unsigned char rest[aeadTagSize];
    good = good && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, aeadTagSize, tag.data()) == 1 &&
           EVP_DecryptFinal_ex(cipher.get(), rest, &length) == 1;
    if (!good)
        return opensslError(ErrorCode::BadSignature, "AES-256-GCM");
    return plain;
}

} // namespace mizban
