#include "core/crypto/locked_key.h"

#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"
#include "core/crypto/secret.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

namespace mizban {

namespace {

using Memory = Owned<BIO, BIO_free_all>;
using Pkcs8 = Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using Locked = Owned<X509_SIG, X509_SIG_free>;
using Algorithm = Owned<X509_ALGOR, X509_ALGOR_free>;

constexpr qsizetype largestKeyFile = 16 * 1024;
constexpr int saltBytes = 16;
// Sixteen megabytes, which is the most that readers of such files take without being asked.
constexpr quint64 scryptN = 1 << 14;
constexpr quint64 scryptR = 8;
constexpr quint64 scryptP = 1;

Status checkPassword(QByteArrayView password)
{
    if (password.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("password"));
    if (password.size() > maxKeyPassword)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("password"));
    return {};
}

Pkcs8 openedKey(const SigningKey &key)
{
    return Pkcs8(key.isValid() ? EVP_PKEY2PKCS8(key.native()) : nullptr);
}

Locked readLocked(QByteArrayView pem)
{
    const Memory memory(pem.size() > largestKeyFile ? nullptr : BIO_new_mem_buf(pem.data(), int(pem.size())));
    return Locked(memory ? PEM_read_bio_PKCS8(memory.get(), nullptr, nullptr, nullptr) : nullptr);
}

} // namespace

Result<QByteArray> lockKey(const SigningKey &key, QByteArrayView password)
{
    MIZBAN_TRY(checkPassword(password));
    const Pkcs8 open = openedKey(key);
    SecretBytes salt = SecretBytes::random(saltBytes);
    Algorithm scheme(PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), reinterpret_cast<unsigned char *>(salt.data()),
                                           saltBytes, nullptr, scryptN, scryptR, scryptP));
    if (!open || !scheme)
        return opensslError(ErrorCode::Internal, "cannot lock the key");
    Locked locked(PKCS8_set0_pbe(password.data(), int(password.size()), open.get(), scheme.get()));
    if (!locked)
        return opensslError(ErrorCode::Internal, "cannot lock the key");
    static_cast<void>(scheme.release()); // it is part of the locked key now
    const Memory memory(BIO_new(BIO_s_mem()));
    if (!memory || PEM_write_bio_PKCS8(memory.get(), locked.get()) != 1)
        return opensslError(ErrorCode::Internal, "cannot write the key");
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QByteArray(text, size);
}

bool isLockedKey(QByteArrayView pem)
{
    return pem.toByteArray().contains("-----BEGIN ENCRYPTED PRIVATE KEY-----");
}

Result<SigningKey> unlockKey(QByteArrayView pem, QByteArrayView password)
{
    MIZBAN_TRY(checkPassword(password));
    const Locked locked = readLocked(pem);
    if (!locked)
        return opensslError(ErrorCode::Malformed, "no key that a password opens");
    const Pkcs8 open(PKCS8_decrypt(locked.get(), password.data(), int(password.size())));
    if (!open) {
        const Error why = opensslError(ErrorCode::WrongPassword, "the password does not open the key");
        return fieldError(ErrorCode::WrongPassword, QStringLiteral("password"), {}, why.detail);
    }
    const int size = i2d_PKCS8_PRIV_KEY_INFO(open.get(), nullptr);
    if (size <= 0)
        return opensslError(ErrorCode::Malformed, "not a PKCS#8 key");
    SecretBytes der(size);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_PKCS8_PRIV_KEY_INFO(open.get(), &out);
    return SigningKey::fromDer(der.view());
}

} // namespace mizban
