#include "core/services/notice_ledger.h"

#include "core/services/seat_file.h"

namespace mizban {

Result<std::shared_ptr<NoticeLedger>> NoticeLedger::open(const SeatWriter &writer)
{
    const OpenedSeat &seat = writer.seat();
    MIZBAN_LET(Connection connection, seatfile::connectReader(seat.path, seat.dataKey.view()));
    return std::shared_ptr<NoticeLedger>(new NoticeLedger(std::move(connection)));
}

Result<NoticePage> NoticeLedger::page(std::optional<CartableKey> after, int limit)
{
    return NoticeReader(m_connection).page(after, limit);
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
