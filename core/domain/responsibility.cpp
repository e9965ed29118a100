#include "core/domain/responsibility.h"

namespace mizban {

namespace {

constexpr int deepest = 32; // a tree of units that runs in a circle ends here

bool isCounty(UnitKind kind)
{
    return kind == UnitKind::CountyGovernorate || kind == UnitKind::SpecialGovernorate;
}

bool isNationalAgency(const Unit &unit)
{
    return unit.kind == UnitKind::Ministry || unit.kind == UnitKind::Agency;
}

/// The first unit that `wanted` accepts: the unit itself, then those above it in the tree.
template <typename Wanted> const Unit *firstAbove(const Directory &directory, const Unit *unit, Wanted wanted)
{
    for (int depth = 0; unit && depth < deepest; ++depth) {
        if (wanted(*unit))
            return unit;
        unit = directory.unit(unit->parent);
    }
    return nullptr;
}

/// The territory a unit lies in: its code begins with that of the county's or province's governorate,
/// although in the tree a department stands below its own agency.
template <typename Wanted>
const Unit *territoryOf(const Directory &directory, const Unit &unit, Wanted wanted)
{
    for (QString code = unit.code.text(); !code.isEmpty();
         code = code.contains(u'.') ? code.section(u'.', 0, -2) : QString()) {
        const Unit *known = directory.unit(UnitCode(code));
        if (known && wanted(known->kind))
            return known;
    }
    return firstAbove(directory, &unit, [&](const Unit &above) { return wanted(above.kind); });
}

/// Who is responsible for the unit, or the next one up who is not excluded.
PostCode responsibleOf(const Directory &directory, const Unit *unit, const ExcludedPosts &excluded)
{
    const Unit *found = firstAbove(directory, unit, [&](const Unit &one) {
        const Post *post = directory.post(one.responsible);
        return post && !post->abolished && !excluded.contains(one.responsible);
    });
    return found ? found->responsible : PostCode();
}

} // namespace

const Unit *unitOfHolder(const Directory &directory, const HolderCode &holder)
{
    const PostCode post(holder.text());
    return directory.post(post) ? directory.unit(unitOfPost(post)) : directory.unit(UnitCode(holder.text()));
}

PostCode superiorOf(const Directory &directory, const HolderCode &holder)
{
    const Unit *found = firstAbove(directory, unitOfHolder(directory, holder), [&](const Unit &unit) {
        const Post *post = directory.post(unit.responsible);
        return post && !post->abolished && unit.responsible.text() != holder.text();
    });
    return found ? found->responsible : PostCode();
}

PostCode responsibleUnder101(const Directory &directory, const HolderCode &holder,
                             const ExcludedPosts &excluded)
{
    const Unit *unit = unitOfHolder(directory, holder);
    if (!unit)
        return {};
    const Unit *answering = nullptr;
    switch (unit->level) {
    case Level::County:
        answering = territoryOf(directory, *unit, isCounty);
        break;
    case Level::Province:
        answering = territoryOf(directory, *unit,
                                [](UnitKind kind) { return kind == UnitKind::ProvincialGovernorate; });
        break;
    case Level::Agency:
        answering = firstAbove(directory, unit, isNationalAgency);
        break;
    case Level::National:
        answering =
            firstAbove(directory, unit, [](const Unit &above) { return above.kind == UnitKind::Center; });
        break;
    }
    return responsibleOf(directory, answering ? answering : unit, excluded);
}

PostCode topOfficialOf(const Directory &directory, const HolderCode &holder, const ExcludedPosts &excluded)
{
    const Unit *top = firstAbove(directory, unitOfHolder(directory, holder), [&](const Unit &unit) {
        const Unit *parent = directory.unit(unit.parent);
        return isNationalAgency(unit) || !parent || parent->kind == UnitKind::Center;
    });
    return responsibleOf(directory, top, excluded);
}

const Unit *provincialAgencyOf(const Directory &directory, const HolderCode &holder)
{
    const Unit *own = unitOfHolder(directory, holder);
    if (!own || own->level != Level::Province)
        return nullptr;
    return firstAbove(directory, own,
                      [](const Unit &unit) { return unit.kind == UnitKind::ProvincialAgency; });
}

const Unit *nationalAgencyOf(const Directory &directory, const HolderCode &holder)
{
    return firstAbove(directory, unitOfHolder(directory, holder), isNationalAgency);
}

QList<HolderCode> centerPosts(const Directory &directory)
{
    QList<HolderCode> posts;
    for (const Post *post : directory.posts()) {
        if (isCenterPost(directory, post->code))
            posts.append(HolderCode(post->code.text()));
    }
    return posts;
}

bool isCenterPost(const Directory &directory, const PostCode &code)
{
    const Post *post = directory.post(code);
    if (!post || post->abolished)
        return false;
    const bool works = post->kind == PostKind::CenterHead || post->kind == PostKind::CenterOfficer;
    const Unit *unit = directory.unit(unitOfPost(code));
    return works && unit && unit->kind == UnitKind::Center;
}

} // namespace mizban
