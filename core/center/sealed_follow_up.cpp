#include "core/center/sealed_follow_up.h"

#include "core/center/acceptance.h"
#include "core/crypto/envelope.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_supervision.h"
#include "core/services/sealing.h"
#include "core/wire/sealed_codec.h"

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
