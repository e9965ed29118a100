#include "core/projections/search/search_pack.h"

#include "core/projections/search/term_table.h"

#include <QtEndian>

#include <bit>
#include <cstring>

namespace mizban {

namespace {

constexpr int entriesPerMark = 16;
constexpr int listedAtMost = 31; // more documents are written as a bitmap of 32 bytes
constexpr int bitmapMark = 0;

template <typename Number> void put(QByteArray &to, Number value)
{
    char bytes[sizeof(Number)];
    qToLittleEndian(value, bytes);
    to.append(bytes, sizeof(Number));
}

template <typename Number> bool take(const QByteArray &from, qsizetype &at, Number &value)
{
    if (from.size() - at < qsizetype(sizeof(Number)))
        return false;
    value = qFromLittleEndian<Number>(from.constData() + at);
    at += sizeof(Number);
    return true;
}

Error damaged()
{
    return makeError(ErrorCode::Corrupt, QStringLiteral("search pack"));
}

} // namespace

// Layout: number of documents, the documents; number of marks, the marks (from the first entry on); the
// entries: length and bytes of the term, number of documents (0: bitmap), the documents' places.
QByteArray SearchPack::build(const std::vector<std::pair<qint64, QByteArray>> &documents)
{
    TermTable table;
    QByteArray data;
    put(data, static_cast<quint16>(documents.size()));
    for (quint32 i = 0; i < documents.size(); ++i) {
        put(data, documents[i].first);
        table.addDocument(i, documents[i].second);
    }
    const auto terms = table.sorted();
    QByteArray entries;
    std::vector<quint32> marks;
    std::vector<quint32> places;
    for (size_t i = 0; i < terms.size(); ++i) {
        if (i % entriesPerMark == 0)
            marks.push_back(static_cast<quint32>(entries.size()));
        table.documentsOf(*terms[i], places);
        entries.append(static_cast<char>(terms[i]->length)).append(table.bytes(*terms[i]));
        if (places.size() <= listedAtMost) {
            entries.append(static_cast<char>(places.size()));
            for (const quint32 place : places)
                entries.append(static_cast<char>(place));
            continue;
        }
        Bits bits{};
        for (const quint32 place : places)
            bits[place / 64] |= quint64(1) << (place % 64);
        entries.append(static_cast<char>(bitmapMark));
        for (const quint64 word : bits)
            put(entries, word);
    }
    put(data, static_cast<quint32>(marks.size()));
    for (const quint32 mark : marks)
        put(data, mark);
    return data + entries;
}

Result<SearchPack> SearchPack::parse(QByteArray data)
{
    SearchPack pack;
    pack.m_data = std::move(data);
    qsizetype at = 0;
    quint16 documents = 0;
    if (!take(pack.m_data, at, documents) || documents > maxDocuments)
        return damaged();
    for (int i = 0; i < documents; ++i) {
        qint64 document = 0;
        if (!take(pack.m_data, at, document))
            return damaged();
        pack.m_documents.push_back(document);
    }
    quint32 marks = 0;
    if (!take(pack.m_data, at, marks) || marks > static_cast<quint64>(pack.m_data.size()) / 4)
        return damaged();
    for (quint32 i = 0; i < marks; ++i) {
        quint32 mark = 0;
        if (!take(pack.m_data, at, mark))
            return damaged();
        pack.m_marks.push_back(mark);
    }
    pack.m_terms = at;
    Entry entry;
    while (at < pack.m_data.size()) {
        if (!pack.takeEntry(at, entry))
            return damaged();
    }
    for (const quint32 mark : pack.m_marks) {
        if (mark >= pack.m_data.size() - pack.m_terms)
            return damaged();
    }
    return pack;
}

bool SearchPack::takeEntry(qsizetype &at, Entry &entry) const
{
    if (at >= m_data.size())
        return false;
    const auto byteAt = [this](qsizetype i) { return static_cast<uchar>(m_data[i]); };
    const qsizetype length = byteAt(at);
    const qsizetype counted = at + 1 + length;
    if (counted >= m_data.size())
        return false;
    entry.term = QByteArrayView(m_data.constData() + at + 1, length);
    entry.bits = {};
    const int count = byteAt(counted);
    at = counted + 1;
    if (count == bitmapMark) {
        for (quint64 &word : entry.bits) {
            if (!take(m_data, at, word))
                return false;
        }
        return true;
    }
    if (m_data.size() - at < count)
        return false;
    for (int i = 0; i < count; ++i) {
        const uchar place = byteAt(at++);
        entry.bits[place / 64] |= quint64(1) << (place % 64);
    }
    return true;
}

/// The last marked entry that does not come after the term.
qsizetype SearchPack::skipTo(QByteArrayView term) const
{
    size_t low = 0;
    size_t high = m_marks.size();
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        qsizetype at = m_terms + m_marks[middle];
        Entry entry;
        if (takeEntry(at, entry) && entry.term.compare(term) <= 0)
            low = middle;
        else
            high = middle;
    }
    return m_marks.empty() ? m_data.size() : m_terms + m_marks[low];
}

void SearchPack::find(const SearchTerm &term, Bits &bits) const
{
    Entry entry;
    for (qsizetype at = skipTo(term.bytes); takeEntry(at, entry);) {
        const bool fits = term.prefix ? entry.term.startsWith(term.bytes) : entry.term == term.bytes;
        if (fits) {
            for (size_t i = 0; i < bits.size(); ++i)
                bits[i] |= entry.bits[i];
        } else if (entry.term.compare(term.bytes) > 0) {
            return;
        }
    }
}

} // namespace mizban
