#pragma once

#include "core/center/server/exchange.h"

#include <span>

namespace mizban {

enum class RouteId : quint8 { Health, Metrics, Enrol, Push, Feed, BlobGet, BlobHead, BlobPut, Track, Return };

/// Who may call a route.
enum class Access : quint8 {
    Anyone,
    Loopback, ///< programs of this machine; for others the route does not exist
    Device,   ///< an enrolled device that is not revoked, by its client certificate
};

/// Which listener serves a route.
enum Listener : quint8 { Desks = 1, Public = 2 };

struct Route
{
    RouteId id;
    const char *method;
    const char *path; ///< a trailing slash: one more segment follows
    Access access;
    quint8 listeners;
    qint64 bodyLimit;
};

/// Every route of the center; what is not here does not exist. Authorisation is tested from this table.
[[nodiscard]] std::span<const Route> routeTable();

/// The route of a request, or null.
[[nodiscard]] const Route *findRoute(const QByteArray &method, const QByteArray &path, Listener listener);

} // namespace mizban
