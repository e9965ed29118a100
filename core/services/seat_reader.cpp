#include "core/services/seat_reader_parts.h"

#include "core/base/persian_text.h"
#include "core/crypto/digest.h"
#include "core/domain/marginal_rules.h"
#include "core/domain/tracking_id.h"
#include "core/eventlog/inquiry_signature.h"
#include "core/eventlog/note_signature.h"
#include "core/eventlog/proposal_stream.h"
#include "core/eventlog/verify.h"
#include "core/projections/identity_rows.h"
#include "core/projections/projector.h"
#include "core/projections/search/search_document.h"
#include "core/services/case_search.h"
#include "core/services/follow_up_code.h"
#include "core/services/likeness.h"
#include "core/services/seat_file.h"
#include "core/services/seat_writer.h"
#include "core/storage/sqlcipher/transaction.h"
#include "core/wire/codec.h"

#include <QSaveFile>
#include <QSet>

namespace mizban {

namespace {
constexpr int linkedAtMost = 50;   // linked cases shown beside the leading one
constexpr int likeOnesLooked = 20; // of one applicant or number
constexpr int othersAtMost = 5;
} // namespace

SeatReader::SeatReader(std::unique_ptr<Parts> parts)
    : m(std::move(parts))
{
}

SeatReader::~SeatReader() = default;

Result<std::unique_ptr<SeatReader>> SeatReader::open(const SeatWriter &writer)
{
    MIZBAN_LET(Connection connection,
               seatfile::connectReader(writer.seat().path, writer.seat().dataKey.view()));
    return std::unique_ptr<SeatReader>(new SeatReader(std::make_unique<Parts>(
        std::move(connection), writer.identity(), writer.seat(), writer.directoryBoard(), writer.clock())));
}

void SeatReader::adoptThread()
{
    m->connection.adoptThread();
}

DirectoryPtr SeatReader::directory() const
{
    return m->board->get();
}

Result<CartablePage> SeatReader::page(Folder folder, std::optional<CartableKey> after, int limit,
                                      qint64 nowMs)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_TRY(m->refreshShelf());
    CartableView whole;
    whole.folder = folder;
    return m->pageWithSealed(whole, after, limit, nowMs);
}

Result<CartableSlice> SeatReader::slice(Folder folder, qint64 first, int count,
                                        std::optional<CartablePlace> near, qint64 nowMs)
{
    CartableView whole;
    whole.folder = folder;
    return slice(whole, first, count, near, nowMs);
}

Result<QList<qint64>> SeatReader::counters(qint64 nowMs)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_LET(QList<qint64> counts, m->cartable.counters(nowMs));
    MIZBAN_TRY(m->refreshShelf());
    for (const Folder folder : {Folder::Open, Folder::Sealed, Folder::All, Folder::Overdue})
        counts[static_cast<int>(folder)] += m->sealedIn(folder, nowMs).size();
    MIZBAN_LET(const QList<SavedDraft> sealedDrafts, m->shelf.drafts());
    counts[static_cast<int>(Folder::Drafts)] += sealedDrafts.size();
    return counts;
}

Result<StreamId> SeatReader::resolve(const QString &id)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_TRY(m->refreshShelf());
    const StreamId caseId = StreamId::fromHex(id.trimmed());
    if (id.trimmed().size() == 2 * StreamId::size && caseId.isValid()) {
        MIZBAN_LET(const auto row, m->cartable.byId(caseId));
        if (row || m->shelf.find(caseId))
            return caseId;
        return fieldError(ErrorCode::NotFound, QStringLiteral("id"));
    }
    const auto tracking = parseTrackingId(id);
    if (!tracking)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("id"), QStringLiteral("T2"));
    if (const SealedCase *sealed = m->shelf.findTracking(*tracking))
        return sealed->row.id;
    MIZBAN_LET(const auto row, m->cartable.byTrackingId(*tracking));
    if (!row)
        return fieldError(ErrorCode::NotFound, QStringLiteral("id"));
    return row->id;
}

Status SeatReader::Parts::readNotes(const StreamId &id, CaseDetails &details)
{
    MIZBAN_LET(Query query,
               connection.query("SELECT event, at, person, post, text FROM note_row WHERE case_id = ?"
                                " ORDER BY counter, event",
                                id));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        HistoryEntry entry;
        entry.event = query.get<EventId>(0);
        entry.type = EventType::NoteAdded;
        entry.atMs = query.int64(1);
        entry.actor.person = query.get<PersonId>(2);
        entry.actor.post = query.get<PostCode>(3);
        entry.note = query.text(4);
        details.notes.append(entry);
    }
}

