#pragma once

#include "core/domain/payloads.h"
#include "ui/case/act_panel.h"

namespace mizban {

/// What the office wrote in a form of an act, as a draft for its principal (001 §1.13); of no case yet.
[[nodiscard]] ActProposed draftFrom(const ActPanel &form);

} // namespace mizban
