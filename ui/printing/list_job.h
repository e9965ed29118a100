#pragma once

#include "core/services/job_thread.h"
#include "core/services/seat.h"
#include "ui/printing/list_source.h"

#include <QObject>

#include <atomic>

class QPagedPaintDevice;

namespace mizban {

/// Prints a list on a thread of its own: it asks the seat for one page of rows after another, so that neither
/// the window nor a key press waits for it. One at a time. Signals come on the window's thread.
class ListJob : public QObject
{
    Q_OBJECT

public:
    ListJob(std::shared_ptr<Seat> seat, QObject *parent = nullptr);
    ~ListJob() override;

    void print(const ListRequest &request, const ListHead &head, std::shared_ptr<QPagedPaintDevice> device);
    void write(const ListRequest &request, const ListHead &head, const QString &path);
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void pageDone(int pages);
    void finished(const mizban::Result<int> &pages);

private:
    [[nodiscard]] RowsOfPage rowsOf(const ListRequest &request, qint64 nowMs);
    [[nodiscard]] PageDone reporter();
    void run(std::function<Result<int>()> job);

    std::shared_ptr<Seat> m_seat;
    std::atomic<bool> m_cancelled = false;
    bool m_running = false;
    JobThread m_thread; ///< last: its jobs use the rest
};

} // namespace mizban
