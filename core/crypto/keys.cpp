#include "core/crypto/keys.h"

#include "core/crypto/digest.h"
#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstring>

namespace mizban {
namespace {

using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Pkcs8 = Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using Memory = Owned<BIO, BIO_free_all>;

// SubjectPublicKeyInfo of a P-256 key up to the coordinates: named curve, uncompressed point.
constexpr char spkiHead[] =
    "\x30\x59\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01"
    "\x07\x03\x42\x00";
constexpr int spkiHeadSize = 26;
constexpr int spkiSize = 91;
constexpr qsizetype largestKeyFile = 16 * 1024;

std::shared_ptr<EVP_PKEY> share(EVP_PKEY *key)
{
    return key ? std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free) : nullptr;
}

const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// Eight times faster than d2i_PUBKEY, whose decoders try one format after the other. Null unless the
/// point (0x04, x, y) lies on the curve.
EVP_PKEY *keyOfPoint(QByteArrayView point)
{
    if (point.front() != '\x04')
        return nullptr;
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    char group[] = SN_X9_62_prime256v1;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
                           OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY,
                                                             const_cast<char *>(point.data()),
                                                             size_t(point.size())),
                           OSSL_PARAM_construct_end()};
    EVP_PKEY *key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params) != 1)
        return nullptr;
    return key;
}

bool isP256(const EVP_PKEY *key)
{
    char group[32] = {};
    size_t length = 0;
    return key && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 &&
           std::strcmp(group, SN_X9_62_prime256v1) == 0;
}

QByteArray encodeSpki(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    const QByteArray bytes = size > 0 ? QByteArray(reinterpret_cast<char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return bytes;
}

Result<SigningKey> checkedPrivate(std::shared_ptr<EVP_PKEY> key)
{
    if (!isP256(key.get()))
        return opensslError(ErrorCode::Malformed, "not a P-256 private key");
    const KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
    if (!context || EVP_PKEY_check(context.get()) != 1)
        return opensslError(ErrorCode::Malformed, "unsound private key");
    return SigningKey(std::move(key));
}

// Without this OpenSSL would ask on the terminal for the password of an encrypted file.
int noPassword(char *, int, int, void *)
{
    return -1;
}

/// DER ECDSA-Sig-Value of r||s; empty when it cannot be.
QByteArray derSignature(QByteArrayView signature)
{
    const Owned<ECDSA_SIG, ECDSA_SIG_free> pair(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(octets(signature), signatureSize / 2, nullptr);
    BIGNUM *s = BN_bin2bn(octets(signature) + signatureSize / 2, signatureSize / 2, nullptr);
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    unsigned char der[80];
    unsigned char *end = der;
    const int size = i2d_ECDSA_SIG(pair.get(), &end);
    return QByteArray(reinterpret_cast<char *>(der), qMax(size, 0));
}

QByteArray rawSignature(const unsigned char *der, size_t size)
{
    const Owned<ECDSA_SIG, ECDSA_SIG_free> pair(d2i_ECDSA_SIG(nullptr, &der, long(size)));
    QByteArray raw(signatureSize, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(raw.data());
    constexpr int half = signatureSize / 2;
    if (!pair || BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out, half) != half ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out + half, half) != half)
        return {};
    return raw;
}

} // namespace

VerifyKey::VerifyKey(std::shared_ptr<evp_pkey_st> key)
{
    if (!isP256(key.get()))
        return;
    QByteArray spki = encodeSpki(key.get());
    if (spki.size() != spkiSize)
        return;
    m_key = std::move(key);
    m_spki = std::move(spki);
}

Result<VerifyKey> VerifyKey::fromSpki(QByteArrayView der)
{
    // One key, one encoding: otherwise one key would have several fingerprints.
    if (der.size() != spkiSize || !der.startsWith(QByteArrayView(spkiHead, spkiHeadSize)))
        return makeError(ErrorCode::Malformed, QStringLiteral("not a P-256 public key"));
    VerifyKey key;
    key.m_key = share(keyOfPoint(der.sliced(spkiHeadSize)));
    if (!key.m_key)
        return opensslError(ErrorCode::Malformed, "not a P-256 public key");
    key.m_spki = der.toByteArray();
    return key;
}

