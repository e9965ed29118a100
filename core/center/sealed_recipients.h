#pragma once

#include "core/center/directory_view.h"
#include "core/center/submission.h"

namespace mizban {

/// Whether an event of a sealed case gives the document key to exactly those whom the rules name (C4, C9) by
/// the directory that its author relied on, or by the present one, and to nobody else; the escrow key where
/// someone has none yet.
/// `before` is the case as the author saw it. What the envelope holds only its readers can tell.
[[nodiscard]] Status checkRecipients(const Submission &submission, const CaseState &before,
                                     const DirectoryView &directory);

/// The same of a registration.
[[nodiscard]] Status checkRecipients(const Submission &submission, const CaseRegistered &registered,
                                     const DirectoryView &directory);

} // namespace mizban
