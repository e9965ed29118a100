#pragma once

#include "core/domain/case_state.h"
#include "core/projections/cartable.h"

#include <array>

namespace mizban {

/// Where a case lies in the cartable of `self`: a bit for each folder, and its place in them. Folders
/// that wait for a decision are ordered by due time, the others by the last activity, newest first. Among the
/// open ones those with an instruction or a marginal note come first (1.13, 4-25).
struct Placement
{
    quint32 folders = 0;
    bool open = false; ///< the case still runs
    qint64 due = 0;
    qint64 last = 0;

    /// A pinned note waits (4-25): first among the new, open and noted cases. Kept beside the folders' bits.
    static constexpr quint32 pinnedBit = 1u << 31;

    [[nodiscard]] bool isPinned() const { return folders & pinnedBit; }
    [[nodiscard]] bool lies(Folder folder) const { return folders & (1u << static_cast<int>(folder)); }
    [[nodiscard]] qint64 sortIn(Folder folder) const;
    /// Its place among the cases of one applicant or subject: open ones by due time, then the newest.
    [[nodiscard]] qint64 decide() const;
    [[nodiscard]] qint64 ahead() const;
    bool operator==(const Placement &) const = default;
};

/// Folders that hold cases and have a line each in the table (Drafts are elsewhere).
inline constexpr std::array caseFolders = {Folder::New,    Folder::Open, Folder::Overdue,  Folder::Noted,
                                           Folder::Sealed, Folder::Sent, Folder::Answered, Folder::All};

/// Whether a place in a group is the due time of an open case.
[[nodiscard]] bool isTimeOfDecision(qint64 decide);
[[nodiscard]] RowRole roleOf(const CaseState &state, const HolderCode &self);
[[nodiscard]] Placement placementOf(const CaseState &state, const HolderCode &self);

inline constexpr qint64 dayMs = 86'400'000;
[[nodiscard]] inline qint64 dueDay(qint64 dueMs)
{
    return dueMs / dayMs;
}

} // namespace mizban
