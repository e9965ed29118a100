#include "core/crypto/certificate_standing.h"

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
using Store = Owned<X509_STORE, X509_STORE_free>;
using Context = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;
using Crl = std::shared_ptr<X509_CRL>;

constexpr qsizetype largestList = 8 << 20;

qint64 milliseconds(const ASN1_TIME *time)
{
    std::tm parts{};
    return time && ASN1_TIME_to_tm(time, &parts) == 1 ? qint64(timegm(&parts)) * 1000 : 0;
}

QList<Certificate> read(const QList<QByteArray> &pems)
{
    QList<Certificate> certificates;
    for (const QByteArray &pem : pems) {
        if (auto certificate = Certificate::fromPem(pem))
            certificates.append(std::move(certificate).value());
    }
    return certificates;
}

Crl crlOf(QByteArrayView bytes)
{
    const Memory memory(BIO_new_mem_buf(bytes.data(), int(bytes.size())));
    if (Crl pem{memory ? PEM_read_bio_X509_CRL(memory.get(), nullptr, nullptr, nullptr) : nullptr,
                X509_CRL_free})
        return pem;
    (void)opensslError(ErrorCode::Malformed, "no PEM");
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    return Crl{d2i_X509_CRL(nullptr, &at, long(bytes.size())), X509_CRL_free};
}

const Certificate *makerOf(const Crl &list, const QList<Certificate> &authorities)
{
    for (const Certificate &authority : authorities) {
        const bool named =
            X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(authority.native())) == 0;
        if (named && X509_CRL_verify(list.get(), authority.publicKey().native()) == 1)
            return &authority;
    }
    (void)opensslError(ErrorCode::Malformed, "list of nobody known");
    return nullptr;
}

/// The newest list of whoever made the certificate; null when there is none.
Crl newestList(const Certificate &signer, const QList<QByteArray> &lists,
               const QList<Certificate> &authorities)
{
    Crl newest;
    for (const QByteArray &bytes : lists) {
        const Crl list = crlOf(bytes);
        const bool his = list && X509_NAME_cmp(X509_CRL_get_issuer(list.get()),
                                               X509_get_issuer_name(signer.native())) == 0;
        if (!his || !makerOf(list, authorities))
            continue;
        if (!newest || milliseconds(X509_CRL_get0_lastUpdate(list.get())) >
                           milliseconds(X509_CRL_get0_lastUpdate(newest.get())))
            newest = list;
    }
    return newest;
}

SignatureReason revocationStanding(const Certificate &signer, const Crl &list, const SigningTimes &times)
{
    X509_REVOKED *entry = nullptr;
    if (X509_CRL_get0_by_cert(list.get(), &entry, signer.native()) == 1 &&
        milliseconds(X509_REVOKED_get0_revocationDate(entry)) <= times.receivedMs)
        return SignatureReason::Revoked;
    // A list made after it was signed knows; one from before says nothing once the next was due.
    const qint64 nextMs = milliseconds(X509_CRL_get0_nextUpdate(list.get()));
    const bool tells = milliseconds(X509_CRL_get0_lastUpdate(list.get())) >= times.signedMs || nextMs == 0 ||
                       nextMs >= times.signedMs;
    return tells ? SignatureReason::None : SignatureReason::RevocationUnknown;
}

SignatureReason chainStanding(const Certificate &signer, const QList<Certificate> &authorities, qint64 atMs)
{
    const Store store(X509_STORE_new());
    const Context context(X509_STORE_CTX_new());
    if (!store || !context)
        cryptoFailed("certificate store");
    for (const Certificate &authority : authorities)
        X509_STORE_add_cert(store.get(), authority.native());
    if (X509_STORE_CTX_init(context.get(), store.get(), signer.native(), nullptr) != 1)
        return SignatureReason::Forged;
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(rules, std::time_t(atMs / 1000));
    X509_VERIFY_PARAM_set_flags(rules,
                                X509_V_FLAG_PARTIAL_CHAIN); // an authority below a root counts by itself
    if (X509_verify_cert(context.get()) == 1)
        return SignatureReason::None;
    const int why = X509_STORE_CTX_get_error(context.get());
    (void)opensslError(ErrorCode::UntrustedCenter, X509_verify_cert_error_string(why));
    switch (why) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return SignatureReason::UnknownAuthority;
    default:
        return SignatureReason::Forged;
    }
}

/// Made for something else, such as for a TLS server only.
bool maySign(const Certificate &signer)
{
    const quint32 usage = X509_get_key_usage(signer.native()); // all bits where there is no such extension
    return (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

} // namespace

SignatureReason certificateStanding(const Certificate &signer, const SignatureTrust &trust,
                                    const SigningTimes &times)
{
    if (!signer.isValid() || !maySign(signer))
        return SignatureReason::Forged;
    if (times.signedMs < signer.notBeforeMs())
        return SignatureReason::NotYetInForce;
    if (times.signedMs > signer.notAfterMs())
        return SignatureReason::Expired;
    const QList<Certificate> official = read(trust.authorities);
    const QList<Certificate> center = trust.center.isEmpty() ? QList<Certificate>() : read({trust.center});
    const SignatureReason chain = chainStanding(signer, official + center, times.signedMs);
    if (chain != SignatureReason::None)
        return chain;
    if (const Crl list = newestList(signer, trust.revocations, official + center))
        return revocationStanding(signer, list, times);
    const bool ofCenter =
        !center.isEmpty() && chainStanding(signer, center, times.signedMs) == SignatureReason::None;
    return ofCenter ? SignatureReason::None : SignatureReason::RevocationUnknown;
}

QString subjectNumber(const Certificate &certificate)
{
    const X509_NAME *name = certificate.isValid() ? X509_get_subject_name(certificate.native()) : nullptr;
    const int at = name ? X509_NAME_get_index_by_NID(name, NID_serialNumber, -1) : -1;
    const ASN1_STRING *value = at >= 0 ? X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)) : nullptr;
    if (!value)
        return {};
    return QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(value)),
                               ASN1_STRING_length(value));
}

Status checkAuthority(QByteArrayView pem)
{
    MIZBAN_LET(const Certificate authority, Certificate::fromPem(pem));
    if (X509_check_ca(authority.native()) != 1)
        return makeError(ErrorCode::InvalidInput, QStringLiteral("not the certificate of an authority"));
    return {};
}

Result<QByteArray> readRevocations(QByteArrayView bytes, const QList<QByteArray> &authorities)
{
    const Crl list = bytes.isEmpty() || bytes.size() > largestList ? Crl() : crlOf(bytes);
    if (!list)
        return opensslError(ErrorCode::Malformed, "not a list of revoked certificates");
    if (!makerOf(list, read(authorities)))
        return makeError(ErrorCode::UntrustedCenter, QStringLiteral("made by no authority of the directory"));
    const Memory memory(BIO_new(BIO_s_mem()));
    char *text = nullptr;
    if (!memory || PEM_write_bio_X509_CRL(memory.get(), list.get()) != 1)
        return opensslError(ErrorCode::Internal, "list of revoked certificates");
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QByteArray(text, size);
}

} // namespace mizban
