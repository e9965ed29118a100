#include "core/wire/messages.h"

#include "core/wire/describe_message.h"

namespace mizban {

// Error codes travel as words: their numbers are no wire format.

void put(CborWriter &out, ErrorCode code)
{
    out.text(wordOf(code));
}

void get(CborReader &in, ErrorCode &code, qsizetype limit, bool)
{
    // A newer peer may know more words; the rest of its answer still serves.
    code = parseErrorCode(in.text(limit)).value_or(ErrorCode::Internal);
}

namespace {

template <typename T> QByteArray writeMessage(const T &message, qsizetype expectedBytes = 256)
{
    CborWriter out(expectedBytes);
    FieldWriter fields(out);
    fields.always(0, protocolVersion);
    describe(fields, message);
    fields.finish();
    return out.take();
}

template <typename T> Result<T> readMessage(const QByteArray &bytes, const char *what)
{
    if (bytes.size() > maxMessageBytes)
        return makeError(ErrorCode::Malformed, QString::fromLatin1(what) + QLatin1String(" too large"));
    CborReader in(bytes);
    FieldReader fields(in, false);
    int version = 0;
    fields.always(0, version);
    if (in.ok() && version != protocolVersion)
        return fieldError(ErrorCode::Malformed, QStringLiteral("version"), {}, QString::number(version));
    T message{};
    describe(fields, message);
    fields.finish();
    if (!in.finished())
        return makeError(ErrorCode::Malformed, QString::fromLatin1(what));
    return message;
}

qsizetype sizeOf(const Event &event)
{
    return event.headerBytes.size() + event.signature.size() + event.payloadBytes.size() + 16;
}

qsizetype sizeOf(const PushRequest &message)
{
    qsizetype size = 64;
    for (const PushItem &item : message.items)
        size += sizeOf(item.event) + item.link.linkBytes.size() + item.link.signature.size() + 16;
    return size;
}

qsizetype sizeOf(const FeedReply &message)
{
    qsizetype size = 64 + 512 * (message.scopes.size() + message.pages.size());
    for (const FeedPage &page : message.pages) {
        for (const Event &event : page.events)
            size += sizeOf(event);
    }
    return size;
}

} // namespace

QByteArray scopeHeadBytes(const ScopeHead &head)
{
    CborWriter out(128);
    FieldWriter fields(out);
    describeHead(fields, head, false);
    fields.finish();
    return out.take();
}

QByteArray encode(const PushRequest &message)
{
    return writeMessage(message, sizeOf(message));
}

QByteArray encode(const ReturnRequest &message)
{
    qsizetype size = 64 + message.held.size() * (EventId::size + 2);
    for (const Event &event : message.events)
        size += sizeOf(event);
    return writeMessage(message, size);
}

QByteArray encode(const FeedReply &message)
{
    return writeMessage(message, sizeOf(message));
}

#define MIZBAN_ENCODE(Type)                                                                                  \
    QByteArray encode(const Type &message)                                                                   \
    {                                                                                                        \
        return writeMessage(message);                                                                        \
    }
#define MIZBAN_DECODE(Type)                                                                                  \
    Result<Type> decode##Type(const QByteArray &bytes)                                                       \
    {                                                                                                        \
        return readMessage<Type>(bytes, #Type);                                                              \
    }

MIZBAN_ENCODE(EnrolRequest)
MIZBAN_ENCODE(EnrolReply)
MIZBAN_ENCODE(PushReply)
MIZBAN_ENCODE(FeedRequest)
MIZBAN_ENCODE(ReturnReply)
MIZBAN_ENCODE(ErrorReply)
MIZBAN_DECODE(EnrolRequest)
MIZBAN_DECODE(EnrolReply)
MIZBAN_DECODE(PushRequest)
MIZBAN_DECODE(PushReply)
MIZBAN_DECODE(FeedRequest)
MIZBAN_DECODE(FeedReply)
MIZBAN_DECODE(ReturnRequest)
MIZBAN_DECODE(ReturnReply)
MIZBAN_DECODE(ErrorReply)
#undef MIZBAN_ENCODE
#undef MIZBAN_DECODE

} // namespace mizban
