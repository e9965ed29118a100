#include "core/storage/blob_store.h"

#include <QFile>
#include <QFileInfo>

namespace mizban {

namespace {

enum class Sending : quint8 { Waiting = 0, Sent = 1, HeldBack = 2 };

constexpr qint64 piecesPerBlob = 1 << 20;

constexpr const char *infoColumns = "SELECT id, size, received, sent FROM blob ";

BlobStore::Info readInfo(const Query &query)
{
    return BlobStore::Info{query.get<BlobId>(0), query.int64(1), query.int64(2),
                           query.get<Sending>(3) == Sending::Sent};
}

Result<std::optional<qint64>> rowOf(Connection &db, const BlobId &id)
{
    return db.value<qint64>("SELECT row FROM blob WHERE id = ?", id);
}

Status putPiece(Connection &db, qint64 row, qint64 index, QByteArrayView bytes)
{
    return db.run("INSERT OR REPLACE INTO blob_piece(key, data) VALUES(?, ?)", row * piecesPerBlob + index,
                  bytes);
}

Result<QList<BlobStore::Info>> listed(Connection &db, QByteArrayView sql, int limit)
{
    MIZBAN_LET(Query query, db.query(sql, limit));
    QList<BlobStore::Info> found;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return found;
        found.append(readInfo(query));
    }
}

Status checkSource(const QFile &file, qint64 limit)
{
    const QFileInfo about(file.fileName());
    if (!about.isFile())
        return makeError(ErrorCode::UnreadableFile, QStringLiteral("not a file"));
    if (about.size() == 0)
        return makeError(ErrorCode::EmptyFile);
    if (about.size() > limit)
        return makeError(ErrorCode::TooLarge, QString::number(about.size()));
    return {};
}

/// Reads the source twice: once to learn its name, once to store it; between the two it must not change.
Result<QByteArray> digestOf(QIODevice &file, qint64 limit, const BlobStore::Digest &digest, qint64 &size)
{
    size = 0;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(BlobStore::pieceBytes);
        if (piece.isEmpty())
            return makeError(ErrorCode::UnreadableFile, file.errorString());
        size += piece.size();
        if (size > limit)
            return makeError(ErrorCode::TooLarge, QString::number(size));
        digest.add(piece);
    }
    return digest.finish();
}

} // namespace

Result<BlobStore::Info> BlobStore::addFile(const QString &path, qint64 limit, Digest digest)
{
    QFile file(path);
    MIZBAN_TRY(checkSource(file, limit));
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorCode::UnreadableFile, file.errorString());
    return add(file, limit, std::move(digest));
}

Result<BlobStore::Info> BlobStore::add(QIODevice &file, qint64 limit, Digest digest)
{
    qint64 size = 0;
    MIZBAN_LET(const QByteArray name, digestOf(file, limit, digest, size));
    if (size == 0)
        return makeError(ErrorCode::EmptyFile);
    const BlobId id(name);
    MIZBAN_LET(const auto held, info(id));
    if (held && held->received == held->size)
        return *held;
    MIZBAN_TRY(discard(id));
    MIZBAN_TRY(m_connection.run("INSERT INTO blob(id, size, received, sent) VALUES(?, ?, ?, ?)", id, size,
                                size, Sending::HeldBack));
    const qint64 row = m_connection.lastInsertRowId();
    file.seek(0);
    qint64 stored = 0;
    for (qint64 index = 0; stored < size; ++index) {
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            return makeError(ErrorCode::UnreadableFile, file.errorString());
        digest.add(piece);
        MIZBAN_TRY(putPiece(m_connection, row, index, piece));
        stored += piece.size();
    }
    if (stored != size || digest.finish() != name)
        return makeError(ErrorCode::UnreadableFile, QStringLiteral("the file changed while it was read"));
    return Info{id, size, size, false};
}

Result<std::optional<BlobStore::Info>> BlobStore::info(const BlobId &id) const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT id, size, received, sent FROM blob WHERE id = ?", id));
    MIZBAN_LET(const bool found, query.next());
    return found ? std::optional(readInfo(query)) : std::optional<Info>();
}

Result<std::optional<BlobStore::Progress>> BlobStore::progress(const BlobId &id) const
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT size, received, sent, coalesce(code, 0) FROM blob"
                                  " LEFT JOIN blob_problem ON blob_problem.row = blob.row WHERE id = ?",
                                  id));
    MIZBAN_LET(const bool found, query.next());
    if (!found)
        return std::optional<Progress>();
    const auto sending = query.get<Sending>(2);
    return std::optional(Progress{query.int64(0), query.int64(1), sending == Sending::Sent,
                                  sending == Sending::HeldBack, ErrorCode(query.integer(3))});
}

