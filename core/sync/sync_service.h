#pragma once

#include "core/services/seat.h"
#include "core/sync/transport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace mizban {

enum class Connectivity : quint8 {
    NeverSynced,
    Offline,
    Syncing,
    Online,
    Problem /**< needs a person: see error */
};

/// What the window shows of the connection (design §6).
struct SyncState
{
    Connectivity connectivity = Connectivity::NeverSynced;
    qint64 lastSyncMs = 0;
    int waiting = 0;        ///< events the center does not have yet
    int attachments = 0;    ///< the same of attachments
    qint64 clockSkewMs = 0; ///< shown when above five minutes (O4)
    Error error;            ///< of the last failure
    qint64 nextTryMs = 0;

    bool operator==(const SyncState &) const = default;
};

/// Keeps a seat in step with the center from a thread of its own: long poll while online, retry with
/// exponential back-off and full jitter (1 s … 5 min) while not. Lives on the window's thread; never
/// blocks it.
class SyncService : public QObject
{
    Q_OBJECT
public:
    SyncService(std::shared_ptr<Seat> seat, std::unique_ptr<Transport> transport, QObject *parent = nullptr);
    ~SyncService() override; ///< stops within two seconds, whatever is under way

    void start();
    void stop();                     ///< sends first what was held, if the center answers within a second
    void syncSoon();                 ///< something was saved, or the person asked
    void syncIn(int ms);             ///< something was done that may be taken back so long: not sent before;
                                     ///< of acts that follow each other at most five minutes
    void setNetworkAllowed(bool on); ///< the person's own switch: work offline
    [[nodiscard]] bool isNetworkAllowed() const;
    [[nodiscard]] SyncState state() const;

Q_SIGNALS:
    void stateChanged(const mizban::SyncState &state);

private:
    void refreshWaiting();

    struct Parts;
    std::unique_ptr<Parts> m;
    QTimer m_untilSent;
    QElapsedTimer m_held; ///< since the first act that waits so
};

} // namespace mizban
