#pragma once

#include "core/base/tehran_time.h"

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace mizban {

/// First and last year in which the computed calendar agrees with the official leap table.
inline constexpr int kFirstJalaliYear = 1277;
inline constexpr int kLastJalaliYear = 1435;

/// A day of the Iranian solar calendar; all zero means none.
struct JalaliDate
{
    int year = 0;
    int month = 0;
    int day = 0;

    /// Whether the day exists, in a year from 1277 to 1435.
    [[nodiscard]] bool isValid() const;

    auto operator<=>(const JalaliDate &) const = default;
};

/// Invalid outside 1277–1435.
[[nodiscard]] JalaliDate toJalali(QDate date);
/// Invalid for a day that does not exist or lies outside 1277–1435.
[[nodiscard]] QDate toGregorian(JalaliDate date);

/// 0 outside 1277–1435 and for months that do not exist.
[[nodiscard]] int daysInJalaliMonth(int year, int month);
[[nodiscard]] bool isJalaliLeapYear(int year);

/// Accepts 1404/2/5, ۱۴۰۴/۰۲/۰۵, 1404-02-05, 14040205 and 04/2/5; two digits mean 1336 to 1435.
[[nodiscard]] std::optional<JalaliDate> parseJalali(const QString &typed);

/// ۱۴۰۴/۰۲/۰۵; empty for an invalid date, as in the functions below.
[[nodiscard]] QString formatJalali(JalaliDate date);
/// چهارشنبه ۵ اردیبهشت ۱۴۰۳
[[nodiscard]] QString formatJalaliLong(JalaliDate date);
/// ۱۴۰۴/۰۲/۰۵ ساعت ۱۴:۰۵, in Tehran.
[[nodiscard]] QString formatJalaliDateTime(qint64 utcMs);

/// 1 is فروردین; empty for other numbers than 1 to 12.
[[nodiscard]] QString jalaliMonthName(int month);
/// As in Qt: 1 is Monday (دوشنبه), 7 Sunday; empty for other numbers.
[[nodiscard]] QString weekdayName(int dayOfWeek);

} // namespace mizban
