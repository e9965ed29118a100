#pragma once

#include "core/services/job_thread.h"
#include "core/services/seat_future.h"
#include "core/services/seat_reader.h"
#include "core/services/seat_writer.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <memory>

namespace mizban {

/// An open seat as the window and the sync engine use it: a writer thread and a reader thread, futures in
/// between. Lives on the thread that made it (the window's); `write` and `read` may be called from any
/// thread and never block. Continue with `.then(context, …)` so that a closed window is never called.
class Seat : public QObject
{
    Q_OBJECT
public:
    /// Opens on a background thread (Argon2id); the future holds the seat or why not.
    [[nodiscard]] static QFuture<Result<std::shared_ptr<Seat>>>
    openAsync(const QString &path, const QByteArray &password, std::shared_ptr<const Clock> clock);
    /// Takes over a writer that was just established or opened (any thread).
    [[nodiscard]] static Result<std::shared_ptr<Seat>> adopt(std::unique_ptr<SeatWriter> writer,
                                                             std::shared_ptr<const Clock> clock);
    ~Seat() override;

    [[nodiscard]] const SeatIdentity &identity() const; ///< any thread; constant
    [[nodiscard]] PersonId person() const;
    [[nodiscard]] PostCode post() const;
    [[nodiscard]] DirectoryPtr directory() const; ///< any thread; the newest
    [[nodiscard]] const Clock &clock() const;
    /// Who acts at this moment: the person in his own post, or a deputy for the principal; any thread.
    [[nodiscard]] Actor actor() const;

    /// Runs `job(SeatWriter &) -> Result<T>` on the writer thread.
    template <typename Job> auto write(Job job) -> SeatFuture<std::invoke_result_t<Job, SeatWriter &>>
    {
        return run(m_writerThread, m_writer, std::move(job));
    }
    /// Runs `job(SeatReader &) -> Result<T>` on the reader thread.
    template <typename Job> auto read(Job job) -> SeatFuture<std::invoke_result_t<Job, SeatReader &>>
    {
        return run(m_readerThread, m_reader, std::move(job));
    }

    /// Tells the screens that rows may have changed; any thread. Coalesced.
    void announceChange();

Q_SIGNALS:
    void changed(); ///< rows or counters may have changed; on the seat's thread

private:
    Seat(std::unique_ptr<SeatWriter> writer, std::unique_ptr<SeatReader> reader,
         std::shared_ptr<const Clock> clock);

    template <typename Side, typename Job>
    static auto run(JobThread &thread, const std::unique_ptr<Side> &side, Job job)
        -> SeatFuture<std::invoke_result_t<Job, Side &>>
    {
        using Given = std::invoke_result_t<Job, Side &>;
        auto promise = std::make_shared<QPromise<Given>>();
        promise->start();
        QFuture<Given> future = promise->future();
        thread.post([promise, side = &side, job = std::move(job)]() mutable {
            promise->addResult(job(**side));
            promise->finish();
        });
        return future;
    }

    void release();

    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<const DirectoryBoard> m_board;
    const SeatIdentity m_identity;
    const PersonId m_person;
    const PostCode m_post;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;
    std::atomic<bool> m_announced = false;
    JobThread m_readerThread;
    JobThread m_writerThread;
};

} // namespace mizban
