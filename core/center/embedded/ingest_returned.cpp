#include "core/center/embedded/ingest.h"

#include "core/wire/codec.h"

#include <algorithm>

namespace mizban {

// A restored center gets back in any order what it held once. What cannot stand in its stream yet is held
// until the last of what it needs has come: what is given back now or later, or what its author sends.

namespace {

bool holds(const QList<DecodedEvent> &stream, const EventId &id)
{
    return std::any_of(stream.begin(), stream.end(),
                       [&](const DecodedEvent &held) { return held.event.id == id; });
}

} // namespace

Status Ingest::hold(const Submission &submission)
{
    const Event &event = submission.item.event;
    MIZBAN_LET(const auto held, m_connection.value<qint64>("SELECT row FROM event WHERE id=?", event.id));
    if (held || submission.problem.code != ErrorCode::None)
        return {};
    MIZBAN_TRY(m_connection.run("INSERT OR IGNORE INTO returned(id,stream,by_center,seat,bytes) "
                                "VALUES(?,?,?,?,?)",
                                event.id, event.header.stream, submission.byCenter, submission.seat,
                                encodeEvent(event)));
    m_come.append(event.id.bytes());
    return {};
}

Status Ingest::settle()
{
    MIZBAN_LET(const bool restored, isRestored());
    while (restored && !m_come.isEmpty()) {
        MIZBAN_LET(const QList<Waiting> waiting, waitingFor(m_come.takeFirst()));
        for (const Waiting &one : waiting)
            MIZBAN_TRY(tryReturned(one));
    }
    m_come.clear();
    return {};
}

/// That event itself, and what needs it.
Result<QList<Ingest::Waiting>> Ingest::waitingFor(const QByteArray &id)
{
    MIZBAN_LET(auto query, m_connection.query("SELECT row,id,by_center,seat,bytes FROM returned "
                                              "WHERE id=? OR needs=?1 ORDER BY row",
                                              id));
    QList<Waiting> found;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return found;
        MIZBAN_LET(DecodedEvent decoded, decodeStored(EventId(query.blob(1)), query.blob(4)));
        Waiting waiting;
        waiting.row = query.int64(0);
        Submission &submission = waiting.submission;
        submission.returned = true;
        submission.tied = false;
        submission.byCenter = query.boolean(2);
        submission.seat = HolderCode(query.text(3));
        submission.item.event = std::move(decoded.event);
        submission.payload = std::move(decoded.payload);
        found.append(std::move(waiting));
    }
}

Status Ingest::tryReturned(const Waiting &waiting)
{
    const Submission &submission = waiting.submission;
    MIZBAN_LET(const QByteArray needed, missingFor(submission));
    if (!needed.isEmpty())
        return m_connection.run("UPDATE returned SET needs=? WHERE row=?", needed, waiting.row);
    MIZBAN_LET(DeviceNow *const from, device(submission.item.event.header.device));
    Decision decision;
    {
        MIZBAN_LET(const Circumstances seen, around(submission, *from));
        decision = m_judge(submission, seen);
    }
    if (decision.verdict == PushVerdict::Later)
        return {};
    MIZBAN_TRY(forgetReturned(submission.item.event.id));
    return apply(submission, decision, *from);
}

/// What has to be here before the event can be judged; empty when all is.
Result<QByteArray> Ingest::missingFor(const Submission &submission)
{
    const EventHeader &header = submission.item.event.header;
    if (const auto caseId = submission.caseNamed()) {
        MIZBAN_LET(const auto row, m_connection.value<qint64>("SELECT row FROM stream WHERE id=?", *caseId));
        if (!row)
            return caseId->bytes();
    }
    MIZBAN_LET(const StreamNow *const now, stream(header.stream));
    Circumstances seen;
    seen.stream = now->events;
    MIZBAN_TRY(lookForParents(submission, seen));
    for (const EventId &parent : header.parents) {
        if (!holds(seen.stream, parent) && !seen.apart.contains(parent))
            return parent.bytes();
    }
    return QByteArray();
}

/// Quarantined before the center was restored: that word came back before the event did.
Result<std::optional<Event>> Ingest::formerVerdictOn(const Event &event)
{
    MIZBAN_LET(auto query, m_connection.query("SELECT id,bytes FROM returned WHERE stream=? AND by_center=1",
                                              event.header.stream));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return std::optional<Event>();
        MIZBAN_LET(const DecodedEvent decoded, decodeStored(EventId(query.blob(0)), query.blob(1)));
        const auto *verdict = std::get_if<VerdictGiven>(&decoded.payload);
        if (verdict && verdict->target == event.id)
            return std::optional(decoded.event);
    }
}

Status Ingest::forgetReturned(const EventId &id)
{
    MIZBAN_LET(const bool restored, isRestored());
    return restored ? m_connection.run("DELETE FROM returned WHERE id=?", id) : Status();
}

} // namespace mizban
