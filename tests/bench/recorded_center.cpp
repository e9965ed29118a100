#include "tests/bench/recorded_center.h"

namespace mizban::bench {

RecordedCenter::RecordedCenter(fixtures::TestCenter &center, HolderCode holder, const QString &path,
                               int cases, int pageEntries)
    : m_center(center)
    , m_holder(std::move(holder))
    , m_scope(center.scopeOf(m_holder).id)
    , m_generated(center.clock()->nowMs())
    , m_file(path)
    , m_pageEntries(pageEntries)
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        qFatal("no file for the replies");
    FeedPage page;
    for (int number = 0; number < cases; ++number) {
        for (const Event &event : m_generated.next()) {
            if (page.events.size() == pageEntries)
                write(std::exchange(page, {}), true);
            m_edge.append(merkleLeafHash(event.id.bytes()));
            page.events.append(event);
        }
    }
    write(std::move(page), false);
    m_file.flush();
}

/// The events are in the tree already.
FeedReply RecordedCenter::replyWith(FeedPage page, bool more)
{
    page.scope = m_scope;
    page.first = static_cast<quint64>(m_events) + 1;
    page.more = more;
    page.head =
        ScopeHead{m_scope, m_center.epoch(), m_edge.size(), m_edge.root(), m_center.clock()->nowMs(), {}};
    page.head.signature = m_center.signer().key.sign(scopeHeadBytes(page.head));
    m_events += page.events.size();
    FeedReply reply;
    reply.epoch = m_center.epoch();
    reply.scopes = m_center.scopesFor(m_holder);
    reply.pages.append(std::move(page));
    return reply;
}

void RecordedCenter::write(FeedPage page, bool more)
{
    m_file.write(compress(encode(replyWith(std::move(page), more))));
    m_ends.append(m_file.pos());
}

FeedReply RecordedCenter::nextEvent()
{
    if (m_waiting.isEmpty())
        m_waiting = m_generated.next();
    FeedPage page;
    page.events = {m_waiting.takeFirst()};
    m_edge.append(merkleLeafHash(page.events.first().id.bytes()));
    return replyWith(std::move(page), false);
}

Result<FeedReply> RecordedCenter::feed(const FeedRequest &request)
{
    for (const ScopeCursor &cursor : request.cursors) {
        if (cursor.scope != m_scope || cursor.after == static_cast<quint64>(m_events))
            continue;
        const auto at = static_cast<qsizetype>(cursor.after) / m_pageEntries;
        const qint64 start = at == 0 ? 0 : m_ends[at - 1];
        m_file.seek(start);
        MIZBAN_LET(const QByteArray plain, decompress(m_file.read(m_ends[at] - start)));
        return decodeFeedReply(plain);
    }
    return FeedReply();
}

} // namespace mizban::bench
