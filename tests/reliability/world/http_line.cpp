#include "tests/reliability/world/http_line.h"

#include <future>

namespace mizban::test {

namespace {

constexpr int workers = 1;
constexpr size_t queue = 8;
constexpr qsizetype compressAbove = 4 << 10; // as the desk's own transport

Error errorOf(const Reply &reply)
{
    const auto told = decodeErrorReply(reply.body);
    return told ? told->error : makeError(ErrorCode::Malformed, QString::number(reply.status));
}

QByteArray blobPath(const BlobId &id)
{
    return "/v1/blobs/" + id.bytes().toHex();
}

QByteArray header(const Reply &reply, const QByteArray &name)
{
    for (const auto &[key, value] : reply.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

HttpDoor::HttpDoor(Center &center)
    : m_workers(workers, queue)
    , m_handler(center, m_workers, m_waiters, Listener::Desks)
{
}

HttpDoor::~HttpDoor()
{
    m_waiters.close();
    m_workers.close();
}

Reply HttpDoor::ask(Request request)
{
    const RequestHandler::Admission admission = m_handler.admit(request);
    if (admission.bodyLimit < 0)
        return admission.refusal;
    std::promise<Reply> answered;
    m_handler.handle(std::move(request), [&answered](Reply reply) { answered.set_value(std::move(reply)); });
    return answered.get_future().get();
}

HttpLine::HttpLine(HttpDoor &door, const QByteArray &certificate)
    : m_door(door)
    , m_certificate(Certificate::fromPem(certificate).value())
{
}

Reply HttpLine::exchange(const QByteArray &method, const QByteArray &path, const QByteArray &query,
                         const QByteArray &body)
{
    Request request;
    request.method = method;
    request.path = path;
    request.query = query;
    request.body = body;
    request.acceptEncoding = "zstd";
    if (method == "POST" && body.size() > compressAbove) {
        request.body = compress(body);
        request.contentEncoding = "zstd";
    }
    request.peer = QStringLiteral("192.0.2.1");
    request.certificate = m_certificate;
    Reply reply = m_door.ask(std::move(request));
    if (!m_betrayed.isEmpty())
        reply.headers.append({"Planted", m_betrayed});
    m_transcript.add(method, path, reply);
    return reply;
}

Result<QByteArray> HttpLine::message(const QByteArray &path, const QByteArray &body)
{
    const Reply reply = exchange("POST", path, {}, body);
    if (reply.status != 200)
        return errorOf(reply);
    return header(reply, "Content-Encoding") == "zstd" ? decompress(reply.body, maxMessageBytes) : reply.body;
}

Result<EnrolReply> HttpLine::enrol(const EnrolRequest &request)
{
    MIZBAN_LET(const QByteArray body, message("/v1/enrol", encode(request)));
    return decodeEnrolReply(body);
}

Result<PushReply> HttpLine::push(const PushRequest &request)
{
    MIZBAN_LET(const QByteArray body, message("/v1/push", encode(request)));
    return decodePushReply(body);
}

Result<FeedReply> HttpLine::feed(const FeedRequest &request)
{
    MIZBAN_LET(const QByteArray body, message("/v1/feed", encode(request)));
    return decodeFeedReply(body);
}

Result<ReturnReply> HttpLine::giveBack(const ReturnRequest &request)
{
    MIZBAN_LET(const QByteArray body, message("/v1/return", encode(request)));
    return decodeReturnReply(body);
}

Result<qint64> HttpLine::blobReceived(const BlobId &id)
{
    const Reply reply = exchange("HEAD", blobPath(id), {}, {});
    return reply.status == 200 ? Result<qint64>(header(reply, "Mizban-Received").toLongLong())
                               : Result<qint64>(errorOf(reply));
}

Result<bool> HttpLine::putBlobPiece(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes)
{
    const QByteArray query = "offset=" + QByteArray::number(offset) + "&size=" + QByteArray::number(size);
    const Reply reply = exchange("PUT", blobPath(id), query, bytes);
    if (reply.status != 200 && reply.status != 202)
        return errorOf(reply);
    return reply.status == 200;
}

Result<Transport::BlobPiece> HttpLine::getBlobPiece(const BlobId &id, qint64 offset)
{
    static_cast<void>(offset); // files of these histories are one piece
    const Reply reply = exchange("GET", blobPath(id), {}, {});
    if (reply.status != 200)
        return errorOf(reply);
    return BlobPiece{reply.body, reply.body.size()};
}

void HttpLine::probe(const TrackRequest &request)
{
    const Certificate own = m_certificate;
    m_certificate = m_asking.value_or(own);
    static_cast<void>(exchange("POST", "/v1/track", {}, encode(request)));
    m_certificate = own;
}

void HttpLine::probe(const BlobId &id)
{
    static_cast<void>(exchange("GET", blobPath(id), {}, {}));
}

} // namespace mizban::test
