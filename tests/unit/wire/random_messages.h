#pragma once

#include "core/wire/messages.h"
#include "tests/unit/wire/random_events.h"

namespace mizban::test {

/// What devices and the center say to each other.
class RandomMessages : public RandomEvents
{
public:
    explicit RandomMessages(quint64 seed = 0)
        : RandomWords(seed)
    {
    }

    ScopeInfo scope()
    {
        return {id<ScopeId>(), coin() ? ScopeKind::Directory : ScopeKind::Holder, code<HolderCode>()};
    }
    ScopeHead head() { return {id<ScopeId>(), below(9), below(1'000'000), bytes(32), time(), bytes(70)}; }

    PushRequest pushRequest()
    {
        PushRequest message;
        for (quint64 i = below(4); i > 0; --i)
            message.items.append(coin() ? PushItem{signedLink(), event()}
                                        : PushItem{signedLink(), {}, bytes(1024)});
        return message;
    }

    FeedReply feedReply()
    {
        FeedReply message{below(5), {scope(), scope()}, {}, time(), {}};
        if (coin())
            message.closures = {event()};
        for (quint64 i = below(3); i > 0; --i)
            message.pages.append({id<ScopeId>(), 1 + below(500), {event(), event()}, coin(), head()});
        return message;
    }

    ReturnRequest returnRequest()
    {
        ReturnRequest message;
        for (quint64 i = below(4); i > 0; --i)
            message.held.append(id<EventId>());
        for (quint64 i = below(3); i > 0; --i)
            message.events.append(event());
        return message;
    }
    ReturnReply returnReply() { return {below(5), {id<EventId>(), id<EventId>()}}; }

    EnrolRequest enrolRequest() { return {text(), code<PostCode>(), bytes(400), bytes(400), bytes(400)}; }
    EnrolReply enrolReply()
    {
        return {below(4),         bytes(900),         text(6),   text(6),   code<PersonId>(),
                code<PostCode>(), code<HolderCode>(), bytes(91), {scope()}, coin()};
    }
    PushReply pushReply() { return {below(4), {{below(900), word(PushVerdict::Frozen), bytes(40)}}, time()}; }
    FeedRequest feedRequest()
    {
        return {{{id<ScopeId>(), below(900)}}, 1 + int(below(5000)), int(below(61)), {id<ScopeId>()}};
    }
    ErrorReply errorReply()
    {
        return {Error{word(ErrorCode::Internal), text(), text(), text(), int(below(100))}};
    }
};

} // namespace mizban::test
