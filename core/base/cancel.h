#pragma once

#include <atomic>
#include <memory>

namespace mizban {

/// Asks long work to stop. Copies share one flag; any thread may ask and any may look. Once set it stays set.
class CancelToken
{
public:
    CancelToken()
        : m_cancelled(std::make_shared<std::atomic_bool>(false))
    {
    }

    void cancel() const { m_cancelled->store(true, std::memory_order_release); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled->load(std::memory_order_acquire); }

private:
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace mizban
