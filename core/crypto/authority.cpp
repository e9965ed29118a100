#include "core/crypto/certificate_fields.h"

#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace mizban {
namespace {

using Memory = Owned<BIO, BIO_free_all>;
using Request = Owned<X509_REQ, X509_REQ_free>;

constexpr qsizetype largestRequest = 16 * 1024;
constexpr auto noAuthority = "critical,CA:FALSE";
// RFC 9336. Without a purpose of its own a person's certificate would also pass for a TLS server's.
constexpr auto documentSigning = "1.3.6.1.5.5.7.3.36";
constexpr auto mostNames = 64;
constexpr auto longestName = 253;

Error malformedRequest()
{
    return opensslError(ErrorCode::Malformed, "not a certificate request");
}

bool isHostOrAddress(const QString &name)
{
    if (name.isEmpty() || name.size() > longestName)
        return false;
    for (const QChar c : name) {
        const bool letterOrDigit = c.unicode() < 128 && c.isLetterOrNumber();
        if (!letterOrDigit && !QStringView(u"-.:*").contains(c))
            return false;
    }
    return true;
}

} // namespace

Result<QByteArray> makeRequest(const SigningKey &key, const QString &commonName)
{
    const Request request(X509_REQ_new());
    const Memory memory(BIO_new(BIO_s_mem()));
    if (!request || !memory || !key.isValid())
        return opensslError(ErrorCode::InvalidInput, "certificate request without a key");
    MIZBAN_TRY(setCommonName(X509_REQ_get_subject_name(request.get()), commonName));
    if (X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1 ||
        X509_REQ_set_pubkey(request.get(), key.native()) != 1 ||
        X509_REQ_sign(request.get(), key.native(), EVP_sha256()) <= 0 ||
        PEM_write_bio_X509_REQ(memory.get(), request.get()) != 1)
        return opensslError(ErrorCode::Internal, "certificate request");
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QByteArray(text, size);
}

Result<CertificateRequest> parseRequest(QByteArrayView pem)
{
    if (pem.size() > largestRequest)
        return makeError(ErrorCode::Malformed, QStringLiteral("certificate request too large"));
    const Memory memory(BIO_new_mem_buf(pem.data(), int(pem.size())));
    const Request request(memory ? PEM_read_bio_X509_REQ(memory.get(), nullptr, nullptr, nullptr) : nullptr);
    EVP_PKEY *native = request ? X509_REQ_get_pubkey(request.get()) : nullptr;
    const VerifyKey key = native ? VerifyKey(std::shared_ptr<EVP_PKEY>(native, EVP_PKEY_free)) : VerifyKey();
    if (!key.isValid())
        return malformedRequest();
    if (X509_REQ_verify(request.get(), key.native()) != 1)
        return opensslError(ErrorCode::BadSignature, "certificate request");
    const QString name = commonNameOf(X509_REQ_get_subject_name(request.get()));
    if (name.contains(QChar(0)))
        return malformedRequest();
    return CertificateRequest{name, key};
}

Result<Authority> Authority::create(const QString &name, Validity validity)
{
    Authority authority;
    authority.m_key = SigningKey::generate();
    const CertificateFields fields{
        name, validity, "critical,CA:TRUE,pathlen:0", "critical,keyCertSign,cRLSign", nullptr, {}};
    MIZBAN_LET(authority.m_certificate,
               makeCertificate(fields, authority.m_key.publicKey(), {}, authority.m_key));
    return authority;
}

Result<Authority> Authority::load(QByteArrayView certificatePem, QByteArrayView keyPem)
{
    Authority authority;
    MIZBAN_LET(authority.m_certificate, Certificate::fromPem(certificatePem));
    MIZBAN_LET(authority.m_key, SigningKey::fromPem(keyPem));
    if (!(authority.m_key.publicKey() == authority.m_certificate.publicKey()))
        return makeError(ErrorCode::BadSignature,
                         QStringLiteral("key and certificate do not belong together"));
    if (X509_check_ca(authority.m_certificate.native()) != 1)
        return makeError(ErrorCode::InvalidInput, QStringLiteral("not the certificate of an authority"));
    return authority;
}

Result<Certificate> Authority::issueServer(const VerifyKey &key, const QStringList &names,
                                           Validity validity) const
{
    if (names.isEmpty() || names.size() > mostNames ||
        !std::all_of(names.begin(), names.end(), isHostOrAddress))
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("names"));
    const CertificateFields fields{names.first(), validity, noAuthority, "critical,digitalSignature",
                                   "serverAuth",  names};
    return makeCertificate(fields, key, m_certificate, m_key);
}

Result<Certificate> Authority::issueClient(QByteArrayView requestPem, const QString &commonName,
                                           Validity validity) const
{
    MIZBAN_LET(const CertificateRequest request, parseRequest(requestPem));
    const CertificateFields fields{commonName,   validity, noAuthority, "critical,digitalSignature",
                                   "clientAuth", {}};
    return makeCertificate(fields, request.publicKey, m_certificate, m_key);
}

Result<Certificate> Authority::issueSigner(const VerifyKey &key, const QString &commonName,
                                           Validity validity) const
{
    const CertificateFields fields{
        commonName, validity, noAuthority, "critical,digitalSignature,nonRepudiation", documentSigning, {}};
    return makeCertificate(fields, key, m_certificate, m_key);
}

Result<Certificate> Authority::issueRecipient(const VerifyKey &key, const QString &commonName,
                                              Validity validity) const
{
    const CertificateFields fields{commonName,        validity, noAuthority, "critical,keyAgreement",
                                   "emailProtection", {}};
    return makeCertificate(fields, key, m_certificate, m_key);
}

} // namespace mizban
