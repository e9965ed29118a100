#include "core/services/job_thread.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace mizban {

struct JobThread::Parts
{
    std::mutex mutex;
    std::condition_variable arrived;
    std::deque<std::function<void()>> jobs;
    bool ending = false;
    std::unique_ptr<QThread> thread;

    void run()
    {
        for (;;) {
            std::function<void()> job;
            {
                std::unique_lock lock(mutex);
                arrived.wait(lock, [this] { return ending || !jobs.empty(); });
                if (jobs.empty())
                    return;
                job = std::move(jobs.front());
                jobs.pop_front();
            }
            job();
        }
    }
};

JobThread::JobThread(const QString &name)
    : m(std::make_unique<Parts>())
{
    m->thread.reset(QThread::create([parts = m.get()] { parts->run(); }));
    m->thread->setObjectName(name);
    m->thread->start();
}

JobThread::~JobThread()
{
    {
        const std::lock_guard guard(m->mutex);
        m->ending = true;
    }
    m->arrived.notify_all();
    m->thread->wait();
}

void JobThread::post(std::function<void()> job)
{
    {
        const std::lock_guard guard(m->mutex);
        m->jobs.push_back(std::move(job));
    }
    m->arrived.notify_one();
}

} // namespace mizban
