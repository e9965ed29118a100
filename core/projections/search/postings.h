#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <vector>

namespace mizban {

/// Documents are counted off in containers of so many; a block holds one, or sixteen.
inline constexpr int containerBits = 13;
inline constexpr int containerDocs = 1 << containerBits;
inline constexpr int containerWords = containerDocs / 64;
inline constexpr int blockContainers = 16;

/// The documents of one block, one bit each.
class DocumentBits
{
public:
    explicit DocumentBits(int containers)
        : m_words(static_cast<size_t>(containers) * containerWords)
    {
    }

    [[nodiscard]] int containers() const { return static_cast<int>(m_words.size()) / containerWords; }
    void add(int at) { m_words[static_cast<size_t>(at) / 64] |= quint64(1) << (at % 64); }
    void remove(int at) { m_words[static_cast<size_t>(at) / 64] &= ~(quint64(1) << (at % 64)); }
    [[nodiscard]] bool has(int at) const { return m_words[static_cast<size_t>(at) / 64] >> (at % 64) & 1; }
    void clear() { std::fill(m_words.begin(), m_words.end(), 0); }
    void fill() { std::fill(m_words.begin(), m_words.end(), ~quint64(0)); }
    void keepOnly(const DocumentBits &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void leaveOut(const DocumentBits &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
    }
    void addAll(const DocumentBits &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    bool operator==(const DocumentBits &) const = default;
    [[nodiscard]] bool isEmpty() const
    {
        return std::all_of(m_words.begin(), m_words.end(), [](quint64 word) { return word == 0; });
    }
    /// The last one at or before `from`; -1: none.
    [[nodiscard]] int lastFrom(int from) const;
    [[nodiscard]] quint64 *container(int index)
    {
        return m_words.data() + static_cast<size_t>(index) * containerWords;
    }
    [[nodiscard]] const quint64 *container(int index) const
    {
        return m_words.data() + static_cast<size_t>(index) * containerWords;
    }

private:
    std::vector<quint64> m_words;
};

/// Writes one container of a posting list: a bitmap where the documents lie thick, else the distances.
/// Nothing for an empty one.
void packContainer(QByteArray &to, int index, const quint64 *bits);

/// One container as stored.
struct PackedContainer
{
    int index = 0;
    int count = -1; ///< -1: a bitmap
    QByteArrayView data;
};

/// Takes the next container off `rest`; false when the bytes are damaged. At the end of `rest`, ask before.
[[nodiscard]] bool takeContainer(QByteArrayView &rest, PackedContainer &container);

/// Adds its documents to the bits of one container.
void unpackContainer(const PackedContainer &container, quint64 *bits);

/// Adds all documents of a row; false when the bytes are damaged or name a container beyond `bits`.
[[nodiscard]] bool unpackPostings(QByteArrayView row, DocumentBits &bits);

} // namespace mizban