Status SeatReader::Parts::readDelivery(const StreamRef &stream, CaseDetails &details)
{
    MIZBAN_LET(Query query,
               connection.query("SELECT event FROM link WHERE stream = ? AND acknowledged = 0", stream.row));
    for (const HistoryEntry &entry : details.state.history)
        details.acknowledged.insert(entry.event, true);
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        details.acknowledged.insert(query.get<EventId>(0), false);
    }
}

QList<EventId> SeatReader::Parts::badSignatures(const QList<Event> &events) const
{
    const DirectoryPtr directory = board->get();
    QList<EventId> bad;
    for (const Event &event : events) {
        const DeviceRecord *record = directory->device(event.header.device);
        const auto key = event.header.device == device.id ? Result<VerifyKey>(device.key.publicKey())
                         : record                         ? VerifyKey::fromSpki(record->publicKey)
                                                          : Result<VerifyKey>(makeError(ErrorCode::NotFound));
        if (!key || !verifyAuthor(event, *key))
            bad.append(event.id);
    }
    return bad;
}

/// Checked each time they are shown (invariant 16); the center has refused what failed when it came.
QList<EventId> SeatReader::Parts::badInquiries(const QList<Event> &events) const
{
    const DirectoryPtr directory = board->get();
    QList<EventId> bad;
    for (const Event &event : events) {
        const EventType type = event.header.type;
        if (type != EventType::InquirySent && type != EventType::InquiryAnswered)
            continue;
        const auto payload = decodePayload(type, event.payloadBytes);
        if (!payload || !verifyInquiry(event, *payload, *directory, authority).ok())
            bad.append(event.id);
    }
    return bad;
}

Status SeatReader::Parts::readProposals(const StreamId &id, CaseDetails &details)
{
    for (const StreamId &drafts : proposalStreamsOf(id, PostCode(seatOf.text()))) {
        MIZBAN_LET(const auto stream, log.find(drafts));
        if (!stream)
            continue;
        MIZBAN_LET(const QList<Event> events, log.events(stream->row));
        details.proposals += foldProposals(decodeEvents(events));
    }
    return {};
}

/// What has been at the center was judged there when it came; what waits here is judged by the present.
void SeatReader::Parts::judgeNotes(const QList<DecodedEvent> &events, qint64 nowMs,
                                   CaseDetails &details) const
{
    const DirectoryPtr directory = board->get();
    for (const auto &[event, payload] : events) {
        if (!isMarginal(event.header.type))
            continue;
        const auto own = details.acknowledged.constFind(event.id);
        const bool waits = own != details.acknowledged.constEnd() && !*own;
        details.signatures.insert(event.id, judgeNote(event, payload, *directory, authority,
                                                      waits ? nowMs : event.header.wallTimeMs));
    }
}

Result<CaseDetails> SeatReader::caseDetails(const StreamId &id)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_TRY(m->refreshShelf());
    if (const SealedCase *sealed = m->shelf.find(id))
        return m->sealedDetails(*sealed);
    MIZBAN_LET(const auto stream, m->log.find(id));
    MIZBAN_LET(const auto row, m->cartable.byId(id));
    if (!stream || !row)
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    MIZBAN_LET(const QList<Event> events, m->log.events(stream->row));
    CaseDetails details;
    details.row = *row;
    const QList<DecodedEvent> decoded = decodeEvents(events);
    details.state = foldCase(id, decoded);
    details.badSignatures = m->badSignatures(events);
    details.badInquiries = m->badInquiries(events);
    MIZBAN_TRY(m->readNotes(id, details));
    MIZBAN_TRY(m->readDelivery(*stream, details));
    m->judgeNotes(decoded, m->clock->nowMs(), details);
    MIZBAN_TRY(m->readProposals(id, details));
    MIZBAN_TRY(m->readLinks(details));
    MIZBAN_TRY(m->readCounsels(details));
    MIZBAN_TRY(m->readRefusedSealing(*stream, details));
    return details;
}

Result<DueExplanation> SeatReader::why(const StreamId &id)
{
    MIZBAN_LET(const CaseDetails details, caseDetails(id));
    return explainDue(details.state, *m->board->get());
}

Result<CartablePage> SeatReader::centerList(CenterList list, std::optional<CartableKey> after, int limit)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    return CenterListReader(m->connection).page(list, after, limit);
}

