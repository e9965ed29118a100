#pragma once

#include "core/base/ids.h"

#include <QList>

namespace mizban {

/// Where the office's drafts of one act on a case lie for its principal (001 §1.13): named by what they are
/// about, so that those of several machines meet.
[[nodiscard]] StreamId proposalStreamOf(const StreamId &caseId, const PostCode &principal,
                                        const QString &act);
/// All of them, in the order of proposableActs().
[[nodiscard]] QList<StreamId> proposalStreamsOf(const StreamId &caseId, const PostCode &principal);

} // namespace mizban
