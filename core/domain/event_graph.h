#pragma once

#include "core/domain/case_state.h"

#include <QHash>
#include <QSet>

#include <bit>
#include <vector>

namespace mizban {

/// A set of events of a graph, one bit each.
class EventSet
{
public:
    explicit EventSet(size_t size = 0)
        : m_words((size + 63) / 64)
    {
    }

    void add(size_t i) { m_words[i / 64] |= quint64(1) << (i % 64); }
    void add(const EventSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    [[nodiscard]] bool has(size_t i) const { return m_words[i / 64] >> (i % 64) & 1; }
    [[nodiscard]] size_t count() const
    {
        size_t bits = 0;
        for (const quint64 word : m_words)
            bits += size_t(std::popcount(word));
        return bits;
    }

private:
    std::vector<quint64> m_words;
};

/// The events of one stream in canonical order, each once, with their causal pasts. Refers to the
/// caller's events, which must outlive it. One thread.
class EventGraph
{
public:
    explicit EventGraph(const QList<DecodedEvent> &events);

    [[nodiscard]] size_t size() const { return m_events.size(); }
    [[nodiscard]] const DecodedEvent &at(size_t i) const { return *m_events[i]; }
    /// Position of an event, or size() if it is not here.
    [[nodiscard]] size_t find(const EventId &id) const { return m_positions.value(id, size()); }
    /// All ancestors of the event, without itself. Parents that are not here are left out.
    [[nodiscard]] const EventSet &past(size_t i) const { return m_pasts[i]; }
    /// Whether some earlier event is not in its past.
    [[nodiscard]] bool isConcurrent(size_t i) const { return m_pasts[i].count() != i; }
    /// The given events with all their ancestors.
    [[nodiscard]] EventSet pastOf(const QList<EventId> &parents, size_t before) const;
    [[nodiscard]] EventSet everything() const;
    /// Events without children, sorted.
    [[nodiscard]] QList<EventId> heads() const;

private:
    std::vector<const DecodedEvent *> m_events;
    QHash<EventId, size_t> m_positions;
    std::vector<EventSet> m_pasts;
};

/// Those of a stream that the center refused: kept in it, without effect (invariant 10).
[[nodiscard]] QSet<EventId> keptApart(const QList<DecodedEvent> &stream);

} // namespace mizban
