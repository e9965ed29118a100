#include "core/base/persian_text.h"
#include "core/domain/act_directory_rules.h"
#include "core/domain/marginal_rules.h"
#include "core/domain/sealed_notes.h"
#include "core/eventlog/inquiry_signature.h"
#include "core/eventlog/note_signature.h"
#include "core/services/marginal_input.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"
#include "core/services/signer_choice.h"

namespace mizban {

namespace {

Result<HolderCode> targetOf(const Directory &directory, const QString &code)
{
    auto holder = directory.holderFor(code);
    if (holder)
        return holder;
    return fieldError(holder.error().code, QStringLiteral("to"), QStringLiteral("4-25"),
                      holder.error().detail);
}

Result<MarginalNoted> noteFrom(const MarginalInput &input, const Directory &directory)
{
    MarginalNoted note;
    if (input.text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"), QStringLiteral("4-25"));
    note.form = input.form;
    note.text = cleanFreeText(input.text).trimmed(); // as it is signed
    note.attachments = input.files;
    for (const QString &code : input.to) {
        MIZBAN_LET(const HolderCode target, targetOf(directory, code));
        note.targets.append(target);
    }
    note.dueAtMs = input.dueAtMs;
    note.pinned = input.pinned;
    return note;
}

/// Whoever may not, or has forgotten something, hears of it before a key is asked for.
Status mayBeSigned(const CaseState &state, const Directory &directory, const Event &event,
                   const Payload &unsignedNote)
{
    Payload shown = unsignedNote;
    std::visit(
        [](auto &body) {
            if constexpr (requires { body.certificate; })
                body.signature = "to be made";
        },
        shown);
    MIZBAN_TRY(mayApply(state, DecodedEvent{event, shown}));
    return checkByDirectory(directory, state, DecodedEvent{event, shown});
}

} // namespace

Result<std::unique_ptr<Signer>> SeatWriter::Parts::signerOf(const SignerChoice &choice, qint64 nowMs)
{
    const DirectoryPtr directory = board->get();
    if (choice.source == SignerChoice::Source::Seat) {
        const SigningKey &key = seat.bundle.signing;
        MIZBAN_LET(const Certificate own, certificateFor(*directory, seat.person, key.publicKey()));
        return signerWith(key, own);
    }
    MIZBAN_LET(auto signer, openSigner(choice));
    if (!isOfPerson(signer->certificate(), *directory, seat.person))
        return refusalOf(SignatureReason::OtherPerson).error();
    const SignatureReason why = certificateStanding(
        signer->certificate(), trustOf(*directory, identity.authority), SigningTimes{nowMs, nowMs});
    // Whether it was revoked may be unknown here and now; the note then says so.
    if (why != SignatureReason::None && why != SignatureReason::RevocationUnknown)
        return refusalOf(why).error();
    return signer;
}

Result<EventId> SeatWriter::Parts::actSigned(const StreamId &id, const SignerChoice &choice, const Make &make)
{
    return act(id, [&](const CaseState &state, const EventPlace &place, qint64 nowMs) -> Result<Payload> {
        MIZBAN_LET(Payload typed, make(state, place, nowMs));
        // What is signed is what lies in the case: its files closed with keys of their own.
        if (place.kind == StreamKind::Sealed) {
            if (const auto *note = std::get_if<MarginalNoted>(&typed))
                MIZBAN_TRY(mayAddressSealed(state, *board->get(), *note));
            MIZBAN_LET(typed, withSealedFiles(typed));
        }
        const Event sketch = authorEvent(identity.device, actor(), place, typed, nowMs);
        MIZBAN_TRY(mayBeSigned(state, *board->get(), sketch, typed));
        MIZBAN_LET(const auto signer, signerOf(choice, nowMs));
        return signNote(place, actor(), nowMs, identity.device.id, typed, *signer,
                        choice.source != SignerChoice::Source::Seat);
    });
}

Result<EventId> SeatWriter::writeMarginal(const StreamId &id, const MarginalInput &input,
                                          const SignerChoice &signer)
{
    MIZBAN_LET(const MarginalNoted note, noteFrom(input, *m->board->get()));
    return m->actSigned(id, signer,
                        [&](const CaseState &, const EventPlace &, qint64) { return Result<Payload>(note); });
}

Result<EventId> SeatWriter::acknowledgeMarginal(const StreamId &id, const EventId &note,
                                                const SignerChoice &signer)
{
    return m->actSigned(
        id, signer, [&](const CaseState &state, const EventPlace &, qint64) -> Result<Payload> {
            NoteAcknowledged seen;
            seen.note = note;
            if (!note.isValid()) {
                MIZBAN_LET(seen.note, awaitedNote(state, m->identity.seatOf, EventType::NoteAcknowledged));
            }
            return Payload(seen);
        });
}

Result<EventId> SeatWriter::answerMarginal(const StreamId &id, const EventId &note, const QString &text,
                                           const QList<Attachment> &files, const SignerChoice &signer)
{
    if (text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"), QStringLiteral("4-25"));
    return m->actSigned(
        id, signer, [&](const CaseState &state, const EventPlace &, qint64) -> Result<Payload> {
            NoteAnswered answer;
            answer.note = note;
            if (!note.isValid()) {
                MIZBAN_LET(answer.note, awaitedNote(state, m->identity.seatOf, EventType::NoteAnswered));
            }
            answer.text = cleanFreeText(text).trimmed();
            answer.attachments = files;
            return Payload(answer);
        });
}

} // namespace mizban
