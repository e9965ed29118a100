#pragma once

#include <QString>

namespace mizban {

// What the keys write in the other layout, for whoever typed without looking which of the two was set: the
// standard Persian layout (ISIRI 9147) and the English one. Any thread.

/// Latin letters and the signs between them as the same keys write Persian: «hv[hu» is «ارجاع». What lies on
/// no key of a Persian letter stays.
[[nodiscard]] QString asPersianKeys(QString typed);

/// Persian letters as the same keys write Latin: «زفقم» is «ctrl».
[[nodiscard]] QString asLatinKeys(QString typed);

/// `typed` in the layout in which it was not typed; empty where it has letters of neither or of both, so that
/// nothing else can be meant.
[[nodiscard]] QString inOtherLayout(const QString &typed);

} // namespace mizban
