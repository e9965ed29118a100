#include "core/center/server/worker_pool.h"

namespace mizban {

WorkerPool::WorkerPool(int threads, size_t longestQueue)
    : m_longestQueue(longestQueue)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool()
{
    close();
}

bool WorkerPool::post(std::function<void()> work)
{
    {
        const std::lock_guard guard(m_guard);
        if (m_closing || m_queue.size() >= m_longestQueue)
            return false;
        m_queue.push_back(std::move(work));
    }
    m_ready.notify_one();
    return true;
}

void WorkerPool::close()
{
    {
        const std::lock_guard guard(m_guard);
        m_closing = true;
    }
    m_ready.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void WorkerPool::run()
{
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock guard(m_guard);
            m_ready.wait(guard, [this] { return m_closing || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work();
    }
}

} // namespace mizban
