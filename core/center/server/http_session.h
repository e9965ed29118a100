#pragma once

// Only for the translation units of the HTTP server: everything of Boost.Beast stays in them.

#include "core/center/server/http_server.h"
#include "core/center/server/tls_context.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <limits>
#include <optional>

namespace mizban {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = net::ip::tcp;

/// Something the server can ask to end.
class Closable
{
public:
    virtual ~Closable() = default;
    virtual void endSoon() = 0;
};

/// Counts a connection for as long as it lives.
class ConnectionRegistry
{
public:
    virtual ~ConnectionRegistry() = default;
    virtual void remove(Closable *connection) = 0;
    [[nodiscard]] virtual bool isStopping() const = 0;
};

/// One connection, on its own strand.
template <typename Stream>
class HttpSession final : public Closable, public std::enable_shared_from_this<HttpSession<Stream>>
{
    static constexpr bool isTls = !std::is_same_v<Stream, beast::tcp_stream>;

public:
    HttpSession(Stream stream, RequestHandler &handler, const HttpLimits &limits,
                std::shared_ptr<ConnectionRegistry> registry)
        : m_stream(std::move(stream))
        , m_handler(handler)
        , m_limits(limits)
        , m_registry(std::move(registry))
    {
    }
    ~HttpSession() override { m_registry->remove(this); }

    void run()
    {
        net::dispatch(m_stream.get_executor(), [self = this->shared_from_this()] { self->greet(); });
    }

    void endSoon() override
    {
        net::post(m_stream.get_executor(), [weak = this->weak_from_this()] {
            const auto self = weak.lock();
            if (self && self->m_idle)
                self->lowest().cancel();
        });
    }

private:
    beast::tcp_stream &lowest() { return beast::get_lowest_layer(m_stream); }

    void greet()
    {
        beast::error_code ignored;
        const auto remote = lowest().socket().remote_endpoint(ignored);
        m_peer = QString::fromStdString(remote.address().to_string(ignored));
        m_loopback = remote.address().is_loopback();
        lowest().socket().set_option(Tcp::no_delay(true), ignored);
        if constexpr (isTls) {
            lowest().expires_after(m_limits.handshake);
            m_stream.async_handshake(
                net::ssl::stream_base::server, [self = this->shared_from_this()](beast::error_code error) {
                    if (error)
                        return;
                    self->m_certificate = peerCertificate(self->m_stream.native_handle());
                    self->awaitRequest();
                });
        } else {
            awaitRequest();
        }
    }

    /// An idle connection may stay for long; a request that has begun may not.
    void awaitRequest()
    {
        if (m_registry->isStopping())
            return close();
        if (m_buffer.size() > 0)
            return readHead();
        m_idle = true;
        lowest().expires_after(m_limits.idle);
        m_stream.async_read_some(m_buffer.prepare(4096),
                                 [self = this->shared_from_this()](beast::error_code error, size_t bytes) {
                                     self->m_idle = false;
                                     if (error)
                                         return self->close();
                                     self->m_buffer.commit(bytes);
                                     self->readHead();
                                 });
    }

    void readHead()
    {
        m_parser.emplace();
        m_parser->header_limit(m_limits.headBytes);
        m_parser->body_limit(std::numeric_limits<quint64>::max()); // Boost 1.74 takes "none" for zero
        lowest().expires_after(m_limits.head);
        http::async_read_header(m_stream, m_buffer, *m_parser,
                                [self = this->shared_from_this()](beast::error_code error, size_t) {
                                    if (error)
                                        return self->refuseHead(error);
                                    self->readBody();
                                });
    }

    void refuseHead(beast::error_code error)
    {
        const bool malformed = error.category() == make_error_code(http::error::bad_method).category() &&
                               error != http::error::end_of_stream && error != http::error::partial_message;
        if (!malformed)
            return close();
        refuse(error == http::error::header_limit ? 431 : 400);
    }

    void refuse(int status)
    {
        Reply reply;
        reply.status = status;
        m_keepAlive = false;
        write(std::move(reply));
    }

    void readBody()
    {
        takeHead();
        RequestHandler::Admission admission = m_handler.admit(m_request);
        if (admission.bodyLimit < 0) {
            m_keepAlive = m_keepAlive && m_parser->is_done();
            return write(std::move(admission.refusal));
        }
        const auto length = m_parser->content_length();
        if (length && *length > quint64(admission.bodyLimit))
            return refuse(413);
        m_parser->body_limit(quint64(admission.bodyLimit));
        lowest().expires_after(
            m_limits.body +
            std::chrono::seconds((length ? qint64(*length) : admission.bodyLimit) / m_limits.slowestBytes));
        http::async_read(m_stream, m_buffer, *m_parser,
                         [self = this->shared_from_this()](beast::error_code error, size_t) {
                             if (error == http::error::body_limit)
                                 return self->refuse(413);
                             if (error)
                                 return self->refuseHead(error);
                             self->handle();
                         });
    }

