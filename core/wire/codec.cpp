#include "core/wire/codec.h"

#include "core/wire/describe_event.h"

namespace mizban {

namespace {

/// What a decoder took must come out of the encoder again, byte for byte.
template <typename T, typename Encode>
Result<T> readCanonical(const QByteArray &bytes, qsizetype limit, const char *what, Encode encode)
{
    if (bytes.size() > limit)
        return makeError(ErrorCode::Malformed, QString::fromLatin1(what) + QLatin1String(" too large"));
    auto value = readWhole<T>(bytes, what);
    if (value.ok() && encode(*value) != bytes)
        return makeError(ErrorCode::Malformed, QString::fromLatin1(what) + QLatin1String(" not canonical"));
    return value;
}

} // namespace

QByteArray encodeHeader(const EventHeader &header)
{
    CborWriter out(512);
    put(out, header);
    return out.take();
}

Result<EventHeader> decodeHeader(const QByteArray &bytes)
{
    return readCanonical<EventHeader>(bytes, maxHeaderBytes, "header", encodeHeader);
}

QByteArray encodeLink(const Link &link)
{
    CborWriter out(160);
    put(out, link);
    return out.take();
}

Result<Link> decodeLink(const QByteArray &bytes)
{
    return readCanonical<Link>(bytes, maxHeaderBytes, "link", encodeLink);
}

void put(CborWriter &out, const Event &event)
{
    out.array(3);
    out.bytes(event.headerBytes);
    out.bytes(event.signature);
    if (event.payloadErased)
        out.null();
    else
        out.bytes(event.payloadBytes);
}

void get(CborReader &in, Event &event, qsizetype, bool)
{
    if (in.array(3) != 3)
        in.fail();
    event.headerBytes = in.bytes(maxHeaderBytes);
    event.signature = in.bytes(maxSignatureBytes);
    event.payloadErased = in.takeNull();
    if (!event.payloadErased)
        event.payloadBytes = in.bytes(maxPayloadBytes);
    if (!in.ok() || event.signature.isEmpty() || (event.payloadBytes.isEmpty() && !event.payloadErased)) {
        in.fail();
        return;
    }
    auto header = decodeHeader(event.headerBytes);
    if (header.ok())
        event.header = std::move(header).value();
    else
        in.fail();
}

QByteArray encodeEvent(const Event &event)
{
    CborWriter out(event.headerBytes.size() + event.signature.size() + event.payloadBytes.size() + 16);
    put(out, event);
    return out.take();
}

Result<Event> decodeEvent(const QByteArray &bytes)
{
    return readWhole<Event>(bytes, "event");
}

void put(CborWriter &out, const SignedLink &link)
{
    out.array(2);
    out.bytes(link.linkBytes);
    out.bytes(link.signature);
}

void get(CborReader &in, SignedLink &link, qsizetype, bool)
{
    if (in.array(2) != 2)
        in.fail();
    link.linkBytes = in.bytes(maxHeaderBytes);
    link.signature = in.bytes(maxSignatureBytes);
    if (!in.ok() || link.signature.isEmpty()) {
        in.fail();
        return;
    }
    auto content = decodeLink(link.linkBytes);
    if (content.ok())
        link.link = std::move(content).value();
    else
        in.fail();
}

QByteArray encodeSignedLink(const SignedLink &link)
{
    CborWriter out(link.linkBytes.size() + link.signature.size() + 8);
    put(out, link);
    return out.take();
}

Result<SignedLink> decodeSignedLink(const QByteArray &bytes)
{
    return readWhole<SignedLink>(bytes, "link");
}

} // namespace mizban
