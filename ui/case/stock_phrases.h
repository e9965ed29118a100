#pragma once

#include "ui/case/act_panel.h"

#include <QStringList>

namespace mizban {

/// What offices often write in an act, before a person has phrases of his own. Those that the applicant
/// reads say something (001 §1.2).
[[nodiscard]] QStringList usualPhrases(CaseAct act);

} // namespace mizban
