#pragma once

#include "core/sync/sync_service.h"

#include <QPointer>
#include <QTimer>

namespace mizban {

class Notices;
class StatusLine;

/// Keeps the status line and the strips at how the seat stands with the center, also while only time passes,
/// and does what they ask for. The window's thread.
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    struct Shown
    {
        StatusLine *status;
        Notices *notices;
    };
    /// `sync` is null where no way to the center could be made; `problem` then says why.
    ConnectionWatch(std::shared_ptr<Seat> seat, SyncService *sync, const Error &problem, Shown shown,
                    QObject *parent);

    [[nodiscard]] bool isNetworkAllowed() const;

public Q_SLOTS:
    void sync();
    void syncAfterUndo(); ///< an act was done that can be taken back for a while
    void setOffline(bool offline);
    void show();

private:
    std::shared_ptr<Seat> m_seat;
    QPointer<SyncService> m_sync;
    Error m_problem;
    Shown m_shown;
    QTimer m_minute; ///< times that pass
};

} // namespace mizban
