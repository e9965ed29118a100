#include "core/domain/carried_acts.h"

#include "core/domain/escalation_rules.h"

#include <algorithm>

namespace mizban {

bool goesOnWithCase(EventType type)
{
    switch (type) {
    case EventType::DeadlineExtended:
    case EventType::DisputeRecorded:
    case EventType::SessionCalled:
    case EventType::SessionDecided:
    case EventType::EvidenceGiven:
    case EventType::DecisionRefused:
    case EventType::NonComplianceMarked:
    case EventType::MisconductReferred:
    case EventType::MisconductResolved:
        return true;
    default:
        return false;
    }
}

QList<EventId> carriedActs(const CaseState &open)
{
    QList<EventId> acts;
    for (const HistoryEntry &entry : open.history) {
        if (goesOnWithCase(entry.type) && entry.flag == EventFlag::None)
            acts.append(entry.event);
    }
    return acts;
}

QList<DecodedEvent> carriedEvents(const StreamId &former, const QList<DecodedEvent> &earlier)
{
    QList<DecodedEvent> acts;
    bool registered = false;
    for (const DecodedEvent &event : earlier) {
        if (event.event.header.stream != former)
            continue;
        acts.append(event);
        registered = registered || std::holds_alternative<CaseRegistered>(event.payload);
    }
    if (!registered) {
        acts.removeIf([](const DecodedEvent &act) { return !goesOnWithCase(act.event.header.type); });
        return acts;
    }
    QList<DecodedEvent> carried;
    for (const EventId &id : carriedActs(foldCase(former, acts)))
        carried.append(*std::find_if(acts.begin(), acts.end(),
                                     [&id](const DecodedEvent &act) { return act.event.id == id; }));
    return carried;
}

QList<DecodedEvent> takeCarried(QList<DecodedEvent> &events)
{
    const auto registration = std::find_if(events.cbegin(), events.cend(), [](const DecodedEvent &event) {
        return std::holds_alternative<CaseRegistered>(event.payload);
    });
    if (registration == events.cend())
        return {};
    const StreamId own = registration->event.header.stream;
    QList<DecodedEvent> carried;
    for (const DecodedEvent &event : std::as_const(events)) {
        if (event.event.header.stream != own && goesOnWithCase(event.event.header.type))
            carried.append(event);
    }
    if (!carried.isEmpty())
        events.removeIf([&own](const DecodedEvent &event) {
            return event.event.header.stream != own && goesOnWithCase(event.event.header.type);
        });
    // As the events of a stream they may come in any order and more than once.
    std::sort(carried.begin(), carried.end(),
              [](const DecodedEvent &a, const DecodedEvent &b) { return canonicalLess(a.event, b.event); });
    const auto same = [](const DecodedEvent &a, const DecodedEvent &b) { return a.event.id == b.event.id; };
    carried.erase(std::unique(carried.begin(), carried.end(), same), carried.end());
    return carried;
}

void carryOn(CaseState &state, const QList<DecodedEvent> &carried)
{
    for (const DecodedEvent &act : carried)
        applySupervision(state, act);
}

} // namespace mizban
