#include "core/projections/cartable.h"

#include "core/projections/approach.h"
#include "core/projections/case_columns.h"
#include "core/projections/center_lists.h"
#include "core/projections/folders.h"
#include "core/projections/place_counts.h"

#include <algorithm>
#include <limits>

namespace mizban {

namespace {

constexpr const char *folderWords[] = {"",          "new",      "open",     "overdue",       "noted",
                                       "sealed",    "drafts",   "sent",     "answered",      "all",
                                       "no-answer", "disputes", "sessions", "non-compliant", "misconduct"};

template <typename... Args>
Result<std::optional<CartableRow>> oneRow(Connection &db, QByteArrayView sql, const Args &...args)
{
    MIZBAN_LET(Query query, db.query(sql, args...));
    MIZBAN_LET(const bool found, query.next());
    return found ? std::optional(readCaseRow(query)) : std::optional<CartableRow>();
}

Result<qint64> overdueCount(Connection &db, qint64 nowMs)
{
    const qint64 today = dueDay(nowMs);
    MIZBAN_LET(const auto before,
               db.value<qint64>("SELECT coalesce(sum(cases), 0) FROM due_count WHERE day < ?", today));
    MIZBAN_LET(const auto sinceMidnight,
               db.value<qint64>("SELECT count(*) FROM cartable WHERE folder = ? AND sort >= ? AND sort < ?",
                                Folder::Overdue, today * dayMs, nowMs));
    return before.value_or(0) + sinceMidnight.value_or(0);
}

Result<qint64> draftCount(Connection &db)
{
    MIZBAN_LET(const auto count, db.value<qint64>("SELECT count(*) FROM draft"));
    return count.value_or(0);
}

Result<qint64> countOf(Connection &db, Folder folder, qint64 nowMs)
{
    if (folder == Folder::Overdue)
        return overdueCount(db, nowMs);
    if (folder == Folder::Drafts)
        return draftCount(db);
    MIZBAN_LET(const auto count,
               db.value<qint64>("SELECT cases FROM cartable_count WHERE folder = ?", folder));
    return count.value_or(0);
}

} // namespace

CartableRow readCaseRow(const Columns &from, int at)
{
    CartableRow row;
    row.row = from.int64(at);
    row.id = from.get<StreamId>(at + 1);
    row.trackingId = from.text(at + 2);
    row.kind = from.get<CaseKind>(at + 3);
    row.subject = from.get<SubjectCode>(at + 4);
    row.status = from.get<CaseStatus>(at + 5);
    row.holder = from.get<HolderCode>(at + 6);
    row.nationalNumber = from.text(at + 7);
    row.applicantName = QString(from.text(at + 8) + u' ' + from.text(at + 9)).trimmed();
    row.excerpt = from.text(at + 10);
    row.registeredAtMs = from.int64(at + 11);
    row.lastAtMs = from.int64(at + 12);
    row.dueAtMs = from.int64(at + 13);
    row.unread = from.boolean(at + 14);
    row.quarantined = from.boolean(at + 15);
    row.conflict = from.boolean(at + 16);
    row.role = static_cast<RowRole>(from.integer(at + 17));
    row.objectionUntilMs = from.int64(at + 18);
    row.folders = static_cast<quint32>(from.int64(at + 19));
    row.pinned = row.folders & Placement::pinnedBit;
    row.awaitedUntilMs = from.int64(at + 20);
    row.news = static_cast<News>(from.integer(at + 21));
    row.waiting = from.boolean(at + 22);
    return row;
}

QString wordOf(Folder folder)
{
    const auto index = static_cast<int>(folder);
    return index >= 1 && index <= folderCount ? QString::fromLatin1(folderWords[index]) : QString();
}

std::optional<Folder> parseFolder(const QString &word)
{
    for (int index = 1; index <= folderCount; ++index) {
        if (word == QLatin1StringView(folderWords[index]))
            return static_cast<Folder>(index);
    }
    return std::nullopt;
}

QString CartableKey::toText() const
{
    return QString::number(sort) + u':' + QString::number(row);
}

std::optional<CartableKey> CartableKey::fromText(const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != 2)
        return std::nullopt;
    bool sortRead = false;
    bool rowRead = false;
    const CartableKey key{parts[0].toLongLong(&sortRead), parts[1].toLongLong(&rowRead)};
    return sortRead && rowRead ? std::optional(key) : std::nullopt;
}