Status BlobStore::noteProblem(const BlobId &id, ErrorCode code)
{
    return m_connection.run("INSERT OR REPLACE INTO blob_problem(row, code)"
                            " SELECT row, ? FROM blob WHERE id = ?",
                            code, id);
}

Result<QByteArray> BlobStore::piece(const BlobId &id, int index) const
{
    MIZBAN_LET(const auto row, rowOf(m_connection, id));
    if (!row)
        return makeError(ErrorCode::NotFound, QStringLiteral("attachment %1").arg(id.hex()));
    MIZBAN_LET(const auto data, m_connection.value<QByteArray>("SELECT data FROM blob_piece WHERE key = ?",
                                                               *row * piecesPerBlob + index));
    return data.value_or(QByteArray());
}

Status BlobStore::receive(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes)
{
    MIZBAN_TRY(want(id, size));
    MIZBAN_LET(const auto held, info(id));
    const bool inOrder = held && held->size == size && held->received == offset && offset % pieceBytes == 0;
    const bool whole = bytes.size() == pieceBytes || offset + bytes.size() == size;
    if (!inOrder || !whole || bytes.isEmpty() || bytes.size() > pieceBytes)
        return makeError(ErrorCode::Conflict, QStringLiteral("piece at %1").arg(offset));
    MIZBAN_LET(const auto row, rowOf(m_connection, id));
    MIZBAN_TRY(forgetProblem(id));
    MIZBAN_TRY(putPiece(m_connection, *row, offset / pieceBytes, bytes));
    return m_connection.run("UPDATE blob SET received = ? WHERE row = ?", offset + bytes.size(), *row);
}

Status BlobStore::forgetProblem(const BlobId &id)
{
    return m_connection.run("DELETE FROM blob_problem WHERE row = (SELECT row FROM blob WHERE id = ?)", id);
}

Status BlobStore::discard(const BlobId &id)
{
    MIZBAN_LET(const auto row, rowOf(m_connection, id));
    if (!row)
        return {};
    MIZBAN_TRY(m_connection.run("DELETE FROM blob_piece WHERE key >= ? AND key < ?", *row * piecesPerBlob,
                                (*row + 1) * piecesPerBlob));
    MIZBAN_TRY(forgetProblem(id));
    return m_connection.run("DELETE FROM blob WHERE row = ?", *row);
}

Status BlobStore::want(const BlobId &id, qint64 size)
{
    // What came from the center need not be sent to it.
    return m_connection.run("INSERT OR IGNORE INTO blob(id, size, received, sent) VALUES(?, ?, 0, 1)", id,
                            size);
}

Status BlobStore::discardHeldBack(const BlobId &id)
{
    MIZBAN_LET(const auto row, m_connection.value<qint64>("SELECT row FROM blob WHERE id = ? AND sent = ?",
                                                          id, Sending::HeldBack));
    return row ? discard(id) : Status();
}

Result<QList<BlobId>> BlobStore::heldBack(const QSet<BlobId> &but, int limit) const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT id FROM blob WHERE sent = 2 ORDER BY row"));
    QList<BlobId> found;
    while (found.size() < limit) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            break;
        if (const auto id = query.get<BlobId>(0); !but.contains(id))
            found.append(id);
    }
    return found;
}

Status BlobStore::offer(const BlobId &id)
{
    MIZBAN_LET(const auto held, info(id));
    if (!held || held->received != held->size)
        return makeError(ErrorCode::NotFound, QStringLiteral("attachment %1").arg(id.hex()));
    return m_connection.run("UPDATE blob SET sent = ? WHERE id = ? AND sent = ?", Sending::Waiting, id,
                            Sending::HeldBack);
}

Status BlobStore::markSent(const BlobId &id)
{
    MIZBAN_TRY(forgetProblem(id));
    return m_connection.run("UPDATE blob SET sent = 1 WHERE id = ?", id);
}

Status BlobStore::forgetSent()
{
    return m_connection.run("UPDATE blob SET sent = 0 WHERE received = size AND sent = 1");
}

Result<QList<BlobStore::Info>> BlobStore::unsent(int limit) const
{
    return listed(m_connection, QByteArray(infoColumns) + "WHERE sent = 0 ORDER BY row LIMIT ?", limit);
}

Result<int> BlobStore::unsentCount() const
{
    MIZBAN_LET(const auto count, m_connection.value<int>("SELECT count(*) FROM blob WHERE sent = 0"));
    return count.value_or(0);
}

Result<QList<BlobStore::Info>> BlobStore::incomplete(int limit) const
{
    return listed(m_connection, QByteArray(infoColumns) + "WHERE received < size ORDER BY row LIMIT ?",
                  limit);
}

} // namespace mizban
