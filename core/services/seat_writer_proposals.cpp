#include "core/base/persian_text.h"
#include "core/domain/delegation_rules.h"
#include "core/domain/proposal_rules.h"
#include "core/eventlog/proposal_stream.h"
#include "core/services/clean_texts.h"
#include "core/services/proposed_input.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"
#include "core/services/signer_choice.h"

#include <algorithm>
#include <utility>

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *field)
{
    return fieldError(code, QString::fromLatin1(field), QStringLiteral("1.13"));
}

/// The stream of one act with what it holds; its place for the next event.
struct ProposalsAtHand
{
    EventPlace place;
    QList<Proposal> proposals;
};

Result<ProposalsAtHand> proposalsAt(EventLog &log, const StreamId &id)
{
    ProposalsAtHand found{{StreamKind::Proposal, id, {}, 0}, {}};
    MIZBAN_LET(const auto stream, log.find(id));
    if (!stream)
        return found;
    MIZBAN_LET(const QList<Event> events, log.events(stream->row));
    for (const Event &event : events) {
        found.place.parentCounter = std::max(found.place.parentCounter, event.header.counter);
        found.place.parents.append(event.id);
    }
    for (const Event &event : events) {
        for (const EventId &parent : event.header.parents)
            found.place.parents.removeOne(parent);
    }
    found.proposals = foldProposals(decodeEvents(events));
    return found;
}

ActProposed cleanedProposal(const ActProposed &typed)
{
    auto proposed = std::get<ActProposed>(cleaned(Payload(typed)));
    for (ProposedText &each : proposed.texts)
        each.text = each.text.trimmed();
    proposed.remark = proposed.remark.trimmed();
    return proposed;
}

/// What the principal himself would have done with these words.
Result<EventId> perform(SeatWriter &writer, const Proposal &proposal, const SignerChoice &signer)
{
    const StreamId &id = proposal.act.caseId;
    const QString &act = proposal.act.act;
    const QString text = proposal.textOf(QStringLiteral("text"));
    const EventId note =
        EventId::fromHex(proposal.textOf(QStringLiteral("note"))); // none: the one that waits
    if (act == QStringLiteral("refer"))
        return writer.refer(id, referralOf(proposal));
    if (act == QStringLiteral("note"))
        return writer.note(id, text);
    if (act == QStringLiteral("acknowledge"))
        return writer.acknowledgeMarginal(id, note, signer);
    if (act == QStringLiteral("answer-note"))
        return writer.answerMarginal(id, note, text, proposal.act.attachments, signer);
    return writer.answer(id, answerOf(proposal));
}

} // namespace

Result<EventId> SeatWriter::proposeAct(const StreamId &caseId, const ActProposed &typed)
{
    ActProposed proposed = cleanedProposal(typed);
    proposed.caseId = caseId;
    MIZBAN_TRY(checkProposed(proposed));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(mayActHere(*m->board->get(), m->seat.person, m->identity.seatOf, m->clock->nowMs()));
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(caseId));
    if (found.stream.kind != StreamKind::Case) // its office knows nothing of a sealed one (C5)
        return makeError(ErrorCode::NotFound, QStringLiteral("case"));
    const StreamId stream = proposalStreamOf(caseId, PostCode(m->identity.seatOf.text()), proposed.act);
    MIZBAN_LET(const ProposalsAtHand before, proposalsAt(m->log, stream));
    MIZBAN_TRY(m->offer(proposed.attachments));
    const Event event =
        authorEvent(m->identity.device, m->actor(), before.place, proposed, m->clock->nowMs());
    MIZBAN_TRY(m->record(event));
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

Result<Proposal> SeatWriter::Parts::openProposal(const StreamId &caseId, const EventId &proposal)
{
    // Whoever acts for him sends his own acts, and none that the office drafted for the principal himself.
    if (actor().post.text() != identity.seatOf.text() || actor().delegation.isValid())
        return refuse(ErrorCode::NotAllowed, "proposal.by");
    for (const StreamId &stream : proposalStreamsOf(caseId, PostCode(identity.seatOf.text()))) {
        MIZBAN_LET(const ProposalsAtHand found, proposalsAt(log, stream));
        for (const Proposal &each : found.proposals) {
            if (each.event != proposal)
                continue;
            if (!each.isOpen())
                return refuse(ErrorCode::AlreadyDone, "proposal");
            return each;
        }
    }
    return refuse(ErrorCode::NotFound, "proposal");
}

