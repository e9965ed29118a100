#pragma once

#include "core/crypto/certificates.h"

namespace mizban {

// Private to this room's sources: CMS SignedData (RFC 5652) of one signer, written by hand, because OpenSSL
// writes it only with a key that it holds itself.

/// What is signed of a content: the DER of its signed attributes.
[[nodiscard]] QByteArray signedAttributes(QByteArrayView content);
/// The whole around a signature (r||s) over those attributes.
[[nodiscard]] QByteArray signedData(const Certificate &signer, QByteArray attributes,
                                    QByteArrayView signature);

} // namespace mizban
