#include "core/storage/sqlcipher/dialect.h"

#include "core/storage/sqlcipher/sqlite_error.h"

#include <QList>

// SQLCipher declares sqlite3_key() only under this name.
#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC
#endif
#include <sqlite3.h>

#include <array>

namespace mizban {

namespace {

constexpr int keyBytes = 32;

/// `x'<64 hex digits>'`: a raw key, which SQLCipher takes without derivation. Wiped at the end.
class RawKeyText
{
public:
    explicit RawKeyText(QByteArrayView key)
    {
        constexpr char digits[] = "0123456789abcdef";
        char *out = m_text.data();
        *out++ = 'x';
        *out++ = '\'';
        for (const char c : key) {
            const auto byte = static_cast<unsigned char>(c);
            *out++ = digits[byte >> 4];
            *out++ = digits[byte & 15];
        }
        *out = '\'';
    }
    ~RawKeyText()
    {
        // Through volatile, or the compiler drops writes that nobody reads.
        volatile char *out = m_text.data();
        for (size_t i = 0; i < m_text.size(); ++i)
            out[i] = 0;
    }
    RawKeyText(const RawKeyText &) = delete;
    RawKeyText &operator=(const RawKeyText &) = delete;

    [[nodiscard]] const char *data() const { return m_text.data(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_text.size()); }

private:
    std::array<char, 2 * keyBytes + 3> m_text;
};

Status pragma(sqlite3 *database, const QByteArray &sql)
{
    const int resultCode = sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr);
    if (resultCode != SQLITE_OK)
        return sqliteError(database, resultCode);
    return {};
}

} // namespace

Result<Dialect> Dialect::of(sqlite3 *database)
{
    QByteArray version;
    const auto read = [](void *into, int columns, char **values, char **) {
        if (columns > 0 && values[0])
            *static_cast<QByteArray *>(into) = values[0];
        return 0;
    };
    const int resultCode = sqlite3_exec(database, "PRAGMA cipher_version", read, &version, nullptr);
    if (resultCode != SQLITE_OK)
        return sqliteError(database, resultCode);
    if (version.isEmpty())
        return makeError(ErrorCode::StorageFailed, QStringLiteral("the SQLite library cannot encrypt"));
    // "4.6.1 community" and the like.
    return Dialect(version.split(' ').first());
}

int Dialect::major() const
{
    return m_version.split('.').first().toInt();
}

std::vector<int> Dialect::formats() const
{
    if (major() < 4)
        return {3};
    return {4, 3};
}

Status Dialect::applyKey(sqlite3 *database, QByteArrayView key32, int format) const
{
    if (key32.size() != keyBytes)
        return makeError(ErrorCode::Internal, QStringLiteral("a store's key has 32 bytes"));
    // By the function, not by PRAGMA key: SQL text is copied into memory that nobody wipes.
    const RawKeyText key(key32);
    const int resultCode = sqlite3_key(database, key.data(), key.size());
    if (resultCode != SQLITE_OK)
        return sqliteError(database, resultCode);
    // 4.x prints a wrong key on standard error (silenced only once a key is set) and, if asked to,
    // wipes memory at five times the cost.
    if (major() >= 4)
        MIZBAN_TRY(pragma(database, "PRAGMA cipher_log_level=NONE; PRAGMA cipher_memory_security=OFF;"));
    if (format < major())
        MIZBAN_TRY(pragma(database, "PRAGMA cipher_compatibility=" + QByteArray::number(format)));
    return pragma(database, "PRAGMA cipher_page_size=" + QByteArray::number(pageSize));
}

} // namespace mizban
