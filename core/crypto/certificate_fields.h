#pragma once

#include "core/crypto/certificates.h"

struct X509_name_st;

namespace mizban {

/// Private to this room's sources. Makes `name` consist of this common name; InvalidInput when it is
/// empty or longer than RFC 5280 allows.
[[nodiscard]] Result<void> setCommonName(X509_name_st *name, const QString &commonName);
/// Empty if there is none.
[[nodiscard]] QString commonNameOf(const X509_name_st *name);

/// What a certificate says beside its key.
struct CertificateFields
{
    QString commonName;
    Validity validity;
    const char *basicConstraints;
    const char *keyUsage;
    const char *extendedKeyUsage = nullptr;
    QStringList names; ///< host names and IP addresses (subjectAltName)
};

/// Signed by `issuerKey`; self-signed when `issuer` is not valid.
[[nodiscard]] Result<Certificate> makeCertificate(const CertificateFields &fields, const VerifyKey &key,
                                                  const Certificate &issuer, const SigningKey &issuerKey);

} // namespace mizban
