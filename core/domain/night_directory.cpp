#include "core/domain/night_directory.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace mizban {

namespace {

constexpr int deepest = 32; // a tree of units that runs in a circle ends here

bool isHeld(const Directory &directory, const PostCode &post)
{
    const Post *found = directory.post(post);
    return found && !found->abolished && !directory.personsAt(post).isEmpty();
}

const Unit *standing(const Directory &directory, const UnitCode &code)
{
    const Unit *unit = directory.unit(code);
    return unit && !unit->dissolved ? unit : nullptr;
}

bool isCenter(const Directory &directory, const UnitCode &code)
{
    const Unit *unit = directory.unit(code);
    return unit && unit->kind == UnitKind::Center;
}

/// The unit a holder belongs to: a desk is one itself, a post's code begins with its unit's.
UnitCode unitOfHolder(const Directory &directory, const HolderCode &holder)
{
    const UnitCode itself(holder.text());
    return directory.unit(itself) ? itself : unitOfPost(PostCode(holder.text()));
}

/// Departments stand below their agency in the tree and below their county by code.
UnitCode countyByCode(const Directory &directory, const UnitCode &unit)
{
    const UnitCode outer(unit.text().section(u'.', 0, -2));
    const Unit *found = standing(directory, outer);
    return found && found->code != unit ? found->code : UnitCode();
}

template <typename List, typename Value> void addOnce(List &list, const Value &value)
{
    if (!value.isEmpty() && !list.contains(value))
        list.append(value);
}

} // namespace

bool isOnDutyRole(const Directory &directory, const PostCode &post)
{
    const Post *found = directory.post(post);
    return found && !found->abolished && found->kind == PostKind::NightShiftManager;
}

bool keepsNightList(const Directory &directory, const PostCode &post)
{
    const Post *found = directory.post(post);
    return found && !found->abolished && isCenter(directory, unitOfPost(post)) &&
           (found->kind == PostKind::CenterHead || found->kind == PostKind::CenterOfficer);
}

QList<PostCode> nightPostsOf(const Directory &directory, const UnitCode &unit)
{
    QList<PostCode> found;
    for (const Post *post : directory.posts()) {
        if (post->kind == PostKind::NightShiftManager && !post->abolished && unitOfPost(post->code) == unit)
            found.append(post->code);
    }
    return found;
}

QList<PostCode> nightPostsOfCenter(const Directory &directory)
{
    QList<PostCode> found;
    for (const Post *post : directory.posts()) {
        const bool follows = post->kind == PostKind::NightShiftManager ||
                             post->kind == PostKind::CenterOfficer || post->kind == PostKind::CenterHead;
        if (follows && !post->abolished && isCenter(directory, unitOfPost(post->code)))
            found.append(post->code);
    }
    return found;
}

QList<UnitCode> unitsAbove(const Directory &directory, const UnitCode &unit)
{
    QList<UnitCode> above;
    QList<UnitCode> next{unit};
    for (int depth = 0; !next.isEmpty() && depth < deepest; ++depth) {
        QList<UnitCode> further;
        for (const UnitCode &code : std::as_const(next)) {
            const Unit *found = directory.unit(code);
            if (!found || above.contains(code))
                continue;
            above.append(code);
            addOnce(further, countyByCode(directory, code));
            addOnce(further, found->parent);
        }
        next = further;
    }
    return above;
}

Result<HolderCode> nightHolderFor(const Directory &directory, const QString &code)
{
    const auto nobody = [](const char *detail) {
        return fieldError(ErrorCode::NotFound, QStringLiteral("to"), QStringLiteral("3-4"),
                          QString::fromLatin1(detail));
    };
    if (code.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("to"), QStringLiteral("3-4"));
    if (directory.post(PostCode(code))) {
        if (isHeld(directory, PostCode(code)))
            return HolderCode(code);
        return nobody("nobody holds the post");
    }
    const Unit *unit = directory.unit(UnitCode(code));
    if (!unit)
        return nobody("no such post or unit");
    if (unit->dissolved)
        return fieldError(ErrorCode::WrongStatus, QStringLiteral("to"), QStringLiteral("3-4"),
                          QStringLiteral("the unit was dissolved"));
    for (const PostCode &post : nightPostsOf(directory, unit->code)) {
        if (isHeld(directory, post))
            return HolderCode(post.text());
    }
    if (isHeld(directory, unit->responsible))
        return HolderCode(unit->responsible.text());
    return nobody("the unit has no night manager and no responsible");
}

