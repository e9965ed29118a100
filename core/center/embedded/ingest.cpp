#include "core/center/embedded/ingest.h"

#include "core/center/embedded/duty_turns.h"
#include "core/center/embedded/watch.h"
#include "core/domain/night_roster.h"
#include "core/eventlog/night_streams.h"
#include "core/services/sealing.h"
#include "core/wire/codec.h"

#include <algorithm>

namespace mizban {

Result<DecodedEvent> decodeStored(const EventId &id, const QByteArray &bytes)
{
    DecodedEvent decoded;
    MIZBAN_LET(decoded.event, decodeEvent(bytes));
    decoded.event.id = id;
    if (decoded.event.payloadErased)
        return decoded;
    MIZBAN_LET(decoded.payload, decodePayload(decoded.event.header.type, decoded.event.payloadBytes));
    return decoded;
}

Result<QList<DecodedEvent>> decodedEvents(Connection &connection, qint64 streamRow)
{
    QList<DecodedEvent> events;
    MIZBAN_LET(auto query,
               connection.query("SELECT id,bytes FROM event WHERE stream=? ORDER BY row", streamRow));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return events;
        MIZBAN_LET(DecodedEvent event, decodeStored(EventId(query.blob(0)), query.blob(1)));
        events.append(std::move(event));
    }
}

Status addSummary(Connection &connection, ScopeWriter &scopes, const SealedFollowUp &followUp, qint64 nowMs)
{
    const Event &summary = *followUp.summary;
    MIZBAN_LET(auto row,
               connection.value<qint64>("SELECT row FROM stream WHERE id=?", summary.header.stream));
    if (!row) {
        MIZBAN_TRY(connection.run("INSERT INTO stream(id,kind) VALUES(?,?)", summary.header.stream,
                                  StreamKind::Summary));
        row = connection.lastInsertRowId();
    }
    MIZBAN_TRY(connection.run("INSERT INTO event(id,stream,counter,apart,received_at,bytes)"
                              " VALUES(?,?,?,0,?,?)",
                              summary.id, *row, qint64(summary.header.counter), nowMs, encodeEvent(summary)));
    const qint64 event = connection.lastInsertRowId();
    QList<qint64> told;
    for (const HolderCode &owner : followUp.supervisors) {
        MIZBAN_LET(const qint64 scope, scopes.scope(ScopeKind::Sealed, owner));
        told.append(scope);
    }
    // Who supervises no more, or is kept from the case since, is told nothing further (C5).
    MIZBAN_LET(const QList<qint64> followed, scopes.scopesOf(*row));
    for (const qint64 scope : followed) {
        MIZBAN_TRY(told.contains(scope)
                       ? scopes.enter(scope, event, summary.id)
                       : connection.run("DELETE FROM scope_stream WHERE stream=? AND scope=?", *row, scope));
    }
    for (const qint64 scope : std::as_const(told))
        MIZBAN_TRY(scopes.enterStream(scope, *row));
    return {};
}

Result<PushResult> Ingest::take(const Submission &submission)
{
    if (submission.returned) {
        MIZBAN_TRY(hold(submission));
        return PushResult{};
    }
    MIZBAN_LET(DeviceNow *const from, device(submission.item.link.link.device));
    Decision decision;
    {
        // Gone before the stream grows, which it shares.
        MIZBAN_LET(const Circumstances seen, around(submission, *from));
        decision = m_judge(submission, seen);
    }
    MIZBAN_TRY(apply(submission, decision, *from));
    return PushResult{submission.item.link.link.sequence, decision.verdict, decision.sealedReason};
}

Result<QList<ScopeId>> Ingest::finish()
{
    MIZBAN_TRY(settle());
    for (const StreamId &id : std::as_const(m_changedCases)) {
        const StreamNow &now = m_streams[id];
        MIZBAN_TRY(keepWatch(m_connection, now.row, id, now.events));
    }
    m_changedCases.clear();
    MIZBAN_TRY(writeDevices());
    MIZBAN_TRY(writeCounts());
    return m_scopes.finish();
}

