#pragma once

#include "core/center/center_store.h"
#include "core/crypto/merkle.h"
#include "core/storage/sqlcipher/connection.h"

#include <QHash>
#include <QMap>

namespace mizban {

/// Appends to scopes inside the caller's write transaction: numbers without gaps, Merkle nodes, edges.
class ScopeWriter
{
public:
    explicit ScopeWriter(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Row of the scope, opened with a random id when it is not there yet.
    Result<qint64> scope(ScopeKind kind, const HolderCode &owner);
    /// The next entry of the scope.
    Status enter(qint64 scope, qint64 eventRow, const EventId &event);
    /// A stream from its beginning, in canonical order, with the notes of a case; and all that comes later.
    /// Does nothing for a stream that is in the scope.
    Status enterStream(qint64 scope, qint64 streamRow);
    Result<QList<qint64>> scopesOf(qint64 streamRow);
    /// Ends the scope that the closure names, and begins another of its owner with the streams that it does
    /// not take away; notes down who has to wipe those. Does nothing for one that is closed already.
    Status close(const Closure &closure);

    /// Writes the edges down; returns the scopes that grew or ended.
    Result<QList<ScopeId>> finish();

private:
    struct Open
    {
        ScopeId id;
        MerkleEdge edge;
    };
    Result<Open *> open(qint64 scope);
    Status moveOn(qint64 scope, ScopeKind kind, const HolderCode &owner, const QList<StreamId> &wiped);

    Connection &m_connection;
    QHash<qint64, Open> m_open;
    QList<ScopeId> m_ended;
    QMap<std::pair<ScopeKind, HolderCode>, qint64> m_rows;
};

} // namespace mizban
