#include "core/projections/sealed_over.h"

namespace mizban {

// One row for each stream of the case: its own, and that of its notes.
const char *const sealedOverSchema = R"sql(
CREATE TABLE sealed_over(
    stream INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL,
    first_stub INTEGER NOT NULL,
    stubs INTEGER NOT NULL,
    refused INTEGER NOT NULL DEFAULT 0
);
)sql";

namespace {

Result<QList<qint64>> rowsOf(Query query)
{
    QList<qint64> rows;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return rows;
        rows.append(query.int64(0));
    }
}

} // namespace

Status SealedOver::hide(const QList<qint64> &streams, quint64 sequence, const Stubs &stubs)
{
    for (const qint64 stream : streams)
        MIZBAN_TRY(m_connection.run("INSERT OR REPLACE INTO sealed_over(stream, sequence, first_stub, stubs)"
                                    " VALUES(?, ?, ?, ?)",
                                    stream, static_cast<qint64>(sequence), stubs.first, stubs.count));
    return {};
}

Result<QList<qint64>> SealedOver::refuse(quint64 sequence)
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT stream FROM sealed_over WHERE sequence = ? AND refused = 0",
                                  static_cast<qint64>(sequence)));
    MIZBAN_LET(const QList<qint64> streams, rowsOf(std::move(query)));
    if (!streams.isEmpty())
        MIZBAN_TRY(m_connection.run("UPDATE sealed_over SET refused = 1, stubs = 0 WHERE sequence = ?",
                                    static_cast<qint64>(sequence)));
    return streams;
}

Result<SealedOver::Stubs> SealedOver::stubsOf(qint64 stream) const
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT first_stub, stubs FROM sealed_over WHERE stream = ?", stream));
    MIZBAN_LET(const bool found, query.next());
    return found ? Stubs{query.int64(0), query.integer(1)} : Stubs{};
}

Status SealedOver::forget(qint64 stream)
{
    return m_connection.run("DELETE FROM sealed_over WHERE stream = ?", stream);
}

Result<QSet<qint64>> SealedOver::hidden() const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT stream FROM sealed_over WHERE refused = 0"));
    MIZBAN_LET(const QList<qint64> streams, rowsOf(std::move(query)));
    return QSet<qint64>(streams.begin(), streams.end());
}

Result<quint64> SealedOver::refusedFor(qint64 stream) const
{
    MIZBAN_LET(const auto sequence,
               m_connection.value<qint64>("SELECT sequence FROM sealed_over WHERE stream = ? AND refused = 1",
                                          stream));
    return static_cast<quint64>(sequence.value_or(0));
}

} // namespace mizban
