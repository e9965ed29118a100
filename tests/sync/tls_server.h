#pragma once

#include "core/crypto/certificates.h"

#include <QList>

#include <functional>
#include <memory>

namespace mizban {

/// A small HTTPS server on loopback that does what a test tells it, wrong things above all. It serves one
/// connection at a time on a thread of its own.
class TlsServer
{
public:
    struct Identity
    {
        Certificate certificate;
        SigningKey key;
        Certificate clientAuthority; ///< client certificates are asked for and checked against it
        bool oldTls = false;         ///< offers nothing above TLS 1.2
    };

    struct Request
    {
        QByteArray method;
        QByteArray target;
        QByteArray encoding; ///< Content-Encoding
        QByteArray range;
        QByteArray body;
        QString client;     ///< common name of the client's certificate
        int connection = 0; ///< counted from 1
    };

    enum class Then { Keep, Close, Reset, Hang };
    struct Answer
    {
        QByteArray bytes; ///< as sent, head included
        Then then = Then::Keep;
    };
    /// Called on the server's thread.
    using Handler = std::function<Answer(const Request &)>;

    TlsServer(const Identity &identity, Handler handler);
    ~TlsServer();
    TlsServer(const TlsServer &) = delete;
    TlsServer &operator=(const TlsServer &) = delete;

    [[nodiscard]] int port() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace mizban
