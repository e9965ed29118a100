#include "core/center/sealed_scopes.h"

#include "core/center/sealed_acceptance.h"
#include "core/center/sealed_closing.h"
#include "core/center/sealed_follow_up.h"
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
        const SealedAtCenter sealed = sealedAtCenter(events, service);
        const CaseState &state = sealed.state;
        const bool his = state.registered && sealedFollowers(state, directory).contains(post) &&
                         !excludedFrom(state.registration, directory).contains(person);
        if (!his)
            continue;
        streams.append(stream);
        streams += explanationsIn(sealed.stream, HolderCode(post.text())); // C8
        MIZBAN_TRY(callForRewrap(store, directory, events, state, person));
    }
    return store.openSealedScope(owner, streams);
}

/// Posts that stand on the ladder of handlers, and the offices that watch performance (4-11): all others
/// supervise nothing, and nobody looks.
bool maySupervise(const Post &post)
{
    switch (post.kind) {
    case PostKind::CountyGovernor:
    case PostKind::GovernorGeneral:
    case PostKind::Minister:
    case PostKind::OrganizationHead:
    case PostKind::PresidentialHead:
    case PostKind::PerformanceDirector:
        return true;
    default:
        return false;
    }
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

Status bringSummaries(CenterStore &store, const Directory &directory, const SigningKey &service,
                      const HolderCode &owner, const CenterVoice &voice)
{
    const SealedReader reader{PostCode(owner.text().section(u'|', 0, 0)), sealedPerson(owner)};
    const Post *post = directory.post(reader.post);
    if (!post || !maySupervise(*post))
        return {};
    MIZBAN_LET(const QList<StreamId> cases, store.sealedCases());
    for (const StreamId &id : cases) {
        MIZBAN_LET(const QList<Event> events, store.caseEvents(id));
        MIZBAN_LET(const QList<Event> summaries, store.caseEvents(summaryStreamOf(id)));
        const CaseState state = sealedAtCenter(events, service).state;
        const SealedFollowUp followUp =
            summaryForNew(reader, state, summaries, directory, voice.center, voice.nowMs);
        const Status given = store.giveSummary(followUp, summaries.size(), voice.nowMs);
        if (!given.ok() && given.error().code != ErrorCode::Conflict) // that one is for him as well
            return given;
    }
    return {};
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
