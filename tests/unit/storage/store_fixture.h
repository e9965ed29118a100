#pragma once

#include "core/storage/sqlcipher/connection.h"

#include <QTemporaryDir>
#include <QTest>

namespace mizban::testing {

/// Fails the test with the error's detail unless the outcome is a success.
#define STORE_OK(expression)                                                                                 \
    do {                                                                                                     \
        auto &&storeOutcome = (expression);                                                                  \
        QVERIFY2(storeOutcome.ok(), storeOutcome.ok() ? "" : qPrintable(storeOutcome.error().detail));       \
    } while (false)

#define STORE_FAILS(expression, expected)                                                                    \
    do {                                                                                                     \
        auto &&storeOutcome = (expression);                                                                  \
        QVERIFY(!storeOutcome.ok());                                                                         \
        QVERIFY2(storeOutcome.error().code == (expected), qPrintable(storeOutcome.error().detail));          \
    } while (false)

/// A folder of its own and a store in it.
class StoreFixture
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("seat.mizban")); }
    [[nodiscard]] static QByteArray key(char fill = '\x5a') { return QByteArray(32, fill); }

    [[nodiscard]] Result<Connection> open(StoreOptions options = StoreOptions::creator()) const
    {
        return Connection::open(path(), key(), options);
    }
    /// A new store with the table item(id, name, data).
    [[nodiscard]] Result<Connection>
    openWithTable(const StoreOptions &options = StoreOptions::creator()) const
    {
        MIZBAN_LET(Connection db, open(options));
        MIZBAN_TRY(db.execute("CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT, data BLOB)"));
        return db;
    }

private:
    QTemporaryDir m_folder;
};

/// -1 if it cannot be told, which no test expects.
inline qint64 countItems(Connection &db)
{
    const auto count = db.value<qint64>("SELECT count(*) FROM item");
    return count.ok() ? count.value().value_or(-1) : -1;
}

} // namespace mizban::testing
