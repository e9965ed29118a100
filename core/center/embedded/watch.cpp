#include "core/center/embedded/watch.h"

#include "core/center/embedded/embedded_store.h"
#include "core/center/embedded/ingest.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/night_item.h"
#include "core/storage/sqlcipher/transaction.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

Result<std::optional<qint64>> caseRow(Connection &db, const StreamId &id, StreamKind kind)
{
    return db.value<qint64>("SELECT row FROM stream WHERE id=? AND kind=?", id, kind);
}

/// The event in its stream and in every scope that the stream is in.
Status appendTo(Connection &db, ScopeWriter &scopes, qint64 stream, const Event &event, qint64 nowMs)
{
    MIZBAN_TRY(db.run("INSERT INTO event(id,stream,counter,apart,received_at,bytes) VALUES(?,?,?,0,?,?)",
                      event.id, stream, qint64(event.header.counter), nowMs, encodeEvent(event)));
    const qint64 row = db.lastInsertRowId();
    MIZBAN_LET(const QList<qint64> followed, scopes.scopesOf(stream));
    for (const qint64 scope : followed)
        MIZBAN_TRY(scopes.enter(scope, row, event.id));
    return {};
}

} // namespace

Status keepWatch(Connection &connection, qint64 streamRow, const StreamId &id,
                 const QList<DecodedEvent> &events)
{
    const bool ofNight = !events.isEmpty() && events.first().event.header.kind == StreamKind::NightItem;
    return keepWatch(connection, streamRow, id,
                     ofNight ? nightTimeActsFrom(foldNightItem(id, events))
                             : timeActsFrom(foldCase(id, events)));
}

Status keepWatch(Connection &connection, qint64 streamRow, const StreamId &id, qint64 atMs)
{
    // Not INSERT OR REPLACE, whose journal of the statement would be encrypted page by page.
    MIZBAN_TRY(connection.run("DELETE FROM watch WHERE stream=?", streamRow));
    if (atMs == 0)
        return {};
    return connection.run("INSERT INTO watch(stream,at,id) VALUES(?,?,?)", streamRow, atMs, id);
}

Status watchWhatIsOlder(Connection &connection)
{
    constexpr qint64 withTheNight = 2;
    MIZBAN_LET(const auto done, connection.value<qint64>("SELECT value FROM tally WHERE name='watched'"));
    if (done.value_or(0) >= withTheNight)
        return {};
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    const StreamKind cases = done.value_or(0) == 0 ? StreamKind::Case : StreamKind::NightItem;
    QList<std::pair<qint64, StreamId>> streams;
    {
        MIZBAN_LET(auto query, connection.query("SELECT row,id FROM stream WHERE kind IN (?,?)", cases,
                                                StreamKind::NightItem));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            streams.append({query.int64(0), StreamId(query.blob(1))});
        }
    }
    for (const auto &[row, id] : std::as_const(streams)) {
        MIZBAN_LET(const QList<DecodedEvent> events, decodedEvents(connection, row));
        MIZBAN_TRY(keepWatch(connection, row, id, events));
    }
    MIZBAN_TRY(connection.run("INSERT OR REPLACE INTO tally VALUES('watched',?)", withTheNight));
    return transaction.commit();
}

Result<QList<CenterStore::Watched>> EmbeddedStore::watchedUntil(qint64 nowMs, const Watched &after, int limit)
{
    MIZBAN_LET(Reader db, reader());
    const StreamId behind =
        after.caseId.isValid() ? after.caseId : StreamId(QByteArray(StreamId::size, '\0'));
    MIZBAN_LET(auto query,
               db->query("SELECT at,id,(SELECT received_at FROM event WHERE event.stream=watch.stream "
                         "ORDER BY row LIMIT 1) FROM watch WHERE at<=? AND (at,id)>(?,?) "
                         "ORDER BY at,id LIMIT ?",
                         nowMs, after.atMs, behind, limit));
    QList<Watched> watched;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return watched;
        watched.append(Watched{query.int64(0), StreamId(query.blob(1)), query.int64(2)});
    }
}

