#include "core/sync/engine.h"

#include "core/sync/reply_check.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <future>
#include <optional>

namespace mizban {

namespace {

constexpr int batchItems = 500;
constexpr qsizetype batchBytes = 4 << 20;
constexpr int feedEntries = 2'000; ///< one transaction of the writer: keeps a save waiting some 60 ms
constexpr int blobsAtOnce = 200;
constexpr qint64 othersEveryMs = 2'000; ///< between the pieces of a big attachment
constexpr qint64 othersShare = 5;       ///< and so many times as long as what passed last
constexpr int epochsPerRound = 3;
constexpr int offeredIds = 5'000;

/// Failures that say nothing about the one attachment: the rest would meet them too.
bool concernsConnection(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unreachable:
    case ErrorCode::UntrustedCenter:
    case ErrorCode::Refused:
    case ErrorCode::Revoked:
    case ErrorCode::Busy:
    case ErrorCode::DiskFull:
    case ErrorCode::StorageFailed:
        return true;
    default:
        return false;
    }
}

/// Of what passes between the pieces also what a person has to hear of at once (invariants 4 and 15).
bool endsRound(ErrorCode code)
{
    return concernsConnection(code) || code == ErrorCode::Corrupt || code == ErrorCode::Fork ||
           code == ErrorCode::NewerFormat;
}

/// Its case was taken from the person between two pieces (C6): nothing is said of it.
template <typename Answer> bool isGone(const Answer &answer)
{
    return !answer.ok() && answer.error().code == ErrorCode::NotFound;
}

bool hasNewScope(const FeedRequest &request, const FeedReply &reply)
{
    QSet<ScopeId> known;
    for (const ScopeCursor &cursor : request.cursors)
        known.insert(cursor.scope);
    return std::any_of(reply.scopes.cbegin(), reply.scopes.cend(),
                       [&](const ScopeInfo &scope) { return !known.contains(scope.id); });
}

bool hasMore(const FeedReply &reply)
{
    return std::any_of(reply.pages.cbegin(), reply.pages.cend(),
                       [](const FeedPage &page) { return page.more; });
}

/// What is to be asked when the reply has been taken.
FeedRequest following(FeedRequest request, const FeedReply &reply)
{
    for (ScopeCursor &cursor : request.cursors) {
        for (const FeedPage &page : reply.pages) {
            if (page.scope == cursor.scope)
                cursor.after += static_cast<quint64>(page.events.size());
        }
    }
    request.waitSeconds = 0;
    request.closed.clear();
    return request;
}

} // namespace

SyncEngine::SyncEngine(WithWriter writer, Transport &transport, const Clock &clock)
    : m_writer(std::move(writer))
    , m_transport(transport)
    , m_clock(clock)
{
}

template <typename Job> auto SyncEngine::ask(Job job) -> std::invoke_result_t<Job, SeatWriter &>
{
    std::optional<std::invoke_result_t<Job, SeatWriter &>> result;
    m_writer([&](SeatWriter &writer) { result.emplace(job(writer)); });
    if (!result)
        return makeError(ErrorCode::Internal, QStringLiteral("the seat is closing"));
    return *std::move(result);
}

void SyncEngine::tell(const SyncRound &round) const
{
    if (m_progress)
        m_progress(round);
}

void SyncEngine::noteCenterTime(SyncRound &round, qint64 centerMs) const
{
    if (centerMs != 0)
        round.clockSkewMs = centerMs - m_clock.nowMs();
}

Result<SyncRound> SyncEngine::round(int waitSeconds)
{
    QElapsedTimer timer;
    timer.start();
    SyncRound round;
    m_isBroken = false;
    MIZBAN_TRY(exchange(round, waitSeconds));
    MIZBAN_TRY(ask([&](SeatWriter &writer) { return writer.noteSynced(m_clock.nowMs()); }));
    if (!holds())
        MIZBAN_TRY(sendBlobs(round));
    MIZBAN_TRY(fetchBlobs(round));
    round.elapsedMs = timer.elapsed();
    return round;
}

