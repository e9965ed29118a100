#include "core/sync/sync_service.h"

#include "core/base/random.h"
#include "core/sync/back_off.h"
#include "core/sync/engine.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace mizban {

namespace {

constexpr int pollSeconds = 50;
constexpr qint64 shortestPollMs = 1'000;
constexpr qint64 progressEveryMs = 500;
constexpr qint64 longestHeldMs = 300'000;
constexpr std::chrono::milliseconds partingTime(900);

/// What does not mend itself by trying again.
bool needsPerson(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unreachable:
    case ErrorCode::Busy:
    case ErrorCode::Internal:
        return false;
    case ErrorCode::Malformed:
        return error.field == QLatin1String("version"); // one of the two programs is too old
    default:
        return true;
    }
}

} // namespace

/// What the two threads share, and the loop of the sync thread.
struct SyncService::Parts
{
    Parts(SyncService &owner, std::shared_ptr<Seat> theSeat, std::unique_ptr<Transport> theTransport)
        : service(owner)
        , seat(std::move(theSeat))
        , transport(std::move(theTransport))
        , engine([this](const auto &job) { withWriter(job); }, *transport, seat->clock())
    {
        engine.onProgress([this](const SyncRound &round) { progressed(round); });
        engine.holdWhile([this] {
            const std::lock_guard lock(guard);
            return held;
        });
    }

    void withWriter(const std::function<void(SeatWriter &)> &job);
    void loop();
    void oneRound(bool mayWait);
    void sendHeld();
    void succeeded(const SyncRound &round);
    void failed(const Error &error);
    void progressed(const SyncRound &round);
    void announce(const SyncRound &round);
    void rest(qint64 ms);
    void refreshSummary();
    template <typename Change> void update(Change change);

    SyncService &service;
    const std::shared_ptr<Seat> seat;
    const std::unique_ptr<Transport> transport;
    SyncEngine engine;
    SystemRandom chance;
    BackOff backOff{chance};
    QElapsedTimer announced;
    int announcedEvents = 0;

    std::mutex guard; ///< of all below
    std::condition_variable woken;
    bool stopping = false;
    bool wanted = true;   ///< a round without a long poll is due
    bool waiting = false; ///< the thread waits for news: a wake-up cuts it short
    bool held = false;    ///< what was done last may still be taken back: nothing is sent
    bool parting = false; ///< what was held goes before the end
    bool allowed = true;
    SyncState state;
    std::thread thread;
};

/// Changes the state and tells the window's thread, if it is another then.
template <typename Change> void SyncService::Parts::update(Change change)
{
    SyncState now;
    {
        const std::lock_guard lock(guard);
        now = state;
        change(now);
        if (!allowed) {
            now.connectivity = Connectivity::Offline;
            now.nextTryMs = 0;
        }
        if (now == state)
            return;
        state = now;
    }
    QMetaObject::invokeMethod(
        &service, [this, now] { Q_EMIT service.stateChanged(now); }, Qt::QueuedConnection);
}

void SyncService::Parts::withWriter(const std::function<void(SeatWriter &)> &job)
{
    seat->write([&job](SeatWriter &writer) -> Status {
            job(writer);
            return {};
        })
        .waitForFinished();
}

void SyncService::Parts::refreshSummary()
{
    Result<SyncSummary> summary{SyncSummary()};
    withWriter([&](SeatWriter &writer) { summary = writer.syncSummary(); });
    if (!summary.ok())
        return;
    update([&](SyncState &now) {
        now.waiting = summary->waiting;
        now.attachments = summary->attachments;
        now.lastSyncMs = summary->lastSyncMs;
        if (now.connectivity == Connectivity::NeverSynced && now.lastSyncMs != 0)
            now.connectivity = Connectivity::Offline;
    });
}

void SyncService::Parts::loop()
{
    refreshSummary();
    for (;;) {
        bool mayWait = false;
        {
            std::unique_lock lock(guard);
            woken.wait(lock, [this] { return stopping || allowed; });
            if (stopping)
                return;
            transport->resume();
            mayWait = !wanted;
            wanted = false;
            waiting = mayWait;
        }
        oneRound(mayWait);
        const std::lock_guard lock(guard);
        if (mayWait || wanted)
            continue;
        parting = false;
        woken.notify_all();
    }
}

/// For as long as it takes to send a few acts and not so long that closing a window is felt as stuck.
void SyncService::Parts::sendHeld()
{
    std::unique_lock lock(guard);
    if (!std::exchange(held, false) || !allowed || state.connectivity != Connectivity::Online)
        return;
    parting = true;
    wanted = true;
    if (waiting)
        transport->cancel();
    woken.notify_all();
    woken.wait_for(lock, partingTime, [this] { return !parting; });
}

