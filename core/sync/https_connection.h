#pragma once

#include "core/sync/https_transport.h"

#include <QList>

#include <memory>
#include <utility>

namespace mizban {

/// A request as the connection sends it.
struct HttpRequest
{
    enum class Method : quint8 { Get, Head, Put, Post };

    Method method = Method::Get;
    QByteArray target;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int waitSeconds = 0;    ///< how much later than usual the answer may begin
    bool repeatable = true; ///< may be sent again if a kept connection turns out dead
};

struct HttpResponse
{
    int status = 0;
    QByteArray encoding; ///< Content-Encoding
    QByteArray range;    ///< Content-Range
    QByteArray received; ///< Mizban-Received
    int retryAfterSeconds = 0;
    QByteArray body;
};

/// One kept-alive HTTPS connection with a pinned authority; free of any knowledge of messages. One thread
/// at a time, but for cancel() and resume(). Times are idle times: a slow line that moves is not cut.
/// Errors: Unreachable, UntrustedCenter, Refused (the center does not take our certificate), Malformed.
class HttpsConnection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<HttpsConnection>> create(const HttpsOptions &options);
    ~HttpsConnection();
    HttpsConnection(const HttpsConnection &) = delete;
    HttpsConnection &operator=(const HttpsConnection &) = delete;

    [[nodiscard]] Result<HttpResponse> exchange(const HttpRequest &request);

    void cancel(); ///< any thread; stays until resume()
    void resume(); ///< any thread

private:
    struct Parts;
    explicit HttpsConnection(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m;
};

} // namespace mizban
