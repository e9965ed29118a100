#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QByteArray>

namespace mizban {

/// AES-256-GCM (NIST SP 800-38D) with a random nonce. Reentrant. One key seals at most 2^32 messages.

constexpr int aeadKeySize = 32;
constexpr int aeadNonceSize = 12;
constexpr int aeadTagSize = 16;
constexpr int aeadOverhead = aeadNonceSize + aeadTagSize;

/// nonce || ciphertext || tag. InvalidInput for a key that has not 32 bytes.
[[nodiscard]] Result<QByteArray> aeadSeal(QByteArrayView key, QByteArrayView plaintext,
                                          QByteArrayView associatedData);
/// BadSignature when key, bytes or associated data differ from what was sealed; Corrupt when too short.
[[nodiscard]] Result<SecretBytes> aeadOpen(QByteArrayView key, QByteArrayView sealed,
                                           QByteArrayView associatedData);

} // namespace mizban
