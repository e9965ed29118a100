#pragma once

#include "core/services/seat.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <functional>

namespace mizban {

/// Keeps half-written acts in the seat: a moment after the last change, and whenever told to. The
/// window's thread; what was handed to the seat's writer is stored even if the keeper is gone by then.
class ActDraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// What stands in the panel of that act, or nothing for a blank one.
    using Source = std::function<std::optional<ActDraft>(const QString &act)>;
    using Taker = std::function<void(const QList<ActDraft> &)>;

    ActDraftKeeper(std::shared_ptr<Seat> seat, Source source, QObject *parent = nullptr);

    /// Goes over to another case and reads what was kept, once the writer has done what waits for it. What is
    /// unsaved of the last one is flushed before, while it still stands in the form. `take` is not called
    /// once another case has begun.
    void begin(const StreamId &caseId, Taker take);
    void noteChange(const QString &act);
    void flush();
    /// The same, and says whether all of it lies in the seat now. Waits for the writer.
    Status flushAndWait();
    /// The act was saved: nothing of it is kept any more. Runs `job(writer)` and forgets in one go.
    template <typename Job> auto finish(const StreamId &caseId, const QString &act, Job job)
    {
        if (caseId == m_case)
            m_unsaved.remove(act);
        return m_seat->write([caseId, act, job = std::move(job)](SeatWriter &writer) {
            auto done = job(writer);
            if (done.ok())
                (void)writer.removeActDraft(caseId, act); // what is left would only be offered again
            return done;
        });
    }

Q_SIGNALS:
    void failed(const mizban::Error &error);

private:
    void read(const StreamId &caseId, const Taker &take);
    SeatFuture<Status> store(const QString &act);
    void stored(const StreamId &caseId, const QString &act, const Status &done);

    std::shared_ptr<Seat> m_seat;
    Source m_source;
    QTimer m_timer;
    StreamId m_case;
    QSet<QString> m_unsaved;
};

} // namespace mizban
