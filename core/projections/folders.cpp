#include "core/projections/folders.h"

#include "core/domain/escalation_rules.h"
#include "core/domain/marginal_rules.h"

#include <algorithm>
#include <limits>

namespace mizban {

namespace {

constexpr qint64 noDue = std::numeric_limits<qint64>::max();
// Stored, as powers of two: behind every time, and each farther than the one before.
constexpr qint64 farOff = qint64(1) << 49;
constexpr qint64 notedAhead = qint64(1) << 50;
constexpr qint64 behindOpen = qint64(1) << 51;

void add(Placement &placement, Folder folder)
{
    placement.folders |= 1u << static_cast<int>(folder);
}

bool wasHeldBy(const CaseState &state, const HolderCode &self)
{
    return std::any_of(state.custody.begin(), state.custody.end(),
                       [&self](const Custody &custody) { return custody.holder == self; });
}

/// The task or inquiry that waits for `self`; the one due first where there are several.
const CaseTask *openTaskOf(const CaseState &state, const HolderCode &self)
{
    const CaseTask *found = nullptr;
    for (const CaseTask &task : state.tasks) {
        if (task.to != self || task.answeredMs != 0)
            continue;
        if (!found || (task.dueAtMs != 0 && (found->dueAtMs == 0 || task.dueAtMs < found->dueAtMs)))
            found = &task;
    }
    return found;
}

bool asksForIdentity(const CaseState &state, const HolderCode &self)
{
    return std::any_of(state.tasks.begin(), state.tasks.end(), [&self](const CaseTask &task) {
        return task.identity && task.to == self && task.answeredMs == 0;
    });
}

bool wasAsked(const CaseState &state, const HolderCode &self)
{
    return std::any_of(state.tasks.begin(), state.tasks.end(),
                       [&self](const CaseTask &task) { return task.to == self; });
}

bool followsByCopy(const CaseState &state, const HolderCode &self)
{
    return std::any_of(state.copies.begin(), state.copies.end(),
                       [&self](const CaseCopy &copy) { return copy.holder == self; });
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

/// Before all that has no instruction, and among those by due time.
qint64 Placement::ahead() const
{
    return std::min(due == 0 ? noDue : due, farOff) - notedAhead;
}

qint64 Placement::sortIn(Folder folder) const
{
    switch (folder) {
    case Folder::Open:
        // Nearly every referral carries an instruction: the President's note is not lost among them.
        if (isPinned())
            return ahead() - notedAhead;
        return lies(Folder::Noted) ? ahead() : (due == 0 ? noDue : due);
    case Folder::New:
    case Folder::Noted:
        return isPinned() ? ahead() : (due == 0 ? noDue : due);
    case Folder::Overdue:
    case Folder::Sealed:
        return due == 0 ? noDue : due;
    default:
        return -last;
    }
}

qint64 Placement::decide() const
{
    if (!open)
        return behindOpen - last;
    return due == 0 ? farOff : due;
}

bool isTimeOfDecision(qint64 decide)
{
    return decide < farOff;
}

RowRole roleOf(const CaseState &state, const HolderCode &self)
{
    if (state.holder == self)
        return RowRole::Holder;
    if (openTaskOf(state, self))
        return RowRole::Task;
    return followsByCopy(state, self) ? RowRole::Copy : RowRole::Followed;
}

Placement placementOf(const CaseState &state, const HolderCode &self)
{
    Placement placement;
    placement.open = state.isOpen();
    placement.due = state.dueAtMs;
    placement.last = state.lastAtMs;
    add(placement, Folder::All);
    const bool unseen = state.isUnseenBy(self);
    if (unseen && state.status != CaseStatus::Void)
        add(placement, Folder::New);
    // What he does not hold lies before him for his decision or evidence, or because time brought it (E3).
    if (isAwaitedFrom(state, self))
        add(placement, Folder::Noted);
    // A note that is addressed to him waits for his word, whatever became of the case (4-25).
    if (!marginalsAwaiting(state, self).isEmpty())
        add(placement, Folder::Noted);
    // A cartable opens at its open cases: there the President's note waits, whoever holds the case (4-25).
    if (isPinnedFor(state, self)) {
        placement.folders |= Placement::pinnedBit;
        add(placement, Folder::Open);
    }
    // Who the applicant is has to be cleared also when the case is answered (N3, N8).
    if (asksForIdentity(state, self))
        add(placement, Folder::Noted);
    if (!state.isOpen()) {
        if (state.status != CaseStatus::Void)
            add(placement, Folder::Answered);
        return placement;
    }
    if (state.holder != self) {
        if (const CaseTask *task = openTaskOf(state, self)) {
            // Something to do in a case that another holds (004 art.4-7): in its own time.
            placement.due = task->dueAtMs;
            add(placement, Folder::Open);
            add(placement, Folder::Noted);
            if (task->dueAtMs != 0)
                add(placement, Folder::Overdue);
            return placement;
        }
        if (wasHeldBy(state, self) || wasAsked(state, self))
            add(placement, Folder::Sent);
        if (followsByCopy(state, self))
            add(placement, Folder::Noted);
        if (isOverseenBy(state, self) && state.dueAtMs != 0)
            add(placement, Folder::Overdue);
        return placement;
    }
    add(placement, Folder::Open);
    if (state.dueAtMs != 0)
        add(placement, Folder::Overdue); // those not past due yet are left out when read
    if (carriesNote(state))
        add(placement, Folder::Noted);
    return placement;
}

} // namespace mizban
