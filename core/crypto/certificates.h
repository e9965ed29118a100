#pragma once

#include "core/base/result.h"
#include "core/crypto/keys.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

struct x509_st;

namespace mizban {

/// An X.509 certificate over a P-256 key. Immutable, cheap to copy, any thread.
class Certificate
{
public:
    Certificate() = default;
    /// For code that calls OpenSSL itself; Malformed unless the key is P-256.
    [[nodiscard]] static Result<Certificate> fromNative(std::shared_ptr<x509_st> certificate);
    [[nodiscard]] static Result<Certificate> fromPem(QByteArrayView pem);
    [[nodiscard]] static Result<Certificate> fromDer(QByteArrayView der);
    [[nodiscard]] QByteArray toPem() const;
    [[nodiscard]] QByteArray toDer() const;

    [[nodiscard]] bool isValid() const { return m_certificate != nullptr; }
    [[nodiscard]] QString subjectCommonName() const;
    [[nodiscard]] const VerifyKey &publicKey() const { return m_publicKey; }
    /// Milliseconds since 1970 UTC.
    [[nodiscard]] qint64 notBeforeMs() const;
    [[nodiscard]] qint64 notAfterMs() const;
    /// SHA-256 of the DER form.
    [[nodiscard]] QByteArray fingerprint() const;
    /// Lower-case hexadecimal, as the deny-list names it.
    [[nodiscard]] QString serialHex() const;

    /// Borrowed, for code that calls OpenSSL itself.
    [[nodiscard]] x509_st *native() const { return m_certificate.get(); }

    friend bool operator==(const Certificate &a, const Certificate &b) { return a.toDer() == b.toDer(); }

private:
    std::shared_ptr<x509_st> m_certificate;
    VerifyKey m_publicKey;
};

/// What a device asks the center to certify; the proof of possession has been checked.
struct CertificateRequest
{
    QString commonName;
    VerifyKey publicKey;
};

/// PKCS#10 (RFC 2986) as PEM. Common names hold at most 64 characters: InvalidInput beyond that.
[[nodiscard]] Result<QByteArray> makeRequest(const SigningKey &key, const QString &commonName);
/// Malformed, or BadSignature when the asker does not hold the key.
[[nodiscard]] Result<CertificateRequest> parseRequest(QByteArrayView pem);

/// How long a certificate holds. It starts an hour early, for clocks that are behind.
struct Validity
{
    qint64 nowMs = 0;
    int days = 0;
};

/// The certificate authority of one center: P-256, path length 0. Immutable, any thread.
class Authority
{
public:
    Authority() = default;
    /// A new key and its self-signed certificate.
    [[nodiscard]] static Result<Authority> create(const QString &name, Validity validity);
    /// BadSignature when key and certificate do not belong together; InvalidInput when it is no authority.
    [[nodiscard]] static Result<Authority> load(QByteArrayView certificatePem, QByteArrayView keyPem);

    [[nodiscard]] const Certificate &certificate() const { return m_certificate; }
    [[nodiscard]] SecretBytes keyPem() const { return m_key.toPem(); }

    /// TLS server; `names` are host names or IP addresses, the first also being the common name.
    [[nodiscard]] Result<Certificate> issueServer(const VerifyKey &key, const QStringList &names,
                                                  Validity validity) const;
    /// TLS client: a device. The name in the request is not trusted, `commonName` is written.
    [[nodiscard]] Result<Certificate> issueClient(QByteArrayView requestPem, const QString &commonName,
                                                  Validity validity) const;
    /// A person's or service's signing key.
    [[nodiscard]] Result<Certificate> issueSigner(const VerifyKey &key, const QString &commonName,
                                                  Validity validity) const;
    /// A key to which envelopes are sealed (keyAgreement).
    [[nodiscard]] Result<Certificate> issueRecipient(const VerifyKey &key, const QString &commonName,
                                                     Validity validity) const;

private:
    Certificate m_certificate;
    SigningKey m_key;
};

enum class CertificatePurpose { Any, Server, Client };

/// Whether the certificate was issued by the authority, is in force at `atMs` and serves the purpose;
/// UntrustedCenter with the reason otherwise. Revocation is the deny-list's business.
[[nodiscard]] Result<void> verifyChain(const Certificate &certificate, QByteArrayView authorityPem,
                                       qint64 atMs, CertificatePurpose purpose = CertificatePurpose::Any);

} // namespace mizban
