#pragma once

#include "core/services/seat_reader.h"

#include <QJsonObject>

namespace mizban::ctl {

/// `type` of an event, in `case show` and in the log of a shift.
[[nodiscard]] QString wordOfType(EventType type);
/// `items` of `cartable list`.
[[nodiscard]] QJsonObject itemJson(const CartableRow &row, const Directory &directory, qint64 nowMs);
/// `case show`.
[[nodiscard]] QJsonObject caseJson(const CaseDetails &details, const Directory &directory, qint64 nowMs);
/// A line of `export cases`.
[[nodiscard]] QJsonObject exportJson(const CaseDetails &details, const Directory &directory, qint64 nowMs);

} // namespace mizban::ctl
