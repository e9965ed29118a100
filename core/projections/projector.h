#pragma once

#include "core/base/result.h"
#include "core/domain/case_state.h"
#include "core/projections/gathered_rows.h"
#include "core/projections/search/search_cases.h"
#include "core/storage/sqlcipher/connection.h"

#include <QSet>

#include <optional>

namespace mizban {

struct PlacedCase;

/// Folds streams into the rows that screens read. A pure function of the stream, so that `rebuild`
/// gives the same bytes (invariant 6). One for each transaction, on the connection's thread.
class Projector
{
public:
    /// `self`: the desk unit or post whose cartable this store is.
    Projector(Connection &connection, HolderCode self)
        : m_connection(connection)
        , m_self(std::move(self))
    {
    }

    /// Brings the rows of one stream up to date with all its events (see decodeEvents). `isNew`: the
    /// stream has no rows yet.
    Status fold(qint64 row, const StreamId &id, StreamKind kind, const QList<DecodedEvent> &events,
                bool isNew);
    /// Writes what the folds have gathered; once, before the commit.
    Status finish();
    /// Empties every projected table, before a refold.
    Status clear();
    /// SHA-256 over all projected rows in key order: equal for equal folds.
    Result<QByteArray> fingerprint() const;
    /// The same of what search finds: equal for equal folds, however the index is spread.
    Result<QByteArray> searchFingerprint() const { return m_search.fingerprint(); }

private:
    Status foldCaseRow(qint64 row, const CaseState &state, bool isNew);
    Status move(qint64 row, const PlacedCase &from, const PlacedCase &to, bool isNew);
    /// Whether the stream is of a case that was sealed here: it has no rows then (C6).
    Result<bool> isHidden(qint64 row);

    Connection &m_connection;
    HolderCode m_self;
    GatheredRows m_gathered;
    SearchCases m_search{m_connection};
    std::optional<QSet<qint64>> m_hidden;
};

/// Reads payloads; an event whose payload cannot be read is left out of the fold and stays in the log.
[[nodiscard]] QList<DecodedEvent> decodeEvents(const QList<Event> &events);

extern const char *const projectionSchema;
extern const char *const serviceSchema;
extern const char *const explanationSchema;
extern const char *const roleSchema;
extern const char *const awaitedSchema;
extern const char *const newsSchema;
extern const char *const recordSchema;

} // namespace mizban
