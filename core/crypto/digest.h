#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_md_ctx_st;

namespace mizban {

/// Digests and what is derived from them (FIPS 180-4, RFC 2104, RFC 5869). Reentrant.
/// These primitives fail only when memory is exhausted; the program then ends.

constexpr int sha256Size = 32;

[[nodiscard]] QByteArray sha256(QByteArrayView data);

/// SHA-256 of data that comes in pieces. One thread at a time.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    Sha256 &add(QByteArrayView data);
    /// The digest of everything added; the object then starts anew.
    [[nodiscard]] QByteArray finish();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView data);

/// HKDF with SHA-256; `length` at most 255 * 32 bytes. For secrets that must not linger in memory see
/// `deriveSecret` in secret.h.
[[nodiscard]] QByteArray hkdfSha256(QByteArrayView secret, QByteArrayView salt, QByteArrayView info,
                                    int length);

/// Equality whose duration depends on the lengths only.
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace mizban
