#include "core/domain/event_graph.h"

#include <algorithm>

namespace mizban {

EventGraph::EventGraph(const QList<DecodedEvent> &events)
{
    m_events.reserve(size_t(events.size()));
    for (const DecodedEvent &event : events)
        m_events.push_back(&event);
    // Of equal ids the bytes are equal too, except that one copy's payload may be erased: that one counts.
    std::sort(m_events.begin(), m_events.end(), [](const DecodedEvent *a, const DecodedEvent *b) {
        if (canonicalLess(a->event, b->event))
            return true;
        if (canonicalLess(b->event, a->event))
            return false;
        return a->event.payloadErased && !b->event.payloadErased;
    });
    const auto same = [](const DecodedEvent *a, const DecodedEvent *b) { return a->event.id == b->event.id; };
    m_events.erase(std::unique(m_events.begin(), m_events.end(), same), m_events.end());

    m_positions.reserve(qsizetype(m_events.size()));
    m_pasts.reserve(m_events.size());
    for (size_t i = 0; i < m_events.size(); ++i) {
        m_pasts.push_back(pastOf(m_events[i]->event.header.parents, i));
        m_positions.insert(m_events[i]->event.id, i);
    }
}

EventSet EventGraph::pastOf(const QList<EventId> &parents, size_t before) const
{
    EventSet past(m_events.size());
    for (const EventId &parent : parents) {
        // A parent that does not come first in canonical order has a false counter.
        const size_t at = find(parent);
        if (at >= before)
            continue;
        past.add(at);
        past.add(m_pasts[at]);
    }
    return past;
}

EventSet EventGraph::everything() const
{
    EventSet all(size());
    for (size_t i = 0; i < size(); ++i)
        all.add(i);
    return all;
}

QList<EventId> EventGraph::heads() const
{
    EventSet named(size());
    for (const DecodedEvent *event : m_events) {
        for (const EventId &parent : event->event.header.parents) {
            if (const size_t at = find(parent); at < size())
                named.add(at);
        }
    }
    QList<EventId> heads;
    for (size_t i = 0; i < size(); ++i) {
        if (!named.has(i))
            heads.append(at(i).event.id);
    }
    std::sort(heads.begin(), heads.end());
    return heads;
}

QSet<EventId> keptApart(const QList<DecodedEvent> &stream)
{
    QSet<EventId> apart;
    for (const DecodedEvent &event : stream) {
        const auto *verdict = std::get_if<VerdictGiven>(&event.payload);
        if (verdict && verdict->kind == VerdictKind::Quarantined)
            apart.insert(verdict->target);
    }
    return apart;
}

} // namespace mizban