Result<QList<qint64>> SeatReader::centerCounts()
{
    return CenterListReader(m->connection).counts();
}

Result<QList<CartableRow>> SeatReader::ofApplicant(const QString &key, int limit)
{
    return m->cartable.ofApplicant(key, limit);
}

Result<std::optional<Applicant>> SeatReader::knownApplicant(const QString &key)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_LET(const auto row,
               m->connection.value<qint64>("SELECT stream FROM case_row WHERE number = ? AND number <> ''"
                                           " ORDER BY registered DESC LIMIT 1",
                                           key));
    if (!row)
        return std::optional<Applicant>();
    MIZBAN_LET(const QList<Event> events, m->log.events(*row));
    for (const DecodedEvent &decoded : decodeEvents(events)) {
        if (const auto *registered = std::get_if<CaseRegistered>(&decoded.payload)) {
            Applicant applicant = registered->applicant;
            MIZBAN_LET(applicant.identity, IdentityReader(m->connection).identityOf(key));
            return std::optional(applicant);
        }
    }
    return std::optional<Applicant>();
}

Result<qint64> SeatReader::generalCounsels(qint64 sinceMs)
{
    MIZBAN_LET(const auto count,
               m->connection.value<qint64>("SELECT COUNT(*) FROM counsel_row WHERE topic = '' AND at >= ?",
                                           sinceMs));
    return count.value_or(0);
}

Status SeatReader::Parts::readLinks(CaseDetails &details)
{
    if (details.state.leading.isValid()) {
        MIZBAN_LET(details.leading, cartable.byId(details.state.leading));
    }
    MIZBAN_LET(Query query,
               connection.query("SELECT stream FROM case_link WHERE leading = ? ORDER BY stream LIMIT ?",
                                details.state.id, linkedAtMost));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        MIZBAN_LET(const auto row, cartable.byRow(query.int64(0)));
        if (row)
            details.duplicates.append(*row);
    }
}

/// Others who gave the same mobile, or have the same family name in the same place.
Result<QList<CartableRow>> SeatReader::Parts::alsoAtNumber(const CaseDraft &draft)
{
    QList<CartableRow> others;
    QSet<QString> met{applicantKey(draft.applicant)};
    const auto take = [&](const CartableRow &row) {
        if (others.size() < othersAtMost && !met.contains(row.nationalNumber)) {
            met.insert(row.nationalNumber);
            others.append(row);
        }
    };
    if (!draft.applicant.mobile.isEmpty()) {
        MIZBAN_LET(Query query,
                   connection.query("SELECT stream FROM case_row WHERE mobile = ? AND mobile <> ''"
                                    " ORDER BY stream DESC LIMIT ?",
                                    draft.applicant.mobile, likeOnesLooked));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            MIZBAN_LET(const auto row, cartable.byRow(query.int64(0)));
            if (row)
                take(*row);
        }
    }
    const QString family = draft.applicant.familyName.trimmed();
    const QString place = draft.locality.name.trimmed();
    if (family.isEmpty() || place.isEmpty())
        return others;
    CaseQuery query;
    query.names = {family};
    query.phrases = {{place, false}};
    MIZBAN_LET(const SearchPlan plan, planOf(query, *board->get()));
    const auto sameFamilyAndPlace = [&](qint64 document) -> Result<bool> {
        MIZBAN_LET(const qint64 stream, searcher.streamOf(document));
        MIZBAN_LET(const StreamRef ref, log.at(stream));
        MIZBAN_LET(const QList<Event> events, log.events(stream));
        const CaseRegistered held = foldCase(ref.id, decodeEvents(events)).registration;
        return searchKey(held.applicant.familyName) == searchKey(family) &&
               searchKey(held.locality.name) == searchKey(place);
    };
    MIZBAN_LET(const SearchReader::Found found,
               searcher.find(plan, {}, othersAtMost + static_cast<int>(likeOnesLooked) / 4, CancelToken(),
                             sameFamilyAndPlace));
    for (const qint64 document : found.documents) {
        MIZBAN_LET(const qint64 stream, searcher.streamOf(document));
        MIZBAN_LET(const auto row, cartable.byRow(stream));
        if (row)
            take(*row);
    }
    return others;
}

