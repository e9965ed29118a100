#include "core/services/seat_writer.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/attachment_rules.h"
#include "core/domain/identity_rules.h"
#include "core/domain/intake.h"
#include "core/domain/intake_number.h"
#include "core/services/act_texts.h"
#include "core/services/clean_texts.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

namespace {

Result<QString> nextNumber(Connection &connection, const DeviceIdentity &device, int jalaliYear)
{
    for (const QString &number : {device.number, device.spareNumber}) {
        MIZBAN_TRY(connection.run("INSERT OR IGNORE INTO intake_counter(year, device, used) VALUES(?, ?, 0)",
                                  jalaliYear, number));
        MIZBAN_LET(const auto used,
                   connection.value<qint64>("SELECT used FROM intake_counter WHERE year = ? AND device = ?",
                                            jalaliYear, number));
        if (!used || *used >= intakeSequences)
            continue;
        MIZBAN_TRY(connection.run("UPDATE intake_counter SET used = used + 1 WHERE year = ? AND device = ?",
                                  jalaliYear, number));
        return makeIntakeNumber(jalaliYear, number, static_cast<quint32>(*used));
    }
    return makeError(ErrorCode::TooLarge, QStringLiteral("the intake numbers of this year are used up"));
}

} // namespace

Result<SeatWriter::Parts::IntakeAtHand> SeatWriter::Parts::intakeAtHand(const StreamId &id)
{
    MIZBAN_LET(const auto stream, log.find(id));
    if (!stream || stream->kind != StreamKind::Intake)
        return fieldError(ErrorCode::NotFound, QStringLiteral("intake"), QStringLiteral("N10"));
    MIZBAN_LET(const QList<Event> events, log.events(stream->row));
    return IntakeAtHand{foldIntake(id, decodeEvents(events))};
}

/// Inside the caller's transaction.
Result<EventId> SeatWriter::Parts::actOnIntake(const IntakeState &state, const Payload &typed)
{
    const Payload payload = cleaned(typed);
    const EventPlace place{StreamKind::Intake, state.id, state.heads, state.headCounter};
    const DecodedEvent decided{authorEvent(identity.device, actor(), place, payload, clock->nowMs()),
                               payload};
    MIZBAN_TRY(mayApplyIntake(state, decided));
    MIZBAN_TRY(record(decided.event));
    return decided.event.id;
}

Result<ReceivedIntake> SeatWriter::receiveIntake(const IntakeDraft &draft)
{
    const DirectoryPtr directory = m->board->get();
    const qint64 nowMs = m->clock->nowMs();
    const Unit *desk = directory->unit(m->deskUnit());
    if (!desk || desk->kind != UnitKind::Desk)
        return makeError(ErrorCode::NotAllowed, QStringLiteral("this seat is no desk"));
    const QList<Error> problems = problemsOf(draft, *directory, nowMs);
    if (!problems.isEmpty())
        return problems.first();
    IntakeReceived item;
    item.desk = desk->code;
    item.channel = draft.channel;
    item.sender = draft.sender.trimmed();
    item.address = draft.address.trimmed();
    item.text = draft.text;
    item.reference = draft.reference.trimmed();
    item.receivedAtMs = draft.receivedAtMs == 0 ? nowMs : draft.receivedAtMs;
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    for (const DraftAttachment &attachment : draft.attachments) {
        if (attachment.path.isEmpty()) {
            item.attachments.append(attachment.stored);
            continue;
        }
        MIZBAN_LET(const Attachment stored, m->addAttachment(attachment.path));
        item.attachments.append(stored);
    }
    MIZBAN_TRY(checkAttachments(item.attachments, directory->attachmentLimits()));
    MIZBAN_TRY(m->offer(item.attachments));
    MIZBAN_LET(item.number, nextNumber(m->connection, m->identity.device, toJalali(tehranDate(nowMs)).year));
    item = std::get<IntakeReceived>(cleaned(Payload(item)));
    const EventPlace place = newStream(StreamKind::Intake);
    const Event event = authorEvent(m->identity.device, m->actor(), place, item, nowMs);
    MIZBAN_TRY(m->record(event));
    ReceivedIntake saved{place.stream, item.number, !item.address.isEmpty()};
    if (saved.asked) { // at once (N10)
        const IntakeState state = foldIntake(place.stream, {DecodedEvent{event, item}});
        const QString text = intakeQuestion(*directory, item);
        MIZBAN_TRY(m->actOnIntake(state, IntakeAsked{meansFor(item.address), text, nowMs}));
    }
    MIZBAN_TRY(transaction.commit());
    return saved;
}

Result<EventId> SeatWriter::askIntake(const StreamId &id, DeliveryMeans means, const QString &text)
{
    if (text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"), QStringLiteral("N10"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const Parts::IntakeAtHand found, m->intakeAtHand(id));
    const QString usual = intakeQuestion(*m->board->get(), found.state.item);
    const IntakeAsked asked{means, text.trimmed().isEmpty() ? usual : text.trimmed(), m->clock->nowMs()};
    MIZBAN_LET(const EventId event, m->actOnIntake(found.state, asked));
    MIZBAN_TRY(transaction.commit());
    return event;
}

namespace {

/// Digits as they are compared, whatever keyboard wrote them; only the center says more of an identity (N3).
Applicant asTyped(Applicant applicant)
{
    applicant.identity = IdentityState::Unverified;
    for (QString *number : {&applicant.nationalNumber, &applicant.legalId, &applicant.comprehensiveCode,
                            &applicant.passport, &applicant.guardianNumber, &applicant.mobile})
        *number = toAsciiDigits(*number).simplified();
    return applicant;
}

} // namespace

Result<EventId> SeatWriter::completeIntake(const StreamId &id, const Applicant &applicant,
                                           const QString &note)
{
    if (note.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("note"), QStringLiteral("N10"));
    MIZBAN_LET(const auto stream, m->log.find(id));
    if (stream && stream->kind == StreamKind::Case) { // N3: the former values stay, in words too
        return m->act(id, [&](const CaseState &state, const EventPlace &, qint64) -> Result<Payload> {
            const QStringList words{note.trimmed(), formerApplicant(state.registration.applicant)};
            return Payload(IntakeCompleted{asTyped(applicant), words.join(u'\n').trimmed()});
        });
    }
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const Parts::IntakeAtHand found, m->intakeAtHand(id));
    MIZBAN_LET(const EventId event, m->actOnIntake(found.state, IntakeCompleted{applicant, note.trimmed()}));
    MIZBAN_TRY(transaction.commit());
    return event;
}

} // namespace mizban
