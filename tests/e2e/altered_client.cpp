#include "core/base/clock.h"
#include "core/eventlog/authoring.h"
#include "core/eventlog/event_log.h"
#include "core/projections/projector.h"
#include "core/services/seat_meta.h"
#include "core/storage/file_io.h"
#include "core/storage/sqlcipher/transaction.h"

#include <QCoreApplication>

#include <cstdio>

using namespace mizban;

namespace {

Payload payloadFor(const QString &what, const CaseState &state)
{
    if (what == QLatin1StringView("inquiry")) {
        InquirySent inquiry;
        inquiry.to = HolderCode(QStringLiteral("semnan.damghan.water.head"));
        inquiry.question = QStringLiteral("جعلی");
        inquiry.signature = "no signature";
        return inquiry;
    }
    if (what == QLatin1StringView("reply")) {
        InquiryAnswered reply;
        for (const CaseTask &task : state.tasks)
            reply.inquiry = task.event;
        reply.text = QStringLiteral("جعلی");
        reply.signature = "no signature";
        return reply;
    }
    if (what == QLatin1StringView("self"))
        return CaseReferred{state.holder, {}, QStringLiteral("به خود"), {}, {}, 0, {}};
    CaseAnswered answer;
    answer.publicText = QStringLiteral("پاسخ کسی که دارنده نیست");
    return answer;
}

/// Puts an event into the seat's log that no rule was asked about, as an altered program would.
Result<EventId> smuggle(const QString &path, const QByteArray &password, const QString &caseId,
                        const QString &what)
{
    MIZBAN_LET(const OpenedSeat seat, seatfile::open(path, password));
    MIZBAN_LET(Connection connection, seatfile::connectWriter(seat));
    MIZBAN_LET(const SeatIdentity identity, SeatMeta(connection).identity());
    EventLog log(connection);
    const StreamId id = StreamId::fromHex(caseId);
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_LET(const auto stream, log.find(id));
    if (!stream)
        return makeError(ErrorCode::NotFound);
    MIZBAN_LET(const QList<Event> events, log.events(stream->row));
    const CaseState state = foldCase(id, decodeEvents(events));
    const EventPlace place{StreamKind::Case, id, state.heads, state.headCounter};
    const Event event = authorEvent(identity.device, Actor{seat.person, seat.post, 1}, place,
                                    payloadFor(what, state), SystemClock().nowMs());
    MIZBAN_LET(const Inserted inserted, log.insert({event}));
    MIZBAN_TRY(log.chain(identity.device, event));
    Projector rows(connection, identity.seatOf);
    MIZBAN_TRY(rows.fold(inserted.stream.row, id, StreamKind::Case, decodeEvents(inserted.events), false));
    MIZBAN_TRY(rows.finish());
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

} // namespace

/// mizban_altered_client SEAT PASSWORD-FILE CASE-ID inquiry|reply|self|answer: says the event's id.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto password = readWhole(arguments.value(2), 4096);
    if (!password)
        return 2;
    const auto event =
        smuggle(arguments.value(1), password->split('\n').value(0), arguments.value(3), arguments.value(4));
    if (!event) {
        std::fprintf(stderr, "%s\n", qPrintable(event.error().detail));
        return 1;
    }
    std::printf("%s\n", qPrintable(event->hex()));
    return 0;
}
