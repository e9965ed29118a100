#pragma once

#include "core/storage/sqlcipher/statement.h"

#include <memory>

namespace mizban {

/// One run of a SELECT. Destroying it resets the statement, so that a half-read list never holds
/// a read transaction open. Thread of its connection; must not outlive it.
class Query : public Columns
{
public:
    /// Over a statement of the cache, which is marked taken until the query ends.
    Query(Statement *cached, sqlite3_stmt *handle, bool *taken);
    /// Over a statement of its own.
    Query(Statement own, sqlite3_stmt *handle);
    Query(Query &&other) noexcept;
    Query &operator=(Query &&) = delete;
    ~Query();

    template <typename... Args> Status bindAll(const Args &...args) { return statement().bindAll(args...); }

    /// True: on the next row. False: no more.
    Result<bool> next() { return statement().step(); }
    /// For statements without rows: to the end.
    Status run() { return statement().run(); }

private:
    Statement &statement() { return m_own ? *m_own : *m_cached; }

    std::optional<Statement> m_own;
    Statement *m_cached = nullptr;
    bool *m_taken = nullptr;
};

} // namespace mizban
