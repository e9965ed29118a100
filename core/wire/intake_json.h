#pragma once

#include "core/domain/intake.h"

namespace mizban {

/// One item without identity (`intake receive --file`): channel, sender, address, text, reference,
/// receivedAt, attachments (paths relative to `baseDirectory`).
[[nodiscard]] Result<IntakeDraft> parseIntake(const QByteArray &json, const QString &baseDirectory);

/// What has become known of its sender (`intake complete --file`): applicant, note.
[[nodiscard]] Result<IntakeCompleted> parseIntakeCompletion(const QByteArray &json);

} // namespace mizban
