#include "core/storage/sqlcipher/migrations.h"

#include "core/storage/sqlcipher/transaction.h"

namespace mizban {

namespace {

constexpr const char *createTable = "CREATE TABLE IF NOT EXISTS schema_version"
                                    "(version INTEGER PRIMARY KEY, name TEXT NOT NULL)";

Status expectGapless(std::span<const Migration> steps)
{
    int expected = 1;
    for (const Migration &step : steps) {
        if (step.version != expected++)
            return makeError(ErrorCode::Internal,
                             QStringLiteral("migration %1 is out of order").arg(step.version));
    }
    return {};
}

Status apply(Connection &connection, const Migration &step)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_TRY(connection.execute(step.sql));
    MIZBAN_TRY(connection.run("INSERT INTO schema_version VALUES(?,?)", step.version,
                              QString::fromLatin1(step.name)));
    return transaction.commit();
}

} // namespace

Result<int> schemaVersion(Connection &connection)
{
    MIZBAN_LET(const auto table, connection.value<int>("SELECT 1 FROM sqlite_master WHERE type='table' "
                                                       "AND name='schema_version'"));
    if (!table)
        return 0;
    MIZBAN_LET(const auto version, connection.value<int>("SELECT max(version) FROM schema_version"));
    return version.value_or(0);
}

Status migrate(Connection &connection, std::span<const Migration> steps)
{
    MIZBAN_TRY(expectGapless(steps));
    MIZBAN_LET(const int present, schemaVersion(connection));
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (present > newest)
        return makeError(ErrorCode::NewerFormat,
                         QStringLiteral("schema %1, this program knows %2").arg(present).arg(newest));
    if (present == newest)
        return {};
    MIZBAN_TRY(connection.run(createTable));
    for (const Migration &step : steps.subspan(static_cast<size_t>(present)))
        MIZBAN_TRY(apply(connection, step));
    return {};
}

} // namespace mizban
