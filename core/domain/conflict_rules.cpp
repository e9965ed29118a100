#include "core/domain/conflict_rules.h"

#include "core/domain/act_effects.h"

#include <algorithm>

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *why)
{
    return fieldError(code, {}, QStringLiteral("inv12"), QString::fromLatin1(why));
}

const HistoryEntry *entryOf(const CaseState &state, const EventId &event)
{
    const auto found = std::find_if(state.history.begin(), state.history.end(),
                                    [&event](const HistoryEntry &entry) { return entry.event == event; });
    return found == state.history.end() ? nullptr : &*found;
}

/// The holders whose matter it is: the present one, and those for whom the acts were made.
QList<HolderCode> sidesOf(const CaseState &state, const QList<PostCode> &authors)
{
    QList<HolderCode> sides{state.holder};
    for (const Custody &custody : state.custody) {
        const bool made = std::any_of(authors.begin(), authors.end(), [&](const PostCode &author) {
            return actsForHolder(author, custody.holder);
        });
        if (made)
            sides.append(custody.holder);
    }
    return sides;
}

bool isOfASide(const PostCode &post, const QList<HolderCode> &sides)
{
    return std::any_of(sides.begin(), sides.end(),
                       [&post](const HolderCode &side) { return actsForHolder(post, side); });
}

QList<PostCode> authorsOf(const CaseState &state, const ConflictResolved &resolution)
{
    QList<PostCode> authors;
    for (const EventId &event : QList<EventId>{resolution.counts} + resolution.against) {
        if (const HistoryEntry *entry = entryOf(state, event))
            authors.append(entry->actor.post);
    }
    return authors;
}

/// Each of the acts is in conflict or what another of them stands against.
bool belongTogether(const QList<const HistoryEntry *> &acts)
{
    const auto isNamed = [&acts](const EventId &event) {
        return std::any_of(acts.begin(), acts.end(),
                           [&event](const HistoryEntry *act) { return act->event == event; });
    };
    int effective = 0;
    for (const HistoryEntry *act : acts) {
        if (act->flag == EventFlag::None)
            ++effective;
        else if (act->flag != EventFlag::Conflict || !isNamed(act->regarding))
            return false;
    }
    return effective == 1 && acts.size() > 1;
}

/// Whether something that moved the case came after the act that counts so far.
bool isBuiltUpon(const CaseState &state, const EventId &act)
{
    bool after = false;
    for (const HistoryEntry &entry : state.history) {
        if (after && entry.flag == EventFlag::None && movesCase(entry.type))
            return true;
        after = after || entry.event == act;
    }
    return false;
}

} // namespace

QList<CaseConflict> openConflicts(const CaseState &state)
{
    QList<CaseConflict> conflicts;
    for (const HistoryEntry &entry : state.history) {
        if (entry.flag != EventFlag::Conflict)
            continue;
        const auto known =
            std::find_if(conflicts.begin(), conflicts.end(), [&entry](const CaseConflict &conflict) {
                return conflict.counts.event == entry.regarding;
            });
        if (known != conflicts.end())
            known->against.append(entry);
        else if (const HistoryEntry *counts = entryOf(state, entry.regarding))
            conflicts.append(CaseConflict{*counts, {entry}});
    }
    return conflicts;
}

Status mayResolveSome(const CaseState &state)
{
    return openConflicts(state).isEmpty() ? Status(refuse(ErrorCode::WrongStatus, "no conflict is open"))
                                          : Status();
}

Status mayResolve(const CaseState &state, const ConflictResolved &resolution)
{
    if (resolution.reason.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("reason"), QStringLiteral("inv12"));
    QList<const HistoryEntry *> acts;
    for (const EventId &event : QList<EventId>{resolution.counts} + resolution.against) {
        const HistoryEntry *entry = entryOf(state, event);
        if (!entry || acts.contains(entry))
            return refuse(ErrorCode::NotFound, "no such act, or named twice");
        acts.append(entry);
    }
    if (!belongTogether(acts))
        return refuse(ErrorCode::WrongStatus, "these acts do not stand against each other");
    if (acts.first()->flag == EventFlag::Conflict && isBuiltUpon(state, acts.first()->regarding))
        return refuse(ErrorCode::AlreadyDone, "the case went on from the act that counts");
    return {};
}

Result<ConflictResolved> resolutionFor(const CaseState &state, const EventId &counts)
{
    for (const CaseConflict &conflict : openConflicts(state)) {
        QList<EventId> acts{conflict.counts.event};
        for (const HistoryEntry &entry : conflict.against)
            acts.append(entry.event);
        if (acts.removeAll(counts) == 0)
            continue;
        ConflictResolved resolution;
        resolution.counts = counts;
        resolution.against = acts;
        return resolution;
    }
    return fieldError(ErrorCode::NotFound, QStringLiteral("counts"), QStringLiteral("inv12"));
}

bool decidesFromAbove(const CaseState &state, const Actor &actor, const ConflictResolved &resolution)
{
    return !isOfASide(actor.post, sidesOf(state, authorsOf(state, resolution)));
}

} // namespace mizban
