#include "core/services/push_batch.h"

#include "core/wire/codec.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <numeric>

namespace mizban {

namespace {

constexpr qsizetype mostBytes = maxMessageBytes / 2; ///< one more event and the links have room beside it
constexpr qsizetype notHere = std::numeric_limits<qsizetype>::max();

std::optional<EventId> takenBackBy(const Event &event)
{
    if (event.header.type != EventType::Withdrawn)
        return {};
    const auto payload = decodePayload(event.header.type, event.payloadBytes);
    const auto *withdrawn = payload ? std::get_if<Withdrawn>(&*payload) : nullptr;
    return withdrawn ? std::optional(withdrawn->target) : std::nullopt;
}

/// The streams of the first `count` that wait, of which more waits behind these: hardly ever any.
Result<QList<StreamRow>> unfinishedStreams(Connection &connection, qsizetype count)
{
    MIZBAN_LET(Query query,
               connection.query("WITH batch AS (SELECT sequence, stream FROM link WHERE acknowledged = 0"
                                " ORDER BY sequence LIMIT ?)"
                                " SELECT DISTINCT stream FROM batch WHERE EXISTS("
                                "SELECT 1 FROM link WHERE stream = batch.stream AND acknowledged = 0"
                                " AND sequence > (SELECT max(sequence) FROM batch))",
                                count));
    QList<StreamRow> rows;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return rows;
        rows.append(query.int64(0));
    }
}

/// For each item the place of what takes it back, which lies in its stream: its own where nothing does,
/// notHere where that waits behind the items. Parcels are never taken back.
Result<QList<qsizetype>> undonePlaces(Connection &connection, const QList<PushItem> &items)
{
    QHash<EventId, qsizetype> places;
    for (qsizetype at = 0; at < items.size(); ++at) {
        if (items[at].parcel.isEmpty())
            places.insert(items[at].event.id, at);
    }
    QList<qsizetype> undone(items.size());
    std::iota(undone.begin(), undone.end(), 0);
    const auto note = [&](const Event &event) {
        const auto target = takenBackBy(event);
        const auto act = target ? places.constFind(*target) : places.constEnd();
        if (act != places.constEnd())
            undone[*act] = places.value(event.id, notHere);
    };
    for (const PushItem &item : items)
        note(item.event);
    const EventLog log(connection);
    MIZBAN_LET(const QList<StreamRow> unfinished, unfinishedStreams(connection, items.size()));
    for (const StreamRow row : unfinished) { // of a parcel's row there are no events
        MIZBAN_LET(const QList<Event> events, log.events(row));
        for (const Event &event : events)
            note(event);
    }
    return undone;
}

/// The first end from `wanted` on that parts nothing, else the last before it, else `wanted`.
qsizetype batchEnd(const QList<qsizetype> &undone, qsizetype wanted)
{
    qsizetype whole = 0; // so many lack nothing
    qsizetype reach = 0;
    for (qsizetype at = 0; at < undone.size() && whole < wanted; ++at) {
        reach = std::max(reach, undone[at]);
        if (reach <= at)
            whole = at + 1;
    }
    return whole > 0 ? whole : wanted;
}

} // namespace

Result<QList<PushItem>> nextBatch(Connection &connection, int limit, qsizetype maxBytes)
{
    const EventLog log(connection);
    MIZBAN_LET(QList<PushItem> items, log.waiting(limit, maxBytes));
    MIZBAN_LET(QList<qsizetype> undone, undonePlaces(connection, items));
    if (!undone.contains(notHere))
        return items;
    const qsizetype wanted = items.size();
    MIZBAN_LET(items, log.waiting(std::max(limit, maxPushItems), std::max(maxBytes, mostBytes)));
    MIZBAN_LET(undone, undonePlaces(connection, items));
    items.resize(batchEnd(undone, wanted));
    return items;
}

} // namespace mizban
