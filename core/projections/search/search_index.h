#pragma once

#include "core/base/result.h"
#include "core/projections/search/search_pack.h"
#include "core/storage/sqlcipher/connection.h"

#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace mizban {

/// The words of documents, the highest number first. Each lies in exactly one current place: alone
/// (search_new), with up to 256 others (search_pack), or in the postings of its block (search_post); what
/// lies nearer to the top counts. Going down happens in finish(), by thresholds: at most 8,192 documents
/// and one block at a time. Inside the caller's transaction, on the connection's thread.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The document is found under these words from now on, and under no others; none: not at all.
    Status put(qint64 document, QByteArray words);
    /// Writes what was put; once, before the commit.
    Status finish();
    /// Empties the index.
    Status clear();
    /// Takes everything down into blocks.
    Status settle();
    /// The same for equal contents, however they are spread; `nameOf` says what a document is called.
    using Naming = std::function<qint64(qint64 document)>;
    Result<QByteArray> fingerprint(const Naming &nameOf = [](qint64 document) { return document; }) const;

private:
    using Documents = std::vector<std::pair<qint64, QByteArray>>;

    Status addSingly();
    Status addPack(const Documents &documents);
    Status addPacks();
    Status packSingles();
    Status mergePacks();
    Status joinBlocks();
    [[nodiscard]] Result<bool> hasSingles() const;

    Connection &m_connection;
    std::map<qint64, QByteArray> m_put;
};

extern const char *const searchSchema;

} // namespace mizban
