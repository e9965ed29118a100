#include "core/sync/https_connection.h"

#include "core/crypto/certificates.h"
#include "core/wire/messages.h"

#include <QUrl>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace mizban {

namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using tcp = net::ip::tcp;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using std::chrono::seconds;

/// Room for what compression may add to the longest message.
constexpr quint64 bodyLimit = static_cast<quint64>(maxMessageBytes) + (64u << 10);

Error unreachable(const char *step, const error_code &ec)
{
    return makeError(ErrorCode::Unreachable,
                     QString::fromLatin1(step) + QLatin1String(": ") + QString::fromStdString(ec.message()));
}

int tlsReason(const error_code &ec)
{
    return ec.category() == net::error::get_ssl_category()
               ? ERR_GET_REASON(static_cast<unsigned long>(ec.value()))
               : 0;
}

/// The center's alerts about our certificate; in TLS 1.3 they come after the handshake.
bool refusesCertificate(const error_code &ec)
{
    switch (tlsReason(ec)) {
    case SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED:
    case SSL_R_SSLV3_ALERT_BAD_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_REVOKED:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_UNKNOWN:
    case SSL_R_TLSV1_ALERT_UNKNOWN_CA:
        return true;
    default:
        return false;
    }
}

struct Address
{
    std::string host;
    std::string port;
    std::string authority; ///< as in the Host header
};

Result<Address> parseAddress(const QString &text)
{
    const auto wrong = [] {
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("center"), {},
                          QStringLiteral("https://HOST:PORT"));
    };
    const QUrl url(text, QUrl::StrictMode);
    const bool plain = url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() &&
                       url.port() > 0 && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment() &&
                       (url.path().isEmpty() || url.path() == QLatin1String("/"));
    if (!plain)
        return wrong();
    Address address;
    address.host = url.host(QUrl::FullyEncoded).toStdString();
    address.port = std::to_string(url.port());
    const bool literal6 = address.host.find(':') != std::string::npos;
    address.authority = (literal6 ? '[' + address.host + ']' : address.host) + ':' + address.port;
    return address;
}

Status loadIdentity(SSL_CTX *context, const HttpsOptions &options)
{
    if (options.deviceCertificate.isEmpty())
        return {};
    MIZBAN_LET(const Certificate own, Certificate::fromPem(options.deviceCertificate));
    const bool loaded = SSL_CTX_use_certificate(context, own.native()) == 1 &&
                        SSL_CTX_use_PrivateKey(context, options.deviceKey.native()) == 1 &&
                        SSL_CTX_check_private_key(context) == 1;
    ERR_clear_error();
    return loaded ? Status()
                  : Status(makeError(ErrorCode::InvalidInput, QStringLiteral("device certificate")));
}

/// Only the pinned authority is trusted; the system's roots are never read.
Status prepare(net::ssl::context &context, const HttpsOptions &options)
{
    SSL_CTX *const native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_3_VERSION);
    SSL_CTX_set_verify(native, SSL_VERIFY_PEER, nullptr);
    MIZBAN_LET(const Certificate authority, Certificate::fromPem(options.authority));
    if (X509_STORE_add_cert(SSL_CTX_get_cert_store(native), authority.native()) != 1)
        return makeError(ErrorCode::InvalidInput, QStringLiteral("authority"));
    return loadIdentity(native, options);
}

/// A name is looked up on a thread that may be left behind: the system's resolver cannot be interrupted.
struct Lookup
{
    std::mutex guard;
    std::condition_variable changed;
    bool done = false;
    error_code ec;
    std::vector<tcp::endpoint> endpoints;

    static std::shared_ptr<Lookup> start(const Address &address)
    {
        auto lookup = std::make_shared<Lookup>();
        std::thread([lookup, address] {
            net::io_context io;
            tcp::resolver resolver(io);
            error_code failed;
            std::vector<tcp::endpoint> found;
            for (const auto &entry : resolver.resolve(address.host, address.port, failed))
                found.push_back(entry.endpoint());
            const std::lock_guard lock(lookup->guard);
            lookup->ec = failed;
            lookup->endpoints = std::move(found);
            lookup->done = true;
            lookup->changed.notify_all();
        }).detach();
        return lookup;
    }
};

http::verb verbOf(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Head:
        return http::verb::head;
    case HttpRequest::Method::Put:
        return http::verb::put;
    case HttpRequest::Method::Post:
        return http::verb::post;
    case HttpRequest::Method::Get:
        break;
    }
    return http::verb::get;
}

beast::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

using Body = http::vector_body<char>;
using Parser = http::response_parser<Body>;

