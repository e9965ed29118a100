#include "core/services/seat_writer.h"

#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/sealed_escalation.h"
#include "core/services/seat_writer_parts.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int mostDays = 1000;

QString dayOf(qint64 ms)
{
    return formatJalali(toJalali(tehranDate(ms)));
}

Status needDays(int days, const char *rule)
{
    if (days < 1 || days > mostDays)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("days"), QString::fromLatin1(rule),
                          QStringLiteral("1 to %1").arg(mostDays));
    return {};
}

/// A post or a unit as typed, as the holder it stands for.
Result<HolderCode> holderOf(const Directory &directory, const QString &typed, const char *field,
                            const char *rule)
{
    auto holder = directory.holderFor(typed.trimmed());
    if (!holder)
        return fieldError(holder.error().code, QString::fromLatin1(field), QString::fromLatin1(rule), typed);
    return holder;
}

/// What the applicant is told of an extension: the new day and why.
Payload extensionTo(qint64 dueAtMs, int workingDays, const QString &reason)
{
    DeadlineExtended extended;
    extended.dueAtMs = dueAtMs;
    extended.workingDays = workingDays;
    extended.reason = reason.trimmed();
    extended.publicText =
        QStringLiteral("زمان پاسخ تا %1 تمدید شد. علت: %2").arg(dayOf(dueAtMs), extended.reason);
    return extended;
}

} // namespace

Result<EventId> SeatWriter::askExtension(const StreamId &id, int workingDays, const QString &reason)
{
    MIZBAN_TRY(needDays(workingDays, "E8"));
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    const DirectoryPtr directory = m->board->get();
    const PostCode superior = extenderOf(found.state, *directory);
    if (superior.isEmpty())
        return fieldError(ErrorCode::NotFound, QStringLiteral("to"), QStringLiteral("E8"),
                          QStringLiteral("the holder has no superior"));
    ExtensionAsked asked;
    asked.to = HolderCode(superior.text());
    asked.workingDays = workingDays;
    asked.reason = reason.trimmed();
    asked.publicText = QStringLiteral("تمدید زمان پاسخ از %1 درخواست شد.").arg(directory->titleOf(asked.to));
    return m->act(id, asked);
}

Result<EventId> SeatWriter::extendByDays(const StreamId &id, int workingDays, const QString &reason)
{
    MIZBAN_TRY(needDays(workingDays, "E8"));
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    const qint64 dueAtMs = extendedDueMs(found.state, *m->board->get(), workingDays, m->clock->nowMs());
    return m->act(id, extensionTo(dueAtMs, workingDays, reason));
}

Result<EventId> SeatWriter::extendTo(const StreamId &id, qint64 toMs, const QString &reason)
{
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    const qint64 dueAtMs = endOfDayMs(tehranDate(toMs));
    const qint64 fromMs = std::max(found.state.dueAtMs, m->clock->nowMs());
    const int workingDays =
        calendarOf(found.state, *m->board->get()).workingDaysBetween(tehranDate(fromMs), tehranDate(dueAtMs));
    return m->act(id, extensionTo(dueAtMs, std::max(workingDays, 0), reason));
}

Result<EventId> SeatWriter::escalate(const StreamId &id, EscalationNeed need, qint64 amount,
                                     const QString &reason)
{
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    const DirectoryPtr directory = m->board->get();
    // Asked before where it goes to, so that a complaint hears why it may not go at all.
    MIZBAN_TRY(mayAct(found.state, EventType::CaseEscalated, m->actor()));
    if (!provincialAgencyOf(*directory, found.state.holder))
        return fieldError(ErrorCode::NotAllowed, {}, QStringLiteral("E1"),
                          QStringLiteral("only a provincial agency escalates (4-10)"));
    const Unit *ministry = nationalAgencyOf(*directory, found.state.holder);
    const DeadlinePolicy *policy = directory->policy();
    if (!ministry || !policy)
        return fieldError(ErrorCode::NotFound, QStringLiteral("to"), QStringLiteral("E1"),
                          QStringLiteral("no ministry above this agency"));
    CaseEscalated escalated;
    escalated.to = HolderCode(ministry->responsible.text());
    escalated.need = need;
    escalated.amount = amount;
    escalated.reason = reason.trimmed();
    escalated.policyVersion = policy->version;
    escalated.dueAtMs = escalatedDueMs(*directory, escalated.to, m->clock->nowMs());
    escalated.publicText =
        QStringLiteral("رسیدگی از اختیارات استان بیرون بود و درخواست به %1 فرستاده شد. زمان تازه پاسخ: %2")
            .arg(directory->titleOf(escalated.to), dayOf(escalated.dueAtMs));
    return m->act(id, escalated);
}

