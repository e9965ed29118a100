#include "core/services/seat_writer.h"

#include "core/base/jalali.h"
#include "core/base/persian_text.h"
#include "core/base/tehran_time.h"
#include "core/crypto/digest.h"
#include "core/domain/act_directory_rules.h"
#include "core/domain/attachment_rules.h"
#include "core/domain/center_rules.h"
#include "core/domain/deadline.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/marginal_rules.h"
#include "core/domain/note_rules.h"
#include "core/domain/public_phrases.h"
#include "core/eventlog/authoring.h"
#include "core/eventlog/proposal_stream.h"
#include "core/projections/cartable.h"
#include "core/services/clean_texts.h"
#include "core/services/follow_up_code.h"
#include "core/services/likeness.h"
#include "core/services/sealed_shelf.h"
#include "core/services/seat_writer_parts.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace mizban {

namespace {

constexpr int lookAlikes = 20;

/// The final answer time told to the applicant is the policy's (D5) or an earlier one, which then is the
/// deadline (E8). What is imported was promised by others, whatever it was.
Status promise(CaseRegistered &registration, bool imported)
{
    Outcome &outcome = registration.outcome;
    if (outcome.kind != OutcomeKind::FinalDate)
        return {};
    if (outcome.atMs == 0)
        outcome.atMs = registration.dueAtMs;
    if (registration.dueAtMs == 0)
        return {};
    if (outcome.atMs > registration.dueAtMs && !imported)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("outcome.at"), QStringLiteral("E8"));
    registration.dueAtMs = std::min(registration.dueAtMs, outcome.atMs);
    return {};
}

/// What was done at the counter is an answer and says something (1.2). What is imported was said by others.
Status checkDoneAtCounter(const CaseDraft &draft)
{
    const bool said = draft.outcome && draft.outcome->kind == OutcomeKind::Done && !draft.registeredAtMs &&
                      !draft.outcome->text.trimmed().isEmpty();
    return said ? checkPhrases(draft.outcome->text, QStringLiteral("outcome.text")) : Status();
}

QList<Attachment> attachmentsOf(const Payload &payload)
{
    return std::visit(
        [](const auto &each) {
            if constexpr (requires { each.attachments; })
                return each.attachments;
            else
                return QList<Attachment>();
        },
        payload);
}

Result<QStringList> lookAlikesOf(Connection &connection, const CaseRegistered &registration)
{
    QStringList found;
    MIZBAN_LET(const auto rows,
               CartableReader(connection).ofApplicant(applicantKey(registration.applicant), lookAlikes));
    for (const CartableRow &row : rows) {
        if (isSameMatter(row, registration.kind, registration.subject, registration.registeredAtMs))
            found.append(row.trackingId);
    }
    return found;
}

} // namespace

BlobStore::Digest sha256Digest()
{
    auto digest = std::make_shared<Sha256>();
    return BlobStore::Digest{[digest](QByteArrayView bytes) { digest->add(bytes); },
                             [digest] { return digest->finish(); }};
}

Error ofAttachment(Error error, qint64 most)
{
    if (error.field.isEmpty())
        error.field = QStringLiteral("attachments");
    if (error.code == ErrorCode::TooLarge) { // names the limit
        error.rule = QStringLiteral("fileBytes");
        error.detail = QString::number(most);
    }
    return error;
}

Result<Attachment> SeatWriter::Parts::addAttachment(const QString &path)
{
    const qint64 most = board->get()->attachmentLimits().fileBytes;
    auto stored = blobs.addFile(path, most, sha256Digest());
    if (!stored)
        return ofAttachment(stored.error(), most);
    Attachment attachment;
    attachment.blob = stored->id;
    attachment.name = cleanFileName(QFileInfo(path).fileName());
    attachment.mediaType = QMimeDatabase().mimeTypeForFile(path).name();
    attachment.size = stored->size;
    return attachment;
}

Status SeatWriter::Parts::offer(const QList<Attachment> &attachments)
{
    if (attachments.size() > maxAttachments)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("attachments"), QStringLiteral("files"),
                          QString::number(maxAttachments));
    for (const Attachment &attachment : attachments) {
        if (const Status offered = blobs.offer(attachment.blob); !offered.ok())
            return fieldError(offered.error().code, QStringLiteral("attachments"), {}, attachment.name);
    }
    return {};
}

