#pragma once

#include "core/base/clock.h"
#include "core/services/seat_writer.h"
#include "core/sync/transport.h"

#include <QElapsedTimer>

#include <functional>

namespace mizban {

/// What the sync engine needs of a seat. The implementation decides on which thread the writer runs.
using WithWriter = std::function<void(const std::function<void(SeatWriter &)> &)>; ///< runs and waits

struct SyncRound
{
    int pushed = 0;      ///< own events the center now has, those it refused included
    int pulled = 0;      ///< events that were new here
    int quarantined = 0; ///< own events that the center refused and keeps
    int blobPieces = 0;
    qint64 elapsedMs = 0;
    qint64 clockSkewMs = 0; ///< center minus ours (O4)
    Error problem;          ///< what did not stop the round: Fork, or a bad attachment; None otherwise
};

/// One round: push until nothing waits, pull until nothing is new, then attachments. Each step is durable
/// by itself: a round cut anywhere goes on from there. Between two pieces of an attachment events go first:
/// on a slow line a big one holds nothing up. Blocking; the sync thread's. While the writer takes a page of
/// many, a thread of the engine's own has the transport, and fetches and checks the next one.
class SyncEngine
{
public:
    SyncEngine(WithWriter writer, Transport &transport, const Clock &clock);

    /// Called from within a round after each batch, page and piece.
    void onProgress(std::function<void(const SyncRound &)> progress) { m_progress = std::move(progress); }

    /// Asked from within a round before each batch and before the attachments: while true, what waits stays
    /// here, and the round only brings what is new.
    void holdWhile(std::function<bool()> held) { m_held = std::move(held); }

    /// `waitSeconds` > 0: with nothing to send and nothing new, waits so long for news (long poll).
    /// HeadMismatch and BadSignature: the center's history is not the one held; nothing was taken.
    [[nodiscard]] Result<SyncRound> round(int waitSeconds = 0);

private:
    [[nodiscard]] Status exchange(SyncRound &round, int waitSeconds);
    [[nodiscard]] Status push(SyncRound &round);
    Status giveBack(SyncRound &round);
    Status bringBack(const QList<Event> &events);
    [[nodiscard]] Result<int> pushBatch(SyncRound &round, const QList<PushItem> &items);
    [[nodiscard]] Status pull(SyncRound &round, int waitSeconds);
    [[nodiscard]] Result<bool> purge(const FeedRequest &request, const FeedReply &reply);
    [[nodiscard]] Result<CheckedFeed> fetch(const FeedRequest &request, const VerifyKey &center);
    [[nodiscard]] Status sendBlobs(SyncRound &round);
    [[nodiscard]] Status sendBlob(SyncRound &round, const BlobStore::Info &blob);
    [[nodiscard]] Status fetchBlobs(SyncRound &round);
    [[nodiscard]] Status fetchBlob(SyncRound &round, const BlobStore::Info &blob);
    [[nodiscard]] Status letOthersPass(SyncRound &round);

    /// Runs a call of the writer and hands its result back.
    template <typename Job> auto ask(Job job) -> std::invoke_result_t<Job, SeatWriter &>;
    template <typename List, typename Each>
    [[nodiscard]] Status eachBlob(SyncRound &round, List list, Each each);
    void noteCenterTime(SyncRound &round, qint64 centerMs) const;
    void tell(const SyncRound &round) const;
    [[nodiscard]] bool holds() const { return m_held && m_held(); }

    WithWriter m_writer;
    Transport &m_transport;
    const Clock &m_clock;
    std::function<void(const SyncRound &)> m_progress;
    std::function<bool()> m_held;
    QElapsedTimer m_exchanged; ///< since events went to and fro, or were tried to
    qint64 m_exchangeMs = 0;   ///< how long that took between two pieces
    bool m_isBroken = false;   ///< what passed between two pieces ends the round
    int m_leftWaiting = 0;     ///< how many the center had not taken then
};

} // namespace mizban