Result<CartablePage> CartableReader::page(Folder folder, std::optional<CartableKey> after, int limit,
                                          qint64 nowMs) const
{
    if (const auto list = centerListOf(folder))
        return CenterListReader(m_connection).page(*list, after, limit);
    CartablePage page;
    MIZBAN_LET(page.total, countOf(m_connection, folder, nowMs));
    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    const CartableKey from = after.value_or(CartableKey{lowest, 0});
    const qint64 upTo = folder == Folder::Overdue ? nowMs - 1 : std::numeric_limits<qint64>::max();
    MIZBAN_LET(Query query,
               m_connection.query("SELECT k.sort, " MIZBAN_CASE_COLUMNS
                                  " FROM cartable k JOIN case_row c ON c.stream = k.stream"
                                  " WHERE k.folder = ? AND (k.sort, k.stream) > (?, ?) AND k.sort <= ?"
                                  " ORDER BY k.sort, k.stream LIMIT ?",
                                  folder, from.sort, from.row, upTo, limit + 1));
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

namespace {

/// Far from where the list stands and from both its ends: from the beginning of a span.
Result<Approach> nearerApproach(Connection &db, Folder folder, qint64 first, const Approach &best)
{
    constexpr qint64 farAway = 500;
    if (best.skipped <= farAway)
        return best;
    MIZBAN_LET(const auto span, spanAt(db, folder, first));
    if (!span || first - span->before >= best.skipped)
        return best;
    return Approach{span->behind, first - span->before, false};
}

} // namespace

Result<CartableSlice> CartableReader::slice(Folder folder, qint64 first, int count,
                                            std::optional<CartablePlace> near, qint64 nowMs) const
{
    CartableSlice slice;
    const std::optional<CenterList> list = centerListOf(folder);
    MIZBAN_LET(slice.total, countOf(m_connection, folder, nowMs));
    const qint64 behind = std::min(first + count, slice.total);
    if (first < 0 || first >= behind)
        return slice;
    Approach way = approachTo(first, behind, slice.total, near);
    MIZBAN_LET(way, nearerApproach(m_connection, folder, first, way));
    const qint64 upTo = folder == Folder::Overdue ? nowMs - 1 : std::numeric_limits<qint64>::max();
    // Keys are counted in the index alone; cases are looked up for the rows that are wanted.
    const QByteArray keys = list ? "center_list WHERE list = ?" : "cartable WHERE folder = ?";
    const QByteArray order = way.backward
                                 ? "(sort, stream) < (?, ?) AND sort <= ? ORDER BY sort DESC, stream DESC"
                                 : "(sort, stream) > (?, ?) AND sort <= ? ORDER BY sort, stream";
    const QByteArray sql =
        "SELECT k.sort, " MIZBAN_CASE_COLUMNS " FROM (SELECT sort, stream FROM " + keys + " AND " + order +
        " LIMIT ? OFFSET ?) k JOIN case_row c ON c.stream = k.stream ORDER BY k.sort, k.stream";
    const int place = list ? static_cast<int>(*list) : static_cast<int>(folder);
    MIZBAN_LET(Query query, m_connection.query(sql, place, way.from.sort, way.from.row, upTo, behind - first,
                                               way.skipped));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return slice;
        slice.rows.append(readCaseRow(query, 1));
        slice.rows.last().sort = query.int64(0);
        slice.rows.last().stepAtMs = list ? query.int64(0) : 0;
        slice.last = CartableKey{query.int64(0), slice.rows.last().row};
    }
}

Result<QList<qint64>> CartableReader::counters(qint64 nowMs) const
{
    QList<qint64> counts(folderCount + 1, 0);
    {
        MIZBAN_LET(Query query, m_connection.query("SELECT folder, cases FROM cartable_count"));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            const int folder = query.integer(0);
            if (folder >= 1 && folder <= folderCount)
                counts[folder] = query.int64(1);
        }
    }
    MIZBAN_LET(counts[static_cast<int>(Folder::Overdue)], overdueCount(m_connection, nowMs));
    MIZBAN_LET(counts[static_cast<int>(Folder::Drafts)], draftCount(m_connection));
    return counts;
}

Result<std::optional<CartableRow>> CartableReader::byTrackingId(const QString &trackingId) const
{
    return oneRow(m_connection, "SELECT " MIZBAN_CASE_COLUMNS " FROM case_row c WHERE c.tracking = ?",
                  trackingId);
}

Result<std::optional<CartableRow>> CartableReader::byId(const StreamId &id) const
{
    return oneRow(m_connection,
                  "SELECT " MIZBAN_CASE_COLUMNS
                  " FROM case_row c WHERE c.stream = (SELECT row FROM stream WHERE id = ?)",
                  id);
}

Result<std::optional<CartableRow>> CartableReader::byRow(qint64 row) const
{
    return oneRow(m_connection, "SELECT " MIZBAN_CASE_COLUMNS " FROM case_row c WHERE c.stream = ?", row);
}

Result<QList<CartableRow>> CartableReader::ofApplicant(const QString &nationalNumber, int limit) const
{
    QList<CartableRow> rows;
    if (nationalNumber.isEmpty())
        return rows;
    MIZBAN_LET(Query query, m_connection.query("SELECT " MIZBAN_CASE_COLUMNS " FROM case_row c"
                                               " WHERE c.number = ? AND c.number <> ''"
                                               " ORDER BY c.registered DESC LIMIT ?",
                                               nationalNumber, limit));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return rows;
        rows.append(readCaseRow(query));
    }
}

} // namespace mizban
