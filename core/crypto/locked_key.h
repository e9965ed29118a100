#pragma once

#include "core/base/result.h"
#include "core/crypto/keys.h"

#include <QByteArray>
#include <QByteArrayView>

namespace mizban {

// A private key in a file that is opened by a password: PKCS#8 with AES-256 and scrypt, as other programs
// read it too. For keys that lie still for years, such as the Center's escrow key.

inline constexpr qsizetype maxKeyPassword = 1024; ///< bytes of UTF-8

/// PEM. InvalidInput for an empty password or one that is too long.
[[nodiscard]] Result<QByteArray> lockKey(const SigningKey &key, QByteArrayView password);
/// Whether the PEM needs a password.
[[nodiscard]] bool isLockedKey(QByteArrayView pem);
/// WrongPassword; Malformed for anything but such a key.
[[nodiscard]] Result<SigningKey> unlockKey(QByteArrayView pem, QByteArrayView password);

} // namespace mizban