Result<Likeness> SeatReader::likenessOf(const CaseDraft &draft, qint64 nowMs)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    Likeness likeness;
    MIZBAN_LET(const QList<CartableRow> own,
               m->cartable.ofApplicant(applicantKey(draft.applicant), likeOnesLooked));
    const qint64 atMs = draft.registeredAtMs.value_or(nowMs);
    for (const CartableRow &row : own) {
        if (isSameMatter(row, draft.kind, draft.subject, atMs)) {
            likeness.sameMatter.append(row);
            continue;
        }
        if (row.status == CaseStatus::Void || draft.text.isEmpty())
            continue;
        MIZBAN_LET(const QList<Event> events, m->log.events(row.row));
        if (haveSameWords(draft.text, foldCase(row.id, decodeEvents(events)).registration.text))
            likeness.sameWords.append(row);
    }
    MIZBAN_LET(likeness.alsoAtNumber, m->alsoAtNumber(draft));
    return likeness;
}

Result<QStringList> SeatReader::Parts::textsOf(qint64 row)
{
    MIZBAN_LET(const StreamRef stream, log.at(row));
    MIZBAN_LET(const QList<Event> events, log.events(row));
    CaseDetails details;
    MIZBAN_TRY(readNotes(stream.id, details));
    QStringList notes;
    for (const HistoryEntry &note : std::as_const(details.notes))
        notes.append(note.note);
    return searchedTexts(foldCase(stream.id, decodeEvents(events)), notes);
}

Result<bool> SeatReader::Parts::holdsPhrases(qint64 row, const SearchPlan &plan)
{
    MIZBAN_LET(const QStringList texts, textsOf(row));
    return std::all_of(plan.phrases.begin(), plan.phrases.end(),
                       [&](const SearchPlan::Phrase &phrase) { return holdsPhrase(texts, phrase); });
}

Result<SearchPage> SeatReader::search(const CaseQuery &query, std::optional<qint64> before, int limit,
                                      const CancelToken &cancel)
{
    MIZBAN_LET(const SearchPlan plan, planOf(query, *m->board->get()));
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_TRY(m->refreshShelf());
    const auto accept = [&](qint64 document) -> Result<bool> {
        MIZBAN_LET(const qint64 row, m->searcher.streamOf(document));
        return m->holdsPhrases(row, plan);
    };
    MIZBAN_LET(const SearchReader::Found found, m->searcher.find(plan, before, limit, cancel, accept));
    SearchPage page;
    page.next = found.next;
    if (!before) // sealed ones first, as in every list; beside the page, which they do not shorten
        page.rows = m->sealedThatFit(plan);
    for (const qint64 document : found.documents) {
        MIZBAN_LET(const qint64 stream, m->searcher.streamOf(document));
        MIZBAN_LET(const auto row, m->cartable.byRow(stream));
        if (row)
            page.rows.append(*row);
    }
    return page;
}

Result<QList<SavedSearch>> SeatReader::savedSearches()
{
    MIZBAN_LET(Query query,
               m->connection.query("SELECT id, name, query FROM saved_search WHERE person = ? ORDER BY name",
                                   m->person));
    QList<SavedSearch> searches;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return searches;
        searches.append({query.int64(0), query.text(1), query.text(2)});
    }
}

Result<std::optional<StreamId>> SeatReader::byReference(const QString &reference)
{
    MIZBAN_TRY(m->refreshShelf());
    for (const SealedCase &own : m->shelf.stubs()) {
        if (!reference.isEmpty() && own.stub->reference == reference)
            return std::optional(own.row.id);
    }
    return m->connection.value<StreamId>("SELECT id FROM case_row WHERE reference = ? AND reference <> ''",
                                         reference);
}

Result<ReceiptData> SeatReader::receipt(const StreamId &id)
{
    MIZBAN_TRY(m->refreshShelf());
    if (const SealedCase *sealed = m->shelf.find(id))
        return m->sealedReceipt(*sealed, m->person);
    MIZBAN_LET(const auto stream, m->log.find(id));
    if (!stream)
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    MIZBAN_LET(const QList<Event> events, m->log.events(stream->row));
    const CaseState state = foldCase(id, decodeEvents(events));
    const auto first = std::find_if(events.begin(), events.end(), [](const Event &event) {
        return event.header.type == EventType::CaseRegistered;
    });
    if (!state.registered || first == events.end())
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    const CaseRegistered &registration = state.registration;
    const DirectoryPtr directory = m->board->get();
    ReceiptData receipt;
    receipt.trackingId = registration.trackingId;
    receipt.kind = registration.kind;
    const Subject *subject = directory->subject(registration.subject);
    receipt.topic = subject ? subject->title : registration.subject.text();
    receipt.serviceId = registration.details.serviceId;
    if (const Service *service = directory->service(receipt.serviceId))
        receipt.serviceTitle = service->title;
    if (receipt.topic.isEmpty())
        receipt.topic = receipt.serviceTitle;
    receipt.deskName = directory->titleOf(HolderCode(registration.desk.text()));
    receipt.clerkName = directory->personName(state.registrar.person);
    receipt.applicantName = applicantName(registration.applicant);
    receipt.registeredAtMs = registration.registeredAtMs;
    receipt.dueAtMs = state.dueAtMs;
    receipt.outcome = registration.outcome;
    receipt.documents = registration.documents;
    receipt.training = directory->isTraining();
    receipt.proof = proofOf(registration.trackingId, first->id, first->signature);
    // Only the registering device can read its code again (T8); elsewhere it stays empty.
    if (first->header.device == m->device.id) {
        MIZBAN_LET(const VerifyKey serviceKey, VerifyKey::fromSpki(directory->serviceKey()));
        MIZBAN_LET(receipt.followUpCode,
                   openFollowUpCode(m->device.key, serviceKey, registration.sealedFollowUpCode,
                                    registration.trackingId));
    }
    return receipt;
}

