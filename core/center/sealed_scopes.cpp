#include "core/center/sealed_scopes.h"

#include "core/center/sealed_acceptance.h"
#include "core/center/sealed_closing.h"
#include "core/domain/sealed_handlers.h"
#include "core/services/sealing.h"

namespace mizban {

namespace {

/// Someone who has to be given the key of a case needs one who has it: the next handler up gets the case for
/// that, until it is done.
Status callForRewrap(CenterStore &store, const Directory &directory, const QList<Event> &events,
                     const CaseState &state, const PersonId &successor)
{
    const PersonCertificate *certificate = directory.certificate(successor);
    const auto key = certificate ? Certificate::fromPem(certificate->sealing)
                                 : Result<Certificate>(makeError(ErrorCode::NotFound));
    if (!key || givesKeyTo(events, *key))
        return {};
    const QList<PersonId> excluded = excludedFrom(state.registration, directory);
    const PostCode above = nextHandlerUp(directory, PostCode(state.holder.text()), excluded);
    for (const PersonId &person : directory.personsAt(above)) {
        if (!excluded.contains(person))
            MIZBAN_TRY(store.openSealedScope(sealedOwner(above, person), {state.id}));
    }
    return {};
}

/// What others in the post follow, or followed before him, unless he is kept from it.
Status takeOver(CenterStore &store, const Directory &directory, const SigningKey &service,
                const PostCode &post, const HolderCode &owner, const QList<StreamId> &ofOthers)
{
    const PersonId person = sealedPerson(owner);
    QList<StreamId> streams;
    for (const StreamId &stream : ofOthers) {
        MIZBAN_LET(const QList<Event> events, store.caseEvents(stream));
        const CaseState state = sealedAtCenter(events, service).state;
        const bool his = state.registered && sealedFollowers(state, directory).contains(post) &&
                         !excludedFrom(state.registration, directory).contains(person);
        if (!his)
            continue;
        streams.append(stream);
        MIZBAN_TRY(callForRewrap(store, directory, events, state, person));
    }
    return store.openSealedScope(owner, streams);
}

} // namespace

QList<HolderCode> sealedOwnersOf(const Directory &directory, const DeviceRow &device)
{
    QList<HolderCode> owners;
    const PostCode post(device.seatOf.text());
    const DeviceRecord *record = directory.device(device.id);
    if (!record || !directory.post(post))
        return owners;
    for (const PersonId &person : record->persons) {
        if (!directory.holds(person, post))
            return {}; // someone else sits there as well
        owners.append(sealedOwner(post, person));
    }
    return owners;
}

Result<QList<ScopeInfo>> scopesOf(CenterStore &store, const Directory &directory, const SigningKey &service,
                                  const DeviceRow &device)
{
    MIZBAN_LET(QList<ScopeInfo> scopes, store.scopesFor(device.seatOf));
    for (const HolderCode &owner : sealedOwnersOf(directory, device)) {
        const PostCode post(device.seatOf.text());
        MIZBAN_LET(auto scope, store.sealedScope(owner));
        MIZBAN_LET(const QList<StreamId> ofOthers, store.sealedOfOthers(post, owner));
        if (!scope || !ofOthers.isEmpty()) {
            MIZBAN_TRY(takeOver(store, directory, service, post, owner, ofOthers));
            MIZBAN_LET(scope, store.sealedScope(owner));
        }
        if (scope)
            scopes.append(*scope);
    }
    return scopes;
}

Result<bool> attachmentVisible(CenterStore &store, const Directory &directory, const DeviceRow &device,
                               const BlobId &id)
{
    MIZBAN_LET(bool visible, store.blobVisible(id, device.seatOf));
    for (const HolderCode &owner : sealedOwnersOf(directory, device)) {
        if (visible)
            break;
        MIZBAN_LET(visible, store.sealedBlobVisible(id, owner));
    }
    return visible;
}

} // namespace mizban
