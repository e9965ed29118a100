#include "core/base/jalali.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"

#include <QCalendar>
#include <QCoreApplication>
#include <QRegularExpression>

namespace mizban {
namespace {

constexpr const char *kMonthNames[] = {
    QT_TRANSLATE_NOOP("Jalali", "فروردین"), QT_TRANSLATE_NOOP("Jalali", "اردیبهشت"),
    QT_TRANSLATE_NOOP("Jalali", "خرداد"),   QT_TRANSLATE_NOOP("Jalali", "تیر"),
    QT_TRANSLATE_NOOP("Jalali", "مرداد"),   QT_TRANSLATE_NOOP("Jalali", "شهریور"),
    QT_TRANSLATE_NOOP("Jalali", "مهر"),     QT_TRANSLATE_NOOP("Jalali", "آبان"),
    QT_TRANSLATE_NOOP("Jalali", "آذر"),     QT_TRANSLATE_NOOP("Jalali", "دی"),
    QT_TRANSLATE_NOOP("Jalali", "بهمن"),    QT_TRANSLATE_NOOP("Jalali", "اسفند"),
};

constexpr const char *kWeekdayNames[] = {
    QT_TRANSLATE_NOOP("Jalali", "دوشنبه"),   QT_TRANSLATE_NOOP("Jalali", "سه‌شنبه"),
    QT_TRANSLATE_NOOP("Jalali", "چهارشنبه"), QT_TRANSLATE_NOOP("Jalali", "پنجشنبه"),
    QT_TRANSLATE_NOOP("Jalali", "جمعه"),     QT_TRANSLATE_NOOP("Jalali", "شنبه"),
    QT_TRANSLATE_NOOP("Jalali", "یکشنبه"),
};

QCalendar jalaliCalendar()
{
    return QCalendar(QCalendar::System::Jalali);
}

bool isCoveredYear(int year)
{
    return year >= kFirstJalaliYear && year <= kLastJalaliYear;
}

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, QLatin1Char('0'));
}

/// The one year from 1336 to 1435 that ends in these two digits.
int fullYear(int twoDigits)
{
    return twoDigits <= kLastJalaliYear % 100 ? 1400 + twoDigits : 1300 + twoDigits;
}

} // namespace

bool JalaliDate::isValid() const
{
    return isCoveredYear(year) && jalaliCalendar().isDateValid(year, month, day);
}

JalaliDate toJalali(QDate date)
{
    const auto parts = jalaliCalendar().partsFromDate(date);
    if (!parts.isValid() || !isCoveredYear(parts.year))
        return {};
    return {parts.year, parts.month, parts.day};
}

QDate toGregorian(JalaliDate date)
{
    return date.isValid() ? jalaliCalendar().dateFromParts(date.year, date.month, date.day) : QDate();
}

int daysInJalaliMonth(int year, int month)
{
    if (!isCoveredYear(year) || month < 1 || month > 12)
        return 0;
    return jalaliCalendar().daysInMonth(month, year);
}

bool isJalaliLeapYear(int year)
{
    return isCoveredYear(year) && jalaliCalendar().isLeapYear(year);
}

std::optional<JalaliDate> parseJalali(const QString &typed)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(\A(?:([0-9]{4}|[0-9]{2})([/.-])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2}))\z)"));
    QString text = toAsciiDigits(typed);
    text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).isEmpty() ? 5 : 1;
    const int monthGroup = first == 1 ? 3 : 6;
    const QString year = match.captured(first);
    const JalaliDate date{year.size() == 2 ? fullYear(year.toInt()) : year.toInt(),
                          match.captured(monthGroup).toInt(), match.captured(monthGroup + 1).toInt()};
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QString formatJalali(JalaliDate date)
{
    if (!date.isValid())
        return {};
    const QChar slash(u'/');
    return shownDigits(padded(date.year, 4) + slash + padded(date.month, 2) + slash + padded(date.day, 2));
}

QString formatJalaliLong(JalaliDate date)
{
    if (!date.isValid())
        return {};
    const QChar space(u' ');
    return weekdayName(toGregorian(date).dayOfWeek()) + space + shownDigits(QString::number(date.day)) +
           space + jalaliMonthName(date.month) + space + shownDigits(QString::number(date.year));
}

QString formatJalaliDateTime(qint64 utcMs)
{
    const QString date = formatJalali(toJalali(tehranDate(utcMs)));
    if (date.isEmpty())
        return {};
    const QTime time = tehranTime(utcMs);
    const QString clock = shownDigits(padded(time.hour(), 2) + QLatin1Char(':') + padded(time.minute(), 2));
    //: %1 is a date, %2 a time of day
    return QCoreApplication::translate("Jalali", "%1 ساعت %2").arg(date, clock);
}

QString jalaliMonthName(int month)
{
    return month < 1 || month > 12 ? QString()
                                   : QCoreApplication::translate("Jalali", kMonthNames[month - 1]);
}

QString weekdayName(int dayOfWeek)
{
    return dayOfWeek < 1 || dayOfWeek > 7
               ? QString()
               : QCoreApplication::translate("Jalali", kWeekdayNames[dayOfWeek - 1]);
}

} // namespace mizban
