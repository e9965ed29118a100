#include "core/services/seat_writer.h"

#include "core/base/digits.h"
#include "core/base/persian_text.h"
#include "core/domain/night_board.h"
#include "core/domain/night_directory.h"
#include "core/eventlog/inquiry_signature.h"
#include "core/services/night_desk.h"
#include "core/services/night_writing.h"
#include "core/services/seat_writer_parts.h"

#include <algorithm>

namespace mizban {

namespace {

Error refused(ErrorCode code, const char *field, const char *detail)
{
    return fieldError(code, QString::fromLatin1(field), QStringLiteral("3-4"), QString::fromLatin1(detail));
}

Status fits(const QString &text, const char *field)
{
    return text.size() > maxTextLength ? Status(refused(ErrorCode::TooLarge, field, "text")) : Status();
}

/// The person's own signature under a hand-over; what fails is said of the hand-over.
template <typename Parts>
Result<QByteArray> signShift(Parts &parts, const EventPlace &place, const Payload &payload, qint64 nowMs)
{
    Result<QByteArray> signature = parts.signOwn(place, payload, nowMs);
    if (signature.ok())
        return signature;
    Error error = signature.error();
    error.rule = QStringLiteral("3-4");
    return error;
}

/// What a shift leaves open, with the owners that the items have by now.
template <typename Parts> Result<QList<CarriedItem>> leftOpenBy(Parts &parts, const ShiftState &shift)
{
    QList<CarriedItem> left;
    for (CarriedItem item : shift.openItems) {
        MIZBAN_LET(const QList<DecodedEvent> events,
                   nightEvents(parts.log, item.item, StreamKind::NightItem));
        const NightItemState now = foldNightItem(item.item, events);
        if (now.registered && !now.isOpen())
            continue;
        if (now.registered)
            item.owner = now.owner;
        if (shift.handOver) {
            for (const CarriedItem &told : shift.handOver->items) {
                if (told.item == item.item)
                    item.word = told.word;
            }
        }
        left.append(item);
    }
    return left;
}

/// Writes into the log what others did with its open items meanwhile: so nobody is asked for a word on
/// what is done, and the owner named is the owner.
template <typename Parts> Status noteProgress(Parts &parts, ShiftState &shift)
{
    const QList<CarriedItem> open = shift.openItems;
    for (const CarriedItem &item : open) {
        MIZBAN_LET(const QList<DecodedEvent> events,
                   nightEvents(parts.log, item.item, StreamKind::NightItem));
        const NightItemState now = foldNightItem(item.item, events);
        if (!now.registered || (now.isOpen() && now.owner == item.owner))
            continue;
        const ShiftItemNoted noted =
            now.isOpen() ? notedOf(now, NightItemStep::Acknowledged, parts.board->get()->titleOf(now.owner))
                         : notedOf(now, NightItemStep::Resolved, now.result);
        MIZBAN_LET(const EventId event, actOnShift(parts, shift, noted));
        Q_UNUSED(event)
    }
    return {};
}

/// Open items that somebody of the unit owns and that are not among `held`: left behind by an earlier shift,
/// or come while none was open.
template <typename Parts>
Result<QList<NightItemState>> othersOf(Parts &parts, const UnitCode &unit, const QList<CarriedItem> &held)
{
    QList<NightItemState> others;
    MIZBAN_LET(const QList<StreamId> open, NightReader(parts.connection).items(true, maxNightItems));
    for (const StreamId &id : open) {
        const bool known =
            std::any_of(held.begin(), held.end(), [&id](const CarriedItem &one) { return one.item == id; });
        if (known)
            continue;
        MIZBAN_LET(const NightItemState item, nightItemAt(parts.log, id));
        if (item.isOpen() && unitOfPost(PostCode(item.owner.text())) == unit)
            others.append(item);
    }
    return others;
}

/// Takes them into the log, so that a word is said on them too.
template <typename Parts> Status takeIn(Parts &parts, ShiftState &shift)
{
    MIZBAN_LET(const QList<NightItemState> others, othersOf(parts, shift.unit, shift.openItems));
    for (const NightItemState &item : others) {
        const QString owner = parts.board->get()->titleOf(item.owner);
        MIZBAN_LET(const EventId event,
                   actOnShift(parts, shift, notedOf(item, NightItemStep::Acknowledged, owner)));
        Q_UNUSED(event)
    }
    return {};
}

struct Successor
{
    PersonId person;
    PostCode post;
};

/// Who is meant: a post of the unit that another person holds, or such a person himself.
Result<Successor> successorFor(const Directory &directory, const QString &to, const ShiftState &shift,
                               const PersonId &self)
{
    if (to.isEmpty())
        return refused(ErrorCode::MissingInput, "to", "to whom");
    if (directory.post(PostCode(to))) {
        for (const PersonId &person : directory.personsAt(PostCode(to))) {
            if (person != self)
                return Successor{person, PostCode(to)};
        }
        return refused(ErrorCode::NotFound, "to", "nobody else holds the post");
    }
    const PersonId person(to);
    if (!directory.person(person))
        return refused(ErrorCode::NotFound, "to", "no such person or post");
    for (const HolderCode &post : shiftReaders(directory, shift.unit)) {
        if (directory.holds(person, PostCode(post.text())))
            return Successor{person, PostCode(post.text())};
    }
    return refused(ErrorCode::NotAllowed, "to", "not of this unit");
}

} // namespace

Result<StreamId> SeatWriter::startShift(int part)
{
    if (part < 1 || part > maxShiftPart)
        return refused(ErrorCode::InvalidInput, "part", "1 to 9");
    const Actor actor = m->actor();
    ShiftStarted started;
    started.unit = unitOfPost(actor.post);
    started.night = nightOf(m->clock->nowMs());
    started.part = part;
    const StreamId id = shiftStreamOf(started.unit, started.night, part);
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const QList<StreamId> earlier, NightReader(m->connection).shiftsOf(started.unit, false, 1));
    if (!earlier.isEmpty() && earlier.first() != id) {
        MIZBAN_LET(const ShiftState before, shiftAt(m->log, earlier.first()));
        // Of what another left behind nobody would know: it is taken over first, with a reason.
        if (!before.closed && before.manager.person != actor.person)
            return refused(ErrorCode::WrongStatus, "shift", "an earlier shift was not handed over");
        started.previous = before.id;
        MIZBAN_LET(started.items, leftOpenBy(*m, before));
    }
    MIZBAN_LET(const QList<NightItemState> others, othersOf(*m, started.unit, started.items));
    for (const NightItemState &item : others)
        started.items.append(carriedOf(item));
    MIZBAN_LET(const QList<DecodedEvent> events, nightEvents(m->log, id, StreamKind::Shift));
    ShiftState state = foldShift(id, events);
    MIZBAN_LET(const EventId event, actOnShift(*m, state, started));
    Q_UNUSED(event)
    MIZBAN_TRY(transaction.commit());
    return id;
}

