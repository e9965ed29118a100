#pragma once

#include <QString>

namespace mizban {

/// What the history of a sealed case keeps of a print, as a note of who printed; «پرونده چاپ شد، ۳ صفحه».
[[nodiscard]] QString printRecord(const QString &what, int pages);
/// The names of what can be printed of a case.
[[nodiscard]] QString caseFileName();
[[nodiscard]] QString letterName();
[[nodiscard]] QString envelopeName();

} // namespace mizban
