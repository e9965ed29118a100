#pragma once

#include "core/domain/escalation_rules.h"
#include "core/domain/event.h"
#include "core/domain/vocabulary.h"
#include "ui/widgets/theme.h"

#include <QString>

namespace mizban {

[[nodiscard]] Tone toneOf(CaseStatus status);
/// Danger when past, warning when near (E2), else neutral.
[[nodiscard]] Tone toneOf(DueStanding standing);
/// Name of the icon of an event in the history.
[[nodiscard]] QString iconOf(EventType type);

} // namespace mizban
