#pragma once

#include "core/domain/event.h"
#include "core/domain/payloads.h"
#include "core/eventlog/identity.h"

namespace mizban {

/// Where a new event goes: its stream, and the heads it follows.
struct EventPlace
{
    StreamKind kind = StreamKind::Case;
    StreamId stream;
    QList<EventId> parents;
    quint64 parentCounter = 0; ///< highest counter among the parents
};

/// A new stream with a random id.
[[nodiscard]] EventPlace newStream(StreamKind kind);

/// The stream of a case's internal notes: named by the case, so that notes made on several machines meet.
[[nodiscard]] StreamId notesStreamOf(const StreamId &caseId);

/// Builds, hashes and signs an event (design §3). Pure but for the payload's random nonce.
[[nodiscard]] Event authorEvent(const DeviceIdentity &device, const Actor &actor, const EventPlace &place,
                                const Payload &payload, qint64 wallTimeMs);

/// Ties an event to the device's chain (invariant 4).
[[nodiscard]] SignedLink authorLink(const DeviceIdentity &device, const EventId &event, quint64 sequence,
                                    const LinkId &previous);

} // namespace mizban
