#include "core/services/seat_writer.h"

#include "core/crypto/parcel.h"
#include "core/services/clean_texts.h"
#include "core/services/many_cases.h"
#include "core/services/sealing.h"
#include "core/services/seat_writer_parts.h"
#include "core/wire/codec.h"

#include <QBuffer>

namespace mizban {

namespace {

constexpr int sweptAtOnce = 200;

QList<BlobId> filesOf(const std::optional<SavedDraft> &saved)
{
    QList<BlobId> files;
    if (!saved)
        return files;
    for (const DraftAttachment &attachment : saved->draft.attachments) {
        if (attachment.path.isEmpty())
            files.append(attachment.stored.blob);
    }
    return files;
}

QList<BlobId> filesOf(const std::optional<ActDraft> &saved)
{
    QList<BlobId> files;
    if (!saved)
        return files;
    for (const Attachment &attachment : saved->attachments)
        files.append(attachment.blob);
    return files;
}

} // namespace

Result<qint64> SeatWriter::Parts::saveSealedDraft(qint64 id, const CaseDraft &draft)
{
    CaseDraft kept = draft;
    for (DraftAttachment &attachment : kept.attachments) {
        // A file that cannot be read stays in the draft by its path; saving the case will say so.
        if (auto sealed = sealAttachment(attachment))
            attachment = DraftAttachment{QString(), std::move(sealed).value()};
    }
    MIZBAN_LET(const QByteArray data,
               sealParcel(seat.bundle.sealing.publicKey(), encodeDraft(kept), draftPurpose));
    if (id > 0) // it became one about an official: nothing of it stays where colleagues look
        MIZBAN_TRY(removeDraft(id));
    if (id < 0) {
        MIZBAN_TRY(connection.run("UPDATE sealed_draft SET saved = ?, data = ? WHERE id = ?", clock->nowMs(),
                                  data, -id));
        if (connection.changes() > 0)
            return id;
    }
    MIZBAN_TRY(connection.run("INSERT INTO sealed_draft(saved, data) VALUES(?, ?)", clock->nowMs(), data));
    return -connection.lastInsertRowId();
}

/// An error where one is a colleague's: what it names cannot be known.
Result<QSet<BlobId>> SeatWriter::Parts::filesOfSealedDrafts()
{
    QSet<BlobId> named;
    MIZBAN_LET(Query query, connection.query("SELECT data FROM sealed_draft"));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return named;
        MIZBAN_LET(const SecretBytes opened, openParcel(seat.bundle.sealing, query.blob(0), draftPurpose));
        MIZBAN_LET(const CaseDraft draft, decodeDraft(opened.view().toByteArray()));
        for (const DraftAttachment &attachment : draft.attachments)
            named.insert(attachment.stored.blob);
    }
}

/// Its files lie in the draft as they will be sent: each with a key of its own that only the draft knows.
Status SeatWriter::Parts::saveSealedActDraft(const StreamId &caseId, const ActDraft &draft)
{
    ActDraft kept = draft;
    for (Attachment &attachment : kept.attachments) {
        if (attachment.key.isEmpty() && !sealedFiles.contains(attachment.blob)) {
            const auto closed = sealAttachment(DraftAttachment{QString(), attachment});
            if (closed)
                sealedFiles.insert(attachment.blob, *closed);
        }
        attachment = sealedFiles.value(attachment.blob, attachment);
    }
    return sealedActDrafts.save(caseId, kept);
}

Result<QSet<BlobId>> SeatWriter::Parts::filesOfDrafts()
{
    MIZBAN_LET(QSet<BlobId> named, drafts.attachments());
    MIZBAN_LET(const QSet<BlobId> ofActs, actDrafts.attachments());
    MIZBAN_LET(const QSet<BlobId> ofSealed, filesOfSealedDrafts());
    MIZBAN_LET(const QSet<BlobId> ofSealedActs, sealedActDrafts.attachments());
    return named.unite(ofActs).unite(ofSealed).unite(ofSealedActs);
}

Status SeatWriter::Parts::dropUnnamed(const QList<BlobId> &files)
{
    if (files.isEmpty())
        return {};
    const auto named = filesOfDrafts();
    if (!named)
        return {}; // a newer version's draft may name it
    for (const BlobId &file : files) {
        if (!named->contains(file))
            MIZBAN_TRY(blobs.discardHeldBack(file));
    }
    return {};
}

