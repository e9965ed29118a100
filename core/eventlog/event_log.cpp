#include "core/eventlog/event_log.h"

#include "core/eventlog/authoring.h"
#include "core/eventlog/event_pack.h"
#include "core/eventlog/former_chains.h"
#include "core/eventlog/verify.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

constexpr qint64 chunksPerStream = 65536;

struct StreamTail
{
    StreamRef ref;
    qint64 chunk = 0;
};

Result<std::optional<StreamTail>> tailOf(Connection &db, const StreamId &id)
{
    MIZBAN_LET(Query query, db.query("SELECT row, kind, chunk FROM stream WHERE id = ?", id));
    MIZBAN_LET(const bool found, query.next());
    if (!found)
        return std::optional<StreamTail>();
    StreamTail tail;
    tail.ref = StreamRef{query.int64(0), id, query.get<StreamKind>(1)};
    tail.chunk = query.int64(2);
    return std::optional(tail);
}

/// The same header is the same event; its payload may since have been erased here or there.
bool holds(const QList<Event> &events, const Event &event)
{
    return std::any_of(events.begin(), events.end(), [&](const Event &held) { return held.id == event.id; });
}

/// Those of `events` that are not in `held`, each once.
QList<Event> newAmong(const QList<Event> &events, const QList<Event> &held)
{
    QList<Event> added;
    added.reserve(events.size());
    for (const Event &event : events) {
        if (!holds(held, event) && !holds(added, event))
            added.append(event);
    }
    return added;
}

/// Events packed into what goes into a chunk at once.
QList<QByteArray> packed(const QList<Event> &events)
{
    QList<QByteArray> entries;
    QByteArray entry;
    for (const Event &event : events) {
        appendToPack(entry, event);
        if (entry.size() >= maxPackBytes)
            entries.append(std::exchange(entry, {}));
    }
    if (!entry.isEmpty())
        entries.append(entry);
    return entries;
}

Status appendToChunk(Connection &db, StreamTail &tail, const QByteArray &entry)
{
    const qint64 key = tail.ref.row * chunksPerStream + tail.chunk;
    MIZBAN_LET(const auto held, db.value<qint64>("SELECT length(data) FROM event_pack WHERE key = ?", key));
    if (!held)
        return db.run("INSERT INTO event_pack(key, data) VALUES(?, ?)", key, entry);
    if (*held + entry.size() <= maxPackBytes)
        return db.run("UPDATE event_pack SET data = CAST(data || ? AS BLOB) WHERE key = ?", entry, key);
    if (tail.chunk + 1 >= chunksPerStream)
        return makeError(ErrorCode::TooLarge, QStringLiteral("stream is full"));
    ++tail.chunk;
    return db.run("INSERT INTO event_pack(key, data) VALUES(?, ?)", key + 1, entry);
}

/// The streams of a first sync are nearly all new: two rows each and nothing to look up.
Result<StreamRef> makeStream(Connection &db, const QList<Event> &events)
{
    const EventHeader &header = events.first().header;
    const QList<QByteArray> chunks = packed(events);
    if (chunks.size() > chunksPerStream)
        return makeError(ErrorCode::TooLarge, QStringLiteral("stream is full"));
    MIZBAN_TRY(db.run("INSERT INTO stream(id, kind, events, chunk) VALUES(?, ?, ?, ?)", header.stream,
                      header.kind, events.size(), chunks.size() - 1));
    const qint64 row = db.lastInsertRowId();
    for (qsizetype chunk = 0; chunk < chunks.size(); ++chunk)
        MIZBAN_TRY(db.run("INSERT INTO event_pack(key, data) VALUES(?, ?)", row * chunksPerStream + chunk,
                          chunks[chunk]));
    return StreamRef{row, header.stream, header.kind};
}

Status appendToStream(Connection &db, StreamTail tail, const QList<Event> &events)
{
    for (const QByteArray &entry : packed(events))
        MIZBAN_TRY(appendToChunk(db, tail, entry));
    return db.run("UPDATE stream SET events = events + ?, chunk = ? WHERE row = ?", events.size(), tail.chunk,
                  tail.ref.row);
}

/// In place of a stream's row in the link of a parcel.
constexpr StreamRow parcelRow = 0;

Result<QByteArray> parcelAt(Connection &db, qint64 sequence)
{
    MIZBAN_LET(const auto parcel,
               db.value<QByteArray>("SELECT data FROM parcel WHERE sequence = ?", sequence));
    if (!parcel)
        return makeError(ErrorCode::Corrupt, QStringLiteral("a linked parcel is missing"));
    return *parcel;
}

SignedLink readLink(const Query &query)
{
    SignedLink link;
    link.linkBytes = query.blob(1);
    link.signature = query.blob(2);
    return link;
}

} // namespace

