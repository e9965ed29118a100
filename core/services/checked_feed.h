#pragma once

#include "core/crypto/keys.h"
#include "core/domain/case_state.h"
#include "core/wire/messages.h"

namespace mizban {

/// A feed reply after everything that needs no store: ids given, payloads checked against their hashes
/// and read, the center's signature on its own events. Costly, and made on any thread, so that the next
/// page can be checked while the writer takes the last one.
class CheckedFeed
{
public:
    /// The events of one stream that a reply brings.
    struct Stream
    {
        QList<Event> events;
        QList<DecodedEvent> decoded; ///< those of them whose payload can be read
    };

    /// Corrupt or BadSignature: nothing of the reply may be taken.
    [[nodiscard]] static Result<CheckedFeed> check(FeedReply reply, const VerifyKey &center);

    [[nodiscard]] const FeedReply &reply() const { return m_reply; }
    /// In the order of their ids, in which their rows are found fastest.
    [[nodiscard]] const QList<Stream> &streams() const { return m_streams; }

private:
    CheckedFeed() = default;

    FeedReply m_reply;
    QList<Stream> m_streams;
};

} // namespace mizban
