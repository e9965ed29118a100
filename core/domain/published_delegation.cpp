#include "core/domain/published_delegation.h"

#include <algorithm>

namespace mizban {

Delegation publishedDelegation(const DelegationState &state, const Delegation *known, qint64 nowMs)
{
    Delegation record = state.record();
    if (record.endedMs == 0)
        return record;
    const bool isPublished = known && known->endedMs != 0;
    record.endedMs =
        isPublished ? known->endedMs : std::min(nowMs, std::max(record.endedMs, state.given.fromMs));
    return record;
}

} // namespace mizban
