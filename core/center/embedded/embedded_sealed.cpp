#include "core/center/embedded/embedded_store.h"
#include "core/center/embedded/scope_writer.h"
#include "core/storage/sqlcipher/transaction.h"
#include "core/wire/codec.h"

namespace mizban {

Result<std::optional<ScopeInfo>> EmbeddedStore::sealedScope(const HolderCode &owner)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const auto id,
               db->value<ScopeId>("SELECT id FROM scope WHERE kind=? AND owner=?", ScopeKind::Sealed, owner));
    return id ? std::optional(ScopeInfo{*id, ScopeKind::Sealed, owner}) : std::optional<ScopeInfo>();
}

Result<QList<Event>> EmbeddedStore::sealedBeginnings(const PostCode &post)
{
    MIZBAN_LET(Reader db, reader());
    // Owners are "post|person": '}' follows '|'.
    MIZBAN_LET(auto query,
               db->query("SELECT id,bytes FROM event WHERE row IN (SELECT min(event.row) FROM event "
                         "WHERE stream IN (SELECT stream FROM scope_stream JOIN scope "
                         "ON scope.row=scope_stream.scope WHERE kind=? AND owner>? AND owner<?) "
                         "GROUP BY stream) ORDER BY row",
                         ScopeKind::Sealed, QString(post.text() + u'|'), QString(post.text() + u'}')));
    QList<Event> events;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return events;
        MIZBAN_LET(Event event, decodeEvent(query.blob(1)));
        event.id = EventId(query.blob(0));
        events.append(std::move(event));
    }
}

Status EmbeddedStore::openSealedScope(const HolderCode &owner, const QList<StreamId> &streams)
{
    QList<ScopeId> grown;
    {
        Writer db(*this);
        MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
        ScopeWriter scopes(*db);
        MIZBAN_LET(const qint64 scope, scopes.scope(ScopeKind::Sealed, owner));
        for (const StreamId &stream : streams) {
            MIZBAN_LET(const auto row, db->value<qint64>("SELECT row FROM stream WHERE id=?", stream));
            if (row)
                MIZBAN_TRY(scopes.enterStream(scope, *row));
        }
        MIZBAN_LET(grown, scopes.finish());
        MIZBAN_TRY(transaction.commit());
    }
    tellGrowth(grown);
    return {};
}

Result<bool> EmbeddedStore::sealedBlobVisible(const BlobId &id, const HolderCode &owner)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(
        const auto found,
        db->value<qint64>("SELECT 1 FROM blob_stream JOIN scope_stream USING(stream) "
                          "JOIN scope ON scope.row=scope_stream.scope WHERE blob=? AND kind=? AND owner=?",
                          id, ScopeKind::Sealed, owner));
    return found.has_value();
}

} // namespace mizban
