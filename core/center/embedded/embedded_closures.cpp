#include "core/center/embedded/embedded_store.h"
#include "core/center/embedded/scope_writer.h"
#include "core/storage/sqlcipher/transaction.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

Result<ScopeClosed> closingOf(const Event &event)
{
    MIZBAN_LET(Payload payload, decodePayload(event.header.type, event.payloadBytes));
    if (auto *closed = std::get_if<ScopeClosed>(&payload))
        return std::move(*closed);
    return makeError(ErrorCode::Malformed, QStringLiteral("not a closure"));
}

} // namespace

Status ScopeWriter::close(const Closure &closure)
{
    MIZBAN_LET(const ScopeClosed closed, closingOf(closure.event));
    MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO closure(scope,event) VALUES(?,?)", closed.scope,
                                encodeEvent(closure.event)));
    if (m_connection.changes() == 0)
        return {};
    const qint64 row = m_connection.lastInsertRowId();
    for (const StreamId &stream : closed.wiped)
        MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO closure_stream VALUES(?,?)", stream, row));
    if (closure.goesOn.isValid())
        MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO closure_stream VALUES(?,?)", closure.goesOn, row));
    for (const Exposure &device : closure.devices)
        MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO exposure(device,closure,seat,person) "
                                    "VALUES(?,?,?,?)",
                                    device.device, row, device.seat, device.person));
    if (closure.owner.isEmpty())
        return {};
    MIZBAN_LET(const auto scope,
               m_connection.value<qint64>("SELECT row FROM scope WHERE id=?", closed.scope));
    return scope ? moveOn(*scope, closure.kind, closure.owner, closed.wiped) : Status();
}

/// What is left goes over entry by entry, in its order: whoever follows the scope meets nothing new.
Status ScopeWriter::moveOn(qint64 scope, ScopeKind kind, const HolderCode &owner,
                           const QList<StreamId> &wiped)
{
    QList<std::pair<qint64, EventId>> entries;
    {
        MIZBAN_LET(auto query,
                   m_connection.query("SELECT event.row,event.id,stream.id FROM scope_entry "
                                      "JOIN event ON event.row=scope_entry.event "
                                      "JOIN stream ON stream.row=event.stream WHERE scope=? ORDER BY number",
                                      scope));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            if (!wiped.contains(query.get<StreamId>(2)))
                entries.append({query.int64(0), query.get<EventId>(1)});
        }
    }
    QList<qint64> followed;
    {
        MIZBAN_LET(auto query, m_connection.query("SELECT stream.row,stream.id FROM scope_stream JOIN stream "
                                                  "ON stream.row=scope_stream.stream WHERE scope=?",
                                                  scope));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            if (!wiped.contains(query.get<StreamId>(1)))
                followed.append(query.int64(0));
        }
    }
    MIZBAN_LET(const auto id, m_connection.value<ScopeId>("SELECT id FROM scope WHERE row=?", scope));
    for (const char *statement :
         {"DELETE FROM scope_entry WHERE scope=?", "DELETE FROM scope_node WHERE scope=?",
          "DELETE FROM scope_stream WHERE scope=?", "DELETE FROM scope WHERE row=?"})
        MIZBAN_TRY(m_connection.run(statement, scope));
    m_open.remove(scope);
    m_rows.remove({kind, owner});
    m_ended.append(id.value_or(ScopeId()));
    MIZBAN_LET(const qint64 next, this->scope(kind, owner));
    for (const auto &[row, event] : std::as_const(entries))
        MIZBAN_TRY(enter(next, row, event));
    for (const qint64 stream : std::as_const(followed))
        MIZBAN_TRY(m_connection.run("INSERT INTO scope_stream VALUES(?,?)", stream, next));
    return {};
}

Result<QList<CenterStore::SealedHolding>> EmbeddedStore::sealedHoldings(const HolderCode &owner)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query, db->query("SELECT DISTINCT scope.id,owner,stream.id FROM scope "
                                     "JOIN scope_entry ON scope_entry.scope=scope.row "
                                     "JOIN event ON event.row=scope_entry.event "
                                     "JOIN stream ON stream.row=event.stream "
                                     "WHERE scope.kind=? AND stream.kind=? AND (?3='' OR owner=?3) "
                                     "ORDER BY scope.row,stream.row",
                                     ScopeKind::Sealed, StreamKind::Sealed, owner));
    QList<SealedHolding> holdings;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return holdings;
        const ScopeInfo scope{query.get<ScopeId>(0), ScopeKind::Sealed, query.get<HolderCode>(1)};
        if (holdings.isEmpty() || holdings.last().scope != scope)
            holdings.append(SealedHolding{scope, {}});
        holdings.last().streams.append(query.get<StreamId>(2));
    }
}

Status EmbeddedStore::closeScopes(const QList<Closure> &closures, qint64 /*nowMs*/)
{
    QList<ScopeId> grown;
    {
        Writer db(*this);
        MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
        ScopeWriter scopes(*db);
        for (const Closure &closure : closures)
            MIZBAN_TRY(scopes.close(closure));
        MIZBAN_LET(grown, scopes.finish());
        MIZBAN_TRY(transaction.commit());
    }
    tellGrowth(grown);
    return {};
}

Result<QList<Event>> EmbeddedStore::closuresFor(const DeviceId &device, int limit)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query,
               db->query("SELECT event FROM exposure JOIN closure ON closure.row=exposure.closure "
                         "WHERE device=? AND confirmed_at=0 ORDER BY closure.row LIMIT ?",
                         device, limit));
    QList<Event> events;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return events;
        MIZBAN_LET(Event event, decodeEvent(query.blob(0)));
        events.append(std::move(event));
    }
}

Result<QList<StreamId>> EmbeddedStore::casesToConfirm(const DeviceId &device, const QList<ScopeId> &scopes)
{
    MIZBAN_LET(Reader db, reader());
    QList<StreamId> cases;
    for (const ScopeId &scope : scopes) {
        MIZBAN_LET(auto query,
                   db->query("SELECT stream FROM closure JOIN exposure ON exposure.closure=closure.row "
                             "JOIN closure_stream ON closure_stream.closure=closure.row "
                             "WHERE scope=? AND device=? AND confirmed_at=0",
                             scope, device));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            const auto stream = query.get<StreamId>(0);
            if (!cases.contains(stream))
                cases.append(stream);
        }
    }
    return cases;
}

Status EmbeddedStore::confirmClosures(const DeviceId &device, const QList<ScopeId> &scopes, qint64 nowMs)
{
    Writer db(*this);
    MIZBAN_LET(Transaction transaction, Transaction::begin(*db));
    for (const ScopeId &scope : scopes)
        MIZBAN_TRY(db->run("UPDATE exposure SET confirmed_at=? WHERE device=? AND confirmed_at=0 "
                           "AND closure=(SELECT row FROM closure WHERE scope=?)",
                           nowMs, device, scope));
    return transaction.commit();
}

Result<QList<Exposure>> EmbeddedStore::exposures(const StreamId &caseId)
{
    MIZBAN_LET(Reader db, reader());
    MIZBAN_LET(auto query, db->query("SELECT device,seat,person,min(confirmed_at),max(confirmed_at) "
                                     "FROM closure_stream JOIN exposure USING(closure) WHERE stream=? "
                                     "GROUP BY device,seat,person ORDER BY device",
                                     caseId));
    QList<Exposure> found;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return found;
        const bool all = query.int64(3) != 0;
        found.append(Exposure{query.get<DeviceId>(0), query.get<HolderCode>(1), query.get<PersonId>(2),
                              all ? query.int64(4) : 0});
    }
}

} // namespace mizban
