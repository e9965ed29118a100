#include "core/center/embedded/scope_writer.h"

#include "core/crypto/secret.h"

namespace mizban {

Result<qint64> ScopeWriter::scope(ScopeKind kind, const HolderCode &owner)
{
    const auto known = m_rows.constFind({kind, owner});
    if (known != m_rows.cend())
        return *known;
    MIZBAN_LET(const auto row,
               m_connection.value<qint64>("SELECT row FROM scope WHERE kind=? AND owner=?", kind, owner));
    if (row)
        return *m_rows.insert({kind, owner}, *row);
    MIZBAN_TRY(m_connection.run("INSERT INTO scope(id,kind,owner,edge) VALUES(?,?,?,?)",
                                randomBytes(ScopeId::size), kind, owner, MerkleEdge().serialize()));
    return *m_rows.insert({kind, owner}, m_connection.lastInsertRowId());
}

Result<ScopeWriter::Open *> ScopeWriter::open(qint64 scope)
{
    if (const auto known = m_open.find(scope); known != m_open.end())
        return &*known;
    MIZBAN_LET(auto query, m_connection.query("SELECT id,edge FROM scope WHERE row=?", scope));
    MIZBAN_LET(const bool found, query.next());
    if (!found)
        return makeError(ErrorCode::Corrupt, QStringLiteral("scope %1 is missing").arg(scope));
    MIZBAN_LET(MerkleEdge edge, MerkleEdge::fromBytes(query.blob(1)));
    return &*m_open.insert(scope, Open{ScopeId(query.blob(0)), std::move(edge)});
}

Status ScopeWriter::enter(qint64 scope, qint64 eventRow, const EventId &event)
{
    MIZBAN_LET(Open *const into, open(scope));
    for (const MerkleNode &node : into->edge.append(merkleLeafHash(event.bytes())))
        MIZBAN_TRY(m_connection.run("INSERT INTO scope_node VALUES(?,?,?,?)", scope, node.level,
                                    qint64(node.index), node.hash));
    return m_connection.run("INSERT INTO scope_entry VALUES(?,?,?)", scope, qint64(into->edge.size()),
                            eventRow);
}

Status ScopeWriter::enterStream(qint64 scope, qint64 streamRow)
{
    MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO scope_stream VALUES(?,?)", streamRow, scope));
    if (m_connection.changes() == 0)
        return {};
    QList<std::pair<qint64, EventId>> events;
    {
        MIZBAN_LET(auto query, m_connection.query(
                                   "SELECT row,id FROM event WHERE stream=? ORDER BY counter,id", streamRow));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            events.append({query.int64(0), EventId(query.blob(1))});
        }
    }
    for (const auto &[row, id] : events)
        MIZBAN_TRY(enter(scope, row, id));
    QList<qint64> notes;
    {
        MIZBAN_LET(auto query,
                   m_connection.query("SELECT row FROM stream WHERE case_row=? ORDER BY row", streamRow));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            notes.append(query.int64(0));
        }
    }
    for (const qint64 stream : notes)
        MIZBAN_TRY(enterStream(scope, stream));
    return {};
}

Result<QList<qint64>> ScopeWriter::scopesOf(qint64 streamRow)
{
    QList<qint64> scopes;
    MIZBAN_LET(auto query, m_connection.query("SELECT scope FROM scope_stream WHERE stream=?", streamRow));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return scopes;
        scopes.append(query.int64(0));
    }
}

Result<QList<ScopeId>> ScopeWriter::finish()
{
    QList<ScopeId> grown;
    for (auto scope = m_open.cbegin(); scope != m_open.cend(); ++scope) {
        MIZBAN_TRY(m_connection.run("UPDATE scope SET size=?, edge=? WHERE row=?", qint64(scope->edge.size()),
                                    scope->edge.serialize(), scope.key()));
        grown.append(scope->id);
    }
    m_open.clear();
    return grown + std::exchange(m_ended, {});
}

} // namespace mizban
