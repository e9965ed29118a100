#include "core/projections/folders.h"

#include <limits>

namespace mizban {

namespace {

constexpr qint64 noDue = std::numeric_limits<qint64>::max();

void add(Placement &placement, Folder folder)
{
    placement.folders |= 1u << static_cast<int>(folder);
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
    if (!state.isOpen()) {
        if (state.status != CaseStatus::Void)
            add(placement, Folder::Answered);
        return placement;
    }
    if (state.holder != self) {
        add(placement, Folder::Sent);
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
