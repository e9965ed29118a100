#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mizban {

/// Threads for work that blocks on the store, behind a queue of bounded length. Any thread.
class WorkerPool
{
public:
    WorkerPool(int threads, size_t longestQueue);
    ~WorkerPool();

    /// False when the queue is full or the pool is closing: the caller turns the work away.
    [[nodiscard]] bool post(std::function<void()> work);
    /// Does what is queued, then ends the threads. Later posts are refused.
    void close();

private:
    void run();

    std::mutex m_guard;
    std::condition_variable m_ready;
    std::deque<std::function<void()>> m_queue;
    size_t m_longestQueue;
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

} // namespace mizban
