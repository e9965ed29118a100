#include "core/storage/sqlcipher/connection.h"

#include "core/storage/sqlcipher/dialect.h"
#include "core/storage/sqlcipher/sqlite_error.h"
#include "core/storage/sqlcipher/statement_cache.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <thread>

namespace mizban {

namespace {

struct CloseDatabase
{
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

constexpr qint64 walSizeLimit = 64 * 1024 * 1024; ///< what a large batch leaves behind, at most

Status exec(sqlite3 *database, const QByteArray &sql)
{
    const int resultCode = sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr);
    if (resultCode != SQLITE_OK)
        return sqliteError(database, resultCode);
    return {};
}

Status expectFile(const QString &path, const StoreOptions &options)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        if (options.create)
            return {};
        return makeError(ErrorCode::CannotOpen, QStringLiteral("no such file"));
    }
    if (!file.isFile())
        return makeError(ErrorCode::NotASeat, QStringLiteral("not a regular file"));
    // SQLite takes a file of less than a page for a new store and would write over it. One with a
    // journal was being made when the machine stopped: SQLite rolls it back to nothing.
    const bool unfinished =
        options.create && (file.size() == 0 || QFileInfo::exists(path + QLatin1String("-journal")));
    if (file.size() < Dialect::pageSize && !unfinished)
        return makeError(ErrorCode::NotASeat, QStringLiteral("too short for a store"));
    return {};
}

Result<Database> openFile(const QString &path, const StoreOptions &options)
{
    // A reader too needs write access to the shared index of the WAL; query_only holds it to reading.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (options.create ? SQLITE_OPEN_CREATE : 0);
    sqlite3 *handle = nullptr;
    const int resultCode = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags,
                                           options.vfs.isEmpty() ? nullptr : options.vfs.constData());
    Database database(handle);
    if (resultCode != SQLITE_OK)
        return sqliteError(handle, resultCode);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, options.busyTimeoutMs);
    return database;
}

/// A wrong key shows itself only when the first page is read. Returns the number of things in the
/// schema: none in a new store.
Result<int> readSchema(sqlite3 *database)
{
    int count = 0;
    const auto read = [](void *into, int, char **values, char **) {
        *static_cast<int *>(into) = QByteArrayView(values[0]).toInt();
        return 0;
    };
    const int resultCode =
        sqlite3_exec(database, "SELECT count(*) FROM sqlite_master", read, &count, nullptr);
    if (resultCode == SQLITE_OK)
        return count;
    Error error = sqliteError(database, resultCode);
    if ((resultCode & 0xff) == SQLITE_NOTADB)
        error.code = ErrorCode::NotASeat;
    return error;
}

Status enterWal(sqlite3 *database)
{
    QByteArray mode;
    const auto read = [](void *into, int, char **values, char **) {
        *static_cast<QByteArray *>(into) = values[0];
        return 0;
    };
    const int resultCode = sqlite3_exec(database, "PRAGMA journal_mode=WAL", read, &mode, nullptr);
    if (resultCode != SQLITE_OK)
        return sqliteError(database, resultCode);
    if (mode != "wal")
        return makeError(ErrorCode::CannotOpen, QStringLiteral("the file system offers no write-ahead log"));
    return {};
}

Status configure(sqlite3 *database, const StoreOptions &options)
{
    if (!options.readOnly)
        MIZBAN_TRY(enterWal(database));
    const QByteArray cache = QByteArray::number(options.cacheKiB);
    const QByteArray limit = QByteArray::number(walSizeLimit);
    MIZBAN_TRY(exec(database, "PRAGMA synchronous=FULL;"
                              "PRAGMA temp_store=MEMORY;"
                              "PRAGMA cache_size=-" +
                                  cache +
                                  ";"
                                  "PRAGMA foreign_keys=ON;"
                                  "PRAGMA secure_delete=ON;"
                                  "PRAGMA journal_size_limit=" +
                                  limit + ";"));
    if (options.readOnly)
        MIZBAN_TRY(exec(database, "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0;"));
    return {};
}

