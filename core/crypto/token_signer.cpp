#include "core/crypto/digest.h"
#include "core/crypto/signer.h"
#include "core/crypto/token.h"

#include <QList>

namespace mizban {
namespace {

constexpr CK_ULONG mostObjects = 64;

/// A session in which the person is logged in.
class TokenSession
{
public:
    explicit TokenSession(std::shared_ptr<TokenModule> module)
        : m_module(std::move(module))
    {
    }
    ~TokenSession()
    {
        if (m_open)
            (*m_module)->C_CloseSession(m_session);
    }
    TokenSession(const TokenSession &) = delete;
    TokenSession &operator=(const TokenSession &) = delete;

    [[nodiscard]] Status open(CK_SLOT_ID slot, QByteArrayView pin)
    {
        const CK_RV opened =
            (*m_module)->C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &m_session);
        if (opened != CKR_OK)
            return tokenError(opened, "session");
        m_open = true;
        QByteArray secret = pin.toByteArray();
        const CK_RV known = (*m_module)->C_Login(
            m_session, CKU_USER, reinterpret_cast<CK_BYTE *>(secret.data()), CK_ULONG(secret.size()));
        wipe(secret);
        return known == CKR_OK || known == CKR_USER_ALREADY_LOGGED_IN ? Status()
                                                                      : Status(tokenError(known, "login"));
    }

    [[nodiscard]] Result<QList<CK_OBJECT_HANDLE>> find(QList<CK_ATTRIBUTE> wanted)
    {
        const CK_RV begun = (*m_module)->C_FindObjectsInit(m_session, wanted.data(), CK_ULONG(wanted.size()));
        if (begun != CKR_OK)
            return tokenError(begun, "look up");
        QList<CK_OBJECT_HANDLE> found(mostObjects);
        CK_ULONG count = 0;
        const CK_RV looked = (*m_module)->C_FindObjects(m_session, found.data(), mostObjects, &count);
        (*m_module)->C_FindObjectsFinal(m_session);
        if (looked != CKR_OK)
            return tokenError(looked, "look up");
        found.resize(qsizetype(count));
        return found;
    }

    /// Empty when the object has none.
    [[nodiscard]] QByteArray attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type)
    {
        CK_ATTRIBUTE asked{type, nullptr, 0};
        const bool has = (*m_module)->C_GetAttributeValue(m_session, object, &asked, 1) == CKR_OK &&
                         asked.ulValueLen > 0 && asked.ulValueLen < (1u << 20);
        if (!has)
            return {};
        QByteArray value(qsizetype(asked.ulValueLen), '\0');
        asked.pValue = value.data();
        const CK_RV read = (*m_module)->C_GetAttributeValue(m_session, object, &asked, 1);
        return read == CKR_OK ? value : QByteArray();
    }

    [[nodiscard]] Result<QByteArray> sign(CK_OBJECT_HANDLE key, QByteArray digest)
    {
        CK_MECHANISM mechanism{CKM_ECDSA, nullptr, 0};
        CK_RV done = (*m_module)->C_SignInit(m_session, &mechanism, key);
        QByteArray signature(signatureSize, '\0');
        CK_ULONG size = signatureSize;
        if (done == CKR_OK)
            done = (*m_module)->C_Sign(m_session, reinterpret_cast<CK_BYTE *>(digest.data()),
                                       CK_ULONG(digest.size()), reinterpret_cast<CK_BYTE *>(signature.data()),
                                       &size);
        if (done != CKR_OK)
            return tokenError(done, "sign");
        return signature;
    }

private:
    std::shared_ptr<TokenModule> m_module;
    CK_SESSION_HANDLE m_session = 0;
    bool m_open = false;
};

class TokenSigner final : public Signer
{
public:
    TokenSigner(std::unique_ptr<TokenSession> session, CK_OBJECT_HANDLE key, Certificate own)
        : m_session(std::move(session))
        , m_key(key)
        , m_certificate(std::move(own))
    {
    }

    [[nodiscard]] const Certificate &certificate() const override { return m_certificate; }
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView message) override
    {
        MIZBAN_LET(QByteArray signature, m_session->sign(m_key, sha256(message)));
        // What a broken token gives out is not worth keeping.
        if (!m_certificate.publicKey().verify(message, signature))
            return fieldError(ErrorCode::BadSignature, QStringLiteral("token"),
                              QStringLiteral("signer.token"));
        return signature;
    }

private:
    std::unique_ptr<TokenSession> m_session;
    CK_OBJECT_HANDLE m_key;
    Certificate m_certificate;
};

template <typename Value> CK_ATTRIBUTE attributeOf(CK_ATTRIBUTE_TYPE type, Value &value)
{
    return CK_ATTRIBUTE{type, &value, sizeof value};
}

/// The certificate that lies beside the key under the same id; keys on other curves have none that is read.
Result<Certificate> certificateOf(TokenSession &session, CK_OBJECT_HANDLE key)
{
    CK_OBJECT_CLASS kind = CKO_CERTIFICATE;
    QByteArray id = session.attribute(key, CKA_ID);
    MIZBAN_LET(const auto beside, session.find({attributeOf(CKA_CLASS, kind),
                                                CK_ATTRIBUTE{CKA_ID, id.data(), CK_ULONG(id.size())}}));
    for (const CK_OBJECT_HANDLE object : beside) {
        if (auto certificate = Certificate::fromDer(session.attribute(object, CKA_VALUE)))
            return certificate;
    }
    return makeError(ErrorCode::NotFound, QStringLiteral("certificate"));
}

} // namespace

Result<std::unique_ptr<Signer>> signerFromToken(const QString &module, const QString &label,
                                                QByteArrayView pin)
{
    MIZBAN_LET(auto library, TokenModule::open(module));
    MIZBAN_LET(const CK_SLOT_ID slot, library->slotOf(label));
    auto session = std::make_unique<TokenSession>(library);
    MIZBAN_TRY(session->open(slot, pin));
    // By type: a key of another kind on the token breaks the look-up of modules that are asked for all.
    CK_OBJECT_CLASS kind = CKO_PRIVATE_KEY;
    CK_KEY_TYPE type = CKK_EC;
    MIZBAN_LET(const auto keys,
               session->find({attributeOf(CKA_CLASS, kind), attributeOf(CKA_KEY_TYPE, type)}));
    for (const CK_OBJECT_HANDLE key : keys) {
        if (auto own = certificateOf(*session, key))
            return std::unique_ptr<Signer>(std::make_unique<TokenSigner>(std::move(session), key, *own));
    }
    return fieldError(ErrorCode::NotFound, QStringLiteral("certificate"), QStringLiteral("signer.token"));
}

} // namespace mizban
