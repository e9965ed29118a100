#include "core/services/notice_ledger.h"

#include "core/services/seat_file.h"
#include "core/storage/sqlcipher/transaction.h"

#include <algorithm>

namespace mizban {

namespace {

CartableKey keyOf(const NoticeRow &row)
{
    return CartableKey{row.owed.sinceMs, row.row};
}

bool comesBefore(const NoticeRow &a, const NoticeRow &b)
{
    return std::pair(a.owed.sinceMs, a.row) < std::pair(b.owed.sinceMs, b.row);
}

/// Streams are numbered in one row, sealed ones too: the keys of both kinds never meet.
void mergeInto(NoticePage &page, QList<NoticeRow> sealed, std::optional<CartableKey> after, int limit)
{
    page.total += sealed.size();
    if (after)
        sealed.removeIf([&after](const NoticeRow &row) {
            return std::pair(row.owed.sinceMs, row.row) <= std::pair(after->sort, after->row);
        });
    if (sealed.isEmpty())
        return;
    page.rows += sealed;
    std::sort(page.rows.begin(), page.rows.end(), comesBefore);
    const bool more = page.next || page.rows.size() > limit;
    page.rows.resize(std::min<qsizetype>(page.rows.size(), limit));
    page.next = more ? std::optional(keyOf(page.rows.last())) : std::nullopt;
}

} // namespace

NoticeLedger::NoticeLedger(Connection connection, const SeatWriter &writer)
    : m_connection(std::move(connection))
    , m_shelf(m_connection, writer.seat().person, writer.seat().bundle.sealing, writer.identity().seatOf)
    , m_board(writer.directoryBoard())
    , m_self(writer.identity().seatOf)
{
}

Result<std::shared_ptr<NoticeLedger>> NoticeLedger::open(const SeatWriter &writer)
{
    const OpenedSeat &seat = writer.seat();
    MIZBAN_LET(Connection connection, seatfile::connectReader(seat.path, seat.dataKey.view()));
    return std::shared_ptr<NoticeLedger>(new NoticeLedger(std::move(connection), writer));
}

QList<NoticeRow> NoticeLedger::sealedOwed() const
{
    QList<NoticeRow> rows;
    for (const SealedCase &one : m_shelf.cases()) {
        const NoticesOwed owed = one.state.holder == m_self ? noticesOwed(one.state) : NoticesOwed();
        if (owed.steps == 0)
            continue;
        const CaseRegistered &registration = one.state.registration;
        rows.append(NoticeRow{one.row.row, one.row.id, registration.trackingId, one.row.applicantName,
                              registration.applicant.mobile, owed, true});
    }
    return rows;
}

Result<NoticePage> NoticeLedger::page(std::optional<CartableKey> after, int limit)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m_connection));
    MIZBAN_TRY(m_shelf.refresh(*m_board->get()));
    MIZBAN_LET(NoticePage page, NoticeReader(m_connection).page(after, limit));
    mergeInto(page, sealedOwed(), after, limit);
    return page;
}

Result<EventId> tellApplicant(SeatWriter &writer, const StreamId &id, const QList<EventId> &steps,
                              DeliveryMeans means, NoticeState state, const QString &detail)
{
    if (steps.isEmpty())
        return fieldError(ErrorCode::NotFound, QStringLiteral("about"), QStringLiteral("4-5"));
    Result<EventId> last = makeError(ErrorCode::Internal);
    bool recorded = false;
    for (const EventId &step : steps) {
        auto told = writer.recordNotice(id, ApplicantNotified{step, means, state, detail.trimmed()});
        const bool known = !told && told.error().code == ErrorCode::AlreadyDone;
        if (!told && !known)
            return told;
        if (!known || !recorded) // of those that were told already only where there is nothing else
            last = std::move(told);
        recorded = recorded || !known;
    }
    return last;
}

} // namespace mizban