Result<QList<Event>> EmbeddedStore::caseEvents(const StreamId &caseId)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query,
               db->query("SELECT event.id,bytes FROM event JOIN stream ON stream.row=event.stream "
                         "WHERE stream.id=? AND stream.kind IN (?,?,?,?,?) ORDER BY event.row",
                         caseId, StreamKind::Case, StreamKind::Sealed, StreamKind::Summary,
                         StreamKind::NightItem, StreamKind::Delegation));
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

Result<std::optional<StreamId>> EmbeddedStore::caseByTracking(const QString &trackingId)
{
    MIZBAN_LET(Reader db, reader());
    return db->value<StreamId>("SELECT stream.id FROM tracking JOIN stream ON stream.row=tracking.stream "
                               "WHERE tracking.id=? AND stream.kind IN (?,?)",
                               trackingId, StreamKind::Case, StreamKind::Sealed);
}

Status EmbeddedStore::appendToCase(const Event &event, qsizetype held, const QList<HolderCode> &reach,
                                   qint64 nowMs)
{
    QList<ScopeId> grown;
    {
        Writer db(*this);
        MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
        MIZBAN_LET(const auto stream, caseRow(*db, event.header.stream, event.header.kind));
        if (!stream)
            return makeError(ErrorCode::NotFound, QStringLiteral("case"));
        MIZBAN_LET(QList<DecodedEvent> events, decodedEvents(*db, *stream));
        if (events.size() != held)
            return makeError(ErrorCode::Conflict, QStringLiteral("the case has moved on"));
        ScopeWriter scopes(*db);
        MIZBAN_TRY(appendTo(*db, scopes, *stream, event, nowMs));
        for (const HolderCode &holder : reach) {
            MIZBAN_LET(const qint64 scope, scopes.scope(ScopeKind::Holder, holder));
            MIZBAN_TRY(scopes.enterStream(scope, *stream));
        }
        MIZBAN_LET(DecodedEvent decoded, decodeStored(event.id, encodeEvent(event)));
        events.append(std::move(decoded));
        MIZBAN_TRY(keepWatch(*db, *stream, event.header.stream, events));
        MIZBAN_LET(grown, scopes.finish());
        MIZBAN_TRY(transaction.commit());
    }
    tellGrowth(grown);
    return {};
}

Status EmbeddedStore::appendToSealed(const Event &event, qsizetype held, const QList<HolderCode> &reach,
                                     const SealedFollowUp &followUp, qint64 nowMs)
{
    QList<ScopeId> grown;
    {
        Writer db(*this);
        MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
        MIZBAN_LET(const auto stream, caseRow(*db, event.header.stream, StreamKind::Sealed));
        if (!stream)
            return makeError(ErrorCode::NotFound, QStringLiteral("case"));
        MIZBAN_LET(const auto count, db->value<qint64>("SELECT count(*) FROM event WHERE stream=?", *stream));
        if (count.value_or(0) != held)
            return makeError(ErrorCode::Conflict, QStringLiteral("the case has moved on"));
        ScopeWriter scopes(*db);
        MIZBAN_TRY(appendTo(*db, scopes, *stream, event, nowMs));
        for (const HolderCode &owner : reach) {
            MIZBAN_LET(const qint64 scope, scopes.scope(ScopeKind::Sealed, owner));
            MIZBAN_TRY(scopes.enterStream(scope, *stream));
        }
        if (followUp.watchFromMs != watchAsItIs)
            MIZBAN_TRY(keepWatch(*db, *stream, event.header.stream, followUp.watchFromMs));
        if (followUp.summary)
            MIZBAN_TRY(addSummary(*db, scopes, followUp, nowMs));
        MIZBAN_LET(grown, scopes.finish());
        MIZBAN_TRY(transaction.commit());
    }
    tellGrowth(grown);
    return {};
}

} // namespace mizban
