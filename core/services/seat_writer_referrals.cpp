#include "core/domain/act_directory_rules.h"
#include "core/domain/conflict_rules.h"
#include "core/domain/sealed_escalation.h"
#include "core/services/act_texts.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"

#include <algorithm>

namespace mizban {

namespace {

Result<HolderCode> holderAt(const Directory &directory, const QString &code, const char *field)
{
    auto holder = directory.holderFor(code);
    if (holder)
        return holder;
    const Error &why = holder.error();
    return fieldError(code.trimmed().isEmpty() ? ErrorCode::MissingInput : why.code,
                      QString::fromLatin1(field), QStringLiteral("S5"), why.detail);
}

/// What a clerk has, his desk has (S5); a sealed case is handed to one person, and to nobody beside him
/// (C11).
Result<HolderCode> recipientOf(const ReferralInput &input, const Directory &directory, bool sealed)
{
    const Post *post = sealed ? directory.post(PostCode(input.to)) : nullptr;
    return post && !post->abolished ? Result<HolderCode>(HolderCode(input.to))
                                    : holderAt(directory, input.to, "to");
}

Result<CaseReferred> referralFrom(const ReferralInput &input, const Directory &directory, bool sealed)
{
    CaseReferred referral;
    MIZBAN_LET(referral.to, recipientOf(input, directory, sealed));
    for (const QString &code : input.copies) {
        MIZBAN_LET(const HolderCode copy, holderAt(directory, code, "copies"));
        referral.copies.append(copy);
    }
    if (input.note.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("note"));
    if (referral.copies.size() > maxCopies)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("copies"));
    referral.note = input.note.trimmed();
    referral.dueAtMs = input.dueAtMs;
    referral.attachments = input.attachments;
    referral.visit = input.visit;
    referral.publicText = referralText(referral, directory);
    return referral;
}

} // namespace

Result<EventId> SeatWriter::refer(const StreamId &id, const QString &to, const QString &note)
{
    return refer(id, ReferralInput{to, {}, note, 0, {}, {}});
}

Result<EventId> SeatWriter::refer(const StreamId &id, const ReferralInput &input)
{
    const DirectoryPtr directory = m->board->get();
    return m->act(id, [&](const CaseState &state, const EventPlace &, qint64) -> Result<Payload> {
        MIZBAN_LET(const CaseReferred referral, referralFrom(input, *directory, isAboutOfficials(state)));
        return Payload(referral);
    });
}

Result<EventId> SeatWriter::returnCase(const StreamId &id, const QString &reason)
{
    const DirectoryPtr directory = m->board->get();
    return m->act(id, [&](const CaseState &state, const EventPlace &, qint64) -> Result<Payload> {
        MIZBAN_TRY(mayAct(state, EventType::CaseReturned, m->actor()));
        CaseReturned returned;
        MIZBAN_LET(returned.to, returnsTo(*directory, state));
        returned.reason = reason.trimmed();
        returned.publicText = returnText(*directory, returned.to);
        return Payload(returned);
    });
}

Result<EventId> SeatWriter::recall(const StreamId &id, const QString &reason)
{
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    MIZBAN_TRY(mayAct(found.state, EventType::ReferralRecalled, m->actor()));
    const Custody &custody = found.state.custody.last();
    // What nobody has got yet is simply undone by its author.
    const bool own =
        std::any_of(found.state.history.begin(), found.state.history.end(), [&](const HistoryEntry &entry) {
            return entry.event == custody.cause && entry.actor.person == m->seat.person;
        });
    if (own) {
        if (auto undone = withdraw(id, custody.cause))
            return undone;
    }
    ReferralRecalled recalled;
    recalled.referral = custody.cause;
    recalled.reason = reason.trimmed();
    recalled.publicText = recallText(*m->board->get(), custody.holder);
    return m->act(id, recalled);
}

Result<EventId> SeatWriter::accept(const StreamId &id)
{
    return m->act(id, CaseAccepted{m->identity.seatOf});
}

Result<EventId> SeatWriter::resolveConflict(const StreamId &id, const EventId &counts, const QString &reason)
{
    return m->act(id, [&](const CaseState &state, const EventPlace &, qint64) -> Result<Payload> {
        MIZBAN_TRY(mayAct(state, EventType::ConflictResolved, m->actor()));
        MIZBAN_LET(ConflictResolved resolution, resolutionFor(state, counts));
        resolution.reason = reason.trimmed();
        resolution.publicText = resolutionText();
        return Payload(resolution);
    });
}

} // namespace mizban
