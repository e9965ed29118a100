#include "core/center/server/feed_waiters.h"

#include <algorithm>
#include <vector>

namespace mizban {

FeedWaiters::FeedWaiters()
    : m_thread([this] { run(); })
{
}

FeedWaiters::~FeedWaiters()
{
    close();
    m_thread.join();
}

quint64 FeedWaiters::ticket() const
{
    const std::lock_guard guard(m_guard);
    return m_growths;
}

void FeedWaiters::park(quint64 ticket, const QList<ScopeId> &scopes, std::chrono::seconds wait, Wake wake)
{
    {
        const std::lock_guard guard(m_guard);
        const bool late = std::any_of(scopes.begin(), scopes.end(), [&](const ScopeId &scope) {
            return m_grownAt.value(scope, 0) > ticket;
        });
        const Time now = std::chrono::steady_clock::now();
        m_parked.emplace(late || m_closing ? now : now + wait, Parked{scopes, std::move(wake)});
    }
    m_changed.notify_one();
}

void FeedWaiters::grew(const QList<ScopeId> &scopes)
{
    {
        const std::lock_guard guard(m_guard);
        ++m_growths;
        for (const ScopeId &scope : scopes)
            m_grownAt.insert(scope, m_growths);
        m_toWake.append(scopes);
    }
    m_changed.notify_one();
}

void FeedWaiters::close()
{
    {
        const std::lock_guard guard(m_guard);
        m_closing = true;
    }
    m_changed.notify_one();
}

void FeedWaiters::run()
{
    std::unique_lock guard(m_guard);
    for (;;) {
        std::vector<Wake> due;
        const Time now = std::chrono::steady_clock::now();
        for (auto parked = m_parked.begin(); parked != m_parked.end();) {
            const QList<ScopeId> &scopes = parked->second.scopes;
            const bool wake = m_closing || parked->first <= now ||
                              std::any_of(scopes.begin(), scopes.end(),
                                          [&](const ScopeId &scope) { return m_toWake.contains(scope); });
            if (wake) {
                due.push_back(std::move(parked->second.wake));
                parked = m_parked.erase(parked);
            } else if (m_toWake.isEmpty()) {
                break; // Later ones are not due either.
            } else {
                ++parked;
            }
        }
        m_toWake.clear();
        if (!due.empty()) {
            guard.unlock();
            for (const Wake &wake : due)
                wake();
            guard.lock();
            continue;
        }
        if (m_closing && m_parked.empty())
            return;
        if (m_parked.empty())
            m_changed.wait(guard, [this] { return m_closing || !m_toWake.isEmpty() || !m_parked.empty(); });
        else
            m_changed.wait_until(guard, m_parked.begin()->first, [this, first = m_parked.begin()->first] {
                return m_closing || !m_toWake.isEmpty() || m_parked.empty() ||
                       m_parked.begin()->first < first;
            });
    }
}

} // namespace mizban
