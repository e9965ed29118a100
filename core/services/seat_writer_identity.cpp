#include "core/services/seat_writer.h"

#include "core/domain/identity_rules.h"
#include "core/projections/identity_rows.h"
#include "core/services/act_texts.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

void SeatWriter::Parts::nameApprover(Applicant &applicant) const
{
    applicant.identity = IdentityState::Unverified; // only the center says more (N3)
    const Unit *desk = board->get()->unit(deskUnit());
    if (desk && !applicant.exceptionReason.trimmed().isEmpty() && applicant.exceptionApprovedBy.isEmpty())
        applicant.exceptionApprovedBy = desk->responsible;
}

Result<ServiceDraft> SeatWriter::Parts::verified(ServiceDraft draft)
{
    nameApprover(draft.applicant);
    draft.verifiedIn = {};
    if (!needsVerifiedCase(draft.applicant))
        return draft;
    MIZBAN_LET(const auto found, IdentityReader(connection).verifiedIn(draft.applicant));
    if (found)
        draft.verifiedIn = *found;
    return draft;
}

Result<EventId> SeatWriter::decideException(const StreamId &id, bool approved, const QString &reason)
{
    return m->act(id, ExceptionDecided{approved, reason.trimmed(), exceptionText(approved)});
}

} // namespace mizban