Status Ingest::writeDevices()
{
    for (DeviceNow &now : m_devices) {
        if (std::exchange(now.changed, false))
            MIZBAN_TRY(m_connection.run("UPDATE device SET sequence=?, link=?, frozen=? WHERE row=?",
                                        qint64(now.tip.sequence), now.tip.link, now.tip.frozen, now.row));
    }
    return {};
}

Status Ingest::writeCounts()
{
    for (auto count = m_counts.cbegin(); count != m_counts.cend(); ++count) {
        MIZBAN_TRY(
            m_connection.run("UPDATE tally SET value=value+? WHERE name=?", count.value(), count.key()));
    }
    m_counts.clear();
    return {};
}

Result<Ingest::DeviceNow *> Ingest::device(const DeviceId &id)
{
    if (const auto known = m_devices.find(id); known != m_devices.end())
        return &*known;
    DeviceNow now;
    {
        MIZBAN_LET(auto query,
                   m_connection.query("SELECT row,sequence,link,frozen FROM device WHERE id=?", id));
        MIZBAN_LET(const bool found, query.next());
        if (found) {
            now.row = query.int64(0);
            now.tip = ChainTip{quint64(query.int64(1)), LinkId(query.blob(2)), query.boolean(3)};
        }
    }
    return &*m_devices.insert(id, now);
}

Result<Ingest::StreamNow *> Ingest::stream(const StreamId &id)
{
    if (const auto known = m_streams.find(id); known != m_streams.end())
        return &*known;
    StreamNow now;
    MIZBAN_LET(const auto row, m_connection.value<qint64>("SELECT row FROM stream WHERE id=?", id));
    if (row) {
        now.row = *row;
        MIZBAN_LET(now.events, decodedEvents(m_connection, *row));
    }
    return &*m_streams.insert(id, std::move(now));
}

Result<Circumstances> Ingest::around(const Submission &submission, const DeviceNow &from)
{
    Circumstances seen;
    const Event &event = submission.item.event;
    MIZBAN_TRY(lookAtChain(submission, from, seen));
    MIZBAN_LET(const auto held, m_connection.value<qint64>("SELECT row FROM event WHERE id=?", event.id));
    seen.eventHeld = held.has_value();
    MIZBAN_LET(const auto kept, m_connection.value<qint64>("SELECT row FROM apart WHERE link=? AND event=?",
                                                           submission.item.link.id, event.id));
    seen.apartHeld = kept.has_value();
    MIZBAN_TRY(lookAtRosters(submission, seen));
    MIZBAN_TRY(lookAtShifts(submission, seen));
    MIZBAN_TRY(lookAtCase(submission, seen)); // before the pointer below: it may read another stream
    MIZBAN_LET(const StreamNow *const now, stream(event.header.stream));
    seen.streamExists = now->row != 0;
    seen.stream = now->events;
    MIZBAN_LET(seen.streamFollowed, isFollowed(now->row, submission));
    MIZBAN_TRY(lookForParents(submission, seen));
    const qint64 row = now->row; // reading another stream may move what `now` points to
    MIZBAN_TRY(lookAtSealedScopes(submission, row, seen));
    MIZBAN_LET(seen.streamEnded, isEnded(submission, row));
    MIZBAN_TRY(lookAtFormer(submission, seen));
    if (submission.isSealed()) {
        MIZBAN_LET(const StreamNow *const told, stream(summaryStreamOf(event.header.stream)));
        seen.summaries = told->events;
    }
    const QString trackingId = submission.trackingId();
    if (!trackingId.isEmpty()) {
        MIZBAN_LET(const auto taken,
                   m_connection.value<qint64>("SELECT stream FROM tracking WHERE id=?", trackingId));
        seen.trackingIdTaken = taken && *taken != row;
    }
    MIZBAN_LET(seen.restored, isRestored());
    seen.fromBeforeRestore = seen.restored && event.header.wallTimeMs < m_restoredMs;
    if (seen.restored && !submission.byCenter) {
        MIZBAN_LET(seen.formerVerdict, formerVerdictOn(event));
    }
    return seen;
}

