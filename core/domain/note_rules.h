#pragma once

#include "core/domain/case_state.h"

#include <QSet>

namespace mizban {

/// The notes of a case's stream of notes that their author took back before they were sent. A withdrawal that
/// the center refused takes nothing back.
[[nodiscard]] QSet<EventId> notesTakenBack(const QList<DecodedEvent> &stream);

} // namespace mizban
