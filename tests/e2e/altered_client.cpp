#include "core/base/clock.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/crypto/parcel.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"
#include "core/domain/sealed_supervision.h"
#include "core/eventlog/authoring.h"
#include "core/eventlog/event_log.h"
#include "core/eventlog/night_streams.h"
#include "core/projections/projector.h"
#include "core/services/directory_fold.h"
#include "core/services/sealing.h"
#include "core/services/seat_meta.h"
#include "core/services/tracking_counter.h"
#include "core/storage/file_io.h"
#include "core/storage/sqlcipher/transaction.h"
#include "core/wire/codec.h"
#include "core/wire/sealed_codec.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace mizban;

namespace {

Payload payloadFor(const QString &what, const CaseState &state)
{
    if (what == QLatin1StringView("inquiry")) {
        InquirySent inquiry;
        inquiry.to = HolderCode(QStringLiteral("semnan.damghan.water.head"));
        inquiry.question = QStringLiteral("جعلی");
        inquiry.signature = "no signature";
        return inquiry;
    }
    if (what == QLatin1StringView("reply")) {
        InquiryAnswered reply;
        for (const CaseTask &task : state.tasks)
            reply.inquiry = task.event;
        reply.text = QStringLiteral("جعلی");
        reply.signature = "no signature";
        return reply;
    }
    if (what == QLatin1StringView("self"))
        return CaseReferred{state.holder, {}, QStringLiteral("به خود"), {}, {}, 0, {}};
    if (what == QLatin1StringView("unclean"))
        return CaseReferred{HolderCode(QStringLiteral("semnan.damghan.governor")),
                            QStringLiteral("بررسی\u0007 شود \u202Egnp.exe"),
                            QStringLiteral("ارجاع شد"),
                            {},
                            {},
                            0,
                            {}};
    CaseAnswered answer;
    answer.publicText = QStringLiteral("پاسخ کسی که دارنده نیست");
    return answer;
}

/// Puts an event into the seat's log that no rule was asked about, as an altered program would.
Result<EventId> smuggle(const QString &path, const QByteArray &password, const QString &caseId,
                        const QString &what)
{
    MIZBAN_LET(const OpenedSeat seat, seatfile::open(path, password));
    MIZBAN_LET(Connection connection, seatfile::connectWriter(seat));
    MIZBAN_LET(const SeatIdentity identity, SeatMeta(connection).identity());
    EventLog log(connection);
    const StreamId id = StreamId::fromHex(caseId);
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_LET(const auto stream, log.find(id));
    if (!stream)
        return makeError(ErrorCode::NotFound);
    MIZBAN_LET(const QList<Event> events, log.events(stream->row));
    const CaseState state = foldCase(id, decodeEvents(events));
    const EventPlace place{StreamKind::Case, id, state.heads, state.headCounter};
    const Event event = authorEvent(identity.device, Actor{seat.person, seat.post, 1}, place,
                                    payloadFor(what, state), SystemClock().nowMs());
    MIZBAN_LET(const Inserted inserted, log.insert({event}));
    MIZBAN_TRY(log.chain(identity.device, event));
    Projector rows(connection, identity.seatOf);
    MIZBAN_TRY(rows.fold(inserted.stream.row, id, StreamKind::Case, decodeEvents(inserted.events), false));
    MIZBAN_TRY(rows.finish());
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

/// Those whom the rules name, and the bearer of one post more (C4).
Result<QList<Certificate>> oneTooMany(const Directory &directory, const QList<PostCode> &posts,
                                      const QList<PersonId> &excluded, const QString &post)
{
    MIZBAN_LET(QList<Certificate> readers, sealRecipients(directory, posts, excluded));
    for (const PersonId &person : directory.personsAt(PostCode(post))) {
        if (const PersonCertificate *own = directory.certificate(person)) {
            MIZBAN_LET(const Certificate certificate, Certificate::fromPem(own->sealing));
            readers.append(certificate);
        }
    }
    return readers;
}

/// What nobody at this seat may do to a sealed case, or not now, or not towards `post`.
Payload sealedPayload(const QString &what, const CaseState &state, const QString &post, qint64 nowMs)
{
    constexpr qint64 dayMs = 24ll * 3600 * 1000;
    const QString said = QStringLiteral("دور زدن برنامه");
    const QString told = QStringLiteral("ثبت شد");
    const qint64 laterMs = endOfDayMs(tehranDate(std::max(state.dueAtMs, nowMs) + 5 * dayMs));
    const EventId nothing(QByteArray(EventId::size, 'n'));
    if (what == QLatin1StringView("sealed-extend"))
        return DeadlineExtended{laterMs, 3, said, told};
    if (what == QLatin1StringView("sealed-ask"))
        return ExtensionAsked{HolderCode(post), 3, said, told};
    if (what == QLatin1StringView("sealed-dispute"))
        return DisputeRecorded{true, laterMs, said, told};
    if (what == QLatin1StringView("sealed-session"))
        return SessionCalled{nowMs + dayMs, {HolderCode(post)}, said, told};
    if (what == QLatin1StringView("sealed-decide"))
        return SessionDecided{HolderCode(post), laterMs, said, told};
    if (what == QLatin1StringView("sealed-evidence"))
        return EvidenceGiven{nothing, said, told, {}};
    if (what == QLatin1StringView("sealed-misconduct"))
        return MisconductReferred{nothing, said, QStringLiteral("1"), nowMs, said, told};
    if (what == QLatin1StringView("sealed-unclean")) {
        CaseAnswered answer;
        answer.publicText = QStringLiteral("نوبت بازدید\u0007 تعیین شد \u202Egnp.exe و تذکر داده شد.");
        return answer;
    }
    return NoteAdded{state.id, QStringLiteral("برای دیگری نیز بسته شد")};
}

/// An act on a sealed case that no rule was asked about; a note is sealed to somebody more, `post`.
Result<EventId> smuggleSealed(const QString &path, const QByteArray &password, const QString &caseId,
                              const QString &what, const QString &post, qint64 nowMs)
{
    MIZBAN_LET(const OpenedSeat seat, seatfile::open(path, password));
    MIZBAN_LET(Connection connection, seatfile::connectWriter(seat));
    MIZBAN_LET(const SeatIdentity identity, SeatMeta(connection).identity());
    EventLog log(connection);
    const StreamId id = StreamId::fromHex(caseId);
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_LET(const DirectoryPtr folded, foldDirectory(log));
    const Directory &directory = *folded;
    MIZBAN_LET(const auto stream, log.find(id));
    if (!stream)
        return makeError(ErrorCode::NotFound);
    MIZBAN_LET(const QList<Event> events, log.events(stream->row));
    MIZBAN_LET(const OpenedStream opened, openSealed(events, seat.bundle.sealing, directory, seat.person));
    const CaseState state = foldCase(id, opened.events);
    const Payload payload = sealedPayload(what, state, post, nowMs);
    const bool toOneMore = std::holds_alternative<NoteAdded>(payload);
    const QList<PostCode> posts = readersAfter(state, payload, directory);
    const QList<PersonId> excluded = excludedFrom(state.registration, directory);
    MIZBAN_LET(const VerifyKey serviceKey, VerifyKey::fromSpki(directory.serviceKey()));
    MIZBAN_LET(const QList<Certificate> readers, toOneMore ? oneTooMany(directory, posts, excluded, post)
                                                           : sealRecipients(directory, posts, excluded));
    MIZBAN_LET(const SealedAct act, sealAct(id, payload, opened.documentKey, readers, serviceKey));
    const EventPlace place{StreamKind::Sealed, id, state.heads, state.headCounter};
    const Event event =
        authorEvent(identity.device, Actor{seat.person, seat.post, directory.version()}, place, act, nowMs);
    MIZBAN_TRY(log.insert({event}));
    MIZBAN_TRY(log.chain(identity.device, event));
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

/// A complaint about the head of the water department, sealed to `post` as well; says its tracking id.
Result<QString> smuggleComplaint(const QString &path, const QByteArray &password, const QString &post)
{
    MIZBAN_LET(const OpenedSeat seat, seatfile::open(path, password));
    MIZBAN_LET(Connection connection, seatfile::connectWriter(seat));
    MIZBAN_LET(const SeatIdentity identity, SeatMeta(connection).identity());
    EventLog log(connection);
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_LET(const DirectoryPtr folded, foldDirectory(log));
    const Directory &directory = *folded;
    const qint64 nowMs = SystemClock().nowMs();
    CaseRegistered registration;
    registration.kind = CaseKind::Complaint;
    registration.desk = UnitCode(identity.seatOf.text());
    registration.subject = SubjectCode(QStringLiteral("conduct.official"));
    registration.text = QStringLiteral("زیتونک: برای دیگری نیز بسته شد");
    registration.about = {About{QStringLiteral("semnan.damghan.water.head"), {}}};
    MIZBAN_LET(const SealedHandling handling, sealedHandling(directory, registration.about));
    registration.subjects = handling.subjects;
    registration.holder = HolderCode(handling.handler.text());
    registration.registeredAtMs = nowMs;
    const Deadline deadline =
        sealedDeadline(*directory.policy(), directory.calendarFor(registration.desk), nowMs);
    registration.policyVersion = deadline.policyVersion;
    registration.dueAtMs = deadline.dueAtMs;
    MIZBAN_LET(registration.trackingId,
               TrackingCounter(connection, identity.device).next(toJalali(tehranDate(nowMs)).year, true));
    MIZBAN_LET(const VerifyKey serviceKey, VerifyKey::fromSpki(directory.serviceKey()));
    MIZBAN_LET(const QList<Certificate> readers,
               oneTooMany(directory, handling.readers(), handling.excluded, post));
    const EventPlace place = newStream(StreamKind::Sealed);
    MIZBAN_LET(const SealedAct act,
               sealAct(place.stream, registration, newDocumentKey(), readers, serviceKey));
    const Event event =
        authorEvent(identity.device, Actor{seat.person, seat.post, directory.version()}, place, act, nowMs);
    MIZBAN_LET(const QByteArray parcel, sealParcel(serviceKey, encodeEvent(event), parcelPurpose));
    MIZBAN_TRY(log.chainParcel(identity.device, event.id, parcel));
    SealedStub stub;
    stub.caseId = place.stream;
    stub.trackingId = registration.trackingId;
    stub.kind = registration.kind;
    stub.desk = registration.desk;
    stub.registeredAtMs = nowMs;
    stub.event = event.id;
    MIZBAN_LET(stub.sequence, log.lastSequence());
    MIZBAN_LET(const QByteArray kept,
               sealParcel(seat.bundle.sealing.publicKey(), encodeStub(stub), stubPurpose));
    MIZBAN_TRY(connection.run("INSERT INTO sealed_stub(data) VALUES(?)", kept));
    MIZBAN_TRY(transaction.commit());
    return registration.trackingId;
}

/// Begins the shift of a night as if there had been none before it, and nothing open (001 §3-4).
Result<EventId> smuggleShift(const QString &path, const QByteArray &password, const QString &night)
{
    MIZBAN_LET(const OpenedSeat seat, seatfile::open(path, password));
    MIZBAN_LET(Connection connection, seatfile::connectWriter(seat));
    MIZBAN_LET(const SeatIdentity identity, SeatMeta(connection).identity());
    EventLog log(connection);
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_LET(const DirectoryPtr directory, foldDirectory(log));
    ShiftStarted started;
    started.unit = unitOfPost(seat.post);
    started.night = QDate::fromString(night, Qt::ISODate);
    const EventPlace place{StreamKind::Shift, shiftStreamOf(started.unit, started.night, 1), {}, 0};
    const Event event = authorEvent(identity.device, Actor{seat.person, seat.post, directory->version()},
                                    place, started, SystemClock().nowMs());
    MIZBAN_TRY(log.insert({event}));
    MIZBAN_TRY(log.chain(identity.device, event));
    MIZBAN_TRY(transaction.commit());
    return event.id;
}

/// What is said at the end: the event's id, or the tracking id.
Result<QString> smuggleAny(const QStringList &arguments, const QByteArray &password)
{
    const QString &seat = arguments.at(1);
    const QString &what = arguments.at(4);
    if (what == QLatin1StringView("complaint"))
        return smuggleComplaint(seat, password, arguments.value(5));
    if (what == QLatin1StringView("shift")) {
        MIZBAN_LET(const EventId start, smuggleShift(seat, password, arguments.value(5)));
        return start.hex();
    }
    const qint64 setMs = arguments.value(6).toLongLong();
    const qint64 nowMs = setMs != 0 ? setMs : SystemClock().nowMs();
    const auto event = what.startsWith(QLatin1StringView("sealed-"))
                           ? smuggleSealed(seat, password, arguments.at(3), what, arguments.value(5), nowMs)
                           : smuggle(seat, password, arguments.at(3), what);
    return event ? Result<QString>(event->hex()) : Result<QString>(event.error());
}

} // namespace

/// mizban_altered_client SEAT PASSWORD-FILE CASE-ID inquiry|reply|self|unclean|answer: says the event's id.
/// Likewise … CASE-ID sealed-note POST and … CASE-ID sealed-extend|…|sealed-unclean POST MILLISECONDS (0: the
/// clock's), … - shift NIGHT, and … - complaint POST, which says the tracking id.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto password = readWhole(arguments.value(2), 4096);
    if (!password)
        return 2;
    if (arguments.size() < 5)
        return 2;
    const auto said = smuggleAny(arguments, password->split('\n').value(0));
    if (!said) {
        std::fprintf(stderr, "%s\n", qPrintable(said.error().detail));
        return 1;
    }
    std::printf("%s\n", qPrintable(*said));
    return 0;
}
