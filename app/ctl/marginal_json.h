#pragma once

#include "core/services/seat_reader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace mizban::ctl {

/// The marginal notes of a case, what became of them, and how each signature stands (invariant 16).
[[nodiscard]] QJsonArray marginalsJson(const CaseDetails &details, const Directory &directory);
/// Drafts of the office for the principal of this seat (001 §1.13).
[[nodiscard]] QJsonArray proposalsJson(const CaseDetails &details, const Directory &directory);
[[nodiscard]] QJsonObject delegationJson(const Delegation &delegation, const Directory &directory,
                                         qint64 nowMs);

} // namespace mizban::ctl
