#include "core/wire/tracking_messages.h"

#include "core/wire/describe_event.h"

namespace mizban {

namespace {

constexpr qsizetype maxSteps = 10'000;
constexpr qsizetype maxSecondFactor = 20;

} // namespace

template <typename F, Either<TrackRequest> V> void describe(F &fields, V &message)
{
    fields.always(1, message.trackingId, maxSecondFactor);
    fields.optional(2, message.code, maxSecondFactor);
    fields.optional(3, message.nationalNumber, maxSecondFactor);
}

template <typename F, Either<TrackedStep> V> void describe(F &fields, V &step)
{
    fields.always(1, step.type);
    fields.optional(2, step.atMs);
    fields.optional(3, step.text, maxTextLength);
    fields.optional(4, step.person);
    fields.optional(5, step.post);
}

template <typename F, Either<TrackedCase> V> void describe(F &fields, V &tracked)
{
    fields.always(1, tracked.trackingId);
    fields.always(2, tracked.kind);
    fields.always(3, tracked.status);
    fields.optional(4, tracked.holder);
    fields.optional(5, tracked.registeredAtMs);
    fields.optional(6, tracked.dueAtMs);
    fields.optional(7, tracked.objectionUntilMs);
    fields.optional(8, tracked.awaitedUntilMs);
    fields.optional(9, tracked.answer, maxTextLength);
    fields.optional(10, tracked.steps, maxSteps);
}

template <typename F, Either<TrackReply> V> void describe(F &fields, V &message)
{
    fields.always(1, message.found);
    fields.optional(2, message.kept);
    fields.optional(3, message.atMs);
}

namespace {

template <typename T> QByteArray write(const T &message)
{
    CborWriter out(512);
    FieldWriter fields(out);
    fields.always(0, protocolVersion);
    describe(fields, message);
    fields.finish();
    return out.take();
}

template <typename T> Result<T> read(const QByteArray &bytes, const char *what)
{
    if (bytes.size() > maxMessageBytes)
        return makeError(ErrorCode::Malformed, QString::fromLatin1(what));
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

} // namespace

QByteArray encode(const TrackRequest &message)
{
    return write(message);
}

QByteArray encode(const TrackReply &message)
{
    return write(message);
}

Result<TrackRequest> decodeTrackRequest(const QByteArray &bytes)
{
    return read<TrackRequest>(bytes, "TrackRequest");
}

Result<TrackReply> decodeTrackReply(const QByteArray &bytes)
{
    return read<TrackReply>(bytes, "TrackReply");
}

} // namespace mizban
