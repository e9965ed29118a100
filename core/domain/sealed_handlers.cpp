#include "core/domain/sealed_handlers.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int deepest = 32; // a tree of units that runs in a circle ends here

/// The steps of the ladder that complaints climb (C2), lowest first.
enum class Tier : quint8 { County, Province, Agency, Center, Presidency, Nobody };

struct Rung
{
    Tier tier = Tier::Nobody;
    UnitCode unit; ///< that the post heads
    PostCode post;

    bool operator==(const Rung &) const = default;
};

bool isCounty(const Unit &unit)
{
    return unit.kind == UnitKind::CountyGovernorate || unit.kind == UnitKind::SpecialGovernorate;
}

bool isCenter(const Unit &unit)
{
    return unit.kind == UnitKind::Center;
}

bool isNationalAgency(const Unit &unit)
{
    return unit.kind == UnitKind::Ministry || (unit.kind == UnitKind::Agency && unit.level == Level::Agency);
}

template <typename Test>
const Unit *aboveByCode(const Directory &directory, const UnitCode &code, const Test &test)
{
    for (QString prefix = code.text(); !prefix.isEmpty(); prefix = prefix.section(u'.', 0, -2)) {
        const Unit *unit = directory.unit(UnitCode(prefix));
        if (unit && test(*unit))
            return unit;
    }
    return nullptr;
}

/// A department belongs to its county by its code and to its provincial parent by the tree: both are looked
/// at, the code first.
template <typename Test>
const Unit *aboveOrSame(const Directory &directory, const UnitCode &code, const Test &test)
{
    if (const Unit *unit = aboveByCode(directory, code, test))
        return unit;
    const Unit *unit = directory.unit(code);
    for (int depth = 0; unit && depth < deepest; ++depth) {
        if (test(*unit))
            return unit;
        unit = directory.unit(unit->parent);
    }
    return nullptr;
}

Rung headed(Tier tier, const Unit *unit)
{
    return unit ? Rung{tier, unit->code, unit->responsible} : Rung{};
}

Rung presidency(const Directory &directory)
{
    for (const Post *post : directory.posts()) {
        if (post->kind == PostKind::PresidentialHead && !post->abolished)
            return Rung{Tier::Presidency, unitOfPost(post->code), post->code};
    }
    return {};
}

Rung rungAt(const Directory &directory, Tier tier, const UnitCode &unit)
{
    switch (tier) {
    case Tier::County:
        return headed(tier, aboveOrSame(directory, unit, isCounty));
    case Tier::Province:
        return headed(tier, aboveOrSame(directory, unit, [](const Unit &one) {
                          return one.kind == UnitKind::ProvincialGovernorate;
                      }));
    case Tier::Agency:
        return headed(tier, aboveOrSame(directory, unit, isNationalAgency));
    case Tier::Center:
        for (const Unit *one : directory.units()) {
            if (one->kind == UnitKind::Center)
                return headed(tier, one);
        }
        return {};
    case Tier::Presidency:
        return presidency(directory);
    case Tier::Nobody:
        break;
    }
    return {};
}

Tier tierAbove(Tier tier)
{
    switch (tier) {
    case Tier::County:
        return Tier::Province;
    case Tier::Province:
    case Tier::Agency:
        return Tier::Center;
    case Tier::Center:
        return Tier::Presidency;
    case Tier::Presidency:
    case Tier::Nobody:
        break;
    }
    return Tier::Nobody;
}

/// The rung above; one that the directory does not have is passed over.
Rung above(const Directory &directory, const Rung &rung)
{
    for (Tier tier = tierAbove(rung.tier); tier != Tier::Nobody; tier = tierAbove(tier)) {
        const Rung next = rungAt(directory, tier, rung.unit);
        if (next.tier != Tier::Nobody)
            return next;
    }
    return {};
}

