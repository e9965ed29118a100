#include "core/center/embedded/embedded_store.h"
#include "core/center/embedded/ingest.h"
#include "core/center/embedded/scope_writer.h"
#include "core/storage/sqlcipher/transaction.h"

namespace mizban {

Result<std::optional<ScopeInfo>> EmbeddedStore::sealedScope(const HolderCode &owner)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const auto id,
               db->value<ScopeId>("SELECT id FROM scope WHERE kind=? AND owner=?", ScopeKind::Sealed, owner));
    return id ? std::optional(ScopeInfo{*id, ScopeKind::Sealed, owner}) : std::optional<ScopeInfo>();
}

Result<QList<StreamId>> EmbeddedStore::sealedOfOthers(const PostCode &post, const HolderCode &owner)
{
    MIZBAN_LET(Reader db, reader());
    // Owners are "post|person": '}' follows '|'.
    MIZBAN_LET(auto query,
               db->query("SELECT DISTINCT stream.row,stream.id FROM scope JOIN scope_stream "
                         "ON scope_stream.scope=scope.row JOIN stream ON stream.row=scope_stream.stream "
                         "WHERE scope.kind=? AND scope.owner>? AND scope.owner<? AND scope.owner<>? "
                         "AND stream.kind=? AND NOT EXISTS(SELECT 1 FROM scope own JOIN scope_stream held "
                         "ON held.scope=own.row WHERE own.kind=?1 AND own.owner=?4 "
                         "AND held.stream=stream.row) ORDER BY stream.row",
                         ScopeKind::Sealed, QString(post.text() + u'|'), QString(post.text() + u'}'), owner,
                         StreamKind::Sealed));
    QList<StreamId> streams;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return streams;
        streams.append(query.get<StreamId>(1));
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

Result<QList<StreamId>> EmbeddedStore::sealedCases()
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query, db->query("SELECT id FROM stream WHERE kind=? ORDER BY row", StreamKind::Sealed));
    QList<StreamId> cases;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return cases;
        cases.append(query.get<StreamId>(0));
    }
}

Status EmbeddedStore::giveSummary(const SealedFollowUp &followUp, qsizetype held, qint64 nowMs)
{
    if (!followUp.summary)
        return {};
    QList<ScopeId> grown;
    {
        Writer db(*this);
        MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
        MIZBAN_LET(const auto count, db->value<qint64>("SELECT count(*) FROM event WHERE stream="
                                                       "(SELECT row FROM stream WHERE id=?)",
                                                       followUp.summary->header.stream));
        if (count.value_or(0) != held)
            return makeError(ErrorCode::Conflict, QStringLiteral("another summary was given"));
        ScopeWriter scopes(*db);
        MIZBAN_TRY(addSummary(*db, scopes, followUp, nowMs));
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
