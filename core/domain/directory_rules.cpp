#include "core/domain/directory.h"

namespace mizban {

namespace {

/// Units that hold a case themselves instead of their responsible post (S5).
bool holdsItself(const Unit &unit)
{
    return unit.kind == UnitKind::Desk && !unit.dissolved;
}

} // namespace

bool Directory::isHolder(const HolderCode &code) const
{
    if (const Post *known = post(PostCode(code.text())))
        return !known->abolished;
    const Unit *known = unit(UnitCode(code.text()));
    return known && holdsItself(*known);
}

Result<HolderCode> Directory::holderFor(const QString &code) const
{
    // What a clerk has, his desk has: every clerk of it acts for it (S5), and no cartable is a clerk's alone.
    const Post *clerk = post(PostCode(code));
    const Unit *desk = clerk && clerk->kind == PostKind::DeskClerk ? unit(unitOfPost(clerk->code)) : nullptr;
    if (desk && holdsItself(*desk))
        return HolderCode(desk->code.text());
    if (isHolder(HolderCode(code)))
        return HolderCode(code);
    const Unit *known = unit(UnitCode(code));
    if (!known || known->dissolved || !isHolder(HolderCode(known->responsible.text())))
        return fieldError(ErrorCode::NotFound, QStringLiteral("to"), {},
                          QStringLiteral("no such post or unit: ") + code);
    return HolderCode(known->responsible.text());
}

bool Directory::actsFor(const PostCode &code, const HolderCode &holder) const
{
    if (code.text() == holder.text())
        return true;
    const Unit *desk = unit(UnitCode(holder.text()));
    if (!desk || !holdsItself(*desk))
        return false;
    const Post *clerk = post(code);
    return clerk && !clerk->abolished && clerk->kind == PostKind::DeskClerk && unitOfPost(code) == desk->code;
}

Status Directory::maySit(const PersonId &person, const HolderCode &seatOf) const
{
    const auto refuse = [](const char *why) {
        return Status(
            fieldError(ErrorCode::NotAllowed, QStringLiteral("person"), {}, QString::fromLatin1(why)));
    };
    if (!isHolder(seatOf))
        return fieldError(ErrorCode::NotFound, QStringLiteral("seatOf"), {}, seatOf.text());
    const PostCode seatPost(seatOf.text());
    const Unit *desk = post(seatPost) ? nullptr : unit(UnitCode(seatOf.text()));
    const bool isDesk = desk != nullptr;
    const auto isResponsible = [desk](const PostCode &held) { return desk->responsible == held; };
    for (const PostCode &held : postsOf(person)) {
        const Post *own = post(held);
        if (!own || own->abolished)
            continue;
        if (isDesk ? actsFor(held, seatOf) || isResponsible(held) : held == seatPost)
            return {};
        if (!isDesk && own->kind == PostKind::OfficeStaff && own->principal == seatPost)
            return {};
    }
    return refuse(isDesk ? "not a clerk of this desk" : "neither holds the post nor belongs to its office");
}

/// The title of a post names its unit already («فرماندار دامغان»).
QString Directory::titleOf(const HolderCode &holder) const
{
    if (const Post *known = post(PostCode(holder.text())); known && !known->title.isEmpty())
        return known->title;
    if (const Unit *known = unit(UnitCode(holder.text())); known && !known->name.isEmpty())
        return known->name;
    return holder.text();
}

} // namespace mizban
