#include "core/crypto/digest.h"

#include "core/crypto/openssl_error.h"
#include "core/crypto/secret.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace mizban {

QByteArray sha256(QByteArrayView data)
{
    QByteArray digest(sha256Size, Qt::Uninitialized);
    if (!EVP_Digest(data.data(), size_t(data.size()), reinterpret_cast<unsigned char *>(digest.data()),
                    nullptr, EVP_sha256(), nullptr))
        cryptoFailed("SHA-256");
    return digest;
}

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    if (!m_context || !EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr))
        cryptoFailed("SHA-256");
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

Sha256 &Sha256::add(QByteArrayView data)
{
    if (!EVP_DigestUpdate(m_context.get(), data.data(), size_t(data.size())))
        cryptoFailed("SHA-256");
    return *this;
}

QByteArray Sha256::finish()
{
    QByteArray digest(sha256Size, Qt::Uninitialized);
    if (!EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr) ||
        !EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr))
        cryptoFailed("SHA-256");
    return digest;
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView data)
{
    QByteArray code(sha256Size, Qt::Uninitialized);
    // OpenSSL refuses null pointers, even for nothing.
    const char *keyBytes = key.isEmpty() ? "" : key.data();
    const auto *bytes = reinterpret_cast<const unsigned char *>(data.isEmpty() ? "" : data.data());
    if (!HMAC(EVP_sha256(), keyBytes, int(key.size()), bytes, size_t(data.size()),
              reinterpret_cast<unsigned char *>(code.data()), nullptr))
        cryptoFailed("HMAC");
    return code;
}

QByteArray hkdfSha256(QByteArrayView secret, QByteArrayView salt, QByteArrayView info, int length)
{
    return deriveSecret(secret, salt, info, length).view().toByteArray();
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

} // namespace mizban