Tier tierOf(const Unit &unit)
{
    switch (unit.level) {
    case Level::County:
        return Tier::County;
    case Level::Province:
        return Tier::Province;
    case Level::Agency:
        return Tier::Agency;
    case Level::National:
        break;
    }
    return Tier::Presidency;
}

/// Who handles complaints about people of this unit by table D4.
Rung rungOver(const Directory &directory, const Unit &unit)
{
    // The whole tree hangs from the Center: only its code tells an inner organ of it.
    const bool center = aboveByCode(directory, unit.code, isCenter) != nullptr;
    for (Tier tier = center ? Tier::Center : tierOf(unit); tier != Tier::Nobody; tier = tierAbove(tier)) {
        const Rung rung = rungAt(directory, tier, unit.code);
        if (rung.tier != Tier::Nobody)
            return rung;
    }
    return {};
}

const Unit *unitMeant(const Directory &directory, const About &about)
{
    return directory.unit(UnitCode(about.code));
}

const Post *postMeant(const Directory &directory, const About &about)
{
    return about.name.isEmpty() ? directory.post(PostCode(about.code)) : nullptr;
}

/// D4 for one subject: the head of a rung is handled one rung up.
Rung rungFor(const Directory &directory, const About &about)
{
    if (const Post *post = postMeant(directory, about)) {
        const Unit *unit = directory.unit(unitOfPost(post->code));
        const Rung rung = unit ? rungOver(directory, *unit) : rungAt(directory, Tier::Center, {});
        return rung.post == post->code ? above(directory, rung) : rung;
    }
    const Unit *unit = unitMeant(directory, about);
    if (!unit)
        return {};
    const Rung rung = rungOver(directory, *unit);
    return rung.unit == unit->code ? above(directory, rung) : rung;
}

/// Occupied, and by nobody who is kept from the case (C2).
bool canHandle(const Directory &directory, const Rung &rung, const QList<PersonId> &excluded)
{
    const Post *post = directory.post(rung.post);
    return post && !post->abolished && !directory.personsAt(rung.post).isEmpty() &&
           !isHeldByAny(directory, rung.post, excluded);
}

Rung rungOfHandler(const Directory &directory, const PostCode &post)
{
    for (const Tier tier : {Tier::County, Tier::Province, Tier::Agency, Tier::Center, Tier::Presidency}) {
        const Rung rung = rungAt(directory, tier, unitOfPost(post));
        if (rung.post == post)
            return rung;
    }
    return {};
}

/// Organs inside a unit, which "the whole unit" takes in; departments and governorates are units of their
/// own.
bool isInnerOrgan(const Unit &unit)
{
    return unit.kind == UnitKind::Desk || unit.kind == UnitKind::PerformanceOffice ||
           unit.kind == UnitKind::HeadquartersOffice || unit.kind == UnitKind::SpecialisedUnit;
}

QList<UnitCode> wholeUnit(const Directory &directory, const UnitCode &unit)
{
    QList<UnitCode> units{unit};
    for (qsizetype at = 0; at < units.size(); ++at) {
        for (const Unit *child : directory.childrenOf(units.at(at))) {
            if (isInnerOrgan(*child) && !units.contains(child->code))
                units.append(child->code);
        }
    }
    return units;
}

/// The highest handler of several; two of the same height are both passed over (C2).
Rung highest(const Directory &directory, QList<Rung> rungs)
{
    for (;;) {
        const auto top = std::max_element(rungs.begin(), rungs.end(),
                                          [](const Rung &a, const Rung &b) { return a.tier < b.tier; });
        const Rung found = *top;
        const auto rivals = std::count_if(rungs.begin(), rungs.end(),
                                          [&](const Rung &rung) { return rung.tier == found.tier; });
        if (rivals == 1 || found.tier == Tier::Nobody)
            return found;
        QList<Rung> higher;
        for (const Rung &rung : std::as_const(rungs)) {
            const Rung next = rung.tier == found.tier ? above(directory, rung) : rung;
            if (!higher.contains(next))
                higher.append(next);
        }
        rungs = higher;
    }
}

