#pragma once

#include "core/base/result.h"
#include "core/domain/act_draft.h"

namespace mizban {

/// As it lies in the encrypted store; the act's word stands beside it there.
[[nodiscard]] QByteArray encodeActDraft(const ActDraft &draft);
[[nodiscard]] Result<ActDraft> decodeActDraft(const QByteArray &bytes);

} // namespace mizban
