#include "core/services/signer_choice.h"

#include "core/crypto/secret.h"
#include "core/crypto/signer.h"
#include "core/storage/file_io.h"

namespace mizban {

namespace {

constexpr qint64 largestFile = 1 << 20;

Error missing(const char *field, const char *rule)
{
    return fieldError(ErrorCode::MissingInput, QString::fromLatin1(field), QString::fromLatin1(rule));
}

Result<std::unique_ptr<Signer>> fromFile(const SignerChoice &choice, QByteArrayView pin)
{
    if (choice.path.isEmpty())
        return missing("certificate", "signer.file");
    auto bytes = readWhole(choice.path, largestFile);
    if (!bytes)
        return fieldError(ErrorCode::UnreadableFile, QStringLiteral("certificate"),
                          QStringLiteral("signer.file"), choice.path);
    auto signer = signerFromFile(*bytes, pin);
    wipe(*bytes);
    return signer;
}

Result<std::unique_ptr<Signer>> fromToken(const SignerChoice &choice, QByteArrayView pin)
{
    if (choice.path.isEmpty())
        return missing("token", "signer.token");
    if (pin.isEmpty())
        return missing("pin", "signer.token");
    return signerFromToken(choice.path, choice.label, pin);
}

} // namespace

Result<std::unique_ptr<Signer>> openSigner(const SignerChoice &choice)
{
    QByteArray pin = choice.pin.toUtf8();
    auto signer =
        choice.source == SignerChoice::Source::Token ? fromToken(choice, pin) : fromFile(choice, pin);
    wipe(pin);
    return signer;
}

} // namespace mizban
