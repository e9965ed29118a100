#pragma once

#include "core/domain/directory.h"

#include <QSet>

namespace mizban {

// Who answers for a holder, read from the tree of units. A post that is excluded from the case (C5) is
// passed over and the next one up answers; an empty code means that nobody does.

using ExcludedPosts = QSet<PostCode>;

/// The unit a holder belongs to: the desk itself, or the unit of the post.
[[nodiscard]] const Unit *unitOfHolder(const Directory &directory, const HolderCode &holder);

/// The holder's superior (E8): who is responsible for his unit, or for the unit above it when that is he.
[[nodiscard]] PostCode superiorOf(const Directory &directory, const HolderCode &holder);

/// The post responsible under 10-1, who takes an overdue case (E3): the governor of the county, the
/// governor-general of the province, the top official of the agency, the head of the Center.
[[nodiscard]] PostCode responsibleUnder101(const Directory &directory, const HolderCode &holder,
                                           const ExcludedPosts &excluded = {});

/// The agency's national top official (9-1, E4): who is responsible for the topmost unit below the Center.
[[nodiscard]] PostCode topOfficialOf(const Directory &directory, const HolderCode &holder,
                                     const ExcludedPosts &excluded = {});

/// The provincial agency a holder belongs to, if to any (E1).
[[nodiscard]] const Unit *provincialAgencyOf(const Directory &directory, const HolderCode &holder);
/// The ministry or national agency above a provincial agency.
[[nodiscard]] const Unit *nationalAgencyOf(const Directory &directory, const HolderCode &holder);

/// The head and the officers of the Center, in code order: they work on what has no answer (E5–E7).
[[nodiscard]] QList<HolderCode> centerPosts(const Directory &directory);
[[nodiscard]] bool isCenterPost(const Directory &directory, const PostCode &post);

} // namespace mizban
