#pragma once

#include "core/center/submission.h"
#include "core/domain/directory.h"
#include "core/domain/sealed_rules.h"
#include "core/eventlog/authoring.h"

namespace mizban {

/// What follows at the center from an event of a sealed case (C9, D5): from when time may act on the case,
/// and the summary for its supervisors, where what they see has changed. `after` is the case as the center
/// sees it with the event, `before` without; `summaries` what they were told so far.
[[nodiscard]] SealedFollowUp followUpOf(const CaseState &before, const CaseState &after,
                                        const QList<DecodedEvent> &summaries, const Directory &directory,
                                        const DeviceIdentity &center, qint64 nowMs);

/// The summary once more for the case as it stands, with whoever supervises by now; nothing where `reader`
/// may have none, or reads the newest already.
[[nodiscard]] SealedFollowUp summaryForNew(const SealedReader &reader, const CaseState &state,
                                           const QList<Event> &summaries, const Directory &directory,
                                           const DeviceIdentity &center, qint64 nowMs);

/// Owners of the sealed scopes of everybody in the posts who is not kept from the case.
[[nodiscard]] QList<HolderCode> sealedOwnersAt(const QList<PostCode> &posts, const QList<PersonId> &excluded,
                                               const Directory &directory);

/// Whose sealed scopes what time does brings the case to (E3, E4); C5 prevails.
[[nodiscard]] QList<HolderCode> reachOnSealed(const Payload &actOfTime, const CaseState &state,
                                              const Directory &directory);

} // namespace mizban
