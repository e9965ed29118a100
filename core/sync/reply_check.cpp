#include "core/sync/reply_check.h"

#include <QHash>
#include <QSet>

namespace mizban {

namespace {

Error wrong(const char *what)
{
    return makeError(ErrorCode::Malformed, QString::fromLatin1(what));
}

} // namespace

Status checkReply(const PushRequest &request, const PushReply &reply)
{
    QSet<quint64> open;
    for (const PushItem &item : request.items)
        open.insert(item.link.link.sequence);
    for (const PushResult &result : reply.results) {
        if (!open.remove(result.sequence))
            return wrong("a verdict on what was not sent");
    }
    return {};
}

Status checkReply(const ReturnRequest &request, const ReturnReply &reply)
{
    QSet<EventId> open(request.held.begin(), request.held.end());
    for (const EventId &lacking : reply.lacking) {
        if (!open.remove(lacking))
            return wrong("wants what was not offered");
    }
    return {};
}

Status checkReply(const FeedRequest &request, const FeedReply &reply)
{
    QHash<ScopeId, quint64> open;
    for (const ScopeCursor &cursor : request.cursors)
        open.insert(cursor.scope, cursor.after);
    for (const FeedPage &page : reply.pages) {
        const auto cursor = open.constFind(page.scope);
        if (cursor == open.cend())
            return wrong("a page that was not asked for");
        if (page.events.isEmpty())
            return wrong("an empty page");
        if (page.first != *cursor + 1)
            return wrong("a page that does not follow");
        if (page.head.epoch != reply.epoch)
            return wrong("a head of another epoch");
        open.erase(cursor);
    }
    return {};
}

} // namespace mizban
