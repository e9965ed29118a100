#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace mizban {

/// Gathers which documents hold which terms. Documents are small numbers of the caller's choice; a term
/// counts once for a document when its words are added in one go.
class TermTable
{
public:
    TermTable();

    /// Words with a space between them.
    void addDocument(quint32 document, QByteArrayView words);
    void add(QByteArrayView word, quint32 document);

    struct Term
    {
        quint32 offset = 0;
        quint32 length = 0;
        quint32 hash = 0;
        quint32 first = 0; ///< link of its first document
        quint32 last = 0;
    };
    /// In byte order.
    [[nodiscard]] std::vector<const Term *> sorted() const;
    [[nodiscard]] QByteArrayView bytes(const Term &term) const
    {
        return {m_bytes.constData() + term.offset, static_cast<qsizetype>(term.length)};
    }
    /// In the order they were added.
    void documentsOf(const Term &term, std::vector<quint32> &documents) const;

private:
    struct Link
    {
        quint32 document;
        quint32 next; ///< 0: the last
    };

    quint32 find(QByteArrayView term);
    void grow();

    QByteArray m_bytes;
    std::vector<Term> m_terms;
    std::vector<quint32> m_slots; ///< term + 1, 0: free
    std::vector<Link> m_links;
};

} // namespace mizban
