#pragma once

#include "core/base/result.h"
#include "core/crypto/certificates.h"
#include "core/crypto/signer.h"

#include <QByteArray>
#include <QList>

namespace mizban {

/// A signature apart from what it signs: CMS SignedData (RFC 5652) by one P-256 key with SHA-256, without
/// certificates. Identify a statement by its content, never by these bytes. Reentrant.

/// InvalidInput unless `own` is the certificate of `key`.
[[nodiscard]] Result<QByteArray> signStatement(QByteArrayView content, const SigningKey &key,
                                               const Certificate &own);

/// The same by a key that may lie on a token; besides, what its sign() gives.
[[nodiscard]] Result<QByteArray> signStatement(QByteArrayView content, Signer &signer);

/// Which of `signers` signed exactly this content. Malformed: no such signature; BadSignature: another
/// content, or none of them.
[[nodiscard]] Result<Certificate> verifyStatement(QByteArrayView der, QByteArrayView content,
                                                  const QList<Certificate> &signers);

} // namespace mizban
