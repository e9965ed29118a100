#pragma once

#include "core/projections/search/search_index.h"

#include <map>

namespace mizban {

/// The index by cases. Cases that come together are numbered in the order of their registration, whatever
/// order their streams lie in; so what is found comes newest first. Inside the caller's transaction, on
/// the connection's thread.
class SearchCases
{
public:
    explicit SearchCases(Connection &connection)
        : m_connection(connection)
        , m_index(connection)
    {
    }

    /// The case of this stream is found under these words from now on (see searchDocument).
    Status put(qint64 stream, qint64 registeredAtMs, QByteArray words);
    /// It is not found any more.
    Status remove(qint64 stream) { return put(stream, 0, {}); }
    /// Writes what was put; once, before the commit.
    Status finish();
    Status clear();
    Status settle();
    /// The same for equal contents, however they are spread and numbered.
    Result<QByteArray> fingerprint() const;

private:
    struct Put
    {
        qint64 registeredAtMs = 0;
        QByteArray words;
    };

    Connection &m_connection;
    SearchIndex m_index;
    std::map<qint64, Put> m_put;
};

} // namespace mizban
