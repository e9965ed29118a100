#include "core/domain/escalation_rules.h"

#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/deadline.h"

#include <algorithm>

namespace mizban {

namespace {

QString dayOf(qint64 ms)
{
    return formatJalali(toJalali(tehranDate(ms)));
}

QString titleOr(const Directory &directory, const PostCode &post, const QString &nobody)
{
    return post.isEmpty() ? nobody : directory.titleOf(HolderCode(post.text()));
}

/// Whether a promised time runs on the case.
bool isRunning(const CaseState &state)
{
    return state.registered && !state.quarantined && state.isOpen() && state.dueAtMs != 0;
}

bool mayBecomeNoAnswer(const CaseState &state)
{
    const Supervision &supervision = state.supervision;
    return isBoundBy91(state.registration.kind) && supervision.noAnswerFor != state.dueAtMs &&
           !supervision.dispute.isRecorded();
}

Payload overdueOf(const CaseState &state, const Directory &directory, const ExcludedPosts &excluded)
{
    const PostCode to = responsibleUnder101(directory, state.holder, excluded);
    OverdueRaised raised;
    raised.to = HolderCode(to.text());
    raised.dueAtMs = state.dueAtMs;
    raised.publicText = QStringLiteral("زمان پاسخ (%1) گذشت و موضوع برای پیگیری به کارتابل %2 رسید.")
                            .arg(dayOf(state.dueAtMs), titleOr(directory, to, QStringLiteral("مقام مسئول")));
    return raised;
}

Payload noAnswerOf(const CaseState &state, const Directory &directory, const ExcludedPosts &excluded)
{
    const PostCode top = topOfficialOf(directory, state.holder, excluded);
    NoAnswerRaised raised;
    raised.topOfficial = HolderCode(top.text());
    for (const HolderCode &post : centerPosts(directory)) {
        if (!excluded.contains(PostCode(post.text())))
            raised.center.append(post);
    }
    raised.dueAtMs = state.dueAtMs;
    raised.publicText =
        QStringLiteral(
            "پنج روز کاری پس از زمان پاسخ نیز پاسخی داده نشد؛ موضوع به %1 و مرکز ارتباطات مردمی رسید.")
            .arg(titleOr(directory, top, QStringLiteral("بالاترین مقام دستگاه")));
    return raised;
}

} // namespace

qint64 endOfWorkingDay(const WorkingCalendar &calendar, qint64 atMs, int n)
{
    return endOfDayMs(calendar.addWorkingDays(tehranDate(atMs), n).date);
}

WorkingCalendar calendarOf(const CaseState &state, const Directory &directory)
{
    const Unit *unit = unitOfHolder(directory, state.holder);
    return directory.calendarFor(unit ? unit->code : state.registration.desk);
}

qint64 escalatedDueMs(const Directory &directory, const HolderCode &to, qint64 atMs)
{
    const DeadlinePolicy *policy = directory.policy();
    const Unit *ministry = unitOfHolder(directory, to);
    if (!policy || !ministry)
        return 0;
    return deadlineFor(*policy, directory.calendarFor(ministry->code), CaseKind::Request, Level::Agency, atMs)
        .dueAtMs;
}

qint64 extendedDueMs(const CaseState &state, const Directory &directory, int workingDays, qint64 nowMs)
{
    return endOfWorkingDay(calendarOf(state, directory), std::max(state.dueAtMs, nowMs), workingDays);
}

qint64 timeActsFrom(const CaseState &state)
{
    qint64 earliest = 0;
    const auto consider = [&earliest](qint64 atMs) {
        earliest = earliest == 0 ? atMs : std::min(earliest, atMs);
    };
    if (isRunning(state)) {
        // Five working days are never fewer than five days.
        if (state.supervision.overdueFor != state.dueAtMs)
            consider(state.dueAtMs + 1);
        else if (mayBecomeNoAnswer(state))
            consider(tehranMidnightMs(tehranDate(state.dueAtMs).addDays(noAnswerDays)));
    }
    for (const SessionDecision &decision : state.supervision.decisions) {
        if (decision.isPending())
            consider(decision.dueAtMs + 1);
    }
    return earliest;
}

std::optional<Payload> actOfTime(const CaseState &state, const Directory &directory, qint64 nowMs,
                                 const ExcludedPosts &excluded)
{
    if (isRunning(state) && state.dueAtMs < nowMs) {
        if (state.supervision.overdueFor != state.dueAtMs)
            return overdueOf(state, directory, excluded);
        const QDate fifth =
            calendarOf(state, directory).addWorkingDays(tehranDate(state.dueAtMs), noAnswerDays).date;
        if (mayBecomeNoAnswer(state) && tehranDate(nowMs) >= fifth)
            return noAnswerOf(state, directory, excluded);
    }
    for (const SessionDecision &decision : state.supervision.decisions) {
        if (!decision.isPending() || decision.dueAtMs >= nowMs)
            continue;
        NonComplianceMarked marked;
        marked.decision = decision.event;
        marked.publicText =
            QStringLiteral("مهلت اجرای تصمیم جلسه حل مسئله (%1) بدون ارائه مستندات گذشت و عدم اجرا ثبت شد.")
                .arg(dayOf(decision.dueAtMs));
        return Payload(marked);
    }
    return std::nullopt;
}

DueStanding dueStanding(qint64 dueAtMs, bool open, qint64 nowMs, const WorkingCalendar &calendar,
                        int warningDays)
{
    if (dueAtMs == 0 || !open)
        return DueStanding::None;
    if (dueAtMs < nowMs)
        return DueStanding::Overdue;
    const QDate warnFrom = calendar.addWorkingDays(tehranDate(dueAtMs), -warningDays).date;
    return tehranDate(nowMs) >= warnFrom ? DueStanding::Warning : DueStanding::InTime;
}

qint64 firstActionDueMs(const CaseState &state, const Directory &directory)
{
    const DeadlinePolicy *policy = directory.policy(state.registration.policyVersion);
    if (!policy || policy->firstActionDays <= 0 || state.firstDueAtMs() == 0)
        return 0;
    return endOfWorkingDay(directory.calendarFor(state.registration.desk), state.registration.registeredAtMs,
                           policy->firstActionDays);
}

qint64 firstActionAtMs(const CaseState &state)
{
    for (const HistoryEntry &entry : state.history) {
        const bool look = entry.type == EventType::CaseRegistered || entry.type == EventType::CaseOpened ||
                          entry.type == EventType::VerdictGiven || entry.type == EventType::Withdrawn ||
                          isMadeByTime(entry.type);
        if (!look && entry.flag == EventFlag::None)
            return entry.atMs;
    }
    return 0;
}

} // namespace mizban
