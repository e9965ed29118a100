#include "core/crypto/envelope.h"

#include "core/crypto/envelope_shape.h"
#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace mizban {
namespace {

using Cms = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using Memory = Owned<BIO, BIO_free_all>;

constexpr qsizetype largestContent = 256 * 1024 * 1024;
constexpr qsizetype mostRecipients = 64;

bool mayReceive(const Certificate &certificate)
{
    return certificate.isValid() && X509_get0_subject_key_id(certificate.native()) &&
           (X509_get_key_usage(certificate.native()) & KU_KEY_AGREEMENT);
}

bool addRecipient(CMS_ContentInfo *cms, const Certificate &recipient)
{
    CMS_RecipientInfo *info = CMS_add1_recipient_cert(cms, recipient.native(), CMS_USE_KEYID | CMS_KEY_PARAM);
    EVP_PKEY_CTX *agreement = info ? CMS_RecipientInfo_get0_pkey_ctx(info) : nullptr;
    // Without this OpenSSL derives with SHA-1.
    return agreement && EVP_PKEY_CTX_set_ecdh_kdf_md(agreement, EVP_sha256()) == 1;
}

bool isAddressedTo(CMS_ContentInfo *cms, const Certificate &own)
{
    STACK_OF(CMS_RecipientInfo) *infos = CMS_get0_RecipientInfos(cms);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(infos); ++i) {
        CMS_RecipientInfo *info = sk_CMS_RecipientInfo_value(infos, i);
        if (CMS_RecipientInfo_type(info) != CMS_RECIPINFO_AGREE)
            continue;
        STACK_OF(CMS_RecipientEncryptedKey) *keys = CMS_RecipientInfo_kari_get0_reks(info);
        for (int j = 0; j < sk_CMS_RecipientEncryptedKey_num(keys); ++j) {
            CMS_RecipientEncryptedKey *key = sk_CMS_RecipientEncryptedKey_value(keys, j);
            if (CMS_RecipientEncryptedKey_cert_cmp(key, own.native()) == 0)
                return true;
        }
    }
    return false;
}

QByteArray encode(CMS_ContentInfo *cms)
{
    unsigned char *der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms, &der);
    const QByteArray bytes = size > 0 ? QByteArray(reinterpret_cast<char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return bytes;
}

} // namespace

Result<QByteArray> sealEnvelope(QByteArrayView content, const QList<Certificate> &recipients)
{
    if (content.size() > largestContent)
        return makeError(ErrorCode::TooLarge, QStringLiteral("content of an envelope"));
    if (content.isEmpty())
        return makeError(ErrorCode::MissingInput, QStringLiteral("content of an envelope"));
    if (recipients.isEmpty() || recipients.size() > mostRecipients ||
        !std::all_of(recipients.begin(), recipients.end(), mayReceive))
        return makeError(ErrorCode::InvalidInput, QStringLiteral("recipients of an envelope"));
    const Cms cms(CMS_AuthEnvelopedData_create(EVP_aes_256_gcm()));
    const Memory plain(BIO_new_mem_buf(content.data(), int(content.size())));
    if (!cms || !plain || CMS_set_detached(cms.get(), 0) != 1)
        return opensslError(ErrorCode::Internal, "envelope");
    for (const Certificate &recipient : recipients) {
        if (!addRecipient(cms.get(), recipient))
            return opensslError(ErrorCode::Internal, "recipient of an envelope");
    }
    if (CMS_final(cms.get(), plain.get(), nullptr, CMS_BINARY) != 1)
        return opensslError(ErrorCode::Internal, "envelope");
    QByteArray der = encode(cms.get());
    if (!isSealedEnvelope(der))
        return opensslError(ErrorCode::Internal, "envelope");
    return der;
}

Result<SecretBytes> openEnvelope(QByteArrayView der, const SigningKey &key, const Certificate &own)
{
    if (!key.isValid() || !own.isValid())
        return makeError(ErrorCode::InvalidInput, QStringLiteral("envelope without a key"));
    if (!isSealedEnvelope(der))
        return makeError(ErrorCode::Malformed, QStringLiteral("not a sealed envelope"));
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &at, long(der.size())));
    const Memory plain(BIO_new(BIO_s_mem()));
    if (!cms || !plain)
        return opensslError(ErrorCode::Malformed, "not a sealed envelope");
    if (!isAddressedTo(cms.get(), own)) {
        (void)opensslError(ErrorCode::NotAllowed, "recipient");
        return makeError(ErrorCode::NotAllowed, QStringLiteral("sealed to others"));
    }
    if (CMS_decrypt(cms.get(), key.native(), own.native(), nullptr, plain.get(), CMS_BINARY) != 1)
        return opensslError(ErrorCode::BadSignature, "envelope");
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(plain.get(), &bytes);
    return SecretBytes::fromBytes(QByteArrayView(bytes, size));
}

Result<bool> isSealedToExactly(QByteArrayView der, const QList<Certificate> &recipients)
{
    if (!isSealedEnvelope(der))
        return makeError(ErrorCode::Malformed, QStringLiteral("not a sealed envelope"));
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &at, long(der.size())));
    if (!cms)
        return opensslError(ErrorCode::Malformed, "not a sealed envelope");
    QList<Certificate> missing = recipients;
    STACK_OF(CMS_RecipientInfo) *infos = CMS_get0_RecipientInfos(cms.get());
    for (int i = 0; i < sk_CMS_RecipientInfo_num(infos); ++i) {
        CMS_RecipientInfo *info = sk_CMS_RecipientInfo_value(infos, i);
        if (CMS_RecipientInfo_type(info) != CMS_RECIPINFO_AGREE)
            return false;
        STACK_OF(CMS_RecipientEncryptedKey) *keys = CMS_RecipientInfo_kari_get0_reks(info);
        for (int j = 0; j < sk_CMS_RecipientEncryptedKey_num(keys); ++j) {
            CMS_RecipientEncryptedKey *key = sk_CMS_RecipientEncryptedKey_value(keys, j);
            const auto named = std::find_if(missing.begin(), missing.end(), [key](const Certificate &one) {
                return CMS_RecipientEncryptedKey_cert_cmp(key, one.native()) == 0;
            });
            if (named == missing.end())
                return false;
            missing.erase(named);
        }
    }
    return missing.isEmpty();
}

bool isSealedTo(QByteArrayView der, const Certificate &recipient)
{
    if (!recipient.isValid() || !isSealedEnvelope(der))
        return false;
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &at, long(der.size())));
    if (cms && isAddressedTo(cms.get(), recipient))
        return true;
    (void)opensslError(ErrorCode::NotAllowed, "recipient"); // leaves nothing in OpenSSL's queue
    return false;
}

} // namespace mizban
