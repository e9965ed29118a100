#include "core/crypto/digest.h"

#include "core/crypto/openssl_error.h"
#include "core/crypto/secret.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace mizban {

namespace {

/// Fetched once: EVP_sha256() makes OpenSSL 3 look for the algorithm at every digest, which takes longer
/// than hashing a header. Never freed, since threads may still hash while the process ends.
const EVP_MD *sha256Algorithm()
{
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    if (!algorithm)
        cryptoFailed("SHA-256");
    return algorithm;
}

struct FreeContext
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

/// One for each thread, so that the digest of a header costs no allocation but its own.
EVP_MD_CTX *threadContext()
{
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    return context.get();
}

} // namespace

QByteArray sha256(QByteArrayView data)
{
    QByteArray digest(sha256Size, Qt::Uninitialized);
    EVP_MD_CTX *const context = threadContext();
    if (!context || !EVP_DigestInit_ex2(context, sha256Algorithm(), nullptr) ||
        !EVP_DigestUpdate(context, data.data(), size_t(data.size())) ||
        !EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char *>(digest.data()), nullptr))
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
    if (!m_context || !EVP_DigestInit_ex2(m_context.get(), sha256Algorithm(), nullptr))
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
        !EVP_DigestInit_ex2(m_context.get(), sha256Algorithm(), nullptr))
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
