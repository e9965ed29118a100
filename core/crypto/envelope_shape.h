#pragma once

#include <QByteArrayView>

namespace mizban {

/// Private to this room's sources: whether bytes are an AuthEnvelopedData of exactly the form that
/// sealEnvelope writes: AES-256-GCM with a nonce of 12 and a tag of 16 bytes, no attributes, nothing
/// behind. OpenSSL would also open weaker forms, to which an attacker could turn a captured envelope: a
/// short tag, or the same content key with an unauthenticated mode.
[[nodiscard]] bool isSealedEnvelope(QByteArrayView der);

} // namespace mizban
