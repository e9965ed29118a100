#include "core/center/sealed_follow_up.h"

#include "core/center/acceptance.h"
#include "core/crypto/envelope.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_supervision.h"
#include "core/services/sealing.h"
#include "core/wire/codec.h"
#include "core/wire/sealed_codec.h"

#include <algorithm>

namespace mizban {

namespace {

/// Nothing where nobody supervises, or none of them has a key yet.
std::optional<Event> summaryFor(const QList<PostCode> &supervisors, const CaseState &state,
                                const QList<DecodedEvent> &summaries, const Directory &directory,
                                const DeviceIdentity &center, qint64 nowMs)
{
    const auto recipients =
        sealRecipients(directory, supervisors, excludedFrom(state.registration, directory));
    if (!recipients)
        return {};
    SealedSummary summary = summaryOf(state);
    summary.id = summaryStreamOf(state.id);
    auto envelope = sealEnvelope(encodeSummary(summary), *recipients);
    if (!envelope)
        return {};
    QList<EventHeader> headers;
    QList<EventId> ids;
    for (const DecodedEvent &told : summaries) {
        headers.append(told.event.header);
        ids.append(told.event.id);
    }
    const EventPlace place = placeAfter(StreamKind::Summary, summary.id, headers, ids);
    return authorEvent(center, centerActor(directory.version()), place,
                       Payload(SummaryGiven{std::move(envelope).value()}), nowMs);
}

/// Whether the newest summary opens with the newest key of the person; also where he has none yet.
bool isReadBy(const PersonId &person, const QList<Event> &summaries, const Directory &directory)
{
    const PersonCertificate *certificate = directory.certificate(person);
    const auto key = certificate ? Certificate::fromPem(certificate->sealing)
                                 : Result<Certificate>(makeError(ErrorCode::NotFound));
    const auto newest = std::max_element(summaries.begin(), summaries.end(), canonicalLess);
    if (!key || newest == summaries.end())
        return !key;
    const auto payload = decodePayload(newest->header.type, newest->payloadBytes);
    const auto *given = payload ? std::get_if<SummaryGiven>(&*payload) : nullptr;
    return given && isSealedTo(given->envelope, *key);
}

} // namespace

SealedFollowUp followUpOf(const CaseState &before, const CaseState &after,
                          const QList<DecodedEvent> &summaries, const Directory &directory,
                          const DeviceIdentity &center, qint64 nowMs)
{
    SealedFollowUp followUp;
    followUp.watchFromMs = timeActsFrom(after);
    const QList<PostCode> supervisors = sealedSupervisors(after, directory);
    const bool same = before.registered && summaryOf(before) == summaryOf(after) &&
                      sealedSupervisors(before, directory) == supervisors;
    if (!after.registered || (same && !summaries.isEmpty()))
        return followUp;
    followUp.summary = summaryFor(supervisors, after, summaries, directory, center, nowMs);
    if (followUp.summary)
        followUp.supervisors =
            sealedOwnersAt(supervisors, excludedFrom(after.registration, directory), directory);
    return followUp;
}

SealedFollowUp summaryForNew(const SealedReader &reader, const CaseState &state,
                             const QList<Event> &summaries, const Directory &directory,
                             const DeviceIdentity &center, qint64 nowMs)
{
    SealedFollowUp followUp{watchAsItIs, {}, {}};
    const QList<PersonId> excluded = excludedFrom(state.registration, directory);
    const QList<PostCode> supervisors = sealedSupervisors(state, directory);
    if (!state.registered || excluded.contains(reader.person) || !supervisors.contains(reader.post) ||
        isReadBy(reader.person, summaries, directory))
        return followUp;
    QList<DecodedEvent> told;
    for (const Event &event : summaries)
        told.append(DecodedEvent{event, {}});
    followUp.summary = summaryFor(supervisors, state, told, directory, center, nowMs);
    if (followUp.summary)
        followUp.supervisors = sealedOwnersAt(supervisors, excluded, directory);
    return followUp;
}

QList<HolderCode> sealedOwnersAt(const QList<PostCode> &posts, const QList<PersonId> &excluded,
                                 const Directory &directory)
{
    QList<HolderCode> owners;
    for (const PostCode &post : posts) {
        for (const PersonId &person : directory.personsAt(post)) {
            const HolderCode owner = sealedOwner(post, person);
            if (!excluded.contains(person) && !owners.contains(owner))
                owners.append(owner);
        }
    }
    return owners;
}

QList<HolderCode> reachOnSealed(const Payload &actOfTime, const CaseState &state, const Directory &directory)
{
    QList<PostCode> posts;
    for (const HolderCode &holder : reachOfEscalation(actOfTime))
        posts.append(PostCode(holder.text()));
    return sealedOwnersAt(posts, excludedFrom(state.registration, directory), directory);
}

} // namespace mizban
