#include "core/crypto/password.h"

#include <argon2.h>

namespace mizban {
namespace {

constexpr quint32 leastMemoryKiB = 8 * 1024;
constexpr quint32 mostMemoryKiB = 1024 * 1024;
constexpr quint32 mostIterations = 16;
constexpr quint32 mostLanes = 4;
constexpr int saltSize = 16;
constexpr int keySize = 32;
constexpr qsizetype longestPassword = 4096;

} // namespace

bool Argon2Params::acceptable() const
{
    return memoryKiB >= leastMemoryKiB && memoryKiB <= mostMemoryKiB && iterations >= 1 &&
           iterations <= mostIterations && parallelism >= 1 && parallelism <= mostLanes &&
           salt.size() == saltSize;
}

Argon2Params Argon2Params::withFreshSalt() const
{
    Argon2Params fresh = *this;
    fresh.salt = randomBytes(saltSize);
    return fresh;
}

Result<SecretBytes> derive(QByteArrayView passwordUtf8, const Argon2Params &params)
{
    if (!params.acceptable())
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("argon2"));
    if (passwordUtf8.size() > longestPassword)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("password"));
    SecretBytes key(keySize);
    const int outcome =
        argon2id_hash_raw(params.iterations, params.memoryKiB, params.parallelism, passwordUtf8.data(),
                          size_t(passwordUtf8.size()), params.salt.constData(), size_t(params.salt.size()),
                          key.data(), size_t(keySize));
    if (outcome != ARGON2_OK)
        return makeError(ErrorCode::Internal, QString::fromLatin1(argon2_error_message(outcome)));
    return key;
}

} // namespace mizban
