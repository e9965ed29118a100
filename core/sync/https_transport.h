#pragma once

#include "core/crypto/keys.h"
#include "core/sync/transport.h"

#include <QString>

#include <memory>

namespace mizban {

struct HttpsOptions
{
    QString url;                  ///< https://HOST:PORT
    QByteArray authority;         ///< PEM of the pinned CA
    QByteArray deviceCertificate; ///< PEM; empty while enrolling
    SigningKey deviceKey;
    int connectSeconds = 10;
    int answerSeconds = 30; ///< on top of a feed's waitSeconds
};

/// HTTPS with TLS 1.3, client certificate and pinned authority; one kept-alive connection. One thread at
/// a time, but for cancel().
[[nodiscard]] Result<std::unique_ptr<Transport>> makeHttpsTransport(const HttpsOptions &options);

} // namespace mizban
