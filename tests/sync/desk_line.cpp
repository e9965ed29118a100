#include "tests/sync/center_in_memory.h"

namespace mizban {

namespace {

Error unreachable()
{
    return makeError(ErrorCode::Unreachable, QStringLiteral("test"));
}

void mutate(PushReply &reply, Fault fault)
{
    switch (fault) {
    case Fault::Hollow:
        reply.results.clear();
        break;
    case Fault::Doubled:
        reply.results.append(QList<PushResult>(reply.results));
        break;
    case Fault::Swapped:
        std::reverse(reply.results.begin(), reply.results.end());
        break;
    case Fault::ForeignSequence:
        for (PushResult &result : reply.results)
            result.sequence += 1'000;
        break;
    default:
        break;
    }
}

void mutate(FeedReply &reply, Fault fault)
{
    if (fault == Fault::Hollow) {
        reply.pages.clear();
        reply.scopes.clear();
    }
    if (reply.pages.isEmpty())
        return;
    FeedPage &page = reply.pages.last();
    switch (fault) {
    case Fault::Doubled:
        reply.pages.append(QList<FeedPage>(reply.pages));
        break;
    case Fault::Swapped:
        std::reverse(page.events.begin(), page.events.end());
        break;
    case Fault::ForeignScope:
        page.scope = ScopeId(QByteArray(ScopeId::size, 'x'));
        page.head.scope = page.scope;
        break;
    case Fault::WrongHead:
        page.head.root = QByteArray(page.head.root.size(), 'x');
        break;
    default:
        break;
    }
}

QByteArray spoil(QByteArray bytes, Fault fault)
{
    if (fault == Fault::Empty)
        return {};
    if (fault == Fault::Cut)
        return bytes.first(bytes.size() / 2);
    if (fault == Fault::Garbled) {
        for (qsizetype i = 0; i < bytes.size(); i += 7)
            bytes[i] = static_cast<char>(~bytes.at(i));
    }
    return bytes;
}

std::optional<Error> refusalOf(Fault fault)
{
    if (fault == Fault::Lost)
        return unreachable();
    if (fault == Fault::NotFound)
        return makeError(ErrorCode::Malformed, QStringLiteral("HTTP 404"));
    if (fault == Fault::Failed)
        return makeError(ErrorCode::Unreachable, QStringLiteral("HTTP 500"));
    return std::nullopt;
}

} // namespace

void DeskLine::failEveryOther(Fault kind)
{
    fault = [kind](int call) { return call % 2 == 1 ? kind : Fault::None; };
}

/// Ends a call of a hanging or cancelled line.
std::optional<Error> DeskLine::held()
{
    std::unique_lock lock(m_guard);
    m_changed.wait(lock, [this] { return !m_hanging || m_cancelled; });
    return m_cancelled ? std::optional(unreachable()) : std::nullopt;
}

/// As over a wire: what arrives was encoded, may be spoilt, and is decoded.
template <typename Reply, typename Call, typename Mutate, typename Decode>
Result<Reply> DeskLine::through(QByteArray &stale, Call call, Mutate change, Decode decode)
{
    const Fault now = fault(++m_calls);
    if (const auto ended = held())
        return *ended;
    if (const auto refusal = refusalOf(now))
        return *refusal;
    MIZBAN_LET(Reply reply, call());
    if (m_cancelled || now == Fault::AnswerLost)
        return unreachable();
    change(reply, now);
    const QByteArray bytes = spoil(encode(reply), now);
    const QByteArray given = now == Fault::Stale && !stale.isEmpty() ? stale : bytes;
    stale = bytes;
    return decode(given);
}

template <typename Value, typename Call> Result<Value> DeskLine::plain(Call call)
{
    const Fault now = fault(++m_calls);
    if (const auto ended = held())
        return *ended;
    if (const auto refusal = refusalOf(now))
        return *refusal;
    Result<Value> value = call();
    if (now != Fault::None)
        return unreachable();
    return value;
}

Result<EnrolReply> DeskLine::enrol(const EnrolRequest &)
{
    return makeError(ErrorCode::Refused, QStringLiteral("enrolled already"));
}

Result<PushReply> DeskLine::push(const PushRequest &request)
{
    return through<PushReply>(
        m_lastPush,
        [&]() -> Result<PushReply> {
            MIZBAN_LET(const PushRequest arrived, decodePushRequest(encode(request)));
            return m_center.push(m_seat, arrived);
        },
        [](PushReply &reply, Fault now) { mutate(reply, now); }, decodePushReply);
}

Result<FeedReply> DeskLine::feed(const FeedRequest &request)
{
    return through<FeedReply>(
        m_lastFeed,
        [&]() -> Result<FeedReply> {
            MIZBAN_LET(const FeedRequest arrived, decodeFeedRequest(encode(request)));
            if (arrived.waitSeconds > 0)
                m_center.waitForNews(m_seat, arrived, [this] { return m_cancelled.load(); });
            return m_center.feed(m_seat, arrived);
        },
        [](FeedReply &reply, Fault now) { mutate(reply, now); }, decodeFeedReply);
}

Result<ReturnReply> DeskLine::giveBack(const ReturnRequest &request)
{
    return plain<ReturnReply>([&]() -> Result<ReturnReply> {
        MIZBAN_LET(const ReturnRequest arrived, decodeReturnRequest(encode(request)));
        MIZBAN_LET(const ReturnReply reply, decodeReturnReply(encode(m_center.takeBack(arrived))));
        return reply;
    });
}

Result<qint64> DeskLine::blobReceived(const BlobId &id)
{
    return plain<qint64>([&]() -> Result<qint64> { return m_center.blobReceived(id); });
}

Result<bool> DeskLine::putBlobPiece(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes)
{
    return plain<bool>([&] { return m_center.putBlob(id, size, offset, bytes); });
}

Result<Transport::BlobPiece> DeskLine::getBlobPiece(const BlobId &id, qint64 offset)
{
    return plain<BlobPiece>([&] { return m_center.getBlob(id, offset); });
}

void DeskLine::cancel()
{
    {
        const std::lock_guard lock(m_guard);
        m_cancelled = true;
    }
    m_changed.notify_all();
    m_center.wakeWaiting();
}

void DeskLine::resume()
{
    m_cancelled = false;
}

void DeskLine::hang(bool on)
{
    {
        const std::lock_guard lock(m_guard);
        m_hanging = on;
    }
    m_changed.notify_all();
}

} // namespace mizban
