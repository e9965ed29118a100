#include "core/services/seat_writer.h"

#include "core/base/jalali.h"
#include "core/base/persian_text.h"
#include "core/base/tehran_time.h"
#include "core/crypto/aead.h"
#include "core/crypto/parcel.h"
#include "core/domain/attachment_rules.h"
#include "core/domain/draft.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"
#include "core/domain/sealed_supervision.h"
#include "core/eventlog/authoring.h"
#include "core/services/follow_up_code.h"
#include "core/services/sealing.h"
#include "core/services/seat_writer_parts.h"
#include "core/services/tracking_counter.h"
#include "core/wire/codec.h"
#include "core/wire/sealed_codec.h"

#include <QBuffer>

namespace mizban {

namespace {

Status checkSealedDraft(const CaseDraft &draft)
{
    if (!mayBeAbout(draft.kind))
        return fieldError(ErrorCode::UnknownField, QStringLiteral("about"), QStringLiteral("C1"));
    for (const About &one : draft.about) {
        if (one.name.size() > maxShortTextLength)
            return fieldError(ErrorCode::TooLarge, QStringLiteral("about"), QStringLiteral("C1"));
    }
    if (draft.outcome && draft.outcome->kind == OutcomeKind::Done)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("outcome"), QStringLiteral("C2"),
                          QStringLiteral("only the handler can do it"));
    return {};
}

} // namespace

Status SeatWriter::mayRegisterAbout(const QList<About> &about) const
{
    MIZBAN_LET(const SealedHandling handling, sealedHandling(*m->board->get(), about));
    if (handling.excludes(m->seat.person))
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("about"), QStringLiteral("C4"));
    return {};
}

Result<QByteArray> SeatWriter::Parts::contentOf(const BlobId &id)
{
    MIZBAN_LET(const auto info, blobs.info(id));
    QByteArray content;
    for (int index = 0; info && content.size() < info->size; ++index) {
        MIZBAN_LET(const QByteArray piece, blobs.piece(id, index));
        if (piece.isEmpty())
            break;
        content += piece;
    }
    if (!info || content.size() != info->size)
        return fieldError(ErrorCode::NotFound, QStringLiteral("attachments"));
    return content;
}

/// A file of a sealed case lies here and at the center encrypted with a key of its own, which only the case
/// knows.
Result<Attachment> SeatWriter::Parts::sealAttachment(const DraftAttachment &given)
{
    if (given.path.isEmpty() && !given.stored.key.isEmpty())
        return given.stored;
    if (given.path.isEmpty() && sealedFiles.contains(given.stored.blob))
        return sealedFiles.value(given.stored.blob);
    Attachment attachment = given.stored;
    if (!given.path.isEmpty()) {
        MIZBAN_LET(attachment, addAttachment(given.path));
    }
    MIZBAN_LET(QByteArray plain, contentOf(attachment.blob));
    const SecretBytes key = SecretBytes::random(aeadKeySize);
    auto sealed = aeadSeal(key.view(), plain, {});
    wipe(plain);
    MIZBAN_LET(QByteArray bytes, std::move(sealed));
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    const auto stored = blobs.add(source, maxAttachmentBytes, sha256Digest());
    if (!stored)
        return fieldError(stored.error().code, QStringLiteral("attachments"), {}, stored.error().detail);
    MIZBAN_TRY(dropUnnamed({attachment.blob}));
    attachment.blob = stored->id;
    attachment.size = stored->size;
    attachment.key = key.view().toByteArray();
    return attachment;
}

