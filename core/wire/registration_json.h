#pragma once

#include "core/base/result.h"
#include "core/domain/draft.h"

#include <QByteArray>

namespace mizban {

/// One registration as in interfaces.md (`case register --file`, a line of `import cases`). A field that
/// is unknown or does not belong to the kind is refused by name (UnknownField). Attachment paths are
/// taken relative to `baseDirectory`. `forImport` also takes `registeredAt`.
[[nodiscard]] Result<CaseDraft> parseRegistration(const QByteArray &json, const QString &baseDirectory,
                                                  bool forImport = false);

/// One counsel record (`counsel record --file`): channel; personal with applicant, topic, ruleCited and
/// advice; or guidedTo with topic and advice. General information takes no more than its channel (N2).
[[nodiscard]] Result<CounselDraft> parseCounsel(const QByteArray &json);

/// One service delivered (`service record --file`): serviceId, applicant, startedAt, deliveredAt, note.
[[nodiscard]] Result<ServiceDraft> parseService(const QByteArray &json);

} // namespace mizban
