#pragma once

#include "core/base/clock.h"
#include "core/center/center_store.h"
#include "core/center/directory_view.h"
#include "core/eventlog/identity.h"

#include <memory>
#include <mutex>

namespace mizban {

/// The public directory as the center publishes it: its stream is written by the center only, each change
/// an event signed by the center whose counter is the directory's version. Any thread.
class DirectoryService
{
public:
    DirectoryService(CenterStore &store, DeviceIdentity center, std::shared_ptr<const Clock> clock);

    /// Takes in what the store holds beyond what is known here; with several processes, again whenever the
    /// directory's scope grows.
    Status refresh();
    [[nodiscard]] DirectoryView view() const;

    /// Puts a signed change into the store; Conflict makes publish() start again on the newer directory.
    using Commit = std::function<Status(const Event &event, quint64 previousVersion)>;
    /// Publishes a change and returns the new version.
    Result<quint64> publish(const DirectoryChange &change, const Commit &commit);
    /// The same; a change that does not fit into one event becomes several, one after the other.
    Result<quint64> publish(const DirectoryChange &change);

    /// A change that this center published before it was restored from a backup, given back by a desk. Taken
    /// when it is the next one; anything else is left alone.
    Status takeBack(Event event);

private:
    [[nodiscard]] Result<Event> author(const DirectoryChange &change) const;
    Status refreshLocked();

    CenterStore &m_store;
    DeviceIdentity m_center;
    std::shared_ptr<const Clock> m_clock;
    mutable std::mutex m_guard;
    std::mutex m_publishing; ///< one change at a time from this process
    DirectoryView m_view;
    EventId m_head;
    StreamId m_stream;
};

} // namespace mizban
