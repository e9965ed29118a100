#include "core/projections/projector.h"

#include "core/crypto/digest.h"
#include "core/domain/note_rules.h"
#include "core/projections/applicant_order.h"
#include "core/projections/center_lists.h"
#include "core/projections/folders.h"
#include "core/projections/identity_rows.h"
#include "core/projections/intake_rows.h"
#include "core/projections/night_rows.h"
#include "core/projections/notice_rows.h"
#include "core/projections/place_counts.h"
#include "core/projections/prepared_rows.h"
#include "core/projections/sealed_over.h"
#include "core/projections/search/search_document.h"
#include "core/wire/codec.h"

namespace mizban {

/// A case with its place and what it is counted under.
struct PlacedCase
{
    Placement placement;
    CaseKind kind = CaseKind::Request;
    SubjectCode subject;

    [[nodiscard]] bool countsAs(const PlacedCase &other) const
    {
        return kind == other.kind && subject == other.subject;
    }
};

namespace {

constexpr int excerptLength = 120;

QString excerptOf(const QString &text)
{
    return text.left(excerptLength * 2).simplified().left(excerptLength);
}

Result<PlacedCase> caseHeld(Connection &db, qint64 row)
{
    MIZBAN_LET(Query query,
               db.query("SELECT folders, due, last, kind, subject FROM case_row WHERE stream = ?", row));
    MIZBAN_LET(const bool found, query.next());
    PlacedCase held;
    if (!found)
        return held;
    held.placement.folders = static_cast<quint32>(query.int64(0));
    held.placement.due = query.int64(1);
    held.placement.last = query.int64(2);
    held.kind = query.get<CaseKind>(3);
    held.subject = query.get<SubjectCode>(4);
    return held;
}

void count(GatheredRows &gathered, Folder folder, const PlacedCase &placed, int change)
{
    gathered.countFacet(Facet{folder, placed.kind, placed.subject}, change);
    if (folder == Folder::Overdue)
        gathered.countDue(dueDay(placed.placement.due), change);
    else
        gathered.count(folder, change);
}

/// Which case a later one about the same matter follows (I7).
Status foldLink(Connection &db, qint64 row, const StreamId &leading)
{
    if (leading.isValid())
        return db.run("INSERT OR REPLACE INTO case_link(stream, leading) VALUES(?, ?)", row, leading);
    return db.run("DELETE FROM case_link WHERE stream = ?", row);
}

Result<QStringList> notesOf(Connection &db, const StreamId &caseId)
{
    MIZBAN_LET(Query query,
               db.query("SELECT text FROM note_row WHERE case_id = ? ORDER BY counter, event", caseId));
    QStringList notes;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return notes;
        notes.append(query.text(0));
    }
}

Status foldNotes(Connection &db, qint64 row, const QList<DecodedEvent> &events)
{
    const QSet<EventId> takenBack = notesTakenBack(events);
    for (const EventId &note : takenBack)
        MIZBAN_TRY(db.run("DELETE FROM note_row WHERE stream = ? AND event = ?", row, note));
    for (const DecodedEvent &decoded : events) {
        const auto *note = std::get_if<NoteAdded>(&decoded.payload);
        if (!note || takenBack.contains(decoded.event.id))
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
        return db.run("INSERT OR REPLACE INTO counsel_row(stream, id, number, topic, rule, at, case_id)"
                      " VALUES(?, ?, ?, ?, ?, ?, ?)",
                      row, id, applicantKey(counsel->applicant), counsel->topic, counsel->ruleCited,
                      counsel->recordedAtMs, counsel->caseId.bytes());
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
                      " started, delivered, at, case_id, note) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                      row, id, service->trackingId, service->serviceId, applicantKey(service->applicant),
                      applicantName(service->applicant), decoded.event.header.actor.person,
                      service->startedMs, service->deliveredMs, service->recordedAtMs,
                      service->caseId.bytes(), service->note);
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
    {"case_row", "stream"},          {"cartable", "folder, sort, stream"},
    {"cartable_count", "folder"},    {"due_count", "day"},
    {"place_count", "folder, span"}, {"facet_count", "folder, subject, kind"},
    {"note_row", "stream, event"},   {"counsel_row", "stream"},
    {"service_row", "stream"},       {"center_list", "list, sort, stream"},
    {"explanation_row", "stream"},   {"case_link", "stream"},
    {"identity_row", "stream"},      {"notice_row", "stream"},
    {"notice_count", "list"},        {"intake_row", "stream"},
    {"night_stream", "stream"},      {"night_turn", "night, person, stream"},
    {"prepared_row", "stream"},
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

Status Projector::move(qint64 row, const PlacedCase &from, const PlacedCase &to, bool isNew)
{
    for (const Folder folder : caseFolders) {
        const bool was = from.placement.lies(folder);
        const bool is = to.placement.lies(folder);
        const qint64 former = from.placement.sortIn(folder);
        const qint64 sort = to.placement.sortIn(folder);
        if (was && is && former == sort && from.countsAs(to))
            continue;
        if (was) {
            count(m_gathered, folder, from, -1);
            MIZBAN_TRY(changePlaceCount(m_connection, folder, spanOf(former), -1));
            MIZBAN_TRY(m_connection.run("DELETE FROM cartable WHERE folder = ? AND sort = ? AND stream = ?",
                                        folder, former, row));
        }
        if (!is)
            continue;
        count(m_gathered, folder, to, 1);
        if (isNew) {
            MIZBAN_TRY(m_gathered.addLine(m_connection, folder, sort, row, to.kind));
            continue;
        }
        MIZBAN_TRY(m_connection.run("INSERT INTO cartable(folder, sort, stream, kind) VALUES(?, ?, ?, ?)",
                                    folder, sort, row, to.kind));
        MIZBAN_TRY(changePlaceCount(m_connection, folder, spanOf(sort), 1));
    }
    return {};
}

Status Projector::foldCaseRow(qint64 row, const CaseState &state, bool isNew)
{
    PlacedCase held;
    if (!isNew) {
        MIZBAN_TRY(m_gathered.writeLines(m_connection)); // this stream may have been new a moment ago
        MIZBAN_LET(held, caseHeld(m_connection, row));
        // Not INSERT OR REPLACE: for that SQLite keeps a journal of the statement, and every page in it is
        // encrypted, which took longer than all the rest of a first sync.
        MIZBAN_TRY(m_connection.run("DELETE FROM case_row WHERE stream = ?", row));
    }
    if (!state.registered) {
        MIZBAN_TRY(foldLink(m_connection, row, {}));
        MIZBAN_TRY(m_search.remove(row));
        return move(row, held, PlacedCase{}, isNew);
    }
    const Placement placement = placementOf(state, m_self);
    const CaseRegistered &registration = state.registration;
    MIZBAN_TRY(move(row, held, PlacedCase{placement, registration.kind, registration.subject}, isNew));
    const Applicant &applicant = registration.applicant;
    const bool legal = applicant.kind == ApplicantKind::LegalPerson;
    const auto names = legal ? std::pair(QString(), applicant.organization)
                             : std::pair(applicant.givenName, applicant.familyName);
    if (!isNew || state.leading.isValid())
        MIZBAN_TRY(foldLink(m_connection, row, state.leading));
    MIZBAN_LET(const QStringList notes, notesOf(m_connection, state.id));
    MIZBAN_TRY(m_search.put(row, registration.registeredAtMs, searchDocument(state, notes)));
    return m_connection.run(
        "INSERT INTO case_row(stream, id, tracking, reference, kind, subject, status, holder,"
        " number, given_name, family_name, mobile, excerpt, registered, last, due, unread, quarantined,"
        " conflict, folders, role, objection, applicant, decide, awaited, news)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row, state.id, registration.trackingId, registration.reference, registration.kind,
        registration.subject, state.status, state.holder, applicantKey(applicant), names.first, names.second,
        applicant.mobile, excerptOf(registration.text), registration.registeredAtMs, state.lastAtMs,
        placement.due, placement.lies(Folder::New), state.quarantined, state.conflicts > 0, placement.folders,
        static_cast<int>(roleOf(state, m_self)), state.objectionUntilMs(),
        applicantGroupKey(names.second, names.first, applicantKey(applicant)), placement.decide(),
        state.awaitedUntilMs, static_cast<int>(state.newsFor(m_self)));
}

Result<bool> Projector::isHidden(qint64 row)
{
    if (!m_hidden) {
        MIZBAN_LET(m_hidden, SealedOver(m_connection).hidden());
    }
    return m_hidden->contains(row);
}

Status Projector::fold(qint64 row, const StreamId &id, StreamKind kind, const QList<DecodedEvent> &events,
                       bool isNew)
{
    switch (kind) {
    case StreamKind::Case: {
        MIZBAN_LET(const bool hidden, isHidden(row));
        const CaseState state = foldCase(id, hidden ? QList<DecodedEvent>() : events);
        MIZBAN_TRY(foldCaseRow(row, state, isNew));
        MIZBAN_TRY(foldIdentity(m_connection, row, state, isNew));
        MIZBAN_TRY(foldNotices(m_connection, row, state, m_self, isNew));
        if (isNew && !state.supervision.center.contains(m_self))
            return {}; // nothing to put in, nothing to take out
        return foldCenterLists(m_connection, row, state, m_self);
    }
    case StreamKind::Notes: {
        MIZBAN_LET(const bool hidden, isHidden(row));
        return hidden || events.isEmpty() ? m_connection.run("DELETE FROM note_row WHERE stream = ?", row)
                                          : foldNotes(m_connection, row, events);
    }
    case StreamKind::Counsel:
        return foldCounsel(m_connection, row, id, events);
    case StreamKind::Service:
        return foldService(m_connection, row, id, events);
    case StreamKind::Directory: // folded in memory: directory_fold in services
    case StreamKind::Sealed:    // never folded into rows: see sealed_shelf in services
    case StreamKind::Summary:
    case StreamKind::Delegation: // known by the directory that the center publishes
        return {};
    case StreamKind::Proposal:
        return foldPrepared(m_connection, row, events, isNew);
    case StreamKind::Explanation:
        return foldExplanation(m_connection, row, id, events);
    case StreamKind::Intake:
        return foldIntakeRow(m_connection, row, foldIntake(id, events));
    case StreamKind::Shift:
    case StreamKind::NightItem:
    case StreamKind::NightList:
    case StreamKind::Roster:
        return foldNight(m_connection, row, id, kind, events);
    }
    return {};
}

Status Projector::finish()
{
    MIZBAN_TRY(m_search.finish());
    return m_gathered.writeAll(m_connection);
}

Status Projector::clear()
{
    m_gathered.forget();
    for (const ProjectedTable &table : projectedTables)
        MIZBAN_TRY(m_connection.run(QByteArray("DELETE FROM ") + table.name));
    return m_search.clear();
}

Result<QByteArray> Projector::fingerprint() const
{
    Sha256 digest;
    for (const ProjectedTable &table : projectedTables)
        MIZBAN_TRY(addRows(m_connection, table, digest));
    return digest.finish();
}

} // namespace mizban
