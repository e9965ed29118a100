#include "core/center/center_files.h"

#include "core/storage/file_io.h"
#include "core/wire/messages.h"

namespace mizban {

namespace {

constexpr int authorityDays = 20 * 365;
constexpr int serverDays = 10 * 365;
constexpr qint64 maxKeyFile = 64 << 10;
constexpr int storeKeyBytes = 32;

Result<QByteArray> read(const CenterFiles &files, const char *name)
{
    Result<QByteArray> bytes = readWhole(files.path(name), maxKeyFile);
    if (!bytes.ok())
        return makeError(ErrorCode::CannotOpen, files.path(name));
    return bytes;
}

Result<SigningKey> readKey(const CenterFiles &files, const char *name)
{
    MIZBAN_LET(QByteArray pem, read(files, name));
    Result<SigningKey> key = SigningKey::fromPem(pem);
    wipe(pem);
    return key;
}

Result<SigningKey> createKey(const CenterFiles &files, const char *name)
{
    SigningKey key = SigningKey::generate();
    MIZBAN_TRY(writeDurably(files.path(name), key.toPem().view()));
    return key;
}

} // namespace

Result<CenterKeys> createKeys(const CenterFiles &files, qint64 nowMs)
{
    CenterKeys keys;
    MIZBAN_LET(keys.authority, Authority::create(QStringLiteral("mizban"), Validity{nowMs, authorityDays}));
    keys.authorityPem = keys.authority.certificate().toPem();
    MIZBAN_TRY(writeDurably(files.path("ca.key"), keys.authority.keyPem().view()));
    MIZBAN_TRY(writeDurably(files.authority(), keys.authorityPem));
    MIZBAN_LET(keys.server, createKey(files, "server.key"));
    MIZBAN_LET(const Certificate server,
               keys.authority.issueServer(keys.server.publicKey(), {QString::fromLatin1(centerTlsName)},
                                          Validity{nowMs, serverDays}));
    keys.serverPem = server.toPem();
    MIZBAN_TRY(writeDurably(files.path("server.pem"), keys.serverPem));
    MIZBAN_LET(keys.signer, createKey(files, "signer.key"));
    MIZBAN_LET(keys.service, createKey(files, "service.key"));
    MIZBAN_LET(const SigningKey escrow, createKey(files, "escrow.key"));
    MIZBAN_LET(const Certificate escrowCertificate,
               keys.authority.issueRecipient(escrow.publicKey(), QStringLiteral("mizban-escrow"),
                                             Validity{nowMs, authorityDays}));
    keys.escrowPem = escrowCertificate.toPem();
    MIZBAN_TRY(writeDurably(files.path("escrow.pem"), keys.escrowPem));
    return keys;
}

Result<CenterKeys> loadKeys(const CenterFiles &files)
{
    CenterKeys keys;
    MIZBAN_LET(keys.authorityPem, read(files, "ca.pem"));
    MIZBAN_LET(QByteArray authorityKey, read(files, "ca.key"));
    Result<Authority> authority = Authority::load(keys.authorityPem, authorityKey);
    wipe(authorityKey);
    MIZBAN_LET(keys.authority, std::move(authority));
    MIZBAN_LET(keys.serverPem, read(files, "server.pem"));
    MIZBAN_LET(keys.server, readKey(files, "server.key"));
    MIZBAN_LET(keys.signer, readKey(files, "signer.key"));
    MIZBAN_LET(keys.service, readKey(files, "service.key"));
    MIZBAN_LET(keys.escrowPem, read(files, "escrow.pem"));
    return keys;
}

Result<SecretBytes> createStoreKey(const CenterFiles &files)
{
    SecretBytes key = SecretBytes::random(storeKeyBytes);
    MIZBAN_TRY(writeDurably(files.path("store.key"), key.view()));
    return key;
}

Result<SecretBytes> loadStoreKey(const CenterFiles &files)
{
    MIZBAN_LET(QByteArray bytes, read(files, "store.key"));
    SecretBytes key = SecretBytes::fromBytes(bytes);
    wipe(bytes);
    return key;
}

} // namespace mizban
