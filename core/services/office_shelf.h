#pragma once

#include "core/domain/delegation_rules.h"
#include "core/eventlog/event_log.h"
#include "core/projections/prepared_rows.h"
#include "core/services/seat_writer.h"

#include <memory>

namespace mizban {

/// A delegation as this seat knows it (001 §1.13).
struct KnownDelegation
{
    Delegation record;
    QString reason;          ///< such as the number of the letter; may be empty
    bool atCenter = true;    ///< the center has published it; till then nobody acts by it
    bool refused = false;    ///< the center keeps it apart
    bool endAtCenter = true; ///< false: ended here, and the center has not heard of it yet
    QString endReason = {};  ///< why it was ended early, where that was done here; may be empty

    [[nodiscard]] bool runs(qint64 atMs) const { return atCenter && record.isInForce(atMs); }
    [[nodiscard]] bool isOver(qint64 atMs) const { return refused || atMs >= record.endMs(); }
};

/// What lies at a principal's seat beside its cases: the drafts of his office and his delegations, read on a
/// connection of its own beside those of SeatReader; one thread, never blocked by the writer.
class OfficeShelf
{
public:
    [[nodiscard]] static Result<std::shared_ptr<OfficeShelf>> open(const SeatWriter &writer);

    /// The calling thread owns it from now on.
    void adoptThread() { m_connection.adoptThread(); }
    /// Drafts that wait for the principal, the oldest first.
    [[nodiscard]] Result<QList<PreparedRow>> prepared(int limit);
    /// Of the post whose seat this is: what runs, what is to come, what is over; the newest first.
    [[nodiscard]] Result<QList<KnownDelegation>> delegations(const Directory &directory);

private:
    OfficeShelf(Connection connection, HolderCode seatOf)
        : m_connection(std::move(connection))
        , m_seatOf(std::move(seatOf))
    {
    }

    Connection m_connection;
    HolderCode m_seatOf;
    EventLog m_log{m_connection};
};

} // namespace mizban
