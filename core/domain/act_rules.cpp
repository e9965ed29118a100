#include "core/domain/act_rules.h"

#include "core/base/persian_text.h"
#include "core/domain/conflict_rules.h"
#include "core/domain/identity_rules.h"
#include "core/domain/notice_rules.h"

#include <algorithm>
#include <cstdlib>

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *rule, const char *why)
{
    return fieldError(code, {}, QString::fromLatin1(rule), QString::fromLatin1(why));
}

Status need(const QString &text, const char *field, const char *rule)
{
    if (text.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QString::fromLatin1(field), QString::fromLatin1(rule));
    return {};
}

bool isHolder(const CaseState &state, const Actor &actor)
{
    return actsForHolder(actor.post, state.holder);
}

Status needOpenAtHolder(const CaseState &state, const Actor &actor)
{
    if (!state.isOpen())
        return refuse(ErrorCode::WrongStatus, "S7", "the case is answered or closed");
    if (!isHolder(state, actor))
        return refuse(ErrorCode::NotHolder, "S5", "only the holder changes the status");
    return {};
}

Status needHolderOrOrigin(const CaseState &state, const Actor &actor)
{
    const HolderCode origin(state.registration.desk.text());
    if (!isHolder(state, actor) && !actsForHolder(actor.post, origin))
        return refuse(ErrorCode::NotHolder, "S5", "neither holder nor origin desk");
    return {};
}

/// What brought the case to its holder can be given back or taken back as long as he has done nothing.
Status needReferredHere(const CaseState &state, const char *rule)
{
    const bool referred =
        state.custody.size() > 1 && state.custody.last().causedBy == EventType::CaseReferred;
    if (!referred || !state.isOpen())
        return refuse(ErrorCode::WrongStatus, rule, "no referral brought it here");
    return {};
}

Status mayReturn(const CaseState &state, const Actor &actor)
{
    MIZBAN_TRY(needOpenAtHolder(state, actor));
    MIZBAN_TRY(needReferredHere(state, "S6"));
    if (state.custody.last().accepted || state.custody.last().actedMs != 0)
        return refuse(ErrorCode::WrongStatus, "S6", "accepted or acted upon already");
    return {};
}

Status mayRecall(const CaseState &state, const Actor &actor)
{
    MIZBAN_TRY(needReferredHere(state, "recall"));
    if (!actsForHolder(actor.post, state.custody.at(state.custody.size() - 2).holder))
        return refuse(ErrorCode::NotHolder, "recall", "not who referred it");
    if (state.isOpened() || state.custody.last().actedMs != 0)
        return refuse(ErrorCode::AlreadyDone, "recall", "the recipient has seen it");
    return {};
}

Status mayAccept(const CaseState &state, const Actor &actor)
{
    MIZBAN_TRY(needOpenAtHolder(state, actor));
    MIZBAN_TRY(needReferredHere(state, "S6"));
    if (state.custody.last().accepted)
        return refuse(ErrorCode::AlreadyDone, "S6", "accepted already");
    return {};
}

Status mayAnswerTask(const CaseState &state, const Actor &actor, bool inquiry)
{
    const bool asked = std::any_of(state.tasks.begin(), state.tasks.end(), [&](const CaseTask &task) {
        return task.inquiry == inquiry && actsForHolder(actor.post, task.to);
    });
    return asked ? Status() : Status(refuse(ErrorCode::NotHolder, "S5", "nothing was asked of this post"));
}

/// Back to whoever had it before is daily work (an official sends it down with his order), but a circle
/// in which nobody says anything is none: with an earlier holder the instruction says why, and not in the
/// words that went the same way before (S5, S6).
Status checkCircle(const CaseState &state, const CaseReferred &referral)
{
    const auto hadIt = [&](const Custody &custody) {
        return custody.holder == referral.to && custody.endedBy != EventType::ReferralRecalled;
    };
    if (std::none_of(state.custody.begin(), state.custody.end(), hadIt))
        return {};
    const auto circle = [](ErrorCode code, const char *why) {
        return fieldError(code, QStringLiteral("note"), QStringLiteral("S6"), QString::fromLatin1(why));
    };
    const QString words = ruleKey(referral.note);
    if (words.isEmpty())
        return circle(ErrorCode::MissingInput, "back to an earlier holder without a word");
    const bool said = std::any_of(state.history.begin(), state.history.end(), [&](const HistoryEntry &entry) {
        return entry.type == EventType::CaseReferred && entry.flag == EventFlag::None &&
               entry.to == referral.to && actsForHolder(entry.actor.post, state.holder) &&
               ruleKey(entry.note) == words;
    });
    return said ? Status(circle(ErrorCode::Conflict, "the same words went the same way before")) : Status();
}

Status checkCopies(const CaseState &state, const CaseReferred &referral)
{
    QList<HolderCode> named{referral.to, state.holder};
    for (const HolderCode &copy : referral.copies) {
        if (copy.isEmpty() || named.contains(copy))
            return fieldError(ErrorCode::Conflict, QStringLiteral("copies"), QStringLiteral("S5"),
                              QStringLiteral("named twice, or has the case itself"));
        named.append(copy);
    }
    return {};
}

