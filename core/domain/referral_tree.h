#pragma once

#include "core/domain/case_state.h"

namespace mizban {

/// One line of the referral tree (درختواره): who has or had the case, a copy, a task or an inquiry, for how
/// long (رسوب), seen and acted upon when. In reading order; `depth` says below whom it stands.
struct ReferralNode
{
    enum class Role : quint8 { Holder, Copy, Task, Inquiry };

    int depth = 0;
    Role role = Role::Holder;
    HolderCode holder;
    QString note; ///< the instruction that came with it
    qint64 sinceMs = 0;
    qint64 untilMs = 0; ///< 0: still; of a task until it was answered
    qint64 openedMs = 0;
    qint64 actedMs = 0;
    qint64 dueAtMs = 0;
    bool accepted = false;
    EventType causedBy = EventType::CaseRegistered;
    EventType endedBy = EventType::CaseOpened; ///< where untilMs says so; CaseOpened: nothing did
    EventId event;                             ///< what brought it

    /// How long it lay or lies there, until `nowMs` at most.
    [[nodiscard]] qint64 keptMs(qint64 nowMs) const { return (untilMs == 0 ? nowMs : untilMs) - sinceMs; }

    bool operator==(const ReferralNode &) const = default;
};

/// Pure. The holder of a case that is answered or closed keeps it no longer than to that act.
[[nodiscard]] QList<ReferralNode> referralTree(const CaseState &state);

} // namespace mizban
