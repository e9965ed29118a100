#include "core/projections/center_lists.h"

#include "core/projections/place_counts.h"

#include <algorithm>
#include <limits>

namespace mizban {

static_assert(folderCount == ordinaryFolderCount + centerListCount);

const char *const centerListSchema = R"sql(
CREATE TABLE center_list(
    list INTEGER NOT NULL,
    sort INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    PRIMARY KEY(list, sort, stream)
) WITHOUT ROWID;
CREATE INDEX center_list_stream ON center_list(stream);
)sql";

Folder folderOf(CenterList list)
{
    return static_cast<Folder>(ordinaryFolderCount + static_cast<int>(list));
}

std::optional<CenterList> centerListOf(Folder folder)
{
    const int list = static_cast<int>(folder) - ordinaryFolderCount;
    return list >= 1 && list <= centerListCount ? std::optional(static_cast<CenterList>(list)) : std::nullopt;
}

namespace {

using ListLine = std::pair<CenterList, qint64>; ///< the list, and the time of its next step

Result<QList<ListLine>> linesHeld(Connection &connection, qint64 stream)
{
    QList<ListLine> lines;
    MIZBAN_LET(
        Query query,
        connection.query("SELECT list, sort FROM center_list WHERE stream = ? ORDER BY list, sort", stream));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return lines;
        lines.append({static_cast<CenterList>(query.integer(0)), query.int64(1)});
    }
}

QList<ListLine> linesOf(const CaseState &state, const HolderCode &self)
{
    QList<ListLine> lines;
    if (!state.registered || !state.supervision.center.contains(self))
        return lines;
    for (const CenterPlace &place : centerPlacesOf(state)) {
        if (!lines.contains(ListLine{place.list, place.byMs}))
            lines.append({place.list, place.byMs});
    }
    std::ranges::sort(lines);
    return lines;
}

Status countLine(Connection &connection, const ListLine &line, int change)
{
    const Folder folder = folderOf(line.first);
    MIZBAN_TRY(changeFolderCount(connection, folder, change));
    return changePlaceCount(connection, folder, spanOf(line.second), change);
}

} // namespace

Status foldCenterLists(Connection &connection, qint64 stream, const CaseState &state, const HolderCode &self)
{
    MIZBAN_LET(const QList<ListLine> held, linesHeld(connection, stream));
    const QList<ListLine> wanted = linesOf(state, self);
    if (held == wanted)
        return {};
    MIZBAN_TRY(connection.run("DELETE FROM center_list WHERE stream = ?", stream));
    for (const ListLine &line : held)
        MIZBAN_TRY(countLine(connection, line, -1));
    for (const ListLine &line : wanted) {
        MIZBAN_TRY(connection.run("INSERT INTO center_list(list, sort, stream) VALUES(?, ?, ?)", line.first,
                                  line.second, stream));
        MIZBAN_TRY(countLine(connection, line, 1));
    }
    return {};
}

Result<CartablePage> CenterListReader::page(CenterList list, std::optional<CartableKey> after,
                                            int limit) const
{
    CartablePage page;
    MIZBAN_LET(const QList<qint64> all, counts());
    page.total = all.value(static_cast<int>(list));
    const CartableKey from = after.value_or(CartableKey{std::numeric_limits<qint64>::min(), 0});
    QList<CartableKey> keys;
    {
        MIZBAN_LET(Query query, m_connection.query("SELECT sort, stream FROM center_list WHERE list = ?"
                                                   " AND (sort, stream) > (?, ?)"
                                                   " ORDER BY sort, stream LIMIT ?",
                                                   list, from.sort, from.row, limit + 1));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            keys.append(CartableKey{query.int64(0), query.int64(1)});
        }
    }
    if (keys.size() > limit) {
        keys.removeLast();
        page.next = keys.last();
    }
    const CartableReader cases(m_connection);
    for (const CartableKey &key : std::as_const(keys)) {
        MIZBAN_LET(auto row, cases.byRow(key.row));
        if (!row)
            continue;
        row->stepAtMs = key.sort;
        page.rows.append(*std::move(row));
    }
    return page;
}

Result<QList<qint64>> CenterListReader::counts() const
{
    QList<qint64> counts(centerListCount + 1, 0);
    MIZBAN_LET(Query query, m_connection.query("SELECT folder, cases FROM cartable_count WHERE folder > ?",
                                               ordinaryFolderCount));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return counts;
        const int list = query.integer(0) - ordinaryFolderCount;
        if (list >= 1 && list <= centerListCount)
            counts[list] = query.int64(1);
    }
}

} // namespace mizban
