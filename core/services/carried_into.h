#pragma once

#include "core/domain/continued_case.h"

namespace mizban {

/// What was done about the promised time of a case while it was open, which folds of the sealed stream need
/// beside it (E8): an extension is granted once.
[[nodiscard]] QList<DecodedEvent> carriedInto(const ContinuedCase &continued);

} // namespace mizban
