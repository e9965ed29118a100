#include "core/crypto/signer.h"

#include "core/crypto/openssl_error.h"
#include "core/crypto/owned.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

namespace mizban {
namespace {

using Pkcs12 = Owned<PKCS12, PKCS12_free>;

constexpr qsizetype largestFile = 1 << 20;
constexpr auto rule = "signer.file";

class KeySigner final : public Signer
{
public:
    KeySigner(SigningKey key, Certificate own)
        : m_key(std::move(key))
        , m_certificate(std::move(own))
    {
    }

    [[nodiscard]] const Certificate &certificate() const override { return m_certificate; }
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView message) override { return m_key.sign(message); }

private:
    SigningKey m_key;
    Certificate m_certificate;
};

Error ofFile(ErrorCode code, const char *field, const char *what)
{
    const Error error = opensslError(code, what);
    return fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule), error.detail);
}

/// An empty password is written in two ways.
bool opensWith(PKCS12 *file, const QByteArray &password)
{
    if (PKCS12_verify_mac(file, password.constData(), int(password.size())) == 1)
        return true;
    return password.isEmpty() && PKCS12_verify_mac(file, nullptr, 0) == 1;
}

} // namespace

Result<std::unique_ptr<Signer>> signerWith(const SigningKey &key, const Certificate &own)
{
    if (!key.isValid() || !own.isValid() || !(own.publicKey() == key.publicKey()))
        return makeError(ErrorCode::InvalidInput, QStringLiteral("signer of a statement"));
    return std::unique_ptr<Signer>(std::make_unique<KeySigner>(key, own));
}

Result<std::unique_ptr<Signer>> signerFromFile(QByteArrayView bytes, QByteArrayView password)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    const Pkcs12 file(bytes.isEmpty() || bytes.size() > largestFile
                          ? nullptr
                          : d2i_PKCS12(nullptr, &at, long(bytes.size())));
    if (!file)
        return ofFile(ErrorCode::Malformed, "certificate", "not a PKCS#12 file");
    QByteArray secret = password.toByteArray();
    const bool right = opensWith(file.get(), secret);
    EVP_PKEY *native = nullptr;
    X509 *found = nullptr;
    const bool parsed = right && PKCS12_parse(file.get(), secret.constData(), &native, &found, nullptr) == 1;
    wipe(secret);
    const std::shared_ptr<EVP_PKEY> key(native, EVP_PKEY_free);
    const std::shared_ptr<X509> own(found, X509_free);
    if (!right)
        return ofFile(ErrorCode::WrongPassword, "pin", "PKCS#12");
    if (!parsed)
        return ofFile(ErrorCode::Malformed, "certificate", "PKCS#12 of an older make");
    const auto certificate = Certificate::fromNative(own);
    const bool belongs = key && own && X509_check_private_key(own.get(), key.get()) == 1;
    if (!certificate || !belongs)
        return ofFile(ErrorCode::NotFound, "certificate", "no P-256 key with its certificate");
    return signerWith(SigningKey(key), *certificate);
}

} // namespace mizban
