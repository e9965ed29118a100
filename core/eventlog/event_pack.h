#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"

#include <QByteArrayView>

namespace mizban {

// A chunk of a stream: events one after another, each as 4 bytes of length (little-endian) and its wire
// encoding. Appending never touches what is there.

inline constexpr qsizetype maxPackBytes = 16 << 10; ///< a chunk beyond this is not appended to any more

void appendToPack(QByteArray &chunk, const Event &event);
/// Adds the events of a chunk to `events`; Corrupt when it does not parse.
[[nodiscard]] Status unpack(QByteArrayView chunk, QList<Event> &events);

} // namespace mizban
