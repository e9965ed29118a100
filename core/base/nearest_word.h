#pragma once

#include <QStringList>

namespace mizban {

/// The word of `known` that was most likely meant by `typed`, whatever its case: few letters are wrong,
/// missing, doubled or changed places. Empty where none is near. Pure.
[[nodiscard]] QString nearestWord(const QString &typed, const QStringList &known);

} // namespace mizban
