#include "core/eventlog/scope_log.h"

#include "core/crypto/merkle.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

/// As stored: the bytes that were signed, then the signature.
QByteArray storedHead(const ScopeHead &head)
{
    return scopeHeadBytes(head) + head.signature;
}

Status checkHead(const ScopeHead &head, const FeedPage &page, const MerkleEdge &edge, const VerifyKey &center)
{
    if (head.scope != page.scope || head.size != edge.size() || head.root != edge.root())
        return makeError(ErrorCode::HeadMismatch,
                         QStringLiteral("scope %1 at %2").arg(page.scope.hex()).arg(edge.size()));
    if (!center.verify(scopeHeadBytes(head), head.signature))
        return makeError(ErrorCode::BadSignature, QStringLiteral("head of scope %1").arg(page.scope.hex()));
    return {};
}

} // namespace

Status ScopeLog::follow(const QList<ScopeInfo> &scopes)
{
    for (const ScopeInfo &scope : scopes) {
        // One that was closed stays closed, whatever a restored center offers (C6).
        MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO scope(id, kind, owner, cursor, edge, head)"
                                    " SELECT ?, ?, ?, 0, ?, ? WHERE NOT EXISTS"
                                    "(SELECT 1 FROM closed_scope WHERE scope = ?1)",
                                    scope.id, scope.kind, scope.owner, MerkleEdge().serialize(),
                                    QByteArray("")));
    }
    return {};
}

Result<QList<ScopeCursor>> ScopeLog::cursors() const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT id, cursor FROM scope ORDER BY id"));
    QList<ScopeCursor> cursors;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return cursors;
        cursors.append(ScopeCursor{query.get<ScopeId>(0), static_cast<quint64>(query.int64(1))});
    }
}

Status ScopeLog::advance(const FeedPage &page, const VerifyKey &center)
{
    QByteArray edgeBytes;
    {
        MIZBAN_LET(Query query,
                   m_connection.query("SELECT cursor, edge FROM scope WHERE id = ?", page.scope));
        MIZBAN_LET(const bool found, query.next());
        if (!found)
            return makeError(ErrorCode::HeadMismatch, QStringLiteral("a scope this seat does not follow"));
        if (static_cast<quint64>(query.int64(0)) + 1 != page.first)
            return makeError(ErrorCode::HeadMismatch, QStringLiteral("page starts at %1").arg(page.first));
        edgeBytes = query.blob(1);
    }
    MIZBAN_LET(MerkleEdge edge, MerkleEdge::fromBytes(edgeBytes));
    for (const Event &event : page.events)
        edge.append(merkleLeafHash(event.id.bytes()));
    MIZBAN_TRY(checkHead(page.head, page, edge, center));
    return m_connection.run("UPDATE scope SET cursor = ?, edge = ?, head = ? WHERE id = ?",
                            static_cast<qint64>(edge.size()), edge.serialize(), storedHead(page.head),
                            page.scope);
}

Status ScopeLog::verifyHeads(const VerifyKey &center,
                             const std::function<void(const QString &problem)> &report) const
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT id, edge, head FROM scope WHERE cursor > 0 ORDER BY id"));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        const QString where = QStringLiteral("scope %1: ").arg(query.get<ScopeId>(0).hex());
        const auto edge = MerkleEdge::fromBytes(query.blob(1));
        const QByteArray stored = query.blob(2);
        const QByteArray signedBytes = stored.chopped(std::min<qsizetype>(stored.size(), signatureSize));
        if (!center.verify(signedBytes, stored.sliced(signedBytes.size())))
            report(where + QStringLiteral("signature of the head"));
        else if (!edge || !signedBytes.contains(edge->root()))
            report(where + QStringLiteral("the head is not the root of what is held"));
    }
}

Status ScopeLog::restart()
{
    return m_connection.run("UPDATE scope SET cursor = 0, edge = ?, head = ?", MerkleEdge().serialize(),
                            QByteArray(""));
}

} // namespace mizban
