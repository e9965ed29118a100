#include "core/center/sealed_closing.h"

#include "core/center/acceptance.h"
#include "core/crypto/envelope.h"
#include "core/crypto/secret.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"
#include "core/eventlog/proposal_stream.h"
#include "core/services/carried_into.h"
#include "core/services/sealing.h"
#include "core/wire/sealed_codec.h"

namespace mizban {

namespace {

constexpr int nonceBytes = 16;

HolderCode seatOf(const HolderCode &owner)
{
    return HolderCode(owner.text().section(u'|', 0, 0));
}

/// It stands in no stream of anybody: the device is told, wipes and forgets it. `kind` says what it may wipe:
/// an ordinary case or what is sealed.
Event closingEvent(const ScopeClosed &closed, const CenterVoice &voice, StreamKind kind = StreamKind::Sealed)
{
    return authorEvent(voice.center, centerActor(voice.directoryVersion), newStream(kind), closed,
                       voice.nowMs);
}

} // namespace

QList<StreamId> explanationsIn(const QList<DecodedEvent> &stream, const HolderCode &post)
{
    QList<StreamId> asked;
    for (const DecodedEvent &event : stream) {
        const auto *asking = std::get_if<ExplanationAsked>(&event.payload);
        if (asking && asking->to != post)
            asked.append(asking->explanation);
    }
    return asked;
}

SealedAtCenter sealedAtCenter(const QList<Event> &events, const SigningKey &service)
{
    SealedAtCenter found;
    QList<EventHeader> headers;
    QList<EventId> ids;
    for (const Event &event : events) {
        headers.append(event.header);
        ids.append(event.id);
        auto act = openForCenter(event, service);
        if (!act)
            continue;
        found.stream.append(std::move(act).value());
        if (!std::holds_alternative<CaseRegistered>(found.stream.last().payload))
            continue;
        if (const auto continued = continuedForCenter(event, service))
            found.stream += carriedInto(*continued);
    }
    const StreamId id = events.isEmpty() ? StreamId() : events.first().header.stream;
    found.state = foldCase(id, found.stream);
    found.place = placeAfter(StreamKind::Sealed, id, headers, ids);
    return found;
}

QList<Closure> closuresOf(const CaseState &state, const QList<DecodedEvent> &stream,
                          const QList<ScopeInfo> &scopes, const Directory &directory,
                          const CenterVoice &voice)
{
    const QList<PersonId> excluded = excludedFrom(state.registration, directory);
    QList<Closure> closures;
    for (const ScopeInfo &scope : scopes) {
        const PersonId person = sealedPerson(scope.owner);
        if (scope.kind != ScopeKind::Sealed || !excluded.contains(person))
            continue;
        Closure closure;
        closure.owner = scope.owner;
        closure.event =
            closingEvent(ScopeClosed{scope.id, QList<StreamId>{state.id, summaryStreamOf(state.id)} +
                                                   explanationsIn(stream, seatOf(scope.owner))},
                         voice);
        // The revoked ones too: they may hold a copy and will never say that they wiped it.
        for (const DeviceRecord *device : directory.devicesAt(seatOf(scope.owner))) {
            if (device->persons.contains(person))
                closure.devices.append(Exposure{device->id, device->seatOf, person, 0});
        }
        closures.append(closure);
    }
    return closures;
}

QList<Closure> closuresOfOpen(const Submission &beginning, const Circumstances &around,
                              const Directory &directory, const CenterVoice &voice)
{
    const StreamId &id = beginning.item.event.header.stream;
    const StreamId &former = beginning.continued->former;
    QList<Closure> closures;
    for (const ScopeInfo &scope : around.formerScopes) {
        Closure closure;
        closure.kind = ScopeKind::Holder;
        closure.owner = scope.owner;
        closure.goesOn = id;
        // What the office there drafted is no part of the case: it goes on with nobody (001 §1.13).
        const QList<StreamId> drafts = proposalStreamsOf(former, PostCode(scope.owner.text()));
        closure.event =
            closingEvent(ScopeClosed{scope.id, around.formerStreams + drafts}, voice, StreamKind::Case);
        for (const DeviceRecord *device : directory.devicesAt(scope.owner)) {
            const PersonId person = device->persons.size() == 1 ? device->persons.first() : PersonId();
            closure.devices.append(Exposure{device->id, device->seatOf, person, 0});
        }
        closures.append(closure);
    }
    CaseState after = *around.leading;
    after.id = id;
    after.registration = std::get<CaseRegistered>(*beginning.payload);
    if (const auto stub = closureOfStub(after, excludedFrom(after.registration, directory), directory, voice))
        closures.append(*stub);
    return closures;
}

std::optional<Closure> closureOfStub(const CaseState &state, const QList<PersonId> &excluded,
                                     const Directory &directory, const CenterVoice &voice)
{
    const DeviceRecord *device = directory.device(state.device);
    if (!device || !excluded.contains(state.registrar.person))
        return {};
    Closure closure;
    closure.event = closingEvent(ScopeClosed{ScopeId(randomBytes(ScopeId::size)), {state.id}}, voice);
    closure.devices = {Exposure{device->id, device->seatOf, state.registrar.person, 0}};
    return closure;
}

Result<std::optional<Event>> exposureReport(const CaseState &state, const QList<Exposure> &devices,
                                            const EventPlace &place, const Directory &directory,
                                            const CenterVoice &voice)
{
    const QList<PostCode> readers = sealedReaders(state.registration, directory, state.holder);
    const auto recipients = sealRecipients(directory, readers, excludedFrom(state.registration, directory));
    if (devices.isEmpty() || !recipients)
        return std::optional<Event>();
    ExposureReported report;
    const QByteArray content = encodeSealed(ExposureReported{{}, devices}, randomBytes(nonceBytes));
    MIZBAN_LET(report.envelope, sealEnvelope(content, *recipients));
    return std::optional(
        authorEvent(voice.center, centerActor(voice.directoryVersion), place, report, voice.nowMs));
}

} // namespace mizban
