#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

// What only the directory can say about an act: whether its recipients exist, where the duty lies (S6), who
// stands above a conflict (invariant 12). Asked at the desk and again by the center, never by a fold.

/// Whether the matter lies with the holder: in the duty lists from his unit up to its agency (S3); a
/// governorate and the Center have to do with everything (S1, S2).
[[nodiscard]] bool hasDuty(const Directory &directory, const HolderCode &holder, const SubjectCode &subject);

/// S6: only where the duty does not lie; the second time only to the Center.
[[nodiscard]] Status mayReturnTo(const Directory &directory, const CaseState &state, const HolderCode &to);

/// Where a return of the case would go.
[[nodiscard]] Result<HolderCode> returnsTo(const Directory &directory, const CaseState &state);

/// Whether the post answers for the holder's unit or for one above it (10-1).
[[nodiscard]] bool isResponsibleAbove(const Directory &directory, const PostCode &post,
                                      const HolderCode &holder);

/// Invariant 12: whether the actor may decide about some open conflict of the case: one of the sides, or who
/// answers for a unit above one of them.
[[nodiscard]] Status mayResolveHere(const Directory &directory, const CaseState &state, const Actor &actor);

[[nodiscard]] Status checkByDirectory(const Directory &directory, const CaseState &before,
                                      const DecodedEvent &event);

} // namespace mizban