Rung highest(const Directory &directory, const QList<About> &about, const QList<Rung> &beside = {})
{
    QList<Rung> rungs = beside;
    for (const About &one : about) {
        const Rung rung = rungFor(directory, one);
        if (!rungs.contains(rung))
            rungs.append(rung);
    }
    return highest(directory, std::move(rungs));
}

Rung firstAble(const Directory &directory, Rung rung, const QList<PersonId> &excluded)
{
    while (rung.tier != Tier::Nobody && !canHandle(directory, rung, excluded))
        rung = above(directory, rung);
    return rung;
}

} // namespace

QList<PersonId> inOrder(const QSet<PersonId> &persons)
{
    QList<PersonId> list(persons.begin(), persons.end());
    std::sort(list.begin(), list.end());
    return list;
}

Status checkAbout(const Directory &directory, const QList<About> &about)
{
    const auto wrong = [](ErrorCode code, const QString &detail) {
        return Status(fieldError(code, QStringLiteral("about"), QStringLiteral("C1"), detail));
    };
    if (about.isEmpty())
        return wrong(ErrorCode::MissingInput, {});
    if (about.size() > maxAbout)
        return wrong(ErrorCode::TooLarge, QString::number(about.size()));
    for (const About &one : about) {
        const Unit *unit = unitMeant(directory, one);
        const Post *post = postMeant(directory, one);
        if ((!unit || unit->dissolved) && (!post || post->abolished))
            return wrong(ErrorCode::InvalidInput, one.code);
    }
    return {};
}

QList<PostCode> SealedHandling::readers() const
{
    QList<PostCode> posts;
    for (const PostCode &post : {handler, nextUp, supervision}) {
        if (!post.isEmpty() && !posts.contains(post))
            posts.append(post);
    }
    return posts;
}

QList<PersonId> personsMeant(const Directory &directory, const QList<About> &about)
{
    QSet<PersonId> persons;
    QSet<UnitCode> units;
    for (const About &one : about) {
        if (const Post *post = postMeant(directory, one)) {
            const QList<PersonId> holders = directory.personsAt(post->code);
            persons.unite(QSet<PersonId>(holders.begin(), holders.end()));
        } else {
            const QList<UnitCode> whole = wholeUnit(directory, UnitCode(one.code));
            units.unite(QSet<UnitCode>(whole.begin(), whole.end()));
        }
    }
    if (units.isEmpty())
        return inOrder(persons);
    for (const Post *post : directory.posts()) {
        if (!units.contains(unitOfPost(post->code)))
            continue;
        const QList<PersonId> members = directory.personsAt(post->code);
        persons.unite(QSet<PersonId>(members.begin(), members.end()));
    }
    return inOrder(persons);
}

QList<PersonId> excludedBy(const Directory &directory, const QList<PersonId> &subjects)
{
    QSet<PersonId> persons(subjects.begin(), subjects.end());
    QSet<PostCode> theirs;
    for (const PersonId &subject : subjects) {
        const QList<PostCode> posts = directory.postsOf(subject);
        theirs.unite(QSet<PostCode>(posts.begin(), posts.end()));
    }
    for (const PostCode &post : std::as_const(theirs)) {
        for (const Delegation *one : directory.delegationsOf(post)) {
            // Also one that has run out: the rule knows no clock.
            if (subjects.contains(one->by) && one->endedMs == 0)
                persons.insert(one->person);
        }
    }
    for (const Post *post : directory.posts()) {
        if (post->abolished || post->principal.isEmpty() || !theirs.contains(post->principal))
            continue;
        const QList<PersonId> staff = directory.personsAt(post->code);
        persons.unite(QSet<PersonId>(staff.begin(), staff.end()));
    }
    return inOrder(persons);
}

