#include "core/storage/sqlcipher/transaction.h"

namespace mizban {

namespace {

void rollbackIfOpen(Connection &connection)
{
    // SQLite itself has rolled back already after some failures.
    if (connection.inTransaction())
        static_cast<void>(connection.run("ROLLBACK").ok());
}

} // namespace

Result<Transaction> Transaction::begin(Connection &connection)
{
    assert(!connection.inTransaction());
    MIZBAN_TRY(connection.run("BEGIN IMMEDIATE"));
    return Transaction(&connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    rollback();
}

Status Transaction::commit()
{
    assert(m_connection);
    // A failed statement may have ended the transaction behind our back; COMMIT then says so.
    Status committed = m_connection->run("COMMIT");
    rollback();
    return committed;
}

void Transaction::rollback()
{
    if (Connection *connection = std::exchange(m_connection, nullptr))
        rollbackIfOpen(*connection);
}

Result<ReadTransaction> ReadTransaction::begin(Connection &connection)
{
    assert(!connection.inTransaction());
    MIZBAN_TRY(connection.run("BEGIN DEFERRED"));
    ReadTransaction transaction(&connection);
    // SQLite takes the snapshot at the first read, not at BEGIN.
    MIZBAN_TRY(connection.run("SELECT 1 FROM sqlite_master LIMIT 1"));
    return transaction;
}

ReadTransaction::ReadTransaction(ReadTransaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

ReadTransaction::~ReadTransaction()
{
    if (m_connection)
        rollbackIfOpen(*m_connection);
}

} // namespace mizban
