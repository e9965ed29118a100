#pragma once

#include "core/domain/signature_standing.h"

#include <QString>

namespace mizban {

/// «امضا معتبر است», «امضا نامعتبر است», «امضا قابل بررسی نیست» (invariant 16).
[[nodiscard]] QString standingText(const SignatureJudgement &judged);
/// Why it is not valid, or by which certificate; may be empty.
[[nodiscard]] QString reasonText(const SignatureJudgement &judged);
/// Both in one line.
[[nodiscard]] QString signatureText(const SignatureJudgement &judged);

} // namespace mizban
