#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QThread>

namespace mizban {

/// What a seat's thread will give. As a QFuture, but `then` asks nothing of its context: a window that is
/// gone by then is never called. (QFuture::then of Qt 6.4 asserts that it is still there, and looks from
/// another thread.)
template <typename T> class SeatFuture : public QFuture<T>
{
public:
    SeatFuture(QFuture<T> future)
        : QFuture<T>(std::move(future))
    {
    }

    /// Calls `act(result)` on the thread of `context`, which must be there now. Any thread.
    template <typename Act> void then(QObject *context, Act act) const
    {
        auto *watcher = new QFutureWatcher<T>;
        QObject::connect(context, &QObject::destroyed, watcher, &QObject::deleteLater);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                         [watcher, act = std::move(act)]() mutable {
                             watcher->deleteLater();
                             if (watcher->future().resultCount() > 0)
                                 act(watcher->result());
                         });
        watcher->setFuture(*this);
        watcher->moveToThread(context->thread());
    }
};

} // namespace mizban