QByteArray field(const Parser::value_type &response, beast::string_view name)
{
    const auto value = response[name];
    return QByteArray(value.data(), static_cast<qsizetype>(value.size()));
}

HttpResponse take(Parser &parser)
{
    Parser::value_type response = parser.release();
    HttpResponse taken;
    taken.status = static_cast<int>(response.result_int());
    taken.encoding = field(response, "Content-Encoding");
    taken.range = field(response, "Content-Range");
    taken.received = field(response, "Mizban-Received");
    taken.retryAfterSeconds = std::max(0, field(response, "Retry-After").toInt());
    taken.body = QByteArray(response.body().data(), static_cast<qsizetype>(response.body().size()));
    return taken;
}

} // namespace

struct HttpsConnection::Parts
{
    explicit Parts(const HttpsOptions &given)
        : options(given)
    {
    }

    /// Runs one asynchronous step to its end and gives its outcome.
    template <typename Start> error_code run(Start start)
    {
        error_code outcome = net::error::operation_aborted;
        if (cancelled)
            return outcome;
        io.restart();
        start([&outcome](const error_code &ec, auto &&...) { outcome = ec; });
        io.run();
        return outcome;
    }

    [[nodiscard]] Error failure(const char *step, const error_code &ec);
    [[nodiscard]] Result<std::vector<tcp::endpoint>> lookUp();
    [[nodiscard]] Status connect();
    [[nodiscard]] Status handshake();
    [[nodiscard]] bool isUsable();
    [[nodiscard]] Status send(const HttpRequest &request);
    [[nodiscard]] Result<HttpResponse> receive(const HttpRequest &request);
    [[nodiscard]] Result<HttpResponse> attempt(const HttpRequest &request);

    HttpsOptions options;
    Address address;
    net::io_context io;
    net::ssl::context tls{net::ssl::context::tls_client};
    std::optional<Stream> stream; ///< while connected
    beast::flat_buffer buffer;
    bool answerBegun = false;
    bool brokeOff = false; ///< the last attempt failed since the connection was gone
    std::atomic_bool cancelled = false;
};

Error HttpsConnection::Parts::failure(const char *step, const error_code &ec)
{
    if (cancelled)
        return makeError(ErrorCode::Unreachable, QStringLiteral("cancelled"));
    if (refusesCertificate(ec))
        return makeError(ErrorCode::Refused, QString::fromStdString(ec.message()));
    if (ec.category() == http::make_error_code(http::error::bad_version).category() &&
        ec != http::error::end_of_stream && ec != http::error::partial_message)
        return makeError(ErrorCode::Malformed, QString::fromStdString(ec.message()));
    brokeOff = ec != beast::error::timeout;
    return unreachable(step, ec);
}

Result<std::vector<tcp::endpoint>> HttpsConnection::Parts::lookUp()
{
    error_code ec;
    const auto literal = net::ip::make_address(address.host, ec);
    if (!ec)
        return std::vector{tcp::endpoint(literal, static_cast<unsigned short>(std::stoi(address.port)))};
    const auto lookup = Lookup::start(address);
    const auto deadline = std::chrono::steady_clock::now() + seconds(options.connectSeconds);
    std::unique_lock lock(lookup->guard);
    while (!lookup->done && !cancelled && std::chrono::steady_clock::now() < deadline)
        lookup->changed.wait_for(lock, std::chrono::milliseconds(50));
    if (!lookup->done)
        return failure("name", beast::error::timeout);
    if (lookup->ec)
        return failure("name", lookup->ec);
    return lookup->endpoints;
}

Status HttpsConnection::Parts::connect()
{
    MIZBAN_LET(const auto endpoints, lookUp());
    buffer.clear();
    stream.emplace(io, tls);
    auto &socket = beast::get_lowest_layer(*stream);
    const error_code ec = run([&](auto done) {
        socket.expires_after(seconds(options.connectSeconds));
        socket.async_connect(endpoints,
                             [done](const error_code &outcome, const auto &) mutable { done(outcome); });
    });
    if (ec)
        return failure("connect", ec);
    error_code ignored;
    socket.socket().set_option(tcp::no_delay(true), ignored);
    return handshake();
}

