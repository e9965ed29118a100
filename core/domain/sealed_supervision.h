#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

namespace mizban {

// C9: who supervises a sealed case, what they see of it, and with whom its handler may share it. E3 and E4,
// in which C5 prevails. Pure; the desk asks, and the center again.

/// How a sealed case stands in time: all that its supervisors see, and what reports count it by.
struct SealedSummary
{
    StreamId id;       ///< of its summaries; names no case
    HolderCode holder; ///< who has it now
    CaseStatus status = CaseStatus::Registered;
    qint64 registeredAtMs = 0;
    qint64 dueAtMs = 0;
    qint64 answeredAtMs = 0; ///< of the last answer; 0: none yet

    [[nodiscard]] bool isOpen() const
    {
        return status != CaseStatus::Answered && status != CaseStatus::Closed && status != CaseStatus::Void;
    }
    [[nodiscard]] bool isOverdueAt(qint64 nowMs) const { return isOpen() && dueAtMs != 0 && dueAtMs < nowMs; }
    bool operator==(const SealedSummary &) const = default;
};

/// Without `id`, which the caller knows how to name.
[[nodiscard]] SealedSummary summaryOf(const CaseState &state);

/// Posts at or above the handler's level that see age and timeliness: those whom complaints climb to (C2) and
/// the performance offices beside them (4-11). Without those that read the case anyway; posts of persons in X
/// are among them, so ask sealRecipients() and the like with excludedFrom().
[[nodiscard]] QList<PostCode> sealedSupervisors(const CaseState &state, const Directory &directory);

/// C9: only with such a supervisor, and only with one outside X (C5).
[[nodiscard]] Status mayShareSealed(const CaseState &state, const Directory &directory, const HolderCode &to);

/// Posts that read on once `act` is done (C4, C9): the holder by then, the next handler up, the Center's
/// supervision, and those with whom the case was shared. An event of a sealed case is sealed to these.
[[nodiscard]] QList<PostCode> readersAfter(const CaseState &before, const Payload &act,
                                           const Directory &directory);

/// E3, E4 on a sealed case, if their moment has come. Never to a member of X; of the Center only its
/// supervision is told.
[[nodiscard]] std::optional<Payload> actOfTimeOnSealed(const CaseState &state, const Directory &directory,
                                                       qint64 nowMs);

} // namespace mizban
