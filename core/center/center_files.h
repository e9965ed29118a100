#pragma once

#include "core/base/result.h"
#include "core/crypto/certificates.h"
#include "core/crypto/keys.h"
#include "core/crypto/secret.h"

#include <QString>

namespace mizban {

/// The files of a center's directory. Private keys have mode 600 and are needed, with a backup of the
/// store, to set a center up again: keep copies of them apart from the backups.
///
///   ca.pem, ca.key          its certificate authority; ca.pem goes to the desks
///   server.pem, server.key  TLS, for the name `centerTlsName`
///   signer.key              signs its events and the heads of scopes
///   service.key             opens what desks seal for the center (follow-up codes)
///   escrow.key, escrow.pem  receives sealed content for posts that have no key yet; the key is read by
///                           `mizbanctl center escrow` only and may be kept elsewhere
///   store.key, store.db     the embedded store and its 32 random bytes
///   admin.sock              while it runs
struct CenterFiles
{
    QString dir;

    [[nodiscard]] QString path(const char *name) const { return dir + u'/' + QString::fromLatin1(name); }
    [[nodiscard]] QString authority() const { return path("ca.pem"); }
    [[nodiscard]] QString store() const { return path("store.db"); }
    [[nodiscard]] QString adminSocket() const { return path("admin.sock"); }
};

/// What a running center holds of them. Immutable, any thread.
struct CenterKeys
{
    Authority authority;
    QByteArray authorityPem;
    QByteArray serverPem;
    SigningKey server;
    SigningKey signer;
    SigningKey service;
    QByteArray escrowPem; ///< certificate; the key stays in its file
};

/// Makes keys and certificates in a directory that exists and is empty.
[[nodiscard]] Result<CenterKeys> createKeys(const CenterFiles &files, qint64 nowMs);
/// CannotOpen names the file that is missing or unreadable.
[[nodiscard]] Result<CenterKeys> loadKeys(const CenterFiles &files);

[[nodiscard]] Result<SecretBytes> createStoreKey(const CenterFiles &files);
[[nodiscard]] Result<SecretBytes> loadStoreKey(const CenterFiles &files);

} // namespace mizban
