#pragma once

#include "core/domain/directory.h"
#include "core/eventlog/event_log.h"

#include <mutex>

namespace mizban {

/// Folds the directory streams of a store, in canonical order. Events that are not the center's never
/// reach the store: applyFeed refuses them.
[[nodiscard]] Result<DirectoryPtr> foldDirectory(const EventLog &log);

/// The newest directory, handed from the writer thread to everyone. Any thread.
class DirectoryBoard
{
public:
    [[nodiscard]] DirectoryPtr get() const
    {
        const std::lock_guard guard(m_mutex);
        return m_directory;
    }
    void set(DirectoryPtr directory)
    {
        const std::lock_guard guard(m_mutex);
        m_directory = std::move(directory);
    }

private:
    mutable std::mutex m_mutex;
    DirectoryPtr m_directory = std::make_shared<const Directory>();
};

} // namespace mizban