/// 4-4: nobody is sent anywhere that was not coordinated.
Status checkVisit(const Visit &visit)
{
    MIZBAN_TRY(need(visit.contact, "visit.contact", "4-4"));
    if (visit.atMs <= 0)
        return fieldError(ErrorCode::MissingInput, QStringLiteral("visit.at"), QStringLiteral("4-4"));
    return need(visit.reason, "visit.reason", "4-4");
}

Status checkDue(qint64 dueAtMs, qint64 nowMs)
{
    if (dueAtMs != 0 && dueAtMs <= nowMs)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("due"), QStringLiteral("004 art.4-7"),
                          QStringLiteral("in the past"));
    return {};
}

/// S7: what he is asked for, and a day that he can still keep.
Status checkAwaited(const ApplicantAwaited &awaited, qint64 nowMs)
{
    MIZBAN_TRY(need(awaited.publicText, "text", "S7"));
    if (awaited.untilMs != 0 && awaited.untilMs <= nowMs)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("until"), QStringLiteral("S7"),
                          QStringLiteral("in the past"));
    return {};
}

/// S6: first back to whoever referred it, or to the desk of his post; from the second time on to the Center,
/// which the directory names.
Status checkReturn(const CaseState &state, const CaseReturned &returned)
{
    MIZBAN_TRY(need(returned.reason, "reason", "S6"));
    const HolderCode referrer = state.custody.at(state.custody.size() - 2).holder;
    const bool right = state.returns == 0 ? actsForHolder(PostCode(referrer.text()), returned.to)
                                          : !returned.to.isEmpty() && returned.to != state.holder;
    return right ? Status()
                 : Status(fieldError(ErrorCode::InvalidInput, QStringLiteral("to"), QStringLiteral("S6")));
}

Status checkRecall(const CaseState &state, const ReferralRecalled &recalled)
{
    if (recalled.referral != state.custody.last().cause)
        return refuse(ErrorCode::NotFound, "recall", "not the referral that brought it here");
    return {};
}

Status checkDelivery(const DeliveredToApplicant &delivery, qint64 nowMs)
{
    constexpr qint64 clockAllowanceMs = 5ll * 60 * 1000; // O4
    MIZBAN_TRY(need(delivery.recipient, "recipient", "4-4"));
    if (delivery.atMs <= 0 || delivery.atMs > nowMs + clockAllowanceMs)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("delivery.at"), QStringLiteral("4-4"));
    return {};
}

Status checkAsked(const CaseState &state, const HolderCode &to, const QString &text, const char *field,
                  const char *rule)
{
    if (to.isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("to"), QString::fromLatin1(rule));
    if (to == state.holder)
        return fieldError(ErrorCode::Conflict, QStringLiteral("to"), QStringLiteral("S5"),
                          QStringLiteral("holds the case already"));
    return need(text, field, rule);
}

Status checkAnswered(const CaseState &state, const Actor &actor, const EventId &asked, bool inquiry)
{
    for (const CaseTask &task : state.tasks) {
        if (task.event != asked || task.inquiry != inquiry)
            continue;
        if (asksForDecision(state, asked))
            return refuse(ErrorCode::NotAllowed, "N8", "an exception is approved or refused");
        if (actsForHolder(actor.post, task.to))
            return {};
        return refuse(ErrorCode::NotHolder, "S5", "asked of someone else");
    }
    return refuse(ErrorCode::NotFound, inquiry ? "004 art.4-8" : "004 art.4-7", "no such task in the case");
}

Status needSignature(const QByteArray &signature)
{
    return signature.isEmpty() ? Status(refuse(ErrorCode::BadSignature, "004 art.4-8", "not signed"))
                               : Status();
}

/// The same vain try within a minute is one try, as by a key that was pressed twice.
Status checkTelling(const CaseState &state, const ApplicantNotified &notice, qint64 atMs)
{
    constexpr qint64 oneTryMs = 60'000;
    MIZBAN_TRY(checkNotice(state, notice));
    const Notice *known = noticeOf(state, notice.about);
    const bool sameTry = known && known->state == NoticeState::Failed &&
                         notice.state == NoticeState::Failed && known->means == notice.means &&
                         std::abs(atMs - known->atMs) < oneTryMs;
    return sameTry
               ? Status(fieldError(ErrorCode::AlreadyDone, QStringLiteral("about"), QStringLiteral("4-5")))
               : Status();
}

} // namespace

Status maySee(const CaseState &state, const Actor &actor)
{
    const auto copied = [&](const CaseCopy &copy) { return actsForHolder(actor.post, copy.holder); };
    const auto asked = [&](const CaseTask &task) {
        return actsForHolder(actor.post, task.to) || actsForHolder(actor.post, task.from);
    };
    if (isHolder(state, actor) || std::any_of(state.copies.begin(), state.copies.end(), copied) ||
        std::any_of(state.tasks.begin(), state.tasks.end(), asked))
        return {};
    return refuse(ErrorCode::NotHolder, "S5", "neither holder nor asked");
}