Result<EventId> SeatWriter::takeOverShift(const StreamId &shift, const QString &reason)
{
    MIZBAN_TRY(fits(reason, "reason"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(ShiftState state, shiftAt(m->log, shift));
    MIZBAN_LET(const EventId event, actOnShift(*m, state, ShiftTakenOver{reason.trimmed()}));
    MIZBAN_TRY(transaction.commit());
    return event;
}

Result<EventId> SeatWriter::settleShift(const StreamId &shift, const EventId &counts, const QString &reason)
{
    MIZBAN_TRY(fits(reason, "reason"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(ShiftState state, shiftAt(m->log, shift));
    ConflictResolved resolved;
    resolved.counts = counts;
    for (const EventId &start : QList<EventId>{state.start} + state.rivals) {
        if (start != counts)
            resolved.against.append(start);
    }
    resolved.reason = reason.trimmed();
    MIZBAN_LET(const EventId event, actOnShift(*m, state, resolved));
    MIZBAN_TRY(transaction.commit());
    return event;
}

Result<EventId> SeatWriter::checkReachable(ReachabilityChecked check)
{
    check.number = toAsciiDigits(check.number).remove(u' ').remove(u'-');
    check.note = check.note.trimmed();
    MIZBAN_TRY(fits(check.note, "note"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(ShiftState state, openShiftOf(m->log, m->connection, unitOfPost(m->actor().post)));
    MIZBAN_LET(const EventId event, actOnShift(*m, state, check));
    MIZBAN_TRY(transaction.commit());
    return event;
}

Result<EventId> SeatWriter::noteShift(const QString &text, const EventId &corrects)
{
    MIZBAN_TRY(fits(text, "text"));
    const UnitCode unit = unitOfPost(m->actor().post);
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    // A correction may come after the shift was handed over.
    MIZBAN_LET(const QList<StreamId> shifts,
               NightReader(m->connection).shiftsOf(unit, !corrects.isValid(), corrects.isValid() ? 60 : 1));
    for (const StreamId &id : shifts) {
        MIZBAN_LET(ShiftState state, shiftAt(m->log, id));
        if (corrects.isValid() && !state.entry(corrects))
            continue;
        MIZBAN_LET(const EventId event, actOnShift(*m, state, ShiftNoted{text.trimmed(), corrects}));
        MIZBAN_TRY(transaction.commit());
        return event;
    }
    return corrects.isValid() ? refused(ErrorCode::NotFound, "corrects", "no such entry")
                              : refused(ErrorCode::WrongStatus, "shift", "no shift was started");
}

Result<EventId> SeatWriter::handOverShift(const ShiftWords &words)
{
    MIZBAN_TRY(fits(words.summary, "summary"));
    const Actor actor = m->actor();
    const DirectoryPtr directory = m->board->get();
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(ShiftState state, openShiftOf(m->log, m->connection, unitOfPost(actor.post)));
    MIZBAN_LET(const Successor successor, successorFor(*directory, words.to.trimmed(), state, actor.person));
    MIZBAN_TRY(noteProgress(*m, state));
    MIZBAN_TRY(takeIn(*m, state));
    ShiftHandedOver handed;
    handed.to = successor.person;
    handed.post = successor.post;
    const QString said = cleanFreeText(words.summary).trimmed(); // as it is signed
    handed.summary = said.isEmpty() ? summaryOf(state) : said;
    for (CarriedItem item : std::as_const(state.openItems)) {
        item.word = cleanFreeText(words.on.value(item.item)).trimmed();
        MIZBAN_TRY(fits(item.word, "items.word"));
        handed.items.append(item);
    }
    // Asked before it is signed: who cannot hand over needs no key for it.
    const DecodedEvent unsignedAct = nightEvent(*m, StreamKind::Shift, state.id, state, handed);
    MIZBAN_TRY(mayShift(state, unsignedAct));
    MIZBAN_TRY(checkShift(*directory, state, unsignedAct));
    const EventPlace place{StreamKind::Shift, state.id, state.heads, state.headCounter};
    const qint64 nowMs = m->clock->nowMs();
    MIZBAN_LET(handed.signature, signShift(*m, place, handed, nowMs));
    const Event event = authorEvent(m->identity.device, actor, place, handed, nowMs);
    MIZBAN_TRY(m->record(event));
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

Result<EventId> SeatWriter::receiveShift(const StreamId &shift)
{
    const Actor actor = m->actor();
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const ShiftState state, shiftAt(m->log, shift));
    if (!state.handOver)
        return refused(ErrorCode::NotFound, "shift", "no hand-over yet");
    ShiftReceived received;
    received.handOver = state.handOver->event;
    const DecodedEvent unsignedAct = nightEvent(*m, StreamKind::Shift, state.id, state, received);
    MIZBAN_TRY(mayShift(state, unsignedAct));
    MIZBAN_TRY(checkShift(*m->board->get(), state, unsignedAct));
    const EventPlace place{StreamKind::Shift, state.id, state.heads, state.headCounter};
    const qint64 nowMs = m->clock->nowMs();
    MIZBAN_LET(received.signature, signShift(*m, place, received, nowMs));
    const Event event = authorEvent(m->identity.device, actor, place, received, nowMs);
    MIZBAN_TRY(m->record(event));
    // What the other one owned himself goes over in the same breath: an item has an owner at every moment.
    for (const CarriedItem &carried : state.handOver->items) {
        MIZBAN_LET(const QList<DecodedEvent> events,
                   nightEvents(m->log, carried.item, StreamKind::NightItem));
        NightItemState item = foldNightItem(carried.item, events);
        const bool his = item.isOpen() && item.owner.text() == state.handOver->from.post.text() &&
                         item.owner.text() != actor.post.text();
        if (!his)
            continue;
        MIZBAN_LET(const EventId taken, actOnNightItem(*m, item, NightItemAcknowledged{carried.word}));
        Q_UNUSED(taken)
    }
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

Result<EventId> SeatWriter::reportMorning(const StreamId &shift, const QString &text)
{
    MIZBAN_TRY(fits(text, "text"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(ShiftState state, shiftAt(m->log, shift));
    const DirectoryPtr directory = m->board->get();
    MIZBAN_LET(const QList<DecodedEvent> list, nightEvents(m->log, nightListStream(), StreamKind::NightList));
    NightMaterial material;
    material.night = state.night;
    material.nowMs = m->clock->nowMs();
    material.places =
        nightPlaces(overseenNights(*directory, m->identity.seatOf, foldNightList(list).approved), *directory);
    MIZBAN_LET(material.turns, NightReader(m->connection).turnsOn(state.night));
    material.shift = state;
    material.shift.report.reset(); // figures anew, from the log
    const MorningReport computed = morningReportOf(material.shift, boardOf(material, *directory));
    const QString said = text.trimmed().isEmpty() ? computed.text : text.trimmed();
    MIZBAN_LET(const EventId event, actOnShift(*m, state, MorningReported{computed.figures, said}));
    MIZBAN_TRY(transaction.commit());
    return event;
}

} // namespace mizban
