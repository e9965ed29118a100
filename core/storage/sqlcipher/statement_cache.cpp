#include "core/storage/sqlcipher/statement_cache.h"

#include "core/storage/sqlcipher/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>

namespace mizban {

Result<sqlite3_stmt *> StatementCache::prepare(QByteArrayView sql) const
{
    sqlite3_stmt *handle = nullptr;
    const char *rest = nullptr;
    const int resultCode =
        sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &handle, &rest);
    if (resultCode != SQLITE_OK)
        return sqliteError(m_database, resultCode);
    const QByteArrayView unread(rest, sql.data() + sql.size());
    if (!handle || !unread.trimmed().isEmpty()) {
        sqlite3_finalize(handle);
        return makeError(ErrorCode::Internal, QStringLiteral("exactly one statement expected"));
    }
    return handle;
}

Result<Query> StatementCache::take(QByteArrayView sql)
{
    const std::string_view text(sql.data(), static_cast<size_t>(sql.size()));
    auto found = m_entries.find(text);
    if (found != m_entries.end() && found->second.taken) {
        MIZBAN_LET(sqlite3_stmt *const handle, prepare(sql));
        return Query(Statement(handle), handle);
    }
    if (found == m_entries.end()) {
        MIZBAN_LET(sqlite3_stmt *const handle, prepare(sql));
        if (m_entries.size() >= capacity)
            dropOldest();
        found = m_entries.emplace(std::string(text), Entry{Statement(handle), handle}).first;
    }
    Entry &entry = found->second;
    entry.lastUse = ++m_uses;
    return Query(&entry.statement, entry.handle, &entry.taken);
}

void StatementCache::dropOldest()
{
    // A taken statement is pointed at by its query; it counts as the newest.
    const auto age = [](const auto &item) { return item.second.taken ? ~quint64(0) : item.second.lastUse; };
    const auto oldest = std::min_element(m_entries.begin(), m_entries.end(),
                                         [&](const auto &a, const auto &b) { return age(a) < age(b); });
    if (oldest != m_entries.end() && !oldest->second.taken)
        m_entries.erase(oldest);
}

} // namespace mizban
