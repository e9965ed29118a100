#pragma once

#include "core/base/result.h"
#include "core/domain/case_state.h"
#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// Folds streams into the rows that screens read. A pure function of the stream, so that `rebuild`
/// gives the same bytes (invariant 6). Inside the caller's transaction, on the connection's thread.
class Projector
{
public:
    /// `self`: the desk unit or post whose cartable this store is.
    Projector(Connection &connection, HolderCode self)
        : m_connection(connection)
        , m_self(std::move(self))
    {
    }

    /// Brings the rows of one stream up to date with all its events.
    Status fold(qint64 row, const StreamId &id, StreamKind kind, const QList<Event> &events);
    /// Empties every projected table, before a refold.
    Status clear();
    /// SHA-256 over all projected rows in key order: equal for equal folds.
    Result<QByteArray> fingerprint() const;

private:
    Connection &m_connection;
    HolderCode m_self;
};

/// Reads payloads; an event whose payload cannot be read is left out of the fold and stays in the log.
[[nodiscard]] QList<DecodedEvent> decodeEvents(const QList<Event> &events);

extern const char *const projectionSchema;
extern const char *const serviceSchema;
extern const char *const explanationSchema;

} // namespace mizban
