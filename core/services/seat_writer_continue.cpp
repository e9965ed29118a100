#include "core/services/seat_writer.h"

#include "core/crypto/parcel.h"
#include "core/domain/continued_case.h"
#include "core/domain/sealed_handlers.h"
#include "core/eventlog/authoring.h"
#include "core/projections/sealed_over.h"
#include "core/services/follow_up_code.h"
#include "core/services/sealing.h"
#include "core/services/seat_writer_parts.h"
#include "core/wire/codec.h"
#include "core/wire/sealed_codec.h"

#include <algorithm>

namespace mizban {

// C6: an ordinary case turns out to be about an official. What is known of it goes into the first event of a
// sealed stream, as a parcel that only the center opens. Here the case is shown no more from that moment; it
// is wiped when the center has taken over (seat_writer_purge.cpp), and shown again where it refuses.

namespace {

constexpr qsizetype stubsAtMost = 8;

const Event *registrationIn(const QList<Event> &events)
{
    const auto found = std::find_if(events.begin(), events.end(), [](const Event &event) {
        return event.header.type == EventType::CaseRegistered;
    });
    return found == events.end() ? nullptr : &*found;
}

QList<BlobId> filesIn(const QList<DecodedEvent> &events)
{
    QList<BlobId> files;
    const auto collect = [&files](const auto &body) {
        if constexpr (requires { body.attachments; }) {
            for (const Attachment &attachment : body.attachments)
                files.append(attachment.blob);
        }
    };
    for (const DecodedEvent &event : events)
        std::visit(collect, event.payload);
    return files;
}

} // namespace

Result<QList<StreamRef>> SeatWriter::Parts::streamsOfCase(const StreamRef &open)
{
    QList<StreamRef> streams{open};
    MIZBAN_LET(const auto notes, log.find(notesStreamOf(open.id)));
    if (notes)
        streams.append(*notes);
    return streams;
}

Result<EventId> SeatWriter::Parts::sealOver(const CaseAtHand &found, const QList<About> &about)
{
    const DirectoryPtr directory = board->get();
    const CaseState &open = found.state;
    MIZBAN_TRY(mayBeContinued(open, actor()));
    MIZBAN_LET(const SealedHandling handling, sealedHandling(*directory, about));
    MIZBAN_LET(const CaseRegistered registration, continuedRegistration(open, *directory, about));
    ContinuedCase continued{open.id, {}, {}, open.registrar, open.device};
    MIZBAN_LET(const QList<StreamRef> streams, streamsOfCase(found.stream));
    QList<qint64> rows;
    for (const StreamRef &stream : streams) {
        rows.append(stream.row);
        MIZBAN_LET(const QList<Event> events, log.events(stream.row));
        continued.earlier += events;
    }
    for (const Event &event : std::as_const(continued.earlier))
        continued.seen.append(event.id);

    MIZBAN_LET(const VerifyKey serviceKey, VerifyKey::fromSpki(directory->serviceKey()));
    MIZBAN_LET(const QList<Certificate> readers,
               sealRecipients(*directory, handling.readers(), handling.excluded));
    const EventPlace place{StreamKind::Sealed, continuedStreamOf(open.id), {}, 0};
    MIZBAN_LET(const SealedAct act,
               sealContinued(place.stream, registration, continued, newDocumentKey(), readers, serviceKey));
    const Event event = authorEvent(identity.device, actor(), place, act, clock->nowMs());
    if (event.payloadBytes.size() > maxPayloadBytes)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("about"), QStringLiteral("C6-size"));
    MIZBAN_LET(const QByteArray parcel, sealParcel(serviceKey, encodeEvent(event), parcelPurpose));
    MIZBAN_TRY(log.chainParcel(identity.device, event.id, parcel));
    MIZBAN_LET(const quint64 sequence, log.lastSequence());
    MIZBAN_LET(const SealedOver::Stubs stubs, keepStubOf(open, found.events, sequence));
    MIZBAN_TRY(SealedOver(connection).hide(rows, sequence, stubs));
    MIZBAN_TRY(refoldStreams(rows));
    return event.id;
}

Status SeatWriter::Parts::refoldStreams(const QList<qint64> &rows)
{
    Projector projections = projector();
    for (const bool cases : {false, true}) { // notes are found with their case
        for (const qint64 row : rows) {
            MIZBAN_LET(const StreamRef stream, log.at(row));
            if ((stream.kind == StreamKind::Case) != cases)
                continue;
            MIZBAN_LET(const QList<Event> events, log.events(row));
            MIZBAN_TRY(projections.fold(row, stream.id, stream.kind, decodeEvents(events), false));
        }
    }
    return projections.finish();
}

