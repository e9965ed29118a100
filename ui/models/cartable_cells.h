#pragma once

#include "core/domain/directory.h"
#include "core/projections/cartable.h"

#include <QVariant>

namespace mizban {

/// What one cartable row says in a role of CartableRole (or the accessible text); invalid for others.
[[nodiscard]] QVariant cartableCell(const CartableRow &row, int role, const Directory &directory,
                                    qint64 nowMs);
/// The row in one sentence, for assistive tools.
[[nodiscard]] QString cartableSentence(const CartableRow &row, const Directory &directory, qint64 nowMs);

} // namespace mizban