Result<Inserted> EventLog::insert(const QList<Event> &events)
{
    Inserted inserted;
    if (events.isEmpty())
        return inserted;
    const EventHeader &first = events.first().header;
    MIZBAN_LET(const auto known, tailOf(m_connection, first.stream));
    const StreamKind kind = known ? known->ref.kind : first.kind;
    for (const Event &event : events) {
        if (event.header.kind != kind || event.header.stream != first.stream)
            return makeError(ErrorCode::Corrupt, QStringLiteral("stream kind differs"));
    }
    if (known) {
        MIZBAN_LET(inserted.events, this->events(known->ref.row));
    }
    inserted.added = newAmong(events, inserted.events);
    inserted.isNew = !known;
    if (!known) {
        MIZBAN_LET(inserted.stream, makeStream(m_connection, inserted.added));
        inserted.events = inserted.added;
        return inserted;
    }
    inserted.stream = known->ref;
    if (inserted.added.isEmpty())
        return inserted;
    MIZBAN_TRY(appendToStream(m_connection, *known, inserted.added));
    inserted.events.append(inserted.added);
    return inserted;
}

Result<std::optional<StreamRef>> EventLog::find(const StreamId &id) const
{
    MIZBAN_LET(const auto tail, tailOf(m_connection, id));
    return tail ? std::optional(tail->ref) : std::optional<StreamRef>();
}

Result<StreamRef> EventLog::at(StreamRow row) const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT id, kind FROM stream WHERE row = ?", row));
    MIZBAN_LET(const bool found, query.next());
    if (!found)
        return makeError(ErrorCode::NotFound, QStringLiteral("stream row %1").arg(row));
    return StreamRef{row, query.get<StreamId>(0), query.get<StreamKind>(1)};
}

Result<QList<Event>> EventLog::events(StreamRow row) const
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT data FROM event_pack WHERE key >= ? AND key < ? ORDER BY key",
                                  row * chunksPerStream, (row + 1) * chunksPerStream));
    QList<Event> events;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return events;
        MIZBAN_TRY(unpack(query.blobView(0), events));
    }
}

Status EventLog::forEachStream(const std::function<Status(const StreamRef &)> &visit) const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT row, id, kind FROM stream ORDER BY row"));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        MIZBAN_TRY(visit(StreamRef{query.int64(0), query.get<StreamId>(1), query.get<StreamKind>(2)}));
    }
}

Result<QList<StreamRef>> EventLog::streamsAfter(StreamRow row, int limit) const
{
    MIZBAN_LET(Query query,
               m_connection.query("SELECT row, id, kind FROM stream WHERE row > ? ORDER BY row LIMIT ?", row,
                                  limit));
    QList<StreamRef> streams;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return streams;
        streams.append(StreamRef{query.int64(0), query.get<StreamId>(1), query.get<StreamKind>(2)});
    }
}

Result<QList<StreamRow>> EventLog::directoryRows() const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT row FROM stream WHERE kind = 1 ORDER BY row"));
    QList<StreamRow> rows;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return rows;
        rows.append(query.int64(0));
    }
}

Result<qint64> EventLog::eventCount() const
{
    MIZBAN_LET(const auto count, m_connection.value<qint64>("SELECT coalesce(sum(events), 0) FROM stream"));
    return count.value_or(0);
}

Status EventLog::chain(const DeviceIdentity &device, const Event &event)
{
    MIZBAN_LET(const auto stream, find(event.header.stream));
    if (!stream)
        return makeError(ErrorCode::Internal, QStringLiteral("an event is linked before it is stored"));
    return addLink(device, event.id, stream->row);
}

Status EventLog::addLink(const DeviceIdentity &device, const EventId &event, StreamRow stream)
{
    MIZBAN_LET(const qint64 begin, FormerChains(m_connection).beginOf(device.id));
    qint64 number = begin + 1;
    SignedLink last;
    {
        MIZBAN_LET(
            Query query,
            m_connection.query("SELECT sequence, bytes, signature FROM link ORDER BY sequence DESC LIMIT 1"));
        MIZBAN_LET(const bool found, query.next());
        if (found && query.int64(0) > begin) {
            number = query.int64(0) + 1;
            last = readLink(query);
            MIZBAN_TRY(completeLink(last));
        }
    }
    const SignedLink link = authorLink(device, event, static_cast<quint64>(number - begin), last.id);
    return m_connection.run(
        "INSERT INTO link(sequence, event, stream, bytes, signature) VALUES(?, ?, ?, ?, ?)", number, event,
        stream, link.linkBytes, link.signature);
}

