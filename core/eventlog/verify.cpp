#include "core/eventlog/verify.h"

#include "core/crypto/digest.h"
#include "core/wire/codec.h"

namespace mizban {

EventId eventIdOf(const QByteArray &headerBytes)
{
    return EventId(sha256(headerBytes));
}

Status completeEvent(Event &event)
{
    if (!event.payloadErased && sha256(event.payloadBytes) != event.header.payload.bytes())
        return makeError(ErrorCode::Corrupt, QStringLiteral("payload is not the one its header names"));
    event.id = eventIdOf(event.headerBytes);
    return {};
}

Result<Event> readEvent(const QByteArray &bytes)
{
    MIZBAN_LET(Event event, decodeEvent(bytes));
    MIZBAN_TRY(completeEvent(event));
    return event;
}

Status completeLink(SignedLink &link)
{
    link.id = LinkId(sha256(link.linkBytes));
    return {};
}

Status verifyAuthor(const Event &event, const VerifyKey &key)
{
    if (key.verify(event.headerBytes, event.signature))
        return {};
    return makeError(ErrorCode::BadSignature, QStringLiteral("event %1").arg(event.id.hex()));
}

Status verifyLink(const SignedLink &link, const VerifyKey &key)
{
    if (key.verify(link.linkBytes, link.signature))
        return {};
    return makeError(ErrorCode::BadSignature, QStringLiteral("link %1").arg(link.link.sequence));
}

} // namespace mizban
