#include "core/projections/folders.h"

#include "core/domain/escalation_rules.h"

#include <algorithm>
#include <limits>

namespace mizban {

namespace {

constexpr qint64 noDue = std::numeric_limits<qint64>::max();

void add(Placement &placement, Folder folder)
{
    placement.folders |= 1u << static_cast<int>(folder);
}

bool wasHeldBy(const CaseState &state, const HolderCode &self)
{
    return std::any_of(state.custody.begin(), state.custody.end(),
                       [&self](const Custody &custody) { return custody.holder == self; });
}

/// Whether the referral that brought the case here carries an instruction.
bool carriesNote(const CaseState &state)
{
    for (auto entry = state.history.rbegin(); entry != state.history.rend(); ++entry) {
        if (entry->type == EventType::CaseReferred && entry->flag == EventFlag::None)
            return !entry->note.isEmpty();
    }
    return false;
}

} // namespace

qint64 Placement::sortIn(Folder folder) const
{
    switch (folder) {
    case Folder::New:
    case Folder::Open:
    case Folder::Overdue:
    case Folder::Noted:
    case Folder::Sealed:
        return due == 0 ? noDue : due;
    default:
        return -last;
    }
}

Placement placementOf(const CaseState &state, const HolderCode &self)
{
    Placement placement;
    placement.due = state.dueAtMs;
    placement.last = state.lastAtMs;
    add(placement, Folder::All);
    // What he does not hold lies before him for his decision or evidence, or because time brought it (E3).
    if (isAwaitedFrom(state, self))
        add(placement, Folder::Noted);
    if (!state.isOpen()) {
        if (state.status != CaseStatus::Void)
            add(placement, Folder::Answered);
        return placement;
    }
    if (state.holder != self) {
        if (wasHeldBy(state, self))
            add(placement, Folder::Sent);
        if (isOverseenBy(state, self) && state.dueAtMs != 0)
            add(placement, Folder::Overdue);
        return placement;
    }
    add(placement, Folder::Open);
    if (!state.isOpened())
        add(placement, Folder::New);
    if (state.dueAtMs != 0)
        add(placement, Folder::Overdue); // those not past due yet are left out when read
    if (carriesNote(state))
        add(placement, Folder::Noted);
    return placement;
}

} // namespace mizban
