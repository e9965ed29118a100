#pragma once

#include "core/crypto/certificates.h"
#include "core/domain/signature_standing.h"

#include <QList>

namespace mizban {

/// Whom one believes about certificates, and what they have taken back. PEM.
struct SignatureTrust
{
    QList<QByteArray> authorities;
    QList<QByteArray> revocations; ///< CRLs (RFC 5280); the newest of each authority counts
    /// Makes certificates for this center's seats; it has no list, since the center refuses a revoked device.
    QByteArray center;
};

struct SigningTimes
{
    qint64 signedMs = 0;
    qint64 receivedMs = 0; ///< at the center; the present, where it has not been there yet
};

/// Whether the certificate was sound when it was used, and not revoked by then nor when that was received
/// (invariant 16): None, NotYetInForce, Expired, Revoked, Forged, UnknownAuthority or RevocationUnknown.
[[nodiscard]] SignatureReason certificateStanding(const Certificate &signer, const SignatureTrust &trust,
                                                  const SigningTimes &times);

/// `serialNumber` of the subject, where official authorities write the national number; may be empty.
[[nodiscard]] QString subjectNumber(const Certificate &certificate);

/// InvalidInput unless it is the certificate of an authority: `authority.file`.
[[nodiscard]] Status checkAuthority(QByteArrayView pem);
/// As PEM; Malformed, or UntrustedCenter when none of the authorities made it.
[[nodiscard]] Result<QByteArray> readRevocations(QByteArrayView bytes, const QList<QByteArray> &authorities);

} // namespace mizban
