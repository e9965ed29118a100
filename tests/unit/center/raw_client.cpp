#include "tests/unit/center/raw_client.h"

#include "core/wire/messages.h"

#include <QUrl>

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace mizban::test {

struct RawClient::Parts
{
    int socket = -1;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{nullptr, &SSL_CTX_free};
    std::unique_ptr<SSL, decltype(&SSL_free)> tls{nullptr, &SSL_free};
    bool connected = false;

    ~Parts()
    {
        if (socket >= 0)
            ::close(socket);
    }
    bool dial(const QUrl &url)
    {
        socket = ::socket(AF_INET, SOCK_STREAM, 0);
        const timeval patience{20, 0};
        ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(url.port()));
        address.sin_addr.s_addr = inet_addr(url.host().toLatin1().constData());
        return ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    bool shakeHands(const QByteArray &authorityPem, const Certificate &certificate, const SigningKey &key)
    {
        context.reset(SSL_CTX_new(TLS_client_method()));
        const Certificate authority = Certificate::fromPem(authorityPem).value();
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context.get()), authority.native());
        SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
        if (certificate.isValid()) {
            SSL_CTX_use_certificate(context.get(), certificate.native());
            SSL_CTX_use_PrivateKey(context.get(), key.native());
        }
        tls.reset(SSL_new(context.get()));
        SSL_set1_host(tls.get(), centerTlsName);
        SSL_set_fd(tls.get(), socket);
        return SSL_connect(tls.get()) == 1 && SSL_version(tls.get()) == TLS1_3_VERSION;
    }
};

QByteArray RawReply::field(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

RawClient::RawClient(const QString &url, const QByteArray &authorityPem, const Certificate &certificate,
                     const SigningKey &key)
    : m(std::make_unique<Parts>())
{
    m->connected =
        m->dial(QUrl(url)) && (authorityPem.isEmpty() || m->shakeHands(authorityPem, certificate, key));
}

RawClient::~RawClient() = default;

bool RawClient::isConnected() const
{
    return m->connected;
}

bool RawClient::send(const QByteArray &bytes)
{
    if (!m->connected)
        return false;
    if (m->tls)
        return SSL_write(m->tls.get(), bytes.constData(), int(bytes.size())) == int(bytes.size());
    return ::send(m->socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

bool RawClient::readMore()
{
    std::array<char, 16384> buffer;
    const qsizetype got = m->tls ? SSL_read(m->tls.get(), buffer.data(), int(buffer.size()))
                                 : ::recv(m->socket, buffer.data(), buffer.size(), 0);
    if (got <= 0)
        return false;
    m_pending.append(buffer.data(), got);
    return true;
}

RawReply RawClient::receive(bool withBody)
{
    RawReply reply;
    qsizetype end = -1;
    while ((end = m_pending.indexOf("\r\n\r\n")) < 0) {
        if (!readMore())
            return reply;
    }
    reply.head = m_pending.left(end);
    m_pending.remove(0, end + 4);
    reply.status = reply.head.mid(9, 3).toInt();
    const qsizetype length = withBody ? reply.field("content-length").toLongLong() : 0;
    while (m_pending.size() < length) {
        if (!readMore())
            return RawReply();
    }
    reply.body = m_pending.left(length);
    m_pending.remove(0, length);
    return reply;
}

RawReply RawClient::ask(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                        const QByteArray &fields)
{
    const QByteArray head = method + ' ' + target + " HTTP/1.1\r\nHost: mizban-center\r\nContent-Length: " +
                            QByteArray::number(body.size()) + "\r\n" + fields + "\r\n";
    if (!send(head + body))
        return {};
    return receive(method != "HEAD");
}

} // namespace mizban::test
