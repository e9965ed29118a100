#pragma once

#include "core/base/result.h"
#include "core/wire/messages.h"

namespace mizban {

// Whether a reply answers the request it came for. A reply that is doubled, of another request or put
// together wrongly is refused whole, as Malformed, before anything is stored or acknowledged.

[[nodiscard]] Status checkReply(const PushRequest &request, const PushReply &reply);
[[nodiscard]] Status checkReply(const ReturnRequest &request, const ReturnReply &reply);
[[nodiscard]] Status checkReply(const FeedRequest &request, const FeedReply &reply);

} // namespace mizban
