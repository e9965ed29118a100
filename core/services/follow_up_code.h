#pragma once

#include "core/base/result.h"
#include "core/crypto/keys.h"

namespace mizban {

/// Six random ASCII digits: the second factor on the receipt (رمز پیگیری).
[[nodiscard]] QString makeFollowUpCode();

/// Sealed under what the registering device and the center's service key share (ECDH), so that the
/// center can check it and this seat can print it again, and nobody else can read it. 34 bytes.
[[nodiscard]] Result<QByteArray> sealFollowUpCode(const SigningKey &own, const VerifyKey &other,
                                                  const QString &code, const QString &trackingId);
/// The other way round, at either end. BadSignature when it is not for these keys.
[[nodiscard]] Result<QString> openFollowUpCode(const SigningKey &own, const VerifyKey &other,
                                               const QByteArray &sealed, const QString &trackingId);

} // namespace mizban
