#include "core/domain/night_needs.h"

#include "core/domain/night_directory.h"

#include <algorithm>

namespace mizban {

namespace {

/// Needs of the shift itself.
void addShift(QList<NightNeed> &needs, const ShiftState &shift, const NightViewer &viewer, qint64 nowMs)
{
    if (!shift.started || shift.closed)
        return;
    if (!shift.rivals.isEmpty())
        needs.append({NightNeedKind::TwoStarts, {}, {}, shift.startedAtMs});
    if (shift.handOver && shift.handOver->to == viewer.person)
        needs.append({NightNeedKind::SignHandOver, {}, {}, shift.handOver->atMs});
    if (isLeftBehind(shift, nowMs))
        needs.append({NightNeedKind::LeftBehind, {}, {}, shift.startedAtMs + longestShiftMs});
}

std::optional<NightNeed> needOf(const NightItemState &item, const NightViewer &viewer, qint64 nowMs)
{
    const bool owns = unitOfPost(PostCode(item.owner.text())) == unitOfPost(viewer.post);
    const bool offered = item.offeredTo.text() == viewer.post.text();
    const bool escalated = item.escalatedTo.text() == viewer.post.text() && !owns;
    if (item.isRunOut(nowMs) && (owns || offered || escalated))
        return NightNeed{NightNeedKind::RunOut, item.id, {}, item.registration.dueAtMs};
    if (offered)
        return NightNeed{NightNeedKind::Offered, item.id, {}, item.offeredAtMs};
    if (escalated && !item.takenSince) // nobody is left where it was
        return NightNeed{NightNeedKind::Offered, item.id, {}, item.escalatedAtMs};
    if (owns && item.isUrgent() && !item.offeredTo.isEmpty())
        return NightNeed{NightNeedKind::Unanswered, item.id, {}, item.offeredAtMs};
    return std::nullopt;
}

} // namespace

QList<NightNeed> nightNeedsOf(const NightBoard &board, const ShiftState &shift, const NightViewer &viewer,
                              qint64 nowMs)
{
    QList<NightNeed> needs;
    addShift(needs, shift, viewer, nowMs);
    for (const NightItemState &item : board.items) {
        if (const auto need = needOf(item, viewer, nowMs))
            needs.append(*need);
    }
    for (const NightItemState &item : board.items) {
        if (board.leftOut.contains(item.id) && unitOfPost(viewer.post) == shift.unit)
            needs.append({NightNeedKind::LeftOut, item.id, {}, item.registration.registeredAtMs});
    }
    const bool calls = shift.started && !shift.closed && shift.manager.person == viewer.person;
    if (calls && !board.next.isEmpty())
        needs.append({NightNeedKind::CallNext, {}, board.next, 0});
    std::stable_sort(needs.begin(), needs.end(),
                     [](const NightNeed &a, const NightNeed &b) { return a.kind < b.kind; });
    return needs;
}

QStringList periodsDue(const QDate &night)
{
    QStringList periods{periodOf(night)};
    if (const QString next = periodOf(night.addDays(rosterAheadDays)); next != periods.first())
        periods.append(next);
    return periods;
}

bool followsNights(const Directory &directory, const PostCode &post)
{
    if (isOnDutyRole(directory, post) || nightPostsOfCenter(directory).contains(post))
        return true;
    const Unit *unit = directory.unit(unitOfPost(post));
    return unit && !unit->dissolved && unit->responsible == post;
}

} // namespace mizban
