#include "tests/sync/tls_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <openssl/ssl.h>

#include <atomic>
#include <mutex>
#include <thread>

#include <sys/socket.h>

namespace mizban {

namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;
using tcp = net::ip::tcp;
using Stream = boost::beast::ssl_stream<tcp::socket>;

QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QString clientOf(Stream &stream)
{
    const std::shared_ptr<X509> shown(SSL_get1_peer_certificate(stream.native_handle()), X509_free);
    const auto certificate = shown ? Certificate::fromNative(shown) : Certificate();
    return certificate.ok() && certificate->isValid() ? certificate->subjectCommonName() : QString();
}

} // namespace

struct TlsServer::Parts
{
    Parts(const Identity &identity, Handler given)
        : handler(std::move(given))
    {
        SSL_CTX *const native = tls.native_handle();
        SSL_CTX_use_certificate(native, identity.certificate.native());
        SSL_CTX_use_PrivateKey(native, identity.key.native());
        if (identity.oldTls)
            SSL_CTX_set_max_proto_version(native, TLS1_2_VERSION);
        if (identity.clientAuthority.isValid()) {
            X509_STORE_add_cert(SSL_CTX_get_cert_store(native), identity.clientAuthority.native());
            SSL_CTX_set_verify(native, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
        }
    }

    void serve()
    {
        for (int connection = 1; !stopping; ++connection) {
            error_code ec;
            tcp::socket socket(io);
            acceptor.accept(socket, ec);
            if (ec)
                continue;
            handle(std::move(socket), connection);
        }
    }

    void handle(tcp::socket socket, int connection)
    {
        Stream stream(std::move(socket), tls);
        const int handle = stream.next_layer().native_handle();
        setOpen(handle);
        error_code ec;
        stream.handshake(net::ssl::stream_base::server, ec);
        boost::beast::flat_buffer buffer;
        while (!ec && !stopping && exchange(stream, buffer, connection, ec)) {
        }
        setOpen(-1);
    }

    /// One request and its answer; false when the connection is to end.
    bool exchange(Stream &stream, boost::beast::flat_buffer &buffer, int connection, error_code &ec)
    {
        http::request_parser<http::string_body> parser;
        parser.body_limit(64u << 20);
        http::read(stream, buffer, parser, ec);
        if (ec)
            return false;
        const auto &message = parser.get();
        const Answer answer = handler(Request{bytesOf(message.method_string()), bytesOf(message.target()),
                                              bytesOf(message["Content-Encoding"]), bytesOf(message["Range"]),
                                              bytesOf(message.body()), clientOf(stream), connection});
        net::write(stream, net::buffer(answer.bytes.constData(), static_cast<size_t>(answer.bytes.size())),
                   ec);
        if (answer.then == Then::Hang)
            (void)stream.read_some(net::buffer(rest), ec); // until the other side gives up
        if (answer.then == Then::Reset)
            stream.next_layer().set_option(net::socket_base::linger(true, 0), ec);
        return answer.then == Then::Keep;
    }

    /// The socket that a stop has to end.
    void setOpen(int handle)
    {
        const std::lock_guard lock(guard);
        open = handle;
        if (stopping && open >= 0)
            ::shutdown(open, SHUT_RDWR);
    }

    void stop()
    {
        const std::lock_guard lock(guard);
        stopping = true;
        ::shutdown(acceptor.native_handle(), SHUT_RDWR);
        if (open >= 0)
            ::shutdown(open, SHUT_RDWR);
    }

    Handler handler;
    net::io_context io;
    net::ssl::context tls{net::ssl::context::tls_server};
    tcp::acceptor acceptor{io, tcp::endpoint(net::ip::make_address("127.0.0.1"), 0)};
    char rest[1] = {};
    std::mutex guard;
    int open = -1;
    std::atomic_bool stopping = false;
    std::thread thread;
};

TlsServer::TlsServer(const Identity &identity, Handler handler)
    : m(std::make_unique<Parts>(identity, std::move(handler)))
{
    m->thread = std::thread([parts = m.get()] { parts->serve(); });
}

TlsServer::~TlsServer()
{
    m->stop();
    m->thread.join();
}

int TlsServer::port() const
{
    return m->acceptor.local_endpoint().port();
}

} // namespace mizban
