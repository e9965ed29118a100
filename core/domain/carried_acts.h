#pragma once

#include "core/domain/case_state.h"

#include <QList>

namespace mizban {

// An ordinary case that goes on sealed (C6) keeps what was promised (E8): what was done about its promised
// time while it was open stands beside the events of the sealed stream, and folds begin with it.

/// Acts about the promised time that go on with the case (E5–E8): an extension, a dispute, sessions and what
/// came of them. Not what was only asked, nor to whom time brought it: they lose the case.
[[nodiscard]] bool goesOnWithCase(EventType type);
/// Those of them that counted in the open case, in its order.
[[nodiscard]] QList<EventId> carriedActs(const CaseState &open);
/// The same out of what is known of the open case; all that goes on where its registration is not among it.
[[nodiscard]] QList<DecodedEvent> carriedEvents(const StreamId &former, const QList<DecodedEvent> &earlier);

// Used by the fold alone: such events name the open stream.
[[nodiscard]] QList<DecodedEvent> takeCarried(QList<DecodedEvent> &events);
void carryOn(CaseState &state, const QList<DecodedEvent> &carried);

} // namespace mizban
