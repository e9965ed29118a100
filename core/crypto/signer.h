#pragma once

#include "core/base/result.h"
#include "core/crypto/certificates.h"

#include <memory>

namespace mizban {

/// Whoever's key signs, and where it lies: in memory, in a file or on a token that never gives it away.
/// One thread at a time.
class Signer
{
public:
    virtual ~Signer() = default;
    Signer() = default;
    Signer(const Signer &) = delete;
    Signer &operator=(const Signer &) = delete;

    [[nodiscard]] virtual const Certificate &certificate() const = 0;
    /// ECDSA with SHA-256 over `message` as r||s, 64 bytes. Unreachable: the token was pulled out.
    [[nodiscard]] virtual Result<QByteArray> sign(QByteArrayView message) = 0;
};

/// A key that is at hand. InvalidInput unless the certificate is its own.
[[nodiscard]] Result<std::unique_ptr<Signer>> signerWith(const SigningKey &key, const Certificate &own);

/// PKCS#12 (.p12, .pfx). WrongPassword; Malformed: no such file, or closed in a way that OpenSSL 3 does not
/// open any more; NotFound: no P-256 key with its certificate in it. Reads nothing but `bytes`.
[[nodiscard]] Result<std::unique_ptr<Signer>> signerFromFile(QByteArrayView bytes, QByteArrayView password);

/// A token through its PKCS#11 module (a shared library). `label` chooses among several tokens; empty: the
/// only one. CannotOpen: no such module; NotFound: no token, or no P-256 key with its certificate on it;
/// MissingInput: several tokens; WrongPassword: the PIN; NotAllowed: the PIN is locked; Unreachable: gone.
[[nodiscard]] Result<std::unique_ptr<Signer>> signerFromToken(const QString &module, const QString &label,
                                                              QByteArrayView pin);

} // namespace mizban
