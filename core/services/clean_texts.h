#pragma once

#include "core/domain/draft.h"

namespace mizban {

// What was typed, pasted or imported, as it is kept: no control characters, and no direction mark that turns
// what stands after it (persian_text.h). Asked where an event is written, so that every way in goes there.

[[nodiscard]] CaseDraft cleaned(CaseDraft draft);
[[nodiscard]] CounselDraft cleaned(CounselDraft draft);
/// The end of a file's name, which says of what type it is.
[[nodiscard]] QString cleanFileName(QString name);
[[nodiscard]] Payload cleaned(Payload payload);
/// Whether every text of an event is as cleaned() leaves it; the center asks, since an altered program cleans
/// nothing.
[[nodiscard]] bool isClean(const Payload &payload);

} // namespace mizban
