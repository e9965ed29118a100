#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/storage/sqlcipher/connection.h"

#include <QSet>

#include <functional>

class QIODevice;

namespace mizban {

/// Attachments, content-addressed, in pieces inside the encrypted store (design §5). Connection's
/// thread; writing inside the caller's transaction.
class BlobStore
{
public:
    static constexpr qsizetype pieceBytes = 1 << 20;

    struct Info
    {
        BlobId id;
        qint64 size = 0;
        qint64 received = 0; ///< bytes held; whole when equal to size
        bool sent = false;   ///< the center has all of it
    };

    /// How far an attachment is on its way.
    struct Progress
    {
        qint64 size = 0;
        qint64 received = 0;
        bool sent = false;                   ///< the center has it, or it came from there
        bool heldBack = false;               ///< of a draft
        ErrorCode problem = ErrorCode::None; ///< what stopped it last

        bool operator==(const Progress &) const = default;
    };

    explicit BlobStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Reads a file in pieces and stores it: EmptyFile, TooLarge (above `limit`), UnreadableFile. Bounded
    /// memory. The digest function is given so that storage stays free of crypto.
    struct Digest
    {
        std::function<void(QByteArrayView)> add;
        std::function<QByteArray()> finish;
    };
    /// Held back until offer(): a draft's file is nobody's business yet.
    Result<Info> addFile(const QString &path, qint64 limit, Digest digest);

    /// The same from any source of bytes that can be read twice.
    Result<Info> add(QIODevice &source, qint64 limit, Digest digest);

    Result<std::optional<Info>> info(const BlobId &id) const;
    Result<std::optional<Progress>> progress(const BlobId &id) const;
    Status noteProblem(const BlobId &id, ErrorCode code);
    /// Bytes of piece `index`; empty behind the end.
    Result<QByteArray> piece(const BlobId &id, int index) const;
    /// Takes the next piece of a blob that is being received; pieces come in order, `offset` must be what
    /// is held (Conflict otherwise). The caller checks the digest of the whole before using it.
    Status receive(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes);
    /// Throws away a partly or wrongly received blob.
    Status discard(const BlobId &id);
    Status want(const BlobId &id, qint64 size); ///< notes that it is named by an event and not held
    /// An event names it now: it is to be sent. NotFound where it is not here whole.
    Status offer(const BlobId &id);
    /// Drops one that is still held back; the others stay.
    Status discardHeldBack(const BlobId &id);
    /// Those held back, but for the ones given.
    Result<QList<BlobId>> heldBack(const QSet<BlobId> &but, int limit) const;
    Status markSent(const BlobId &id);
    /// After the center was restored from a backup: everything whole is offered to it again.
    Status forgetSent();
    Result<QList<Info>> unsent(int limit) const;
    Result<int> unsentCount() const;
    Result<QList<Info>> incomplete(int limit) const;

private:
    Status forgetProblem(const BlobId &id);

    Connection &m_connection;
};

extern const char *const blobSchema;
extern const char *const blobProblemSchema;

} // namespace mizban
