#include "core/services/seat_writer.h"

#include "core/eventlog/former_chains.h"
#include "core/services/seat_writer_parts.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int streamsAtOnce = 500;

/// Devices whose links are here: what they wrote is sent with them.
Result<QSet<DeviceId>> ownDevices(Connection &connection, const SeatIdentity &identity)
{
    QSet<DeviceId> own{identity.device.id};
    MIZBAN_LET(const QList<FormerChain> former, FormerChains(connection).all());
    for (const FormerChain &chain : former)
        own.insert(chain.device);
    return own;
}

} // namespace

Result<SeatWriter::HeldOfOthers> SeatWriter::heldOfOthers(int limit)
{
    HeldOfOthers held;
    MIZBAN_LET(const auto after, m->meta.returnAfter());
    held.from = held.upTo = after.value_or(0);
    held.last = !after;
    MIZBAN_LET(const QSet<DeviceId> own, ownDevices(m->connection, m->identity));
    while (!held.last && held.ids.size() < limit) {
        MIZBAN_LET(const QList<StreamRef> streams, m->log.streamsAfter(held.upTo, streamsAtOnce));
        held.last = streams.isEmpty();
        for (const StreamRef &stream : streams) {
            MIZBAN_LET(const QList<Event> events, m->log.events(stream.row));
            for (const Event &event : events) {
                if (!own.contains(event.header.device))
                    held.ids.append(event.id);
            }
            held.upTo = stream.row;
            if (held.ids.size() >= limit)
                break;
        }
    }
    return held;
}

Result<QList<Event>> SeatWriter::heldEvents(const HeldOfOthers &span, const QList<EventId> &lacking)
{
    const QSet<EventId> wanted(lacking.begin(), lacking.end());
    QList<Event> found;
    for (qint64 after = span.from; after < span.upTo && found.size() < wanted.size();) {
        MIZBAN_LET(const QList<StreamRef> streams, m->log.streamsAfter(after, streamsAtOnce));
        if (streams.isEmpty())
            break;
        for (const StreamRef &stream : streams) {
            after = stream.row;
            if (after > span.upTo)
                break;
            MIZBAN_LET(QList<Event> events, m->log.events(stream.row));
            std::sort(events.begin(), events.end(), canonicalLess);
            for (const Event &event : std::as_const(events)) {
                if (wanted.contains(event.id))
                    found.append(event);
            }
        }
    }
    return found;
}

Status SeatWriter::noteReturned(const HeldOfOthers &span)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(m->meta.setReturnAfter(span.last ? std::nullopt : std::optional(span.upTo)));
    return transaction.commit();
}

Status SeatWriter::adoptDevice(const SeatIdentity &identity, const QList<ScopeInfo> &scopes, quint64 epoch)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(m->log.endChain(m->identity.device));
    MIZBAN_TRY(m->meta.saveIdentity(identity));
    MIZBAN_LET(const bool sameEpoch, m->adoptEpoch(epoch));
    static_cast<void>(sameEpoch); // everything waits again where it differs
    MIZBAN_TRY(m->scopes.follow(scopes));
    MIZBAN_TRY(transaction.commit());
    m->identity = identity;
    return {};
}

} // namespace mizban
