#pragma once

#include "core/base/result.h"
#include "core/crypto/certificates.h"

#include <QByteArray>
#include <QList>

namespace mizban {

/// Sealed content: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084), the content key agreed
/// with each recipient by ephemeral-static ECDH on P-256 (RFC 5753, SHA-256), recipients named by their
/// subject key identifier. Reentrant. What is sealed says nothing about who sealed it: sign inside.

/// One to 64 recipients, each a certificate of Authority::issueRecipient; InvalidInput otherwise.
/// MissingInput for no content, TooLarge over 256 MiB.
[[nodiscard]] Result<QByteArray> sealEnvelope(QByteArrayView content, const QList<Certificate> &recipients);

/// Malformed: not such an envelope; NotAllowed: not sealed to `own`; BadSignature: altered or wrong key.
[[nodiscard]] Result<SecretBytes> openEnvelope(QByteArrayView der, const SigningKey &key,
                                               const Certificate &own);

/// Whether it is addressed to exactly these, in whatever order, and to nobody else by any means. Malformed:
/// not such an envelope.
[[nodiscard]] Result<bool> isSealedToExactly(QByteArrayView der, const QList<Certificate> &recipients);

/// Whether it names this certificate among its recipients; false for what is no envelope.
[[nodiscard]] bool isSealedTo(QByteArrayView der, const Certificate &recipient);

} // namespace mizban