Status Ingest::lookAtChain(const Submission &submission, const DeviceNow &from, Circumstances &around)
{
    if (from.row == 0)
        return {};
    around.deviceKnown = true;
    around.tip = from.tip;
    const quint64 sequence = submission.item.link.link.sequence;
    if (sequence == 0 || sequence > around.tip.sequence)
        return {};
    MIZBAN_LET(const auto id, m_connection.value<LinkId>("SELECT id FROM link WHERE device=? AND sequence=?",
                                                         from.row, qint64(sequence)));
    around.linkHeld = id;
    return {};
}

Result<bool> Ingest::isRestored()
{
    if (!m_restored) {
        MIZBAN_LET(const auto epoch,
                   m_connection.value<qint64>("SELECT value FROM tally WHERE name='epoch'"));
        MIZBAN_LET(const auto at,
                   m_connection.value<qint64>("SELECT value FROM tally WHERE name='restored'"));
        m_restored = epoch.value_or(1) > 1;
        m_restoredMs = at.value_or(std::numeric_limits<qint64>::max()); // the time was not always kept
    }
    return *m_restored;
}

Status Ingest::lookAtCase(const Submission &submission, Circumstances &around)
{
    const std::optional<StreamId> caseId = submission.caseNamed();
    if (!caseId)
        return {};
    MIZBAN_LET(const auto row, m_connection.value<qint64>("SELECT row FROM stream WHERE id=? AND kind=?",
                                                          *caseId, StreamKind::Case));
    around.caseExists = row.has_value();
    MIZBAN_LET(around.caseFollowed, isFollowed(row.value_or(0), submission));
    if (row && !submission.caseOfNote()) {
        MIZBAN_LET(const StreamNow *const leading, stream(*caseId));
        around.leading = foldCase(*caseId, leading->events);
    }
    return {};
}

/// 001 §3-4: the list of units on duty, and whether somebody is on another roster that night.
Status Ingest::lookAtRosters(const Submission &submission, Circumstances &around)
{
    const EventHeader &header = submission.item.event.header;
    if (header.kind != StreamKind::Roster || !submission.payload)
        return {};
    MIZBAN_LET(const StreamNow *const list, stream(nightListStream()));
    around.nightList = list->events;
    for (const NightTurn &turn : turnsIn(*submission.payload)) {
        const QStringList keys = clashingKeys(turn);
        MIZBAN_LET(const auto other, m_connection.value<qint64>(
                                         "SELECT 1 FROM duty_turn JOIN stream ON stream.row=duty_turn.stream"
                                         " WHERE turn IN (?,?) AND stream.id<>? LIMIT 1",
                                         keys.first(), keys.last(), header.stream));
        if (other)
            around.onDutyElsewhere.append(keys.first());
    }
    return {};
}

Status Ingest::lookForParents(const Submission &submission, Circumstances &around)
{
    for (const EventId &parent : submission.item.event.header.parents) {
        const bool here = std::any_of(around.stream.begin(), around.stream.end(),
                                      [&](const DecodedEvent &held) { return held.event.id == parent; });
        if (here)
            continue;
        MIZBAN_LET(auto counter,
                   m_connection.value<qint64>("SELECT counter FROM apart WHERE event=? UNION ALL "
                                              "SELECT counter FROM event WHERE id=?1 AND apart=1",
                                              parent));
        if (counter)
            around.apart.insert(parent, quint64(*counter));
    }
    return {};
}

/// Those that it or its summaries lie in, and those it lay in before it was passed on: a copy stayed there.
/// Only naming more subjects asks for them (C6).
Status Ingest::lookAtSealedScopes(const Submission &submission, qint64 streamRow, Circumstances &around)
{
    if (!submission.payload || !std::holds_alternative<SubjectsAdded>(*submission.payload) || streamRow == 0)
        return {};
    MIZBAN_LET(auto query,
               m_connection.query("SELECT id,kind,owner FROM scope WHERE kind=? AND EXISTS(SELECT 1 "
                                  "FROM scope_entry WHERE scope_entry.scope=scope.row AND event IN "
                                  "(SELECT row FROM event WHERE stream=? OR stream="
                                  "(SELECT row FROM stream WHERE id=?))) ORDER BY row",
                                  ScopeKind::Sealed, streamRow,
                                  summaryStreamOf(submission.item.event.header.stream)));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        around.sealedScopes.append(
            ScopeInfo{query.get<ScopeId>(0), query.get<ScopeKind>(1), query.get<HolderCode>(2)});
    }
}

