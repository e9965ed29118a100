#include "core/services/office_shelf.h"

#include "core/projections/projector.h"
#include "core/services/seat_file.h"
#include "core/storage/sqlcipher/transaction.h"

#include <algorithm>

namespace mizban {

namespace {

KnownDelegation knownFrom(const DelegationState &state, const Directory &directory)
{
    KnownDelegation known;
    known.record = state.record();
    known.reason = state.given.reason;
    known.endReason = state.endReason;
    const Delegation *published = directory.delegation(state.id);
    known.atCenter = published != nullptr;
    known.endAtCenter = state.endedMs == 0 || (published && published->endedMs != 0);
    // Ended elsewhere: what the center says counts.
    if (published && published->endedMs != 0)
        known.record.endedMs = published->endedMs;
    return known;
}

/// What the author of a refused one meant; the fold leaves it out.
std::optional<KnownDelegation> refusedFrom(const StreamId &id, const QList<DecodedEvent> &events)
{
    for (const DecodedEvent &each : events) {
        const auto *given = std::get_if<DelegationGiven>(&each.payload);
        if (!given)
            continue;
        DelegationState state;
        state.id = id;
        state.given = *given;
        state.by = each.event.header.actor;
        KnownDelegation known;
        known.record = state.record();
        known.reason = given->reason;
        known.atCenter = false;
        known.refused = true;
        return known;
    }
    return std::nullopt;
}

} // namespace

Result<std::shared_ptr<OfficeShelf>> OfficeShelf::open(const SeatWriter &writer)
{
    const OpenedSeat &seat = writer.seat();
    MIZBAN_LET(Connection connection, seatfile::connectReader(seat.path, seat.dataKey.view()));
    return std::shared_ptr<OfficeShelf>(new OfficeShelf(std::move(connection), writer.identity().seatOf));
}

Result<QList<PreparedRow>> OfficeShelf::prepared(int limit)
{
    return PreparedReader(m_connection).waiting(limit);
}

Result<QList<KnownDelegation>> OfficeShelf::delegations(const Directory &directory)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m_connection));
    QList<StreamRef> streams;
    {
        MIZBAN_LET(Query query,
                   m_connection.query("SELECT row, id FROM stream WHERE kind = 15 ORDER BY row"));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            streams.append(StreamRef{query.int64(0), query.get<StreamId>(1), StreamKind::Delegation});
        }
    }
    QList<KnownDelegation> known;
    for (const StreamRef &stream : std::as_const(streams)) {
        MIZBAN_LET(const QList<Event> events, m_log.events(stream.row));
        const QList<DecodedEvent> decoded = decodeEvents(events);
        const DelegationState state = foldDelegation(stream.id, decoded);
        if (state.isGiven)
            known.append(knownFrom(state, directory));
        else if (const auto refused = refusedFrom(stream.id, decoded))
            known.append(*refused);
    }
    // Those given on another machine are known by the directory alone.
    for (const Delegation *published : directory.delegationsOf(PostCode(m_seatOf.text()))) {
        const bool here = std::any_of(known.begin(), known.end(), [published](const KnownDelegation &one) {
            return one.record.id == published->id;
        });
        if (!here)
            known.append(KnownDelegation{*published, {}, true, false, true});
    }
    known.removeIf([this](const KnownDelegation &one) { return one.record.from.text() != m_seatOf.text(); });
    std::stable_sort(known.begin(), known.end(), [](const KnownDelegation &a, const KnownDelegation &b) {
        return a.record.fromMs > b.record.fromMs;
    });
    return known;
}

} // namespace mizban
