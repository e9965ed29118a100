#include "ui/models/case_text.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"
#include "core/domain/case_state.h"
#include "core/services/error_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTime>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

struct CaseText
{
    Q_DECLARE_TR_FUNCTIONS(CaseText)
};

} // namespace

std::optional<int> daysLeft(qint64 dueAtMs, qint64 nowMs)
{
    if (dueAtMs == 0)
        return std::nullopt;
    return static_cast<int>(tehranDate(nowMs).daysTo(tehranDate(dueAtMs)));
}

QString daysLeftText(int days)
{
    if (days == 0)
        return CaseText::tr("مهلت امروز");
    if (days > 0)
        return CaseText::tr("%1 روز مانده").arg(numberText(days));
    return CaseText::tr("%1 روز گذشته").arg(numberText(-days));
}

QString shortTimeText(qint64 atMs, qint64 nowMs)
{
    if (atMs == 0)
        return {};
    const QDate day = tehranDate(atMs);
    const QDate today = tehranDate(nowMs);
    if (day == today)
        return isolateLtr(shownDigits(tehranTime(atMs).toString(u"HH:mm"_s)));
    if (day.addDays(1) == today)
        return CaseText::tr("دیروز");
    const JalaliDate jalali = toJalali(day);
    if (jalali.isValid() && jalali.year == toJalali(today).year)
        return numberText(jalali.day) + u' ' + jalaliMonthName(jalali.month);
    return isolateLtr(formatJalali(jalali));
}

QString durationText(qint64 ms)
{
    const qint64 minutes = qMax<qint64>(0, ms) / 60'000;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (days > 0 && hours % 24 == 0)
        return CaseText::tr("%1 روز").arg(numberText(days));
    if (days > 0)
        return CaseText::tr("%1 روز و %2 ساعت").arg(numberText(days), numberText(hours % 24));
    if (hours > 0 && minutes % 60 == 0)
        return CaseText::tr("%1 ساعت").arg(numberText(hours));
    if (hours > 0)
        return CaseText::tr("%1 ساعت و %2 دقیقه").arg(numberText(hours), numberText(minutes % 60));
    return minutes > 0 ? CaseText::tr("%1 دقیقه").arg(numberText(minutes)) : CaseText::tr("کمتر از یک دقیقه");
}

QString numberText(qint64 number)
{
    return shownDigits(QString::number(number));
}

QString idText(const QString &ascii)
{
    return ascii.isEmpty() ? QString() : isolateLtr(shownDigits(ascii));
}

QString readableText(const QString &typed)
{
    static const QRegularExpression number(
        u"\\+?[0-9\u0660-\u0669\u06F0-\u06F9]+(?:-[0-9\u0660-\u0669\u06F0-\u06F9]+)+"_s);
    QString shown;
    qsizetype done = 0;
    for (auto match = number.globalMatch(typed); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        shown += QStringView(typed).mid(done, found.capturedStart() - done);
        shown += isolateLtr(found.captured());
        done = found.capturedEnd();
    }
    shown += QStringView(typed).mid(done);
    return shown;
}

QString actorText(const Directory &directory, const Actor &actor)
{
    const QString post = directory.titleOf(HolderCode(actor.post.text()));
    if (actor.person.isEmpty() || actor.post.text() == centerPost) // no person acts there
        return isolate(post);
    const QString name = directory.personName(actor.person);
    if (name.isEmpty() || post.isEmpty())
        return isolate(name + post);
    // 001 §1.13: who acted for whom.
    if (const Delegation *by = actor.delegation.isValid() ? directory.delegation(actor.delegation) : nullptr)
        return CaseText::tr("%1، به جای %2، %3")
            .arg(isolate(name), isolate(directory.personName(by->by)), isolate(post));
    return CaseText::tr("%1، %2").arg(isolate(name), isolate(post));
}

QString subjectText(const Directory &directory, const SubjectCode &code)
{
    const Subject *subject = directory.subject(code);
    return subject ? subject->title : code.text();
}

QString refusalText(const QString &note)
{
    const std::optional<ErrorCode> code = parseErrorCode(note.section(u' ', 0, 0));
    if (!code)
        return note;
    return describe(fieldError(*code, {}, note.section(u' ', 1)));
}

QString flagText(EventFlag flag)
{
    switch (flag) {
    case EventFlag::None:
        return {};
    case EventFlag::Conflict:
        return CaseText::tr(
            "اثر نداشت: هم‌زمان با آن اقدام دیگری ثبت شده بود");
    case EventFlag::NotEntitled:
        return CaseText::tr("اثر نداشت: در آن زمان حق این اقدام را نداشت");
    case EventFlag::Quarantined:
        return CaseText::tr(
            "اثر نداشت: مرکز آن را نپذیرفت و بررسی می‌کند");
    case EventFlag::Withdrawn:
        return CaseText::tr("اثر نداشت: پیش از ارسال واگرد شد");
    case EventFlag::Erased:
        return CaseText::tr("اثر نداشت: متن آن پاک شده است");
    case EventFlag::Overruled:
        return CaseText::tr(
            "اثر ندارد: در رفع تعارض، اقدام هم‌زمان دیگر برگزیده شد");
    }
    return {};
}

QString outcomeText(const Outcome &outcome)
{
    if (outcome.kind != OutcomeKind::Done && outcome.atMs == 0)
        return CaseText::tr("زمان پاسخ نهایی اعلام نشده است.");
    switch (outcome.kind) {
    case OutcomeKind::Done:
        return outcome.text;
    case OutcomeKind::NextVisit:
        return CaseText::tr("مراجعه بعدی: %1").arg(formatJalaliLong(toJalali(tehranDate(outcome.atMs))));
    case OutcomeKind::FinalDate:
        return CaseText::tr("پاسخ نهایی تا %1").arg(formatJalaliLong(toJalali(tehranDate(outcome.atMs))));
    }
    return {};
}

QString marginalTitle(const MarginalNote &note)
{
    if (note.pinned)
        return CaseText::tr("پی‌نوشت رئیس‌جمهور");
    switch (note.form) {
    case MarginalForm::Picture:
        return CaseText::tr("پی‌نوشت دست‌نویس");
    case MarginalForm::Sound:
        return CaseText::tr("پی‌نوشت صوتی");
    case MarginalForm::Text:
        break;
    }
    return CaseText::tr("پی‌نوشت");
}

} // namespace mizban
