#include "core/sync/https_transport.h"

#include "core/sync/https_connection.h"

namespace mizban {

namespace {

using Method = HttpRequest::Method;

constexpr qsizetype compressAbove = 4 << 10;
constexpr int busySeconds = 30; ///< of a center that does not say

Result<QByteArray> plainBody(const HttpResponse &response)
{
    if (response.encoding.isEmpty() || response.encoding == "identity")
        return response.body;
    if (response.encoding == "zstd")
        return decompress(response.body);
    return makeError(ErrorCode::Malformed, QStringLiteral("content encoding"));
}

ErrorCode codeOfStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorCode::Refused;
    case 413:
        return ErrorCode::TooLarge;
    case 429:
    case 503:
        return ErrorCode::Busy;
    default:
        return status >= 500 ? ErrorCode::Unreachable : ErrorCode::Malformed;
    }
}

/// The center's own words where they can be read. A stranger's 404 or 500 says only that the center was
/// not reached in the right way; it never means that something is absent (invariant 11).
Error errorOf(const HttpResponse &response)
{
    Error error = makeError(codeOfStatus(response.status), QStringLiteral("HTTP %1").arg(response.status));
    const auto body = plainBody(response);
    if (response.status >= 400 && body.ok()) {
        const auto told = decodeErrorReply(*body);
        if (told.ok() && told->error.code != ErrorCode::None)
            error = told->error;
    }
    if (response.retryAfterSeconds > 0)
        error.retryAfterSeconds = response.retryAfterSeconds;
    if (error.code == ErrorCode::Busy && error.retryAfterSeconds <= 0)
        error.retryAfterSeconds = busySeconds;
    return error;
}

/// "bytes FROM-TO/SIZE".
struct ContentRange
{
    qint64 from = -1;
    qint64 size = -1;
};

ContentRange parseRange(const QByteArray &text)
{
    const qsizetype dash = text.indexOf('-');
    const qsizetype slash = text.indexOf('/');
    if (!text.startsWith("bytes ") || dash < 0 || slash < dash)
        return {};
    bool fromOk = false;
    bool sizeOk = false;
    const ContentRange range{text.mid(6, dash - 6).toLongLong(&fromOk),
                             text.mid(slash + 1).toLongLong(&sizeOk)};
    return fromOk && sizeOk ? range : ContentRange();
}

class HttpsTransport final : public Transport
{
public:
    explicit HttpsTransport(std::unique_ptr<HttpsConnection> connection)
        : m_connection(std::move(connection))
    {
    }

    Result<EnrolReply> enrol(const EnrolRequest &request) override
    {
        HttpRequest http = message("/v1/enrol", encode(request));
        http.repeatable = false; // the code serves once
        MIZBAN_LET(const QByteArray body, answer(http));
        return decodeEnrolReply(body);
    }

    Result<PushReply> push(const PushRequest &request) override
    {
        MIZBAN_LET(const QByteArray body, answer(message("/v1/push", encode(request))));
        return decodePushReply(body);
    }

    Result<FeedReply> feed(const FeedRequest &request) override
    {
        HttpRequest http = message("/v1/feed", encode(request));
        http.waitSeconds = request.waitSeconds;
        MIZBAN_LET(const QByteArray body, answer(http));
        return decodeFeedReply(body);
    }

    Result<TrackReply> track(const TrackRequest &request) override
    {
        MIZBAN_LET(const QByteArray body, answer(message("/v1/track", encode(request))));
        return decodeTrackReply(body);
    }

    Result<ReturnReply> giveBack(const ReturnRequest &request) override
    {
        MIZBAN_LET(const QByteArray body, answer(message("/v1/return", encode(request))));
        return decodeReturnReply(body);
    }

    Result<qint64> blobReceived(const BlobId &id) override
    {
        MIZBAN_LET(const HttpResponse response, m_connection->exchange(blob(Method::Head, id)));
        if (response.status != 200)
            return errorOf(response);
        bool ok = false;
        const qint64 received = response.received.toLongLong(&ok);
        if (!ok || received < 0)
            return makeError(ErrorCode::Malformed, QStringLiteral("Mizban-Received"));
        return received;
    }

    Result<bool> putBlobPiece(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes) override
    {
        HttpRequest http = blob(Method::Put, id);
        http.target += "?offset=" + QByteArray::number(offset) + "&size=" + QByteArray::number(size);
        http.headers.emplace_back("Content-Type", "application/octet-stream");
        http.body = bytes;
        MIZBAN_LET(const HttpResponse response, m_connection->exchange(http));
        if (response.status != 200 && response.status != 202)
            return errorOf(response);
        return response.status == 200;
    }

    Result<BlobPiece> getBlobPiece(const BlobId &id, qint64 offset) override
    {
        HttpRequest http = blob(Method::Get, id);
        http.headers.emplace_back("Range", "bytes=" + QByteArray::number(offset) + '-' +
                                               QByteArray::number(offset + blobPieceBytes - 1));
        MIZBAN_LET(const HttpResponse response, m_connection->exchange(http));
        if (response.status == 200 && offset == 0)
            return BlobPiece{response.body, response.body.size()};
        if (response.status != 206)
            return errorOf(response);
        const ContentRange range = parseRange(response.range);
        if (range.from != offset || range.size < offset + response.body.size())
            return makeError(ErrorCode::Malformed, QStringLiteral("Content-Range"));
        return BlobPiece{response.body, range.size};
    }

    void cancel() override { m_connection->cancel(); }
    void resume() override { m_connection->resume(); }

private:
    static HttpRequest message(const char *target, QByteArray body)
    {
        HttpRequest http;
        http.method = Method::Post;
        http.target = target;
        http.headers = {{"Content-Type", "application/cbor"}, {"Accept-Encoding", "zstd"}};
        if (body.size() > compressAbove) {
            body = compress(body);
            http.headers.emplace_back("Content-Encoding", "zstd");
        }
        http.body = std::move(body);
        return http;
    }

    static HttpRequest blob(Method method, const BlobId &id)
    {
        HttpRequest http;
        http.method = method;
        http.target = "/v1/blobs/" + id.bytes().toHex();
        return http;
    }

    Result<QByteArray> answer(const HttpRequest &request)
    {
        MIZBAN_LET(const HttpResponse response, m_connection->exchange(request));
        if (response.status != 200)
            return errorOf(response);
        return plainBody(response);
    }

    std::unique_ptr<HttpsConnection> m_connection;
};

} // namespace

Result<std::unique_ptr<Transport>> makeHttpsTransport(const HttpsOptions &options)
{
    MIZBAN_LET(auto connection, HttpsConnection::create(options));
    return std::unique_ptr<Transport>(std::make_unique<HttpsTransport>(std::move(connection)));
}

} // namespace mizban
