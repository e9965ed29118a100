#pragma once

#include "core/domain/case_state.h"
#include "core/domain/directory.h"

#include <QStringList>

namespace mizban {

/// What the Center did about a case without answer (E5–E7), a line each: dispute, sessions, decisions with
/// owner and day, referrals with their letter; and why each of these days. Empty where it did nothing.
[[nodiscard]] QStringList centerSteps(const CaseState &state, const Directory &directory);

/// «تصمیم ۲», as the lines above number them.
[[nodiscard]] QString decisionName(const Supervision &supervision, const SessionDecision &decision);

} // namespace mizban
