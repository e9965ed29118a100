#pragma once

#include "core/crypto/merkle.h"
#include "core/sync/transport.h"
#include "tests/bench/generated_cases.h"
#include "tests/fixtures/test_center.h"

#include <QFile>

namespace mizban::bench {

/// A line to a center that answers from a file: the replies as they travel, compressed, written before
/// the measurement and read one by one, so that neither their making nor their bytes are measured.
class RecordedCenter final : public Transport
{
public:
    /// Writes the scope of `holder` with `cases` generated cases, in pages of `pageEntries`.
    RecordedCenter(fixtures::TestCenter &center, HolderCode holder, const QString &path, int cases,
                   int pageEntries);

    /// What comes after all that: one more event, not in the file.
    [[nodiscard]] FeedReply nextEvent();

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
    [[nodiscard]] FeedReply replyWith(FeedPage page, bool more);
    void write(FeedPage page, bool more);

    fixtures::TestCenter &m_center;
    HolderCode m_holder;
    ScopeId m_scope;
    GeneratedCases m_generated;
    QList<Event> m_waiting;
    QFile m_file;
    QList<qint64> m_ends; ///< of the replies in the file
    MerkleEdge m_edge;
    int m_pageEntries;
    qint64 m_events = 0;
};

} // namespace mizban::bench
