#include "core/center/server/desk_handler.h"

#include "core/center/server/blob_routes.h"
#include "core/wire/messages.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int busySeconds = 5;
constexpr int longestWaitSeconds = 60;
constexpr qsizetype compressFrom = 4 << 10;

Error busy()
{
    return Error{ErrorCode::Busy, {}, QStringLiteral("the queue is full"), {}, busySeconds};
}

Error unauthenticated()
{
    return makeError(ErrorCode::Refused, QStringLiteral("a device certificate is needed"));
}

Reply text(const QByteArray &body)
{
    return Reply{200, "text/plain; charset=utf-8", body, {}};
}

Reply unknown()
{
    Reply reply = errorReply(makeError(ErrorCode::NotFound, QStringLiteral("route")));
    reply.status = 404;
    return reply;
}

Result<QByteArray> bodyOf(const Request &request)
{
    if (request.contentEncoding.isEmpty() || request.contentEncoding == "identity")
        return request.body;
    if (request.contentEncoding == "zstd")
        return decompress(request.body, maxMessageBytes);
    return makeError(ErrorCode::Malformed, QStringLiteral("content encoding"));
}

Reply message(const Request &request, QByteArray body)
{
    Reply reply;
    if (body.size() >= compressFrom && request.acceptEncoding.contains("zstd")) {
        body = compress(body);
        reply.headers.emplaceBack("Content-Encoding", "zstd");
    }
    reply.body = std::move(body);
    return reply;
}

bool mayEnter(const Route &route, const Request &head)
{
    return route.access != Access::Loopback || head.fromLoopback;
}

} // namespace

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Refused:
    case ErrorCode::NotAllowed:
    case ErrorCode::Revoked:
    case ErrorCode::NotHolder:
    case ErrorCode::UntrustedCenter:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
    case ErrorCode::AlreadyDone:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::Corrupt:
        return 422;
    case ErrorCode::Busy:
        return 503;
    case ErrorCode::DiskFull:
    case ErrorCode::StorageFailed:
    case ErrorCode::CannotOpen:
    case ErrorCode::Internal:
        return 500;
    default:
        return 400;
    }
}

Reply errorReply(const Error &error)
{
    Reply reply;
    reply.status = statusOf(error.code);
    Error told = error;
    if (reply.status == 500)
        told.detail.clear(); // What failed inside is nobody's business outside.
    reply.body = encode(ErrorReply{told});
    if (error.retryAfterSeconds > 0)
        reply.headers.append({"Retry-After", QByteArray::number(error.retryAfterSeconds)});
    return reply;
}

DeskHandler::DeskHandler(Center &center, WorkerPool &workers, FeedWaiters &waiters, Listener listener)
    : m_center(center)
    , m_workers(workers)
    , m_waiters(waiters)
    , m_listener(listener)
    , m_startedMs(center.clock().nowMs())
{
}

RequestHandler::Admission DeskHandler::admit(const Request &head)
{
    const Route *route = findRoute(head.method, head.path, m_listener);
    if (!route || !mayEnter(*route, head))
        return Admission{-1, unknown()};
    if (route->access == Access::Device && !head.certificate.isValid()) {
        Reply reply = errorReply(unauthenticated());
        reply.status = 401;
        return Admission{-1, reply};
    }
    return Admission{route->bodyLimit, {}};
}

void DeskHandler::handle(Request request, Respond answer)
{
    const bool taken =
        m_workers.post([this, request = std::move(request), answer] { work(request, answer); });
    if (!taken)
        answer(errorReply(busy()));
}

void DeskHandler::work(const Request &request, const Respond &answer)
{
    const Route *route = findRoute(request.method, request.path, m_listener);
    if (!route || !mayEnter(*route, request)) {
        answer(unknown());
        return;
    }
    if (route->id == RouteId::Feed) {
        feed(request, answer);
        return;
    }
    const auto outcome = [&]() -> Result<Reply> {
        if (route->id == RouteId::Health)
            return text("ok\n");
        if (route->id == RouteId::Metrics)
            return metrics();
        if (route->id == RouteId::Enrol)
            return enrol(request);
        MIZBAN_LET(const DeviceRow device, deviceOf(request));
        if (route->id == RouteId::Push)
            return push(request, device);
        if (route->id == RouteId::Track)
            return track(request, device);
        if (route->id == RouteId::Return)
            return takeBack(request, device);
        if (route->id == RouteId::BlobGet)
            return getBlob(m_center, request, device);
        if (route->id == RouteId::BlobHead)
            return headBlob(m_center, request, device);
        return putBlob(m_center, request, device);
    }();
    answer(outcome.ok() ? *outcome : errorReply(outcome.error()));
}

