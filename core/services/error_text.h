#pragma once

#include "core/base/error.h"

#include <QString>

namespace mizban {

/// What happened, what was kept, and what to do: one or two Persian sentences (English with the English
/// translation loaded). Names the field and the rule where there is one. Any thread.
[[nodiscard]] QString describe(const Error &error);
/// The same sentence for a place beside the field itself, where it need not be named. Any thread.
[[nodiscard]] QString describeBeside(const Error &error);
/// Name of a field as the form shows it ("applicant.nationalNumber" → «کد ملی»).
[[nodiscard]] QString fieldName(const QString &field);

} // namespace mizban
