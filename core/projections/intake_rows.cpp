#include "core/projections/intake_rows.h"

#include <limits>

namespace mizban {

namespace {

constexpr int excerptLength = 120;

IntakeRow rowFrom(Query &query)
{
    IntakeRow row;
    row.row = query.int64(0);
    row.id = query.get<StreamId>(1);
    row.number = query.text(2);
    row.channel = static_cast<Channel>(query.integer(3));
    row.sender = query.text(4);
    row.excerpt = query.text(5);
    row.receivedAtMs = query.int64(6);
    row.asks = query.integer(7);
    row.askFromMs = query.int64(8);
    row.pending = query.boolean(9);
    row.caseId = StreamId(query.blob(10));
    row.trackingId = query.text(11);
    row.quarantined = query.boolean(12);
    return row;
}

} // namespace

// intake_counter: numbers used per year and device; not a projection.
const char *const intakeSchema = R"sql(
CREATE TABLE intake_row(
    stream INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    channel INTEGER NOT NULL,
    sender TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    received INTEGER NOT NULL,
    asks INTEGER NOT NULL,
    ask_from INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    case_id BLOB NOT NULL,
    tracking TEXT NOT NULL,
    quarantined INTEGER NOT NULL
);
CREATE INDEX intake_time ON intake_row(received, stream);
CREATE INDEX intake_pending ON intake_row(received, stream) WHERE pending = 1;
CREATE INDEX intake_ask ON intake_row(ask_from) WHERE ask_from <> 0;
CREATE INDEX intake_number ON intake_row(number);
CREATE TABLE intake_counter(
    year INTEGER NOT NULL,
    device TEXT NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY(year, device)
) WITHOUT ROWID;
)sql";

Status foldIntakeRow(Connection &connection, qint64 row, const IntakeState &state)
{
    MIZBAN_TRY(connection.run("DELETE FROM intake_row WHERE stream = ?", row));
    if (!state.received)
        return {};
    const IntakeReceived &item = state.item;
    const IntakeConverted became =
        state.conversions.isEmpty() ? IntakeConverted() : state.conversions.first();
    const QString excerpt = item.text.left(excerptLength * 2).simplified().left(excerptLength);
    return connection.run(
        "INSERT INTO intake_row(stream, id, number, channel, sender, excerpt, received, asks, ask_from, pending,"
        " case_id, tracking, quarantined) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row, state.id, item.number, item.channel,
        state.completed ? applicantName(state.applicant) : item.sender, excerpt, item.receivedAtMs,
        int(state.asks.size()), state.askFromMs(), state.isPending(), became.caseId.bytes(),
        became.trackingId, state.quarantined);
}

Result<IntakePage> IntakeReader::page(bool pendingOnly, std::optional<CartableKey> after, int limit,
                                      qint64 nowMs) const
{
    IntakePage page;
    MIZBAN_LET(const auto pending,
               m_connection.value<qint64>("SELECT COUNT(*) FROM intake_row WHERE pending = 1"));
    page.pending = pending.value_or(0);
    MIZBAN_LET(const auto toAsk,
               m_connection.value<qint64>(
                   "SELECT COUNT(*) FROM intake_row WHERE ask_from <> 0 AND ask_from <= ?", nowMs));
    page.toAsk = toAsk.value_or(0);
    const CartableKey before =
        after.value_or(CartableKey{std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max()});
    MIZBAN_LET(Query query,
               m_connection.query(
                   QByteArray("SELECT stream, id, number, channel, sender, excerpt, received, asks, ask_from,"
                              " pending, case_id, tracking, quarantined FROM intake_row"
                              " WHERE (received, stream) < (?, ?)") +
                       (pendingOnly ? " AND pending = 1" : "") +
                       " ORDER BY received DESC, stream DESC LIMIT ?",
                   before.sort, before.row, limit + 1));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            break;
        page.rows.append(rowFrom(query));
    }
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.next = CartableKey{page.rows.last().receivedAtMs, page.rows.last().row};
    }
    return page;
}

Result<std::optional<StreamId>> IntakeReader::byNumber(const QString &number) const
{
    return m_connection.value<StreamId>("SELECT id FROM intake_row WHERE number = ? ORDER BY stream LIMIT 1",
                                        number);
}

} // namespace mizban
