#include "core/domain/draft.h"

namespace mizban {

namespace {

bool isGovernorate(UnitKind kind)
{
    return kind == UnitKind::CountyGovernorate || kind == UnitKind::SpecialGovernorate ||
           kind == UnitKind::ProvincialGovernorate || kind == UnitKind::Center ||
           kind == UnitKind::VicePresidency || kind == UnitKind::PresidentialOffice;
}

bool isAgency(UnitKind kind)
{
    return kind == UnitKind::ProvincialAgency || kind == UnitKind::Agency || kind == UnitKind::Ministry;
}

} // namespace

bool isInScope(const Directory &directory, const UnitCode &desk, const SubjectCode &subject)
{
    constexpr int deepest = 32; // a tree of units that runs in a circle ends here
    const Unit *unit = directory.unit(desk);
    for (int depth = 0; unit && depth < deepest; ++depth) {
        if (isGovernorate(unit->kind) || directory.dutiesOf(unit->code).contains(subject.text()))
            return true;
        if (isAgency(unit->kind))
            return false;
        unit = directory.unit(unit->parent);
    }
    return false;
}

} // namespace mizban
