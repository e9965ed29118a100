#include "core/domain/sealed_notes.h"

#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"

#include <algorithm>

namespace mizban {

Status mayAddressSealed(const CaseState &state, const Directory &directory, const MarginalNoted &note)
{
    const QList<PersonId> excluded = excludedFrom(state.registration, directory);
    const PostCode supervision = sealedSupervision(directory, excluded);
    const auto follows = [&](const HolderCode &target) {
        if (isHeldByAny(directory, PostCode(target.text()), excluded)) // named since (C6)
            return false;
        return target == state.holder || target.text() == supervision.text() ||
               std::any_of(state.copies.begin(), state.copies.end(),
                           [&target](const CaseCopy &copy) { return copy.holder == target; });
    };
    const auto stranger = std::find_if_not(note.targets.begin(), note.targets.end(), follows);
    if (stranger == note.targets.end())
        return {};
    return fieldError(ErrorCode::NotAllowed, QStringLiteral("to"), QStringLiteral("4-25"), stranger->text());
}

} // namespace mizban