    [[nodiscard]] QByteArray field(http::field name) const
    {
        const auto value = m_parser->get()[name];
        return QByteArray(value.data(), qsizetype(value.size()));
    }

    void takeHead()
    {
        const auto &head = m_parser->get();
        const QByteArray target(head.target().data(), qsizetype(head.target().size()));
        const qsizetype question = target.indexOf('?');
        m_request = Request();
        m_request.method = QByteArray(head.method_string().data(), qsizetype(head.method_string().size()));
        m_request.path = question < 0 ? target : target.first(question);
        m_request.query = question < 0 ? QByteArray() : target.mid(question + 1);
        m_request.contentEncoding = field(http::field::content_encoding).trimmed().toLower();
        m_request.acceptEncoding = field(http::field::accept_encoding).toLower();
        m_request.range = field(http::field::range).trimmed();
        m_request.peer = m_peer;
        m_request.fromLoopback = m_loopback;
        m_request.certificate = m_certificate;
        m_keepAlive = head.keep_alive();
        m_isHead = head.method() == http::verb::head;
    }

    void handle()
    {
        const std::string &body = m_parser->get().body();
        m_request.body = QByteArray(body.data(), qsizetype(body.size()));
        m_parser.reset();
        lowest().expires_never();
        m_handler.handle(std::move(m_request), [self = this->shared_from_this()](Reply reply) {
            net::post(self->m_stream.get_executor(),
                      [self, reply = std::move(reply)]() mutable { self->write(std::move(reply)); });
        });
    }

    void write(Reply reply)
    {
        m_reply = std::move(reply);
        m_response = {};
        m_response.result(unsigned(m_reply.status));
        m_response.version(11);
        m_response.set(http::field::content_type,
                       beast::string_view(m_reply.type.constData(), size_t(m_reply.type.size())));
        m_response.set(http::field::cache_control, "no-store");
        for (const auto &[name, value] : m_reply.headers)
            m_response.set(beast::string_view(name.constData(), size_t(name.size())),
                           beast::string_view(value.constData(), size_t(value.size())));
        if (!m_isHead)
            m_response.body() =
                beast::span<const char>(m_reply.body.constData(), size_t(m_reply.body.size()));
        m_keepAlive = m_keepAlive && !m_registry->isStopping();
        m_response.keep_alive(m_keepAlive);
        m_response.prepare_payload();
        lowest().expires_after(m_limits.answer +
                               std::chrono::seconds(m_reply.body.size() / m_limits.slowestBytes));
        http::async_write(m_stream, m_response,
                          [self = this->shared_from_this()](beast::error_code error, size_t) {
                              if (error || !self->m_keepAlive)
                                  return self->close();
                              self->awaitRequest();
                          });
    }

    void close()
    {
        lowest().expires_after(std::chrono::seconds(2));
        if constexpr (isTls)
            m_stream.async_shutdown([self = this->shared_from_this()](beast::error_code) { self->drain(); });
        else
            drain();
    }

    /// Closing on bytes that were not read would reset the connection and take the reply with it.
    void drain()
    {
        beast::error_code ignored;
        lowest().socket().shutdown(Tcp::socket::shutdown_send, ignored);
        m_buffer.clear();
        readAway();
    }
    void readAway()
    {
        lowest().async_read_some(m_buffer.prepare(16 << 10),
                                 [self = this->shared_from_this()](beast::error_code error, size_t bytes) {
                                     self->m_drained += bytes;
                                     if (!error && self->m_drained < mostDrained)
                                         self->readAway();
                                 });
    }

    static constexpr size_t mostDrained = 4 << 20;
    size_t m_drained = 0;
    Stream m_stream;
    RequestHandler &m_handler;
    HttpLimits m_limits;
    std::shared_ptr<ConnectionRegistry> m_registry;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::span_body<const char>> m_response;
    Request m_request;
    Reply m_reply; ///< holds the bytes under m_response
    Certificate m_certificate;
    QString m_peer;
    bool m_loopback = false;
    bool m_keepAlive = true;
    bool m_isHead = false;
    bool m_idle = false;
};

} // namespace mizban
