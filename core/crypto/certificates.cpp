#include "core/crypto/certificates.h"

#include "core/crypto/certificate_fields.h"
#include "core/crypto/digest.h"
#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace mizban {
namespace {

using Memory = Owned<BIO, BIO_free_all>;

constexpr qsizetype largestCertificate = 64 * 1024;

qint64 milliseconds(const ASN1_TIME *time)
{
    std::tm parts{};
    return time && ASN1_TIME_to_tm(time, &parts) == 1 ? qint64(timegm(&parts)) * 1000 : 0;
}

int purposeId(CertificatePurpose purpose)
{
    return purpose == CertificatePurpose::Server ? X509_PURPOSE_SSL_SERVER : X509_PURPOSE_SSL_CLIENT;
}

} // namespace

Result<Certificate> Certificate::fromNative(std::shared_ptr<x509_st> native)
{
    Certificate certificate;
    if (EVP_PKEY *key = native ? X509_get_pubkey(native.get()) : nullptr)
        certificate.m_publicKey = VerifyKey(std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free));
    if (!certificate.m_publicKey.isValid())
        return opensslError(ErrorCode::Malformed, "not a certificate over a P-256 key");
    certificate.m_certificate = std::move(native);
    return certificate;
}

Result<Certificate> Certificate::fromPem(QByteArrayView pem)
{
    if (pem.size() > largestCertificate)
        return makeError(ErrorCode::Malformed, QStringLiteral("certificate too large"));
    const Memory memory(BIO_new_mem_buf(pem.data(), int(pem.size())));
    X509 *native = memory ? PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr) : nullptr;
    return fromNative(std::shared_ptr<X509>(native, X509_free));
}

Result<Certificate> Certificate::fromDer(QByteArrayView der)
{
    if (der.isEmpty() || der.size() > largestCertificate)
        return makeError(ErrorCode::Malformed, QStringLiteral("certificate of wrong size"));
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const unsigned char *end = at + der.size();
    std::shared_ptr<X509> native(d2i_X509(nullptr, &at, long(der.size())), X509_free);
    if (at != end)
        return opensslError(ErrorCode::Malformed, "not a certificate");
    return fromNative(std::move(native));
}

QByteArray Certificate::toPem() const
{
    const Memory memory(BIO_new(BIO_s_mem()));
    char *text = nullptr;
    if (!m_certificate || !memory || PEM_write_bio_X509(memory.get(), m_certificate.get()) != 1)
        return {};
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QByteArray(text, size);
}

QByteArray Certificate::toDer() const
{
    unsigned char *der = nullptr;
    const int size = m_certificate ? i2d_X509(m_certificate.get(), &der) : 0;
    const QByteArray bytes = size > 0 ? QByteArray(reinterpret_cast<char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return bytes;
}

QString Certificate::subjectCommonName() const
{
    return m_certificate ? commonNameOf(X509_get_subject_name(m_certificate.get())) : QString();
}

qint64 Certificate::notBeforeMs() const
{
    return m_certificate ? milliseconds(X509_get0_notBefore(m_certificate.get())) : 0;
}

qint64 Certificate::notAfterMs() const
{
    return m_certificate ? milliseconds(X509_get0_notAfter(m_certificate.get())) : 0;
}

QByteArray Certificate::fingerprint() const
{
    return sha256(toDer());
}

QString Certificate::serialHex() const
{
    const ASN1_INTEGER *serial = m_certificate ? X509_get0_serialNumber(m_certificate.get()) : nullptr;
    if (!serial)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(serial)),
                           ASN1_STRING_length(serial));
    return QString::fromLatin1(bytes.toHex());
}

Result<void> verifyChain(const Certificate &certificate, QByteArrayView authorityPem, qint64 atMs,
                         CertificatePurpose purpose)
{
    MIZBAN_LET(const Certificate authority, Certificate::fromPem(authorityPem));
    const Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    if (!certificate.isValid() || !store || !context ||
        X509_STORE_add_cert(store.get(), authority.native()) != 1 ||
        X509_STORE_CTX_init(context.get(), store.get(), certificate.native(), nullptr) != 1)
        return opensslError(ErrorCode::UntrustedCenter, "no certificate to verify");
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(rules, std::time_t(atMs / 1000));
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_X509_STRICT);
    if (purpose != CertificatePurpose::Any)
        X509_STORE_CTX_set_purpose(context.get(), purposeId(purpose));
    if (X509_verify_cert(context.get()) == 1)
        return {};
    const char *reason = X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()));
    return opensslError(ErrorCode::UntrustedCenter, reason);
}

} // namespace mizban
