#include "core/services/seat_writer.h"

#include "core/crypto/parcel.h"
#include "core/crypto/secret.h"
#include "core/services/sealed_act_drafts.h"
#include "core/services/sealing.h"
#include "core/services/seat_writer_parts.h"
#include "core/wire/codec.h"
#include "core/wire/sealed_codec.h"

namespace mizban {

// C6: what becomes of a case that the person at the seat is kept from now. In one transaction all that shows
// it goes, and the scope is noted down as wiped; then no file holds an old page of it any more; then the
// center is told. Each step is found again after a crash.

namespace {

/// Of a closed scope; the numbers lie in the store.
enum class Purge : quint8 {
    Wiped = 1, ///< its rows are gone, but the journal may still hold them
    Gone = 2,  ///< nothing is left in any file
    Told = 3,  ///< the center knows
};

constexpr qint64 parcelRow = 0; ///< in place of a stream's row in the link of a parcel
constexpr qint64 chunksPerStream = 65536;

QList<BlobId> filesIn(const QList<DecodedEvent> &events)
{
    QList<BlobId> files;
    for (const DecodedEvent &event : events) {
        std::visit(
            [&files](const auto &body) {
                if constexpr (requires { body.attachments; }) {
                    for (const Attachment &attachment : body.attachments)
                        files.append(attachment.blob);
                }
            },
            event.payload);
    }
    return files;
}

/// Ordinary cases go only where they were sealed, and then by a closure that says so: absence of a right to
/// them hides nothing (invariant 11).
bool mayBeWiped(StreamKind kind)
{
    return kind == StreamKind::Sealed || kind == StreamKind::Explanation || kind == StreamKind::Summary;
}

} // namespace

const char *const purgeSchema = R"sql(
CREATE TABLE closed_scope(
    scope BLOB PRIMARY KEY NOT NULL,
    state INTEGER NOT NULL
) WITHOUT ROWID;
)sql";

/// Own events go on as parcels: a restored center may ask for them again (invariant 9), and what was not sent
/// yet is still sent, though nobody reads it here any more (invariant 8).
Status SeatWriter::Parts::packOwnEvents(const StreamRef &stream, const QList<Event> &events)
{
    QList<std::pair<qint64, EventId>> links;
    {
        MIZBAN_LET(Query query,
                   connection.query("SELECT sequence, event FROM link WHERE stream = ?", stream.row));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            links.append({query.int64(0), query.get<EventId>(1)});
        }
    }
    if (links.isEmpty())
        return {};
    MIZBAN_LET(const VerifyKey serviceKey, VerifyKey::fromSpki(board->get()->serviceKey()));
    for (const auto &[number, id] : std::as_const(links)) {
        const auto own = std::find_if(events.begin(), events.end(),
                                      [&wanted = id](const Event &event) { return event.id == wanted; });
        if (own == events.end())
            return makeError(ErrorCode::Corrupt, QStringLiteral("a linked event is missing"));
        MIZBAN_LET(const QByteArray parcel, sealParcel(serviceKey, encodeEvent(*own), parcelPurpose));
        MIZBAN_TRY(
            connection.run("INSERT OR REPLACE INTO parcel(sequence, data) VALUES(?, ?)", number, parcel));
        MIZBAN_TRY(connection.run("UPDATE link SET stream = ? WHERE sequence = ?", parcelRow, number));
    }
    return {};
}

Status SeatWriter::Parts::wipeFiles(const QList<BlobId> &files)
{
    for (const BlobId &file : files) {
        // Each file of a sealed case is encrypted with a key of its own, so that no other case has it. One
        // that is still to be sent stays: without its key it says nothing.
        MIZBAN_LET(const auto info, blobs.info(file));
        if (info && info->sent)
            MIZBAN_TRY(blobs.discard(file));
    }
    return {};
}

Status SeatWriter::Parts::wipeStream(const StreamRef &stream)
{
    if (!mayBeWiped(stream.kind))
        return makeError(ErrorCode::Malformed, QStringLiteral("a closure that names an ordinary stream"));
    MIZBAN_LET(const QList<Event> events, log.events(stream.row));
    if (stream.kind == StreamKind::Sealed) {
        const auto opened = openSealed(events, seat.bundle.sealing, *board->get(), seat.person);
        if (opened)
            MIZBAN_TRY(wipeFiles(filesIn(opened->events)));
    }
    MIZBAN_TRY(packOwnEvents(stream, events));
    MIZBAN_TRY(connection.run("DELETE FROM explanation_row WHERE stream = ?", stream.row));
    MIZBAN_TRY(connection.run("DELETE FROM act_draft WHERE case_id = ?", stream.id));
    MIZBAN_TRY(SealedActDrafts(connection, seat.bundle.sealing).removeAllOf(stream.id));
    return forgetStream(stream);
}

