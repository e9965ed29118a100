#pragma once

#include "core/domain/directory.h"
#include "core/domain/payloads.h"

#include <QStringList>

namespace mizban {

// What a case has of its own by kind, and an applicant by sort, as lines for people. Any thread.

/// Whom it concerns, what is expected, where and when: what the definition of the kind asks.
[[nodiscard]] QStringList kindLines(const CaseRegistered &registration, const Directory &directory);
/// Officials, desks and offices it is about (C1), for whoever may read that; empty for nobody. Not for paper
/// that leaves.
[[nodiscard]] QString aboutLine(const CaseRegistered &registration, const Directory &directory);
/// Papers of those who are no Iranians with a number, and who speaks for the applicant (N4–N9).
[[nodiscard]] QStringList applicantLines(const Applicant &applicant, const Directory &directory);
/// Caption of what identifies the applicant: «کد ملی», «شناسه ملی», …
[[nodiscard]] QString identityCaption(const Applicant &applicant);
/// What identifies him.
[[nodiscard]] QString identityText(const Applicant &applicant);

} // namespace mizban
