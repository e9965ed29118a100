#include "core/projections/notice_rows.h"

#include <limits>

namespace mizban {

const char *const noticeSchema = R"sql(
CREATE TABLE notice_row(
    stream INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    tracking TEXT NOT NULL,
    name TEXT NOT NULL,
    mobile TEXT NOT NULL,
    since INTEGER NOT NULL,
    steps INTEGER NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    tried INTEGER NOT NULL
);
CREATE INDEX notice_since ON notice_row(since, stream);
CREATE TABLE notice_count(
    list INTEGER PRIMARY KEY,
    cases INTEGER NOT NULL
);
)sql";

namespace {

constexpr int owedList = 1;

Status count(Connection &db, int change)
{
    MIZBAN_TRY(db.run("UPDATE notice_count SET cases = cases + ? WHERE list = ?", change, owedList));
    if (db.changes() > 0)
        return {};
    return db.run("INSERT INTO notice_count(list, cases) VALUES(?, ?)", owedList, change);
}

} // namespace

Status foldNotices(Connection &connection, qint64 row, const CaseState &state, const HolderCode &self,
                   bool isNew)
{
    const bool ours = state.registered && self.text() == state.registration.desk.text();
    const NoticesOwed owed = ours ? noticesOwed(state) : NoticesOwed();
    int change = owed.steps > 0 ? 1 : 0;
    if (!isNew) {
        MIZBAN_TRY(connection.run("DELETE FROM notice_row WHERE stream = ?", row));
        change -= connection.changes() > 0 ? 1 : 0;
    }
    if (owed.steps > 0) {
        const CaseRegistered &registration = state.registration;
        MIZBAN_TRY(connection.run(
            "INSERT INTO notice_row(stream, id, tracking, name, mobile, since, steps, text, at, tried)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row, state.id, registration.trackingId, applicantName(registration.applicant),
            registration.applicant.mobile, owed.sinceMs, owed.steps, owed.text, owed.atMs, owed.lastTriedMs));
    }
    return change == 0 ? Status() : count(connection, change);
}

Result<qint64> NoticeReader::total() const
{
    MIZBAN_LET(const auto cases,
               m_connection.value<qint64>("SELECT cases FROM notice_count WHERE list = ?", owedList));
    return cases.value_or(0);
}

Result<NoticePage> NoticeReader::page(std::optional<CartableKey> after, int limit) const
{
    NoticePage page;
    MIZBAN_LET(page.total, total());
    const CartableKey from = after.value_or(CartableKey{std::numeric_limits<qint64>::min(), 0});
    MIZBAN_LET(Query query,
               m_connection.query("SELECT stream, id, tracking, name, mobile, since, steps, text, at, tried"
                                  " FROM notice_row WHERE (since, stream) > (?, ?)"
                                  " ORDER BY since, stream LIMIT ?",
                                  from.sort, from.row, limit + 1));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            break;
        NoticeRow row{query.int64(0), query.get<StreamId>(1), query.text(2), query.text(3), query.text(4), {},
                      false};
        row.owed =
            NoticesOwed{query.integer(6), query.int64(5), query.text(7), query.int64(8), query.int64(9)};
        page.rows.append(std::move(row));
    }
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.next = CartableKey{page.rows.last().owed.sinceMs, page.rows.last().row};
    }
    return page;
}

} // namespace mizban