/// At the desk that registered it: for the clerk's own account, whoever sealed it (C4).
Result<SealedOver::Stubs> SeatWriter::Parts::keepStubOf(const CaseState &open, const QList<Event> &events,
                                                        quint64 sequence)
{
    SealedOver::Stubs kept;
    const Event *registered = registrationIn(events);
    const CaseRegistered &registration = open.registration;
    if (!registered || open.device != identity.device.id || registration.desk != deskUnit())
        return kept;
    MIZBAN_LET(const VerifyKey serviceKey, VerifyKey::fromSpki(board->get()->serviceKey()));
    SealedStub stub;
    stub.caseId = continuedStreamOf(open.id);
    stub.trackingId = registration.trackingId;
    stub.followUpCode = openFollowUpCode(identity.device.key, serviceKey, registration.sealedFollowUpCode,
                                         registration.trackingId)
                            .valueOr(QString());
    stub.kind = registration.kind;
    stub.desk = registration.desk;
    stub.reference = registration.reference;
    stub.registeredAtMs = registration.registeredAtMs;
    stub.dueAtMs = open.dueAtMs; // as it was extended, where it was (E8)
    stub.outcome = Outcome{registration.outcome.kind, {}, registration.outcome.atMs};
    stub.event = registered->id;
    stub.signature = registered->signature;
    stub.sequence = sequence;
    const QList<PersonCertificate> own = board->get()->certificatesOf(open.registrar.person);
    for (const PersonCertificate &one : own.last(std::min(own.size(), stubsAtMost))) {
        if (one.sealing.isEmpty())
            continue;
        MIZBAN_LET(const Certificate certificate, Certificate::fromPem(one.sealing));
        MIZBAN_LET(const QByteArray data, sealParcel(certificate.publicKey(), encodeStub(stub), stubPurpose));
        MIZBAN_TRY(connection.run("INSERT INTO sealed_stub(data) VALUES(?)", data));
        if (kept.count++ == 0)
            kept.first = connection.lastInsertRowId();
    }
    return kept;
}

/// What the center refused is what it was before; its author reads why at the case.
Status SeatWriter::Parts::showAgain(quint64 sequence)
{
    SealedOver over(connection);
    SealedOver::Stubs stubs;
    MIZBAN_LET(const auto one, connection.value<qint64>("SELECT stream FROM sealed_over WHERE sequence = ?",
                                                        static_cast<qint64>(sequence)));
    if (one) {
        MIZBAN_LET(stubs, over.stubsOf(*one));
    }
    MIZBAN_LET(const QList<qint64> rows, over.refuse(sequence));
    if (rows.isEmpty())
        return {};
    MIZBAN_TRY(connection.run("DELETE FROM sealed_stub WHERE row >= ? AND row < ?", stubs.first,
                              stubs.first + stubs.count));
    return refoldStreams(rows);
}

/// Files of an ordinary case lie under their content: another case may have the same.
Status SeatWriter::Parts::wipeOpenFiles(const QList<BlobId> &files)
{
    if (files.isEmpty())
        return {};
    const auto ofDrafts = filesOfDrafts();
    if (!ofDrafts)
        return {}; // a newer version's draft may name them
    QSet<BlobId> named = *ofDrafts;
    MIZBAN_TRY(log.forEachStream([&](const StreamRef &stream) -> Status {
        MIZBAN_LET(const QList<Event> events, log.events(stream.row));
        QList<DecodedEvent> decoded = decodeEvents(events);
        if (stream.kind == StreamKind::Sealed) {
            const auto opened = openSealed(events, seat.bundle.sealing, *board->get(), seat.person);
            if (opened)
                decoded = opened->events;
            if (opened && opened->continued)
                decoded += decodeEvents(opened->continued->earlier);
        }
        for (const BlobId &file : filesIn(decoded))
            named.insert(file);
        return {};
    }));
    for (const BlobId &file : files) {
        MIZBAN_LET(const auto info, blobs.info(file));
        if (info && info->sent && !named.contains(file))
            MIZBAN_TRY(blobs.discard(file));
    }
    return {};
}

Status SeatWriter::Parts::wipeOpenStream(const StreamRef &stream, QList<BlobId> &files)
{
    const bool ofCase = stream.kind == StreamKind::Case || stream.kind == StreamKind::Notes ||
                        stream.kind == StreamKind::Proposal;
    if (!ofCase)
        return makeError(ErrorCode::Malformed,
                         QStringLiteral("a closure of a case that names another stream"));
    MIZBAN_LET(const QList<Event> events, log.events(stream.row));
    const QList<DecodedEvent> decoded = decodeEvents(events);
    files += filesIn(decoded);
    SealedOver over(connection);
    MIZBAN_LET(const SealedOver::Stubs stubs, over.stubsOf(stream.row));
    if (stream.kind == StreamKind::Case && stubs.count == 0) {
        const Event *registered = registrationIn(events);
        MIZBAN_LET(const auto sent, connection.value<qint64>("SELECT sequence FROM link WHERE event = ?",
                                                             registered ? registered->id : EventId()));
        MIZBAN_LET(const SealedOver::Stubs made,
                   keepStubOf(foldCase(stream.id, decoded), events, static_cast<quint64>(sent.value_or(0))));
        static_cast<void>(made); // stays, whatever becomes of the case
    }
    MIZBAN_TRY(packOwnEvents(stream, events));
    Projector rows = projector();
    MIZBAN_TRY(rows.fold(stream.row, stream.id, stream.kind, {}, false));
    MIZBAN_TRY(rows.finish());
    MIZBAN_TRY(over.forget(stream.row));
    MIZBAN_TRY(connection.run("DELETE FROM act_draft WHERE case_id = ?", stream.id));
    return forgetStream(stream);
}

} // namespace mizban
