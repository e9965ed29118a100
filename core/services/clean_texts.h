#pragma once

#include "core/domain/draft.h"

namespace mizban {

// What was typed, pasted or imported, as it is kept: no control characters, and no direction mark that turns
// what stands after it (persian_text.h). Asked where an event is written, so that every way in goes there.

[[nodiscard]] CaseDraft cleaned(CaseDraft draft);
[[nodiscard]] CounselDraft cleaned(CounselDraft draft);
[[nodiscard]] Payload cleaned(Payload payload);
/// Whether an event of a case, note, counsel, service or item is as cleaned() leaves it; the center asks,
/// since an altered program cleans nothing.
[[nodiscard]] bool isClean(const Payload &payload);

} // namespace mizban