Result<QList<SavedDraft>> SeatReader::drafts(int limit)
{
    MIZBAN_LET(QList<SavedDraft> all, m->shelf.drafts());
    MIZBAN_LET(const QList<SavedDraft> shared, m->draftStore.all(limit));
    all += shared;
    std::stable_sort(all.begin(), all.end(),
                     [](const SavedDraft &a, const SavedDraft &b) { return a.savedAtMs > b.savedAtMs; });
    return all.first(std::min<qsizetype>(all.size(), limit));
}

Result<QList<ActDraft>> SeatReader::actDrafts(const StreamId &caseId)
{
    MIZBAN_LET(QList<ActDraft> kept, m->actDraftStore.of(caseId));
    MIZBAN_LET(const QList<ActDraft> sealed, m->sealedActDrafts.of(caseId));
    return kept + sealed;
}

Result<bool> SeatReader::isAcknowledged(const EventId &event)
{
    MIZBAN_LET(const auto waiting,
               m->connection.value<int>("SELECT 1 FROM link WHERE event = ? AND acknowledged = 0", event));
    return !waiting;
}

Status SeatReader::Parts::writeAttachment(const BlobId &id,
                                          const std::function<bool(const QByteArray &)> &write)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(connection));
    MIZBAN_LET(const auto info, blobs.info(id));
    if (!info || info->received != info->size)
        return fieldError(ErrorCode::NotFound, QStringLiteral("attachments"), {},
                          QStringLiteral("not received yet"));
    for (qint64 done = 0, index = 0; done < info->size; ++index) {
        MIZBAN_LET(const QByteArray piece, blobs.piece(id, static_cast<int>(index)));
        if (piece.isEmpty())
            return makeError(ErrorCode::Corrupt, QStringLiteral("attachment %1").arg(id.hex()));
        if (!write(piece))
            return makeError(ErrorCode::DiskFull, QStringLiteral("attachment"));
        done += piece.size();
    }
    return {};
}

Result<QHash<BlobId, BlobStore::Progress>> SeatReader::progressOf(const QList<BlobId> &files)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    QHash<BlobId, BlobStore::Progress> found;
    for (const BlobId &file : files) {
        MIZBAN_LET(const auto progress, m->blobs.progress(file));
        if (progress)
            found.insert(file, *progress);
    }
    return found;
}

Result<QByteArray> SeatReader::attachment(const BlobId &id)
{
    QByteArray content;
    MIZBAN_TRY(m->writeAttachment(id, [&](const QByteArray &piece) {
        content += piece;
        return true;
    }));
    return m->openAttachment(id, std::move(content));
}

Status SeatReader::exportAttachment(const BlobId &id, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return makeError(ErrorCode::CannotOpen, file.errorString());
    MIZBAN_TRY(m->refreshShelf());
    MIZBAN_LET(const QByteArray key, m->shelf.keyOf(id));
    if (!key.isEmpty()) {
        MIZBAN_LET(const QByteArray content, attachment(id));
        const bool written = file.write(content) == content.size() && file.commit();
        return written ? Status() : Status(makeError(ErrorCode::DiskFull, file.errorString()));
    }
    MIZBAN_TRY(
        m->writeAttachment(id, [&](const QByteArray &piece) { return file.write(piece) == piece.size(); }));
    return file.commit() ? Status() : Status(makeError(ErrorCode::DiskFull, file.errorString()));
}

} // namespace mizban
