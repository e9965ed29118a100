#include "core/center/sealed_acceptance.h"

#include "core/center/sealed_follow_up.h"
#include "core/center/sealed_recipients.h"
#include "core/crypto/aead.h"
#include "core/domain/act_directory_rules.h"
#include "core/domain/attachment_rules.h"
#include "core/domain/carried_acts.h"
#include "core/domain/draft.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/sealed_escalation.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_notes.h"
#include "core/domain/sealed_rules.h"
#include "core/domain/sealed_supervision.h"
#include "core/domain/tracking_id.h"
#include "core/services/carried_into.h"
#include "core/services/sealing.h"

#include <algorithm>

namespace mizban {

namespace {

Error ruleError(ErrorCode code, const char *field, const char *rule, const char *detail = "")
{
    return fieldError(code, QString::fromLatin1(field), QString::fromLatin1(rule),
                      QString::fromLatin1(detail));
}

Status checkRouting(const CaseRegistered &registered, const Directory &rules)
{
    MIZBAN_LET(const SealedHandling handling, sealedHandling(rules, registered.about));
    if (registered.holder.text() != handling.handler.text())
        return ruleError(ErrorCode::InvalidInput, "about", "C2", "not the handler by table");
    if (registered.subjects != handling.subjects)
        return ruleError(ErrorCode::InvalidInput, "about", "C3", "not the persons meant");
    return {};
}

Status checkDates(const CaseRegistered &registered, const Directory &rules)
{
    const DeadlinePolicy *policy = rules.policy(registered.policyVersion);
    const qint64 promised =
        policy
            ? sealedDeadline(*policy, rules.calendarFor(registered.desk), registered.registeredAtMs).dueAtMs
            : 0;
    if (!policy || registered.dueAtMs != promised)
        return ruleError(ErrorCode::InvalidInput, "dueAt", "E");
    return {};
}

/// The policy's limits, as far as the center sees: it knows how many files there are and how long they are
/// once encrypted, not what is in them.
Status checkSealedFiles(const Submission &submission, const Directory &rules)
{
    QList<Attachment> files = submission.attachments();
    for (Attachment &file : files)
        file.size = std::max<qint64>(file.size - aeadOverhead, 0);
    return checkAttachments(files, rules.attachmentLimits());
}

/// C6: who is known to hold the ordinary case, or registered it, names the official, and knows all of it:
/// what he has not seen the handler would never see.
Status checkContinuation(const CaseRegistered &registered, const Submission &submission,
                         const Circumstances &around, const DirectoryView &directory)
{
    const Event &event = submission.item.event;
    const ContinuedCase &continued = *submission.continued;
    const bool known = around.caseExists && around.caseFollowed && around.leading;
    if (!known || event.header.stream != continuedStreamOf(continued.former))
        return ruleError(ErrorCode::NotFound, "", "C6", "no such case at this seat");
    MIZBAN_TRY(mayBeContinued(*around.leading, event.header.actor));
    MIZBAN_TRY(checkContinued(registered, continued, *around.leading));
    const bool sawAll = std::all_of(around.formerHeld.begin(), around.formerHeld.end(),
                                    [&](const EventId &held) { return continued.seen.contains(held); });
    if (!sawAll)
        return ruleError(ErrorCode::Conflict, "", "C6", "the case has moved on");
    QList<EventId> carried;
    for (const Event &act : continued.earlier)
        carried.append(act.id);
    if (carried != carriedActs(*around.leading))
        return ruleError(ErrorCode::InvalidInput, "dueAt", "E8", "not what was done about the promised time");
    const Directory &rules = directory.reliedOn(event.header.actor.directoryVersion);
    MIZBAN_TRY(checkRouting(registered, rules));
    return checkRecipients(submission, registered, directory);
}

Status checkSealedRegistration(const CaseRegistered &registered, const Submission &submission,
                               const Circumstances &around, const DirectoryView &directory)
{
    const Event &event = submission.item.event;
    if (around.streamExists)
        return ruleError(ErrorCode::AlreadyDone, "", "T1", "the case is registered already");
    if (submission.continued)
        return checkContinuation(registered, submission, around, directory);
    const DeviceRecord *device = directory.current().device(event.header.device);
    const Unit *desk = directory.current().unit(registered.desk);
    if (!device || !desk || desk->kind != UnitKind::Desk || device->seatOf.text() != registered.desk.text())
        return ruleError(ErrorCode::NotAllowed, "desk", "10-2");
    const auto parsed = parseTrackingId(registered.trackingId);
    const QString number = registered.trackingId.mid(2, 5);
    if (!parsed || *parsed != registered.trackingId ||
        (number != device->number && number != device->spareNumber))
        return ruleError(ErrorCode::InvalidInput, "trackingId", "T2");
    if (around.trackingIdTaken)
        return ruleError(ErrorCode::Conflict, "trackingId", "T1");
    const Directory &rules = directory.reliedOn(event.header.actor.directoryVersion);
    if (!isInScope(rules, registered.desk, registered.subject))
        return ruleError(ErrorCode::OutOfScope, "subject", "S3");
    MIZBAN_TRY(checkRouting(registered, rules));
    if (excludedFrom(registered, directory.current()).contains(event.header.actor.person))
        return ruleError(ErrorCode::NotAllowed, "about", "C4", "kept from the case");
    MIZBAN_TRY(checkDates(registered, rules));
    return checkRecipients(submission, registered, directory);
}

/// C6: by someone entitled, the persons meant and no others, and to the handler by table.
Status checkAddition(const SubjectsAdded &added, const CaseState &before, const Actor &actor,
                     const DirectoryView &directory)
{
    MIZBAN_TRY(mayAddSubjects(before.registration, directory.current(), before.holder, actor));
    MIZBAN_LET(const SubjectsAdded right,
               subjectsAdded(before.registration, directory.reliedOn(actor.directoryVersion), before.holder,
                             added.about));
    if (added.subjects != right.subjects)
        return ruleError(ErrorCode::InvalidInput, "about", "C3", "not the persons meant");
    if (added.handler != right.handler)
        return ruleError(ErrorCode::InvalidInput, "about", "C2", "not the handler by table");
    return {};
}

/// The case with the event in it.
CaseState stateAfter(const Submission &submission, QList<DecodedEvent> stream)
{
    stream.append(asOrdinary(submission.item.event, *submission.payload));
    return foldCase(submission.item.event.header.stream, std::move(stream));
}

/// The next handler up, who had the case before him for the sake of a rewrap.
QList<HolderCode> onlyHoldingTheKey(const CaseState &state, const Directory &directory)
{
    QList<PostCode> posts = sealedReaders(state.registration, directory, state.holder);
    for (const PostCode &follower : sealedFollowers(state, directory))
        posts.removeAll(follower);
    return sealedOwnersAt(posts, {}, directory);
}

/// The holder and the Center's supervision follow a sealed case; the next handler up only holds its key.
QList<PostCode> followersOf(const CaseRegistered &registered, const HolderCode &holder,
                            const Directory &directory)
{
    QList<PostCode> posts{PostCode(holder.text())};
    for (const PostCode &reader : sealedReaders(registered, directory, holder)) {
        const Post *post = directory.post(reader);
        if (post && post->kind == PostKind::CenterHead && !posts.contains(reader))
            posts.append(reader);
    }
    return posts;
}

/// Whoever held the case and neither holds nor supervises it now, nor was let read it (design §3). Nobody as
/// long as it is not decided which of two acts counts: both sides may decide it (invariant 12).
QList<HolderCode> leaversOf(const CaseState &after, const QList<PersonId> &excluded,
                            const Directory &directory)
{
    QList<HolderCode> leavers;
    if (after.conflicts > 0)
        return leavers;
    const QList<PostCode> staying = sealedFollowers(after, directory);
    for (const Custody &custody : after.custody) {
        const PostCode post(custody.holder.text());
        if (staying.contains(post))
            continue;
        for (const HolderCode &owner : sealedOwnersAt({post}, excluded, directory)) {
            if (!leavers.contains(owner))
                leavers.append(owner);
        }
    }
    return leavers;
}

/// Where the case goes by a referral, or by a resolution that lets another act count: to whoever holds it
/// then.
void routePassing(const HolderCode &to, const CaseState &after, const Directory &directory,
                  Decision &decision)
{
    const QList<PersonId> excluded = excludedFrom(after.registration, directory);
    decision.sealedReach =
        sealedOwnersAt(followersOf(after.registration, to, directory), excluded, directory);
    decision.sealedLeave = leaversOf(after, excluded, directory);
}

} // namespace

QList<PostCode> sealedFollowers(const CaseState &state, const Directory &directory)
{
    QList<PostCode> posts = followersOf(state.registration, state.holder, directory);
    for (const CaseCopy &copy : state.copies)
        posts.append(PostCode(copy.holder.text()));
    for (const HolderCode &told : state.supervision.followers)
        posts.append(PostCode(told.text()));
    return posts + awaitedExtenders(state);
}

QList<DecodedEvent> openedForCenter(const QList<DecodedEvent> &stream, const SigningKey &service)
{
    QList<DecodedEvent> opened;
    opened.reserve(stream.size());
    for (const DecodedEvent &held : stream) {
        // What came in the same batch was opened when its form was checked.
        if (!std::holds_alternative<SealedAct>(held.payload))
            opened.append(asOrdinary(held.event, held.payload));
        else if (auto act = openForCenter(held.event, service))
            opened.append(std::move(act).value());
        else
            continue;
        if (!std::holds_alternative<CaseRegistered>(opened.last().payload))
            continue;
        if (const auto continued = continuedForCenter(held.event, service))
            opened += carriedInto(*continued);
    }
    return opened;
}

Status checkSealed(const Submission &submission, const QList<DecodedEvent> &stream,
                   const Circumstances &around, const DirectoryView &directory)
{
    const Event &event = submission.item.event;
    if (!submission.continued) // what an ordinary case had was judged when it came
        MIZBAN_TRY(checkSealedFiles(submission, directory.reliedOn(event.header.actor.directoryVersion)));
    if (const auto *registered = std::get_if<CaseRegistered>(&*submission.payload))
        return checkSealedRegistration(*registered, submission, around, directory);
    const CaseState before = stateBefore(event, stream);
    if (!before.registered)
        return ruleError(ErrorCode::NotFound, "", "C5");
    const CaseRegistered &registered = before.registration;
    // Who was named meanwhile is kept from it as well, whatever the author had seen (C6).
    const CaseState now = foldCase(event.header.stream, stream);
    if (excludedFrom(now.registration, directory.current()).contains(event.header.actor.person))
        return ruleError(ErrorCode::NotFound, "", "C5");
    MIZBAN_TRY(mayBeSealed(*submission.payload));
    MIZBAN_TRY(mayApply(before, asOrdinary(event, *submission.payload)));
    if (const auto *added = std::get_if<SubjectsAdded>(&*submission.payload))
        MIZBAN_TRY(checkAddition(*added, before, event.header.actor, directory));
    if (const auto *rewrapped = std::get_if<EnvelopeRewrapped>(&*submission.payload))
        MIZBAN_TRY(mayRewrap(now.registration, directory.current(), now.holder, *rewrapped));
    if (const auto *referral = std::get_if<CaseReferred>(&*submission.payload))
        MIZBAN_TRY(mayReferSealed(registered, directory.current(), before.holder,
                                  PostCode(referral->to.text()), holdersOf(before)));
    MIZBAN_TRY(checkEscalation(before, asOrdinary(event, *submission.payload),
                               directory.reliedOn(event.header.actor.directoryVersion)));
    if (std::holds_alternative<ConflictResolved>(*submission.payload))
        MIZBAN_TRY(checkByDirectory(directory.current(), before, asOrdinary(event, *submission.payload)));
    if (const auto *note = std::get_if<MarginalNoted>(&*submission.payload))
        MIZBAN_TRY(mayAddressSealed(before, directory.current(), *note));
    if (const auto *shared = std::get_if<SealedShared>(&*submission.payload))
        MIZBAN_TRY(mayShareSealed(before, directory.current(), shared->to));
    return checkRecipients(submission, before, directory);
}

Status checkExplanation(const Submission &submission, const Circumstances &around, const Directory &directory)
{
    const Actor &actor = submission.item.event.header.actor;
    if (const auto *asked = std::get_if<ExplanationRequested>(&*submission.payload)) {
        if (around.streamExists)
            return ruleError(ErrorCode::AlreadyDone, "", "C8");
        const Post *post = directory.post(PostCode(asked->to.text()));
        if (!post || post->abolished)
            return ruleError(ErrorCode::NotFound, "to", "C8");
        return asked->text.trimmed().isEmpty() ? Status(ruleError(ErrorCode::MissingInput, "text", "C8"))
                                               : Status();
    }
    for (const DecodedEvent &held : around.stream) {
        if (std::holds_alternative<ExplanationGiven>(held.payload))
            return ruleError(ErrorCode::AlreadyDone, "", "C8");
        const auto *asked = std::get_if<ExplanationRequested>(&held.payload);
        if (asked && asked->to.text() != actor.post.text())
            return ruleError(ErrorCode::NotAllowed, "", "C8", "another was asked");
    }
    return around.streamExists ? Status() : Status(ruleError(ErrorCode::NotFound, "id", "C8"));
}

void routeSealed(const Submission &submission, const QList<DecodedEvent> &stream, const Directory &directory,
                 Decision &decision)
{
    if (const auto *registered = std::get_if<CaseRegistered>(&*submission.payload)) {
        decision.sealedReach = sealedOwnersAt(followersOf(*registered, registered->holder, directory),
                                              excludedFrom(*registered, directory), directory);
        return;
    }
    if (submission.withdrawnTogether)
        return;
    if (std::holds_alternative<EnvelopeRewrapped>(*submission.payload)) {
        decision.sealedLeave = onlyHoldingTheKey(stateAfter(submission, stream), directory);
        return;
    }
    if (const auto *shared = std::get_if<SealedShared>(&*submission.payload)) {
        const CaseState before = stateBefore(submission.item.event, stream);
        decision.sealedReach = sealedOwnersAt({PostCode(shared->to.text())},
                                              excludedFrom(before.registration, directory), directory);
        return;
    }
    if (const auto *asked = std::get_if<ExtensionAsked>(&*submission.payload)) {
        const CaseState before = stateBefore(submission.item.event, stream);
        decision.sealedReach = sealedOwnersAt({PostCode(asked->to.text())},
                                              excludedFrom(before.registration, directory), directory);
        return;
    }
    if (std::holds_alternative<DeadlineExtended>(*submission.payload)) {
        decision.sealedLeave = onlyHoldingTheKey(stateAfter(submission, stream), directory);
        return;
    }
    const auto *referral = std::get_if<CaseReferred>(&*submission.payload);
    const bool movesOn = referral || std::holds_alternative<SubjectsAdded>(*submission.payload) ||
                         std::holds_alternative<ConflictResolved>(*submission.payload);
    if (!movesOn)
        return;
    const CaseState after = stateAfter(submission, stream);
    const HolderCode to = referral ? referral->to : after.holder;
    routePassing(to, after, directory, decision);
    decision.explanations = explanationsIn(stream, to);
}

QList<Closure> closuresBy(const Submission &submission, const QList<DecodedEvent> &stream,
                          const Circumstances &around, const Directory &directory, const CenterVoice &voice)
{
    if (submission.continued)
        return closuresOfOpen(submission, around, directory, voice);
    if (!std::holds_alternative<SubjectsAdded>(*submission.payload) || submission.withdrawnTogether)
        return {};
    const CaseState after = stateAfter(submission, stream);
    QList<Closure> closures = closuresOf(after, stream, around.sealedScopes, directory, voice);
    // The clerk's stub is told of once: to whoever was kept from it before, it has been.
    const CaseState before = foldCase(after.id, stream);
    const QList<PersonId> known = excludedFrom(before.registration, directory);
    if (!known.contains(after.registrar.person)) {
        if (const auto stub =
                closureOfStub(after, excludedFrom(after.registration, directory), directory, voice))
            closures.append(*stub);
    }
    return closures;
}

void routeExplanation(const Submission &submission, Decision &decision)
{
    const auto *asked = std::get_if<ExplanationRequested>(&*submission.payload);
    if (!asked)
        return;
    const Actor &actor = submission.item.event.header.actor;
    decision.reach = {asked->to};
    // Not into the asker's cartable, which his office reads.
    decision.sealedReach = {sealedOwner(actor.post, actor.person)};
}

} // namespace mizban
