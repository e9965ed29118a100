#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <optional>

namespace mizban {

/// A day on which offices are closed, beside Thursdays and Fridays.
struct Holiday
{
    QDate date;
    QString title;
    bool estimated = false; ///< a lunar date that was not yet official when the table was made

    bool operator==(const Holiday &) const = default;
};

/// Reads lines such as `1405/01/01,نوروز,official`; the last word is `official` or `estimated`. Empty lines
/// and lines beginning with # are skipped. The error's field names what is wrong in a line (holidays.columns,
/// date, title, standing, twice), and its detail begins with «line N:». Any thread.
[[nodiscard]] Result<QList<Holiday>> parseHolidays(const QByteArray &csv);

/// A computed day with everything needed to explain it.
struct DueDate
{
    QDate date;                   ///< invalid if there was nothing to count from
    QList<QDate> skippedHolidays; ///< holidays that would have been working days otherwise, in counting order
    bool estimated = false;       ///< a year without a holiday table was touched

    bool operator==(const DueDate &) const = default;
};

/// Working days of an office: not Thursday, not Friday, not a listed holiday (D5). A value: copy it freely.
class WorkingCalendar
{
public:
    WorkingCalendar() = default;

    /// Adds a yearly table; every Jalali year that occurs in it counts as covered.
    void addHolidays(const QList<Holiday> &table);
    /// Adds a local or sudden closure without claiming that its year is covered.
    void addClosure(const Holiday &closure);

    [[nodiscard]] bool coversYear(int jalaliYear) const;
    [[nodiscard]] bool isWeekend(QDate date) const;
    [[nodiscard]] bool isWorkingDay(QDate date) const;
    [[nodiscard]] std::optional<Holiday> holidayOn(QDate date) const;

    /// The n-th working day after `from`, which itself does not count; before it for a negative n. With 0 the
    /// day itself. Invalid beyond 10,000 days.
    [[nodiscard]] DueDate addWorkingDays(QDate from, int n) const;
    /// Working days after `from` up to and including `to`; negative if `to` lies before. It undoes
    /// addWorkingDays().
    [[nodiscard]] int workingDaysBetween(QDate from, QDate to) const;

    bool operator==(const WorkingCalendar &) const = default;

private:
    QMap<QDate, Holiday> m_holidays;
    QSet<int> m_years;
};

} // namespace mizban
