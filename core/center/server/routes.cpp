#include "core/center/server/routes.h"

#include "core/wire/messages.h"

namespace mizban {

namespace {

constexpr qint64 enrolBytes = 64 << 10;
constexpr qint64 feedRequestBytes = 64 << 10;
constexpr qint64 trackRequestBytes = 4 << 10;

constexpr Route table[] = {
    {RouteId::Health, "GET", "/health", Access::Anyone, Desks | Public, 0},
    {RouteId::Metrics, "GET", "/metrics", Access::Loopback, Desks, 0},
    {RouteId::Enrol, "POST", "/v1/enrol", Access::Anyone, Desks, enrolBytes},
    {RouteId::Push, "POST", "/v1/push", Access::Device, Desks, maxMessageBytes},
    {RouteId::Feed, "POST", "/v1/feed", Access::Device, Desks, feedRequestBytes},
    {RouteId::Track, "POST", "/v1/track", Access::Device, Desks, trackRequestBytes},
    {RouteId::Return, "POST", "/v1/return", Access::Device, Desks, maxMessageBytes},
    {RouteId::BlobGet, "GET", "/v1/blobs/", Access::Device, Desks, 0},
    {RouteId::BlobHead, "HEAD", "/v1/blobs/", Access::Device, Desks, 0},
    {RouteId::BlobPut, "PUT", "/v1/blobs/", Access::Device, Desks, blobPieceBytes},
};

bool matches(const QByteArray &pattern, const QByteArray &path)
{
    if (!pattern.endsWith('/'))
        return path == pattern;
    return path.startsWith(pattern) && path.size() > pattern.size() &&
           !path.mid(pattern.size()).contains('/');
}

} // namespace

std::span<const Route> routeTable()
{
    return table;
}

const Route *findRoute(const QByteArray &method, const QByteArray &path, Listener listener)
{
    for (const Route &route : table) {
        if ((route.listeners & listener) != 0 && method == route.method && matches(route.path, path))
            return &route;
    }
    return nullptr;
}

} // namespace mizban