bool actsForNightOwner(const Directory &directory, const HolderCode &owner)
{
    const UnitCode unit = unitOfHolder(directory, owner);
    if (!standing(directory, unit))
        return false;
    if (isHeld(directory, PostCode(owner.text())))
        return true;
    const QList<PostCode> others = nightPostsOf(directory, unit);
    return std::any_of(others.begin(), others.end(),
                       [&directory](const PostCode &post) { return isHeld(directory, post); });
}

HolderCode nightSuperiorOf(const Directory &directory, const HolderCode &owner)
{
    HolderCode last;
    for (const UnitCode &code : unitsAbove(directory, unitOfHolder(directory, owner))) {
        const Unit *unit = standing(directory, code);
        if (!unit || unit->responsible.text() == owner.text() || !isHeld(directory, unit->responsible))
            continue;
        last = HolderCode(unit->responsible.text());
        return last;
    }
    for (const PostCode &post : nightPostsOfCenter(directory)) {
        if (post.text() != owner.text() && isHeld(directory, post))
            return HolderCode(post.text());
    }
    return last;
}

bool mayRoster(const Directory &directory, const PostCode &post, const UnitCode &unit)
{
    for (const UnitCode &code : unitsAbove(directory, unit)) {
        if (isCenter(directory, code) && code != unit)
            continue;
        const Unit *found = standing(directory, code);
        if (found && found->responsible == post)
            return true;
        if (unitOfPost(post) == code && isOnDutyRole(directory, post))
            return true;
    }
    return false;
}

QList<HolderCode> rosterReaders(const Directory &directory, const QList<UnitCode> &units)
{
    QHash<UnitCode, QList<PostCode>> onDuty; // one look over all posts, however many units there are
    for (const Post *post : directory.posts()) {
        if (post->kind == PostKind::NightShiftManager && !post->abolished)
            onDuty[unitOfPost(post->code)].append(post->code);
    }
    QList<HolderCode> readers;
    QSet<HolderCode> once;
    const auto add = [&](const PostCode &post) {
        const HolderCode holder(post.text());
        if (holder.isEmpty() || once.contains(holder))
            return;
        once.insert(holder);
        readers.append(holder);
    };
    for (const UnitCode &unit : units) {
        for (const UnitCode &code : unitsAbove(directory, unit)) {
            const Unit *found = standing(directory, code);
            if (!found)
                continue;
            add(found->responsible);
            for (const PostCode &post : onDuty.value(code))
                add(post);
        }
    }
    for (const PostCode &post : nightPostsOfCenter(directory))
        add(post);
    return readers;
}

bool overseesNights(const Directory &directory, const HolderCode &holder, const UnitCode &unit)
{
    if (!standing(directory, unit))
        return false;
    const UnitCode own = unitOfHolder(directory, holder);
    return isCenter(directory, own) || unitsAbove(directory, unit).contains(own);
}

QList<UnitCode> overseenNights(const Directory &directory, const HolderCode &holder,
                               const QList<UnitCode> &units)
{
    QList<UnitCode> overseen;
    for (const UnitCode &unit : units) {
        if (overseesNights(directory, holder, unit))
            overseen.append(unit);
    }
    return overseen;
}

UnitCode provinceOfNight(const Directory &directory, const UnitCode &unit)
{
    for (const UnitCode &code : unitsAbove(directory, unit)) {
        const Unit *found = directory.unit(code);
        if (found && found->kind == UnitKind::ProvincialGovernorate)
            return code;
    }
    return unit;
}

} // namespace mizban
