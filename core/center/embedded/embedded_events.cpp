#include "core/center/embedded/embedded_store.h"
#include "core/center/embedded/ingest.h"
#include "core/storage/sqlcipher/transaction.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

Result<QList<Event>> readEvents(Query &query)
{
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

struct ScopePlace
{
    qint64 row = 0;
    quint64 size = 0;
};

Result<ScopePlace> find(Connection &db, const ScopeId &scope)
{
    MIZBAN_LET(auto query, db.query("SELECT row,size FROM scope WHERE id=?", scope));
    MIZBAN_LET(const bool found, query.next());
    if (!found)
        return makeError(ErrorCode::NotFound, QStringLiteral("scope"));
    return ScopePlace{query.int64(0), quint64(query.int64(1))};
}

/// Inside a transaction: the event follows the directory as its author saw it.
Status appendToDirectory(Connection &db, ScopeWriter &scopes, const Event &event, quint64 previousVersion)
{
    MIZBAN_LET(const auto stream,
               db.value<qint64>("SELECT row FROM stream WHERE kind=?", StreamKind::Directory));
    MIZBAN_LET(const auto newest, db.value<qint64>("SELECT max(counter) FROM event WHERE stream=?", stream));
    if (quint64(newest.value_or(0)) != previousVersion || event.header.counter != previousVersion + 1)
        return makeError(ErrorCode::Conflict, QStringLiteral("the directory has moved on"));
    MIZBAN_TRY(db.run("INSERT INTO event(id,stream,counter,received_at,bytes) VALUES(?,?,?,?,?)", event.id,
                      stream, qint64(event.header.counter), event.header.wallTimeMs, encodeEvent(event)));
    const qint64 row = db.lastInsertRowId();
    MIZBAN_LET(const qint64 scope, scopes.scope(ScopeKind::Directory, HolderCode()));
    return scopes.enter(scope, row, event.id);
}

Status spendInvite(Connection &db, const CenterStore::Enrolment &enrolment)
{
    MIZBAN_TRY(db.run("UPDATE invite SET used_at=? WHERE code_hash=? AND used_at=0 AND expires_at>?",
                      enrolment.nowMs, enrolment.codeHash, enrolment.nowMs));
    return db.changes() == 1 ? Status() : Status(makeError(ErrorCode::Refused, QStringLiteral("code")));
}

Status addDevice(Connection &db, const DeviceRow &device)
{
    MIZBAN_TRY(db.run("INSERT OR IGNORE INTO device(id,seat_of,serial) VALUES(?,?,?)", device.id,
                      device.seatOf, device.serial));
    return db.changes() == 1 ? Status() : Status(makeError(ErrorCode::AlreadyDone, QStringLiteral("device")));
}

} // namespace

Result<QList<PushResult>> EmbeddedStore::accept(const QList<Submission> &batch, const Judge &judge,
                                                qint64 nowMs)
{
    QList<PushResult> results;
    QList<ScopeId> grown;
    {
        Writer db(*this);
        MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
        Ingest ingest(*db, judge, nowMs);
        for (const Submission &submission : batch) {
            MIZBAN_LET(PushResult result, ingest.take(submission));
            results.append(std::move(result));
        }
        MIZBAN_LET(grown, ingest.finish());
        MIZBAN_TRY(transaction.commit());
    }
    tellGrowth(grown);
    return results;
}

Status EmbeddedStore::appendDirectory(const Event &event, quint64 previousVersion)
{
    QList<ScopeId> grown;
    {
        Writer db(*this);
        MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
        ScopeWriter scopes(*db);
        MIZBAN_TRY(appendToDirectory(*db, scopes, event, previousVersion));
        MIZBAN_LET(grown, scopes.finish());
        MIZBAN_TRY(transaction.commit());
    }
    tellGrowth(grown);
    return {};
}

Result<QList<Event>> EmbeddedStore::directoryEvents(quint64 afterVersion)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query,
               db->query("SELECT event.id,bytes FROM event JOIN stream ON stream.row=event.stream "
                         "WHERE stream.kind=? AND counter>? ORDER BY counter",
                         StreamKind::Directory, qint64(afterVersion)));
    return readEvents(query);
}

Result<QList<ScopeInfo>> EmbeddedStore::scopesFor(const HolderCode &owner)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query, db->query("SELECT id,kind,owner FROM scope WHERE kind=? OR (kind=? AND owner=?) "
                                     "ORDER BY kind",
                                     ScopeKind::Directory, ScopeKind::Holder, owner));
    QList<ScopeInfo> scopes;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return scopes;
        scopes.append(ScopeInfo{ScopeId(query.blob(0)), query.get<ScopeKind>(1), HolderCode(query.text(2))});
    }
}

Result<FeedSlice> EmbeddedStore::feed(const ScopeId &scope, quint64 after, int limit, qsizetype maxBytes)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(*db));
    MIZBAN_LET(const ScopePlace place, find(*db, scope));
    FeedSlice slice;
    slice.first = after + 1;
    slice.size = place.size;
    if (after >= place.size || limit <= 0)
        return slice;
    MIZBAN_LET(auto query, db->query("SELECT event.id,bytes FROM scope_entry JOIN event "
                                     "ON event.row=scope_entry.event WHERE scope=? AND number>? "
                                     "ORDER BY number LIMIT ?",
                                     place.row, qint64(after), limit));
    qsizetype bytes = 0;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return slice;
        bytes += query.blobView(1).size();
        if (bytes > maxBytes && !slice.events.isEmpty())
            return slice;
        MIZBAN_LET(Event event, decodeEvent(query.blob(1)));
        event.id = EventId(query.blob(0));
        slice.events.append(std::move(event));
    }
}

Result<QByteArray> EmbeddedStore::rootAt(const ScopeId &scope, quint64 size)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const ScopePlace place, find(*db, scope));
    return mizban::rootAt(size, [&](int level, quint64 index) -> Result<QByteArray> {
        MIZBAN_LET(const auto hash,
                   db->value<QByteArray>("SELECT hash FROM scope_node WHERE scope=? AND level=? "
                                         "AND place=?",
                                         place.row, level, qint64(index)));
        if (!hash)
            return makeError(ErrorCode::NotFound, QStringLiteral("node"));
        return *hash;
    });
}

Result<quint64> EmbeddedStore::sizeOf(const ScopeId &scope)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(const ScopePlace place, find(*db, scope));
    return place.size;
}

Status EmbeddedStore::enrol(const Enrolment &enrolment)
{
    QList<ScopeId> grown;
    {
        Writer db(*this);
        MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
        MIZBAN_TRY(spendInvite(*db, enrolment));
        MIZBAN_TRY(addDevice(*db, enrolment.device));
        ScopeWriter scopes(*db);
        MIZBAN_TRY(appendToDirectory(*db, scopes, enrolment.directoryEvent, enrolment.previousVersion));
        MIZBAN_TRY(scopes.scope(ScopeKind::Holder, enrolment.device.seatOf));
        MIZBAN_LET(grown, scopes.finish());
        MIZBAN_TRY(transaction.commit());
    }
    tellGrowth(grown);
    return {};
}

} // namespace mizban
