#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_pkey_st;

namespace mizban {

constexpr int signatureSize = 64;

/// A P-256 public key. Immutable, cheap to copy, any thread; keep it rather than its bytes where many
/// signatures are checked, since decoding costs as much as checking one.
class VerifyKey
{
public:
    VerifyKey() = default;
    explicit VerifyKey(std::shared_ptr<evp_pkey_st> key);

    /// DER SubjectPublicKeyInfo (RFC 5280) of a P-256 key; Malformed for anything else.
    [[nodiscard]] static Result<VerifyKey> fromSpki(QByteArrayView der);

    [[nodiscard]] bool isValid() const { return m_key != nullptr; }
    [[nodiscard]] const QByteArray &spki() const { return m_spki; }
    /// SHA-256 of the SubjectPublicKeyInfo; a device's key gives its DeviceId.
    [[nodiscard]] QByteArray fingerprint() const;
    /// ECDSA with SHA-256 over `message`; `signature` is r||s, 64 bytes.
    [[nodiscard]] bool verify(QByteArrayView message, QByteArrayView signature) const;

    /// Borrowed, for code that calls OpenSSL itself.
    [[nodiscard]] evp_pkey_st *native() const { return m_key.get(); }

    friend bool operator==(const VerifyKey &a, const VerifyKey &b) { return a.m_spki == b.m_spki; }

private:
    std::shared_ptr<evp_pkey_st> m_key;
    QByteArray m_spki;
};

/// A P-256 private key, for signing and for opening envelopes. Immutable, any thread; copies share one
/// key, which is wiped with the last of them.
class SigningKey
{
public:
    SigningKey() = default;
    explicit SigningKey(std::shared_ptr<evp_pkey_st> key)
        : m_key(std::move(key))
    {
    }

    [[nodiscard]] static SigningKey generate();
    /// PKCS#8 without a password; Malformed for anything but a sound P-256 key.
    [[nodiscard]] static Result<SigningKey> fromPem(QByteArrayView pem);
    [[nodiscard]] static Result<SigningKey> fromDer(QByteArrayView der);
    [[nodiscard]] SecretBytes toPem() const;
    [[nodiscard]] SecretBytes toDer() const;

    [[nodiscard]] bool isValid() const { return m_key != nullptr; }
    /// ECDSA with SHA-256 as r||s, 64 bytes; empty for an invalid key.
    [[nodiscard]] QByteArray sign(QByteArrayView message) const;
    [[nodiscard]] VerifyKey publicKey() const;
    /// The shared secret of ECDH with another's key (x coordinate, 32 bytes); feed it to deriveSecret.
    [[nodiscard]] Result<SecretBytes> agree(const VerifyKey &other) const;

    /// Borrowed, for code that calls OpenSSL itself.
    [[nodiscard]] evp_pkey_st *native() const { return m_key.get(); }

private:
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace mizban
