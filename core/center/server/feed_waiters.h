#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace mizban {

/// Long polls that wait for news in their scopes, without a thread each: one thread looks after all
/// time-outs. Any thread.
class FeedWaiters
{
public:
    using Wake = std::function<void()>; ///< quick; hands the work on

    FeedWaiters();
    ~FeedWaiters();

    /// Parks a poll until one of the scopes grows beyond what the count said when `ticket` was drawn, or
    /// the time is over; then `wake` is called once, on another thread. A scope that grew between ticket
    /// and parking wakes it at once, so that no news falls between.
    [[nodiscard]] quint64 ticket() const;
    void park(quint64 ticket, const QList<ScopeId> &scopes, std::chrono::seconds wait, Wake wake);

    void grew(const QList<ScopeId> &scopes);
    /// Wakes all and parks no more.
    void close();

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Parked
    {
        QList<ScopeId> scopes;
        Wake wake;
    };
    void run();

    mutable std::mutex m_guard;
    std::condition_variable m_changed;
    std::multimap<Time, Parked> m_parked;
    QHash<ScopeId, quint64> m_grownAt; ///< number of the growth that touched the scope last
    quint64 m_growths = 0;
    QList<ScopeId> m_toWake;
    bool m_closing = false;
    std::thread m_thread;
};

} // namespace mizban
