#include "core/domain/referral_proposal.h"

#include "core/domain/center_rules.h"
#include "core/domain/draft.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int deepest = 32; // a tree of units that runs in a circle ends here

int commonParts(const QString &a, const QString &b)
{
    const QStringList left = a.split(u'.');
    const QStringList right = b.split(u'.');
    int common = 0;
    while (common < left.size() && common < right.size() && left[common] == right[common])
        ++common;
    return common;
}

/// How near a unit lies to `near`: the more of the code they share the nearer; then the same level.
int nearness(const Unit &unit, const Unit *near)
{
    if (!near)
        return 0;
    return 2 * commonParts(unit.code.text(), near->code.text()) + (unit.level == near->level ? 1 : 0);
}

const Unit *nearest(const Directory &directory, const SubjectCode &subject, const UnitCode &near,
                    bool specialised)
{
    const Unit *from = directory.unit(near);
    const Unit *best = nullptr;
    for (const Unit *unit : directory.units()) {
        const bool fits = !unit->dissolved && unit->kind != UnitKind::Desk &&
                          (!specialised || unit->kind == UnitKind::SpecialisedUnit) &&
                          directory.dutiesOf(unit->code).contains(subject.text());
        if (fits && (!best || nearness(*unit, from) > nearness(*best, from)))
            best = unit;
    }
    return best;
}

HolderCode responsibleFor(const Directory &directory, const Unit *unit)
{
    return unit ? directory.holderFor(unit->code.text()).valueOr({}) : HolderCode();
}

/// The performance office of a unit or of the nearest above it that has one (001 §1.12).
HolderCode performanceOffice(const Directory &directory, const Unit *unit)
{
    for (int depth = 0; unit && depth < deepest; ++depth) {
        for (const Post *post : directory.posts()) {
            if (!post->abolished && post->kind == PostKind::PerformanceDirector &&
                unitOfPost(post->code) == unit->code)
                return HolderCode(post->code.text());
        }
        unit = directory.unit(unit->parent);
    }
    return {};
}

HolderCode proposal(const CaseRegistered &registration, const Directory &directory, const Unit &desk)
{
    const UnitCode near = desk.parent;
    switch (registration.kind) {
    case CaseKind::Request:
        return responsibleFor(directory, nearest(directory, registration.subject, near, false));
    case CaseKind::Complaint:
    case CaseKind::Criticism: {
        if (desk.level == Level::County)
            return {}; // the county desk acts itself (10-2)
        const Unit *against = directory.unit(registration.against);
        return performanceOffice(directory, against ? against : directory.unit(near));
    }
    case CaseKind::ObservationReport:
    case CaseKind::Idea:
    case CaseKind::Suggestion:
    case CaseKind::Plan: {
        const Unit *unit = nearest(directory, registration.subject, near, true);
        return responsibleFor(directory, unit ? unit : nearest(directory, registration.subject, near, false));
    }
    case CaseKind::Thanks:
        return responsibleFor(directory, directory.unit(registration.against));
    case CaseKind::Sentiment:
        return centerHolder(directory);
    }
    return {};
}

} // namespace

HolderCode proposedHolder(const CaseRegistered &registration, const Directory &directory)
{
    const Unit *desk = directory.unit(registration.desk);
    if (!desk)
        return {};
    const HolderCode to = proposal(registration, directory, *desk);
    return to == firstHolder(registration, directory) ? HolderCode() : to;
}

const Unit *unitWithDuty(const Directory &directory, const SubjectCode &subject, const UnitCode &near)
{
    return nearest(directory, subject, near, false);
}

QList<UnitCode> rightDesks(const Directory &directory, const UnitCode &desk, const SubjectCode &subject)
{
    const Unit *from = bodyOfDesk(directory, desk);
    QList<const Unit *> desks;
    for (const Unit *unit : directory.units()) {
        const Unit *body = directory.unit(unit->parent);
        const bool takes = unit->kind == UnitKind::Desk && !unit->dissolved && unit->code != desk && body &&
                           body->level != Level::National && isInScope(directory, unit->code, subject);
        if (takes)
            desks.append(unit);
    }
    // The agency whose duty it is comes before the governorates, which take anything.
    const auto worth = [&](const Unit *unit) {
        const bool duty = directory.dutiesOf(unit->parent).contains(subject.text()) ||
                          directory.dutiesOf(unit->code).contains(subject.text());
        return (duty ? 1'000 : 0) + nearness(*unit, from);
    };
    std::stable_sort(desks.begin(), desks.end(),
                     [&](const Unit *a, const Unit *b) { return worth(a) > worth(b); });
    QList<UnitCode> codes;
    for (const Unit *unit : std::as_const(desks))
        codes.append(unit->code);
    return codes;
}

} // namespace mizban
