#pragma once

#include "core/projections/view_reader.h"

#include <QMap>

#include <vector>

namespace mizban {

/// What many folds of one transaction change in common: counters, and the cartable's lines of cases that
/// are new. Gathered and written once, the lines in the order of the table, so that a first sync goes
/// through each page of it once. On the connection's thread, inside the caller's transaction.
class GatheredRows
{
public:
    void count(Folder folder, int change) { m_counts[folder] += change; }
    void countFacet(const Facet &facet, int change) { m_facets[facet] += change; }
    void countDue(qint64 day, int change) { m_dueCounts[day] += change; }
    Status addLine(Connection &db, Folder folder, qint64 sort, qint64 stream, CaseKind kind);

    Status writeLines(Connection &db);
    Status writeAll(Connection &db);
    void forget();

private:
    struct Line
    {
        Folder folder;
        qint64 sort;
        qint64 stream;
        CaseKind kind;
        auto operator<=>(const Line &) const = default;
    };

    std::vector<Line> m_lines;
    QMap<Folder, int> m_counts;
    QMap<Facet, int> m_facets;
    QMap<qint64, int> m_dueCounts;
};

} // namespace mizban
