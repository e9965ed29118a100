#include "core/center/sealed_scopes.h"

#include "core/domain/sealed_rules.h"
#include "core/services/sealing.h"

namespace mizban {

namespace {

PersonId personOf(const HolderCode &owner)
{
    return PersonId(owner.text().section(u'|', 1));
}

Status openScope(CenterStore &store, const Directory &directory, const SigningKey &service,
                 const PostCode &post, const HolderCode &owner)
{
    MIZBAN_LET(const QList<Event> beginnings, store.sealedBeginnings(post));
    QList<StreamId> streams;
    for (const Event &event : beginnings) {
        const auto opened = openForCenter(event, service);
        const auto *registered = opened ? std::get_if<CaseRegistered>(&opened->payload) : nullptr;
        if (registered && !excludedFrom(*registered, directory).contains(personOf(owner)))
            streams.append(event.header.stream);
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
        MIZBAN_LET(auto scope, store.sealedScope(owner));
        if (!scope) {
            MIZBAN_TRY(openScope(store, directory, service, PostCode(device.seatOf.text()), owner));
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