Status HttpsConnection::Parts::handshake()
{
    SSL *const session = stream->native_handle();
    if (SSL_set_tlsext_host_name(session, centerTlsName) != 1 || SSL_set1_host(session, centerTlsName) != 1)
        return makeError(ErrorCode::Internal, QStringLiteral("TLS name"));
    const error_code ec = run([&](auto done) {
        beast::get_lowest_layer(*stream).expires_after(seconds(options.connectSeconds));
        stream->async_handshake(net::ssl::stream_base::client, done);
    });
    if (!ec)
        return {};
    const int reason = tlsReason(ec);
    const long verdict = SSL_get_verify_result(session);
    if (reason == SSL_R_CERTIFICATE_VERIFY_FAILED)
        return makeError(ErrorCode::UntrustedCenter,
                         QString::fromLatin1(X509_verify_cert_error_string(verdict)));
    if (reason == SSL_R_TLSV1_ALERT_PROTOCOL_VERSION || reason == SSL_R_UNSUPPORTED_PROTOCOL)
        return makeError(ErrorCode::UntrustedCenter, QString::fromStdString(ec.message()));
    return failure("handshake", ec);
}

/// Whether the kept connection may carry another request. Bytes that came unasked belong to no request of
/// ours: better a new connection than an answer to another question.
bool HttpsConnection::Parts::isUsable()
{
    if (!stream)
        return false;
    error_code ec;
    const auto available = beast::get_lowest_layer(*stream).socket().available(ec);
    return !ec && available == 0 && buffer.size() == 0 && SSL_pending(stream->native_handle()) == 0;
}

Status HttpsConnection::Parts::send(const HttpRequest &request)
{
    http::request<http::span_body<const char>> message(verbOf(request.method), viewOf(request.target), 11);
    message.set(http::field::host, address.authority);
    message.set(http::field::user_agent, "mizban");
    for (const auto &[name, value] : request.headers)
        message.set(viewOf(name), viewOf(value));
    message.body() = {request.body.constData(), static_cast<size_t>(request.body.size())};
    message.prepare_payload();
    http::request_serializer<http::span_body<const char>> serializer(message);
    while (!serializer.is_done()) {
        const error_code ec = run([&](auto done) {
            beast::get_lowest_layer(*stream).expires_after(seconds(options.answerSeconds));
            http::async_write_some(*stream, serializer, done);
        });
        if (ec)
            return failure("send", ec);
    }
    return {};
}

Result<HttpResponse> HttpsConnection::Parts::receive(const HttpRequest &request)
{
    Parser parser;
    parser.body_limit(bodyLimit);
    if (request.method == HttpRequest::Method::Head)
        parser.skip(true);
    while (!parser.is_done()) {
        const int patience = options.answerSeconds + (answerBegun ? 0 : request.waitSeconds);
        const error_code ec = run([&](auto done) {
            beast::get_lowest_layer(*stream).expires_after(seconds(patience));
            http::async_read_some(*stream, buffer, parser, done);
        });
        answerBegun = answerBegun || parser.got_some() || buffer.size() > 0;
        if (ec)
            return failure("answer", ec);
    }
    const bool keep = parser.keep_alive();
    HttpResponse response = take(parser);
    if (!keep || buffer.size() > 0)
        stream.reset();
    return response;
}

Result<HttpResponse> HttpsConnection::Parts::attempt(const HttpRequest &request)
{
    answerBegun = false;
    brokeOff = false;
    if (!stream)
        MIZBAN_TRY(connect());
    MIZBAN_TRY(send(request));
    return receive(request);
}

HttpsConnection::HttpsConnection(std::unique_ptr<Parts> parts)
    : m(std::move(parts))
{
}

HttpsConnection::~HttpsConnection() = default;

Result<std::unique_ptr<HttpsConnection>> HttpsConnection::create(const HttpsOptions &options)
{
    auto parts = std::make_unique<Parts>(options);
    MIZBAN_LET(parts->address, parseAddress(options.url));
    MIZBAN_TRY(prepare(parts->tls, options));
    return std::unique_ptr<HttpsConnection>(new HttpsConnection(std::move(parts)));
}

Result<HttpResponse> HttpsConnection::exchange(const HttpRequest &request)
{
    ERR_clear_error();
    if (!m->isUsable())
        m->stream.reset();
    const bool kept = m->stream.has_value();
    auto answer = m->attempt(request);
    if (answer.ok())
        return answer;
    m->stream.reset();
    // The center closed the kept connection meanwhile and has not begun to answer: once more.
    if (kept && m->brokeOff && !m->answerBegun && request.repeatable && !m->cancelled) {
        answer = m->attempt(request);
        if (!answer.ok())
            m->stream.reset();
    }
    return answer;
}

void HttpsConnection::cancel()
{
    m->cancelled = true;
    net::post(m->io, [parts = m.get()] {
        if (parts->cancelled && parts->stream)
            beast::get_lowest_layer(*parts->stream).close();
    });
}

void HttpsConnection::resume()
{
    m->cancelled = false;
}

} // namespace mizban
