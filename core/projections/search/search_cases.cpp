#include "core/projections/search/search_cases.h"

#include <QHash>

#include <algorithm>

namespace mizban {

namespace {

constexpr size_t heldInMemory = 2'048;

Result<std::optional<qint64>> documentOf(Connection &db, qint64 stream)
{
    return db.value<qint64>("SELECT doc FROM search_doc WHERE stream = ?", stream);
}

} // namespace

Status SearchCases::put(qint64 stream, qint64 registeredAtMs, QByteArray words)
{
    m_put[stream] = {registeredAtMs, std::move(words)};
    return m_put.size() < heldInMemory ? Status() : finish();
}

Status SearchCases::finish()
{
    if (m_put.empty())
        return {};
    std::vector<std::pair<qint64, qint64>> fresh; // time of registration, stream
    for (auto &[stream, put] : m_put) {
        MIZBAN_LET(const auto document, documentOf(m_connection, stream));
        if (document)
            MIZBAN_TRY(m_index.put(*document, std::move(put.words)));
        else if (!put.words.isEmpty())
            fresh.emplace_back(put.registeredAtMs, stream);
    }
    std::sort(fresh.begin(), fresh.end());
    MIZBAN_LET(const auto newest, m_connection.value<qint64>("SELECT max(doc) FROM search_doc"));
    qint64 document = newest.value_or(0);
    for (const auto &[registeredAtMs, stream] : fresh) {
        MIZBAN_TRY(m_connection.run("INSERT INTO search_doc(doc, stream) VALUES(?, ?)", ++document, stream));
        MIZBAN_TRY(m_index.put(document, std::move(m_put[stream].words)));
    }
    m_put.clear();
    return m_index.finish();
}

Status SearchCases::clear()
{
    m_put.clear();
    MIZBAN_TRY(m_connection.run("DELETE FROM search_doc"));
    return m_index.clear();
}

Status SearchCases::settle()
{
    MIZBAN_TRY(finish());
    return m_index.settle();
}

Result<QByteArray> SearchCases::fingerprint() const
{
    QHash<qint64, qint64> streams;
    {
        MIZBAN_LET(Query query, m_connection.query("SELECT doc, stream FROM search_doc"));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            streams.insert(query.int64(0), query.int64(1));
        }
    }
    return m_index.fingerprint([&](qint64 document) { return streams.value(document); });
}

} // namespace mizban
