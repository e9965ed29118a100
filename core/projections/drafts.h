#pragma once

#include "core/base/result.h"
#include "core/domain/draft.h"
#include "core/storage/sqlcipher/connection.h"

#include <QSet>

namespace mizban {

struct SavedDraft
{
    qint64 id = 0;
    CaseDraft draft;
    qint64 savedAtMs = 0;
};

/// Half-typed cases, encrypted with the store, never sent. Connection's thread; writing inside the
/// caller's transaction.
class DraftStore
{
public:
    explicit DraftStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Saves over draft `id`, or as a new one for 0; returns its id.
    Result<qint64> save(qint64 id, const CaseDraft &draft, qint64 nowMs);
    Status remove(qint64 id);
    Result<QList<SavedDraft>> all(int limit) const; ///< newest first
    Result<std::optional<SavedDraft>> byId(qint64 id) const;
    /// Every attachment that some draft names; an error where one cannot be read.
    Result<QSet<BlobId>> attachments() const;

private:
    Connection &m_connection;
};

extern const char *const draftSchema;

} // namespace mizban
