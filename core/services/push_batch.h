#pragma once

#include "core/eventlog/event_log.h"

namespace mizban {

/// What goes to the center at once: about `limit` of what waits and `maxBytes`. The center believes that an
/// act is taken back only where the two lie in one push (the act has reached nobody yet), so a batch does not
/// end between them: it ends where nothing of it is still to be taken back, behind the limits or else before.
/// Of acts that no push of maxPushItems and half of maxMessageBytes holds together with what takes them back
/// (more than a thousand cases undone at once), it ends at the limits: the first go as acts, and the center
/// refuses to undo those. The thread of the connection; errors: those of its log.
[[nodiscard]] Result<QList<PushItem>> nextBatch(Connection &connection, int limit, qsizetype maxBytes);

} // namespace mizban
