#include "core/crypto/signed_statement.h"

#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"
#include "core/crypto/statement_der.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace mizban {
namespace {

using Cms = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using Memory = Owned<BIO, BIO_free_all>;

constexpr qsizetype largestContent = 16 * 1024 * 1024;
constexpr qsizetype largestSignature = 64 * 1024;
constexpr unsigned signingFlags = CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_NOCERTS | CMS_USE_KEYID;
// Trust in a signer is the caller's business: only the certificates given here count.
constexpr unsigned verifyingFlags = CMS_DETACHED | CMS_BINARY | CMS_NOINTERN | CMS_NO_SIGNER_CERT_VERIFY;

void freeStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack); // the certificates are borrowed
}
using Borrowed = Owned<STACK_OF(X509), freeStack>;

/// Behind a filter: of a bare memory BIO, OpenSSL 3.0 makes a copy and loses it over a damaged signature.
Memory reading(QByteArrayView bytes)
{
    Memory filter(BIO_new(BIO_f_null()));
    Memory memory(BIO_new_mem_buf(bytes.data(), int(bytes.size())));
    if (!filter || !memory)
        return Memory();
    BIO_push(filter.get(), memory.release());
    return filter;
}

} // namespace

Result<QByteArray> signStatement(QByteArrayView content, const SigningKey &key, const Certificate &own)
{
    if (content.isEmpty() || content.size() > largestContent)
        return makeError(ErrorCode::InvalidInput, QStringLiteral("content of a statement"));
    if (!key.isValid() || !own.isValid() || !(own.publicKey() == key.publicKey()))
        return makeError(ErrorCode::InvalidInput, QStringLiteral("signer of a statement"));
    const Memory plain = reading(content);
    const Cms cms(plain ? CMS_sign(own.native(), key.native(), nullptr, plain.get(), signingFlags) : nullptr);
    if (!cms)
        return opensslError(ErrorCode::Internal, "statement");
    unsigned char *der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    const QByteArray bytes = size > 0 ? QByteArray(reinterpret_cast<char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    if (bytes.isEmpty())
        return opensslError(ErrorCode::Internal, "statement");
    return bytes;
}

Result<QByteArray> signStatement(QByteArrayView content, Signer &signer)
{
    if (content.isEmpty() || content.size() > largestContent)
        return makeError(ErrorCode::InvalidInput, QStringLiteral("content of a statement"));
    const QByteArray attributes = signedAttributes(content);
    MIZBAN_LET(const QByteArray signature, signer.sign(attributes));
    if (signature.size() != signatureSize)
        return makeError(ErrorCode::BadSignature, QStringLiteral("signature of a statement"));
    return signedData(signer.certificate(), attributes, signature);
}

Result<Certificate> verifyStatement(QByteArrayView der, QByteArrayView content,
                                    const QList<Certificate> &signers)
{
    if (der.isEmpty() || der.size() > largestSignature || content.isEmpty() ||
        content.size() > largestContent)
        return makeError(ErrorCode::Malformed, QStringLiteral("signature of a statement"));
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const unsigned char *end = at + der.size();
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &at, long(der.size())));
    if (!cms || at != end || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed ||
        sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms.get())) != 1)
        return opensslError(ErrorCode::Malformed, "signature of a statement");
    const Borrowed known(sk_X509_new_null());
    for (const Certificate &signer : signers) {
        if (signer.isValid())
            sk_X509_push(known.get(), signer.native());
    }
    const Memory plain = reading(content);
    if (!plain || CMS_verify(cms.get(), known.get(), nullptr, plain.get(), nullptr, verifyingFlags) != 1)
        return opensslError(ErrorCode::BadSignature, "statement");
    const Borrowed found(CMS_get0_signers(cms.get()));
    const X509 *by = found && sk_X509_num(found.get()) == 1 ? sk_X509_value(found.get(), 0) : nullptr;
    const auto signer = std::find_if(signers.begin(), signers.end(),
                                     [by](const Certificate &each) { return each.native() == by; });
    if (!by || signer == signers.end())
        return makeError(ErrorCode::BadSignature, QStringLiteral("signer of a statement"));
    return *signer;
}

} // namespace mizban