Result<EventId> SeatWriter::recordDispute(const StreamId &id, bool dispute, int days, const QString &text)
{
    MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(id));
    MIZBAN_TRY(mayAct(found.state, EventType::DisputeRecorded, m->actor()));
    if (!dispute)
        MIZBAN_TRY(needDays(days, "E5"));
    DisputeRecorded recorded;
    recorded.dispute = dispute;
    recorded.byMs = endOfWorkingDay(calendarOf(found.state, *m->board->get()), m->clock->nowMs(),
                                    dispute ? sessionDays : days);
    recorded.text = text.trimmed();
    recorded.publicText =
        dispute
            ? QStringLiteral(
                  "وجود تعارض ثبت شد؛ جلسه حل مسئله تا %1 برگزار می‌شود.")
                  .arg(dayOf(recorded.byMs))
            : QStringLiteral("برای پاسخ دستگاه، مهلت نهایی تا %1 تعیین شد.").arg(dayOf(recorded.byMs));
    return m->act(id, recorded);
}

Result<EventId> SeatWriter::callSession(const StreamId &id, qint64 atMs, const QStringList &invite,
                                        const QString &text)
{
    const DirectoryPtr directory = m->board->get();
    SessionCalled session;
    session.atMs = atMs;
    for (const QString &typed : invite) {
        MIZBAN_LET(const HolderCode invited, holderOf(*directory, typed, "invite", "E5"));
        if (!session.invited.contains(invited))
            session.invited.append(invited);
    }
    session.text = text.trimmed();
    session.publicText = QStringLiteral("جلسه حل مسئله برای %1 تعیین شد.").arg(formatJalaliDateTime(atMs));
    return m->act(id, session);
}

Result<EventId> SeatWriter::decide(const StreamId &id, const QString &owner, qint64 dueAtMs,
                                   const QString &text)
{
    const DirectoryPtr directory = m->board->get();
    SessionDecided decided;
    MIZBAN_LET(decided.owner, holderOf(*directory, owner, "owner", "E6"));
    decided.dueAtMs = endOfDayMs(tehranDate(dueAtMs));
    decided.text = text.trimmed();
    decided.publicText = QStringLiteral("جلسه حل مسئله برای %1 تصمیم گرفت؛ مهلت اجرا: %2")
                             .arg(directory->titleOf(decided.owner), dayOf(decided.dueAtMs));
    return m->act(id, decided);
}

Result<EventId> SeatWriter::giveEvidence(const StreamId &id, const EventId &decision, const QString &text,
                                         const QList<Attachment> &attachments)
{
    EvidenceGiven evidence;
    evidence.decision = decision;
    evidence.text = text.trimmed();
    evidence.attachments = attachments;
    evidence.publicText = QStringLiteral("مستندات اجرای تصمیم جلسه حل مسئله ارائه شد.");
    return m->act(id, evidence);
}

Result<EventId> SeatWriter::refuseDecision(const StreamId &id, const EventId &decision, const QString &reason)
{
    DecisionRefused refused;
    refused.decision = decision;
    refused.reason = reason.trimmed();
    refused.publicText = QStringLiteral("استنکاف از اجرای تصمیم جلسه حل مسئله ثبت شد.");
    return m->act(id, refused);
}

Result<EventId> SeatWriter::referMisconduct(const StreamId &id, const EventId &decision, const QString &body,
                                            const QString &letterNumber, qint64 letterAtMs,
                                            const QString &text)
{
    MisconductReferred referred;
    referred.decision = decision;
    referred.body = body.trimmed().left(maxShortTextLength);
    referred.letterNumber = letterNumber.trimmed().left(maxShortTextLength);
    referred.letterAtMs = letterAtMs;
    referred.text = text.trimmed();
    referred.publicText = QStringLiteral(
        "عدم اجرای تصمیم برای رسیدگی به مرجع ذی‌صلاح اعلام شد.");
    return m->act(id, referred);
}

Result<EventId> SeatWriter::resolveMisconduct(const StreamId &id, const EventId &referral,
                                              const QString &result)
{
    MisconductResolved resolved;
    resolved.referral = referral;
    resolved.result = result.trimmed();
    resolved.publicText =
        QStringLiteral("نتیجه رسیدگی مرجع ذی‌صلاح دریافت شد.");
    return m->act(id, resolved);
}

} // namespace mizban
