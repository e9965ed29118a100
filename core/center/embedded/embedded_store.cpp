#include "core/center/embedded/embedded_store.h"

#include "core/center/embedded/duty_turns.h"
#include "core/center/embedded/schema.h"
#include "core/center/embedded/scope_writer.h"
#include "core/center/embedded/watch.h"
#include "core/crypto/secret.h"
#include "core/storage/file_io.h"
#include "core/storage/sqlcipher/transaction.h"

#include <QFile>

namespace mizban {

namespace {

constexpr size_t idleReaders = 8;
constexpr int numbersSkipped = 200;            // more than are enrolled between two backups
constexpr qint64 leaseSkewMs = 10 * 60 * 1000; // the clocks of several processes are that close

Status checkKey(const SecretBytes &key)
{
    return key.size() == 32 ? Status()
                            : Status(makeError(ErrorCode::InvalidInput, QStringLiteral("store.key")));
}

} // namespace

EmbeddedStore::EmbeddedStore(FileLock lock, Connection writer, QString path, SecretBytes key)
    : m_lock(std::move(lock))
    , m_path(std::move(path))
    , m_key(std::move(key))
    , m_writer(std::move(writer))
{
}

EmbeddedStore::~EmbeddedStore()
{
    m_readers.clear();
    m_writer.adoptThread();
    // A checkpoint that fails leaves a WAL, which the next opening reads.
    static_cast<void>(m_writer.checkpointTruncate());
}

Result<std::unique_ptr<EmbeddedStore>> EmbeddedStore::open(const QString &path, SecretBytes key)
{
    MIZBAN_TRY(checkKey(key));
    MIZBAN_LET(FileLock lock, FileLock::acquire(path));
    MIZBAN_LET(Connection writer, Connection::open(path, key.view(), StoreOptions::writer()));
    MIZBAN_TRY(migrate(writer, embeddedSchema()));
    MIZBAN_TRY(watchWhatIsOlder(writer));
    MIZBAN_TRY(keepOlderTurns(writer));
    return std::unique_ptr<EmbeddedStore>(
        new EmbeddedStore(std::move(lock), std::move(writer), path, std::move(key)));
}

Result<std::unique_ptr<EmbeddedStore>> EmbeddedStore::create(const QString &path, SecretBytes key)
{
    MIZBAN_TRY(checkKey(key));
    if (QFile::exists(path))
        return makeError(ErrorCode::AlreadyDone, path);
    MIZBAN_LET(FileLock lock, FileLock::acquire(path));
    MIZBAN_LET(Connection writer, Connection::open(path, key.view(), StoreOptions::creator()));
    MIZBAN_TRY(migrate(writer, embeddedSchema()));
    MIZBAN_TRY(watchWhatIsOlder(writer));
    MIZBAN_TRY(keepOlderTurns(writer));
    {
        MIZBAN_LET(Transaction transaction, Transaction::begin(writer));
        MIZBAN_TRY(writer.run("INSERT INTO stream(id,kind) VALUES(?,?)", randomBytes(StreamId::size),
                              StreamKind::Directory));
        const qint64 stream = writer.lastInsertRowId();
        ScopeWriter scopes(writer);
        MIZBAN_LET(const qint64 scope, scopes.scope(ScopeKind::Directory, HolderCode()));
        MIZBAN_TRY(scopes.enterStream(scope, stream));
        MIZBAN_TRY(transaction.commit());
    }
    return std::unique_ptr<EmbeddedStore>(
        new EmbeddedStore(std::move(lock), std::move(writer), path, std::move(key)));
}

EmbeddedStore::Writer::Writer(EmbeddedStore &store)
    : m_turn(store.m_writerTurn)
    , m_store(store)
{
    m_store.m_writer.adoptThread();
}

EmbeddedStore::Reader::Reader(EmbeddedStore &store, Connection connection)
    : m_store(&store)
    , m_connection(std::move(connection))
{
}

EmbeddedStore::Reader::Reader(Reader &&other) noexcept
    : m_store(other.m_store)
    , m_connection(std::exchange(other.m_connection, std::nullopt))
{
}

EmbeddedStore::Reader::~Reader()
{
    if (!m_connection)
        return;
    const std::lock_guard guard(m_store->m_readersGuard);
    if (m_store->m_readers.size() < idleReaders)
        m_store->m_readers.push_back(std::move(*m_connection));
}

Result<EmbeddedStore::Reader> EmbeddedStore::reader()
{
    {
        const std::lock_guard guard(m_readersGuard);
        if (!m_readers.empty()) {
            Reader idle(*this, std::move(m_readers.back()));
            m_readers.pop_back();
            idle->adoptThread();
            return idle;
        }
    }
    MIZBAN_LET(Connection fresh, Connection::open(m_path, m_key.view(), StoreOptions::reader()));
    return Reader(*this, std::move(fresh));
}

void EmbeddedStore::setGrowthListener(Growth listener)
{
    m_growth = std::move(listener);
}

void EmbeddedStore::tellGrowth(const QList<ScopeId> &scopes) const
{
    if (m_growth && !scopes.isEmpty())
        m_growth(scopes);
}

Result<quint64> EmbeddedStore::epoch()
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const auto value, db->value<qint64>("SELECT value FROM tally WHERE name='epoch'"));
    return quint64(value.value_or(1));
}