Result<SeatWriter::Parts::CaseAtHand> SeatWriter::Parts::caseAtHand(const StreamId &id)
{
    MIZBAN_LET(const auto stream, log.find(id));
    if (stream && stream->kind == StreamKind::Sealed)
        return sealedAtHand(*stream);
    if (!stream || stream->kind != StreamKind::Case)
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    MIZBAN_LET(const QSet<qint64> hidden, SealedOver(connection).hidden());
    if (hidden.contains(stream->row))
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    CaseAtHand found{*stream, {}, {}, {}};
    MIZBAN_LET(found.events, log.events(stream->row));
    found.state = foldCase(id, decodeEvents(found.events));
    if (!found.state.registered)
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    return found;
}

Result<EventId> SeatWriter::Parts::act(const StreamId &id, const Payload &payload)
{
    return act(
        id, [&payload](const CaseState &, const EventPlace &, qint64) { return Result<Payload>(payload); });
}

Result<EventId> SeatWriter::Parts::act(const StreamId &id, const Make &make)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_TRY(mayActHere(*board->get(), seat.person, identity.seatOf, clock->nowMs()));
    MIZBAN_LET(const CaseAtHand found, caseAtHand(id));
    MIZBAN_TRY(checkActingFor(*board->get(), actor(), found.state, clock->nowMs()));
    if (found.stream.kind == StreamKind::Sealed) {
        const EventPlace behind{StreamKind::Sealed, found.stream.id, found.state.heads,
                                found.state.headCounter};
        const qint64 sealedMs = clock->nowMs();
        MIZBAN_LET(const Payload typed, make(found.state, behind, sealedMs));
        const Payload payload = cleaned(typed);
        MIZBAN_LET(EventId sealed, actSealed(found, payload, sealedMs));
        MIZBAN_TRY(commit(transaction, sealed));
        return sealed;
    }
    const EventPlace place{StreamKind::Case, id, found.state.heads, found.state.headCounter};
    const qint64 nowMs = clock->nowMs();
    MIZBAN_LET(const Payload typed, make(found.state, place, nowMs));
    const Payload payload = cleaned(typed);
    const DecodedEvent decided{authorEvent(identity.device, actor(), place, payload, nowMs), payload};
    MIZBAN_TRY(mayApply(found.state, decided));
    MIZBAN_TRY(checkByDirectory(*board->get(), found.state, decided));
    MIZBAN_TRY(checkEscalation(found.state, decided, *board->get()));
    MIZBAN_TRY(checkAttachments(attachmentsOf(payload), board->get()->attachmentLimits()));
    MIZBAN_TRY(offer(attachmentsOf(payload)));
    MIZBAN_TRY(record(decided.event));
    MIZBAN_TRY(commit(transaction, decided.event.id));
    return decided.event.id;
}

