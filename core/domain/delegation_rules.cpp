#include "core/domain/delegation_rules.h"

#include "core/domain/event_graph.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr auto rule = "1.13";

Error refuse(ErrorCode code, const char *field, const QString &detail = {})
{
    return fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule), detail);
}

QList<const Delegation *> delegationsHere(const Directory &directory, const PersonId &person,
                                          const PostCode &principal)
{
    QList<const Delegation *> list = directory.delegationsTo(person);
    list.removeIf([&principal](const Delegation *one) { return one->from != principal; });
    std::sort(list.begin(), list.end(),
              [](const Delegation *a, const Delegation *b) { return a->endMs() < b->endMs(); });
    return list;
}

/// The deputy stands in the principal's own unit, or in a part of it.
bool isBelow(const PostCode &principal, const PostCode &deputy)
{
    const QString unit = unitOfPost(principal).text();
    const QString other = unitOfPost(deputy).text();
    return !unit.isEmpty() && (other == unit || other.startsWith(unit + u'.'));
}

bool overlaps(const Delegation &one, const DelegationGiven &given)
{
    return given.fromMs < one.endMs() && one.fromMs < given.untilMs;
}

} // namespace

const Delegation *delegationInForce(const Directory &directory, const PersonId &person,
                                    const PostCode &principal, qint64 atMs)
{
    for (const Delegation *one : delegationsHere(directory, person, principal)) {
        // He who gave it may have left the post meanwhile, and the deputy his.
        if (one->isInForce(atMs) && directory.holds(one->by, one->from) && directory.holds(person, one->to))
            return one;
    }
    return nullptr;
}

Actor actorAt(const Directory &directory, const PersonId &person, const PostCode &own,
              const HolderCode &seatOf, qint64 atMs)
{
    const PostCode seat(seatOf.text());
    if (own != seat && directory.post(seat) && !directory.holds(person, seat)) {
        if (const Delegation *by = delegationInForce(directory, person, seat, atMs))
            return Actor{person, seat, directory.version(), by->id};
    }
    return Actor{person, own, directory.version(), {}};
}

Status maySitAt(const Directory &directory, const PersonId &person, const HolderCode &seatOf, qint64 atMs)
{
    const Status sits = directory.maySit(person, seatOf);
    if (sits.ok())
        return sits;
    const auto list = delegationsHere(directory, person, PostCode(seatOf.text()));
    const bool going =
        std::any_of(list.begin(), list.end(), [atMs](const Delegation *one) { return atMs < one->endMs(); });
    return going ? Status() : sits;
}

Status mayActHere(const Directory &directory, const PersonId &person, const HolderCode &seatOf, qint64 atMs)
{
    const PostCode seat(seatOf.text());
    if (directory.maySit(person, seatOf).ok() || delegationInForce(directory, person, seat, atMs))
        return {};
    const auto list = delegationsHere(directory, person, seat);
    if (list.isEmpty())
        return {}; // no deputy: the rules of the act say what is the matter
    const auto next =
        std::find_if(list.begin(), list.end(), [atMs](const Delegation *one) { return atMs < one->fromMs; });
    if (next != list.end())
        return refuse(ErrorCode::NotAllowed, "delegation.from", QString::number((*next)->fromMs));
    return refuse(ErrorCode::NotAllowed, "delegation.until", QString::number(list.last()->endMs()));
}

bool isSeatOfFormerDeputy(const Directory &directory, const DeviceRecord &device, qint64 atMs)
{
    const PostCode seat(device.seatOf.text());
    return std::any_of(device.persons.begin(), device.persons.end(), [&](const PersonId &person) {
        return !delegationsHere(directory, person, seat).isEmpty() &&
               !maySitAt(directory, person, device.seatOf, atMs).ok();
    });
}

