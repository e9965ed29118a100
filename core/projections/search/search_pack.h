#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace mizban {

/// One term asked for, or all that begin with it.
struct SearchTerm
{
    QByteArray bytes;
    bool prefix = false;

    bool operator==(const SearchTerm &) const = default;
};

/// The words of up to 256 documents in one value, sorted by term: what lies between single new documents
/// and the blocks. Immutable; any thread.
class SearchPack
{
public:
    static constexpr int maxDocuments = 256;
    using Bits = std::array<quint64, maxDocuments / 64>;

    /// `documents` in ascending order, with their words.
    [[nodiscard]] static QByteArray build(const std::vector<std::pair<qint64, QByteArray>> &documents);
    /// Corrupt when the bytes are damaged.
    [[nodiscard]] static Result<SearchPack> parse(QByteArray data);

    [[nodiscard]] const std::vector<qint64> &documents() const { return m_documents; }
    /// Adds the documents that hold the term.
    void find(const SearchTerm &term, Bits &bits) const;
    /// Calls `visit(term, bits)` for every term in byte order.
    template <typename Visit> void forEachTerm(Visit visit) const
    {
        Entry entry;
        for (qsizetype at = m_terms; takeEntry(at, entry);)
            visit(entry.term, entry.bits);
    }

private:
    struct Entry
    {
        QByteArrayView term;
        Bits bits{};
    };
    /// Reads the entry at `at` and moves on; false at the end.
    bool takeEntry(qsizetype &at, Entry &entry) const;
    [[nodiscard]] qsizetype skipTo(QByteArrayView term) const;

    QByteArray m_data;
    std::vector<qint64> m_documents;
    std::vector<quint32> m_marks; ///< where every sixteenth entry begins
    qsizetype m_terms = 0;        ///< where the entries begin
};

} // namespace mizban
