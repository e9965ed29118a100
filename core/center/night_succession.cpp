#include "core/center/night_succession.h"

#include "core/domain/event_graph.h"
#include "core/domain/night_shift.h"

#include <algorithm>

namespace mizban {

namespace {

Error refused(ErrorCode code, const char *field, const char *detail)
{
    return fieldError(code, QString::fromLatin1(field), QStringLiteral("3-4"), QString::fromLatin1(detail));
}

bool carries(const ShiftStarted &started, const StreamId &item)
{
    return std::any_of(started.items.begin(), started.items.end(),
                       [&item](const CarriedItem &one) { return one.item == item; });
}

} // namespace

QList<DecodedEvent> knownTo(const DeviceId &device, const QList<DecodedEvent> &stream)
{
    const QSet<EventId> apart = keptApart(stream);
    const EventGraph graph(stream);
    EventSet known(graph.size());
    size_t roots = 0;
    size_t root = 0;
    bool wrote = false;
    for (size_t i = 0; i < graph.size(); ++i) {
        const Event &event = graph.at(i).event;
        if (apart.contains(event.id))
            continue;
        if (event.header.parents.isEmpty()) {
            ++roots;
            root = i;
        }
        if (event.header.device != device)
            continue;
        wrote = true;
        known.add(i);
        known.add(graph.past(i));
    }
    if (!wrote && roots == 1)
        known.add(root);
    QList<DecodedEvent> events;
    for (size_t i = 0; i < graph.size(); ++i) {
        if (known.has(i) && !apart.contains(graph.at(i).event.id))
            events.append(graph.at(i));
    }
    return events;
}

Status checkSuccession(const ShiftStarted &started, const EventHeader &header, const Circumstances &around)
{
    if (around.restored)
        return {};
    const NightAround &night = around.night;
    if (!started.previous.isValid())
        return night.knownShift ? Status(refused(ErrorCode::MissingInput, "previous",
                                                 "the shift before, which its author knew of"))
                                : Status();
    const ShiftState now = foldShift(started.previous, night.previous);
    if (!now.started || now.unit != started.unit)
        return refused(ErrorCode::NotFound, "previous", "no such shift of the unit");
    if (night.knownShift && NightAround::Place{now.night, now.part}.isBefore(*night.knownShift))
        return refused(ErrorCode::WrongStatus, "previous", "its author knew of a newer one");
    const ShiftState known = foldShift(started.previous, knownTo(header.device, night.previous));
    const PersonId &person = header.actor.person;
    // Whom it was handed over to may go on, even if somebody took it over meanwhile without knowing that.
    if (!now.closed && !known.closed && now.manager.person != person && known.manager.person != person)
        return refused(ErrorCode::WrongStatus, "shift", "an earlier shift was not handed over");
    for (const CarriedItem &open : known.openItems) {
        if (night.openItems.contains(open.item) && !carries(started, open.item))
            return fieldError(ErrorCode::Conflict, QStringLiteral("items.owner"), QStringLiteral("3-4"),
                              open.trackingId);
    }
    return {};
}

Status checkItemNoted(const ShiftItemNoted &noted, const Circumstances &around)
{
    const bool endsOpenOne =
        noted.step == NightItemStep::Resolved && around.night.openItems.contains(noted.item);
    return endsOpenOne && !around.restored
               ? Status(refused(ErrorCode::WrongStatus, "item", "it is open still"))
               : Status();
}

} // namespace mizban
