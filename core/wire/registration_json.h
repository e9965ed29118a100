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

} // namespace mizban