/// The certificate is looked at anew for each request: it may have run out, the device be revoked
/// (invariant 14).
Result<DeviceRow> DeskHandler::deviceOf(const Request &request)
{
    if (!request.certificate.isValid())
        return unauthenticated();
    const Status chain = verifyChain(request.certificate, m_center.keys().authorityPem,
                                     m_center.clock().nowMs(), CertificatePurpose::Client);
    if (!chain.ok())
        return makeError(ErrorCode::Refused, QStringLiteral("the certificate is not one of this center"));
    const DeviceId id(request.certificate.publicKey().fingerprint());
    MIZBAN_LET(auto device, m_center.store().device(id));
    if (!device) {
        MIZBAN_LET(device, readmitted(id, request));
    }
    if (!device || device->serial != request.certificate.serialHex())
        return makeError(ErrorCode::Refused, QStringLiteral("the device is not enrolled"));
    const DirectoryView view = m_center.directory().view();
    const DeviceRecord *record = view.current().device(id);
    if (device->revoked || (record && record->revoked))
        return makeError(ErrorCode::Revoked, QStringLiteral("the device is revoked"));
    return *device;
}

/// Enrolled after the backup this center came back from: the directory knows it again from other desks, and
/// its certificate is one of this center.
Result<std::optional<DeviceRow>> DeskHandler::readmitted(const DeviceId &id, const Request &request)
{
    const DirectoryView view = m_center.directory().view();
    const DeviceRecord *record = view.current().device(id);
    if (!record || record->center || record->revoked)
        return std::optional<DeviceRow>();
    MIZBAN_TRY(m_center.store().readmit(
        DeviceRow{id, record->seatOf, request.certificate.serialHex(), false, false, 0}));
    return m_center.store().device(id);
}

Result<Reply> DeskHandler::enrol(const Request &request)
{
    MIZBAN_LET(const QByteArray body, bodyOf(request));
    MIZBAN_LET(const EnrolRequest wanted, decodeEnrolRequest(body));
    MIZBAN_LET(const EnrolReply reply, m_center.enrolment().enrol(wanted, request.peer));
    return message(request, encode(reply));
}

Result<Reply> DeskHandler::push(const Request &request, const DeviceRow &device)
{
    MIZBAN_LET(const QByteArray body, bodyOf(request));
    MIZBAN_LET(const PushRequest wanted, decodePushRequest(body));
    MIZBAN_LET(const PushReply reply, m_center.push(wanted, device));
    return message(request, encode(reply));
}

Result<Reply> DeskHandler::track(const Request &request, const DeviceRow &device)
{
    MIZBAN_LET(const QByteArray body, bodyOf(request));
    MIZBAN_LET(const TrackRequest wanted, decodeTrackRequest(body));
    MIZBAN_LET(const TrackReply reply, m_center.tracking().find(wanted, device.id.hex()));
    return message(request, encode(reply));
}

Result<Reply> DeskHandler::takeBack(const Request &request, const DeviceRow &device)
{
    MIZBAN_LET(const QByteArray body, bodyOf(request));
    MIZBAN_LET(const ReturnRequest given, decodeReturnRequest(body));
    MIZBAN_LET(const ReturnReply reply, m_center.takeBack(given, device));
    return message(request, encode(reply));
}

void DeskHandler::feed(const Request &request, const Respond &answer)
{
    const auto wanted = [&]() -> Result<FeedRequest> {
        MIZBAN_LET(const QByteArray body, bodyOf(request));
        return decodeFeedRequest(body);
    }();
    if (!wanted.ok())
        answer(errorReply(wanted.error()));
    else
        lookForNews(request, *wanted, false, answer);
}

void DeskHandler::lookForNews(const Request &request, const FeedRequest &wanted, bool waited,
                              const Respond &answer)
{
    const quint64 ticket = m_waiters.ticket();
    const auto reply = [&]() -> Result<FeedReply> {
        MIZBAN_LET(const DeviceRow device, deviceOf(request));
        return m_center.feed(wanted, device);
    }();
    if (!reply.ok()) {
        answer(errorReply(reply.error()));
        return;
    }
    const int wait = std::min(wanted.waitSeconds, longestWaitSeconds);
    if (waited || wait <= 0 || !reply->pages.isEmpty()) {
        answer(message(request, encode(*reply)));
        return;
    }
    QList<ScopeId> scopes;
    for (const ScopeInfo &scope : reply->scopes)
        scopes.append(scope.id);
    Request parked = request;
    parked.body.clear();
    m_waiters.park(ticket, scopes, std::chrono::seconds(wait), [this, parked, wanted, answer] {
        const bool taken =
            m_workers.post([this, parked, wanted, answer] { lookForNews(parked, wanted, true, answer); });
        if (!taken)
            answer(errorReply(busy()));
    });
}

Result<Reply> DeskHandler::metrics()
{
    MIZBAN_LET(const CenterCounts counts, m_center.store().counts());
    QByteArray lines;
    const auto line = [&](const char *name, const char *type, qint64 value) {
        lines += QByteArray("# TYPE mizban_") + name + ' ' + type + "\nmizban_" + name + ' ' +
                 QByteArray::number(value) + '\n';
    };
    line("events_accepted_total", "counter", counts.accepted);
    line("events_quarantined_total", "counter", counts.quarantined);
    line("devices", "gauge", counts.devices);
    line("scopes", "gauge", counts.scopes);
    line("uptime_seconds", "gauge", (m_center.clock().nowMs() - m_startedMs) / 1000);
    Reply reply = text(lines);
    reply.type = "text/plain; version=0.0.4";
    return reply;
}

} // namespace mizban
