#pragma once

#include "core/center/center.h"
#include "core/center/server/exchange.h"
#include "core/center/server/feed_waiters.h"
#include "core/center/server/routes.h"
#include "core/center/server/worker_pool.h"

namespace mizban {

/// Answers the routes of the desks: who asks, what it may, and the bytes of the reply. The work runs on the
/// pool; long polls are parked without a thread. Must outlive the listeners it serves.
class DeskHandler final : public RequestHandler
{
public:
    DeskHandler(Center &center, WorkerPool &workers, FeedWaiters &waiters, Listener listener);

    [[nodiscard]] Admission admit(const Request &head) override;
    void handle(Request request, Respond answer) override;

private:
    void work(const Request &request, const Respond &answer);
    [[nodiscard]] Result<DeviceRow> deviceOf(const Request &request);

    [[nodiscard]] Result<Reply> enrol(const Request &request);
    [[nodiscard]] Result<Reply> track(const Request &request, const DeviceRow &device);
    [[nodiscard]] Result<Reply> push(const Request &request, const DeviceRow &device);
    [[nodiscard]] Result<std::optional<DeviceRow>> readmitted(const DeviceId &id, const Request &request);
    [[nodiscard]] Result<Reply> takeBack(const Request &request, const DeviceRow &device);
    void feed(const Request &request, const Respond &answer);
    /// Parks the poll, and once more only after news; `waited` is set for the second look.
    void lookForNews(const Request &request, const FeedRequest &wanted, bool waited, const Respond &answer);
    [[nodiscard]] Result<Reply> metrics();

    Center &m_center;
    WorkerPool &m_workers;
    FeedWaiters &m_waiters;
    Listener m_listener;
    qint64 m_startedMs;
};

/// HTTP status of a failure.
[[nodiscard]] int statusOf(ErrorCode code);
[[nodiscard]] Reply errorReply(const Error &error);

} // namespace mizban