Result<Registered> SeatWriter::Parts::registerSealed(const CaseDraft &typed, qint64 draftId)
{
    const DirectoryPtr directory = board->get();
    const qint64 nowMs = clock->nowMs();
    const CaseDraft draft = withBodyComplainedOf(typed, *directory);
    MIZBAN_TRY(checkSealedDraft(draft));
    MIZBAN_LET(const SealedHandling handling, sealedHandling(*directory, draft.about));
    if (handling.excludes(seat.person))
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("about"), QStringLiteral("C4"));
    const QList<Error> problems = problemsOf(draft, *directory, deskUnit(), nowMs);
    if (!problems.isEmpty())
        return problems.first();

    CaseRegistered registration = registrationFrom(draft);
    registration.desk = deskUnit();
    registration.about = draft.about;
    registration.subjects = handling.subjects;
    registration.holder = HolderCode(handling.handler.text());
    registration.registeredAtMs = draft.registeredAtMs.value_or(nowMs);
    if (const DeadlinePolicy *policy = directory->policy()) {
        const Deadline deadline =
            sealedDeadline(*policy, directory->calendarFor(deskUnit()), registration.registeredAtMs);
        registration.policyVersion = deadline.policyVersion;
        registration.dueAtMs = deadline.dueAtMs;
    }
    if (registration.outcome.kind == OutcomeKind::FinalDate && registration.outcome.atMs == 0)
        registration.outcome.atMs = registration.dueAtMs;

    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    registration.attachments.clear();
    for (const DraftAttachment &attachment : draft.attachments) {
        MIZBAN_LET(const Attachment sealed, sealAttachment(attachment));
        registration.attachments.append(sealed);
    }
    MIZBAN_TRY(offer(registration.attachments));
    const int year = toJalali(tehranDate(registration.registeredAtMs)).year;
    MIZBAN_LET(registration.trackingId, TrackingCounter(connection, identity.device).next(year, true));
    const QString code = makeFollowUpCode();
    MIZBAN_LET(const VerifyKey serviceKey, VerifyKey::fromSpki(directory->serviceKey()));
    MIZBAN_LET(registration.sealedFollowUpCode,
               sealFollowUpCode(identity.device.key, serviceKey, code, registration.trackingId));

    const EventPlace place = newStream(StreamKind::Sealed);
    if (draft.intake.isValid()) {
        MIZBAN_LET(const IntakeAtHand item, intakeAtHand(draft.intake));
        registration.intake = draft.intake;
        registration.intakeNumber = item.state.item.number;
        // The item says that it became a case and not which: all the desk reads it (C4).
        MIZBAN_TRY(actOnIntake(item.state, IntakeConverted{}));
    }
    MIZBAN_LET(const QList<Certificate> readers,
               sealRecipients(*directory, handling.readers(), handling.excluded));
    MIZBAN_LET(const SealedAct act,
               sealAct(place.stream, registration, newDocumentKey(), readers, serviceKey));
    const Event event = authorEvent(identity.device, actor(), place, act, nowMs);
    MIZBAN_LET(const QByteArray parcel, sealParcel(serviceKey, encodeEvent(event), parcelPurpose));
    MIZBAN_TRY(log.chainParcel(identity.device, event.id, parcel));
    MIZBAN_TRY(keepStub(registration, code, event));
    if (draftId != 0)
        MIZBAN_TRY(removeDraft(draftId));
    MIZBAN_TRY(transaction.commit());
    // C4: what the desk is told names no handler.
    return Registered{place.stream,
                      registration.trackingId,
                      code,
                      registration.registeredAtMs,
                      registration.dueAtMs,
                      {},
                      {}};
}

Status SeatWriter::Parts::keepStub(const CaseRegistered &registration, const QString &code,
                                   const Event &event)
{
    SealedStub stub;
    stub.caseId = event.header.stream;
    stub.trackingId = registration.trackingId;
    stub.followUpCode = code;
    stub.kind = registration.kind;
    stub.desk = registration.desk;
    stub.reference = registration.reference;
    stub.registeredAtMs = registration.registeredAtMs;
    stub.dueAtMs = registration.dueAtMs;
    stub.outcome = Outcome{registration.outcome.kind, {}, registration.outcome.atMs};
    stub.event = event.id;
    stub.signature = event.signature;
    MIZBAN_LET(stub.sequence, log.lastSequence());
    MIZBAN_LET(const QByteArray sealed,
               sealParcel(seat.bundle.sealing.publicKey(), encodeStub(stub), stubPurpose));
    return connection.run("INSERT INTO sealed_stub(data) VALUES(?)", sealed);
}

Result<SeatWriter::Parts::CaseAtHand> SeatWriter::Parts::sealedAtHand(const StreamRef &stream)
{
    const auto unknown = [] { return makeError(ErrorCode::NotFound, QStringLiteral("case")); };
    CaseAtHand found{stream, {}, {}, {}};
    MIZBAN_LET(found.events, log.events(stream.row));
    auto opened = openSealed(found.events, seat.bundle.sealing, *board->get(), seat.person);
    if (!opened)
        return unknown();
    found.state = foldCase(stream.id, opened->events);
    found.documentKey = std::move(opened->documentKey);
    const bool excluded = excludedFrom(found.state.registration, *board->get()).contains(seat.person);
    if (!found.state.registered || excluded)
        return unknown();
    return found;
}

Result<Payload> SeatWriter::Parts::withSealedFiles(Payload payload)
{
    const auto seal = [this](auto &body) -> Status {
        if constexpr (requires { body.attachments; }) {
            MIZBAN_TRY(checkAttachments(body.attachments, board->get()->attachmentLimits()));
            for (Attachment &attachment : body.attachments) {
                MIZBAN_LET(attachment, sealAttachment(DraftAttachment{QString(), attachment}));
            }
            return offer(body.attachments);
        }
        return {};
    };
    MIZBAN_TRY(std::visit(seal, payload));
    return payload;
}

Status SeatWriter::Parts::wantSealedFiles(const Inserted &stream)
{
    const auto opened = openSealed(stream.events, seat.bundle.sealing, *board->get(), seat.person);
    if (!opened)
        return {};
    const auto want = [this](const auto &body) -> Status {
        if constexpr (requires { body.attachments; }) {
            for (const Attachment &attachment : body.attachments)
                MIZBAN_TRY(blobs.want(attachment.blob, attachment.size));
        }
        return {};
    };
    QList<DecodedEvent> events = opened->events;
    if (opened->continued)
        events += decodeEvents(opened->continued->earlier);
    for (const DecodedEvent &event : std::as_const(events))
        MIZBAN_TRY(std::visit(want, event.payload));
    return {};
}

