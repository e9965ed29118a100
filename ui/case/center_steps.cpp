#include "ui/case/center_steps.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/misconduct_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace mizban {

namespace {

struct CenterSteps
{
    Q_DECLARE_TR_FUNCTIONS(CenterSteps)
};

QString longDay(qint64 ms)
{
    return isolate(formatJalaliLong(toJalali(tehranDate(ms))));
}

QString titleOf(const Directory &directory, const HolderCode &holder)
{
    return isolate(directory.titleOf(holder));
}

QString disputeLine(const CaseState &state, const Directory &directory)
{
    const Dispute &dispute = state.supervision.dispute;
    if (dispute.dispute)
        return CenterSteps::tr("تعارض هست. جلسه حل مسئله باید تا پایان %1 برگزار شود؛ %2 روز کاری پس از ثبت "
                               "تعارض در %3.")
            .arg(longDay(dispute.byMs), shownDigits(QString::number(sessionDays)), longDay(dispute.atMs));
    const int days =
        calendarOf(state, directory).workingDaysBetween(tehranDate(dispute.atMs), tehranDate(dispute.byMs));
    return CenterSteps::tr("تعارض نیست. مهلت نهایی پاسخ تا پایان %1 است؛ %2 روز کاری پس از ثبت آن در %3.")
        .arg(longDay(dispute.byMs), shownDigits(QString::number(days)), longDay(dispute.atMs));
}

QString sessionLine(const ProblemSolvingSession &session, const Directory &directory)
{
    QStringList invited;
    for (const HolderCode &holder : session.invited)
        invited << titleOf(directory, holder);
    return CenterSteps::tr("جلسه حل مسئله: %1. دعوت‌شدگان: %2.")
        .arg(isolate(formatJalaliDateTime(session.atMs)), listed(invited));
}

QString standingOf(const SessionDecision &decision)
{
    if (decision.refused)
        return CenterSteps::tr("از اجرای آن استنکاف شد");
    if (decision.evidenceAtMs != 0 && decision.isNonCompliant())
        return CenterSteps::tr("مستندات اجرا پس از مهلت، در %1، ارائه شد")
            .arg(longDay(decision.evidenceAtMs));
    if (decision.evidenceAtMs != 0)
        return CenterSteps::tr("مستندات اجرا در %1 ارائه شد").arg(longDay(decision.evidenceAtMs));
    if (decision.isNonCompliant())
        return CenterSteps::tr("در مهلت اجرا نشد");
    return CenterSteps::tr("در انتظار مستندات اجرا");
}

QString decisionLine(const Supervision &now, const SessionDecision &decision, const Directory &directory)
{
    return CenterSteps::tr("%1: مجری %2، مهلت اجرا پایان %3 (به تعیین جلسه)؛ %4. متن تصمیم: %5")
        .arg(decisionName(now, decision), titleOf(directory, decision.owner), longDay(decision.dueAtMs),
             standingOf(decision), isolate(decision.text));
}

QString referralLine(const CaseState &state, const SessionDecision &decision, const Directory &directory)
{
    const QString name = decisionName(state.supervision, decision);
    const MisconductReferral *referral = state.supervision.referralOf(decision.event);
    if (!referral)
        return CenterSteps::tr("%1 در مهلت اجرا نشد و تخلف باید تا پایان %2 اعلام شود؛ %3 روز کاری پس از ثبت "
                               "عدم اجرا در %4.")
            .arg(name, longDay(misconductDueMs(state, decision, directory)),
                 shownDigits(QString::number(misconductDays)), longDay(decision.nonCompliantAtMs));
    const QString letter =
        CenterSteps::tr("اعلام تخلف درباره %1: %2، نامه %3 به تاریخ %4؛")
            .arg(name, isolate(referral->body), isolate(shownDigits(referral->letterNumber)),
                 longDay(referral->letterAtMs));
    const QString result =
        referral->isOpen()
            ? CenterSteps::tr("نتیجه هنوز نرسیده است.")
            : CenterSteps::tr("نتیجه در %1 رسید: %2").arg(longDay(referral->resolvedAtMs), referral->result);
    return letter + u' ' + result;
}

} // namespace

QString decisionName(const Supervision &supervision, const SessionDecision &decision)
{
    const auto found = std::ranges::find(supervision.decisions, decision.event, &SessionDecision::event);
    const auto number = found - supervision.decisions.begin() + 1;
    return CenterSteps::tr("تصمیم %1").arg(shownDigits(QString::number(number)));
}

QStringList centerSteps(const CaseState &state, const Directory &directory)
{
    const Supervision &now = state.supervision;
    QStringList lines;
    if (now.dispute.isRecorded())
        lines << disputeLine(state, directory);
    for (const ProblemSolvingSession &session : now.sessions)
        lines << sessionLine(session, directory);
    for (const SessionDecision &decision : now.decisions) {
        lines << decisionLine(now, decision, directory);
        if (decision.isNonCompliant() || now.referralOf(decision.event))
            lines << referralLine(state, decision, directory);
    }
    return lines;
}

} // namespace mizban
