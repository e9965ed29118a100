#include "core/projections/prepared_rows.h"

#include "core/domain/proposal_rules.h"

#include <algorithm>

namespace mizban {

const char *const preparedSchema = R"sql(
CREATE TABLE prepared_row(
    stream INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    act TEXT NOT NULL,
    person TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX prepared_time ON prepared_row(at, stream);
CREATE INDEX stream_delegation ON stream(row) WHERE kind = 15;
)sql";

Status foldPrepared(Connection &connection, qint64 row, const QList<DecodedEvent> &events, bool isNew)
{
    if (!isNew)
        MIZBAN_TRY(connection.run("DELETE FROM prepared_row WHERE stream = ?", row));
    const QList<Proposal> proposals = foldProposals(events);
    const auto newest = std::find_if(proposals.rbegin(), proposals.rend(),
                                     [](const Proposal &each) { return each.isOpen(); });
    if (newest == proposals.rend())
        return {};
    return connection.run("INSERT INTO prepared_row(stream, case_id, act, person, at) VALUES(?, ?, ?, ?, ?)",
                          row, newest->act.caseId, newest->act.act, newest->by.person, newest->atMs);
}

Result<QList<PreparedRow>> PreparedReader::waiting(int limit) const
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT p.case_id, p.act, p.person, p.at FROM prepared_row p"
                                  " JOIN stream s ON s.id = p.case_id JOIN case_row c ON c.stream = s.row"
                                  " ORDER BY p.at, p.stream LIMIT ?",
                                  limit));
    QList<PreparedRow> rows;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return rows;
        rows.append({query.get<StreamId>(0), query.text(1), PersonId(query.text(2)), query.int64(3)});
    }
}

} // namespace mizban
