#include "core/center/server/blob_routes.h"

#include "core/crypto/digest.h"
#include "core/domain/payloads.h"

#include <algorithm>

namespace mizban {

namespace {

Result<BlobId> blobIdOf(const Request &request)
{
    const QByteArray hex = request.path.mid(request.path.lastIndexOf('/') + 1);
    BlobId id(QByteArray::fromHex(hex));
    if (!id.isValid() || id.bytes().toHex() != hex.toLower())
        return makeError(ErrorCode::Malformed, QStringLiteral("attachment id"));
    return id;
}

Result<qint64> number(const QByteArray &query, const QByteArray &name)
{
    for (const QByteArray &pair : query.split('&')) {
        if (!pair.startsWith(name + '='))
            continue;
        bool ok = false;
        const qint64 value = pair.mid(name.size() + 1).toLongLong(&ok);
        if (ok && value >= 0)
            return value;
    }
    return makeError(ErrorCode::Malformed, QString::fromLatin1(name));
}

struct Span
{
    qint64 from = 0;
    qint64 to = 0; ///< behind the last byte
};

/// "bytes=FROM-" or "bytes=FROM-TO"; at most one piece at a time.
Result<Span> spanOf(const QByteArray &range, qint64 size)
{
    Span span{0, std::min<qint64>(size, blobPieceBytes)};
    if (range.isEmpty())
        return span;
    const QList<QByteArray> ends = range.startsWith("bytes=") ? range.mid(6).split('-') : QList<QByteArray>();
    bool ok = ends.size() == 2;
    span.from = ok ? ends.at(0).toLongLong(&ok) : 0;
    if (!ok || span.from < 0 || span.from >= size)
        return makeError(ErrorCode::InvalidInput, QStringLiteral("range"));
    span.to = size;
    if (!ends.at(1).isEmpty()) {
        const qint64 last = ends.at(1).toLongLong(&ok);
        if (!ok || last < span.from)
            return makeError(ErrorCode::InvalidInput, QStringLiteral("range"));
        span.to = std::min(size, last + 1);
    }
    span.to = std::min<qint64>(span.to, span.from + blobPieceBytes);
    return span;
}

Result<bool> isWhole(CenterStore &store, const BlobId &id, qint64 size)
{
    Sha256 digest;
    for (qint64 at = 0; at < size;) {
        MIZBAN_LET(const QByteArray bytes, store.readBlob(id, at, blobPieceBytes));
        if (bytes.isEmpty())
            return false;
        digest.add(bytes);
        at += bytes.size();
    }
    return digest.finish() == id.bytes();
}

/// All bytes are here, but whether they are the right ones was not found out yet: the center may have
/// stopped right then. What is found to be another content is thrown away, and nothing is held.
Result<std::optional<BlobState>> settledState(CenterStore &store, const BlobId &id,
                                              std::optional<BlobState> held)
{
    if (!held || held->whole || held->received < held->size)
        return held;
    MIZBAN_LET(const bool whole, isWhole(store, id, held->size));
    if (!whole) {
        MIZBAN_TRY(store.discardBlob(id));
        return std::optional<BlobState>();
    }
    MIZBAN_TRY(store.markWhole(id));
    held->whole = true;
    return held;
}

/// Who may read an attachment, or has said that he brings it; for others it is not there.
Status mayBring(Center &center, const BlobId &id, const DeviceRow &device)
{
    MIZBAN_LET(bool may, center.store().bringsBlob(id, device.seatOf));
    if (!may) {
        MIZBAN_LET(may, center.attachmentVisible(id, device));
    }
    return may ? Status() : Status(makeError(ErrorCode::NotFound, QStringLiteral("attachment")));
}

} // namespace

Result<Reply> getBlob(Center &center, const Request &request, const DeviceRow &device)
{
    CenterStore &store = center.store();
    MIZBAN_LET(const BlobId id, blobIdOf(request));
    MIZBAN_LET(const bool visible, center.attachmentVisible(id, device));
    MIZBAN_LET(const auto held, store.blob(id));
    if (!visible || !held || !held->whole)
        return makeError(ErrorCode::NotFound, QStringLiteral("attachment"));
    const Result<Span> span = spanOf(request.range, held->size);
    if (!span.ok())
        return Reply{
            416, "application/cbor", {}, {{"Content-Range", "bytes */" + QByteArray::number(held->size)}}};
    Reply reply;
    reply.type = "application/octet-stream";
    MIZBAN_LET(reply.body, store.readBlob(id, span->from, span->to - span->from));
    if (reply.body.size() < held->size) {
        reply.status = 206;
        reply.headers.append({"Content-Range", "bytes " + QByteArray::number(span->from) + '-' +
                                                   QByteArray::number(span->from + reply.body.size() - 1) +
                                                   '/' + QByteArray::number(held->size)});
    }
    return reply;
}

Result<Reply> headBlob(Center &center, const Request &request, const DeviceRow &device)
{
    CenterStore &store = center.store();
    MIZBAN_LET(const BlobId id, blobIdOf(request));
    MIZBAN_TRY(mayBring(center, id, device));
    MIZBAN_LET(const auto held, store.blob(id));
    MIZBAN_LET(const auto settled, settledState(store, id, held));
    Reply reply;
    reply.type = "application/octet-stream";
    reply.headers.append({"Mizban-Received", QByteArray::number(settled ? settled->received : 0)});
    return reply;
}

Result<Reply> putBlob(Center &center, const Request &request, const DeviceRow &device)
{
    CenterStore &store = center.store();
    MIZBAN_LET(const BlobId id, blobIdOf(request));
    MIZBAN_LET(const qint64 offset, number(request.query, "offset"));
    MIZBAN_LET(const qint64 size, number(request.query, "size"));
    if (size == 0 || request.body.isEmpty())
        return makeError(ErrorCode::EmptyFile, QStringLiteral("attachment"));
    if (size > maxAttachmentBytes)
        return makeError(ErrorCode::TooLarge, QStringLiteral("attachment"));
    MIZBAN_TRY(mayBring(center, id, device));
    MIZBAN_LET(const auto found, store.blob(id));
    MIZBAN_LET(const auto held, settledState(store, id, found));
    if (held && held->whole)
        return Reply();
    MIZBAN_LET(const BlobState state, store.putPiece(id, size, offset, request.body));
    Reply reply;
    reply.headers.append({"Mizban-Received", QByteArray::number(state.received)});
    if (state.received < size) {
        reply.status = 202;
        return reply;
    }
    MIZBAN_LET(const auto whole, settledState(store, id, std::optional(state)));
    if (!whole)
        return makeError(ErrorCode::Corrupt, QStringLiteral("the attachment's digest is another"));
    return reply;
}

} // namespace mizban
