#pragma once

#include "core/storage/sqlcipher/query.h"
#include "core/storage/sqlcipher/statement.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;

namespace mizban {

struct StoreOptions
{
    bool readOnly = false;
    bool create = false;      ///< make the file if it is absent
    int cacheKiB = 16 * 1024; ///< 8 * 1024 for a reader
    int busyTimeoutMs = 2000;
    QByteArray vfs; ///< name of a registered SQLite VFS; empty: the system's

    [[nodiscard]] static StoreOptions writer() { return {}; }
    [[nodiscard]] static StoreOptions creator();
    [[nodiscard]] static StoreOptions reader();
};

/// One open connection to an encrypted store. One thread: the one that opened it, until
/// adoptThread() is called on another. One writing connection per store, which alone checkpoints;
/// any number of readers. Statements are cached by their text.
///
/// A failed write leaves the connection usable, its transaction rolled back. After StorageFailed on
/// a commit the system may have dropped what it could not write: close the store and open it anew.
class Connection
{
public:
    /// NotASeat: no store, or another key (the two cannot be told apart). CannotOpen: no such file,
    /// no right. The key is 32 bytes and is not kept here.
    static Result<Connection> open(const QString &path, QByteArrayView key32, const StoreOptions &options);

    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection();

    /// A statement of one's own, outside the cache.
    Result<Statement> prepare(QByteArrayView sql);
    /// Rows: `MIZBAN_LET(auto q, db.query("SELECT a FROM t WHERE id=?", id))`, then q.next().
    template <typename... Args> Result<Query> query(QByteArrayView sql, const Args &...args)
    {
        MIZBAN_LET(Query query, take(sql));
        MIZBAN_TRY(query.bindAll(args...));
        return query;
    }
    /// A statement without rows: `MIZBAN_TRY(db.run("INSERT INTO t VALUES(?,?)", a, b))`.
    template <typename... Args> Status run(QByteArrayView sql, const Args &...args)
    {
        MIZBAN_LET(Query query, take(sql));
        MIZBAN_TRY(query.bindAll(args...));
        return query.run();
    }
    /// First column of the first row, if there is a row: `db.value<qint64>("SELECT count(*) …")`.
    /// NULL reads as 0 or empty unless T is itself an optional.
    template <typename T, typename... Args>
    Result<std::optional<T>> value(QByteArrayView sql, const Args &...args)
    {
        MIZBAN_LET(Query query, take(sql));
        MIZBAN_TRY(query.bindAll(args...));
        MIZBAN_LET(const bool row, query.next());
        std::optional<T> found;
        if (row)
            found.emplace(query.template get<T>(0));
        return found;
    }
    /// A script of several statements without parameters. Not atomic by itself.
    Status execute(const QByteArray &script);

    [[nodiscard]] qint64 lastInsertRowId() const;
    /// Rows changed by the last INSERT, UPDATE or DELETE.
    [[nodiscard]] int changes() const;
    [[nodiscard]] bool inTransaction() const;

    /// Moves the whole WAL into the file and empties it. Busy while a reader holds an old snapshot.
    Status checkpointTruncate();
    /// Any thread, while the connection lives: what runs now ends with Busy.
    void interrupt();
    /// The calling thread owns the connection from now on; the former must have let go of it.
    void adoptThread();

    /// Version of the library, e.g. "3.4.1".
    [[nodiscard]] const QByteArray &cipherVersion() const;
    /// Format of the file, 3 or 4: the SQLCipher release it belongs to.
    [[nodiscard]] int cipherFormat() const;
    [[nodiscard]] QString path() const;

private:
    struct State;

    explicit Connection(std::unique_ptr<State> state);
    Result<Query> take(QByteArrayView sql);

    std::unique_ptr<State> m_state;
};

} // namespace mizban
