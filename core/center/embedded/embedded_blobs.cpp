#include "core/center/embedded/embedded_store.h"

#include "core/storage/sqlcipher/transaction.h"

#include <algorithm>

namespace mizban {

namespace {

struct BlobRow
{
    qint64 row = 0;
    BlobState state;
};

Result<std::optional<BlobRow>> find(Connection &db, const BlobId &id)
{
    MIZBAN_LET(auto query, db.query("SELECT row,size,received,whole FROM blob WHERE id=?", id));
    MIZBAN_LET(const bool found, query.next());
    if (!found)
        return std::optional<BlobRow>();
    return std::optional(
        BlobRow{query.int64(0), BlobState{query.int64(1), query.int64(2), query.boolean(3)}});
}

} // namespace

Result<std::optional<BlobState>> EmbeddedStore::blob(const BlobId &id)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const auto row, find(*db, id));
    return row ? std::optional(row->state) : std::nullopt;
}

Result<BlobState> EmbeddedStore::putPiece(const BlobId &id, qint64 size, qint64 offset,
                                          const QByteArray &bytes)
{
    Writer db(*this);
    MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
    MIZBAN_LET(auto row, find(*db, id));
    if (!row) {
        MIZBAN_TRY(db->run("INSERT INTO blob(id,size,received) VALUES(?,?,0)", id, size));
        row = BlobRow{db->lastInsertRowId(), BlobState{size, 0, false}};
    }
    BlobState &state = row->state;
    if (state.size != size || state.received != offset || offset + bytes.size() > size)
        return makeError(ErrorCode::Conflict, QStringLiteral("%1 bytes are held").arg(state.received));
    MIZBAN_TRY(db->run("INSERT INTO blob_piece VALUES(?,?,?)", row->row, offset, bytes));
    state.received += bytes.size();
    MIZBAN_TRY(db->run("UPDATE blob SET received=? WHERE row=?", state.received, row->row));
    MIZBAN_TRY(transaction.commit());
    return state;
}

Result<QByteArray> EmbeddedStore::readBlob(const BlobId &id, qint64 offset, qint64 length)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const auto row, find(*db, id));
    if (!row)
        return makeError(ErrorCode::NotFound, QStringLiteral("attachment"));
    MIZBAN_LET(
        const auto first,
        db->value<qint64>("SELECT max(place) FROM blob_piece WHERE blob=? AND place<=?", row->row, offset));
    MIZBAN_LET(auto query,
               db->query("SELECT place,bytes FROM blob_piece WHERE blob=? AND place>=? AND place<? "
                         "ORDER BY place",
                         row->row, first.value_or(0), offset + length));
    QByteArray bytes;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return bytes;
        const QByteArrayView piece = query.blobView(1);
        const qint64 from = std::clamp<qint64>(offset - query.int64(0), 0, piece.size());
        const qint64 to = std::clamp<qint64>(offset + length - query.int64(0), from, piece.size());
        bytes.append(piece.sliced(from, to - from));
    }
}

Status EmbeddedStore::markWhole(const BlobId &id)
{
    Writer db(*this);
    MIZBAN_TRY(db->run("UPDATE blob SET whole=1 WHERE id=? AND received=size", id));
    return db->changes() == 1 ? Status()
                              : Status(makeError(ErrorCode::NotFound, QStringLiteral("attachment")));
}

Status EmbeddedStore::discardBlob(const BlobId &id)
{
    Writer db(*this);
    MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
    MIZBAN_TRY(
        db->run("DELETE FROM blob_piece WHERE blob=(SELECT row FROM blob WHERE id=? AND whole=0)", id));
    MIZBAN_TRY(db->run("DELETE FROM blob WHERE id=? AND whole=0", id));
    return transaction.commit();
}

Result<bool> EmbeddedStore::bringsBlob(const BlobId &id, const HolderCode &owner)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const auto found,
               db->value<qint64>("SELECT 1 FROM blob_sender WHERE blob=? AND seat=?", id, owner));
    return found.has_value();
}

Result<bool> EmbeddedStore::blobVisible(const BlobId &id, const HolderCode &owner)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(
        const auto found,
        db->value<qint64>("SELECT 1 FROM blob_stream JOIN scope_stream USING(stream) "
                          "JOIN scope ON scope.row=scope_stream.scope WHERE blob=? AND kind=? AND owner=?",
                          id, ScopeKind::Holder, owner));
    return found.has_value();
}

} // namespace mizban
