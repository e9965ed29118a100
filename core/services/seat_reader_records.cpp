#include "core/services/seat_reader_parts.h"

#include "core/domain/intake_number.h"
#include "core/projections/identity_rows.h"
#include "core/projections/intake_rows.h"
#include "core/projections/projector.h"
#include "core/services/seat_records.h"
#include "core/storage/sqlcipher/transaction.h"

#include <limits>

namespace mizban {

namespace {

#define MIZBAN_SERVICE_COLUMNS                                                                               \
    "stream, id, tracking, service, name, clerk, started, delivered, at, case_id, note"

ServiceRow serviceFrom(Query &query)
{
    ServiceRow row;
    row.row = query.int64(0);
    row.id = query.get<StreamId>(1);
    row.trackingId = query.text(2);
    row.serviceId = query.text(3);
    row.applicantName = query.text(4);
    row.clerk = query.get<PersonId>(5);
    row.startedMs = query.int64(6);
    row.deliveredMs = query.int64(7);
    row.recordedMs = query.int64(8);
    row.caseId = StreamId(query.blob(9));
    row.note = query.text(10);
    return row;
}

} // namespace

Result<ServicePage> SeatReader::servicePage(std::optional<CartableKey> after, int limit)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    ServicePage page;
    MIZBAN_LET(const auto total, m->connection.value<qint64>("SELECT COUNT(*) FROM service_row"));
    page.total = total.value_or(0);
    const CartableKey before =
        after.value_or(CartableKey{std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max()});
    MIZBAN_LET(Query query,
               m->connection.query("SELECT " MIZBAN_SERVICE_COLUMNS " FROM service_row"
                                   " WHERE (at, stream) < (?, ?) ORDER BY at DESC, stream DESC LIMIT ?",
                                   before.sort, before.row, limit + 1));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            break;
        page.rows.append(serviceFrom(query));
    }
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.next = CartableKey{page.rows.last().recordedMs, page.rows.last().row};
    }
    return page;
}

Result<std::optional<ServiceRow>> SeatReader::serviceNumbered(const QString &trackingId)
{
    MIZBAN_LET(Query query,
               m->connection.query("SELECT " MIZBAN_SERVICE_COLUMNS " FROM service_row WHERE tracking = ?",
                                   trackingId));
    MIZBAN_LET(const bool found, query.next());
    return found ? std::optional(serviceFrom(query)) : std::nullopt;
}

Result<QList<ServiceRow>> SeatReader::services(int limit)
{
    MIZBAN_LET(const ServicePage page, servicePage({}, limit));
    return page.rows;
}

/// Counsel is a stream of its own; the row says where it lies.
Status SeatReader::Parts::readCounsels(CaseDetails &details)
{
    QList<qint64> rows;
    {
        MIZBAN_LET(Query query,
                   connection.query("SELECT stream FROM counsel_row WHERE case_id = ? ORDER BY at",
                                    details.state.id));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            rows.append(query.int64(0));
        }
    }
    for (const qint64 row : std::as_const(rows)) {
        MIZBAN_LET(const StreamRef stream, log.at(row));
        MIZBAN_LET(const QList<Event> events, log.events(row));
        for (const DecodedEvent &decoded : decodeEvents(events)) {
            const auto *counsel = std::get_if<CounselRecorded>(&decoded.payload);
            if (!counsel)
                continue;
            details.counsels.append({stream.id, counsel->recordedAtMs, decoded.event.header.actor,
                                     counsel->topic, counsel->ruleCited, counsel->advice});
            break;
        }
    }
    return {};
}

Result<IntakePage> SeatReader::intakePage(bool pendingOnly, std::optional<CartableKey> after, int limit,
                                          qint64 nowMs)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    return IntakeReader(m->connection).page(pendingOnly, after, limit, nowMs);
}

Result<StreamId> SeatReader::resolveIntake(const QString &id)
{
    const StreamId stream = StreamId::fromHex(id.trimmed());
    if (id.trimmed().size() == 2 * StreamId::size && stream.isValid()) {
        MIZBAN_LET(const auto known, m->log.find(stream));
        if (known && known->kind == StreamKind::Intake)
            return stream;
        return fieldError(ErrorCode::NotFound, QStringLiteral("intake"), QStringLiteral("N10"));
    }
    MIZBAN_LET(const QString number, parseIntakeNumber(id));
    MIZBAN_LET(const auto found, IntakeReader(m->connection).byNumber(number));
    if (!found)
        return fieldError(ErrorCode::NotFound, QStringLiteral("intake"), QStringLiteral("N10"));
    return *found;
}

Result<IntakeState> SeatReader::intake(const StreamId &id)
{
    MIZBAN_LET(const ReadTransaction snapshot, ReadTransaction::begin(m->connection));
    MIZBAN_LET(const auto stream, m->log.find(id));
    if (!stream || stream->kind != StreamKind::Intake)
        return fieldError(ErrorCode::NotFound, QStringLiteral("intake"), QStringLiteral("N10"));
    MIZBAN_LET(const QList<Event> events, m->log.events(stream->row));
    return foldIntake(id, decodeEvents(events));
}

Result<std::optional<StreamId>> SeatReader::verifiedIn(const Applicant &applicant)
{
    return IdentityReader(m->connection).verifiedIn(applicant);
}

Result<IdentityCounts> SeatReader::identityCounts()
{
    IdentityCounts counts;
    MIZBAN_LET(const auto rows, IdentityReader(m->connection).counts());
    for (const IdentityReader::Count &row : rows) {
        if (row.identity == IdentityState::Verified)
            counts.verified += row.cases;
        else if (row.identity == IdentityState::Mismatch)
            counts.mismatch += row.cases;
        switch (row.exception) {
        case ExceptionState::None:
            break;
        case ExceptionState::Asked:
            counts.exceptionsAsked += row.cases;
            break;
        case ExceptionState::Approved:
            counts.exceptionsApproved += row.cases;
            break;
        case ExceptionState::Refused:
            counts.exceptionsRefused += row.cases;
            break;
        }
    }
    return counts;
}

} // namespace mizban