/// By the seat's cartable, or by the sealed cases of the one who acts there.
Result<bool> Ingest::isFollowed(qint64 streamRow, const Submission &submission)
{
    if (streamRow == 0)
        return false;
    const HolderCode person =
        sealedOwner(PostCode(submission.seat.text()), submission.item.event.header.actor.person);
    MIZBAN_LET(
        const auto found,
        m_connection.value<qint64>("SELECT 1 FROM scope_stream JOIN scope ON scope.row=scope_stream.scope "
                                   "WHERE stream=? AND ((kind=? AND owner=?) OR (kind=? AND owner=?))",
                                   streamRow, ScopeKind::Holder, submission.seat, ScopeKind::Sealed, person));
    return found.has_value();
}

Status Ingest::apply(const Submission &submission, const Decision &decision, DeviceNow &from)
{
    if (decision.keep != Decision::Keep::Nothing)
        MIZBAN_TRY(noteSender(submission));
    if (decision.keep == Decision::Keep::InStream)
        MIZBAN_TRY(keepInStream(submission, decision));
    else if (decision.keep == Decision::Keep::Apart)
        MIZBAN_TRY(keepApart(submission, decision));
    if (decision.advancesChain && from.row != 0 && submission.tied)
        MIZBAN_TRY(extendChain(submission, from));
    if (decision.freezesDevice && from.row != 0)
        from.tip.frozen = from.changed = true;
    if (decision.verdict == PushVerdict::Accepted)
        ++m_counts[QStringLiteral("accepted")];
    else if (decision.verdict == PushVerdict::Quarantined)
        ++m_counts[QStringLiteral("quarantined")];
    return {};
}

/// Whoever names an attachment brings it, also where nothing of it comes back to his seat.
Status Ingest::noteSender(const Submission &submission)
{
    for (const Attachment &attachment : submission.attachments())
        MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO blob_sender VALUES(?,?)", attachment.blob,
                                    submission.seat));
    return {};
}

Status Ingest::openStream(const Submission &submission, StreamNow &now)
{
    std::optional<qint64> caseRow;
    if (const auto caseId = submission.caseOfNote()) {
        MIZBAN_LET(caseRow, m_connection.value<qint64>("SELECT row FROM stream WHERE id=?", *caseId));
    }
    const EventHeader &header = submission.item.event.header;
    MIZBAN_TRY(m_connection.run("INSERT INTO stream(id,kind,case_row) VALUES(?,?,?)", header.stream,
                                header.kind, caseRow));
    now.row = m_connection.lastInsertRowId();
    m_come.append(header.stream.bytes());
    if (!caseRow)
        return {};
    MIZBAN_LET(const QList<qint64> scopes, m_scopes.scopesOf(*caseRow));
    for (const qint64 scope : scopes)
        MIZBAN_TRY(m_scopes.enterStream(scope, now.row));
    return {};
}

Status Ingest::keepInStream(const Submission &submission, const Decision &decision)
{
    const Event &event = submission.item.event;
    MIZBAN_LET(StreamNow *const now, stream(event.header.stream));
    if (now->row == 0)
        MIZBAN_TRY(openStream(submission, *now));
    MIZBAN_TRY(append(*now, DecodedEvent{event, *submission.payload}));
    if (const QString id = submission.trackingId(); !id.isEmpty())
        MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO tracking VALUES(?,?)", id, now->row));
    for (const Attachment &attachment : submission.attachments())
        MIZBAN_TRY(
            m_connection.run("INSERT OR IGNORE INTO blob_stream VALUES(?,?)", attachment.blob, now->row));
    for (const HolderCode &holder : decision.reach) {
        MIZBAN_LET(const qint64 scope, m_scopes.scope(ScopeKind::Holder, holder));
        MIZBAN_TRY(m_scopes.enterStream(scope, now->row));
    }
    for (const HolderCode &owner : decision.sealedReach) {
        MIZBAN_LET(const qint64 scope, m_scopes.scope(ScopeKind::Sealed, owner));
        MIZBAN_TRY(m_scopes.enterStream(scope, now->row));
        MIZBAN_TRY(bringExplanations(decision.explanations, scope));
    }
    for (const HolderCode &owner : decision.sealedLeave)
        MIZBAN_TRY(m_connection.run("DELETE FROM scope_stream WHERE stream=? AND scope="
                                    "(SELECT row FROM scope WHERE kind=? AND owner=?)",
                                    now->row, ScopeKind::Sealed, owner));
    if (submission.continued && decision.verdict == PushVerdict::Accepted)
        MIZBAN_TRY(endFormer(submission.continued->former, now->row));
    if (decision.followUp)
        MIZBAN_TRY(followUp(submission, *decision.followUp));
    for (const Closure &closure : decision.closures)
        MIZBAN_TRY(m_scopes.close(closure));
    if (!decision.verdictEvent)
        return {};
    MIZBAN_LET(const DecodedEvent verdict,
               decodeStored(decision.verdictEvent->id, encodeEvent(*decision.verdictEvent)));
    MIZBAN_TRY(forgetReturned(decision.verdictEvent->id));
    return append(*now, verdict);
}