/// A store says in its own tables how it is encrypted, for whoever has to open it decades later.
Status recordCipher(sqlite3 *database, const Dialect &dialect, int format)
{
    const QByteArray formatText = QByteArray::number(format);
    return exec(database, "BEGIN IMMEDIATE;"
                          "CREATE TABLE IF NOT EXISTS store_cipher"
                          "(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
                          "INSERT OR IGNORE INTO store_cipher VALUES"
                          "('made_by','SQLCipher " +
                              dialect.cipherVersion() +
                              "'),"
                              "('format','" +
                              formatText +
                              "'),"
                              "('page_size','" +
                              QByteArray::number(Dialect::pageSize) +
                              "'),"
                              "('key','raw, 256 bits');"
                              "COMMIT");
}

} // namespace

StoreOptions StoreOptions::creator()
{
    StoreOptions options;
    options.create = true;
    return options;
}

StoreOptions StoreOptions::reader()
{
    StoreOptions options;
    options.readOnly = true;
    options.cacheKiB = 8 * 1024;
    return options;
}

struct Connection::State
{
    State(Database opened, QString file, QByteArray version, int cipherFormat)
        : database(std::move(opened))
        , statements(database.get())
        , path(std::move(file))
        , cipherVersion(std::move(version))
        , format(cipherFormat)
        , owner(std::this_thread::get_id())
    {
    }
    [[nodiscard]] bool onOwnThread() const { return owner == std::this_thread::get_id(); }

    Database database; // Outlives its statements.
    StatementCache statements;
    QString path;
    QByteArray cipherVersion;
    int format;
    std::thread::id owner;
};

Connection::Connection(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const QString &path, QByteArrayView key32, const StoreOptions &options)
{
    MIZBAN_TRY(expectFile(path, options));
    Error failure;
    for (size_t attempt = 0;; ++attempt) {
        MIZBAN_LET(Database database, openFile(path, options));
        MIZBAN_LET(const Dialect dialect, Dialect::of(database.get()));
        const std::vector<int> formats = dialect.formats();
        if (attempt == formats.size())
            return failure;
        const int format = formats[attempt];
        MIZBAN_TRY(dialect.applyKey(database.get(), key32, format));
        const Result<int> schema = readSchema(database.get());
        if (!schema.ok()) {
            failure = schema.error();
            if (failure.code == ErrorCode::NotASeat)
                continue;
            return failure;
        }
        const bool fresh = options.create && *schema == 0;
        if (fresh) // Before the WAL, which takes over these rights.
            QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        MIZBAN_TRY(configure(database.get(), options));
        if (fresh)
            MIZBAN_TRY(recordCipher(database.get(), dialect, format));
        return Connection(
            std::make_unique<State>(std::move(database), path, dialect.cipherVersion(), format));
    }
}

Result<Statement> Connection::prepare(QByteArrayView sql)
{
    assert(m_state->onOwnThread());
    MIZBAN_LET(sqlite3_stmt *const handle, m_state->statements.prepare(sql));
    return Statement(handle);
}

Result<Query> Connection::take(QByteArrayView sql)
{
    assert(m_state->onOwnThread());
    return m_state->statements.take(sql);
}

Status Connection::execute(const QByteArray &script)
{
    assert(m_state->onOwnThread());
    return exec(m_state->database.get(), script);
}

qint64 Connection::lastInsertRowId() const
{
    return sqlite3_last_insert_rowid(m_state->database.get());
}

int Connection::changes() const
{
    return sqlite3_changes(m_state->database.get());
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_state->database.get()) == 0;
}

Status Connection::checkpointTruncate()
{
    assert(m_state->onOwnThread());
    sqlite3 *const database = m_state->database.get();
    const int resultCode =
        sqlite3_wal_checkpoint_v2(database, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (resultCode != SQLITE_OK)
        return sqliteError(database, resultCode);
    return {};
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_state->database.get());
}

void Connection::adoptThread()
{
    m_state->owner = std::this_thread::get_id();
}

const QByteArray &Connection::cipherVersion() const
{
    return m_state->cipherVersion;
}

int Connection::cipherFormat() const
{
    return m_state->format;
}

QString Connection::path() const
{
    return m_state->path;
}

} // namespace mizban
