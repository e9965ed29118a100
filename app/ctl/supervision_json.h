#pragma once

#include "core/domain/case_state.h"
#include "core/domain/due_explanation.h"

#include <QJsonObject>

namespace mizban::ctl {

/// `supervision` of `case show`: what was done about the promised time (D5).
[[nodiscard]] QJsonObject supervisionJson(const CaseState &state);
/// `case why`.
[[nodiscard]] QJsonObject whyJson(const DueExplanation &why, const QString &text);

} // namespace mizban::ctl
