#include "core/projections/projector.h"

#include "core/crypto/digest.h"
#include "core/projections/center_lists.h"
#include "core/projections/folders.h"
#include "core/wire/codec.h"

namespace mizban {

namespace {

constexpr int excerptLength = 120;

QString excerptOf(const QString &text)
{
    return text.left(excerptLength * 2).simplified().left(excerptLength);
}

Status count(Connection &db, Folder folder, int change)
{
    MIZBAN_TRY(db.run("UPDATE cartable_count SET cases = cases + ? WHERE folder = ?", change, folder));
    if (db.changes() > 0)
        return {};
    return db.run("INSERT INTO cartable_count(folder, cases) VALUES(?, ?)", folder, change);
}

Status countDue(Connection &db, qint64 day, int change)
{
    MIZBAN_TRY(db.run("UPDATE due_count SET cases = cases + ? WHERE day = ?", change, day));
    if (db.changes() == 0)
        return db.run("INSERT INTO due_count(day, cases) VALUES(?, ?)", day, change);
    return db.run("DELETE FROM due_count WHERE day = ? AND cases = 0", day);
}

Result<Placement> placementHeld(Connection &db, qint64 row)
{
    MIZBAN_LET(Query query, db.query("SELECT folders, due, last FROM case_row WHERE stream = ?", row));
    MIZBAN_LET(const bool found, query.next());
    Placement held;
    if (found)
        held = Placement{static_cast<quint32>(query.int64(0)), query.int64(1), query.int64(2)};
    return held;
}

Status takeOut(Connection &db, qint64 row, Folder folder, const Placement &from)
{
    MIZBAN_TRY(db.run("DELETE FROM cartable WHERE folder = ? AND sort = ? AND stream = ?", folder,
                      from.sortIn(folder), row));
    if (folder == Folder::Overdue)
        return countDue(db, dueDay(from.due), -1);
    return count(db, folder, -1);
}

Status putIn(Connection &db, qint64 row, Folder folder, const Placement &to)
{
    MIZBAN_TRY(
        db.run("INSERT INTO cartable(folder, sort, stream) VALUES(?, ?, ?)", folder, to.sortIn(folder), row));
    if (folder == Folder::Overdue)
        return countDue(db, dueDay(to.due), 1);
    return count(db, folder, 1);
}

Status move(Connection &db, qint64 row, const Placement &from, const Placement &to)
{
    for (const Folder folder : caseFolders) {
        const bool stays = from.lies(folder) && to.lies(folder) && from.sortIn(folder) == to.sortIn(folder);
        if (stays)
            continue;
        if (from.lies(folder))
            MIZBAN_TRY(takeOut(db, row, folder, from));
        if (to.lies(folder))
            MIZBAN_TRY(putIn(db, row, folder, to));
    }
    return {};
}

Status foldCaseRow(Connection &db, qint64 row, const CaseState &state, const HolderCode &self)
{
    MIZBAN_LET(const Placement held, placementHeld(db, row));
    if (!state.registered) {
        MIZBAN_TRY(move(db, row, held, Placement{}));
        return db.run("DELETE FROM case_row WHERE stream = ?", row);
    }
    const Placement placement = placementOf(state, self);
    MIZBAN_TRY(move(db, row, held, placement));
    const CaseRegistered &registration = state.registration;
    const Applicant &applicant = registration.applicant;
    const bool legal = applicant.kind == ApplicantKind::LegalPerson;
    const auto names = legal ? std::pair(QString(), applicant.organization)
                             : std::pair(applicant.givenName, applicant.familyName);
    return db.run(
        "INSERT OR REPLACE INTO case_row(stream, id, tracking, reference, kind, subject, status, holder,"
        " number, given_name, family_name, mobile, excerpt, registered, last, due, unread, quarantined,"
        " conflict, folders) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row, state.id, registration.trackingId, registration.reference, registration.kind,
        registration.subject, state.status, state.holder, applicantKey(applicant), names.first, names.second,
        applicant.mobile, excerptOf(registration.text), registration.registeredAtMs, state.lastAtMs,
        state.dueAtMs, placement.lies(Folder::New), state.quarantined, state.conflicts > 0,
        placement.folders);
}

Status foldNotes(Connection &db, qint64 row, const QList<DecodedEvent> &events)
{
    for (const DecodedEvent &decoded : events) {
        const auto *note = std::get_if<NoteAdded>(&decoded.payload);
        if (!note)
            continue;
        const EventHeader &header = decoded.event.header;
        MIZBAN_TRY(
            db.run("INSERT OR REPLACE INTO note_row(stream, event, case_id, counter, at, person, post, text)"
                   " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                   row, decoded.event.id, note->caseId, static_cast<qint64>(header.counter),
                   header.wallTimeMs, header.actor.person, header.actor.post, note->text));
    }
    return {};
}

Status foldCounsel(Connection &db, qint64 row, const StreamId &id, const QList<DecodedEvent> &events)
{
    for (const DecodedEvent &decoded : events) {
        const auto *counsel = std::get_if<CounselRecorded>(&decoded.payload);
        if (!counsel)
            continue;
        return db.run("INSERT OR REPLACE INTO counsel_row(stream, id, number, topic, rule, at)"
                      " VALUES(?, ?, ?, ?, ?, ?)",
                      row, id, applicantKey(counsel->applicant), counsel->topic, counsel->ruleCited,
                      counsel->recordedAtMs);
    }
    return {};
}

Status foldService(Connection &db, qint64 row, const StreamId &id, const QList<DecodedEvent> &events)
{
    for (const DecodedEvent &decoded : events) {
        const auto *service = std::get_if<ServiceRecorded>(&decoded.payload);
        if (!service)
            continue;
        return db.run("INSERT OR REPLACE INTO service_row(stream, id, tracking, service, number, name, clerk,"
                      " started, delivered, at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                      row, id, service->trackingId, service->serviceId, applicantKey(service->applicant),
                      applicantName(service->applicant), decoded.event.header.actor.person,
                      service->startedMs, service->deliveredMs, service->recordedAtMs);
    }
    return {};
}

/// The first request and the first answer by the one who was asked; anything else has no effect (C8).
Status foldExplanation(Connection &db, qint64 row, const StreamId &id, QList<DecodedEvent> events)
{
    std::sort(events.begin(), events.end(),
              [](const DecodedEvent &a, const DecodedEvent &b) { return canonicalLess(a.event, b.event); });
    const DecodedEvent *asked = nullptr;
    const DecodedEvent *given = nullptr;
    for (const DecodedEvent &decoded : std::as_const(events)) {
        if (!asked && std::holds_alternative<ExplanationRequested>(decoded.payload))
            asked = &decoded;
        else if (asked && !given && std::holds_alternative<ExplanationGiven>(decoded.payload) &&
                 decoded.event.header.actor.post.text() ==
                     std::get<ExplanationRequested>(asked->payload).to.text())
            given = &decoded;
    }
    if (!asked)
        return db.run("DELETE FROM explanation_row WHERE stream = ?", row);
    const auto &request = std::get<ExplanationRequested>(asked->payload);
    return db.run("INSERT OR REPLACE INTO explanation_row VALUES(?, ?, ?, ?, ?, ?, ?, ?)", row, id,
                  asked->event.header.actor.post, request.to, request.text, asked->event.header.wallTimeMs,
                  given ? std::get<ExplanationGiven>(given->payload).text : QString(),
                  given ? given->event.header.wallTimeMs : qint64(0));
}

struct ProjectedTable
{
    const char *name;
    const char *order;
};

constexpr ProjectedTable projectedTables[] = {
    {"case_row", "stream"},    {"cartable", "folder, sort, stream"},  {"cartable_count", "folder"},
    {"due_count", "day"},      {"note_row", "stream, event"},         {"counsel_row", "stream"},
    {"service_row", "stream"}, {"center_list", "list, sort, stream"}, {"explanation_row", "stream"},
};

Status addRows(Connection &db, const ProjectedTable &table, Sha256 &digest)
{
    digest.add(table.name);
    // quote() gives every value in one text, without loss.
    QByteArray columns;
    {
        MIZBAN_LET(Query info, db.query(QByteArray("PRAGMA table_info(") + table.name + ")"));
        for (;;) {
            MIZBAN_LET(const bool more, info.next());
            if (!more)
                break;
            columns += (columns.isEmpty() ? "quote(" : " || ',' || quote(") + info.text(1).toUtf8() + ')';
        }
    }
    // An empty counter is the same as none.
    const QByteArray where = QByteArray(table.name).endsWith("_count") ? " WHERE cases <> 0" : "";
    MIZBAN_LET(Query query,
               db.query("SELECT " + columns + " FROM " + table.name + where + " ORDER BY " + table.order));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return {};
        digest.add(query.utf8View(0));
        digest.add("\n");
    }
}

} // namespace

