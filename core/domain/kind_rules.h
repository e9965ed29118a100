#pragma once

#include "core/domain/directory.h"
#include "core/domain/kind_details.h"
#include "core/domain/problems.h"

namespace mizban {

struct CaseDraft;

/// Whether a field of `KindDetails`, named as in interfaces.md, belongs to the kind.
[[nodiscard]] bool hasDetail(CaseKind kind, const char *field);

/// A people's report given while a service is being delivered (004 art.3-3): service and text are enough.
[[nodiscard]] bool isQuickReport(CaseKind kind, Channel channel);

/// What the definition of the kind demands (001 §1.3–1.8), and nothing that belongs to another kind.
/// `nowMs` bounds the day of an observation.
void checkKindFields(Problems &problems, const CaseDraft &draft, const Directory &directory,
                     const UnitCode &desk, qint64 nowMs);

/// Attachments that the kind demands or excludes (Plan; 001 §1.7).
void checkKindAttachments(Problems &problems, const CaseDraft &draft);

} // namespace mizban
