#include "core/services/seat_writer.h"

#include "core/crypto/digest.h"
#include "core/domain/escalation_rules.h"
#include "core/eventlog/verify.h"
#include "core/services/seat_writer_parts.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

/// The attachments that an event names; they are fetched after it.
QList<Attachment> attachmentsOf(const Event &event)
{
    const EventType type = event.header.type;
    const bool mayHaveSome = type == EventType::CaseRegistered || type == EventType::CaseReferred ||
                             type == EventType::CaseAnswered || type == EventType::EvidenceGiven;
    if (!mayHaveSome || event.payloadErased)
        return {};
    const auto payload = decodePayload(type, event.payloadBytes);
    if (!payload)
        return {};
    if (const auto *registered = std::get_if<CaseRegistered>(&*payload))
        return registered->attachments;
    if (const auto *referred = std::get_if<CaseReferred>(&*payload))
        return referred->attachments;
    if (const auto *answered = std::get_if<CaseAnswered>(&*payload))
        return answered->attachments;
    if (const auto *evidence = std::get_if<EvidenceGiven>(&*payload))
        return evidence->attachments;
    return {};
}

/// Only the center writes the directory and gives verdicts; everyone else's authorship is vouched for by
/// the center's head and checked again when a case is opened.
Status checkCenterEvent(const Event &event, const VerifyKey &center)
{
    const bool centersOwn =
        event.header.kind == StreamKind::Directory || event.header.type == EventType::VerdictGiven ||
        event.header.type == EventType::DirectoryChanged || isMadeByTime(event.header.type);
    return centersOwn ? verifyAuthor(event, center) : Status();
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
    MIZBAN_TRY(meta.setEpoch(epoch));
    return false;
}

Result<QList<PushItem>> SeatWriter::waiting(int limit, qsizetype maxBytes)
{
    return m->log.waiting(limit, maxBytes);
}

Status SeatWriter::acknowledge(const PushReply &reply)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const bool sameEpoch, m->adoptEpoch(reply.epoch));
    static_cast<void>(sameEpoch); // what this reply acknowledges is durable in the new epoch
    for (const PushResult &result : reply.results) {
        if (isFinal(result.verdict))
            MIZBAN_TRY(m->log.acknowledge(result.sequence, reply.epoch));
    }
    return transaction.commit();
}

Result<QList<ScopeCursor>> SeatWriter::cursors()
{
    return m->scopes.cursors();
}

Result<int> SeatWriter::applyFeed(FeedReply reply)
{
    for (FeedPage &page : reply.pages) {
        for (Event &event : page.events) {
            MIZBAN_TRY(completeEvent(event));
            MIZBAN_TRY(checkCenterEvent(event, m->centerKey));
        }
    }
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const bool sameEpoch, m->adoptEpoch(reply.epoch));
    MIZBAN_TRY(m->scopes.follow(reply.scopes));
    if (!sameEpoch) {
        MIZBAN_TRY(transaction.commit());
        return 0;
    }
    QMap<StreamId, QList<Event>> arrived;
    for (const FeedPage &page : reply.pages) {
        MIZBAN_TRY(m->scopes.advance(page, m->centerKey));
        for (const Event &event : page.events)
            arrived[event.header.stream].append(event);
    }
    int added = 0;
    bool directoryChanged = false;
    for (const QList<Event> &events : arrived) {
        MIZBAN_LET(const Inserted inserted, m->log.insert(events));
        if (inserted.added.isEmpty())
            continue;
        added += static_cast<int>(inserted.added.size());
        for (const Event &event : inserted.added) {
            for (const Attachment &attachment : attachmentsOf(event))
                MIZBAN_TRY(m->blobs.want(attachment.blob, attachment.size));
        }
        MIZBAN_TRY(m->fold(inserted));
        directoryChanged |= inserted.stream.kind == StreamKind::Directory;
    }
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
    for (const QList<Event> &events : streams) {
        MIZBAN_LET(const Inserted inserted, m->log.insert(events));
        MIZBAN_TRY(m->fold(inserted));
    }
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
    MIZBAN_LET(summary.epoch, m->meta.epoch());
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
