#include "core/domain/sealed_notes.h"

#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"

#include <algorithm>

namespace mizban {

Status mayAddressSealed(const CaseState &state, const Directory &directory, const MarginalNoted &note)
{
    const PostCode supervision = sealedSupervision(directory, excludedFrom(state.registration, directory));
    const auto follows = [&](const HolderCode &target) {
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
