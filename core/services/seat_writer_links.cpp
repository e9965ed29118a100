#include "core/services/act_texts.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

namespace {

/// By time of registration, then by id; see mayLink().
bool isEarlier(const CaseState &one, const CaseState &other)
{
    if (one.registration.registeredAtMs != other.registration.registeredAtMs)
        return one.registration.registeredAtMs < other.registration.registeredAtMs;
    return one.id < other.id;
}

/// A case that is void or under review leads no other, nor does a sealed one, whose number is nobody's (C5).
Status mayLead(const CaseState &state)
{
    if (state.status == CaseStatus::Void || state.quarantined || !state.registration.about.isEmpty())
        return fieldError(ErrorCode::WrongStatus, QStringLiteral("duplicate"), QStringLiteral("I7"),
                          QStringLiteral("void, sealed or under review"));
    return {};
}

} // namespace

/// What is linked or merged itself points on to the case that leads them all, as far as it is here.
SeatWriter::Parts::CaseAtHand SeatWriter::Parts::leaderOf(CaseAtHand found, const StreamId &butNot)
{
    while (found.state.leading.isValid() && found.state.leading != butNot) {
        auto further = caseAtHand(found.state.leading);
        if (!further)
            break;
        found = std::move(further).value();
    }
    return found;
}

Result<EventId> SeatWriter::linkDuplicate(const StreamId &one, const StreamId &other)
{
    MIZBAN_LET(Parts::CaseAtHand later, m->caseAtHand(one));
    MIZBAN_LET(Parts::CaseAtHand leading, m->caseAtHand(other));
    if (isEarlier(later.state, leading.state))
        std::swap(later, leading);
    leading = m->leaderOf(std::move(leading), later.state.id);
    MIZBAN_TRY(mayLead(leading.state));
    return m->act(later.state.id, DuplicateLinked{leading.state.id, leading.state.registration.trackingId,
                                                  leading.state.registration.registeredAtMs});
}

Result<EventId> SeatWriter::unlinkDuplicate(const StreamId &id)
{
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    return m->act(id, DuplicateUnlinked{found.state.leading});
}

Result<EventId> SeatWriter::mergeCase(const StreamId &id, const StreamId &kept, const QString &reason)
{
    MIZBAN_LET(const Parts::CaseAtHand later, m->caseAtHand(id));
    MIZBAN_LET(Parts::CaseAtHand leading, m->caseAtHand(kept));
    if (isEarlier(later.state, leading.state) && id != kept)
        return fieldError(ErrorCode::Conflict, QStringLiteral("duplicate"), QStringLiteral("I7"),
                          QStringLiteral("the case registered first is kept"));
    leading = m->leaderOf(std::move(leading), id);
    MIZBAN_TRY(mayLead(leading.state));
    if (reason.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"));
    const CaseRegistered &registration = leading.state.registration;
    return m->act(id, CaseMerged{leading.state.id, registration.trackingId, registration.registeredAtMs,
                                 reason.trimmed(), mergeText(registration.trackingId)});
}

Result<EventId> SeatWriter::undoMerge(const StreamId &id)
{
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    return m->act(id, MergeUndone{found.state.leading, mergeUndoneText()});
}

} // namespace mizban
