// A person's own phrases, kept in the seat.

#include "core/services/seat_reader.h"
#include "core/services/seat_reader_parts.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"
#include "core/services/stock_phrase.h"

namespace mizban {

Result<qint64> SeatWriter::keepPhrase(const QString &act, const QString &text)
{
    const QString kept = text.trimmed();
    if (kept.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("phrase"));
    if (kept.size() > maxPhraseLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("phrase"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const auto known, m->connection.value<qint64>(
                                     "SELECT id FROM stock_phrase WHERE person = ? AND act = ? AND text = ?",
                                     m->seat.person, act, kept));
    if (known) {
        MIZBAN_TRY(m->connection.run("UPDATE stock_phrase SET used = used + 1 WHERE id = ?", *known));
        MIZBAN_TRY(transaction.commit());
        return *known;
    }
    MIZBAN_LET(const auto held,
               m->connection.value<int>("SELECT count(*) FROM stock_phrase WHERE person = ? AND act = ?",
                                        m->seat.person, act));
    if (held.value_or(0) >= maxStockPhrases)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("phrase"));
    MIZBAN_TRY(m->connection.run("INSERT INTO stock_phrase(person, act, text, used) VALUES(?, ?, ?, 1)",
                                 m->seat.person, act, kept));
    const qint64 id = m->connection.lastInsertRowId();
    MIZBAN_TRY(transaction.commit());
    return id;
}

Status SeatWriter::removePhrase(qint64 id)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(m->connection.run("DELETE FROM stock_phrase WHERE id = ? AND person = ?", id, m->seat.person));
    return transaction.commit();
}

Result<QList<StockPhrase>> SeatReader::phrases(const QString &act)
{
    MIZBAN_LET(Query query,
               m->connection.query("SELECT id, text, used FROM stock_phrase WHERE person = ? AND act = ? "
                                   "ORDER BY used DESC, id",
                                   m->person, act));
    QList<StockPhrase> phrases;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return phrases;
        phrases.append({query.int64(0), query.text(1), int(query.int64(2))});
    }
}

} // namespace mizban
