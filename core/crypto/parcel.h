#pragma once

#include "core/base/result.h"
#include "core/crypto/keys.h"
#include "core/crypto/secret.h"

#include <QByteArray>

namespace mizban {

/// Something small for one key that says nothing about whose it is or who made it: ephemeral-static ECDH on
/// P-256, HKDF-SHA-256, AES-256-GCM, the length hidden by padding to a kibibyte. Unlike an envelope (CMS) it
/// names no recipient, so that it may lie where others look. Reentrant.
///
/// 0x01 || ephemeral SubjectPublicKeyInfo (91 bytes) || nonce || ciphertext || tag

/// `purpose` keeps a parcel of one use from being taken for another.
[[nodiscard]] Result<QByteArray> sealParcel(const VerifyKey &to, QByteArrayView content, const char *purpose);
/// Malformed: no parcel; BadSignature: altered, for another key or another purpose.
[[nodiscard]] Result<SecretBytes> openParcel(const SigningKey &own, QByteArrayView parcel,
                                             const char *purpose);

} // namespace mizban