Result<EventId> SeatWriter::Parts::decideProposal(const Proposal &proposal, const ProposalDecided &decided)
{
    const StreamId stream =
        proposalStreamOf(proposal.act.caseId, PostCode(identity.seatOf.text()), proposal.act.act);
    MIZBAN_LET(const ProposalsAtHand before, proposalsAt(log, stream));
    MIZBAN_TRY(checkDecided(before.proposals, decided));
    const Event event = authorEvent(identity.device, actor(), before.place, decided, clock->nowMs());
    MIZBAN_TRY(record(event));
    return event.id;
}

Status SeatWriter::Parts::commit(Transaction &transaction, const EventId &act)
{
    // Once: an answer ends the cases that are linked to it by acts of their own.
    if (const auto with = std::exchange(withNextAct, nullptr))
        MIZBAN_TRY(with(act));
    return transaction.commit();
}

Result<EventId> SeatWriter::sendProposal(const StreamId &caseId, const EventId &proposal,
                                         const SignerChoice &signer)
{
    MIZBAN_LET(const Proposal found, m->openProposal(caseId, proposal));
    // The act and the decision, or neither: else what was sent would wait to be sent once more.
    m->withNextAct = [this, &found](const EventId &act) -> Status {
        const auto decided = m->decideProposal(found, ProposalDecided{act, {}});
        return decided ? Status() : Status(decided.error());
    };
    auto sent = perform(*this, found, signer);
    m->withNextAct = nullptr;
    return sent;
}

/// By who drafted it, while the center has none of it and nothing is decided.
Result<EventId> SeatWriter::Parts::takeBackDraft(const StreamId &stream, const EventId &draft)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_TRY(mayActHere(*board->get(), seat.person, identity.seatOf, clock->nowMs()));
    MIZBAN_LET(const ProposalsAtHand before, proposalsAt(log, stream));
    const auto found = std::ranges::find(before.proposals, draft, &Proposal::event);
    if (found == before.proposals.end())
        return refuse(ErrorCode::NotFound, "proposal");
    if (!found->isOpen())
        return refuse(ErrorCode::AlreadyDone, "proposal");
    if (found->by.person != seat.person)
        return refuse(ErrorCode::NotAllowed, "proposal.by");
    const Event event = authorEvent(identity.device, actor(), before.place, Withdrawn{draft}, clock->nowMs());
    MIZBAN_TRY(record(event));
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

/// What was sent and is taken back waits again.
Status SeatWriter::Parts::takeBackDecision(const StreamId &caseId, const EventId &sent)
{
    for (const StreamId &id : proposalStreamsOf(caseId, PostCode(identity.seatOf.text()))) {
        MIZBAN_LET(const ProposalsAtHand before, proposalsAt(log, id));
        if (std::ranges::find(before.proposals, sent, &Proposal::sent) == before.proposals.end())
            continue;
        MIZBAN_LET(const auto stream, log.find(id));
        MIZBAN_LET(const QList<Event> events, log.events(stream->row));
        for (const DecodedEvent &each : decodeEvents(events)) {
            const auto *decided = std::get_if<ProposalDecided>(&each.payload);
            if (!decided || decided->sent != sent)
                continue;
            MIZBAN_TRY(record(authorEvent(identity.device, actor(), before.place, Withdrawn{each.event.id},
                                          clock->nowMs())));
        }
    }
    return {};
}

Result<EventId> SeatWriter::declineProposal(const StreamId &caseId, const EventId &proposal,
                                            const QString &reason)
{
    MIZBAN_LET(const Proposal found, m->openProposal(caseId, proposal));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_LET(const EventId decided,
               m->decideProposal(found, ProposalDecided{{}, cleanFreeText(reason).trimmed()}));
    MIZBAN_TRY(transaction.commit());
    return decided;
}

} // namespace mizban
