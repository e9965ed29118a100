#pragma once

#include "ui/shell/shell_ports.h"
#include "ui/shell/workspace.h"

namespace mizban {

/// A seat that is open: its data key, its sync and its pages, which all go together when it ends. The
/// window's thread.
class SeatSession
{
public:
    SeatSession(std::shared_ptr<Seat> seat, const ShellPorts &ports);
    /// Stores what is typed as a draft, wipes the pages, ends the sync and closes the seat: its data key is
    /// gone then. Waits for the writer.
    ~SeatSession();
    SeatSession(const SeatSession &) = delete;
    SeatSession &operator=(const SeatSession &) = delete;

    /// Whether all that is typed lies in the seat, so that it may be closed. Waits for the writer.
    [[nodiscard]] bool keepsEverything();
    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); }
    [[nodiscard]] SyncService *sync() const { return m_sync.get(); }
    [[nodiscard]] const Seat &seat() const { return *m_seat; }

private:
    std::shared_ptr<Seat> m_seat;
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace mizban
