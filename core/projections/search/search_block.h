#pragma once

#include "core/projections/search/postings.h"
#include "core/storage/sqlcipher/connection.h"

namespace mizban {

/// A stretch of documents with a posting list for each term: one container, or sixteen once it is complete.
struct SearchBlock
{
    qint64 number = 0; ///< key of its rows
    qint64 first = 0;  ///< its first container
    int containers = 1;

    [[nodiscard]] qint64 firstDocument() const { return first << containerBits; }
    [[nodiscard]] qint64 endDocument() const { return (first + containers) << containerBits; }
};

[[nodiscard]] inline qint64 containerOf(qint64 document)
{
    return document >> containerBits;
}

/// All blocks, newest first.
Result<QList<SearchBlock>> readBlocks(Connection &db);

/// A row of search_post.
struct PostRow
{
    QByteArray term;
    int part = 0;
    QByteArray docs;
};

/// Spreads the posting list of a term over rows that stay on one page.
class PostRows
{
public:
    /// `bits` of one container, in ascending order of containers within a term.
    void addContainer(const QByteArray &term, int index, const quint64 *bits);
    /// The same of a container that is packed already.
    void addPacked(const QByteArray &term, int index, QByteArrayView packed);
    Status write(Connection &db, qint64 block) const;

private:
    std::vector<PostRow> m_rows;
};

} // namespace mizban