void SyncService::Parts::oneRound(bool mayWait)
{
    if (!mayWait)
        update([](SyncState &now) { now.connectivity = Connectivity::Syncing; });
    announced.start();
    announcedEvents = 0;
    const auto round = engine.round(mayWait ? pollSeconds : 0);
    bool interrupted = false;
    {
        const std::lock_guard lock(guard);
        waiting = false;
        interrupted = stopping || !allowed || wanted;
    }
    if (round.ok()) {
        succeeded(*round);
        // A center that does not let us wait is not to be asked without end.
        const bool idle = mayWait && round->pushed == 0 && round->pulled == 0;
        if (idle && round->elapsedMs < shortestPollMs)
            rest(shortestPollMs);
    } else if (!interrupted || round.error().code != ErrorCode::Unreachable)
        failed(round.error());
}

void SyncService::Parts::succeeded(const SyncRound &round)
{
    backOff.succeeded();
    announce(round);
    refreshSummary();
    update([&](SyncState &now) {
        const bool stuck = round.problem.code == ErrorCode::Fork;
        now.connectivity = stuck ? Connectivity::Problem : Connectivity::Online;
        now.clockSkewMs = round.clockSkewMs;
        now.error = round.problem;
        now.nextTryMs = 0;
    });
}

void SyncService::Parts::failed(const Error &error)
{
    refreshSummary();
    const qint64 pause = backOff.next(error);
    update([&](SyncState &now) {
        now.connectivity = needsPerson(error) ? Connectivity::Problem : Connectivity::Offline;
        now.error = error;
        now.nextTryMs = seat->clock().nowMs() + pause;
    });
    rest(pause);
    const std::lock_guard lock(guard);
    wanted = true;
}

/// Waits for the next try, for a wake-up or for the end.
void SyncService::Parts::rest(qint64 ms)
{
    std::unique_lock lock(guard);
    woken.wait_for(lock, std::chrono::milliseconds(ms), [this] { return stopping || !allowed || wanted; });
}

/// A long round shows what it has brought while it goes on.
void SyncService::Parts::progressed(const SyncRound &round)
{
    if (announced.elapsed() < progressEveryMs)
        return;
    announced.restart();
    announce(round);
    update([](SyncState &now) { now.connectivity = Connectivity::Syncing; });
    refreshSummary();
}

void SyncService::Parts::announce(const SyncRound &round)
{
    const int events = round.pulled + round.pushed + round.blobPieces;
    if (events == announcedEvents)
        return;
    announcedEvents = events;
    seat->announceChange();
}

SyncService::SyncService(std::shared_ptr<Seat> seat, std::unique_ptr<Transport> transport, QObject *parent)
    : QObject(parent)
    , m(std::make_unique<Parts>(*this, seat, std::move(transport)))
{
    qRegisterMetaType<mizban::SyncState>();
    connect(seat.get(), &Seat::changed, this, [this] { refreshWaiting(); });
    m_untilSent.setSingleShot(true);
    connect(&m_untilSent, &QTimer::timeout, this, &SyncService::syncSoon);
}

SyncService::~SyncService()
{
    stop();
}

void SyncService::start()
{
    if (m->thread.joinable())
        return;
    {
        const std::lock_guard lock(m->guard);
        m->stopping = false;
        m->wanted = true;
    }
    m->thread = std::thread([parts = m.get()] { parts->loop(); });
}

void SyncService::stop()
{
    m_untilSent.stop();
    if (m->thread.joinable())
        m->sendHeld();
    {
        const std::lock_guard lock(m->guard);
        m->stopping = true;
        m->transport->cancel();
    }
    m->woken.notify_all();
    if (m->thread.joinable())
        m->thread.join();
}

void SyncService::syncSoon()
{
    m_untilSent.stop();
    {
        const std::lock_guard lock(m->guard);
        m->held = false;
        m->wanted = true;
        if (m->waiting)
            m->transport->cancel();
    }
    m->woken.notify_all();
}

/// What is new comes all the while.
void SyncService::syncIn(int ms)
{
    {
        const std::lock_guard lock(m->guard);
        if (!std::exchange(m->held, true))
            m_held.start();
    }
    if (m_held.elapsed() < longestHeldMs)
        m_untilSent.start(ms);
    else
        syncSoon(); // who decides without a pause is heard elsewhere all the same
}

void SyncService::setNetworkAllowed(bool on)
{
    {
        const std::lock_guard lock(m->guard);
        if (m->allowed == on)
            return;
        m->allowed = on;
        m->wanted = true;
        if (!on)
            m->transport->cancel();
    }
    m->woken.notify_all();
    if (!on)
        m->update([](SyncState &now) { now.error = {}; });
}

bool SyncService::isNetworkAllowed() const
{
    const std::lock_guard lock(m->guard);
    return m->allowed;
}

SyncState SyncService::state() const
{
    const std::lock_guard lock(m->guard);
    return m->state;
}

/// The count of what waits, without blocking; a seat that closes meanwhile answers nothing.
void SyncService::refreshWaiting()
{
    m->seat->write([](SeatWriter &writer) { return writer.syncSummary(); })
        .then(this, [this](const Result<SyncSummary> &summary) {
            if (summary.ok())
                m->update([&](SyncState &now) {
                    now.waiting = summary->waiting;
                    now.attachments = summary->attachments;
                });
        });
}

} // namespace mizban
