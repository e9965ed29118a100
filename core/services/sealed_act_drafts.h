#pragma once

#include "core/crypto/keys.h"
#include "core/domain/act_draft.h"
#include "core/storage/sqlcipher/connection.h"

#include <QSet>

namespace mizban {

/// Half-written acts on sealed cases. They lie under the person's own key, never under the data key alone
/// (design §5), and nothing outside says whose they are or on which case. Connection's thread; writing inside
/// the caller's transaction.
class SealedActDrafts
{
public:
    SealedActDrafts(Connection &connection, SigningKey own)
        : m_connection(connection)
        , m_own(std::move(own))
    {
    }

    /// In place of an earlier one of the same act.
    Status save(const StreamId &caseId, const ActDraft &draft);
    Status remove(const StreamId &caseId, const QString &act);
    /// All of a case, as when it is wiped from the seat (C6).
    Status removeAllOf(const StreamId &caseId);
    Result<QList<ActDraft>> of(const StreamId &caseId) const;
    /// Every attachment that some draft names; an error where one is another's: what it names cannot be
    /// known.
    Result<QSet<BlobId>> attachments() const;
    /// The key of an attachment that some draft names.
    Result<QByteArray> keyOf(const BlobId &blob) const;

private:
    struct Kept
    {
        qint64 id = 0;
        StreamId caseId;
        ActDraft draft;
    };
    static QByteArray packed(const StreamId &caseId, const ActDraft &draft);
    static Result<Kept> unpacked(const QByteArray &content);
    Result<QList<Kept>> own(bool othersAreErrors = false) const;

    Connection &m_connection;
    SigningKey m_own;
};

extern const char *const sealedActSchema;

} // namespace mizban
