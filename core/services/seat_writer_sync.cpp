#include "core/services/seat_writer.h"

#include "core/crypto/digest.h"
#include "core/services/push_batch.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

namespace {

/// The attachments that an event names; they are fetched after it.
QList<Attachment> attachmentsOf(const Payload &payload)
{
    return std::visit(
        [](const auto &body) -> QList<Attachment> {
            if constexpr (requires { body.attachments; })
                return body.attachments;
            else
                return {};
        },
        payload);
}

bool isFinal(PushVerdict verdict)
{
    return verdict != PushVerdict::Later;
}

} // namespace

Result<bool> SeatWriter::Parts::adoptEpoch(quint64 epoch)
{
    MIZBAN_LET(const quint64 held, meta.epoch());
    if (epoch == held)
        return true;
    if (epoch < held)
        return makeError(ErrorCode::HeadMismatch, QStringLiteral("epoch %1 after %2").arg(epoch).arg(held));
    // The center was restored from a backup: what it acknowledged before may be lost there (invariant 9).
    MIZBAN_TRY(log.forgetAcknowledgements());
    MIZBAN_TRY(blobs.forgetSent());
    MIZBAN_TRY(scopes.restart());
    MIZBAN_TRY(meta.setReturnAfter(0));
    MIZBAN_TRY(meta.setEpoch(epoch));
    return false;
}

Result<QList<PushItem>> SeatWriter::waiting(int limit, qsizetype maxBytes)
{
    return nextBatch(m->connection, limit, maxBytes);
}

Status SeatWriter::acknowledge(const PushReply &reply, const DeviceId &chain)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const bool sameEpoch, m->adoptEpoch(reply.epoch));
    static_cast<void>(sameEpoch); // what this reply acknowledges is durable in the new epoch
    MIZBAN_LET(const quint64 begin, m->log.numberOf(0, chain));
    for (const PushResult &result : reply.results) {
        const quint64 number = begin + result.sequence;
        if (isFinal(result.verdict))
            MIZBAN_TRY(m->log.acknowledge(number, reply.epoch));
        // No verdict event follows for a parcel, since the desk would read it: its clerk sees it at the stub.
        const bool refused =
            result.verdict == PushVerdict::Quarantined || result.verdict == PushVerdict::Frozen;
        if (refused)
            MIZBAN_TRY(m->connection.run("UPDATE parcel SET refused = 1, reason = ? WHERE sequence = ?",
                                         result.sealedReason, static_cast<qint64>(number)));
        if (refused)
            MIZBAN_TRY(m->showAgain(number));
    }
    return transaction.commit();
}

Result<QList<ScopeCursor>> SeatWriter::cursors()
{
    return m->scopes.cursors();
}

Result<int> SeatWriter::applyFeed(FeedReply reply)
{
    MIZBAN_LET(const CheckedFeed feed, CheckedFeed::check(std::move(reply), m->centerKey));
    return applyFeed(feed);
}

Result<int> SeatWriter::Parts::take(const CheckedFeed::Stream &stream, Projector &rows)
{
    MIZBAN_LET(const Inserted inserted, log.insert(stream.events));
    if (inserted.added.isEmpty())
        return 0;
    // In a first sync a stream is what came, and that has been read already.
    const bool asItCame = inserted.isNew && inserted.added.size() == stream.events.size();
    for (const DecodedEvent &event : asItCame ? stream.decoded : decodeEvents(inserted.added)) {
        for (const Attachment &attachment : attachmentsOf(event.payload))
            MIZBAN_TRY(blobs.want(attachment.blob, attachment.size));
    }
    const StreamRef &ref = inserted.stream;
    if (ref.kind == StreamKind::Sealed)
        MIZBAN_TRY(wantSealedFiles(inserted));
    MIZBAN_TRY(rows.fold(ref.row, ref.id, ref.kind, asItCame ? stream.decoded : decodeEvents(inserted.events),
                         inserted.isNew));
    if (ref.kind == StreamKind::Notes)
        MIZBAN_TRY(foldCaseOfNotes(log, rows, asItCame ? stream.decoded : decodeEvents(inserted.events)));
    return static_cast<int>(inserted.added.size());
}

