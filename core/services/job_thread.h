#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace mizban {

/// A thread that runs jobs one after another in the order given. Destroying it finishes what was given.
class JobThread
{
public:
    explicit JobThread(const QString &name);
    ~JobThread();
    JobThread(const JobThread &) = delete;
    JobThread &operator=(const JobThread &) = delete;

    void post(std::function<void()> job); ///< any thread

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace mizban
