#include "core/services/checked_feed.h"

#include "core/domain/escalation_rules.h"
#include "core/eventlog/verify.h"
#include "core/projections/projector.h"

#include <algorithm>

namespace mizban {

namespace {

bool isCentersOwn(const EventHeader &header)
{
    switch (header.type) {
    case EventType::DirectoryChanged:
    case EventType::VerdictGiven:
    case EventType::ExposureReported:
    case EventType::SummaryGiven:
    case EventType::IdentityChecked:
    case EventType::NightItemEscalated:
        return true;
    default:
        return header.kind == StreamKind::Directory || isMadeByTime(header.type);
    }
}

/// Only the center writes the directory, gives verdicts and says who somebody is; everyone else's authorship
/// is vouched for by the center's head and checked again when a case is opened.
Status checkCenterEvent(const Event &event, const VerifyKey &center)
{
    return isCentersOwn(event.header) ? verifyAuthor(event, center) : Status();
}

QList<CheckedFeed::Stream> byStream(const QList<FeedPage> &pages)
{
    QList<const Event *> events;
    for (const FeedPage &page : pages) {
        for (const Event &event : page.events)
            events.append(&event);
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const Event *a, const Event *b) { return a->header.stream < b->header.stream; });
    QList<CheckedFeed::Stream> streams;
    for (const Event *event : events) {
        const bool same =
            !streams.isEmpty() && streams.last().events.first().header.stream == event->header.stream;
        if (!same)
            streams.emplaceBack();
        streams.last().events.append(*event);
    }
    for (CheckedFeed::Stream &stream : streams)
        stream.decoded = decodeEvents(stream.events);
    return streams;
}

} // namespace

Result<CheckedFeed> CheckedFeed::check(FeedReply reply, const VerifyKey &center)
{
    for (FeedPage &page : reply.pages) {
        for (Event &event : page.events) {
            MIZBAN_TRY(completeEvent(event));
            MIZBAN_TRY(checkCenterEvent(event, center));
        }
    }
    for (Event &closure : reply.closures) {
        MIZBAN_TRY(completeEvent(closure));
        if (closure.header.type != EventType::ScopeClosed)
            return makeError(ErrorCode::Malformed, QStringLiteral("not a closure"));
        MIZBAN_TRY(verifyAuthor(closure, center)); // nobody else makes a seat wipe anything (invariant 11)
    }
    CheckedFeed checked;
    checked.m_streams = byStream(reply.pages);
    checked.m_reply = std::move(reply);
    return checked;
}

} // namespace mizban
