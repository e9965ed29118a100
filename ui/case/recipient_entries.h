#pragma once

#include "core/domain/directory.h"
#include "ui/widgets/completing_combo.h"

namespace mizban {

/// Every post and unit that something can be sent to.
[[nodiscard]] QList<CompletionEntry> recipientEntries(const Directory &directory);
/// These posts alone.
[[nodiscard]] QList<CompletionEntry> postEntries(const Directory &directory, const QList<PostCode> &posts);

} // namespace mizban
