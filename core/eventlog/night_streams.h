#pragma once

#include "core/base/ids.h"

#include <QDate>

namespace mizban {

// Streams of night duty that are named by what they are about, so that what is written on several machines
// without a network meets in one place: two managers who start one shift, two who send one roster.

[[nodiscard]] StreamId nightListStream();
[[nodiscard]] StreamId rosterStreamOf(const UnitCode &unit, const QString &period);
[[nodiscard]] StreamId shiftStreamOf(const UnitCode &unit, const QDate &night, int part);

} // namespace mizban
