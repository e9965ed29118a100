#pragma once

#include "core/base/result.h"
#include "core/domain/act_draft.h"
#include "core/storage/sqlcipher/connection.h"

#include <QSet>

namespace mizban {

/// Half-written acts by case, encrypted with the store, never sent. Connection's thread; writing inside
/// the caller's transaction.
class ActDraftStore
{
public:
    explicit ActDraftStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Status save(const StreamId &caseId, const ActDraft &draft, qint64 nowMs);
    Status remove(const StreamId &caseId, const QString &act);
    Result<QList<ActDraft>> of(const StreamId &caseId) const;
    Result<std::optional<ActDraft>> of(const StreamId &caseId, const QString &act) const;
    /// Every attachment that some draft names; an error where one cannot be read.
    Result<QSet<BlobId>> attachments() const;

private:
    Connection &m_connection;
};

extern const char *const actDraftSchema;

} // namespace mizban
