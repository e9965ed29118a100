#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"

#include <QList>

#include <optional>

namespace mizban {

// Messages between desk and center, canonical CBOR in the bodies of HTTPS requests. The first field of
// each is the protocol version; a peer that speaks another one is refused with Malformed/"version".
//
//   POST /v1/enrol            EnrolRequest → EnrolReply      (no client certificate yet)
//   POST /v1/push             PushRequest  → PushReply
//   POST /v1/feed             FeedRequest  → FeedReply       (long poll)
//   POST /v1/return           ReturnRequest → ReturnReply    (to a center that came back from a backup)
//   GET  /v1/blobs/<hex>      bytes, honours Range
//   HEAD /v1/blobs/<hex>      Mizban-Received: bytes the center already holds
//   PUT  /v1/blobs/<hex>?offset=N&size=M   one piece; 200 when whole, 202 when more is wanted
//
// A failed request answers with ErrorReply and an HTTP status of 400 and above. Bodies above
// 4 KiB may travel with `Content-Encoding: zstd`.

inline constexpr int protocolVersion = 1;
/// The name every center's TLS certificate carries, wherever it is reached (the authority is pinned).
inline constexpr char centerTlsName[] = "mizban-center";
inline constexpr qsizetype maxMessageBytes = 32 << 20; ///< after decompression
inline constexpr int maxPushItems = 2'000;
inline constexpr int maxReturned = 20'000; ///< ids in one offer
inline constexpr int maxFeedEntries = 5'000;
inline constexpr qsizetype blobPieceBytes = 1 << 20;

struct EnrolRequest
{
    QString code;              ///< one-time
    PostCode post;             ///< of the person who will sit here
    QByteArray deviceRequest;  ///< PKCS#10 PEM
    QByteArray signingRequest; ///< PKCS#10 PEM of the person's signing key
    QByteArray sealingRequest; ///< PKCS#10 PEM of the person's key for sealed content
    bool operator==(const EnrolRequest &) const = default;
};

enum class ScopeKind : quint8 {
    Directory = 1,
    Holder = 2, ///< a desk's or a post's cartable
    Sealed = 3, ///< sealed cases of one person in one post; owner "post|person"
};

struct ScopeInfo
{
    ScopeId id;
    ScopeKind kind = ScopeKind::Holder;
    HolderCode owner; ///< empty for the directory
    bool operator==(const ScopeInfo &) const = default;
};

struct EnrolReply
{
    quint64 epoch = 1;
    QByteArray deviceCertificate; ///< PEM
    QString deviceNumber;         ///< five digits (T2)
    QString spareNumber;
    PersonId person;
    PostCode post;
    HolderCode seatOf;
    QByteArray centerKey; ///< SubjectPublicKeyInfo of the center's event and head signer
    QList<ScopeInfo> scopes;
    bool training = false;
    bool operator==(const EnrolReply &) const = default;
};

/// One own event with the link that ties it to the device's chain.
struct PushItem
{
    SignedLink link;
    Event event;
    QByteArray parcel = {}; ///< in place of the event: the event sealed to the center's service key (C4)
    bool operator==(const PushItem &) const = default;
};

struct PushRequest
{
    QList<PushItem> items; ///< in link order
    bool operator==(const PushRequest &) const = default;
};

enum class PushVerdict : quint8 {
    Accepted = 1,
    Quarantined, ///< kept, refused; a verdict event follows in the feed (invariant 10)
    Known,       ///< had it already; nothing done (invariant 5)
    Later,       ///< not taken now (a gap before it, or busy): send again
    Frozen,      ///< the device forked its chain (invariant 4); content kept
};

struct PushResult
{
    quint64 sequence = 0;
    PushVerdict verdict = PushVerdict::Later;
    QByteArray sealedReason; ///< why a parcel was refused, to its author alone (C5); empty otherwise
    bool operator==(const PushResult &) const = default;
};

/// The answer is durable: Accepted, Known, Quarantined and Frozen items need not be sent again in this epoch.
struct PushReply
{
    quint64 epoch = 1;
    QList<PushResult> results;
    qint64 receivedAtMs = 0; ///< center's clock (O4)
    bool operator==(const PushReply &) const = default;
};

/// Signed state of a scope (invariant 15): RFC 6962 tree over the event ids in their order there.
struct ScopeHead
{
    ScopeId scope;
    quint64 epoch = 1;
    quint64 size = 0;
    QByteArray root; ///< 32 bytes
    qint64 atMs = 0;
    QByteArray signature; ///< by the center over the canonical encoding of the fields above
    bool operator==(const ScopeHead &) const = default;
};

[[nodiscard]] QByteArray scopeHeadBytes(const ScopeHead &head); ///< what is signed

struct ScopeCursor
{
    ScopeId scope;
    quint64 after = 0; ///< number of the last entry held; 0 for none
    bool operator==(const ScopeCursor &) const = default;
};

struct FeedRequest
{
    QList<ScopeCursor> cursors;
    int limit = 1000;           ///< entries in all, at most maxFeedEntries
    int waitSeconds = 0;        ///< long poll: answer when there is news or after this time, at most 60
    QList<ScopeId> closed = {}; ///< C6: whose streams the device has wiped as it was told
    bool operator==(const FeedRequest &) const = default;
};

struct FeedPage
{
    ScopeId scope;
    quint64 first = 1; ///< number of the first entry in `events`; entries are consecutive
    QList<Event> events;
    bool more = false; ///< the scope holds more than this page
    ScopeHead head;    ///< of size first + events.size() - 1
    bool operator==(const FeedPage &) const = default;
};

struct FeedReply
{
    quint64 epoch = 1;
    QList<ScopeInfo>
        scopes; ///< all that the device may read now; one that is gone was closed by a signed event
    QList<FeedPage> pages;   ///< only scopes with news
    qint64 centerTimeMs = 0; ///< O4
    /// ScopeClosed events of the center that the device has not confirmed (C6). They stand in no scope.
    QList<Event> closures = {};
    bool operator==(const FeedReply &) const = default;
};

/// What a desk holds of others, offered to a center that was restored and may lack it (invariant 9): first
/// the ids, then those events that the center said it lacks.
struct ReturnRequest
{
    QList<EventId> held;
    QList<Event> events; ///< whole streams' worth, in canonical order
    bool operator==(const ReturnRequest &) const = default;
};

struct ReturnReply
{
    quint64 epoch = 1;
    QList<EventId> lacking; ///< of `held`
    bool operator==(const ReturnReply &) const = default;
};

struct ErrorReply
{
    Error error;
    bool operator==(const ErrorReply &) const = default;
};

#define MIZBAN_MESSAGE(Type)                                                                                 \
    [[nodiscard]] QByteArray encode(const Type &message);                                                    \
    [[nodiscard]] Result<Type> decode##Type(const QByteArray &bytes);

MIZBAN_MESSAGE(EnrolRequest)
MIZBAN_MESSAGE(EnrolReply)
MIZBAN_MESSAGE(PushRequest)
MIZBAN_MESSAGE(PushReply)
MIZBAN_MESSAGE(FeedRequest)
MIZBAN_MESSAGE(FeedReply)
MIZBAN_MESSAGE(ReturnRequest)
MIZBAN_MESSAGE(ReturnReply)
MIZBAN_MESSAGE(ErrorReply)
#undef MIZBAN_MESSAGE

/// zstd level 1 with the content size in the frame; unpack bounds the size before allocating.
[[nodiscard]] QByteArray compress(const QByteArray &bytes);
[[nodiscard]] Result<QByteArray> decompress(const QByteArray &bytes, qsizetype limit = maxMessageBytes);

} // namespace mizban
