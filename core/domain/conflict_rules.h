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

/// Whether the actor may decide about some conflict of the case: the side that holds or held it when the
/// acts were made, or a post above it. By code alone; the center asks the directory too.
[[nodiscard]] Status mayResolveSome(const CaseState &state, const Actor &actor);
/// The same for one resolution: it names acts that stand against each other, gives a reason, and undoes
/// nothing that was built upon the act that counts so far.
[[nodiscard]] Status mayResolve(const CaseState &state, const Actor &actor,
                                const ConflictResolved &resolution);

/// The resolution by which `counts` prevails over everything it stands against; NotFound if that is nothing.
[[nodiscard]] Result<ConflictResolved> resolutionFor(const CaseState &state, const EventId &counts);
/// Whether the actor may decide it only as one who stands above: then the directory must say so too.
[[nodiscard]] bool decidesFromAbove(const CaseState &state, const Actor &actor,
                                    const ConflictResolved &resolution);

} // namespace mizban
