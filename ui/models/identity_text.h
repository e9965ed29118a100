#pragma once

#include "core/domain/directory.h"
#include "core/services/seat_reader.h"

#include <QStringList>

namespace mizban {

// Who the applicant is, after the case was registered, and what else it was given in, as lines for people.
// Any thread.

/// What the registry said (N3), what was decided about an exception (N8), the item it came from (N10).
[[nodiscard]] QStringList identityLines(const CaseState &state);
/// Advice given in the case (001 §1.6), each with day and adviser.
[[nodiscard]] QStringList counselLines(const QList<CounselEntry> &counsels, const Directory &directory);
/// «در انتظار تصمیم», … ; empty where none was asked for.
[[nodiscard]] QString nameOf(ExceptionState state);

} // namespace mizban