Result<QList<PushItem>> EventLog::waiting(int limit, qsizetype maxBytes) const
{
    MIZBAN_LET(Query query, m_connection.query("SELECT sequence, bytes, signature, event, stream FROM link"
                                               " WHERE acknowledged = 0 ORDER BY sequence LIMIT ?",
                                               limit));
    QList<PushItem> items;
    qsizetype bytes = 0;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more || (bytes > maxBytes && !items.isEmpty()))
            return items;
        PushItem item;
        item.link = readLink(query);
        MIZBAN_LET(item.link.link, decodeLink(item.link.linkBytes));
        MIZBAN_TRY(completeLink(item.link));
        if (!items.isEmpty() && items.first().link.link.device != item.link.link.device)
            return items; // an answer names sequences, which only one chain tells apart
        if (query.int64(4) == parcelRow) {
            MIZBAN_LET(item.parcel, parcelAt(m_connection, query.int64(0)));
            bytes += item.parcel.size();
            items.append(std::move(item));
            continue;
        }
        const auto id = query.get<EventId>(3);
        MIZBAN_LET(const QList<Event> stream, events(query.int64(4)));
        const auto found =
            std::find_if(stream.begin(), stream.end(), [&](const Event &event) { return event.id == id; });
        if (found == stream.end())
            return makeError(ErrorCode::Corrupt, QStringLiteral("a linked event is missing"));
        item.event = *found;
        bytes += item.event.headerBytes.size() + item.event.payloadBytes.size();
        items.append(std::move(item));
    }
}

Status EventLog::chainParcel(const DeviceIdentity &device, const EventId &event, const QByteArray &parcel)
{
    MIZBAN_TRY(addLink(device, event, parcelRow));
    MIZBAN_LET(const quint64 sequence, lastSequence());
    return m_connection.run("INSERT INTO parcel(sequence, data) VALUES(?, ?)", static_cast<qint64>(sequence),
                            parcel);
}

Result<quint64> EventLog::lastSequence() const
{
    MIZBAN_LET(const auto last, m_connection.value<qint64>("SELECT max(sequence) FROM link"));
    return static_cast<quint64>(last.value_or(0));
}

Result<quint64> EventLog::numberOf(quint64 sequence, const DeviceId &chain) const
{
    MIZBAN_LET(const qint64 begin, FormerChains(m_connection).beginOf(chain));
    return sequence + static_cast<quint64>(begin);
}

Status EventLog::endChain(const DeviceIdentity &device)
{
    return FormerChains(m_connection).end(device.id, device.key.publicKey());
}

Result<bool> EventLog::isAcknowledged(quint64 number) const
{
    MIZBAN_LET(const auto epoch,
               m_connection.value<qint64>("SELECT acknowledged FROM link WHERE sequence = ?",
                                          static_cast<qint64>(number)));
    return epoch.value_or(0) != 0;
}

Result<int> EventLog::waitingCount() const
{
    MIZBAN_LET(const auto count,
               m_connection.value<int>("SELECT count(*) FROM link WHERE acknowledged = 0 AND stream <> ?",
                                       parcelRow));
    return count.value_or(0);
}

Status EventLog::acknowledge(quint64 number, quint64 epoch)
{
    return m_connection.run("UPDATE link SET acknowledged = ? WHERE sequence = ?", static_cast<qint64>(epoch),
                            static_cast<qint64>(number));
}

Status EventLog::forgetAcknowledgements()
{
    return m_connection.run("UPDATE link SET acknowledged = 0");
}

Status EventLog::verifyChain(const VerifyKey &key,
                             const std::function<void(const QString &problem)> &report) const
{
    MIZBAN_LET(const QList<FormerChain> former, FormerChains(m_connection).all());
    QList<VerifyKey> keys;
    for (const FormerChain &chain : former) {
        MIZBAN_LET(const VerifyKey formerKey, VerifyKey::fromSpki(chain.key));
        keys.append(formerKey);
    }
    keys.append(key);
    MIZBAN_LET(Query query,
               m_connection.query("SELECT sequence, bytes, signature, event FROM link ORDER BY sequence"));
    qsizetype chain = 0;
    qint64 begin = 0;
    quint64 expected = 1;
    LinkId previous;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        while (chain < former.size() && query.int64(0) > former[chain].last) {
            begin = former[chain++].last;
            expected = 1;
            previous = LinkId();
        }
        SignedLink link = readLink(query);
        const auto content = decodeLink(link.linkBytes);
        MIZBAN_TRY(completeLink(link));
        const QString where = QStringLiteral("link %1: ").arg(query.int64(0));
        if (!content) {
            report(where + QStringLiteral("unreadable"));
        } else {
            link.link = *content;
            if (link.link.sequence != expected || static_cast<quint64>(query.int64(0) - begin) != expected)
                report(where + QStringLiteral("out of sequence"));
            if (link.link.previous != previous)
                report(where + QStringLiteral("does not follow the one before"));
            if (link.link.event != query.get<EventId>(3))
                report(where + QStringLiteral("names another event"));
            if (!verifyLink(link, keys[chain]))
                report(where + QStringLiteral("signature"));
        }
        previous = link.id;
        ++expected;
    }
}

} // namespace mizban
