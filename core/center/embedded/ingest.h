#pragma once

#include "core/center/embedded/scope_writer.h"
#include "core/center/submission.h"

#include <QSet>

namespace mizban {

/// One batch of submissions on its way into the store, inside one write transaction.
class Ingest
{
public:
    Ingest(Connection &connection, const Judge &judge, qint64 nowMs)
        : m_connection(connection)
        , m_judge(judge)
        , m_nowMs(nowMs)
        , m_scopes(connection)
    {
    }

    Result<PushResult> take(const Submission &submission);
    /// Before the commit; the scopes that grew.
    Result<QList<ScopeId>> finish();

private:
    struct StreamNow
    {
        qint64 row = 0; ///< 0: not here yet
        QList<DecodedEvent> events;
    };

    /// As the batch has left it so far; written once, at its end.
    struct DeviceNow
    {
        qint64 row = 0; ///< 0: unknown here
        ChainTip tip;
        bool changed = false;
    };

    Result<StreamNow *> stream(const StreamId &id);
    Result<DeviceNow *> device(const DeviceId &id);
    Result<Circumstances> around(const Submission &submission, const DeviceNow &from);
    Status lookAtChain(const Submission &submission, const DeviceNow &from, Circumstances &around);
    Result<bool> isRestored();
    Status lookAtCase(const Submission &submission, Circumstances &around);
    Status lookAtSealedScopes(const Submission &submission, qint64 streamRow, Circumstances &around);
    Status lookAtRosters(const Submission &submission, Circumstances &around);
    // An ordinary case that goes on sealed (ingest_ended.cpp).
    Status lookAtFormer(const Submission &submission, Circumstances &around);
    Result<bool> isEnded(const Submission &submission, qint64 streamRow);
    Status endFormer(const StreamId &former, qint64 goesOn);
    Status bringExplanations(const QList<StreamId> &explanations, qint64 scope);
    // What a shift takes over (ingest_night.cpp).
    Status lookAtShifts(const Submission &submission, Circumstances &around);
    Status lookAtPrevious(const ShiftStarted &started, const DeviceId &device, NightAround &night);
    Result<bool> isOpenItem(const StreamId &id);
    Status lookForParents(const Submission &submission, Circumstances &around);
    Result<bool> isFollowed(qint64 streamRow, const Submission &submission);

    Status apply(const Submission &submission, const Decision &decision, DeviceNow &from);
    Status noteSender(const Submission &submission);
    Status keepInStream(const Submission &submission, const Decision &decision);
    Status followUp(const Submission &submission, const SealedFollowUp &followUp);
    Status keepApart(const Submission &submission, const Decision &decision);
    Status openStream(const Submission &submission, StreamNow &stream);
    Result<qint64> addEvent(const Event &event, std::optional<qint64> streamRow);
    Status append(StreamNow &stream, const DecodedEvent &event);
    Status extendChain(const Submission &submission, DeviceNow &from);
    // What desks give back to a restored center (ingest_returned.cpp).
    Status hold(const Submission &submission);
    Status settle();
    struct Waiting
    {
        qint64 row = 0;
        Submission submission;
    };
    Result<QList<Waiting>> waitingFor(const QByteArray &id);
    Status tryReturned(const Waiting &waiting);
    Result<QByteArray> missingFor(const Submission &submission);
    Result<std::optional<Event>> formerVerdictOn(const Event &event);
    Status forgetReturned(const EventId &id);

    Status writeDevices();
    Status writeCounts();

    Connection &m_connection;
    const Judge &m_judge;
    qint64 m_nowMs;
    ScopeWriter m_scopes;
    QHash<StreamId, StreamNow> m_streams;
    QHash<DeviceId, DeviceNow> m_devices;
    QMap<QString, qint64> m_counts; ///< of verdicts, by the tally's name
    std::optional<bool> m_restored;
    qint64 m_restoredMs = 0; ///< known together with that
    QSet<StreamId> m_changedCases;
    QList<QByteArray> m_come; ///< ids of what has come and something may have waited for
};

/// Adds a summary to the stream of a case's summaries and brings that to its readers (C9).
[[nodiscard]] Status addSummary(Connection &connection, ScopeWriter &scopes, const SealedFollowUp &followUp,
                                qint64 nowMs);

/// The event of a row (id, bytes) with its payload read.
[[nodiscard]] Result<DecodedEvent> decodeStored(const EventId &id, const QByteArray &bytes);
/// Of a stream, in order of arrival.
[[nodiscard]] Result<QList<DecodedEvent>> decodedEvents(Connection &connection, qint64 streamRow);

} // namespace mizban
