#include "core/services/seat.h"

#include "core/domain/delegation_rules.h"
#include "core/services/directory_fold.h"

#include <QThread>

namespace mizban {

Seat::Seat(std::unique_ptr<SeatWriter> writer, std::unique_ptr<SeatReader> reader,
           std::shared_ptr<const Clock> clock)
    : m_clock(std::move(clock))
    , m_board(writer->directoryBoard())
    , m_identity(writer->identity())
    , m_person(writer->seat().person)
    , m_post(writer->seat().post)
    , m_writer(std::move(writer))
    , m_reader(std::move(reader))
    , m_readerThread(QStringLiteral("seat reader"))
    , m_writerThread(QStringLiteral("seat writer"))
{
    m_writerThread.post([this] { m_writer->adoptThread(); });
    m_readerThread.post([this] { m_reader->adoptThread(); });
}

Seat::~Seat()
{
    // The last to touch a connection is the thread that owns it.
    m_readerThread.post([this] { m_reader.reset(); });
    m_writerThread.post([this] { m_writer.reset(); });
}

Result<std::shared_ptr<Seat>> Seat::adopt(std::unique_ptr<SeatWriter> writer,
                                          std::shared_ptr<const Clock> clock)
{
    MIZBAN_LET(auto reader, SeatReader::open(*writer));
    return std::shared_ptr<Seat>(new Seat(std::move(writer), std::move(reader), std::move(clock)),
                                 [](Seat *seat) { seat->release(); });
}

void Seat::release()
{
    // Futures may hold the last reference on another thread; a QObject goes on its own.
    if (QThread::currentThread() == thread())
        delete this;
    else
        deleteLater();
}

QFuture<Result<std::shared_ptr<Seat>>> Seat::openAsync(const QString &path, const QByteArray &password,
                                                       std::shared_ptr<const Clock> clock)
{
    using Opening = Result<std::shared_ptr<Seat>>;
    auto promise = std::make_shared<QPromise<Opening>>();
    promise->start();
    QFuture<Opening> future = promise->future();
    QThread *owner = QThread::currentThread();
    QThread *worker =
        QThread::create([promise, path, secret = SecretBytes::fromBytes(password), clock, owner] {
            const auto attempt = [&]() -> Opening {
                MIZBAN_LET(OpenedSeat opened, seatfile::open(path, secret.view()));
                MIZBAN_LET(auto writer, SeatWriter::open(std::move(opened), clock));
                MIZBAN_LET(auto seat, Seat::adopt(std::move(writer), clock));
                seat->moveToThread(owner);
                return seat;
            };
            promise->addResult(attempt());
            promise->finish();
        });
    QObject::connect(worker, &QThread::finished, worker, &QObject::deleteLater);
    worker->start();
    return future;
}

const SeatIdentity &Seat::identity() const
{
    return m_identity;
}

PersonId Seat::person() const
{
    return m_person;
}

PostCode Seat::post() const
{
    return m_post;
}

DirectoryPtr Seat::directory() const
{
    return m_board->get();
}

Actor Seat::actor() const
{
    return actorAt(*m_board->get(), m_person, m_post, m_identity.seatOf, m_clock->nowMs());
}

const Clock &Seat::clock() const
{
    return *m_clock;
}

void Seat::announceChange()
{
    if (m_announced.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_announced = false;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace mizban