QList<DecodedEvent> decodeEvents(const QList<Event> &events)
{
    QList<DecodedEvent> decoded;
    decoded.reserve(events.size());
    for (const Event &event : events) {
        if (event.payloadErased)
            continue;
        if (auto payload = decodePayload(event.header.type, event.payloadBytes))
            decoded.append(DecodedEvent{event, std::move(payload).value()});
    }
    return decoded;
}

Status Projector::fold(qint64 row, const StreamId &id, StreamKind kind, const QList<Event> &events)
{
    switch (kind) {
    case StreamKind::Case: {
        const CaseState state = foldCase(id, decodeEvents(events));
        MIZBAN_TRY(foldCaseRow(m_connection, row, state, m_self));
        return foldCenterLists(m_connection, row, state, m_self);
    }
    case StreamKind::Notes:
        return foldNotes(m_connection, row, decodeEvents(events));
    case StreamKind::Counsel:
        return foldCounsel(m_connection, row, id, decodeEvents(events));
    case StreamKind::Service:
        return foldService(m_connection, row, id, decodeEvents(events));
    case StreamKind::Directory: // folded in memory: directory_fold in services
    case StreamKind::Sealed:    // never folded into rows: see sealed_shelf in services
        return {};
    case StreamKind::Explanation:
        return foldExplanation(m_connection, row, id, decodeEvents(events));
    }
    return {};
}

Status Projector::clear()
{
    for (const ProjectedTable &table : projectedTables)
        MIZBAN_TRY(m_connection.run(QByteArray("DELETE FROM ") + table.name));
    return {};
}

Result<QByteArray> Projector::fingerprint() const
{
    Sha256 digest;
    for (const ProjectedTable &table : projectedTables)
        MIZBAN_TRY(addRows(m_connection, table, digest));
    return digest.finish();
}

} // namespace mizban
