#include "core/center/embedded/ingest.h"

#include "core/center/embedded/watch.h"
#include "core/eventlog/authoring.h"

namespace mizban {

// C6: an ordinary case that turned out to be about an official. What it held stays at the center and goes to
// nobody any more; its tracking id and its files are the sealed case's from now on.

namespace {

constexpr const char *streamsOfFormer = "SELECT row,id FROM stream WHERE id=?1 OR case_row="
                                        "(SELECT row FROM stream WHERE id=?1) ORDER BY row";

} // namespace

Status Ingest::lookAtFormer(const Submission &submission, Circumstances &around)
{
    if (!submission.continued)
        return {};
    const StreamId &former = submission.continued->former;
    QList<qint64> rows;
    {
        MIZBAN_LET(auto query, m_connection.query(streamsOfFormer, former));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            rows.append(query.int64(0));
            around.formerStreams.append(query.get<StreamId>(1));
        }
    }
    // Its notes may lie at a seat that has not sent them yet.
    if (const StreamId notes = notesStreamOf(former); !around.formerStreams.contains(notes))
        around.formerStreams.append(notes);
    for (const qint64 row : std::as_const(rows)) {
        MIZBAN_LET(auto events, m_connection.query("SELECT id FROM event WHERE stream=? ORDER BY row", row));
        for (;;) {
            MIZBAN_LET(const bool more, events.next());
            if (!more)
                break;
            around.formerHeld.append(events.get<EventId>(0));
        }
    }
    MIZBAN_LET(auto query,
               m_connection.query("SELECT id,kind,owner FROM scope WHERE kind=?2 AND EXISTS(SELECT 1 "
                                  "FROM scope_entry WHERE scope_entry.scope=scope.row AND event IN "
                                  "(SELECT event.row FROM event JOIN stream ON stream.row=event.stream "
                                  "WHERE stream.id=?1 OR stream.case_row="
                                  "(SELECT row FROM stream WHERE id=?1))) ORDER BY row",
                                  former, ScopeKind::Holder));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        around.formerScopes.append(
            ScopeInfo{query.get<ScopeId>(0), query.get<ScopeKind>(1), query.get<HolderCode>(2)});
    }
}

/// The stream itself, or the case of a note or of a draft.
Result<bool> Ingest::isEnded(const Submission &submission, qint64 streamRow)
{
    const StreamKind kind = submission.item.event.header.kind;
    if (kind == StreamKind::Proposal) {
        // A seat closes up drafts only where it wiped their case, also before a restored center hears of it.
        if (!submission.item.parcel.isEmpty())
            return true;
        MIZBAN_LET(const auto wiped,
                   m_connection.value<qint64>("SELECT 1 FROM closure_stream WHERE stream=? LIMIT 1",
                                              submission.item.event.header.stream));
        return wiped.has_value();
    }
    if (kind != StreamKind::Case && kind != StreamKind::Notes)
        return false;
    MIZBAN_LET(const auto ended,
               m_connection.value<qint64>("SELECT 1 FROM ended WHERE stream=? OR stream="
                                          "(SELECT row FROM stream WHERE id=?)",
                                          streamRow, submission.caseOfNote().value_or(StreamId())));
    return ended.has_value();
}

/// C8: whoever takes a sealed case over reads what its subject was asked, and what he says.
Status Ingest::bringExplanations(const QList<StreamId> &explanations, qint64 scope)
{
    for (const StreamId &explanation : explanations) {
        MIZBAN_LET(const auto row, m_connection.value<qint64>("SELECT row FROM stream WHERE id=? AND kind=?",
                                                              explanation, StreamKind::Explanation));
        if (row)
            MIZBAN_TRY(m_scopes.enterStream(scope, *row));
    }
    return {};
}

Status Ingest::endFormer(const StreamId &former, qint64 goesOn)
{
    MIZBAN_LET(const auto row, m_connection.value<qint64>("SELECT row FROM stream WHERE id=?", former));
    if (!row)
        return {};
    MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO ended SELECT row FROM stream WHERE row=?1 OR "
                                "case_row=?1",
                                *row));
    MIZBAN_TRY(m_connection.run("UPDATE tracking SET stream=? WHERE stream=?", goesOn, *row));
    MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO blob_stream SELECT blob,? FROM blob_stream WHERE "
                                "stream IN (SELECT row FROM stream WHERE row=?2 OR case_row=?2)",
                                goesOn, *row));
    m_changedCases.remove(former); // time acts on it no more
    return keepWatch(m_connection, *row, former, 0);
}

} // namespace mizban