Status SyncEngine::exchange(SyncRound &round, int waitSeconds)
{
    for (int i = 0; i < epochsPerRound; ++i) {
        MIZBAN_LET(const SyncSummary before, ask([](SeatWriter &writer) { return writer.syncSummary(); }));
        // Before anything of ours is judged anew: what the center said of it once is among it.
        if (before.returning)
            MIZBAN_TRY(giveBack(round));
        MIZBAN_TRY(push(round));
        MIZBAN_TRY(pull(round, i == 0 && round.pushed == 0 ? waitSeconds : 0));
        MIZBAN_LET(const SyncSummary after, ask([](SeatWriter &writer) { return writer.syncSummary(); }));
        m_exchanged.start();
        m_leftWaiting = after.waiting;
        if (after.epoch == before.epoch && !after.returning)
            return {};
        // The center was restored: everything waits again, and all of it is read anew (invariant 9).
    }
    return makeError(ErrorCode::Malformed, QStringLiteral("the epoch keeps changing"));
}

Status SyncEngine::push(SyncRound &round)
{
    while (!holds()) {
        MIZBAN_LET(const QList<PushItem> items,
                   ask([](SeatWriter &writer) { return writer.waiting(batchItems, batchBytes); }));
        if (items.isEmpty())
            return {};
        MIZBAN_LET(const int done, pushBatch(round, items));
        if (done == 0)
            return {}; // the center wants it later; asking at once would change nothing
        MIZBAN_LET(const SyncSummary now, ask([](SeatWriter &writer) { return writer.syncSummary(); }));
        if (now.returning)
            return {}; // it was restored meanwhile
    }
    return {};
}

/// Offers a restored center what this seat holds of others and the center lacks (invariant 9).
Status SyncEngine::giveBack(SyncRound &round)
{
    for (bool last = false; !last;) {
        MIZBAN_LET(const SeatWriter::HeldOfOthers span,
                   ask([](SeatWriter &writer) { return writer.heldOfOthers(offeredIds); }));
        last = span.last;
        QList<EventId> lacking;
        // The span ends with a whole stream, which may hold more than one offer takes (the directory).
        for (qsizetype at = 0; at < span.ids.size(); at += offeredIds) {
            const ReturnRequest offer{span.ids.mid(at, offeredIds), {}};
            MIZBAN_LET(const ReturnReply reply, m_transport.giveBack(offer));
            MIZBAN_TRY(checkReply(offer, reply));
            lacking += reply.lacking;
        }
        if (!lacking.isEmpty()) {
            MIZBAN_LET(const QList<Event> events,
                       ask([&](SeatWriter &writer) { return writer.heldEvents(span, lacking); }));
            MIZBAN_TRY(bringBack(events));
        }
        MIZBAN_TRY(ask([&](SeatWriter &writer) { return writer.noteReturned(span); }));
        tell(round);
    }
    return {};
}

Status SyncEngine::bringBack(const QList<Event> &events)
{
    ReturnRequest request;
    qsizetype bytes = 0;
    for (qsizetype at = 0; at < events.size(); ++at) {
        request.events.append(events[at]);
        bytes += events[at].headerBytes.size() + events[at].payloadBytes.size();
        const bool full = request.events.size() >= batchItems || bytes >= batchBytes;
        if (!full && at + 1 < events.size())
            continue;
        MIZBAN_TRY(m_transport.giveBack(request));
        request.events.clear();
        bytes = 0;
    }
    return {};
}

/// How many of the items need not be sent again.
Result<int> SyncEngine::pushBatch(SyncRound &round, const QList<PushItem> &items)
{
    const PushRequest request{items};
    MIZBAN_LET(const PushReply reply, m_transport.push(request));
    MIZBAN_TRY(checkReply(request, reply));
    MIZBAN_TRY(
        ask([&](SeatWriter &writer) { return writer.acknowledge(reply, items.first().link.link.device); }));
    noteCenterTime(round, reply.receivedAtMs);
    QSet<quint64> parcels;
    for (const PushItem &item : items) {
        if (!item.parcel.isEmpty())
            parcels.insert(item.link.link.sequence);
    }
    int done = 0;
    for (const PushResult &result : reply.results) {
        if (result.verdict == PushVerdict::Later)
            continue;
        ++done;
        if (parcels.contains(result.sequence))
            continue; // whoever syncs is not told of a colleague's sealed case
        ++round.pushed;
        if (result.verdict == PushVerdict::Quarantined || result.verdict == PushVerdict::Frozen)
            ++round.quarantined;
        if (result.verdict == PushVerdict::Frozen)
            round.problem = makeError(ErrorCode::Fork, QStringLiteral("the center froze this device"));
    }
    tell(round);
    return done;
}

