#include "core/projections/place_counts.h"

#include <limits>

namespace mizban {

// What is there already is counted once, spans as in spanOf().
const char *const placeCountSchema = R"sql(
CREATE TABLE place_count(
    folder INTEGER NOT NULL,
    span INTEGER NOT NULL,
    cases INTEGER NOT NULL,
    PRIMARY KEY(folder, span)
) WITHOUT ROWID;
INSERT INTO place_count(folder, span, cases)
    SELECT folder, sort >> 25, count(*) FROM cartable GROUP BY folder, sort >> 25;
)sql";

Result<std::optional<SpanStart>> spanAt(Connection &db, Folder folder, qint64 position)
{
    MIZBAN_LET(Query query,
               db.query("SELECT span, cases FROM place_count WHERE folder = ? ORDER BY span", folder));
    for (qint64 before = 0;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return std::optional<SpanStart>();
        const qint64 cases = query.int64(1);
        if (position < before + cases) {
            const qint64 last = firstOfSpan(query.int64(0)) - 1; // of the span before
            return std::optional(SpanStart{{last, std::numeric_limits<qint64>::max()}, before});
        }
        before += cases;
    }
}

Status changePlaceCount(Connection &db, Folder folder, qint64 span, int change)
{
    MIZBAN_TRY(db.run("UPDATE place_count SET cases = cases + ? WHERE folder = ? AND span = ?", change,
                      folder, span));
    if (db.changes() == 0)
        return db.run("INSERT INTO place_count(folder, span, cases) VALUES(?, ?, ?)", folder, span, change);
    if (change > 0)
        return {};
    return db.run("DELETE FROM place_count WHERE folder = ? AND span = ? AND cases = 0", folder, span);
}

Status changeFolderCount(Connection &db, Folder folder, int change)
{
    MIZBAN_TRY(db.run("UPDATE cartable_count SET cases = cases + ? WHERE folder = ?", change, folder));
    if (db.changes() > 0)
        return {};
    return db.run("INSERT INTO cartable_count(folder, cases) VALUES(?, ?)", folder, change);
}

Result<qint64> linesBefore(Connection &db, Folder folder, qint64 sort)
{
    MIZBAN_LET(
        const auto before,
        db.value<qint64>("SELECT coalesce(sum(cases), 0) FROM place_count WHERE folder = ? AND span < ?",
                         folder, spanOf(sort)));
    MIZBAN_LET(const auto within,
               db.value<qint64>("SELECT count(*) FROM cartable WHERE folder = ? AND sort >= ? AND sort < ?",
                                folder, firstOfSpan(spanOf(sort)), sort));
    return before.value_or(0) + within.value_or(0);
}

} // namespace mizban
