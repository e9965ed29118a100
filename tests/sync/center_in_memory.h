#pragma once

#include "core/domain/payloads.h"
#include "core/services/seat_file.h"
#include "core/sync/transport.h"
#include "tests/fixtures/test_center.h"

#include <QHash>
#include <QSet>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace mizban {

/// A center without network and disk that keeps the protocol as the real one does: chains of devices,
/// streams copied whole into scopes with numbers and signed heads, verdicts, epochs, attachments in
/// pieces. Any thread.
class CenterInMemory
{
public:
    explicit CenterInMemory(fixtures::TestCenter &keys)
        : m_keys(keys)
    {
    }

    [[nodiscard]] Result<PushReply> push(const SeatIdentity &seat, const PushRequest &request);
    [[nodiscard]] ReturnReply takeBack(const ReturnRequest &request);
    [[nodiscard]] FeedReply feed(const SeatIdentity &seat, const FeedRequest &request);
    [[nodiscard]] qint64 blobReceived(const BlobId &id);
    [[nodiscard]] Result<bool> putBlob(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes);
    [[nodiscard]] Result<Transport::BlobPiece> getBlob(const BlobId &id, qint64 offset);
    /// Waits for news for a seat; false when `ended` says so first.
    void waitForNews(const SeatIdentity &seat, const FeedRequest &request,
                     const std::function<bool()> &ended);
    void wakeWaiting();

    /// Everything a backup holds.
    struct Held
    {
        struct Chain
        {
            quint64 sequence = 0;
            QList<LinkId> links;
            bool frozen = false;
        };
        struct Blob
        {
            qint64 size = 0;
            QByteArray bytes;
            [[nodiscard]] bool whole() const { return bytes.size() == size; }
        };
        QHash<DeviceId, Chain> chains;
        QHash<StreamId, QList<Event>> streams;
        QHash<StreamId, StreamId> notesOf; ///< stream of notes → case
        QMap<HolderCode, QSet<StreamId>> follows;
        QMap<HolderCode, QList<Event>> entries; ///< of each holder's scope, in their order
        QHash<BlobId, Blob> blobs;
    };
    [[nodiscard]] Held backup();
    void restore(Held held); ///< raises the epoch
    void put(Held held);     ///< behind everyone's back: the epoch stays
    [[nodiscard]] QList<Event> entriesOf(const QString &holder);

    /// Why an event is refused; none by default.
    std::function<std::optional<Error>(const Event &)> refuses;
    /// Entries in one answer at most.
    int pageLimit = 1000;
    int pushes = 0;

private:
    [[nodiscard]] PushVerdict accept(const SeatIdentity &seat, PushItem item);
    [[nodiscard]] bool hasParents(const Event &event) const;
    [[nodiscard]] bool holds(const EventId &id, const StreamId &stream) const;
    void settleReturned();
    void keep(const Event &event);
    void append(const Event &event);
    void enter(const HolderCode &holder, const StreamId &stream);
    void fanOut(const Event &event);
    void quarantine(const SeatIdentity &seat, const Event &event, const Error &error);
    [[nodiscard]] FeedReply pagesFor(const SeatIdentity &seat, const FeedRequest &request);

    fixtures::TestCenter &m_keys;
    std::mutex m_guard;
    std::condition_variable m_news;
    Held m_held;
    QList<Event> m_returned; ///< given back, and waiting for what they follow
};

/// What goes wrong with one call.
enum class Fault {
    None,
    Lost,            ///< the request never arrives
    AnswerLost,      ///< it arrives and has its effect, the answer does not come back
    Empty,           ///< 200 without a body
    Hollow,          ///< a well-formed answer that says nothing
    Cut,             ///< half of the answer
    Garbled,         ///< bytes changed
    Stale,           ///< the answer to the call before
    Doubled,         ///< everything in it twice
    Swapped,         ///< its entries in another order
    ForeignSequence, ///< verdicts on what was not sent
    ForeignScope,    ///< pages of a scope that was not asked for
    WrongHead,       ///< a head that does not fit
    NotFound,
    Failed, ///< 500
};

/// The line of one seat to the center; its calls can be made to fail.
class DeskLine final : public Transport
{
public:
    DeskLine(CenterInMemory &center, SeatIdentity seat)
        : m_center(center)
        , m_seat(std::move(seat))
    {
    }

    Result<EnrolReply> enrol(const EnrolRequest &request) override;
    Result<PushReply> push(const PushRequest &request) override;
    Result<FeedReply> feed(const FeedRequest &request) override;
    Result<ReturnReply> giveBack(const ReturnRequest &request) override;
    Result<qint64> blobReceived(const BlobId &id) override;
    Result<bool> putBlobPiece(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes) override;
    Result<BlobPiece> getBlobPiece(const BlobId &id, qint64 offset) override;
    void cancel() override;
    void resume() override;

    /// The fault of the n-th call, counted from 1.
    std::function<Fault(int)> fault = [](int) { return Fault::None; };
    /// Each kind of call once with the fault, then once without, and so on.
    void failEveryOther(Fault kind);
    [[nodiscard]] int calls() const { return m_calls; }
    void hang(bool on); ///< from now on calls end by cancel only

private:
    template <typename Reply, typename Call, typename Mutate, typename Decode>
    Result<Reply> through(QByteArray &stale, Call call, Mutate mutate, Decode decode);
    template <typename Value, typename Call> Result<Value> plain(Call call);
    [[nodiscard]] std::optional<Error> held();

    CenterInMemory &m_center;
    const SeatIdentity m_seat;
    std::mutex m_guard;
    std::condition_variable m_changed;
    std::atomic_int m_calls = 0;
    std::atomic_bool m_hanging = false;
    std::atomic_bool m_cancelled = false;
    QByteArray m_lastPush;
    QByteArray m_lastFeed;
};

} // namespace mizban
