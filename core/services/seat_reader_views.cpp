// Filters, groups and saved views of the cartable.

#include "core/projections/held_rows.h"
#include "core/services/seat_reader_parts.h"
#include "core/storage/sqlcipher/transaction.h"

namespace mizban {

Result<CartableSlice> SeatReader::slice(const CartableView &view, qint64 first, int count,
                                        std::optional<CartablePlace> near, qint64 nowMs)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_TRY(m->refreshShelf());
    return m->sliceWithSealed(view, first, count, near, nowMs);
}

Result<CartableSlice> SeatReader::slice(const CartableView &view, const QList<HeldRow> &held, qint64 first,
                                        int count, std::optional<CartablePlace> near, qint64 nowMs)
{
    if (held.isEmpty())
        return slice(view, first, count, near, nowMs);
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    return sliceWithHeld(m->connection, view, held, first, count, near, nowMs);
}

Result<qint64> SeatReader::count(const CartableView &view, qint64 nowMs)
{
    if (view.isWhole()) {
        MIZBAN_LET(const QList<qint64> counts, counters(nowMs));
        return counts.value(static_cast<int>(view.folder));
    }
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_TRY(m->refreshShelf());
    MIZBAN_LET(const qint64 cases, m->views.total(view, nowMs));
    return cases + m->sealedIn(view, nowMs).size();
}

Result<GroupPage> SeatReader::groups(const CartableView &view, const std::optional<QString> &after, int limit,
                                     qint64 nowMs)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    return m->views.groups(view, after, limit, nowMs);
}

Result<CartableSections> SeatReader::sections(qint64 nowMs)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_TRY(m->refreshShelf());
    MIZBAN_LET(CartableSections sections, m->views.sections(nowMs));
    sections.sealed = m->sealedIn(Folder::Open, nowMs).size();
    return sections;
}

Result<QList<SavedView>> SeatReader::savedViews()
{
    MIZBAN_LET(Query query,
               m->connection.query("SELECT id, name, view FROM saved_view WHERE person = ? ORDER BY name, id",
                                   m->person));
    QList<SavedView> views;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return views;
        if (const auto view = CartableView::fromText(query.text(2)))
            views.append({query.int64(0), query.text(1), *view});
    }
}

} // namespace mizban