Result<Registered> SeatWriter::registerCase(const CaseDraft &typed, qint64 draftId)
{
    CaseDraft draft = cleaned(typed);
    m->nameApprover(draft.applicant);
    const DirectoryPtr directory = m->board->get();
    const qint64 nowMs = m->clock->nowMs();
    const Unit *desk = directory->unit(m->deskUnit());
    if (!desk || desk->kind != UnitKind::Desk)
        return makeError(ErrorCode::NotAllowed, QStringLiteral("this seat is no desk"));
    if (!draft.about.isEmpty())
        return m->registerSealed(draft, draftId);
    if (draft.typedAbout) // it is about somebody: never for the whole desk to read (C4)
        return fieldError(ErrorCode::MissingInput, QStringLiteral("about.unit"), QStringLiteral("C1"));
    MIZBAN_TRY(checkDoneAtCounter(draft));
    const QList<Error> problems = problemsOf(draft, *directory, desk->code, nowMs);
    if (!problems.isEmpty())
        return problems.first();

    CaseRegistered registration = registrationFrom(draft);
    registration.desk = desk->code;
    const HolderCode holder = firstHolder(registration, *directory);
    if (holder != m->identity.seatOf)
        registration.holder = holder;
    registration.registeredAtMs = draft.registeredAtMs.value_or(nowMs);
    if (const DeadlinePolicy *policy = directory->policy()) {
        const Deadline deadline = deadlineFor(*policy, directory->calendarFor(desk->code), draft.kind,
                                              levelOf(registration, *directory), registration.registeredAtMs);
        registration.policyVersion = deadline.policyVersion;
        registration.dueAtMs = deadline.dueAtMs;
    }
    MIZBAN_TRY(promise(registration, draft.registeredAtMs.has_value()));

    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    for (const DraftAttachment &attachment : draft.attachments) {
        if (attachment.path.isEmpty()) {
            registration.attachments.append(attachment.stored);
            continue;
        }
        MIZBAN_LET(const Attachment stored, m->addAttachment(attachment.path));
        registration.attachments.append(stored);
    }
    // What the files are is known only now; the center will ask the same.
    MIZBAN_TRY(checkAttachments(registration.attachments, directory->attachmentLimits()));
    const QList<Error> unfit = problemsOfAttachments(registration);
    if (!unfit.isEmpty())
        return unfit.first();
    MIZBAN_TRY(m->offer(registration.attachments));
    MIZBAN_LET(const QStringList duplicates, lookAlikesOf(m->connection, registration));
    const int year = toJalali(tehranDate(registration.registeredAtMs)).year;
    const bool hidden = registration.applicant.kind == ApplicantKind::Anonymous;
    MIZBAN_LET(registration.trackingId, m->tracking.next(year, hidden));
    const QString code = makeFollowUpCode();
    MIZBAN_LET(const VerifyKey serviceKey, VerifyKey::fromSpki(directory->serviceKey()));
    MIZBAN_LET(registration.sealedFollowUpCode,
               sealFollowUpCode(m->identity.device.key, serviceKey, code, registration.trackingId));

    registration = std::get<CaseRegistered>(cleaned(Payload(registration)));
    const EventPlace place = newStream(StreamKind::Case);
    std::optional<IntakeState> item;
    if (draft.intake.isValid()) {
        MIZBAN_LET(Parts::IntakeAtHand found, m->intakeAtHand(draft.intake));
        registration.intake = draft.intake;
        registration.intakeNumber = found.state.item.number;
        item = std::move(found.state);
    }
    const Event event = authorEvent(m->identity.device, m->actor(), place, registration, nowMs);
    MIZBAN_TRY(m->record(event));
    if (item)
        MIZBAN_TRY(m->actOnIntake(*item, IntakeConverted{place.stream, registration.trackingId}));
    if (registration.outcome.kind == OutcomeKind::Done) {
        // Done at the counter (4-4): the answer is given with the registration.
        const CaseAnswered answer{AnswerKind::Done, registration.outcome.text, {}, {}, {}};
        const EventPlace after{StreamKind::Case, place.stream, {event.id}, event.header.counter};
        MIZBAN_TRY(m->record(authorEvent(m->identity.device, m->actor(), after, answer, nowMs)));
    }
    if (draftId != 0)
        MIZBAN_TRY(m->removeDraft(draftId));
    MIZBAN_TRY(transaction.commit());
    return Registered{place.stream,
                      registration.trackingId,
                      code,
                      registration.registeredAtMs,
                      registration.dueAtMs,
                      holder,
                      duplicates};
}

Status SeatWriter::openCase(const StreamId &id)
{
    const HolderCode &self = m->identity.seatOf;
    CaseOpened opened{self, {}};
    {
        MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
        MIZBAN_LET(opened.explanations, unreadExplanations(m->connection, found.state, self));
        const bool news = found.state.isUnseenBy(self) || !opened.explanations.isEmpty();
        if (!news || !actsForHolder(m->actor().post, self))
            return {};
    }
    const auto stamped = m->act(id, opened);
    return stamped ? Status() : Status(stamped.error());
}

Result<EventId> SeatWriter::voidCase(const StreamId &id, const QString &reason)
{
    return m->act(id, CaseVoided{reason.trimmed()});
}

/// Behind all that is known of the case's notes.
Result<EventPlace> SeatWriter::Parts::placeInNotes(const StreamId &caseId)
{
    // One stream of notes for each case, named by it, so that notes made on several machines meet.
    EventPlace place{StreamKind::Notes, notesStreamOf(caseId), {}, 0};
    MIZBAN_LET(const auto stream, log.find(place.stream));
    if (!stream)
        return place;
    MIZBAN_LET(const QList<Event> events, log.events(stream->row));
    const CaseState heads = foldCase(place.stream, decodeEvents(events));
    place.parents = heads.heads;
    place.parentCounter = heads.headCounter;
    return place;
}

