#include "core/crypto/secret.h"

#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <cstring>
#include <utility>

namespace mizban {

SecretBytes::SecretBytes(qsizetype size)
    : m_bytes(std::make_unique<char[]>(size_t(size)))
    , m_size(size)
{
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes SecretBytes::random(int size)
{
    SecretBytes secret(size);
    if (RAND_priv_bytes(reinterpret_cast<unsigned char *>(secret.data()), size) != 1)
        cryptoFailed("random numbers");
    return secret;
}

SecretBytes SecretBytes::fromBytes(QByteArrayView bytes)
{
    SecretBytes secret(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(secret.data(), bytes.data(), size_t(bytes.size()));
    return secret;
}

void SecretBytes::clear()
{
    if (m_bytes)
        OPENSSL_cleanse(m_bytes.get(), size_t(m_size));
    m_bytes.reset();
    m_size = 0;
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes = {};
}

SecretBytes deriveSecret(QByteArrayView secret, QByteArrayView salt, QByteArrayView info, int length)
{
    const Owned<EVP_KDF, EVP_KDF_free> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const Owned<EVP_KDF_CTX, EVP_KDF_CTX_free> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    char digest[] = "SHA256";
    // OpenSSL takes its parameters without const but only reads these; it refuses null pointers.
    const auto octets = [](const char *name, QByteArrayView bytes) {
        const char *start = bytes.isEmpty() ? "" : bytes.data();
        return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(start), size_t(bytes.size()));
    };
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                 octets(OSSL_KDF_PARAM_KEY, secret), octets(OSSL_KDF_PARAM_SALT, salt),
                                 octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    SecretBytes derived(length);
    auto *out = reinterpret_cast<unsigned char *>(derived.data());
    if (!context || EVP_KDF_derive(context.get(), out, size_t(length), params) != 1)
        cryptoFailed("HKDF");
    return derived;
}

} // namespace mizban
