#include "core/center/server/center_server.h"

#include "core/center/server/desk_handler.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr size_t longestQueue = 512;
constexpr int networkThreads = 2;

struct Address
{
    QString host;
    quint16 port = 0;

    [[nodiscard]] QString withPort(quint16 actual) const
    {
        const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
        return shown + u':' + QString::number(actual);
    }
};

Result<Address> parseAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = false;
    const quint16 port = text.mid(colon + 1).toUShort(&ok);
    QString host = text.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (!ok || host.isEmpty())
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("listen"), {},
                          QStringLiteral("%1 is no HOST:PORT").arg(text));
    return Address{host, port};
}

} // namespace

struct CenterServer::Parts
{
    Parts(std::unique_ptr<Center> given, int threads, const HttpLimits &limits)
        : center(std::move(given))
        , workers(threads, longestQueue)
        , desks(*center, workers, waiters, Desks)
        , publicPages(*center, workers, waiters, Public)
        , http(limits)
    {
        center->store().setGrowthListener([this](const QList<ScopeId> &scopes) { waiters.grew(scopes); });
    }

    std::unique_ptr<Center> center;
    FeedWaiters waiters;
    WorkerPool workers;
    DeskHandler desks;
    DeskHandler publicPages;
    HttpServer http;
    QString url;
    QString publicUrl;
    bool running = false;
};

CenterServer::CenterServer(std::unique_ptr<Parts> parts)
    : m(std::move(parts))
{
}

CenterServer::~CenterServer()
{
    stop();
}

Result<std::unique_ptr<CenterServer>> CenterServer::start(std::unique_ptr<Center> center,
                                                          const ServerOptions &options)
{
    const int machine = int(std::max(2u, std::thread::hardware_concurrency()));
    auto parts = std::make_unique<Parts>(std::move(center), options.workers > 0 ? options.workers : machine,
                                         options.limits);
    const CenterKeys &keys = parts->center->keys();
    const TlsIdentity tls{keys.serverPem, keys.server, keys.authorityPem};
    MIZBAN_LET(const Address desks, parseAddress(options.listen));
    MIZBAN_LET(const quint16 port, parts->http.listen(desks.host, desks.port, parts->desks, &tls));
    parts->url = QStringLiteral("https://") + desks.withPort(port);
    if (!options.publicListen.isEmpty()) {
        MIZBAN_LET(const Address open, parseAddress(options.publicListen));
        MIZBAN_LET(const quint16 publicPort,
                   parts->http.listen(open.host, open.port, parts->publicPages, nullptr));
        parts->publicUrl = QStringLiteral("http://") + open.withPort(publicPort);
    }
    parts->http.start(networkThreads);
    parts->running = true;
    return std::unique_ptr<CenterServer>(new CenterServer(std::move(parts)));
}

QString CenterServer::url() const
{
    return m->url;
}

QString CenterServer::publicUrl() const
{
    return m->publicUrl;
}

Center &CenterServer::center()
{
    return *m->center;
}

void CenterServer::stop()
{
    if (!std::exchange(m->running, false))
        return;
    m->waiters.close();
    m->http.stop();
    m->workers.close();
    m->center->store().setGrowthListener({});
}

} // namespace mizban