Status SeatWriter::Parts::forgetStream(const StreamRef &stream)
{
    MIZBAN_TRY(connection.run("DELETE FROM event_pack WHERE key >= ? AND key < ?",
                              stream.row * chunksPerStream, (stream.row + 1) * chunksPerStream));
    return connection.run("DELETE FROM stream WHERE row = ?", stream.row);
}

/// Among the stubs that the person at the seat can open. What takes its place looks like a colleague's.
Result<bool> SeatWriter::Parts::wipeStub(const StreamId &caseId)
{
    QList<std::pair<qint64, qsizetype>> found;
    {
        MIZBAN_LET(Query query, connection.query("SELECT row, data FROM sealed_stub ORDER BY row"));
        for (;;) {
            MIZBAN_LET(const bool more, query.next());
            if (!more)
                break;
            const QByteArray data = query.blob(1);
            const auto opened = openParcel(seat.bundle.sealing, data, stubPurpose);
            const auto stub = opened ? decodeStub(opened->view()) : Result<SealedStub>(opened.error());
            if (stub && stub->caseId == caseId)
                found.append({query.int64(0), data.size()});
        }
    }
    for (const auto &[row, size] : std::as_const(found))
        MIZBAN_TRY(connection.run("UPDATE sealed_stub SET data = ? WHERE row = ?",
                                  randomBytes(static_cast<int>(size)), row));
    return !found.isEmpty();
}

Status SeatWriter::Parts::closeScope(const Event &closure)
{
    MIZBAN_LET(const Payload payload, decodePayload(closure.header.type, closure.payloadBytes));
    const auto *closed = std::get_if<ScopeClosed>(&payload);
    if (!closed)
        return makeError(ErrorCode::Malformed, QStringLiteral("not a closure"));
    MIZBAN_LET(const auto known,
               connection.value<int>("SELECT state FROM closed_scope WHERE scope = ?", closed->scope));
    if (known)
        return {};
    bool wiped = false;
    QList<BlobId> openFiles;
    const bool ofOpenCase = closure.header.kind == StreamKind::Case;
    for (const StreamId &id : closed->wiped) {
        MIZBAN_LET(const auto stream, log.find(id));
        if (stream)
            MIZBAN_TRY(ofOpenCase ? wipeOpenStream(*stream, openFiles) : wipeStream(*stream));
        // The stub of a case that goes on sealed bears the new name, and stays with its clerk (C4).
        MIZBAN_LET(const bool stub, ofOpenCase ? Result<bool>(false) : wipeStub(id));
        wiped = wiped || stub || stream.has_value();
    }
    // At a desk each clerk's stubs open to himself alone: the one meant does it when he is here.
    const bool isDesk = !board->get()->post(PostCode(identity.seatOf.text()));
    if (isDesk && !wiped && !ofOpenCase)
        return {};
    MIZBAN_TRY(wipeOpenFiles(openFiles));
    MIZBAN_TRY(connection.run("DELETE FROM scope WHERE id = ?", closed->scope));
    return connection.run("INSERT INTO closed_scope(scope, state) VALUES(?, ?)", closed->scope, Purge::Wiped);
}

Status SeatWriter::finishPurge()
{
    MIZBAN_LET(const auto waiting,
               m->connection.value<int>("SELECT count(*) FROM closed_scope WHERE state = ?", Purge::Wiped));
    if (waiting.value_or(0) == 0)
        return {};
    MIZBAN_TRY(m->connection.checkpointTruncate());
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(
        m->connection.run("UPDATE closed_scope SET state = ? WHERE state = ?", Purge::Gone, Purge::Wiped));
    return transaction.commit();
}

Result<QList<ScopeId>> SeatWriter::wipedScopes()
{
    MIZBAN_LET(Query query,
               m->connection.query("SELECT scope FROM closed_scope WHERE state = ?", Purge::Gone));
    QList<ScopeId> scopes;
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return scopes;
        scopes.append(query.get<ScopeId>(0));
    }
}

Status SeatWriter::markConfirmed(const QList<ScopeId> &scopes)
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    for (const ScopeId &scope : scopes)
        MIZBAN_TRY(
            m->connection.run("UPDATE closed_scope SET state = ? WHERE scope = ?", Purge::Told, scope));
    return transaction.commit();
}

} // namespace mizban
