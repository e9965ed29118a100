#pragma once

#include "core/projections/notice_rows.h"
#include "core/services/seat_writer.h"

#include <memory>

namespace mizban {

/// What applicants still have to be told by this desk (4-5), read on a connection of its own beside those of
/// SeatReader; one thread, never blocked by the writer. Its page is one statement, so it needs no snapshot.
class NoticeLedger
{
public:
    [[nodiscard]] static Result<std::shared_ptr<NoticeLedger>> open(const SeatWriter &writer);

    /// The calling thread owns it from now on.
    void adoptThread() { m_connection.adoptThread(); }
    [[nodiscard]] Result<NoticePage> page(std::optional<CartableKey> after, int limit);

private:
    explicit NoticeLedger(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    Connection m_connection;
};

/// Records of each of `steps`, as one speaks with the applicant, that he was told of it or could not be
/// reached; the last event. What is recorded stays so if a later one is refused.
[[nodiscard]] Result<EventId> tellApplicant(SeatWriter &writer, const StreamId &id,
                                            const QList<EventId> &steps, DeliveryMeans means,
                                            NoticeState state, const QString &detail);

} // namespace mizban