/// By who wrote it, while the center has none of it.
Result<EventId> SeatWriter::Parts::takeBackNote(const StreamId &caseId, const EventId &note)
{
    MIZBAN_TRY(mayActHere(*board->get(), seat.person, identity.seatOf, clock->nowMs()));
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_LET(const auto stream, log.find(notesStreamOf(caseId)));
    MIZBAN_LET(const QList<Event> events, log.events(stream->row));
    const QList<DecodedEvent> notes = decodeEvents(events);
    if (notesTakenBack(notes).contains(note))
        return makeError(ErrorCode::AlreadyDone, QStringLiteral("it has been taken back"));
    const auto written =
        std::ranges::find_if(notes, [&note](const DecodedEvent &each) { return each.event.id == note; });
    if (written == notes.end() || !std::holds_alternative<NoteAdded>(written->payload))
        return makeError(ErrorCode::NotFound, QStringLiteral("note"));
    if (written->event.header.actor.person != seat.person)
        return makeError(ErrorCode::NotAllowed, QStringLiteral("another's note"));
    if (written->event.header.device != identity.device.id) // a restored seat goes on as a new device
        return makeError(ErrorCode::NotAllowed, QStringLiteral("written on another device"));
    MIZBAN_LET(const EventPlace place, placeInNotes(caseId));
    const Event event = authorEvent(identity.device, actor(), place, Withdrawn{note}, clock->nowMs());
    MIZBAN_TRY(record(event));
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

Result<EventId> SeatWriter::note(const StreamId &id, const QString &text)
{
    if (cleanFreeText(text).trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("text"));
    if (text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"));
    MIZBAN_LET(const auto about, m->log.find(id));
    if (about && about->kind == StreamKind::Sealed)
        return m->act(id, NoteAdded{id, text.trimmed()});
    MIZBAN_TRY(mayActHere(*m->board->get(), m->seat.person, m->identity.seatOf, m->clock->nowMs()));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    MIZBAN_LET(const EventPlace place, m->placeInNotes(id));
    const Event event = authorEvent(m->identity.device, m->actor(), place,
                                    NoteAdded{id, cleanFreeText(text).trimmed()}, m->clock->nowMs());
    MIZBAN_TRY(m->record(event));
    MIZBAN_TRY(m->commit(transaction, event.id));
    return event.id;
}

Result<EventId> SeatWriter::withdraw(const StreamId &id, const EventId &target)
{
    const auto waitsIn = [this, &target](const StreamId &stream) {
        return m->connection.value<int>("SELECT 1 FROM link WHERE event = ? AND acknowledged = 0"
                                        " AND stream = (SELECT row FROM stream WHERE id = ?)",
                                        target, stream);
    };
    for (const StreamId &drafts : proposalStreamsOf(id, PostCode(m->identity.seatOf.text()))) {
        MIZBAN_LET(const auto draft, waitsIn(drafts));
        if (draft)
            return m->takeBackDraft(drafts, target);
    }
    MIZBAN_LET(const auto note, waitsIn(notesStreamOf(id)));
    if (note)
        return m->takeBackNote(id, target);
    MIZBAN_LET(const auto waiting, waitsIn(id));
    if (!waiting)
        return makeError(ErrorCode::AlreadyDone, QStringLiteral("it has been sent"));
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    for (const HistoryEntry &entry : found.state.history) {
        if (entry.event == target && entry.flag == EventFlag::Withdrawn)
            return makeError(ErrorCode::AlreadyDone, QStringLiteral("it has been taken back"));
        if (entry.event == target && isMarginal(entry.type))
            return fieldError(ErrorCode::NotAllowed, QStringLiteral("note"), QStringLiteral("4-25"),
                              QStringLiteral("what is signed stays"));
    }
    // What came of a draft of the office waits as a draft again, in the same commit.
    m->withNextAct = [this, &id, &target](const EventId &) { return m->takeBackDecision(id, target); };
    auto taken = m->act(id, Withdrawn{target});
    m->withNextAct = nullptr;
    return taken;
}

} // namespace mizban