Result<CheckedFeed> SyncEngine::fetch(const FeedRequest &request, const VerifyKey &center)
{
    MIZBAN_LET(FeedReply reply, m_transport.feed(request));
    MIZBAN_TRY(checkReply(request, reply));
    return CheckedFeed::check(std::move(reply), center);
}

Status SyncEngine::pull(SyncRound &round, int waitSeconds)
{
    MIZBAN_LET(const SyncSummary before, ask([](SeatWriter &writer) { return writer.syncSummary(); }));
    MIZBAN_LET(const VerifyKey center,
               ask([](SeatWriter &writer) { return VerifyKey::fromSpki(writer.identity().centerKey); }));
    FeedRequest request;
    std::future<Result<CheckedFeed>> ahead;
    for (bool firstPage = true;; firstPage = false) {
        const bool asked = ahead.valid();
        if (!asked) {
            request.limit = feedEntries;
            request.waitSeconds = waitSeconds;
            MIZBAN_LET(request.cursors, ask([](SeatWriter &writer) { return writer.cursors(); }));
            MIZBAN_LET(request.closed, ask([](SeatWriter &writer) { return writer.wipedScopes(); }));
            if (!request.closed.isEmpty())
                request.waitSeconds = 0;
        }
        MIZBAN_LET(const CheckedFeed feed, asked ? ahead.get() : fetch(request, center));
        const FeedReply &reply = feed.reply();
        noteCenterTime(round, reply.centerTimeMs);
        // Scopes beyond the limit of a reply are left out silently: only an empty one says "no more".
        const bool newScope = hasNewScope(request, reply);
        bool last = reply.pages.isEmpty() && !newScope;
        const bool otherEpoch = reply.epoch != before.epoch;
        // Only a history that has proved sound is asked for ahead.
        if (hasMore(reply) && !newScope && !otherEpoch && !firstPage) {
            request = following(std::move(request), reply);
            ahead = std::async(std::launch::async,
                               [this, wanted = request, &center] { return fetch(wanted, center); });
        }
        MIZBAN_LET(const int added, ask([&](SeatWriter &writer) { return writer.applyFeed(feed); }));
        round.pulled += added;
        MIZBAN_LET(const bool wiped, purge(request, reply));
        last = last && !wiped;
        if (last || otherEpoch)
            return {};
        waitSeconds = 0;
        tell(round);
    }
}

/// C6: what a closed scope held is gone from every file of the seat, and the center is told in the same
/// round. True where there is something to tell. A reader in the way only puts it off.
Result<bool> SyncEngine::purge(const FeedRequest &request, const FeedReply &reply)
{
    if (!request.closed.isEmpty())
        MIZBAN_TRY(ask([&](SeatWriter &writer) { return writer.markConfirmed(request.closed); }));
    if (reply.closures.isEmpty())
        return false;
    const Status finished = ask([](SeatWriter &writer) { return writer.finishPurge(); });
    if (!finished.ok() && finished.error().code != ErrorCode::Busy)
        return finished.error();
    MIZBAN_LET(const QList<ScopeId> wiped, ask([](SeatWriter &writer) { return writer.wipedScopes(); }));
    return !wiped.isEmpty();
}

/// Runs `each` for every blob of `list`, each once. A bad one is noted and left for the next round.
template <typename List, typename Each> Status SyncEngine::eachBlob(SyncRound &round, List list, Each each)
{
    QSet<BlobId> tried;
    for (;;) {
        const int limit = blobsAtOnce + static_cast<int>(tried.size());
        MIZBAN_LET(const QList<BlobStore::Info> blobs,
                   ask([&](SeatWriter &writer) { return list(writer, limit); }));
        bool any = false;
        for (const BlobStore::Info &blob : blobs) {
            if (tried.contains(blob.id))
                continue;
            tried.insert(blob.id);
            any = true;
            const Status done = each(blob);
            if (done.ok())
                continue;
            if (m_isBroken || concernsConnection(done.error().code))
                return done;
            if (round.problem.code == ErrorCode::None)
                round.problem = done.error();
            MIZBAN_TRY(
                ask([&](SeatWriter &writer) { return writer.noteBlobProblem(blob.id, done.error().code); }));
        }
        if (!any)
            return {};
    }
}

