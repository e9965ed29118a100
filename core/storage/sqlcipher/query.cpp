#include "core/storage/sqlcipher/query.h"

namespace mizban {

Query::Query(Statement *cached, sqlite3_stmt *handle, bool *taken)
    : Columns(handle)
    , m_cached(cached)
    , m_taken(taken)
{
    *m_taken = true;
}

Query::Query(Statement own, sqlite3_stmt *handle)
    : Columns(handle)
    , m_own(std::move(own))
{
}

Query::Query(Query &&other) noexcept
    : Columns(other.m_handle)
    , m_own(std::move(other.m_own))
    , m_cached(std::exchange(other.m_cached, nullptr))
    , m_taken(std::exchange(other.m_taken, nullptr))
{
    other.m_own.reset();
}

Query::~Query()
{
    if (!m_cached)
        return;
    m_cached->reset();
    *m_taken = false;
}

} // namespace mizban
