#pragma once

#include "core/base/result.h"
#include "core/domain/case_state.h"
#include "core/domain/directory.h"
#include "core/domain/event.h"
#include "core/domain/payloads.h"

#include <QList>

namespace mizban {

// An ordinary case that turns out to be about an official goes on as a sealed one (C6): its open stream ends,
// and a sealed stream under the same tracking id and with the same promise (E8) begins with these.

/// What the first event of the sealed stream says beside the registration.
struct ContinuedCase
{
    StreamId former;      ///< the open stream that ends
    QList<EventId> seen;  ///< all that its author knows of it and of its notes
    QList<Event> earlier; ///< the same in full, for those who read the sealed case; never for the center
    Actor registrar;      ///< who registered the open one,
    DeviceId device;      ///< and where: his is the stub, and the follow-up code is under its key
    bool operator==(const ContinuedCase &) const = default;
};

/// Whether the open case may go on sealed: a complaint, criticism or report that still stands, at the word of
/// its holder or of the desk that registered it, which the applicant comes back to.
[[nodiscard]] Status mayBeContinued(const CaseState &open, const Actor &actor);

/// Its registration from now on: about these, with their handler by table; tracking id and promise stay.
[[nodiscard]] Result<CaseRegistered> continuedRegistration(const CaseState &open, const Directory &directory,
                                                           const QList<About> &about);

/// Whether `continued`, as far as the center sees it, is a registration of this open case (E8).
[[nodiscard]] Status checkContinued(const CaseRegistered &continued, const ContinuedCase &with,
                                    const CaseState &open);

/// What happened while the case was open, in order, notes included.
[[nodiscard]] QList<HistoryEntry> earlierHistory(const StreamId &former, QList<DecodedEvent> earlier);

} // namespace mizban