QByteArray VerifyKey::fingerprint() const
{
    return sha256(m_spki);
}

bool VerifyKey::verify(QByteArrayView message, QByteArrayView signature) const
{
    if (!m_key || signature.size() != signatureSize)
        return false;
    const QByteArray der = derSignature(signature);
    const QByteArray digest = sha256(message);
    const KeyContext context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    const bool good =
        context && EVP_PKEY_verify_init(context.get()) == 1 &&
        EVP_PKEY_verify(context.get(), octets(der), size_t(der.size()), octets(digest), sha256Size) == 1;
    if (!good)
        (void)opensslError(ErrorCode::BadSignature, "verify");
    return good;
}

SigningKey SigningKey::generate()
{
    SigningKey key(share(EVP_EC_gen("P-256")));
    if (!key.isValid())
        cryptoFailed("P-256");
    return key;
}

Result<SigningKey> SigningKey::fromPem(QByteArrayView pem)
{
    if (pem.size() > largestKeyFile)
        return makeError(ErrorCode::Malformed, QStringLiteral("key file too large"));
    const Memory memory(BIO_new_mem_buf(pem.data(), int(pem.size())));
    return checkedPrivate(
        share(memory ? PEM_read_bio_PrivateKey(memory.get(), nullptr, noPassword, nullptr) : nullptr));
}

Result<SigningKey> SigningKey::fromDer(QByteArrayView der)
{
    const unsigned char *at = octets(der);
    const Pkcs8 pkcs8(der.isEmpty() || der.size() > largestKeyFile
                          ? nullptr
                          : d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, long(der.size())));
    if (!pkcs8 || at != octets(der) + der.size())
        return opensslError(ErrorCode::Malformed, "not a PKCS#8 key");
    return checkedPrivate(share(EVP_PKCS82PKEY(pkcs8.get())));
}

SecretBytes SigningKey::toPem() const
{
    const Pkcs8 pkcs8(m_key ? EVP_PKEY2PKCS8(m_key.get()) : nullptr);
    const Memory memory(BIO_new(BIO_s_mem()));
    if (!pkcs8 || !memory || PEM_write_bio_PKCS8_PRIV_KEY_INFO(memory.get(), pkcs8.get()) != 1)
        return {};
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return SecretBytes::fromBytes(QByteArrayView(text, size));
}

SecretBytes SigningKey::toDer() const
{
    const Pkcs8 pkcs8(m_key ? EVP_PKEY2PKCS8(m_key.get()) : nullptr);
    const int size = pkcs8 ? i2d_PKCS8_PRIV_KEY_INFO(pkcs8.get(), nullptr) : 0;
    if (size <= 0)
        return {};
    SecretBytes der(size);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_PKCS8_PRIV_KEY_INFO(pkcs8.get(), &out);
    return der;
}

QByteArray SigningKey::sign(QByteArrayView message) const
{
    if (!m_key)
        return {};
    const QByteArray digest = sha256(message);
    const KeyContext context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    unsigned char der[80];
    size_t size = sizeof der;
    if (!context || EVP_PKEY_sign_init(context.get()) != 1 ||
        EVP_PKEY_sign(context.get(), der, &size, octets(digest), sha256Size) != 1)
        cryptoFailed("ECDSA");
    return rawSignature(der, size);
}

VerifyKey SigningKey::publicKey() const
{
    // Decoded anew, so that the public key does not keep the private one in memory.
    const Result<VerifyKey> key = m_key ? VerifyKey::fromSpki(encodeSpki(m_key.get())) : VerifyKey();
    return key.valueOr(VerifyKey());
}

Result<SecretBytes> SigningKey::agree(const VerifyKey &other) const
{
    if (!m_key || !other.isValid())
        return makeError(ErrorCode::InvalidInput, QStringLiteral("key agreement without a key"));
    const KeyContext context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    SecretBytes secret(32);
    size_t size = 32;
    if (!context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), other.native()) != 1 ||
        EVP_PKEY_derive(context.get(), reinterpret_cast<unsigned char *>(secret.data()), &size) != 1 ||
        size != 32)
        return opensslError(ErrorCode::Internal, "key agreement");
    return secret;
}

} // namespace mizban