Status EmbeddedStore::raiseEpoch(quint64 to, qint64 nowMs)
{
    Writer db(*this);
    MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
    MIZBAN_TRY(db->run("UPDATE tally SET value=? WHERE name='epoch' AND value<?", qint64(to), qint64(to)));
    if (db->changes() != 1)
        return makeError(ErrorCode::Conflict, QStringLiteral("epoch"));
    MIZBAN_TRY(db->run("INSERT OR REPLACE INTO tally VALUES('restored',?)", nowMs));
    // Numbers given to devices after the backup must never be given again (T2).
    MIZBAN_TRY(db->run("UPDATE tally SET value=value+? WHERE name='number'", numbersSkipped));
    return transaction.commit();
}

Result<StreamId> EmbeddedStore::directoryStream()
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const auto id,
               db->value<StreamId>("SELECT id FROM stream WHERE kind=?", StreamKind::Directory));
    if (!id)
        return makeError(ErrorCode::Corrupt, QStringLiteral("no directory stream"));
    return *id;
}

Result<bool> EmbeddedStore::lease(const QString &name, const QString &owner, int seconds, qint64 nowMs)
{
    Writer db(*this);
    MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
    MIZBAN_TRY(db->run("INSERT OR IGNORE INTO lease VALUES(?,?,?)", name, owner, qint64(0)));
    const qint64 until = nowMs + 1000ll * seconds;
    // One that ends later than any taken now was left by a clock that has since gone back.
    MIZBAN_TRY(db->run("UPDATE lease SET owner=?, until=? WHERE name=? AND "
                       "(owner=? OR until<=? OR until>?)",
                       owner, until, name, owner, nowMs, until + leaseSkewMs));
    const bool taken = db->changes() == 1;
    MIZBAN_TRY(transaction.commit());
    return taken;
}

Result<CenterCounts> EmbeddedStore::counts()
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const auto accepted, db->value<qint64>("SELECT value FROM tally WHERE name='accepted'"));
    MIZBAN_LET(const auto quarantined, db->value<qint64>("SELECT value FROM tally WHERE name='quarantined'"));
    MIZBAN_LET(const auto devices, db->value<qint64>("SELECT count(*) FROM device WHERE revoked=0"));
    MIZBAN_LET(const auto scopes, db->value<qint64>("SELECT count(*) FROM scope"));
    return CenterCounts{accepted.value_or(0), quarantined.value_or(0), devices.value_or(0),
                        scopes.value_or(0)};
}

/// Writers wait while it runs, readers do not.
Status EmbeddedStore::backup(const QString &file)
{
    if (QFile::exists(file))
        return makeError(ErrorCode::AlreadyDone, file);
    // ATTACH creates nothing on a connection that was opened on an existing store.
    MIZBAN_TRY(writeDurably(file, {}));
    Writer db(*this);
    QByteArray name = file.toUtf8();
    name.replace('\'', "''");
    QByteArray attach = "ATTACH DATABASE '" + name + "' AS copy KEY \"x'" +
                        m_key.view().toByteArray().toHex() + "'\"; PRAGMA copy.cipher_page_size=8192;";
    const Status attached = db->execute(attach);
    wipe(attach);
    if (!attached.ok()) {
        QFile::remove(file);
        return attached;
    }
    Status copied = db->execute("SELECT sqlcipher_export('copy')");
    const Status detached = db->execute("DETACH DATABASE copy");
    if (copied.ok())
        copied = detached;
    if (!copied.ok()) {
        QFile::remove(file);
        return copied;
    }
    MIZBAN_LET(Connection check, Connection::open(file, m_key.view(), StoreOptions::writer()));
    MIZBAN_LET(const auto sound, check.value<QString>("PRAGMA integrity_check"));
    if (sound != QStringLiteral("ok"))
        return makeError(ErrorCode::Corrupt,
                         QStringLiteral("the copy does not read back: ") + sound.value_or(QString()));
    return check.checkpointTruncate();
}

} // namespace mizban