QList<PersonId> excludedFrom(const CaseRegistered &registration, const Directory &directory)
{
    return excludedBy(directory, registration.subjects);
}

Result<SealedHandling> sealedHandling(const Directory &directory, const QList<About> &about)
{
    MIZBAN_TRY(checkAbout(directory, about));
    SealedHandling handling;
    handling.subjects = personsMeant(directory, about);
    handling.excluded = excludedBy(directory, handling.subjects);
    const Rung handler = firstAble(directory, highest(directory, about), handling.excluded);
    if (handler.tier == Tier::Nobody)
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("about"), QStringLiteral("C2"),
                          QStringLiteral("no handler outside those complained of"));
    handling.handler = handler.post;
    handling.nextUp = nextHandlerUp(directory, handler.post, handling.excluded);
    handling.supervision = sealedSupervision(directory, handling.excluded);
    return handling;
}

bool isHeldByAny(const Directory &directory, const PostCode &post, const QList<PersonId> &excluded)
{
    const QList<PersonId> holders = directory.personsAt(post);
    return std::any_of(holders.begin(), holders.end(),
                       [&](const PersonId &holder) { return excluded.contains(holder); });
}

PostCode nextHandlerUp(const Directory &directory, const PostCode &post, const QList<PersonId> &excluded)
{
    const Rung rung = rungOfHandler(directory, post);
    return rung.tier == Tier::Nobody ? PostCode()
                                     : firstAble(directory, above(directory, rung), excluded).post;
}

PostCode handlerAfterNaming(const Directory &directory, const PostCode &table, const PostCode &present,
                            const QList<About> &added, const QList<PersonId> &excluded)
{
    QList<Rung> beside;
    if (const Rung rung = rungOfHandler(directory, table); rung.tier != Tier::Nobody)
        beside.append(rung);
    const Rung handler = firstAble(directory, highest(directory, added, beside), excluded);
    if (handler.tier == Tier::Nobody)
        return {};
    Rung held = rungOfHandler(directory, present);
    held.post = present; // a delegate stands on no rung
    const bool highEnough = handler.post == table || (held.tier != Tier::Nobody && held.tier >= handler.tier);
    return highEnough && canHandle(directory, held, excluded) ? present : handler.post;
}

PostCode headOfCenter(const Directory &directory)
{
    return rungAt(directory, Tier::Center, {}).post;
}

PostCode sealedSupervision(const Directory &directory, const QList<PersonId> &excluded)
{
    const Rung center = rungAt(directory, Tier::Center, {});
    return canHandle(directory, center, excluded) ? center.post : PostCode();
}

QList<UnitCode> desksOutside(const Directory &directory, const UnitCode &from,
                             const QList<PersonId> &excluded)
{
    QSet<UnitCode> staffed;
    for (const Post *post : directory.posts()) {
        if (post->kind != PostKind::DeskClerk || post->abolished)
            continue;
        const QList<PersonId> clerks = directory.personsAt(post->code);
        const bool outside = std::any_of(clerks.begin(), clerks.end(),
                                         [&](const PersonId &clerk) { return !excluded.contains(clerk); });
        if (outside)
            staffed.insert(unitOfPost(post->code));
    }
    QList<UnitCode> near;
    QList<UnitCode> far;
    const UnitCode province = directory.provinceOf(from);
    for (const Unit *unit : directory.units()) {
        if (unit->dissolved || !staffed.contains(unit->code))
            continue;
        (directory.provinceOf(unit->code) == province ? near : far).append(unit->code);
    }
    return near + far;
}

bool mayNameDelegate(const Directory &directory, const PostCode &handler)
{
    return rungOfHandler(directory, handler).tier == Tier::Agency;
}

bool isOverUnit(const Directory &directory, const PostCode &handler, const Unit &unit)
{
    return rungOver(directory, unit) == rungOfHandler(directory, handler);
}

} // namespace mizban
