#pragma once

#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// A write transaction (BEGIN IMMEDIATE). Rolls back when destroyed uncommitted. Never nested.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// Durable when it returns success. On failure everything is rolled back.
    Status commit();
    void rollback();

private:
    explicit Transaction(Connection *connection)
        : m_connection(connection)
    {
    }
    Connection *m_connection;
};

/// A snapshot for several queries, fixed when begun. Keep it short: it holds back checkpoints.
class ReadTransaction
{
public:
    static Result<ReadTransaction> begin(Connection &connection);
    ReadTransaction(ReadTransaction &&other) noexcept;
    ReadTransaction &operator=(ReadTransaction &&) = delete;
    ~ReadTransaction();

private:
    explicit ReadTransaction(Connection *connection)
        : m_connection(connection)
    {
    }
    Connection *m_connection;
};

} // namespace mizban
