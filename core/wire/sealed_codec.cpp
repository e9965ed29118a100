#include "core/wire/sealed_codec.h"

#include "core/wire/codec.h"
#include "core/wire/describe_event.h"
#include "core/wire/describe_payload.h"

namespace mizban {

namespace {

constexpr int maxKeysOfAPerson = 16;

struct SealedBody
{
    EventType type = EventType::CaseRegistered;
    QByteArray payload;
    std::optional<ContinuedCase> continued;
};

struct Reasons
{
    QList<QByteArray> parcels;
};

template <typename F, Either<Reasons> V> void describe(F &fields, V &reasons)
{
    fields.always(0, reasons.parcels, maxKeysOfAPerson);
}

} // namespace

template <typename F, Either<ContinuedCase> V> void describe(F &fields, V &continued)
{
    fields.always(0, continued.former);
    fields.always(1, continued.seen);
    fields.always(2, continued.registrar);
    fields.always(3, continued.device);
    fields.optional(4, continued.earlier);
}

namespace {

template <typename F, Either<SealedBody> V> void describe(F &fields, V &body)
{
    fields.always(0, body.type);
    fields.always(1, body.payload, maxPayloadBytes);
    fields.optional(2, body.continued);
}

QByteArray encodeBody(const SealedBody &body)
{
    CborWriter out(1024);
    FieldWriter fields(out);
    describe(fields, body);
    fields.finish();
    return out.take();
}

} // namespace

template <typename F, Either<SealedSummary> V> void describe(F &fields, V &summary)
{
    fields.always(0, summary.id);
    fields.always(1, summary.holder);
    fields.always(2, summary.status);
    fields.always(3, summary.registeredAtMs);
    fields.always(4, summary.dueAtMs);
    fields.always(5, summary.answeredAtMs);
}

template <typename F, Either<SealedStub> V> void describe(F &fields, V &stub)
{
    fields.always(0, stub.caseId);
    fields.always(1, stub.trackingId);
    fields.always(2, stub.followUpCode);
    fields.always(3, stub.kind);
    fields.always(4, stub.desk);
    fields.always(5, stub.registeredAtMs);
    fields.always(6, stub.dueAtMs);
    fields.always(7, stub.outcome);
    fields.always(8, stub.event);
    fields.always(9, stub.signature);
    fields.always(10, stub.sequence);
    fields.optional(11, stub.reference);
}

QByteArray encodeSealed(const Payload &payload, const QByteArray &nonce)
{
    return encodeBody(SealedBody{typeOf(payload), encodePayload(payload, nonce), {}});
}

QByteArray encodeContinued(const Payload &registration, const ContinuedCase &continued,
                           const QByteArray &nonce)
{
    return encodeBody(SealedBody{typeOf(registration), encodePayload(registration, nonce), continued});
}

Result<std::optional<ContinuedCase>> decodeContinued(QByteArrayView bytes)
{
    MIZBAN_LET(SealedBody body, readWhole<SealedBody>(bytes.toByteArray(), "sealed content"));
    return std::move(body.continued);
}

Result<Payload> decodeSealed(QByteArrayView bytes)
{
    MIZBAN_LET(const SealedBody body, readWhole<SealedBody>(bytes.toByteArray(), "sealed content"));
    return decodePayload(body.type, body.payload);
}

QByteArray encodeSummary(const SealedSummary &summary)
{
    CborWriter out(256);
    FieldWriter fields(out);
    describe(fields, summary);
    fields.finish();
    return out.take();
}

Result<SealedSummary> decodeSummary(QByteArrayView bytes)
{
    return readWhole<SealedSummary>(bytes.toByteArray(), "summary");
}

QByteArray encodeReasons(const QList<QByteArray> &parcels)
{
    CborWriter out(2048);
    FieldWriter fields(out);
    const Reasons reasons{parcels.first(std::min<qsizetype>(parcels.size(), maxKeysOfAPerson))};
    describe(fields, reasons);
    fields.finish();
    return out.take();
}

Result<QList<QByteArray>> decodeReasons(QByteArrayView bytes)
{
    MIZBAN_LET(Reasons reasons, readWhole<Reasons>(bytes.toByteArray(), "reasons"));
    return std::move(reasons.parcels);
}

QByteArray encodeStub(const SealedStub &stub)
{
    CborWriter out(512);
    FieldWriter fields(out);
    describe(fields, stub);
    fields.finish();
    return out.take();
}

Result<SealedStub> decodeStub(QByteArrayView bytes)
{
    return readWhole<SealedStub>(bytes.toByteArray(), "stub");
}

} // namespace mizban
