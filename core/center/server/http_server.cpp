#include "core/center/server/http_session.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace mizban {

namespace {

/// The connections that are open.
class Connections final : public ConnectionRegistry
{
public:
    explicit Connections(int most)
        : m_most(size_t(most))
    {
    }

    [[nodiscard]] bool hasRoom()
    {
        const std::lock_guard guard(m_guard);
        return m_open.size() < m_most && !m_stopping;
    }
    void add(const std::shared_ptr<Closable> &connection)
    {
        const std::lock_guard guard(m_guard);
        m_open.emplace_back(connection.get(), connection);
    }
    void remove(Closable *connection) override
    {
        const std::lock_guard guard(m_guard);
        const auto found = std::find_if(m_open.begin(), m_open.end(),
                                        [&](const auto &open) { return open.first == connection; });
        if (found != m_open.end()) {
            *found = std::move(m_open.back());
            m_open.pop_back();
        }
        m_closed.notify_all();
    }
    [[nodiscard]] bool isStopping() const override { return m_stopping; }

    /// False when some were still open after `longest`.
    bool finishAll(std::chrono::seconds longest)
    {
        std::vector<std::shared_ptr<Closable>> open;
        std::unique_lock guard(m_guard);
        m_stopping = true;
        for (const auto &[address, weak] : m_open) {
            if (auto connection = weak.lock())
                open.push_back(std::move(connection));
        }
        guard.unlock();
        for (const auto &connection : open)
            connection->endSoon();
        open.clear();
        guard.lock();
        return m_closed.wait_for(guard, longest, [this] { return m_open.empty(); });
    }

private:
    mutable std::mutex m_guard;
    std::condition_variable m_closed;
    std::vector<std::pair<Closable *, std::weak_ptr<Closable>>> m_open;
    size_t m_most;
    std::atomic_bool m_stopping = false;
};

/// Takes connections from one port. On its own strand.
class HttpListener : public std::enable_shared_from_this<HttpListener>
{
public:
    HttpListener(net::io_context &io, RequestHandler &handler, const HttpLimits &limits,
                 std::shared_ptr<Connections> connections, std::shared_ptr<net::ssl::context> tls)
        : m_io(io)
        , m_acceptor(net::make_strand(io))
        , m_pause(m_acceptor.get_executor())
        , m_handler(handler)
        , m_limits(limits)
        , m_connections(std::move(connections))
        , m_tls(std::move(tls))
    {
    }

    beast::error_code open(const Tcp::endpoint &endpoint)
    {
        beast::error_code error;
        if (m_acceptor.open(endpoint.protocol(), error); error)
            return error;
        m_acceptor.set_option(net::socket_base::reuse_address(true), error);
        if (m_acceptor.bind(endpoint, error); error)
            return error;
        m_acceptor.listen(net::socket_base::max_listen_connections, error);
        return error;
    }
    [[nodiscard]] quint16 port() const
    {
        beast::error_code ignored;
        return m_acceptor.local_endpoint(ignored).port();
    }
    void accept()
    {
        m_acceptor.async_accept(net::make_strand(m_io),
                                [self = shared_from_this()](beast::error_code error, Tcp::socket socket) {
                                    self->take(error, std::move(socket));
                                });
    }
    void close()
    {
        net::post(m_acceptor.get_executor(), [self = shared_from_this()] {
            beast::error_code ignored;
            self->m_acceptor.close(ignored);
            self->m_pause.cancel();
        });
    }

private:
    void take(beast::error_code error, Tcp::socket socket)
    {
        if (!m_acceptor.is_open())
            return;
        if (error)
            return pause();
        if (m_connections->hasRoom()) {
            if (m_tls)
                begin(beast::ssl_stream<beast::tcp_stream>(beast::tcp_stream(std::move(socket)), *m_tls));
            else
                begin(beast::tcp_stream(std::move(socket)));
        }
        accept();
    }
    /// Out of descriptors: trying again at once would only burn the processor.
    void pause()
    {
        m_pause.expires_after(std::chrono::milliseconds(100));
        m_pause.async_wait([self = shared_from_this()](beast::error_code error) {
            if (!error)
                self->accept();
        });
    }
    template <typename Stream> void begin(Stream stream)
    {
        const auto session =
            std::make_shared<HttpSession<Stream>>(std::move(stream), m_handler, m_limits, m_connections);
        m_connections->add(session);
        session->run();
    }

    net::io_context &m_io;
    Tcp::acceptor m_acceptor;
    net::steady_timer m_pause;
    RequestHandler &m_handler;
    HttpLimits m_limits;
    std::shared_ptr<Connections> m_connections;
    std::shared_ptr<net::ssl::context> m_tls;
};

} // namespace

struct HttpServer::Parts
{
    explicit Parts(const HttpLimits &given)
        : limits(given)
        , connections(std::make_shared<Connections>(given.connections))
    {
    }

    HttpLimits limits;
    net::io_context io;
    std::shared_ptr<Connections> connections;
    std::vector<std::shared_ptr<HttpListener>> listeners;
    std::vector<std::thread> threads;
};

HttpServer::HttpServer(const HttpLimits &limits)
    : m(std::make_unique<Parts>(limits))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<quint16> HttpServer::listen(const QString &host, quint16 port, RequestHandler &handler,
                                   const TlsIdentity *tls)
{
    std::shared_ptr<net::ssl::context> context;
    if (tls) {
        MIZBAN_LET(SSL_CTX *const native, makeServerContext(*tls));
        context = std::make_shared<net::ssl::context>(native);
    }
    const QString address = host + u':' + QString::number(port);
    beast::error_code error;
    Tcp::resolver resolver(m->io);
    const auto found =
        resolver.resolve(host.toStdString(), std::to_string(port), Tcp::resolver::passive, error);
    if (error || found.empty())
        return makeError(ErrorCode::CannotOpen, QStringLiteral("no such address: ") + address);
    const auto listener = std::make_shared<HttpListener>(m->io, handler, m->limits, m->connections, context);
    error = listener->open(found.begin()->endpoint());
    if (error)
        return makeError(ErrorCode::CannotOpen,
                         address + QStringLiteral(": ") + QString::fromStdString(error.message()));
    m->listeners.push_back(listener);
    return listener->port();
}

void HttpServer::start(int threads)
{
    for (const auto &listener : m->listeners)
        listener->accept();
    for (int i = 0; i < threads; ++i)
        m->threads.emplace_back([this] { m->io.run(); });
}

void HttpServer::stop()
{
    if (m->threads.empty())
        return;
    for (const auto &listener : m->listeners)
        listener->close();
    m->connections->finishAll(m->limits.finish);
    m->listeners.clear();
    m->io.stop();
    for (std::thread &thread : m->threads)
        thread.join();
    m->threads.clear();
}

} // namespace mizban
