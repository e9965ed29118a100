#pragma once

#include "core/crypto/certificates.h"
#include "core/crypto/keys.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace mizban::test {

struct RawReply
{
    int status = 0; ///< 0: the connection ended without a reply
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QByteArray field(const QByteArray &name) const;
};

/// A TLS client that sends exactly the bytes it is given, be they HTTP or not. Blocking; one thread.
class RawClient
{
public:
    /// Without certificate when `certificate` is not valid; plain TCP when `authorityPem` is empty.
    RawClient(const QString &url, const QByteArray &authorityPem, const Certificate &certificate = {},
              const SigningKey &key = {});
    ~RawClient();

    [[nodiscard]] bool isConnected() const;
    bool send(const QByteArray &bytes);
    RawReply receive(bool withBody = true);
    RawReply ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                 const QByteArray &fields = {});

private:
    [[nodiscard]] bool readMore();

    struct Parts;
    std::unique_ptr<Parts> m;
    QByteArray m_pending;
};

} // namespace mizban::test
