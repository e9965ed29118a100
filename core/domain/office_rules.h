#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

// The office of a principal (001 §1.13): his staff read in his cartable and draft for him; he alone acts.

/// Whether the person sits there as one of the principal's staff.
[[nodiscard]] bool sitsInOffice(const Directory &directory, const PersonId &person, const HolderCode &seatOf);

/// The principal as he would act at his own seat; no person where the post is vacant.
[[nodiscard]] Actor principalAt(const Directory &directory, const HolderCode &seatOf);

/// Whether who acts there sends what the office drafted, or gives it back: the principal himself, no deputy.
[[nodiscard]] bool decidesOnDrafts(const Actor &actor, const HolderCode &seatOf);

/// What an act becomes once the principal sends it; nothing for acts that are not drafted.
[[nodiscard]] std::optional<EventType> eventOfProposed(const QString &act);

/// Whether the office may draft the act for this case: what its principal could do now.
[[nodiscard]] Status mayPropose(const CaseState &state, const QString &act, const Actor &principal);

/// Posts to which the principal may delegate (J5): see checkDelegation.
[[nodiscard]] QList<PostCode> possibleDeputies(const Directory &directory, const Actor &principal);

} // namespace mizban
