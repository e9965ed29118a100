#pragma once

#include "core/center/timekeeper.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace mizban {

/// Runs an escalation again and again on a thread of its own, from its making to its end. A pass that fails
/// is tried again with the next; `complain` hears of it, on that thread.
class TimekeeperThread
{
public:
    using Complain = std::function<void(const Error &)>;

    TimekeeperThread(Timekeeper timekeeper, int everyMs, Complain complain);
    ~TimekeeperThread();
    TimekeeperThread(const TimekeeperThread &) = delete;
    TimekeeperThread &operator=(const TimekeeperThread &) = delete;

private:
    void work();

    Timekeeper m_timekeeper;
    int m_everyMs;
    Complain m_complain;
    std::mutex m_guard;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace mizban