Status Ingest::followUp(const Submission &submission, const SealedFollowUp &followUp)
{
    const StreamId &id = submission.item.event.header.stream;
    MIZBAN_TRY(keepWatch(m_connection, m_streams[id].row, id, followUp.watchFromMs));
    if (!followUp.summary)
        return {};
    m_streams.remove(followUp.summary->header.stream); // read again by the next event of the batch
    return addSummary(m_connection, m_scopes, followUp, m_nowMs);
}

Status Ingest::append(StreamNow &now, const DecodedEvent &event)
{
    MIZBAN_LET(const qint64 row, addEvent(event.event, now.row));
    now.events.append(event);
    m_come.append(event.event.id.bytes());
    const StreamKind kind = event.event.header.kind;
    if (kind == StreamKind::Case || kind == StreamKind::NightItem)
        m_changedCases.insert(event.event.header.stream);
    if (kind == StreamKind::Roster)
        MIZBAN_TRY(keepTurns(m_connection, now.row, now.events));
    MIZBAN_LET(const QList<qint64> scopes, m_scopes.scopesOf(now.row));
    for (const qint64 scope : scopes)
        MIZBAN_TRY(m_scopes.enter(scope, row, event.event.id));
    return {};
}

Status Ingest::keepApart(const Submission &submission, const Decision &decision)
{
    const PushItem &item = submission.item;
    MIZBAN_TRY(m_connection.run(
        "INSERT OR IGNORE INTO apart(device,sequence,link,event,counter,reason,received_at,link_bytes,"
        "event_bytes) VALUES((SELECT row FROM device WHERE id=?),?,?,?,?,?,?,?,?)",
        item.link.link.device, qint64(item.link.link.sequence), item.link.id, item.event.id,
        qint64(item.event.header.counter), decision.reason, m_nowMs, encodeSignedLink(item.link),
        encodeEvent(item.event)));
    if (!decision.verdictEvent)
        return {};
    MIZBAN_TRY(forgetReturned(decision.verdictEvent->id));
    MIZBAN_LET(const qint64 row, addEvent(*decision.verdictEvent, std::nullopt));
    MIZBAN_LET(const qint64 scope, m_scopes.scope(ScopeKind::Holder, submission.seat));
    return m_scopes.enter(scope, row, decision.verdictEvent->id);
}

Result<qint64> Ingest::addEvent(const Event &event, std::optional<qint64> streamRow)
{
    MIZBAN_TRY(m_connection.run(
        "INSERT INTO event(id,stream,counter,apart,received_at,bytes) VALUES(?,?,?,?,?,?)", event.id,
        streamRow, qint64(event.header.counter), !streamRow.has_value(), m_nowMs, encodeEvent(event)));
    return m_connection.lastInsertRowId();
}

Status Ingest::extendChain(const Submission &submission, DeviceNow &from)
{
    const SignedLink &link = submission.item.link;
    MIZBAN_TRY(m_connection.run("INSERT INTO link VALUES(?,?,?,?)", from.row, qint64(link.link.sequence),
                                link.id, encodeSignedLink(link)));
    from.tip.sequence = link.link.sequence;
    from.tip.link = link.id;
    from.changed = true;
    return {};
}

} // namespace mizban
