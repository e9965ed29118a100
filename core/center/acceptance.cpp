#include "core/center/acceptance.h"

#include "core/center/acceptance_rules.h"
#include "core/center/night_acceptance.h"
#include "core/center/sealed_acceptance.h"
#include "core/center/sealed_follow_up.h"
#include "core/crypto/parcel.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/identity_rules.h"
#include "core/domain/marginal_rules.h"
#include "core/services/carried_into.h"
#include "core/services/sealing.h"
#include "core/wire/sealed_codec.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <future>
#include <span>
#include <thread>
#include <vector>

namespace mizban {

namespace {

constexpr int nonceBytes = 16;

/// Where a sound event carries its stream beside the scopes it is in already.
QList<HolderCode> reachOf(const Submission &submission)
{
    if (submission.withdrawnTogether)
        return {};
    if (const auto *registered = std::get_if<CaseRegistered>(&*submission.payload)) {
        QList<HolderCode> reach{HolderCode(registered->desk.text())};
        if (!registered->holder.isEmpty())
            reach.append(registered->holder);
        return reach + reachOfException(*registered);
    }
    if (const auto *referred = std::get_if<CaseReferred>(&*submission.payload))
        return QList<HolderCode>{referred->to} + referred->copies;
    if (const auto *returned = std::get_if<CaseReturned>(&*submission.payload))
        return {returned->to};
    if (const auto *task = std::get_if<TaskAsked>(&*submission.payload))
        return {task->to};
    if (const auto *inquiry = std::get_if<InquirySent>(&*submission.payload))
        return {inquiry->to};
    if (const auto *note = std::get_if<MarginalNoted>(&*submission.payload))
        return note->targets;
    if (const auto *given = std::get_if<DelegationGiven>(&*submission.payload))
        return {HolderCode(given->from.text()), HolderCode(given->to.text())};
    // What the office drafts stays at the principal's cartable.
    if (std::holds_alternative<ActProposed>(*submission.payload))
        return {submission.seat};
    if (const auto *counsel = std::get_if<CounselRecorded>(&*submission.payload))
        return {HolderCode(counsel->desk.text())};
    if (const auto *service = std::get_if<ServiceRecorded>(&*submission.payload))
        return {HolderCode(service->desk.text())};
    if (const auto *item = std::get_if<IntakeReceived>(&*submission.payload))
        return {HolderCode(item->desk.text())};
    return reachOfEscalation(*submission.payload);
}

/// As far as the center's own word carried its stream when it was given. A sealed case goes to those alone
/// who read it: what is in the scope of a holder everybody at the seat receives (C5).
void routeCentersWord(const Submission &submission, const Circumstances &around, const Directory &directory,
                      const SigningKey &service, Decision &decision)
{
    const Payload &word = *submission.payload;
    if (submission.isSealed()) {
        const CaseState state =
            foldCase(submission.item.event.header.stream, openedForCenter(around.stream, service));
        decision.sealedReach = reachOnSealed(word, state, directory);
    } else if (const auto *escalated = std::get_if<NightItemEscalated>(&word)) {
        decision.reach = {escalated->to};
    } else {
        decision.reach = reachOf(submission);
    }
}

/// A stream is known at the seats that receive it, and to the device that began it even after all of it
/// was taken back.
bool isAtHome(const Event &event, const Circumstances &around)
{
    if (event.header.kind == StreamKind::Sealed) // the desk that registered it has nothing more to do with it
        return around.streamFollowed;
    return around.streamFollowed ||
           (!around.stream.isEmpty() && around.stream.first().event.header.device == event.header.device);
}

/// A stream that is named by what it is about may begin anew anywhere; the rules say who may.
bool beginsNamed(const Event &event)
{
    return isNightKind(event.header.kind) && mayBeginTwice(event.header.kind) &&
           event.header.parents.isEmpty();
}

/// Signatures take most of the time that a push takes, so that the processors share a large batch. The
/// other threads are gone when it returns.
void examine(std::span<Submission> batch, const std::function<void(std::span<Submission>)> &check)
{
    constexpr size_t worthAThread = 64;
    const size_t threads =
        std::clamp<size_t>(batch.size() / worthAThread, 1, std::max(1u, std::thread::hardware_concurrency()));
    const size_t share = (batch.size() + threads - 1) / threads;
    std::vector<std::future<void>> others;
    for (size_t from = share; from < batch.size(); from += share) {
        const auto part = batch.subspan(from, std::min(share, batch.size() - from));
        others.push_back(std::async(std::launch::async, [&check, part] { check(part); }));
    }
    check(batch.first(std::min(share, batch.size())));
    for (const std::future<void> &other : others)
        other.wait();
}

QSet<EventId> withdrawnIn(const QList<Submission> &batch)
{
    QSet<EventId> targets;
    for (const Submission &submission : batch) {
        const auto *withdrawn = submission.payload ? std::get_if<Withdrawn>(&*submission.payload) : nullptr;
        if (withdrawn)
            targets.insert(withdrawn->target);
    }
    return targets;
}

Decision already(PushVerdict verdict, bool advancesChain)
{
    Decision decision;
    decision.verdict = verdict;
    decision.advancesChain = advancesChain;
    return decision;
}

/// The center's word from before it was restored stands, once all is here that it follows.
bool stands(const std::optional<Event> &verdict, const Event &target, const QList<DecodedEvent> &stream)
{
    if (!verdict)
        return false;
    const QList<EventId> &parents = verdict->header.parents;
    return std::all_of(parents.begin(), parents.end(), [&](const EventId &parent) {
        return parent == target.id ||
               std::any_of(stream.begin(), stream.end(),
                           [&](const DecodedEvent &held) { return held.event.id == parent; });
    });
}

Decision fork()
{
    Decision decision;
    decision.verdict = PushVerdict::Frozen;
    decision.keep = Decision::Keep::Apart;
    decision.freezesDevice = true;
    decision.reason = wordOf(ErrorCode::Fork);
    return decision;
}

} // namespace

Actor centerActor(quint64 directoryVersion)
{
    return Actor{PersonId(QStringLiteral("center")), PostCode(QStringLiteral("center")), directoryVersion};
}

EventPlace placeAfter(StreamKind kind, const StreamId &stream, const QList<EventHeader> &headers,
                      const QList<EventId> &ids)
{
    QSet<EventId> named;
    for (const EventHeader &header : headers)
        named.unite(QSet<EventId>(header.parents.begin(), header.parents.end()));
    EventPlace place{kind, stream, {}, 0};
    for (qsizetype i = 0; i < ids.size(); ++i) {
        place.parentCounter = std::max(place.parentCounter, headers.at(i).counter);
        if (!named.contains(ids.at(i)))
            place.parents.append(ids.at(i));
    }
    return place;
}

Acceptance::Acceptance(DirectoryView directory, DeviceIdentity center, qint64 nowMs, SigningKey service)
    : m_directory(std::move(directory))
    , m_center(std::move(center))
    , m_nowMs(nowMs)
    , m_service(std::move(service))
{
}

QList<Submission> Acceptance::check(const QList<PushItem> &items, const DeviceId &sender,
                                    const HolderCode &seat) const
{
    QList<Submission> batch(items.size());
    for (qsizetype at = 0; at < items.size(); ++at) {
        batch[at].item = items[at];
        batch[at].seat = seat;
    }
    examine(std::span(batch.data(), size_t(batch.size())), [&](std::span<Submission> part) {
        FormCheck form(m_directory.current(), sender, seat, m_service);
        for (Submission &submission : part)
            form.examine(submission);
    });
    const QSet<EventId> targets = withdrawnIn(batch);
    QSet<EventId> present;
    for (Submission &submission : batch) {
        // A marginal note is not taken back (4-25): whom it is addressed to receives it.
        const Event &event = submission.item.event;
        submission.withdrawnTogether = targets.contains(event.id) && !isMarginal(event.header.type);
        if (const auto *withdrawn =
                submission.payload ? std::get_if<Withdrawn>(&*submission.payload) : nullptr)
            submission.targetInBatch = present.contains(withdrawn->target);
        present.insert(event.id);
    }
    return batch;
}

QList<Submission> Acceptance::checkReturned(const QList<Event> &events, const HolderCode &seat) const
{
    QList<Submission> batch(events.size());
    for (qsizetype at = 0; at < events.size(); ++at) {
        batch[at].item.event = events[at];
        batch[at].seat = seat;
    }
    examine(std::span(batch.data(), size_t(batch.size())), [&](std::span<Submission> part) {
        FormCheck form(m_directory.current(), DeviceId(), seat, m_service);
        for (Submission &submission : part)
            form.examineReturned(submission);
    });
    return batch;
}

Decision Acceptance::decideReturned(const Submission &submission, const Circumstances &around) const
{
    if (around.eventHeld || submission.problem.code != ErrorCode::None)
        return already(PushVerdict::Known, false);
    Decision decision;
    if (!submission.byCenter) {
        decision = accepted(submission, around);
    } else if (checkPlace(submission.item.event, around).ok()) {
        decision.verdict = PushVerdict::Accepted;
        decision.keep = Decision::Keep::InStream;
        routeCentersWord(submission, around, m_directory.current(), m_service, decision);
    }
    decision.advancesChain = false; // its author sends the link
    if (decision.keep == Decision::Keep::Apart)
        return already(PushVerdict::Known, false); // as its author sends it, so it is kept
    return decision;
}

Decision Acceptance::decide(const Submission &submission, const Circumstances &around) const
{
    if (submission.returned)
        return decideReturned(submission, around);
    const Link &link = submission.item.link.link;
    if (!submission.tied || !around.deviceKnown)
        return around.apartHeld ? already(PushVerdict::Known, false)
                                : keep(submission, around, submission.problem);
    if (around.linkHeld)
        return *around.linkHeld == submission.item.link.id ? already(PushVerdict::Known, false) : fork();
    if (around.tip.frozen)
        return fork();
    if (link.sequence != around.tip.sequence + 1)
        return link.sequence > around.tip.sequence ? already(PushVerdict::Later, false) : fork();
    const LinkId expected = around.tip.sequence == 0 ? LinkId() : around.tip.link;
    if (link.previous != expected)
        return fork();
    if (around.eventHeld)
        return already(PushVerdict::Known, true);
    if (submission.problem.code != ErrorCode::None)
        return keep(submission, around, submission.problem);
    return accepted(submission, around);
}

Decision Acceptance::accepted(const Submission &submission, const Circumstances &around) const
{
    const Event &event = submission.item.event;
    if (const Status place = checkPlace(event, around); !place.ok()) {
        // A restored center lacks what other desks are about to send again (invariant 9).
        if (place.error().code == ErrorCode::NotFound && around.restored)
            return already(PushVerdict::Later, false);
        return keep(submission, around, place.error());
    }
    if (submission.caseNamed() && !around.caseExists && around.restored)
        return already(PushVerdict::Later, false);
    if (around.streamEnded)
        return keep(submission, around,
                    makeError(ErrorCode::NotFound, QStringLiteral("no such stream here")));
    if (around.streamExists && !isAtHome(event, around) && !beginsNamed(event))
        return keep(submission, around,
                    makeError(ErrorCode::NotFound, QStringLiteral("no such stream here")));
    if (around.formerVerdict)
        return keep(submission, around, makeError(ErrorCode::Refused));
    if (const Status actor = checkActor(event, m_directory.current(), m_nowMs); !actor.ok())
        return keep(submission, around, actor.error());
    // C11: what is about officials is never delegated, whoever's device brings it.
    const bool ofOfficials = submission.isSealed() || event.header.kind == StreamKind::Explanation;
    if (ofOfficials && event.header.actor.delegation.isValid())
        return keep(submission, around, fieldError(ErrorCode::NotAllowed, {}, QStringLiteral("C11")));
    if (const Status texts = checkTexts(submission); !texts.ok())
        return keep(submission, around, texts.error());
    const QList<DecodedEvent> sealed =
        submission.isSealed() ? openedForCenter(around.stream, m_service) : QList<DecodedEvent>();
    const Status act = submission.isSealed() ? checkSealed(submission, sealed, around, m_directory)
                                             : checkAct(submission, around, m_directory, m_nowMs);
    if (!act.ok())
        return keep(submission, around, act.error());
    Decision decision;
    decision.verdict = PushVerdict::Accepted;
    decision.keep = Decision::Keep::InStream;
    decision.advancesChain = true;
    if (submission.isSealed()) {
        followSealed(submission, sealed, around, decision);
        decision.closures = closuresBy(submission, sealed, around, m_directory.current(),
                                       CenterVoice{m_center, m_directory.version(), m_nowMs});
    } else if (event.header.kind == StreamKind::Explanation) {
        routeExplanation(submission, decision);
    } else if (isNightKind(event.header.kind)) {
        decision.reach = reachOfNight(submission, around, m_directory.current());
    } else {
        decision.reach = reachOf(submission);
    }
    return decision;
}

void Acceptance::followSealed(const Submission &submission, const QList<DecodedEvent> &sealed,
                              const Circumstances &around, Decision &decision) const
{
    const Event &event = submission.item.event;
    routeSealed(submission, sealed, m_directory.current(), decision);
    const CaseState before = foldCase(event.header.stream, sealed);
    QList<DecodedEvent> then = sealed + QList{asOrdinary(event, *submission.payload)};
    if (submission.continued)
        then += carriedInto(*submission.continued);
    const CaseState after = foldCase(event.header.stream, then);
    decision.followUp = followUpOf(before, after, around.summaries, m_directory.current(), m_center, m_nowMs);
}

/// Whoever else is at the desk must not learn that there was something, nor why it was refused.
QByteArray Acceptance::reasonForAuthor(const Submission &submission, const Error &problem) const
{
    VerdictGiven given;
    given.target = submission.item.event.id;
    given.reason = wordOf(problem.code);
    given.rule = problem.rule;
    given.detail = problem.field.isEmpty() ? problem.detail : problem.field;
    const QByteArray content = encodeSealed(given, randomBytes(nonceBytes));
    QList<QByteArray> parcels;
    for (const PersonCertificate &one :
         m_directory.current().certificatesOf(submission.item.event.header.actor.person)) {
        const auto certificate = Certificate::fromPem(one.sealing);
        auto parcel = certificate ? sealParcel(certificate->publicKey(), content, reasonPurpose)
                                  : Result<QByteArray>(certificate.error());
        if (parcel)
            parcels.append(std::move(parcel).value());
    }
    return parcels.isEmpty() ? QByteArray() : encodeReasons(parcels);
}

Decision Acceptance::keep(const Submission &submission, const Circumstances &around,
                          const Error &problem) const
{
    const Event &event = submission.item.event;
    const bool sound = submission.problem.code == ErrorCode::None && checkPlace(event, around).ok();
    const bool ownStream =
        around.streamExists ? isAtHome(event, around) : !submission.caseOfNote().has_value();
    Decision decision;
    decision.verdict = PushVerdict::Quarantined;
    decision.advancesChain = true;
    decision.reason = wordOf(problem.code);
    const bool hidden = submission.isSealed() || !submission.item.parcel.isEmpty() || around.streamEnded;
    if (around.streamEnded || (hidden && !(sound && around.streamExists && ownStream))) {
        // C5: a verdict in the desk's scope would tell the whole desk. Who registered it learns of it from
        // the answer to the push.
        decision.keep = Decision::Keep::Apart;
        decision.sealedReason = reasonForAuthor(submission, problem);
        return decision;
    }
    // A refused beginning takes no name away from those whose it is.
    if (sound && ownStream && !beginsNamed(event)) {
        decision.keep = Decision::Keep::InStream;
        if (!hidden)
            decision.reach = {submission.seat};
        QList<EventHeader> headers;
        QList<EventId> ids;
        for (const DecodedEvent &held : around.stream) {
            headers.append(held.event.header);
            ids.append(held.event.id);
        }
        headers.append(event.header);
        ids.append(event.id);
        decision.verdictEvent =
            stands(around.formerVerdict, event, around.stream)
                ? *around.formerVerdict
                : verdict(event, placeAfter(event.header.kind, event.header.stream, headers, ids), problem);
    } else {
        decision.keep = Decision::Keep::Apart;
        const EventPlace behind{event.header.kind, event.header.stream, {event.id}, event.header.counter};
        decision.verdictEvent =
            around.formerVerdict ? *around.formerVerdict : verdict(event, behind, problem);
    }
    return decision;
}

Event Acceptance::verdict(const Event &target, const EventPlace &place, const Error &problem) const
{
    VerdictGiven given;
    given.kind = VerdictKind::Quarantined;
    given.target = target.id;
    given.reason = wordOf(problem.code);
    given.rule = problem.rule;
    given.detail = problem.field.isEmpty() ? problem.detail : problem.field;
    return authorEvent(m_center, centerActor(m_directory.version()), place, Payload(given), m_nowMs);
}

} // namespace mizban
