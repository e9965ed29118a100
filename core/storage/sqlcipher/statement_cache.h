#pragma once

#include "core/storage/sqlcipher/query.h"

#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace mizban {

/// Prepared statements of one connection by their text. Holds at most `capacity` idle ones: the one
/// unused longest gives way. Thread of its connection.
class StatementCache
{
public:
    explicit StatementCache(sqlite3 *database)
        : m_database(database)
    {
    }

    Result<Query> take(QByteArrayView sql);
    /// Never cached; exactly one statement (Internal otherwise).
    Result<sqlite3_stmt *> prepare(QByteArrayView sql) const;

private:
    static constexpr size_t capacity = 256;

    struct Entry
    {
        Statement statement;
        sqlite3_stmt *handle;
        bool taken = false;
        quint64 lastUse = 0;
    };
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    void dropOldest();

    sqlite3 *m_database;
    quint64 m_uses = 0;
    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> m_entries;
};

} // namespace mizban
