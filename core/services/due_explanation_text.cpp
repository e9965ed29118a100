#include "core/services/due_explanation_text.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/services/words.h"

#include <QCoreApplication>

namespace mizban {

namespace {

using Basis = DueExplanation::Basis;

QString say(const char *text)
{
    return QCoreApplication::translate("DueExplanation", text);
}

QString longDay(qint64 ms)
{
    return formatJalaliLong(toJalali(tehranDate(ms)));
}

QString shortDay(qint64 ms)
{
    return formatJalali(toJalali(tehranDate(ms)));
}

QString number(qint64 value)
{
    return toPersianDigits(QString::number(value));
}

/// Where the counting began and how many days it took.
QString countedBy(const DueExplanation &why)
{
    const QString policy =
        why.policyAtMs == 0
            ? say(QT_TRANSLATE_NOOP("DueExplanation", "نسخه %1 سیاست مهلت‌ها"))
                  .arg(number(why.policyVersion))
            : say(QT_TRANSLATE_NOOP("DueExplanation",
                                    "نسخه %1 سیاست مهلت‌ها، ابلاغ‌شده در %2،"))
                  .arg(number(why.policyVersion), shortDay(why.policyAtMs));
    if (why.basis == Basis::Escalation)
        return say(QT_TRANSLATE_NOOP(
                       "DueExplanation",
                       "%1 به سطح %2 فرستاده شد و از آن روز دوباره شمرده شد: %3 برای %4 در این سطح %5 روز کاری تعیین کرده است و روز ارسال شمرده نمی‌شود."))
            .arg(longDay(why.fromMs), nameOf(why.level), policy, nameOf(why.kind), number(why.workingDays));
    return say(QT_TRANSLATE_NOOP(
                   "DueExplanation",
                   "%1 در سطح %2 ثبت شد؛ %3 برای %4 در این سطح %5 روز کاری تعیین کرده است و روز ثبت شمرده نمی‌شود."))
        .arg(longDay(why.fromMs), nameOf(why.level), policy, nameOf(why.kind), number(why.workingDays));
}

/// Which days on the way were not counted.
QString skippedDays(const DueExplanation &why)
{
    QStringList holidays;
    for (const Holiday &holiday : why.holidays) {
        const QString day = formatJalali(toJalali(holiday.date));
        holidays.append(
            holiday.estimated
                ? say(QT_TRANSLATE_NOOP("DueExplanation", "%1 (%2، هنوز قطعی نیست)")).arg(day, holiday.title)
                : say(QT_TRANSLATE_NOOP("DueExplanation", "%1 (%2)")).arg(day, holiday.title));
    }
    if (why.thursdays == 0 && why.fridays == 0 && holidays.isEmpty())
        return say(QT_TRANSLATE_NOOP("DueExplanation", "در این میان روز تعطیلی نبود."));
    if (holidays.isEmpty())
        return say(QT_TRANSLATE_NOOP("DueExplanation", "در این میان %1 پنجشنبه و %2 جمعه به شمار نیامد."))
            .arg(number(why.thursdays), number(why.fridays));
    return say(QT_TRANSLATE_NOOP(
                   "DueExplanation",
                   "در این میان %1 پنجشنبه و %2 جمعه و این تعطیلی‌ها به شمار نیامد: %3."))
        .arg(number(why.thursdays), number(why.fridays), holidays.join(QStringLiteral("؛ ")));
}

QString extended(const DueExplanation &why, const Directory &directory)
{
    return say(QT_TRANSLATE_NOOP(
                   "DueExplanation",
                   "%1 در %2 این زمان را که پیش‌تر %3 بود یک بار تمدید کرد. علت: %4. شاخص پاسخ به‌موقع همان زمان نخست را می‌شمارد."))
        .arg(directory.titleOf(HolderCode(why.extendedBy.text())), shortDay(why.extendedAtMs),
             shortDay(why.dueBeforeMs), why.extensionReason);
}

} // namespace

QString describe(const DueExplanation &why, const Directory &directory)
{
    if (why.basis == Basis::None)
        return say(QT_TRANSLATE_NOOP(
                       "DueExplanation",
                       "برای این مورد (%1) زمان پاسخی تعیین نمی‌شود."))
            .arg(nameOf(why.kind));
    QStringList sentences;
    sentences.append(say(QT_TRANSLATE_NOOP("DueExplanation", "زمان پاسخ این %1 پایان %2 است."))
                         .arg(nameOf(why.kind), longDay(why.dueMs)));
    sentences.append(countedBy(why));
    if (why.basis == Basis::Earlier) {
        sentences.append(
            say(QT_TRANSLATE_NOOP(
                    "DueExplanation",
                    "زمانی که هنگام ثبت به متقاضی گفته شد (%1) زودتر از روزی است که این سیاست و تقویم کنونی به دست می‌دهد و همان معتبر است."))
                .arg(shortDay(why.countedMs)));
    } else {
        sentences.append(skippedDays(why));
    }
    if (why.estimated)
        sentences.append(say(QT_TRANSLATE_NOOP(
            "DueExplanation",
            "تقویم رسمی بخشی از این روزها هنوز منتشر نشده است و این زمان برآورد است؛ با انتشار تقویم، زمان قول داده‌شده دیرتر نمی‌شود.")));
    if (why.calendarChanged)
        sentences.append(say(QT_TRANSLATE_NOOP(
            "DueExplanation",
            "تقویم پس از ثبت تغییر کرده است و امروز روز دیگری به دست می‌آید؛ زمانی که به متقاضی گفته شد به جای خود باقی است.")));
    if (why.newerPolicy)
        sentences.append(say(QT_TRANSLATE_NOOP(
            "DueExplanation",
            "نسخه تازه‌تر سیاست مهلت‌ها زمان قول داده‌شده را تغییر نمی‌دهد.")));
    if (why.extendedAtMs != 0)
        sentences.append(extended(why, directory));
    return sentences.join(u' ');
}

} // namespace mizban