Result<EventId> SeatWriter::Parts::actSealed(const CaseAtHand &found, const Payload &typed, qint64 nowMs)
{
    const DirectoryPtr directory = board->get();
    const CaseState &state = found.state;
    MIZBAN_TRY(mayBeSealed(typed));
    MIZBAN_LET(const Payload payload, withSealedFiles(typed));
    const CaseRegistered registration = registrationAfter(state, payload);
    if (const auto *referral = std::get_if<CaseReferred>(&payload)) {
        MIZBAN_TRY(mayReferSealed(state.registration, *directory, state.holder, PostCode(referral->to.text()),
                                  holdersOf(state)));
    }
    if (const auto *shared = std::get_if<SealedShared>(&payload))
        MIZBAN_TRY(mayShareSealed(state, *directory, shared->to));
    MIZBAN_LET(const VerifyKey serviceKey, VerifyKey::fromSpki(directory->serviceKey()));
    // Whoever reads now: the holder, the next up and the supervision may have changed since.
    MIZBAN_LET(const QList<Certificate> readers,
               sealRecipients(*directory, readersAfter(state, payload, *directory),
                              excludedFrom(registration, *directory)));
    MIZBAN_LET(const SealedAct act,
               sealAct(found.stream.id, payload, found.documentKey, readers, serviceKey));
    const EventPlace place{StreamKind::Sealed, found.stream.id, state.heads, state.headCounter};
    const Event event = authorEvent(identity.device, actor(), place, act, nowMs);
    MIZBAN_TRY(mayApply(state, asOrdinary(event, payload)));
    MIZBAN_TRY(checkEscalation(state, asOrdinary(event, payload), *directory));
    MIZBAN_TRY(record(event));
    return event.id;
}

Result<EventId> SeatWriter::askExplanation(const StreamId &id, const QString &to, const QString &text)
{
    if (cleanFreeText(text).trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("text"), QStringLiteral("C8"));
    if (text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"), QStringLiteral("C8"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    const DirectoryPtr directory = m->board->get();
    const QList<PersonId> asked = directory->personsAt(PostCode(to));
    const bool isSubject = std::any_of(asked.begin(), asked.end(), [&](const PersonId &person) {
        return found.state.registration.subjects.contains(person);
    });
    if (found.stream.kind != StreamKind::Sealed || !isSubject)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("to"), QStringLiteral("C8"),
                          QStringLiteral("not a post of someone complained of"));
    if (found.state.registration.trackingId.size() > 0 && text.contains(found.state.registration.trackingId))
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("text"), QStringLiteral("C8"),
                          QStringLiteral("names the tracking id"));
    // A thing of its own, which the case knows and which does not know the case.
    const EventPlace place = newStream(StreamKind::Explanation);
    const ExplanationAsked asking{place.stream, HolderCode(to), cleanFreeText(text).trimmed()};
    MIZBAN_LET(const EventId event, m->actSealed(found, asking));
    MIZBAN_TRY(m->record(authorEvent(m->identity.device, m->actor(), place,
                                     ExplanationRequested{asking.to, asking.text}, m->clock->nowMs())));
    MIZBAN_TRY(transaction.commit());
    return event;
}

Result<EventId> SeatWriter::explain(const StreamId &explanation, const QString &text)
{
    if (cleanFreeText(text).trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("text"), QStringLiteral("C8"));
    if (text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"), QStringLiteral("C8"));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const auto stream, m->log.find(explanation));
    if (!stream || stream->kind != StreamKind::Explanation)
        return fieldError(ErrorCode::NotFound, QStringLiteral("id"));
    MIZBAN_LET(const QList<Event> events, m->log.events(stream->row));
    EventPlace place{StreamKind::Explanation, explanation, {}, 0};
    bool mine = false;
    for (const DecodedEvent &decoded : decodeEvents(events)) {
        if (std::holds_alternative<ExplanationGiven>(decoded.payload))
            return makeError(ErrorCode::AlreadyDone, QStringLiteral("explained already"));
        if (const auto *asked = std::get_if<ExplanationRequested>(&decoded.payload)) {
            mine = asked->to.text() == m->seat.post.text();
            place.parents = {decoded.event.id};
            place.parentCounter = decoded.event.header.counter;
        }
    }
    if (!mine)
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("id"), QStringLiteral("C8"));
    const Event event = authorEvent(m->identity.device, m->actor(), place,
                                    ExplanationGiven{cleanFreeText(text).trimmed()}, m->clock->nowMs());
    MIZBAN_TRY(m->record(event));
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

Result<EventId> SeatWriter::referToBoard(const StreamId &id, const BoardReferred &letter)
{
    if (letter.body.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("body"), QStringLiteral("C10"));
    if (letter.letterNumber.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("letter"), QStringLiteral("C10"));
    if (letter.body.size() > maxShortTextLength || letter.letterNumber.size() > maxShortTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("body"), QStringLiteral("C10"));
    MIZBAN_LET(const auto stream, m->log.find(id));
    if (!stream || stream->kind != StreamKind::Sealed)
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    return m->act(id, letter);
}

} // namespace mizban
