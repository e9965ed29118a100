#pragma once

#include "core/domain/draft.h"

namespace mizban {

// What was typed, pasted or imported, as it is kept: no control characters, and no direction mark that turns
// what stands after it (persian_text.h). Asked where an event is written, so that every way in goes there.

[[nodiscard]] CaseDraft cleaned(CaseDraft draft);
[[nodiscard]] CounselDraft cleaned(CounselDraft draft);
[[nodiscard]] Payload cleaned(Payload payload);

} // namespace mizban
