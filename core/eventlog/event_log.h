#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/eventlog/identity.h"
#include "core/storage/sqlcipher/connection.h"
#include "core/wire/messages.h"

#include <functional>

namespace mizban {

/// Row number of a stream in one store; never leaves it.
using StreamRow = qint64;

struct StreamRef
{
    StreamRow row = 0;
    StreamId id;
    StreamKind kind = StreamKind::Case;
};

struct Inserted
{
    StreamRef stream;
    QList<Event> added;  ///< those that were not there (invariant 5)
    QList<Event> events; ///< the whole stream now, in order of arrival
    bool isNew = false;  ///< nothing of the stream was there
};

/// The events of a store, packed by stream, and the chain of its own device. Works on one connection
/// and lives on its thread. Writing calls stand inside the caller's transaction, so that events,
/// cursors and folded rows commit together (invariants 2 and 7).
class EventLog
{
public:
    explicit EventLog(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Adds checked events of one stream; those it holds already have no effect. Corrupt when the stream
    /// is known as one of another kind.
    Result<Inserted> insert(const QList<Event> &events);

    Result<std::optional<StreamRef>> find(const StreamId &id) const;
    Result<StreamRef> at(StreamRow row) const;
    /// All events of a stream in order of arrival; empty for an unknown one.
    Result<QList<Event>> events(StreamRow row) const;
    /// Calls back for every stream in row order; stops at the first error.
    Status forEachStream(const std::function<Status(const StreamRef &)> &visit) const;
    /// The next streams behind a row.
    Result<QList<StreamRef>> streamsAfter(StreamRow row, int limit) const;
    Result<QList<StreamRow>> directoryRows() const;
    Result<qint64> eventCount() const;

    /// Appends a link to the device's chain for its own new event.
    Status chain(const DeviceIdentity &device, const Event &event);
    /// The same for an event that is not kept here but as a parcel for the center (C4).
    Status chainParcel(const DeviceIdentity &device, const EventId &event, const QByteArray &parcel);
    /// Number of the last link here: its sequence, unless the store was restored (FormerChains).
    Result<quint64> lastSequence() const;
    Result<bool> isAcknowledged(quint64 number) const;
    /// Own events the center has not acknowledged durably, oldest first, at most `limit` of them and
    /// about `maxBytes` in all, of one chain (invariant 8).
    Result<QList<PushItem>> waiting(int limit, qsizetype maxBytes) const;
    /// Without parcels, of which only who made them is told.
    Result<int> waitingCount() const;
    Status acknowledge(quint64 number, quint64 epoch);
    /// The number here of a link of this chain; the present one's for a device that is not known.
    Result<quint64> numberOf(quint64 sequence, const DeviceId &chain) const;
    /// The next link begins the chain of another device (a restored seat).
    Status endChain(const DeviceIdentity &device);
    /// After a center restored from a backup: everything of ours waits again (invariant 9).
    Status forgetAcknowledgements();
    /// Checks the whole chain of the device, and those before it: numbers, previous links, signatures.
    Status verifyChain(const VerifyKey &key, const std::function<void(const QString &problem)> &report) const;

private:
    Status addLink(const DeviceIdentity &device, const EventId &event, StreamRow stream);

    Connection &m_connection;
};

extern const char *const parcelSchema;

/// SQL of the tables above; part of the store's migrations.
extern const char *const eventLogSchema;

} // namespace mizban
