#pragma once

#include "core/base/ids.h"

#include <QString>

namespace mizban {

// Two cases about the same matter become one (I7): the later one ends with a reference to the earlier,
// which is kept. Both stay in the log, and either tracking id finds the answer.

/// By the holder of the case that ends. Unlike a mere link it closes the case.
struct CaseMerged
{
    StreamId leading; ///< the case that is kept
    QString leadingTrackingId;
    qint64 leadingRegisteredAtMs = 0; ///< who registered first is kept: so merging never goes in circles
    QString reason;                   ///< internal; may be empty
    QString publicText;
    bool operator==(const CaseMerged &) const = default;
};

/// Takes a merge back: the case is again what it was before it.
struct MergeUndone
{
    StreamId leading;
    QString publicText;
    bool operator==(const MergeUndone &) const = default;
};

} // namespace mizban
