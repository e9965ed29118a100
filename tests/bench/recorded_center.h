#pragma once

#include "core/crypto/merkle.h"
#include "core/sync/transport.h"
#include "tests/fixtures/test_center.h"

#include <QFile>

namespace mizban::bench {

/// A line to a center that answers from a file: the replies as they travel, compressed, written before
/// the measurement and read one by one, so that neither their making nor their bytes are measured.
class RecordedCenter final : public Transport
{
public:
    /// Writes the scope of `cases` generated cases, in pages of `pageEntries`.
    RecordedCenter(fixtures::TestCenter &center, const QString &path, int cases, int pageEntries);

    [[nodiscard]] qint64 events() const { return m_events; }
    [[nodiscard]] qint64 wireBytes() const { return m_file.size(); }

    Result<FeedReply> feed(const FeedRequest &request) override;
    Result<EnrolReply> enrol(const EnrolRequest &) override { return nothing(); }
    Result<PushReply> push(const PushRequest &) override { return PushReply(); }
    Result<qint64> blobReceived(const BlobId &) override { return nothing(); }
    Result<bool> putBlobPiece(const BlobId &, qint64, qint64, const QByteArray &) override
    {
        return nothing();
    }
    Result<BlobPiece> getBlobPiece(const BlobId &, qint64) override { return nothing(); }
    void cancel() override {}

private:
    static Error nothing() { return makeError(ErrorCode::NotFound); }
    void write(fixtures::TestCenter &center, FeedPage page, bool more);

    ScopeId m_scope;
    QFile m_file;
    QList<qint64> m_ends; ///< of the replies in the file
    MerkleEdge m_edge;
    int m_pageEntries;
    qint64 m_events = 0;
};

} // namespace mizban::bench
