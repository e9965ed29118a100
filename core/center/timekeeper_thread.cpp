#include "core/center/timekeeper_thread.h"

#include <chrono>

namespace mizban {

TimekeeperThread::TimekeeperThread(Timekeeper timekeeper, int everyMs, Complain complain)
    : m_timekeeper(std::move(timekeeper))
    , m_everyMs(everyMs)
    , m_complain(std::move(complain))
    , m_thread([this] { work(); })
{
}

TimekeeperThread::~TimekeeperThread()
{
    {
        const std::lock_guard guard(m_guard);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void TimekeeperThread::work()
{
    std::unique_lock guard(m_guard);
    while (!m_stopping) {
        guard.unlock();
        const Result<int> done = m_timekeeper.run();
        if (!done.ok() && m_complain)
            m_complain(done.error());
        guard.lock();
        // Moments are counted by the center's clock; this one only wakes us.
        m_wake.wait_for(guard, std::chrono::milliseconds(m_everyMs), [this] { return m_stopping; });
    }
}

} // namespace mizban
