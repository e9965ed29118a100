#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QByteArray>

namespace mizban {

/// Cost of turning a password into a key (RFC 9106, version 0x13).
struct Argon2Params
{
    quint32 memoryKiB = 65536;
    quint32 iterations = 3;
    quint32 parallelism = 1;
    QByteArray salt; ///< 16 bytes

    bool operator==(const Argon2Params &) const = default;

    /// What is accepted, so that a hostile file cannot exhaust the machine: 8 MiB to 1 GiB, 1 to 16
    /// iterations, 1 to 4 lanes, 16 bytes of salt.
    [[nodiscard]] bool acceptable() const;
    /// The same cost with a new random salt.
    [[nodiscard]] Argon2Params withFreshSalt() const;
};

/// Argon2id, 32 bytes. About 170 ms at the default cost: never on the window's thread.
/// InvalidInput for parameters out of bounds or a password over 4096 bytes; Internal without memory.
[[nodiscard]] Result<SecretBytes> derive(QByteArrayView passwordUtf8, const Argon2Params &params);

} // namespace mizban
