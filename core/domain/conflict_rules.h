#pragma once

#include "core/domain/case_state.h"

namespace mizban {

/// Acts made at once of which one counts: what stands against what (invariant 12).
struct CaseConflict
{
    HistoryEntry counts;         ///< as things stand
    QList<HistoryEntry> against; ///< kept and flagged

    bool operator==(const CaseConflict &) const = default;
};

/// The conflicts that nobody has resolved yet, in the order of the history.
[[nodiscard]] QList<CaseConflict> openConflicts(const CaseState &state);

/// Whether there is anything to resolve. Who may is the directory's to say: see act_directory_rules.h.
[[nodiscard]] Status mayResolveSome(const CaseState &state);
/// Whether the resolution names acts that stand against each other, gives a reason, and undoes nothing that
/// was built upon the act that counts so far.
[[nodiscard]] Status mayResolve(const CaseState &state, const ConflictResolved &resolution);

/// The resolution by which `counts` prevails over everything it stands against; NotFound if that is nothing.
[[nodiscard]] Result<ConflictResolved> resolutionFor(const CaseState &state, const EventId &counts);
/// Whether the actor is of none of the sides: whoever holds the case, and those for whom the acts were made.
/// Then he decides only where the directory's tree puts him above one of them.
[[nodiscard]] bool decidesFromAbove(const CaseState &state, const Actor &actor,
                                    const ConflictResolved &resolution);

} // namespace mizban