Status mayDoAct(const CaseState &state, EventType type, const Actor &actor)
{
    switch (type) {
    case EventType::CaseReturned:
        return mayReturn(state, actor);
    case EventType::ReferralRecalled:
        return mayRecall(state, actor);
    case EventType::CaseAccepted:
        return mayAccept(state, actor);
    case EventType::DeliveredToApplicant:
        if ((state.status != CaseStatus::Answered && state.status != CaseStatus::Closed) || state.merge)
            return refuse(ErrorCode::WrongStatus, "1.2", "there is no answer to deliver");
        return needHolderOrOrigin(state, actor);
    case EventType::ApplicantAwaited:
        MIZBAN_TRY(needOpenAtHolder(state, actor));
        if (state.status == CaseStatus::AwaitingApplicant)
            return refuse(ErrorCode::AlreadyDone, "S7", "awaits the applicant already");
        return {};
    case EventType::ApplicantReplied:
        if (state.status != CaseStatus::AwaitingApplicant)
            return refuse(ErrorCode::WrongStatus, "S7", "nothing was asked of the applicant");
        return needHolderOrOrigin(state, actor);
    case EventType::TaskAsked:
    case EventType::InquirySent:
        return needOpenAtHolder(state, actor);
    case EventType::TaskAnswered:
        return mayAnswerTask(state, actor, false);
    case EventType::InquiryAnswered:
        return mayAnswerTask(state, actor, true);
    case EventType::ConflictResolved:
        return mayResolveSome(state);
    default:
        return refuse(ErrorCode::NotAllowed, "S7", "no act on a case");
    }
}

Status mayApplyReferral(const CaseState &state, const EventHeader &header, const CaseReferred &referral)
{
    MIZBAN_TRY(mayRefer(state, header.actor, referral));
    return checkDue(referral.dueAtMs, header.wallTimeMs);
}

Status mayRefer(const CaseState &state, const Actor &actor, const CaseReferred &referral)
{
    MIZBAN_TRY(mayRefer(state, actor, referral.to));
    MIZBAN_TRY(checkCircle(state, referral));
    MIZBAN_TRY(checkCopies(state, referral));
    return referral.visit ? checkVisit(*referral.visit) : Status();
}

/// 003 §10: only of a complaint, and nothing is awarded without fault.
Status checkCompensation(const CaseState &state, const CaseAnswered &answer)
{
    if (!answer.compensation)
        return {};
    const Compensation &outcome = *answer.compensation;
    if (state.registration.kind != CaseKind::Complaint)
        return fieldError(ErrorCode::UnknownField, QStringLiteral("compensation"), QStringLiteral("003 §10"));
    const bool paidNothing = outcome.paidAtMs != 0 && outcome.awarded == 0;
    if (outcome.claimed < 0 || outcome.awarded < 0 || (outcome.awarded > 0 && !outcome.faultFound) ||
        paidNothing)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("awarded"), QStringLiteral("003 §10"));
    return {};
}

Status checkAct(const CaseState &state, const DecodedEvent &event)
{
    const EventHeader &header = event.event.header;
    // Who may comes first: what follows relies on there being something to return or to recall.
    MIZBAN_TRY(mayAct(state, header.type, header.actor));
    const qint64 nowMs = header.wallTimeMs;
    if (const auto *returned = std::get_if<CaseReturned>(&event.payload))
        return checkReturn(state, *returned);
    if (const auto *recalled = std::get_if<ReferralRecalled>(&event.payload))
        return checkRecall(state, *recalled);
    if (const auto *delivery = std::get_if<DeliveredToApplicant>(&event.payload))
        return checkDelivery(*delivery, nowMs);
    if (const auto *awaited = std::get_if<ApplicantAwaited>(&event.payload))
        return checkAwaited(*awaited, nowMs);
    if (const auto *notice = std::get_if<ApplicantNotified>(&event.payload))
        return checkTelling(state, *notice, nowMs);
    if (const auto *task = std::get_if<TaskAsked>(&event.payload)) {
        MIZBAN_TRY(checkAsked(state, task->to, task->text, "text", "004 art.4-7"));
        return checkDue(task->dueAtMs, nowMs);
    }
    if (const auto *inquiry = std::get_if<InquirySent>(&event.payload)) {
        MIZBAN_TRY(checkAsked(state, inquiry->to, inquiry->question, "question", "004 art.4-8"));
        MIZBAN_TRY(needSignature(inquiry->signature));
        return checkDue(inquiry->dueAtMs, nowMs);
    }
    if (const auto *done = std::get_if<TaskAnswered>(&event.payload)) {
        MIZBAN_TRY(checkAnswered(state, header.actor, done->task, false));
        return need(done->text, "text", "004 art.4-7");
    }
    if (const auto *reply = std::get_if<InquiryAnswered>(&event.payload)) {
        MIZBAN_TRY(checkAnswered(state, header.actor, reply->inquiry, true));
        MIZBAN_TRY(needSignature(reply->signature));
        return need(reply->text, "text", "004 art.4-8");
    }
    if (const auto *resolution = std::get_if<ConflictResolved>(&event.payload))
        return mayResolve(state, *resolution);
    return {};
}

} // namespace mizban
