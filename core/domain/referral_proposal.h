#pragma once

#include "core/domain/directory.h"
#include "core/domain/payloads.h"

namespace mizban {

/// Who should act first on a case by kind and level (D1, 10-2): what a referral by the registering desk
/// is proposed to go to. Empty where the desk acts itself or nobody can be told.
[[nodiscard]] HolderCode proposedHolder(const CaseRegistered &registration, const Directory &directory);

/// The unit that has the subject among its duties and lies nearest to `near`; null when there is none.
[[nodiscard]] const Unit *unitWithDuty(const Directory &directory, const SubjectCode &subject,
                                       const UnitCode &near);

/// In the detail of an error: no duty list names the subject, which is a gap the Center has to close (S4).
inline constexpr QLatin1StringView nobodysDuty("in nobody's duty list");

/// S3: the desks that may take a case of this subject which `desk` may not, the nearest first.
[[nodiscard]] QList<UnitCode> rightDesks(const Directory &directory, const UnitCode &desk,
                                         const SubjectCode &subject);

} // namespace mizban
