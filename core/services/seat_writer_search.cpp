#include "core/services/case_search.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

Status foldCaseOfNotes(EventLog &log, Projector &rows, const QList<DecodedEvent> &notes)
{
    for (const DecodedEvent &decoded : notes) {
        const auto *note = std::get_if<NoteAdded>(&decoded.payload);
        if (!note)
            continue;
        MIZBAN_LET(const auto stream, log.find(note->caseId));
        if (!stream || stream->kind != StreamKind::Case)
            return {};
        MIZBAN_LET(const QList<Event> events, log.events(stream->row));
        return rows.fold(stream->row, stream->id, stream->kind, decodeEvents(events), false);
    }
    return {};
}

Result<qint64> SeatWriter::saveSearch(const QString &name, const QString &query)
{
    const QString kept = name.simplified();
    if (kept.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("searchName"));
    if (kept.size() > maxSearchName)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("searchName"));
    MIZBAN_TRY(parseCaseQuery(query, m->clock->nowMs()));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(
        m->connection.run("DELETE FROM saved_search WHERE person = ? AND name = ?", m->seat.person, kept));
    MIZBAN_LET(const auto held, m->connection.value<int>("SELECT count(*) FROM saved_search WHERE person = ?",
                                                         m->seat.person));
    if (held.value_or(0) >= maxSavedSearches)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("searchName"));
    MIZBAN_TRY(m->connection.run("INSERT INTO saved_search(person, name, query) VALUES(?, ?, ?)",
                                 m->seat.person, kept, query.trimmed()));
    const qint64 id = m->connection.lastInsertRowId();
    MIZBAN_TRY(transaction.commit());
    return id;
}

Status SeatWriter::removeSearch(qint64 id)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(m->connection.run("DELETE FROM saved_search WHERE id = ? AND person = ?", id, m->seat.person));
    return transaction.commit();
}

} // namespace mizban
