#pragma once

#include "core/crypto/certificates.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

namespace mizban {

/// One HTTP request, free of the library that read it. A value.
struct Request
{
    QByteArray method;
    QByteArray path;  ///< without the query, still percent-encoded
    QByteArray query; ///< behind the question mark
    QByteArray body;
    QByteArray contentEncoding;
    QByteArray acceptEncoding;
    QByteArray range;
    QString peer; ///< address
    bool fromLoopback = false;
    Certificate certificate; ///< of the TLS client; proven to hold its key, not yet trusted
};

/// One HTTP reply.
struct Reply
{
    int status = 200;
    QByteArray type = "application/cbor";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// Sends a reply; called once, from any thread.
using Respond = std::function<void(Reply)>;

/// What stands behind a listener. Any thread; returns at once and answers when it can.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;
    /// How many bytes of body a request may bring, known from its head; negative: not at all, and `Reply`
    /// is the answer.
    struct Admission
    {
        qint64 bodyLimit = 0;
        Reply refusal;
    };
    [[nodiscard]] virtual Admission admit(const Request &head) = 0;
    virtual void handle(Request request, Respond answer) = 0;
};

} // namespace mizban