Status SyncEngine::sendBlobs(SyncRound &round)
{
    return eachBlob(
        round, [](SeatWriter &writer, int limit) { return writer.unsentBlobs(limit); },
        [&](const BlobStore::Info &blob) { return sendBlob(round, blob); });
}

Status SyncEngine::sendBlob(SyncRound &round, const BlobStore::Info &blob)
{
    MIZBAN_LET(qint64 offset, m_transport.blobReceived(blob.id));
    if (offset < 0 || offset > blob.size)
        return makeError(ErrorCode::Malformed, QStringLiteral("more of an attachment than there is"));
    // Whether a center that holds all bytes has found them sound, only the answer to a piece says.
    if (offset == blob.size)
        offset = blob.size - 1;
    for (;;) {
        const auto index = static_cast<int>(offset / BlobStore::pieceBytes);
        auto held = ask([&](SeatWriter &writer) { return writer.blobPiece(blob.id, index); });
        if (isGone(held))
            return {};
        MIZBAN_LET(QByteArray piece, std::move(held));
        piece.remove(0, static_cast<qsizetype>(offset % BlobStore::pieceBytes));
        if (piece.isEmpty())
            return makeError(ErrorCode::Malformed,
                             QStringLiteral("the center wants more than the attachment"));
        MIZBAN_LET(const bool whole, m_transport.putBlobPiece(blob.id, blob.size, offset, piece));
        offset += piece.size();
        ++round.blobPieces;
        // Before others pass: a center that was restored meanwhile lacks it again (invariant 9).
        if (whole)
            MIZBAN_TRY(ask([&](SeatWriter &writer) { return writer.markBlobSent(blob.id); }));
        tell(round);
        MIZBAN_TRY(letOthersPass(round));
        if (whole)
            return {};
    }
}

/// What was written since goes at once, what came is fetched now and then, and takes the smaller part of the
/// line. What goes wrong with it is no fault of the attachment, and comes up again in the next round, unless
/// it ends this one.
Status SyncEngine::letOthersPass(SyncRound &round)
{
    MIZBAN_LET(const SyncSummary now, ask([](SeatWriter &writer) { return writer.syncSummary(); }));
    const bool written = now.waiting > m_leftWaiting && !holds();
    if (!written && !m_exchanged.hasExpired(std::max(othersEveryMs, othersShare * m_exchangeMs)))
        return {};
    QElapsedTimer timer;
    timer.start();
    const Status done = exchange(round, 0);
    m_exchangeMs = timer.elapsed();
    m_exchanged.start();
    if (done.ok())
        return {};
    m_leftWaiting = now.waiting;
    m_isBroken = endsRound(done.error().code);
    return m_isBroken ? done : Status();
}

Status SyncEngine::fetchBlobs(SyncRound &round)
{
    return eachBlob(
        round, [](SeatWriter &writer, int limit) { return writer.missingBlobs(limit); },
        [&](const BlobStore::Info &blob) { return fetchBlob(round, blob); });
}

Status SyncEngine::fetchBlob(SyncRound &round, const BlobStore::Info &blob)
{
    for (qint64 offset = blob.received; offset < blob.size;) {
        const auto piece = m_transport.getBlobPiece(blob.id, offset);
        if (!piece.ok() && piece.error().code == ErrorCode::NotFound)
            return {}; // the event comes before its attachment; the sender has not brought it yet
        MIZBAN_TRY(piece);
        const qint64 expected = std::min<qint64>(BlobStore::pieceBytes, blob.size - offset);
        if (piece->size != blob.size || piece->bytes.size() != expected)
            return makeError(ErrorCode::Malformed, QStringLiteral("a piece of another attachment"));
        const Status kept = ask(
            [&](SeatWriter &writer) { return writer.receiveBlob(blob.id, blob.size, offset, piece->bytes); });
        if (isGone(kept))
            return {};
        MIZBAN_TRY(kept);
        offset += piece->bytes.size();
        ++round.blobPieces;
        tell(round);
        MIZBAN_TRY(letOthersPass(round));
    }
    return {};
}

} // namespace mizban
