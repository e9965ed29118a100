#include "core/projections/search/term_table.h"

#include <algorithm>
#include <cstring>

namespace mizban {

namespace {

constexpr size_t firstSlots = 4096; // a power of two

quint32 hashOf(QByteArrayView bytes)
{
    quint32 hash = 2166136261u; // FNV-1a
    for (const char byte : bytes)
        hash = (hash ^ static_cast<uchar>(byte)) * 16777619u;
    return hash ^ (hash >> 15);
}

} // namespace

TermTable::TermTable()
    : m_slots(firstSlots)
    , m_links(1)
{
}

quint32 TermTable::find(QByteArrayView term)
{
    const quint32 hash = hashOf(term);
    size_t at = hash & (m_slots.size() - 1);
    for (; m_slots[at] != 0; at = (at + 1) & (m_slots.size() - 1)) {
        const Term &known = m_terms[m_slots[at] - 1];
        if (known.hash == hash && bytes(known) == term)
            return m_slots[at] - 1;
    }
    const auto made = static_cast<quint32>(m_terms.size());
    m_terms.push_back({static_cast<quint32>(m_bytes.size()), static_cast<quint32>(term.size()), hash, 0, 0});
    m_bytes.append(term);
    m_slots[at] = made + 1;
    if (m_terms.size() * 2 > m_slots.size())
        grow();
    return made;
}

void TermTable::grow()
{
    std::vector<quint32> bigger(m_slots.size() * 2);
    for (quint32 term = 0; term < m_terms.size(); ++term) {
        size_t at = m_terms[term].hash & (bigger.size() - 1);
        while (bigger[at] != 0)
            at = (at + 1) & (bigger.size() - 1);
        bigger[at] = term + 1;
    }
    m_slots = std::move(bigger);
}

void TermTable::add(QByteArrayView word, quint32 document)
{
    Term &term = m_terms[find(word)];
    if (term.last != 0 && m_links[term.last].document == document)
        return;
    const auto link = static_cast<quint32>(m_links.size());
    m_links.push_back({document, 0});
    if (term.last != 0)
        m_links[term.last].next = link;
    else
        term.first = link;
    term.last = link;
}

void TermTable::addDocument(quint32 document, QByteArrayView words)
{
    const char *at = words.data();
    const char *const end = at + words.size();
    while (at < end) {
        const void *space = std::memchr(at, ' ', static_cast<size_t>(end - at));
        const char *stop = space ? static_cast<const char *>(space) : end;
        if (stop > at)
            add(QByteArrayView(at, stop), document);
        at = stop + 1;
    }
}

std::vector<const TermTable::Term *> TermTable::sorted() const
{
    std::vector<const Term *> terms;
    terms.reserve(m_terms.size());
    for (const Term &term : m_terms)
        terms.push_back(&term);
    std::sort(terms.begin(), terms.end(), [this](const Term *a, const Term *b) {
        const quint32 common = std::min(a->length, b->length);
        const int order =
            std::memcmp(m_bytes.constData() + a->offset, m_bytes.constData() + b->offset, common);
        return order != 0 ? order < 0 : a->length < b->length;
    });
    return terms;
}

void TermTable::documentsOf(const Term &term, std::vector<quint32> &documents) const
{
    documents.clear();
    for (quint32 link = term.first; link != 0; link = m_links[link].next)
        documents.push_back(m_links[link].document);
}

} // namespace mizban
