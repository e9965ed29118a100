#include "core/base/persian_text.h"
#include "core/domain/delegation_rules.h"
#include "core/services/delegation_input.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *field, const QString &detail = {})
{
    return fieldError(code, QString::fromLatin1(field), QStringLiteral("1.13"), detail);
}

Result<DelegationGiven> givenBy(const DelegationInput &input, const Directory &directory,
                                const HolderCode &seatOf, qint64 nowMs)
{
    DelegationGiven given;
    given.from = PostCode(seatOf.text());
    given.to = PostCode(input.to.trimmed());
    if (given.to.isEmpty())
        return refuse(ErrorCode::MissingInput, "to");
    const QList<PersonId> holders = directory.personsAt(given.to);
    if (holders.isEmpty())
        return refuse(ErrorCode::NotFound, "to", given.to.text());
    if (input.untilMs == 0)
        return refuse(ErrorCode::MissingInput, "until");
    given.person = holders.first();
    given.fromMs = input.fromMs == 0 ? nowMs : input.fromMs;
    given.untilMs = input.untilMs;
    given.without = input.without;
    given.reason = cleanFreeText(input.reason).trimmed();
    return given;
}

} // namespace

Result<StreamId> SeatWriter::delegate(const DelegationInput &input)
{
    const DirectoryPtr directory = m->board->get();
    const qint64 nowMs = m->clock->nowMs();
    if (input.reason.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("reason"), QStringLiteral("1.13"));
    MIZBAN_LET(const DelegationGiven given, givenBy(input, *directory, m->identity.seatOf, nowMs));
    MIZBAN_TRY(checkDelegation(*directory, given, m->actor(), nowMs));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    const EventPlace place = newStream(StreamKind::Delegation);
    MIZBAN_TRY(m->record(authorEvent(m->identity.device, m->actor(), place, given, nowMs)));
    MIZBAN_TRY(transaction.commit());
    return place.stream;
}

Result<EventId> SeatWriter::endDelegation(const StreamId &delegation, const QString &reason)
{
    const qint64 nowMs = m->clock->nowMs();
    if (reason.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("reason"), QStringLiteral("1.13"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const auto stream, m->log.find(delegation));
    if (!stream || stream->kind != StreamKind::Delegation)
        return refuse(ErrorCode::NotFound, "delegation");
    MIZBAN_LET(const QList<Event> events, m->log.events(stream->row));
    const DelegationState state = foldDelegation(delegation, decodeEvents(events));
    MIZBAN_TRY(checkEnd(state, m->actor(), nowMs));
    const EventPlace place{StreamKind::Delegation, delegation, state.heads, state.headCounter};
    const Event event = authorEvent(m->identity.device, m->actor(), place,
                                    DelegationEnded{cleanFreeText(reason).trimmed()}, nowMs);
    MIZBAN_TRY(m->record(event));
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

} // namespace mizban
