#include "core/projections/gathered_rows.h"

#include "core/projections/place_counts.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr size_t mostLines = 20'000; ///< of 24 bytes, however many cases a rebuild folds

Status writeDueCount(Connection &db, qint64 day, int change)
{
    MIZBAN_TRY(db.run("UPDATE due_count SET cases = cases + ? WHERE day = ?", change, day));
    if (db.changes() == 0)
        return db.run("INSERT INTO due_count(day, cases) VALUES(?, ?)", day, change);
    return db.run("DELETE FROM due_count WHERE day = ? AND cases = 0", day);
}

} // namespace

Status GatheredRows::addLine(Connection &db, Folder folder, qint64 sort, qint64 stream, CaseKind kind)
{
    m_lines.push_back({folder, sort, stream, kind});
    return m_lines.size() < mostLines ? Status() : writeLines(db);
}

Status GatheredRows::writeLines(Connection &db)
{
    std::sort(m_lines.begin(), m_lines.end());
    int inSpan = 0;
    for (size_t at = 0; at < m_lines.size(); ++at) {
        const Line &line = m_lines[at];
        MIZBAN_TRY(db.run("INSERT INTO cartable(folder, sort, stream, kind) VALUES(?, ?, ?, ?)", line.folder,
                          line.sort, line.stream, line.kind));
        ++inSpan;
        const bool spanGoesOn = at + 1 < m_lines.size() && m_lines[at + 1].folder == line.folder &&
                                spanOf(m_lines[at + 1].sort) == spanOf(line.sort);
        if (!spanGoesOn)
            MIZBAN_TRY(changePlaceCount(db, line.folder, spanOf(line.sort), std::exchange(inSpan, 0)));
    }
    m_lines.clear();
    return {};
}

Status GatheredRows::writeAll(Connection &db)
{
    MIZBAN_TRY(writeLines(db));
    for (auto count = m_counts.cbegin(); count != m_counts.cend(); ++count) {
        if (*count != 0)
            MIZBAN_TRY(changeFolderCount(db, count.key(), *count));
    }
    for (auto count = m_facets.cbegin(); count != m_facets.cend(); ++count) {
        if (*count != 0)
            MIZBAN_TRY(changeFacetCount(db, count.key(), *count));
    }
    for (auto count = m_dueCounts.cbegin(); count != m_dueCounts.cend(); ++count) {
        if (*count != 0)
            MIZBAN_TRY(writeDueCount(db, count.key(), *count));
    }
    forget();
    return {};
}

void GatheredRows::forget()
{
    m_lines.clear();
    m_counts.clear();
    m_facets.clear();
    m_dueCounts.clear();
}

} // namespace mizban