Result<int> SeatWriter::applyFeed(const CheckedFeed &feed)
{
    const FeedReply &reply = feed.reply();
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const bool sameEpoch, m->adoptEpoch(reply.epoch));
    MIZBAN_TRY(m->scopes.follow(reply.scopes));
    if (!sameEpoch) {
        MIZBAN_TRY(transaction.commit());
        return 0;
    }
    for (const FeedPage &page : reply.pages)
        MIZBAN_TRY(m->scopes.advance(page, m->centerKey));
    int added = 0;
    bool directoryChanged = false;
    Projector rows = m->projector();
    for (const CheckedFeed::Stream &stream : feed.streams()) {
        MIZBAN_LET(const int addedHere, m->take(stream, rows));
        added += addedHere;
        directoryChanged |= addedHere > 0 && stream.events.first().header.kind == StreamKind::Directory;
    }
    MIZBAN_TRY(rows.finish());
    for (const Event &closure : reply.closures)
        MIZBAN_TRY(m->closeScope(closure));
    DirectoryPtr directory;
    if (directoryChanged) {
        MIZBAN_LET(directory, m->loadDirectory());
    }
    MIZBAN_TRY(transaction.commit());
    if (directory)
        m->board->set(std::move(directory));
    return added;
}

Status SeatWriter::becomeSample(const QList<DeviceRecord> &devices)
{
    MIZBAN_LET(const int waiting, m->log.waitingCount());
    if (!m->identity.training || waiting > 0)
        return makeError(ErrorCode::NotAllowed,
                         QStringLiteral("only an unused training seat takes a sample"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    m->identity.centerUrl.clear();
    MIZBAN_TRY(m->meta.saveIdentity(m->identity));
    MIZBAN_TRY(m->meta.saveSampleDevices(devices));
    MIZBAN_TRY(transaction.commit());
    MIZBAN_LET(DirectoryPtr directory, m->loadDirectory());
    m->board->set(std::move(directory));
    return {};
}

Status SeatWriter::takeSample(const QList<QList<Event>> &streams)
{
    if (!m->identity.centerUrl.isEmpty())
        return makeError(ErrorCode::NotAllowed, QStringLiteral("not a sample seat"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    Projector rows = m->projector();
    for (const QList<Event> &events : streams) {
        MIZBAN_LET(const Inserted inserted, m->log.insert(events));
        MIZBAN_TRY(Parts::fold(inserted, rows));
    }
    MIZBAN_TRY(rows.finish());
    return transaction.commit();
}

Status SeatWriter::noteSynced(qint64 atMs)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(m->meta.setLastSyncMs(atMs));
    return transaction.commit();
}

Result<SyncSummary> SeatWriter::syncSummary()
{
    SyncSummary summary;
    MIZBAN_LET(summary.lastSyncMs, m->meta.lastSyncMs());
    MIZBAN_LET(summary.waiting, m->log.waitingCount());
    MIZBAN_LET(summary.attachments, m->blobs.unsentCount());
    MIZBAN_LET(summary.epoch, m->meta.epoch());
    MIZBAN_LET(const auto returning, m->meta.returnAfter());
    summary.returning = returning.has_value();
    return summary;
}

Result<QList<BlobStore::Info>> SeatWriter::unsentBlobs(int limit)
{
    return m->blobs.unsent(limit);
}

Result<QList<BlobStore::Info>> SeatWriter::missingBlobs(int limit)
{
    return m->blobs.incomplete(limit);
}

Result<QByteArray> SeatWriter::blobPiece(const BlobId &id, int index)
{
    return m->blobs.piece(id, index);
}

Status SeatWriter::receiveBlob(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const auto wanted, m->blobs.info(id));
    if (!wanted) // what was wiped does not come back (C6)
        return makeError(ErrorCode::NotFound, QStringLiteral("attachment %1").arg(id.hex()));
    MIZBAN_TRY(m->blobs.receive(id, size, offset, bytes));
    if (offset + bytes.size() == size) {
        Sha256 digest;
        const auto pieces = static_cast<int>((size + BlobStore::pieceBytes - 1) / BlobStore::pieceBytes);
        for (int index = 0; index < pieces; ++index) {
            MIZBAN_LET(const QByteArray piece, m->blobs.piece(id, index));
            digest.add(piece);
        }
        if (digest.finish() != id.bytes()) {
            // Not what the event named: thrown away, and wanted again.
            MIZBAN_TRY(m->blobs.discard(id));
            MIZBAN_TRY(m->blobs.want(id, size));
            MIZBAN_TRY(transaction.commit());
            return makeError(ErrorCode::Corrupt, QStringLiteral("attachment %1").arg(id.hex()));
        }
    }
    return transaction.commit();
}

Status SeatWriter::noteBlobProblem(const BlobId &id, ErrorCode code)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(m->blobs.noteProblem(id, code));
    return transaction.commit();
}

Status SeatWriter::markBlobSent(const BlobId &id)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(m->blobs.markSent(id));
    return transaction.commit();
}

} // namespace mizban
