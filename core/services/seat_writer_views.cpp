#include "core/projections/cartable_view.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

Result<qint64> SeatWriter::saveView(const QString &name, const CartableView &view)
{
    const QString kept = name.simplified();
    if (kept.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("viewName"));
    if (kept.size() > maxViewName)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("viewName"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(
        m->connection.run("DELETE FROM saved_view WHERE person = ? AND name = ?", m->seat.person, kept));
    MIZBAN_LET(const auto held,
               m->connection.value<int>("SELECT count(*) FROM saved_view WHERE person = ?", m->seat.person));
    if (held.value_or(0) >= maxSavedViews)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("savedViews"));
    MIZBAN_TRY(m->connection.run("INSERT INTO saved_view(person, name, view) VALUES(?, ?, ?)", m->seat.person,
                                 kept, view.toText()));
    const qint64 id = m->connection.lastInsertRowId();
    MIZBAN_TRY(transaction.commit());
    return id;
}

Status SeatWriter::removeView(qint64 id)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(m->connection.run("DELETE FROM saved_view WHERE id = ? AND person = ?", id, m->seat.person));
    return transaction.commit();
}

} // namespace mizban
