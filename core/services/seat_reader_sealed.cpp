#include "core/services/seat_reader_parts.h"

#include "core/crypto/aead.h"
#include "core/projections/sealed_over.h"
#include "core/projections/view_pages.h"
#include "core/services/sealed_errors.h"
#include "core/services/sealed_search.h"
#include "core/services/sealed_summary.h"
#include "core/services/view_page.h"
#include "core/storage/sqlcipher/transaction.h"

#include <limits>

namespace mizban {

namespace {

/// Sealed cases come first in every list that holds them (J4, J5): below every other key.
constexpr qint64 sealedSort = std::numeric_limits<qint64>::min();

CartableKey keyOf(const CartableRow &row)
{
    return CartableKey{sealedSort, row.row};
}

bool isSealedKey(const std::optional<CartableKey> &key)
{
    return key && key->sort == sealedSort;
}

} // namespace

Status SeatReader::Parts::refreshShelf()
{
    return shelf.refresh(*board->get());
}

QList<CartableRow> SeatReader::Parts::sealedIn(Folder folder, qint64 nowMs) const
{
    QList<CartableRow> rows;
    const auto lies = [&](const SealedCase &one) {
        switch (folder) {
        case Folder::Sealed:
        case Folder::All:
            return true;
        case Folder::Open:
            return one.state.holder == seatOf && one.state.isOpen();
        case Folder::Overdue:
            return one.row.overdueAt(nowMs) && shelf.isBefore(one);
        default:
            return false;
        }
    };
    for (const SealedCase &one : shelf.cases()) {
        if (lies(one))
            rows.append(one.row);
    }
    if (folder == Folder::Sealed) {
        for (const SealedCase &one : shelf.summaries())
            rows.append(one.row);
        for (const SealedCase &one : shelf.stubs())
            rows.append(one.row);
    }
    return rows;
}

/// They are put into no group: what they are about is not named in lists.
QList<CartableRow> SeatReader::Parts::sealedIn(const CartableView &view, qint64 nowMs) const
{
    if (view.isInGroup())
        return {};
    QList<CartableRow> rows = sealedIn(view.folder, nowMs);
    if (view.kind)
        rows.removeIf([&view](const CartableRow &row) { return row.kind != *view.kind; });
    return rows;
}

QList<CartableRow> SeatReader::Parts::sealedThatFit(const SearchPlan &plan) const
{
    QList<CartableRow> found;
    for (const QList<SealedCase> *list : {&shelf.cases(), &shelf.stubs()}) {
        for (const SealedCase &one : *list) {
            if (fits(plan, one))
                found.append(one.row);
        }
    }
    std::sort(found.begin(), found.end(), [](const CartableRow &a, const CartableRow &b) {
        return std::pair(a.registeredAtMs, a.row) > std::pair(b.registeredAtMs, b.row);
    });
    return found;
}

Result<CartablePage> SeatReader::Parts::pageOf(const CartableView &view, std::optional<CartableKey> after,
                                               int limit, qint64 nowMs)
{
    return view.isWhole() ? cartable.page(view.folder, after, limit, nowMs)
                          : readViewPage(connection, view, after, limit, nowMs);
}

Result<CartablePage> SeatReader::Parts::pageWithSealed(const CartableView &view,
                                                       std::optional<CartableKey> after, int limit,
                                                       qint64 nowMs)
{
    const QList<CartableRow> sealed = sealedIn(view, nowMs);
    if (sealed.isEmpty() || (after && !isSealedKey(after))) {
        const auto behind = isSealedKey(after) ? std::optional<CartableKey>() : after;
        MIZBAN_LET(CartablePage page, pageOf(view, behind, limit, nowMs));
        page.total += sealed.size();
        return page;
    }
    qsizetype from = 0;
    for (qsizetype i = 0; after && i < sealed.size(); ++i) {
        if (sealed.at(i).row == after->row)
            from = i + 1;
    }
    const QList<CartableRow> first = sealed.mid(from, limit);
    const auto left = static_cast<int>(limit - first.size());
    MIZBAN_LET(CartablePage page, pageOf(view, {}, std::max(left, 1), nowMs));
    const bool sealedLeft = from + first.size() < sealed.size();
    if (sealedLeft || (left == 0 && !page.rows.isEmpty())) {
        page.rows.clear();
        page.next = keyOf(first.last());
    }
    page.rows = first + page.rows;
    page.total += sealed.size();
    return page;
}

Result<CartableSlice> SeatReader::Parts::sliceWithSealed(const CartableView &view, qint64 first, int count,
                                                         std::optional<CartablePlace> near, qint64 nowMs)
{
    if (first == behindThePlace) {
        const auto after = near ? std::optional(near->key) : std::nullopt;
        MIZBAN_LET(const CartablePage page, pageWithSealed(view, after, count, nowMs));
        return CartableSlice{page.total, page.rows, page.next.value_or(CartableKey())};
    }
    const QList<CartableRow> sealed = sealedIn(view, nowMs);
    const qint64 ahead = sealed.size();
    if (near && (isSealedKey(near->key) || near->at < ahead))
        near.reset();
    if (near)
        near->at -= ahead;
    const QList<CartableRow> own =
        first >= 0 && first < ahead ? sealed.mid(first, count) : QList<CartableRow>();
    const auto left = static_cast<int>(count - own.size());
    const qint64 from = std::max<qint64>(first - ahead, 0);
    MIZBAN_LET(CartableSlice slice, view.isWhole() ? cartable.slice(view.folder, from, left, near, nowMs)
                                                   : views.slice(view, from, left, near, nowMs));
    if (slice.rows.isEmpty() && !own.isEmpty())
        slice.last = keyOf(own.last());
    slice.rows = own + slice.rows;
    slice.total += ahead;
    return slice;
}

Status SeatReader::Parts::readRefusedSealing(const StreamRef &stream, CaseDetails &details)
{
    MIZBAN_LET(const quint64 sequence, SealedOver(connection).refusedFor(stream.row));
    if (sequence == 0)
        return {};
    MIZBAN_LET(const auto verdict, shelf.refusalOf(sequence));
    if (!verdict)
        return {}; // a colleague's
    HistoryEntry entry;
    entry.event = verdict->target;
    entry.type = EventType::SubjectsAdded;
    entry.atMs = details.state.lastAtMs;
    entry.actor.person = person;
    entry.flag = EventFlag::Quarantined;
    entry.note = refusedSealingText(verdict->reason == wordOf(ErrorCode::Conflict));
    details.state.history.append(entry);
    return {};
}

Result<CaseDetails> SeatReader::Parts::sealedDetails(const SealedCase &found)
{
    CaseDetails details;
    details.row = found.row;
    details.state = found.state;
    if (found.stub || found.summary)
        return details;
    details.badSignatures = badSignatures(found.events + found.earlier);
    MIZBAN_TRY(readDelivery(StreamRef{found.row.row, found.row.id, StreamKind::Sealed}, details));
    if (!details.state.marginals.isEmpty())
        judgeNotes(shelf.decoded(found, *board->get()), clock->nowMs(), details);
    return details;
}

Result<ReceiptData> SeatReader::Parts::sealedReceipt(const SealedCase &found, const PersonId &clerk) const
{
    if (!found.stub)
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    const SealedStub &stub = *found.stub;
    const DirectoryPtr directory = board->get();
    ReceiptData receipt;
    receipt.trackingId = stub.trackingId;
    receipt.followUpCode = stub.followUpCode;
    receipt.kind = stub.kind;
    receipt.sealed = true;
    receipt.deskName = directory->titleOf(HolderCode(stub.desk.text()));
    receipt.clerkName = directory->personName(clerk);
    receipt.registeredAtMs = stub.registeredAtMs;
    receipt.dueAtMs = stub.dueAtMs;
    receipt.outcome = stub.outcome;
    receipt.training = directory->isTraining();
    receipt.proof = proofOf(stub.trackingId, stub.event, stub.signature);
    return receipt;
}

Result<QByteArray> SeatReader::Parts::openAttachment(const BlobId &id, QByteArray content)
{
    MIZBAN_TRY(refreshShelf());
    MIZBAN_LET(const QByteArray key, shelf.keyOf(id));
    if (key.isEmpty())
        return content;
    MIZBAN_LET(const SecretBytes plain, aeadOpen(key, content, {}));
    return plain.view().toByteArray();
}

Result<QList<SealedSummary>> SeatReader::sealedSummaries()
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_TRY(m->refreshShelf());
    QList<SealedSummary> summaries;
    for (const SealedCase &one : m->shelf.summaries())
        summaries.append(*one.summary);
    // Cases whose content is open to a supervisor count like the others.
    for (const SealedCase &one : m->shelf.cases()) {
        if (one.row.role == RowRole::Holder)
            continue;
        summaries.append(summaryOf(one.state));
        summaries.last().id = one.row.id;
    }
    std::sort(summaries.begin(), summaries.end(), [](const SealedSummary &a, const SealedSummary &b) {
        return std::pair(a.registeredAtMs, a.id) < std::pair(b.registeredAtMs, b.id);
    });
    return summaries;
}

QByteArray proofOf(const QString &trackingId, const EventId &event, const QByteArray &signature)
{
    constexpr auto plain = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return "MZ1:" + trackingId.toLatin1() + ':' + event.bytes().toBase64(plain) + ':' +
           signature.toBase64(plain);
}

Result<QList<Explanation>> SeatReader::explanations(int limit)
{
    MIZBAN_LET(Query query, m->connection.query("SELECT id, sender, recipient, text, at, answer, answered"
                                                " FROM explanation_row ORDER BY at DESC, stream DESC LIMIT ?",
                                                limit));
    QList<Explanation> found;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return found;
        found.append(Explanation{query.get<StreamId>(0), query.get<PostCode>(1), query.get<PostCode>(2),
                                 query.text(3), query.int64(4), query.text(5), query.int64(6)});
    }
}

Result<QList<AwaitedAccess>> SeatReader::awaitedAccess()
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_TRY(m->refreshShelf());
    return m->shelf.awaited(*m->board->get());
}

} // namespace mizban