Status SeatWriter::Parts::removeDraft(qint64 id)
{
    if (id < 0)
        return connection.run("DELETE FROM sealed_draft WHERE id = ?", -id);
    const auto before = drafts.byId(id);
    MIZBAN_TRY(drafts.remove(id));
    return before ? dropUnnamed(filesOf(*before)) : Status();
}

Result<qint64> SeatWriter::saveDraft(qint64 id, const CaseDraft &draft)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    if (!draft.about.isEmpty() || draft.typedAbout) {
        MIZBAN_LET(const qint64 sealed, m->saveSealedDraft(id, draft));
        MIZBAN_TRY(transaction.commit());
        return sealed;
    }
    if (id < 0) { // nobody is complained of any more
        MIZBAN_TRY(m->removeDraft(id));
        id = 0;
    }
    CaseDraft kept = draft;
    for (DraftAttachment &attachment : kept.attachments) {
        if (attachment.path.isEmpty())
            continue;
        // A file that cannot be read stays in the draft by its path; saving the case will say so.
        if (auto stored = m->addAttachment(attachment.path))
            attachment = DraftAttachment{QString(), std::move(stored).value()};
    }
    const auto before = m->drafts.byId(id);
    MIZBAN_LET(const qint64 saved, m->drafts.save(id, kept, m->clock->nowMs()));
    if (before)
        MIZBAN_TRY(m->dropUnnamed(filesOf(*before)));
    MIZBAN_TRY(transaction.commit());
    return saved;
}

Status SeatWriter::removeDraft(qint64 id)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(m->removeDraft(id));
    return transaction.commit();
}

/// Of a sealed case, and words for many cases, among which there may be sealed ones.
Result<bool> SeatWriter::Parts::isActDraftClosed(const StreamId &caseId, const QString &act)
{
    if (caseId == ofManyCases())
        return !isMarkedPart(act);
    MIZBAN_LET(const auto about, log.find(caseId));
    return about && about->kind == StreamKind::Sealed;
}

Status SeatWriter::saveActDraft(const StreamId &caseId, const ActDraft &draft)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const bool closed, m->isActDraftClosed(caseId, draft.act));
    if (closed) {
        MIZBAN_TRY(m->saveSealedActDraft(caseId, draft));
        return transaction.commit();
    }
    const auto before = m->actDrafts.of(caseId, draft.act);
    MIZBAN_TRY(m->actDrafts.save(caseId, draft, m->clock->nowMs()));
    if (before)
        MIZBAN_TRY(m->dropUnnamed(filesOf(*before)));
    return transaction.commit();
}

Status SeatWriter::removeActDraft(const StreamId &caseId, const QString &act)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const bool closed, m->isActDraftClosed(caseId, act));
    if (closed) {
        MIZBAN_TRY(m->sealedActDrafts.remove(caseId, act));
        return transaction.commit();
    }
    const auto before = m->actDrafts.of(caseId, act);
    MIZBAN_TRY(m->actDrafts.remove(caseId, act));
    if (before)
        MIZBAN_TRY(m->dropUnnamed(filesOf(*before)));
    return transaction.commit();
}

Result<Attachment> SeatWriter::addAttachment(const QString &path)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(Attachment attachment, m->addAttachment(path));
    MIZBAN_TRY(transaction.commit());
    return attachment;
}

Result<Attachment> SeatWriter::addAttachment(const QString &name, const QString &mediaType,
                                             const QByteArray &content)
{
    QBuffer source;
    source.setData(content);
    source.open(QIODevice::ReadOnly);
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    const qint64 most = m->board->get()->attachmentLimits().fileBytes;
    const auto stored = m->blobs.add(source, most, sha256Digest());
    if (!stored)
        return ofAttachment(stored.error(), most);
    MIZBAN_TRY(transaction.commit());
    return Attachment{stored->id, cleanFileName(name), mediaType, stored->size};
}

Result<int> SeatWriter::sweepAttachments()
{
    int dropped = 0;
    for (;;) {
        MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
        const auto named = m->filesOfDrafts();
        if (!named)
            return dropped;
        MIZBAN_LET(const QList<BlobId> held, m->blobs.heldBack(*named, sweptAtOnce));
        for (const BlobId &file : held)
            MIZBAN_TRY(m->blobs.discardHeldBack(file));
        MIZBAN_TRY(transaction.commit());
        if (held.isEmpty())
            return dropped;
        dropped += static_cast<int>(held.size());
    }
}

} // namespace mizban
