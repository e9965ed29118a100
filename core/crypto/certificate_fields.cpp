#include "core/crypto/certificate_fields.h"

#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"

#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace mizban {
namespace {

constexpr int serialSize = 16;
constexpr qint64 slackSeconds = 3600;
constexpr int mostDays = 36525;

bool setSerial(X509 *certificate)
{
    const QByteArray bytes = randomBytes(serialSize);
    const Owned<BIGNUM, BN_free> number(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), serialSize, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setTimes(X509 *certificate, Validity validity)
{
    const auto start = std::time_t(validity.nowMs / 1000);
    const Owned<ASN1_TIME, ASN1_TIME_free> from(ASN1_TIME_adj(nullptr, start, 0, -slackSeconds));
    const Owned<ASN1_TIME, ASN1_TIME_free> until(ASN1_TIME_adj(nullptr, start, validity.days, 0));
    return from && until && X509_set1_notBefore(certificate, from.get()) == 1 &&
           X509_set1_notAfter(certificate, until.get()) == 1;
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION, X509_EXTENSION_free> extension(
        X509V3_EXT_nconf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Built by hand: in OpenSSL's text form a comma within a name would start another name.
Owned<GENERAL_NAME, GENERAL_NAME_free> generalName(const QString &text)
{
    const QByteArray name = text.toLatin1();
    Owned<GENERAL_NAME, GENERAL_NAME_free> general(GENERAL_NAME_new());
    if (!general)
        return nullptr;
    if (ASN1_OCTET_STRING *address = a2i_IPADDRESS(name.constData())) {
        GENERAL_NAME_set0_value(general.get(), GEN_IPADD, address);
        return general;
    }
    ASN1_IA5STRING *host = ASN1_IA5STRING_new();
    if (!host || ASN1_STRING_set(host, name.constData(), int(name.size())) != 1) {
        ASN1_IA5STRING_free(host);
        return nullptr;
    }
    GENERAL_NAME_set0_value(general.get(), GEN_DNS, host);
    return general;
}

bool addNames(X509 *certificate, const QStringList &names)
{
    const Owned<GENERAL_NAMES, GENERAL_NAMES_free> list(GENERAL_NAMES_new());
    for (const QString &name : names) {
        auto general = generalName(name);
        if (!list || !general || sk_GENERAL_NAME_push(list.get(), general.get()) <= 0)
            return false;
        general.release();
    }
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, list.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

bool addExtensions(X509 *certificate, X509 *issuer, const CertificateFields &fields)
{
    return addExtension(certificate, issuer, NID_basic_constraints, fields.basicConstraints) &&
           addExtension(certificate, issuer, NID_key_usage, fields.keyUsage) &&
           addExtension(certificate, issuer, NID_subject_key_identifier, "hash") &&
           addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always") &&
           (!fields.extendedKeyUsage ||
            addExtension(certificate, issuer, NID_ext_key_usage, fields.extendedKeyUsage)) &&
           (fields.names.isEmpty() || addNames(certificate, fields.names));
}

} // namespace

Result<void> setCommonName(X509_name_st *name, const QString &commonName)
{
    const QByteArray utf8 = commonName.toUtf8();
    if (utf8.isEmpty() || utf8.contains('\0') ||
        X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(utf8.constData()),
                                   int(utf8.size()), -1, 0) != 1)
        return opensslError(ErrorCode::InvalidInput, "common name");
    return {};
}

QString commonNameOf(const X509_name_st *name)
{
    const int at = name ? X509_NAME_get_index_by_NID(name, NID_commonName, -1) : -1;
    if (at < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const QString text = size > 0 ? QString::fromUtf8(reinterpret_cast<char *>(utf8), size) : QString();
    OPENSSL_free(utf8);
    return text;
}

Result<Certificate> makeCertificate(const CertificateFields &fields, const VerifyKey &key,
                                    const Certificate &issuer, const SigningKey &issuerKey)
{
    if (!key.isValid() || !issuerKey.isValid() || fields.validity.days < 1 || fields.validity.days > mostDays)
        return makeError(ErrorCode::InvalidInput, QStringLiteral("certificate without a key or a validity"));
    std::shared_ptr<X509> certificate(X509_new(), X509_free);
    if (!certificate)
        cryptoFailed("X509");
    MIZBAN_TRY(setCommonName(X509_get_subject_name(certificate.get()), fields.commonName));
    X509 *by = issuer.isValid() ? issuer.native() : certificate.get();
    if (X509_set_version(certificate.get(), X509_VERSION_3) != 1 || !setSerial(certificate.get()) ||
        !setTimes(certificate.get(), fields.validity) ||
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(by)) != 1 ||
        X509_set_pubkey(certificate.get(), key.native()) != 1 ||
        !addExtensions(certificate.get(), by, fields) ||
        X509_sign(certificate.get(), issuerKey.native(), EVP_sha256()) <= 0)
        return opensslError(ErrorCode::Internal, "certificate");
    return Certificate::fromNative(std::move(certificate));
}

} // namespace mizban
