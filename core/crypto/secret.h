#pragma once

#include "core/base/random.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace mizban {

/// Bytes that are wiped when they go: keys, passwords, opened content. Moved, never copied by accident.
/// One thread at a time; reading from several is safe.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes, to be filled through data().
    explicit SecretBytes(qsizetype size);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    /// From the system's generator of cryptographic randomness.
    [[nodiscard]] static SecretBytes random(int size);
    /// A copy of bytes that the caller has to wipe himself.
    [[nodiscard]] static SecretBytes fromBytes(QByteArrayView bytes);

    [[nodiscard]] SecretBytes copy() const { return fromBytes(view()); }
    /// Valid as long as this object lives and is not moved from.
    [[nodiscard]] QByteArrayView view() const { return QByteArrayView(m_bytes.get(), m_size); }
    [[nodiscard]] char *data() { return m_bytes.get(); }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// Wipes at once.
    void clear();

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

/// Overwrites the bytes of an array that held a secret (a password from a line edit), then empties it.
/// Copies that share the data keep theirs.
void wipe(QByteArray &bytes);

/// HKDF with SHA-256 (RFC 5869) whose result is wiped like any secret.
[[nodiscard]] SecretBytes deriveSecret(QByteArrayView secret, QByteArrayView salt, QByteArrayView info,
                                       int length);

} // namespace mizban
