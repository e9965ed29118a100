#include "core/base/working_calendar.h"

#include "core/base/jalali.h"

#include <QStringDecoder>

namespace mizban {
namespace {

constexpr int kMostWorkingDays = 10'000;

Error lineError(int line, const char *part, const QString &what)
{
    return fieldError(ErrorCode::InvalidInput, QStringLiteral("holidays.") + QLatin1StringView(part), {},
                      QStringLiteral("line %1: %2").arg(line).arg(what));
}

Result<Holiday> parseLine(const QString &text, int line)
{
    const QStringList parts = text.split(QLatin1Char(','));
    if (parts.size() != 3)
        return lineError(line, "columns", QStringLiteral("expected date, title and official or estimated"));
    const auto date = parseJalali(parts.at(0));
    if (!date)
        return lineError(line, "date", QStringLiteral("'%1' is no Jalali date").arg(parts.at(0)));
    const QString title = parts.at(1).trimmed();
    if (title.isEmpty())
        return lineError(line, "title", QStringLiteral("the title is missing"));
    const QString standing = parts.at(2).trimmed();
    const bool estimated = standing == QLatin1String("estimated");
    if (!estimated && standing != QLatin1String("official"))
        return lineError(line, "standing",
                         QStringLiteral("'%1' is neither official nor estimated").arg(standing));
    return Holiday{toGregorian(*date), title, estimated};
}

/// Two occasions on one day: both titles, and certain as soon as one of them is.
void merge(Holiday &known, const Holiday &other)
{
    if (!known.title.split(QStringLiteral("، ")).contains(other.title))
        known.title += QStringLiteral("، ") + other.title;
    known.estimated = known.estimated && other.estimated;
}

} // namespace

Result<QList<Holiday>> parseHolidays(const QByteArray &csv)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(csv);
    if (decode.hasError())
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("holidays"), {},
                          QStringLiteral("not UTF-8"));
    QList<Holiday> holidays;
    int number = 0;
    for (const QString &raw : text.split(QLatin1Char('\n'))) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        MIZBAN_LET(const Holiday holiday, parseLine(line, number));
        if (holidays.contains(holiday))
            return lineError(number, "twice", QStringLiteral("this holiday is listed twice"));
        holidays.append(holiday);
    }
    return holidays;
}

void WorkingCalendar::addHolidays(const QList<Holiday> &table)
{
    for (const Holiday &holiday : table) {
        m_years.insert(toJalali(holiday.date).year);
        addClosure(holiday);
    }
}

void WorkingCalendar::addClosure(const Holiday &closure)
{
    const auto known = m_holidays.find(closure.date);
    if (known == m_holidays.end())
        m_holidays.insert(closure.date, closure);
    else
        merge(*known, closure);
}

bool WorkingCalendar::coversYear(int jalaliYear) const
{
    return m_years.contains(jalaliYear);
}

bool WorkingCalendar::isWeekend(QDate date) const
{
    return date.dayOfWeek() == Qt::Thursday || date.dayOfWeek() == Qt::Friday;
}

bool WorkingCalendar::isWorkingDay(QDate date) const
{
    return date.isValid() && !isWeekend(date) && !m_holidays.contains(date);
}

std::optional<Holiday> WorkingCalendar::holidayOn(QDate date) const
{
    const auto known = m_holidays.constFind(date);
    return known == m_holidays.cend() ? std::nullopt : std::optional(*known);
}

DueDate WorkingCalendar::addWorkingDays(QDate from, int n) const
{
    if (!from.isValid() || n < -kMostWorkingDays || n > kMostWorkingDays)
        return {};
    const int step = n < 0 ? -1 : 1;
    DueDate due{from, {}, !coversYear(toJalali(from).year)};
    for (int left = n; left != 0;) {
        due.date = due.date.addDays(step);
        due.estimated = due.estimated || !coversYear(toJalali(due.date).year);
        if (isWorkingDay(due.date))
            left -= step;
        else if (!isWeekend(due.date))
            due.skippedHolidays.append(due.date);
    }
    return due;
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return 0;
    // Forwards the last day counts and the first does not; backwards it is the other way round.
    const int step = to < from ? -1 : 1;
    int days = 0;
    for (QDate date = from; date != to;) {
        date = date.addDays(step);
        days += isWorkingDay(date) ? step : 0;
    }
    return days;
}

} // namespace mizban
