#include "core/projections/view_reader.h"

#include "core/projections/approach.h"
#include "core/projections/case_columns.h"
#include "core/projections/folders.h"
#include "core/projections/place_counts.h"
#include "core/projections/view_pages.h"

#include <limits>

namespace mizban {

namespace {

/// Below this many cases a folder is read whole to find its applicants; above it they are so frequent that
/// walking through all applicants meets them soon.
constexpr qint64 smallFolder = 2000;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

quint32 bitOf(Folder folder)
{
    return 1u << static_cast<int>(folder);
}

/// The lines of a view: a table of keys with its conditions. Values of our own stand in the text; `text` is
/// the one parameter that a person's data can be.
struct Lines
{
    QByteArray table;
    QByteArray sort;
    QByteArray where;
    QString text;
    qint64 upTo = std::numeric_limits<qint64>::max(); ///< what is overdue ends with now
};

qint64 lastTime(Folder folder, qint64 nowMs)
{
    return folder == Folder::Overdue ? nowMs - 1 : std::numeric_limits<qint64>::max();
}

QByteArray kindCondition(const CartableView &view)
{
    return view.kind ? " AND kind = " + number(static_cast<int>(*view.kind)) : QByteArray();
}

/// A group's lines: those of its index that lie in the folder.
Lines groupLines(const CartableView &view, qint64 nowMs)
{
    return {"case_row", "decide",
            (view.subject ? "subject = ?" : "applicant = ?") + QByteArray(" AND folders & ") +
                number(bitOf(view.folder)) + kindCondition(view) + " AND decide <= ?",
            view.subject ? view.subject->text() : *view.applicant, lastTime(view.folder, nowMs)};
}

Lines folderLines(const CartableView &view, qint64 nowMs)
{
    return {"cartable", "sort",
            "? = '' AND folder = " + number(static_cast<int>(view.folder)) + kindCondition(view) +
                " AND sort <= ?",
            QStringLiteral(""), lastTime(view.folder, nowMs)};
}

Lines linesOf(const CartableView &view, qint64 nowMs)
{
    return view.isInGroup() ? groupLines(view, nowMs) : folderLines(view, nowMs);
}

/// Keys are counted in the index alone; cases are looked up for the rows that are wanted.
QByteArray keysSql(const Lines &lines, const Approach &way)
{
    const QByteArray order = way.backward ? " < (?, ?) ORDER BY " + lines.sort + " DESC, stream DESC"
                                          : " > (?, ?) ORDER BY " + lines.sort + ", stream";
    return "SELECT " + lines.sort + " AS sort, stream FROM " + lines.table + " WHERE " + lines.where +
           " AND (" + lines.sort + ", stream)" + order + " LIMIT ? OFFSET ?";
}

} // namespace

Result<qint64> ViewReader::counted(const CartableView &view) const
{
    const QByteArray sum = "SELECT coalesce(sum(cases), 0) FROM facet_count WHERE folder = " +
                           number(static_cast<int>(view.folder)) + kindCondition(view);
    MIZBAN_LET(const auto cases, view.subject
                                     ? m_connection.value<qint64>(sum + " AND subject = ?", *view.subject)
                                     : m_connection.value<qint64>(sum));
    return cases.value_or(0);
}

Result<qint64> ViewReader::total(const CartableView &view, qint64 nowMs) const
{
    // What is overdue changes with the clock, which no counter row follows; of one applicant there are few.
    if (view.folder != Folder::Overdue && !view.applicant)
        return counted(view);
    const Lines lines = linesOf(view, nowMs);
    MIZBAN_LET(const auto cases,
               m_connection.value<qint64>("SELECT count(*) FROM " + lines.table + " WHERE " + lines.where,
                                          lines.text, lines.upTo));
    return cases.value_or(0);
}

Result<CartableSlice> ViewReader::slice(const CartableView &view, qint64 first, int count,
                                        std::optional<CartablePlace> near, qint64 nowMs) const
{
    CartableSlice slice;
    MIZBAN_LET(slice.total, total(view, nowMs));
    const qint64 behind = std::min(first + count, slice.total);
    if (first < 0 || first >= behind)
        return slice;
    const Approach way = approachTo(first, behind, slice.total, near);
    const Lines lines = linesOf(view, nowMs);
    const QByteArray sql = "SELECT k.sort, " MIZBAN_CASE_COLUMNS " FROM (" + keysSql(lines, way) +
                           ") k JOIN case_row c ON c.stream = k.stream ORDER BY k.sort, k.stream";
    MIZBAN_LET(Query query, m_connection.query(sql, lines.text, lines.upTo, way.from.sort, way.from.row,
                                               behind - first, way.skipped));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return slice;
        slice.rows.append(readCaseRow(query, 1));
        slice.rows.last().sort = query.int64(0);
        slice.last = CartableKey{query.int64(0), slice.rows.last().row};
    }
}

Result<QList<CartableKey>> readViewKeys(Connection &connection, const CartableView &view, const Approach &way,
                                        qint64 offset, qint64 limit, qint64 nowMs)
{
    const Lines lines = linesOf(view, nowMs);
    MIZBAN_LET(Query query, connection.query(keysSql(lines, way), lines.text, lines.upTo, way.from.sort,
                                             way.from.row, limit, offset));
    QList<CartableKey> keys;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return keys;
        keys.append({query.int64(0), query.int64(1)});
    }
}

