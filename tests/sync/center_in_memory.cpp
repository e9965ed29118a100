#include "tests/sync/center_in_memory.h"

#include "core/crypto/digest.h"
#include "core/eventlog/authoring.h"
#include "core/eventlog/verify.h"
#include "core/wire/codec.h"

#include <algorithm>
#include <chrono>

namespace mizban {

Result<PushReply> CenterInMemory::push(const SeatIdentity &seat, const PushRequest &request)
{
    const std::lock_guard lock(m_guard);
    ++pushes;
    PushReply reply;
    reply.epoch = m_keys.epoch();
    reply.receivedAtMs = m_keys.clock()->nowMs();
    for (const PushItem &item : request.items)
        reply.results.append(PushResult{item.link.link.sequence, accept(seat, item), {}});
    m_news.notify_all();
    return reply;
}

PushVerdict CenterInMemory::accept(const SeatIdentity &seat, PushItem item)
{
    if (!completeLink(item.link).ok() || !completeEvent(item.event).ok())
        return PushVerdict::Later;
    const auto key = VerifyKey::fromSpki(seat.device.key.publicKey().spki());
    const Link &link = item.link.link;
    if (link.device != seat.device.id || link.event != item.event.id || !verifyLink(item.link, *key).ok() ||
        !verifyAuthor(item.event, *key).ok())
        return PushVerdict::Later;
    Held::Chain &chain = m_held.chains[link.device];
    if (link.sequence <= chain.sequence) {
        const bool same = chain.links.at(static_cast<qsizetype>(link.sequence) - 1) == item.link.id;
        chain.frozen = chain.frozen || !same;
        return same ? PushVerdict::Known : PushVerdict::Frozen;
    }
    if (chain.frozen)
        return PushVerdict::Frozen;
    const LinkId tip = chain.links.isEmpty() ? LinkId() : chain.links.last();
    if (link.sequence != chain.sequence + 1 || link.previous != tip || !hasParents(item.event))
        return PushVerdict::Later;
    chain.sequence = link.sequence;
    chain.links.append(item.link.id);
    if (const auto error = refuses ? refuses(item.event) : std::nullopt) {
        quarantine(seat, item.event, *error);
        return PushVerdict::Quarantined;
    }
    if (!holds(item.event.id, item.event.header.stream))
        keep(item.event);
    settleReturned();
    return PushVerdict::Accepted;
}

bool CenterInMemory::holds(const EventId &id, const StreamId &stream) const
{
    const QList<Event> events = m_held.streams.value(stream);
    return std::any_of(events.cbegin(), events.cend(), [&](const Event &event) { return event.id == id; });
}

ReturnReply CenterInMemory::takeBack(const ReturnRequest &request)
{
    const std::lock_guard lock(m_guard);
    QSet<EventId> all;
    for (const QList<Event> &stream : std::as_const(m_held.streams)) {
        for (const Event &event : stream)
            all.insert(event.id);
    }
    for (const Event &event : m_keys.directoryEvents())
        all.insert(event.id);
    ReturnReply reply;
    reply.epoch = m_keys.epoch();
    for (const EventId &id : request.held) {
        if (!all.contains(id))
            reply.lacking.append(id);
    }
    for (Event event : request.events) {
        if (completeEvent(event).ok())
            m_returned.append(event);
    }
    settleReturned();
    m_news.notify_all();
    return reply;
}

void CenterInMemory::settleReturned()
{
    for (bool any = true; any;) {
        any = false;
        for (qsizetype at = 0; at < m_returned.size(); ++at) {
            const Event event = m_returned.at(at);
            const bool held = holds(event.id, event.header.stream);
            if (!held && !hasParents(event))
                continue;
            m_returned.removeAt(at--);
            if (!held)
                keep(event);
            any = true;
        }
    }
}

bool CenterInMemory::hasParents(const Event &event) const
{
    const QList<Event> stream = m_held.streams.value(event.header.stream);
    return std::all_of(event.header.parents.cbegin(), event.header.parents.cend(),
                       [&](const EventId &parent) {
                           return std::any_of(stream.cbegin(), stream.cend(),
                                              [&](const Event &other) { return other.id == parent; });
                       });
}

void CenterInMemory::keep(const Event &event)
{
    append(event);
    fanOut(event);
}

/// Into its stream and all scopes that the stream is in already.
void CenterInMemory::append(const Event &event)
{
    m_held.streams[event.header.stream].append(event);
    for (auto scope = m_held.follows.cbegin(); scope != m_held.follows.cend(); ++scope) {
        if (scope->contains(event.header.stream))
            m_held.entries[scope.key()].append(event);
    }
}

/// A stream comes into a scope whole (design §3), with the notes on it.
void CenterInMemory::enter(const HolderCode &holder, const StreamId &stream)
{
    if (m_held.follows[holder].contains(stream))
        return;
    m_held.follows[holder].insert(stream);
    QList<Event> events = m_held.streams.value(stream);
    std::sort(events.begin(), events.end(), canonicalLess);
    m_held.entries[holder].append(events);
    for (auto notes = m_held.notesOf.cbegin(); notes != m_held.notesOf.cend(); ++notes) {
        if (notes.value() == stream)
            enter(holder, notes.key());
    }
}

void CenterInMemory::fanOut(const Event &event)
{
    const auto payload = decodePayload(event.header.type, event.payloadBytes);
    if (!payload)
        return;
    const StreamId stream = event.header.stream;
    if (const auto *registered = std::get_if<CaseRegistered>(&*payload)) {
        enter(HolderCode(registered->desk.text()), stream);
    } else if (const auto *referred = std::get_if<CaseReferred>(&*payload)) {
        enter(referred->to, stream);
        for (const HolderCode &copy : referred->copies)
            enter(copy, stream);
    } else if (const auto *task = std::get_if<TaskAsked>(&*payload)) {
        enter(task->to, stream);
    } else if (const auto *inquiry = std::get_if<InquirySent>(&*payload)) {
        enter(inquiry->to, stream);
    } else if (const auto *note = std::get_if<NoteAdded>(&*payload)) {
        m_held.notesOf.insert(stream, note->caseId);
        for (const HolderCode &holder : m_held.follows.keys()) {
            if (m_held.follows.value(holder).contains(note->caseId))
                enter(holder, stream);
        }
    }
}

void CenterInMemory::quarantine(const SeatIdentity &seat, const Event &event, const Error &error)
{
    append(event);
    enter(seat.seatOf, event.header.stream);
    const VerdictGiven verdict{VerdictKind::Quarantined, event.id, wordOf(error.code), error.rule,
                               error.detail};
    const EventPlace behind{event.header.kind, event.header.stream, {event.id}, event.header.counter};
    append(authorEvent(m_keys.signer(), m_keys.actor(), behind, Payload(verdict), m_keys.clock()->nowMs()));
}

FeedReply CenterInMemory::feed(const SeatIdentity &seat, const FeedRequest &request)
{
    const std::lock_guard lock(m_guard);
    return pagesFor(seat, request);
}

FeedReply CenterInMemory::pagesFor(const SeatIdentity &seat, const FeedRequest &request)
{
    FeedReply reply;
    reply.epoch = m_keys.epoch();
    reply.scopes = m_keys.scopesFor(seat.seatOf);
    reply.centerTimeMs = m_keys.clock()->nowMs();
    int left = std::min(request.limit, pageLimit);
    for (const ScopeCursor &cursor : request.cursors) {
        const bool directory = cursor.scope == m_keys.directoryScope().id;
        if (!directory && cursor.scope != m_keys.scopeOf(seat.seatOf).id)
            continue;
        const QList<Event> events = directory ? m_keys.directoryEvents() : m_held.entries.value(seat.seatOf);
        if (left == 0 || cursor.after >= static_cast<quint64>(events.size()))
            continue;
        reply.pages.append(m_keys.page(cursor.scope, events, cursor.after, left));
        left -= static_cast<int>(reply.pages.last().events.size());
    }
    return reply;
}

void CenterInMemory::waitForNews(const SeatIdentity &seat, const FeedRequest &request,
                                 const std::function<bool()> &ended)
{
    std::unique_lock lock(m_guard);
    m_news.wait_for(lock, std::chrono::seconds(request.waitSeconds),
                    [&] { return ended() || !pagesFor(seat, request).pages.isEmpty(); });
}

void CenterInMemory::wakeWaiting()
{
    const std::lock_guard lock(m_guard);
    m_news.notify_all();
}

qint64 CenterInMemory::blobReceived(const BlobId &id)
{
    const std::lock_guard lock(m_guard);
    return m_held.blobs.value(id).bytes.size();
}

Result<bool> CenterInMemory::putBlob(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes)
{
    const std::lock_guard lock(m_guard);
    Held::Blob &blob = m_held.blobs[id];
    if (blob.size != 0 && blob.whole())
        return true;
    blob.size = size;
    if (blob.bytes.size() != offset)
        return makeError(ErrorCode::Conflict, QStringLiteral("offset"));
    blob.bytes += bytes;
    if (blob.bytes.size() < size)
        return false;
    if (sha256(blob.bytes) != id.bytes()) {
        m_held.blobs.remove(id);
        return makeError(ErrorCode::Corrupt, QStringLiteral("digest"));
    }
    return true;
}

Result<Transport::BlobPiece> CenterInMemory::getBlob(const BlobId &id, qint64 offset)
{
    const std::lock_guard lock(m_guard);
    const auto blob = m_held.blobs.constFind(id);
    if (blob == m_held.blobs.cend() || !blob->whole())
        return makeError(ErrorCode::NotFound, QStringLiteral("attachment"));
    return Transport::BlobPiece{blob->bytes.mid(static_cast<qsizetype>(offset), blobPieceBytes), blob->size};
}

CenterInMemory::Held CenterInMemory::backup()
{
    const std::lock_guard lock(m_guard);
    return m_held;
}

void CenterInMemory::restore(Held held)
{
    const std::lock_guard lock(m_guard);
    m_held = std::move(held);
    m_keys.setEpoch(m_keys.epoch() + 1);
    m_news.notify_all();
}

void CenterInMemory::put(Held held)
{
    const std::lock_guard lock(m_guard);
    m_held = std::move(held);
    m_news.notify_all();
}

QList<Event> CenterInMemory::entriesOf(const QString &holder)
{
    const std::lock_guard lock(m_guard);
    return m_held.entries.value(HolderCode(holder));
}

} // namespace mizban
