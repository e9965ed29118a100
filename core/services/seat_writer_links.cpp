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

/// A case that is void or under review leads no other.
Status mayLead(const CaseState &state)
{
    if (state.status == CaseStatus::Void || state.quarantined)
        return fieldError(ErrorCode::WrongStatus, QStringLiteral("duplicate"), QStringLiteral("I7"),
                          QStringLiteral("void or under review"));
    return {};
}

} // namespace

Result<EventId> SeatWriter::linkDuplicate(const StreamId &one, const StreamId &other)
{
    MIZBAN_LET(Parts::CaseAtHand later, m->caseAtHand(one));
    MIZBAN_LET(Parts::CaseAtHand leading, m->caseAtHand(other));
    if (isEarlier(later.state, leading.state))
        std::swap(later, leading);
    // What is linked itself points on to the case that leads them all, as far as it is here.
    while (leading.state.leading.isValid() && leading.state.leading != later.state.id) {
        auto further = m->caseAtHand(leading.state.leading);
        if (!further)
            break;
        leading = std::move(further).value();
    }
    MIZBAN_TRY(mayLead(leading.state));
    return m->act(later.state.id, DuplicateLinked{leading.state.id, leading.state.registration.trackingId,
                                                  leading.state.registration.registeredAtMs});
}

Result<EventId> SeatWriter::unlinkDuplicate(const StreamId &id)
{
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    return m->act(id, DuplicateUnlinked{found.state.leading});
}

} // namespace mizban
