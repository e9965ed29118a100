#include "core/services/push_batch.h"

#include "core/wire/codec.h"

#include <QSet>

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

/// For each item the place of what takes it back, which lies in its stream: its own where nothing does,
/// notHere where that is not among the items. Parcels are never taken back.
Result<QList<qsizetype>> undonePlaces(const EventLog &log, const QList<PushItem> &items)
{
    QHash<EventId, qsizetype> places;
    QSet<StreamId> streams;
    for (qsizetype at = 0; at < items.size(); ++at) {
        if (!items[at].parcel.isEmpty())
            continue;
        places.insert(items[at].event.id, at);
        streams.insert(items[at].event.header.stream);
    }
    QList<qsizetype> undone(items.size());
    std::iota(undone.begin(), undone.end(), 0);
    for (const StreamId &id : std::as_const(streams)) {
        MIZBAN_LET(const auto stream, log.find(id));
        if (!stream)
            return makeError(ErrorCode::Corrupt, QStringLiteral("a linked event is missing"));
        MIZBAN_LET(const QList<Event> events, log.events(stream->row));
        for (const Event &event : events) {
            const auto target = takenBackBy(event);
            const auto act = target ? places.constFind(*target) : places.constEnd();
            if (act != places.constEnd())
                undone[*act] = places.value(event.id, notHere);
        }
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

Result<QList<PushItem>> nextBatch(const EventLog &log, int limit, qsizetype maxBytes)
{
    MIZBAN_LET(QList<PushItem> items, log.waiting(limit, maxBytes));
    MIZBAN_LET(QList<qsizetype> undone, undonePlaces(log, items));
    if (!undone.contains(notHere))
        return items;
    const qsizetype wanted = items.size();
    MIZBAN_LET(items, log.waiting(std::max(limit, maxPushItems), std::max(maxBytes, mostBytes)));
    MIZBAN_LET(undone, undonePlaces(log, items));
    items.resize(batchEnd(undone, wanted));
    return items;
}

} // namespace mizban