Result<CartablePage> readViewPage(Connection &connection, const CartableView &view,
                                  std::optional<CartableKey> after, int limit, qint64 nowMs)
{
    CartablePage page;
    MIZBAN_LET(page.total, ViewReader(connection).total(view, nowMs));
    const CartableKey from = after.value_or(CartableKey{std::numeric_limits<qint64>::min(), 0});
    const Lines lines = linesOf(view, nowMs);
    const QByteArray sql = "SELECT k.sort, " MIZBAN_CASE_COLUMNS " FROM (SELECT " + lines.sort +
                           " AS sort, stream FROM " + lines.table + " WHERE " + lines.where + " AND (" +
                           lines.sort + ", stream) > (?, ?) ORDER BY " + lines.sort +
                           ", stream LIMIT ?) k JOIN case_row c ON c.stream = k.stream"
                           " ORDER BY k.sort, k.stream";
    MIZBAN_LET(Query query, connection.query(sql, lines.text, lines.upTo, from.sort, from.row, limit + 1));
    CartableKey last;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return page;
        if (page.rows.size() == limit) {
            page.next = last;
            return page;
        }
        page.rows.append(readCaseRow(query, 1));
        last = CartableKey{query.int64(0), page.rows.last().row};
    }
}

Result<QList<CaseGroup>> ViewReader::applicantGroups(const CartableView &view,
                                                     const std::optional<QString> &after, int limit,
                                                     qint64 nowMs) const
{
    CartableView whole = view;
    whole.grouping = Grouping::None;
    MIZBAN_LET(const qint64 cases, counted(whole));
    const bool small = cases <= smallFolder;
    const QByteArray from = small ? "cartable k CROSS JOIN case_row c ON c.stream = k.stream"
                                  : "case_row c INDEXED BY case_by_applicant";
    QByteArray where = small ? "k.folder = " + number(static_cast<int>(view.folder))
                             : "c.folders & " + number(bitOf(view.folder));
    if (view.kind)
        where += " AND c.kind = " + number(static_cast<int>(*view.kind));
    // The group without a name has the empty key, which is behind no other.
    const QByteArray behind = after ? " AND c.applicant > ?" : " AND c.applicant >= ?";
    MIZBAN_LET(Query query,
               m_connection.query("SELECT c.applicant, count(*), min(c.decide) FROM " + from + " WHERE " +
                                      where + " AND c.decide <= ?" + behind +
                                      " GROUP BY c.applicant ORDER BY c.applicant LIMIT ?",
                                  lastTime(view.folder, nowMs), after.value_or(QStringLiteral("")), limit));
    QList<CaseGroup> groups;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return groups;
        groups.append(CaseGroup{query.text(0), {}, {}, query.int64(1), query.int64(2)});
    }
}

Result<QList<CaseGroup>> ViewReader::subjectGroups(const CartableView &view,
                                                   const std::optional<QString> &after, int limit,
                                                   qint64 nowMs) const
{
    const QByteArray behind = after ? " AND subject > ?" : " AND subject >= ?";
    QList<CaseGroup> groups;
    {
        MIZBAN_LET(Query query,
                   m_connection.query("SELECT subject, sum(cases) FROM facet_count WHERE folder = " +
                                          number(static_cast<int>(view.folder)) + kindCondition(view) +
                                          behind + " GROUP BY subject ORDER BY subject LIMIT ?",
                                      after.value_or(QStringLiteral("")), limit));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            groups.append(CaseGroup{query.text(0), {}, {}, query.int64(1), 0});
        }
    }
    CartableView one = view;
    for (CaseGroup &group : groups) {
        one.subject = SubjectCode(group.key);
        if (view.folder == Folder::Overdue) {
            MIZBAN_LET(group.cases, total(one, nowMs));
        }
        const Lines lines = linesOf(one, nowMs);
        MIZBAN_LET(const auto first,
                   m_connection.value<qint64>("SELECT decide FROM case_row WHERE " + lines.where +
                                                  " ORDER BY decide, stream LIMIT 1",
                                              lines.text, lines.upTo));
        group.dueAtMs = first.value_or(0);
    }
    return groups;
}

/// Names of an applicant, from any of his cases.
Status ViewReader::describe(CaseGroup &group) const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT given_name, family_name, number FROM case_row"
                                               " WHERE applicant = ? ORDER BY decide, stream LIMIT 1",
                                               group.key));
    MIZBAN_LET(const bool found, query.next());
    if (!found)
        return {};
    group.applicantName = QString(query.text(0) + u' ' + query.text(1)).trimmed();
    group.nationalNumber = query.text(2);
    return {};
}

Result<GroupPage> ViewReader::groups(const CartableView &view, const std::optional<QString> &after, int limit,
                                     qint64 nowMs) const
{
    const bool bySubject = view.grouping == Grouping::Subject;
    GroupPage page;
    if (bySubject) {
        MIZBAN_LET(page.groups, subjectGroups(view, after, limit + 1, nowMs));
    } else {
        MIZBAN_LET(page.groups, applicantGroups(view, after, limit + 1, nowMs));
    }
    if (page.groups.size() > limit) {
        page.groups.removeLast();
        page.next = page.groups.last().key;
    }
    page.groups.removeIf([](const CaseGroup &group) { return group.cases == 0; });
    for (CaseGroup &group : page.groups) {
        if (!bySubject)
            MIZBAN_TRY(describe(group));
        if (!isTimeOfDecision(group.dueAtMs))
            group.dueAtMs = 0;
    }
    return page;
}

Result<CartableSections> ViewReader::sections(qint64 nowMs) const
{
    CartableSections sections;
    MIZBAN_LET(sections.noted, linesBefore(m_connection, Folder::Open, 0));
    MIZBAN_LET(const qint64 beforeNow, linesBefore(m_connection, Folder::Open, nowMs));
    CartableView open;
    MIZBAN_LET(const qint64 all, counted(open));
    sections.overdue = beforeNow - sections.noted;
    sections.rest = all - beforeNow;
    return sections;
}

} // namespace mizban
