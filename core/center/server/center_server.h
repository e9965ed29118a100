#pragma once

#include "core/center/center.h"
#include "core/center/server/http_server.h"

#include <memory>

namespace mizban {

struct ServerOptions
{
    QString listen = QStringLiteral("127.0.0.1:0"); ///< HOST:PORT for desks, TLS
    QString publicListen;                           ///< HOST:PORT behind a reverse proxy; empty: none
    int workers = 0;                                ///< threads for the store; 0: by the machine
    HttpLimits limits;
};

/// A center on the network, until it is destroyed or stopped. Owns the center. Any thread starts and
/// stops it, the same one both. In a test:
///
///     auto server = CenterServer::start(Center::open(dir, clock).value(), {}).value();
///     server->url(); server->center().enrolment().invite(…);
class CenterServer
{
public:
    /// InvalidInput for what is no HOST:PORT, CannotOpen for an address in use.
    [[nodiscard]] static Result<std::unique_ptr<CenterServer>> start(std::unique_ptr<Center> center,
                                                                     const ServerOptions &options);
    ~CenterServer();

    [[nodiscard]] QString url() const;       ///< https://HOST:PORT
    [[nodiscard]] QString publicUrl() const; ///< http://HOST:PORT, or empty
    [[nodiscard]] Center &center();

    /// Finishes what is under way; parked polls are answered at once.
    void stop();

private:
    struct Parts;
    explicit CenterServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m;
};

} // namespace mizban
