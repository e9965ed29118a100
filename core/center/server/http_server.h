#pragma once

#include "core/base/result.h"
#include "core/center/server/exchange.h"
#include "core/crypto/keys.h"

#include <chrono>
#include <memory>

namespace mizban {

/// What one connection may cost.
struct HttpLimits
{
    int connections = 4096;
    std::chrono::seconds handshake{10};
    std::chrono::seconds idle{120};  ///< between two requests
    std::chrono::seconds head{10};   ///< from its first byte to its last
    std::chrono::seconds body{30};   ///< plus a second for each `slowestBytes`
    std::chrono::seconds answer{60}; ///< for the client to take the reply, plus the same
    qint64 slowestBytes = 16 << 10;  ///< per second
    quint32 headBytes = 16 << 10;
    std::chrono::seconds finish{15}; ///< for what is under way when the server stops
};

struct TlsIdentity
{
    QByteArray certificatePem;
    SigningKey key;
    QByteArray authorityPem; ///< named to clients as the issuer of their certificates
};

/// HTTP/1.1, over TLS 1.3 for desks and plain behind a reverse proxy for the public pages. Asks TLS clients
/// for a certificate and takes any or none: whether to trust it is the handler's question, at each request.
/// Keeps connections alive; handlers answer when they can, no thread waits for them.
class HttpServer
{
public:
    explicit HttpServer(const HttpLimits &limits);
    ~HttpServer();

    /// Opens a listener before start(); port 0 takes a free one. Returns the port. CannotOpen: address in use
    /// or unknown. The handler must outlive the server.
    [[nodiscard]] Result<quint16> listen(const QString &host, quint16 port, RequestHandler &handler,
                                         const TlsIdentity *tls);
    void start(int threads);
    /// Takes no more, lets handlers finish what is under way, ends the threads.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace mizban
