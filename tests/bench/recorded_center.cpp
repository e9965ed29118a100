#include "tests/bench/recorded_center.h"

#include "tests/bench/generated_cases.h"

namespace mizban::bench {

RecordedCenter::RecordedCenter(fixtures::TestCenter &center, const QString &path, int cases, int pageEntries)
    : m_scope(center.scopeOf(HolderCode(governor)).id)
    , m_file(path)
    , m_pageEntries(pageEntries)
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        qFatal("no file for the replies");
    GeneratedCases generated(center.clock()->nowMs());
    FeedPage page;
    const auto complete = [&](bool more) { write(center, std::exchange(page, {}), more); };
    for (int number = 0; number < cases; ++number) {
        for (const Event &event : generated.next()) {
            if (page.events.size() == pageEntries)
                complete(true);
            m_edge.append(merkleLeafHash(event.id.bytes()));
            page.events.append(event);
        }
    }
    complete(false);
    m_file.flush();
}

void RecordedCenter::write(fixtures::TestCenter &center, FeedPage page, bool more)
{
    page.scope = m_scope;
    page.first = static_cast<quint64>(m_events) + 1;
    page.more = more;
    page.head = ScopeHead{m_scope, center.epoch(), m_edge.size(), m_edge.root(), center.clock()->nowMs(), {}};
    page.head.signature = center.signer().key.sign(scopeHeadBytes(page.head));
    m_events += page.events.size();
    FeedReply reply;
    reply.epoch = center.epoch();
    reply.scopes = center.scopesFor(HolderCode(governor));
    reply.pages.append(std::move(page));
    m_file.write(compress(encode(reply)));
    m_ends.append(m_file.pos());
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
