#pragma once

#include "core/wire/messages.h"
#include "core/wire/tracking_messages.h"

namespace mizban {

/// The center as a desk sees it. Calls block until there is an answer or the time is over; the sync
/// engine calls from its own thread. Only `cancel` and `resume` may come from any thread.
/// Errors: Unreachable, UntrustedCenter, Refused, Revoked, Busy (with retryAfterSeconds), Malformed, or
/// what the center itself says of the request.
class Transport
{
public:
    virtual ~Transport() = default;

    [[nodiscard]] virtual Result<EnrolReply> enrol(const EnrolRequest &request) = 0;
    [[nodiscard]] virtual Result<PushReply> push(const PushRequest &request) = 0;
    [[nodiscard]] virtual Result<FeedReply> feed(const FeedRequest &request) = 0;
    /// Offers to a restored center what others wrote; lines that never meet one need no answer.
    [[nodiscard]] virtual Result<ReturnReply> giveBack(const ReturnRequest &)
    {
        return makeError(ErrorCode::Unreachable);
    }
    /// How a case stands, for an applicant at the counter (T5); NotFound also for a wrong second factor.
    [[nodiscard]] virtual Result<TrackReply> track(const TrackRequest &)
    {
        return makeError(ErrorCode::Unreachable);
    }
    /// Bytes the center already holds of a blob.
    [[nodiscard]] virtual Result<qint64> blobReceived(const BlobId &id) = 0;
    /// Sends one piece; true when the center has the whole.
    [[nodiscard]] virtual Result<bool> putBlobPiece(const BlobId &id, qint64 size, qint64 offset,
                                                    const QByteArray &bytes) = 0;
    /// Up to blobPieceBytes from `offset`, and the whole size.
    struct BlobPiece
    {
        QByteArray bytes;
        qint64 size = 0;
    };
    [[nodiscard]] virtual Result<BlobPiece> getBlobPiece(const BlobId &id, qint64 offset) = 0;

    /// Ends what is under way, and everything asked until `resume`, with Unreachable: so none slips
    /// through between two calls.
    virtual void cancel() = 0;
    virtual void resume() {}
};

} // namespace mizban
