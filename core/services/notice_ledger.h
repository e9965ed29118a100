#pragma once

#include "core/projections/notice_rows.h"
#include "core/services/directory_fold.h"
#include "core/services/sealed_shelf.h"
#include "core/services/seat_writer.h"

#include <memory>

namespace mizban {

/// What applicants still have to be told at this seat (4-5), read on a connection of its own beside those of
/// SeatReader; one thread, never blocked by the writer. At a desk: of the cases it registered. Of a sealed
/// case its handler alone owes it (C4): it stands among them for the person at the seat who holds it and
/// whose key opens it, in memory only, and for nobody else (C5).
class NoticeLedger
{
public:
    [[nodiscard]] static Result<std::shared_ptr<NoticeLedger>> open(const SeatWriter &writer);

    /// The calling thread owns it from now on.
    void adoptThread() { m_connection.adoptThread(); }
    [[nodiscard]] Result<NoticePage> page(std::optional<CartableKey> after, int limit);

private:
    NoticeLedger(Connection connection, const SeatWriter &writer);
    [[nodiscard]] QList<NoticeRow> sealedOwed() const;

    Connection m_connection;
    SealedShelf m_shelf;
    std::shared_ptr<const DirectoryBoard> m_board;
    HolderCode m_self;
};

/// Records of each of `steps`, as one speaks with the applicant, that he was told of it or could not be
/// reached; the last event. What is recorded stays so if a later one is refused.
[[nodiscard]] Result<EventId> tellApplicant(SeatWriter &writer, const StreamId &id,
                                            const QList<EventId> &steps, DeliveryMeans means,
                                            NoticeState state, const QString &detail);

} // namespace mizban
