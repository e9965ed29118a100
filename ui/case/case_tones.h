#pragma once

#include "core/domain/event.h"
#include "core/domain/vocabulary.h"
#include "ui/widgets/theme.h"

#include <QString>

namespace mizban {

[[nodiscard]] Tone toneOf(CaseStatus status);
/// Danger when past, warning from two days before (E2), else neutral.
[[nodiscard]] Tone toneOfDaysLeft(int days);
/// Name of the icon of an event in the history.
[[nodiscard]] QString iconOf(EventType type);

} // namespace mizban
