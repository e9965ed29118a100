#pragma once

#include "core/wire/describe_event.h"
#include "core/wire/messages.h"

namespace mizban {

// Messages: key 0 is the protocol version, their own keys begin at 1; keys of nested structs at 0.

inline constexpr qsizetype maxRequestText = 16 << 10; ///< a PKCS#10 request or a certificate in PEM
inline constexpr qsizetype maxParcelBytes = 5 << 20;  ///< a sealed event of full length
inline constexpr int maxScopes = 10'000;
inline constexpr int maxClosures = 1'000; ///< in one message; the rest comes with the next
inline constexpr int maxWaitSeconds = 60;

[[nodiscard]] inline bool isKnown(ScopeKind kind)
{
    return kind >= ScopeKind::Directory && kind <= ScopeKind::Sealed;
}

[[nodiscard]] inline bool isKnown(PushVerdict verdict)
{
    return verdict >= PushVerdict::Accepted && verdict <= PushVerdict::Frozen;
}

template <typename F, Either<EnrolRequest> V> void describe(F &fields, V &message)
{
    fields.optional(1, message.code);
    fields.optional(2, message.post);
    fields.optional(3, message.deviceRequest, maxRequestText);
    fields.optional(4, message.signingRequest, maxRequestText);
    fields.optional(5, message.sealingRequest, maxRequestText);
}

template <typename F, Either<ScopeInfo> V> void describe(F &fields, V &scope)
{
    fields.always(0, scope.id);
    fields.always(1, scope.kind);
    fields.optional(2, scope.owner);
}

template <typename F, Either<EnrolReply> V> void describe(F &fields, V &message)
{
    fields.always(1, message.epoch);
    fields.optional(2, message.deviceCertificate, maxRequestText);
    fields.optional(3, message.deviceNumber);
    fields.optional(4, message.spareNumber);
    fields.optional(5, message.person);
    fields.optional(6, message.post);
    fields.optional(7, message.seatOf);
    fields.optional(8, message.centerKey);
    fields.optional(9, message.scopes, maxScopes);
    fields.optional(10, message.training);
}

template <typename F, Either<PushItem> V> void describe(F &fields, V &item)
{
    fields.always(0, item.link);
    bool inParcel = !item.parcel.isEmpty();
    if constexpr (F::isReading)
        inParcel = fields.comes(2);
    if (inParcel)
        fields.optional(2, item.parcel, maxParcelBytes);
    else
        fields.always(1, item.event);
}

template <typename F, Either<PushRequest> V> void describe(F &fields, V &message)
{
    fields.always(1, message.items, maxPushItems);
}

template <typename F, Either<PushResult> V> void describe(F &fields, V &result)
{
    fields.always(0, result.sequence);
    fields.always(1, result.verdict);
    fields.optional(2, result.sealedReason, maxSmallBytes);
}

template <typename F, Either<PushReply> V> void describe(F &fields, V &message)
{
    fields.always(1, message.epoch);
    fields.always(2, message.results, maxPushItems);
    fields.always(3, message.receivedAtMs);
}

/// `withSignature` false: what the signature covers.
template <typename F, Either<ScopeHead> V> void describeHead(F &fields, V &head, bool withSignature)
{
    fields.always(0, head.scope);
    fields.always(1, head.epoch);
    fields.always(2, head.size);
    fields.always(3, head.root, 32);
    fields.always(4, head.atMs);
    if (withSignature)
        fields.always(5, head.signature, maxSignatureBytes);
    fields.check(head.root.size() == 32);
}

template <typename F, Either<ScopeHead> V> void describe(F &fields, V &head)
{
    describeHead(fields, head, true);
}

template <typename F, Either<ScopeCursor> V> void describe(F &fields, V &cursor)
{
    fields.always(0, cursor.scope);
    fields.always(1, cursor.after);
}

template <typename F, Either<FeedRequest> V> void describe(F &fields, V &message)
{
    fields.always(1, message.cursors, maxScopes);
    fields.always(2, message.limit);
    fields.always(3, message.waitSeconds);
    fields.optional(4, message.closed, maxClosures);
    fields.check(message.limit >= 1 && message.limit <= maxFeedEntries);
    fields.check(message.waitSeconds >= 0 && message.waitSeconds <= maxWaitSeconds);
}

template <typename F, Either<FeedPage> V> void describe(F &fields, V &page)
{
    fields.always(0, page.scope);
    fields.always(1, page.first);
    fields.always(2, page.events, maxFeedEntries);
    fields.always(3, page.more);
    fields.always(4, page.head);
    fields.check(page.first >= 1);
}

template <typename F, Either<FeedReply> V> void describe(F &fields, V &message)
{
    fields.always(1, message.epoch);
    fields.always(2, message.scopes, maxScopes);
    fields.always(3, message.pages, maxScopes);
    fields.always(4, message.centerTimeMs);
    fields.optional(5, message.closures, maxClosures);
    qsizetype entries = 0;
    for (const FeedPage &page : message.pages)
        entries += page.events.size();
    fields.check(entries <= maxFeedEntries);
}

template <typename F, Either<ReturnRequest> V> void describe(F &fields, V &message)
{
    fields.optional(1, message.held, maxReturned);
    fields.optional(2, message.events, maxReturned);
}

template <typename F, Either<ReturnReply> V> void describe(F &fields, V &message)
{
    fields.always(1, message.epoch);
    fields.optional(2, message.lacking, maxReturned);
}

template <typename F, Either<Error> V> void describe(F &fields, V &error)
{
    fields.always(0, error.code);
    fields.optional(1, error.field);
    fields.optional(2, error.detail, maxTextLength);
    fields.optional(3, error.rule);
    fields.optional(4, error.retryAfterSeconds);
}

template <typename F, Either<ErrorReply> V> void describe(F &fields, V &message)
{
    fields.always(1, message.error);
}

} // namespace mizban
