#include "ui/shell/seat_session.h"

namespace mizban {

namespace {

/// Lets the threads of the seat finish what the pages asked: Qt 6.4 must not complete a future whose
/// context is gone.
void drain(Seat &seat)
{
    seat.read([](SeatReader &) -> Status { return {}; }).waitForFinished();
    seat.write([](SeatWriter &) -> Status { return {}; }).waitForFinished();
}

} // namespace

SeatSession::SeatSession(std::shared_ptr<Seat> seat, const ShellPorts &ports)
    : m_seat(std::move(seat))
{
    auto transport = ports.transport(m_seat->identity());
    Error problem;
    if (transport.ok()) {
        m_sync = std::make_unique<SyncService>(m_seat, std::move(transport).value());
        m_sync->setNetworkAllowed(!ports.startOffline);
        m_sync->start();
    } else {
        problem = transport.error();
    }
    m_seat->write([](SeatWriter &writer) { return writer.sweepAttachments(); });
    m_workspace = std::make_unique<Workspace>(m_seat, m_sync.get(), problem);
    // A line of its own: who stands at the counter does not wait for a round of sync.
    if (auto line = ports.transport(m_seat->identity())) {
        const std::shared_ptr<Transport> counter = std::move(line).value();
        m_workspace->setCenterQuestion(
            {[counter](const TrackRequest &request) { return counter->track(request); },
             [counter] { counter->cancel(); }});
    }
}

SeatSession::~SeatSession()
{
    (void)m_workspace->flush();
    drain(*m_seat);
    m_workspace.reset();
    m_sync.reset();
    m_seat.reset();
}

bool SeatSession::keepsEverything()
{
    return m_workspace->flush().ok();
}

} // namespace mizban
