#include "core/eventlog/authoring.h"

#include "core/crypto/digest.h"
#include "core/crypto/secret.h"
#include "core/wire/codec.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int nonceBytes = 16;

} // namespace

EventPlace newStream(StreamKind kind)
{
    return EventPlace{kind, StreamId(randomBytes(StreamId::size)), {}, 0};
}

StreamId notesStreamOf(const StreamId &caseId)
{
    return StreamId(sha256("mizban notes 1" + caseId.bytes()).first(StreamId::size));
}

Event authorEvent(const DeviceIdentity &device, const Actor &actor, const EventPlace &place,
                  const Payload &payload, qint64 wallTimeMs)
{
    Event event;
    event.payloadBytes = encodePayload(payload, randomBytes(nonceBytes));
    EventHeader &header = event.header;
    header.kind = place.kind;
    header.stream = place.stream;
    header.type = typeOf(payload);
    header.parents = place.parents;
    std::sort(header.parents.begin(), header.parents.end());
    header.counter = place.parentCounter + 1;
    header.wallTimeMs = wallTimeMs;
    header.device = device.id;
    header.actor = actor;
    header.payload = PayloadHash(sha256(event.payloadBytes));
    event.headerBytes = encodeHeader(header);
    event.id = EventId(sha256(event.headerBytes));
    event.signature = device.key.sign(event.headerBytes);
    return event;
}

SignedLink authorLink(const DeviceIdentity &device, const EventId &event, quint64 sequence,
                      const LinkId &previous)
{
    SignedLink link;
    link.link = Link{device.id, sequence, previous, event};
    link.linkBytes = encodeLink(link.link);
    link.id = LinkId(sha256(link.linkBytes));
    link.signature = device.key.sign(link.linkBytes);
    return link;
}

} // namespace mizban