Status checkActingFor(const Directory &directory, const Actor &actor, const CaseState &state, qint64 atMs)
{
    if (!actor.delegation.isValid())
        return {};
    const Delegation *by = directory.delegation(actor.delegation);
    if (!by || by->person != actor.person || by->from != actor.post)
        return refuse(ErrorCode::NotAllowed, "delegation");
    if (delegationInForce(directory, actor.person, actor.post, atMs) == nullptr)
        return refuse(ErrorCode::NotAllowed, atMs < by->fromMs ? "delegation.from" : "delegation.until",
                      QString::number(atMs < by->fromMs ? by->fromMs : by->endMs()));
    if (!state.registration.about.isEmpty())
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("delegation"), QStringLiteral("C11"),
                          QStringLiteral("sealed cases are not delegated"));
    if (state.registered && by->without.contains(state.registration.kind))
        return refuse(ErrorCode::NotAllowed, "delegation.without", wordOf(state.registration.kind));
    return {};
}

Status checkDelegation(const Directory &directory, const DelegationGiven &given, const Actor &actor,
                       qint64 nowMs)
{
    if (actor.post != given.from || actor.delegation.isValid() || !directory.holds(actor.person, given.from))
        return refuse(ErrorCode::NotAllowed, "delegation.by");
    if (given.to.isEmpty())
        return refuse(ErrorCode::MissingInput, "to");
    const Post *post = directory.post(given.to);
    if (!post || post->abolished || !directory.holds(given.person, given.to))
        return refuse(ErrorCode::NotFound, "to", given.to.text());
    if (given.person == actor.person || given.to == given.from)
        return refuse(ErrorCode::Conflict, "to");
    if (!isBelow(given.from, given.to) || post->kind == PostKind::OfficeStaff)
        return refuse(ErrorCode::NotAllowed, "to", given.to.text());
    if (given.untilMs <= given.fromMs || given.untilMs <= nowMs)
        return refuse(ErrorCode::InvalidInput, "until");
    if (given.untilMs - given.fromMs > longestDelegationMs)
        return refuse(ErrorCode::TooLarge, "until");
    for (const Delegation *one : directory.delegationsOf(given.from)) {
        if (overlaps(*one, given))
            return refuse(ErrorCode::AlreadyDone, "to", directory.personName(one->person));
    }
    return {};
}

Delegation DelegationState::record() const
{
    return Delegation{id,           given.from,    by.person, given.to,     given.person,
                      given.fromMs, given.untilMs, endedMs,   given.without};
}

DelegationState foldDelegation(const StreamId &id, const QList<DecodedEvent> &events)
{
    QList<DecodedEvent> ordered = events;
    std::sort(ordered.begin(), ordered.end(),
              [](const DecodedEvent &a, const DecodedEvent &b) { return canonicalLess(a.event, b.event); });
    DelegationState state;
    state.id = id;
    const QSet<EventId> apart = keptApart(ordered);
    for (const DecodedEvent &decoded : std::as_const(ordered)) {
        const EventHeader &header = decoded.event.header;
        const bool counts = !apart.contains(decoded.event.id);
        if (const auto *given = std::get_if<DelegationGiven>(&decoded.payload);
            given && counts && !state.isGiven) {
            state.isGiven = true;
            state.given = *given;
            state.by = header.actor;
        } else if (const auto *ended = std::get_if<DelegationEnded>(&decoded.payload);
                   ended && counts && state.endedMs == 0) {
            state.endedMs = header.wallTimeMs;
            state.endReason = ended->reason;
        }
        for (const EventId &parent : header.parents)
            state.heads.removeOne(parent);
        state.heads.append(decoded.event.id);
        state.headCounter = std::max(state.headCounter, header.counter);
    }
    std::sort(state.heads.begin(), state.heads.end());
    return state;
}

Status checkEnd(const DelegationState &state, const Actor &actor, qint64 nowMs)
{
    if (!state.isGiven)
        return refuse(ErrorCode::NotFound, "delegation");
    if (actor.person != state.by.person && actor.person != state.given.person)
        return refuse(ErrorCode::NotAllowed, "delegation.by");
    if (state.endedMs != 0 || nowMs >= state.given.untilMs)
        return refuse(ErrorCode::AlreadyDone, "delegation");
    return {};
}

} // namespace mizban
