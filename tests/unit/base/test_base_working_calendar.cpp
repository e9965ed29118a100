#include "core/base/working_calendar.h"

#include "core/base/jalali.h"

#include <QFile>
#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

QDate day(int year, int month, int dayOfMonth)
{
    return toGregorian({year, month, dayOfMonth});
}

QByteArray tableOf(int year)
{
    QFile file(QStringLiteral(MIZBAN_SOURCE_DIR "/resources/calendar/holidays-%1.csv").arg(year));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The year of the example in D5, with its one holiday.
WorkingCalendar calendarOf1403()
{
    WorkingCalendar calendar;
    calendar.addHolidays({{day(1403, 2, 15), u"شهادت امام جعفر صادق (ع)"_s, false}});
    return calendar;
}

} // namespace

class TestWorkingCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D5_example()
    {
        const DueDate due = calendarOf1403().addWorkingDays(day(1403, 2, 5), 10);
        QCOMPARE(due.date, day(1403, 2, 22));
        QCOMPARE(due.skippedHolidays, QList<QDate>{day(1403, 2, 15)});
        QVERIFY(!due.estimated);
    }

    void D5_exampleWithTheOfficialTable()
    {
        WorkingCalendar calendar;
        const auto table = parseHolidays(tableOf(1403));
        QVERIFY(table.ok());
        calendar.addHolidays(*table);
        QCOMPARE(calendar.addWorkingDays(day(1403, 2, 5), 10).date, day(1403, 2, 22));
    }

    void thursdayAndFridayAreClosed()
    {
        const WorkingCalendar calendar = calendarOf1403();
        QVERIFY(calendar.isWorkingDay(day(1403, 2, 5)));
        QVERIFY(!calendar.isWorkingDay(day(1403, 2, 6)));
        QVERIFY(!calendar.isWorkingDay(day(1403, 2, 7)));
        QVERIFY(calendar.isWorkingDay(day(1403, 2, 8)));
        QVERIFY(!calendar.isWorkingDay(day(1403, 2, 15)));
        QVERIFY(!calendar.isWorkingDay(QDate()));
    }

    void aHolidayOnTheWeekendCostsNothing()
    {
        WorkingCalendar calendar = calendarOf1403();
        calendar.addClosure({day(1403, 2, 7), u"تعطیلی محلی"_s, false});
        const DueDate due = calendar.addWorkingDays(day(1403, 2, 5), 1);
        QCOMPARE(due.date, day(1403, 2, 8));
        QVERIFY(due.skippedHolidays.isEmpty());
    }

    void countsBackwards()
    {
        const WorkingCalendar calendar = calendarOf1403();
        // E2: two working days before the due day of the example.
        QCOMPARE(calendar.addWorkingDays(day(1403, 2, 22), -2).date, day(1403, 2, 18));
        QCOMPARE(calendar.addWorkingDays(day(1403, 2, 22), -10).date, day(1403, 2, 5));
        QCOMPARE(calendar.addWorkingDays(day(1403, 2, 22), -6).skippedHolidays,
                 QList<QDate>{day(1403, 2, 15)});
    }

    void zeroAndNonsense()
    {
        const WorkingCalendar calendar = calendarOf1403();
        QCOMPARE(calendar.addWorkingDays(day(1403, 2, 6), 0).date, day(1403, 2, 6));
        QVERIFY(!calendar.addWorkingDays(QDate(), 3).date.isValid());
        QVERIFY(!calendar.addWorkingDays(day(1403, 2, 6), 10'001).date.isValid());
        QVERIFY(!calendar.addWorkingDays(day(1403, 2, 6), -10'001).date.isValid());
        QCOMPARE(calendar.workingDaysBetween(QDate(), day(1403, 2, 6)), 0);
    }

    void aYearWithoutTableIsEstimated()
    {
        const WorkingCalendar calendar = calendarOf1403();
        QVERIFY(calendar.coversYear(1403));
        QVERIFY(!calendar.coversYear(1404));
        QVERIFY(!calendar.addWorkingDays(day(1403, 12, 20), 1).estimated);
        QVERIFY(calendar.addWorkingDays(day(1403, 12, 25), 10).estimated);
        QVERIFY(WorkingCalendar().addWorkingDays(day(1403, 2, 5), 1).estimated);
        WorkingCalendar closedOnce;
        closedOnce.addClosure({day(1404, 5, 1), u"آلودگی هوا"_s, false});
        QVERIFY(!closedOnce.coversYear(1404));
    }

    void betweenUndoesAdding()
    {
        const WorkingCalendar calendar = calendarOf1403();
        const QDate from = day(1403, 2, 5);
        QCOMPARE(calendar.workingDaysBetween(from, from), 0);
        QCOMPARE(calendar.workingDaysBetween(from, day(1403, 2, 7)), 0);
        for (int n = -30; n <= 30; ++n)
            QCOMPARE(calendar.workingDaysBetween(from, calendar.addWorkingDays(from, n).date), n);
    }

    void twoOccasionsOnOneDay()
    {
        WorkingCalendar calendar;
        calendar.addHolidays(
            {{day(1405, 1, 1), u"عید سعید فطر"_s, true}, {day(1405, 1, 1), u"نوروز"_s, false}});
        const auto holiday = calendar.holidayOn(day(1405, 1, 1));
        QVERIFY(holiday.has_value());
        QCOMPARE(holiday->title, u"عید سعید فطر، نوروز"_s);
        QVERIFY(!holiday->estimated);
        QVERIFY(!calendar.holidayOn(day(1405, 1, 2)));
        // The same table again changes nothing.
        const WorkingCalendar before = calendar;
        calendar.addHolidays({{day(1405, 1, 1), u"نوروز"_s, false}});
        QVERIFY(calendar == before);
    }

    void parsesLines()
    {
        const auto table = parseHolidays(
            "\xEF\xBB\xBF# comment\r\n1405/01/01,نوروز,official\r\n\r\n ۱۴۰۶/۰۳/۱۵ , عید , estimated \n"_ba);
        QVERIFY(table.ok());
        const QList<Holiday> expected{{day(1405, 1, 1), u"نوروز"_s, false},
                                      {day(1406, 3, 15), u"عید"_s, true}};
        QCOMPARE(*table, expected);
        QVERIFY(parseHolidays({}).value().isEmpty());
    }

    void errorsNameTheLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("line");
        QTest::newRow("no day") << "1405/01/01,نوروز,official\n1405/07/31,x,official"_ba << u"line 2:"_s;
        QTest::newRow("too few") << "\n\n1405/01/01,نوروز"_ba << u"line 3:"_s;
        QTest::newRow("too many") << "1405/01/01,نوروز,official,x"_ba << u"line 1:"_s;
        QTest::newRow("no title") << "1405/01/01, ,official"_ba << u"line 1:"_s;
        QTest::newRow("standing") << "#\n1405/01/01,نوروز,Official"_ba << u"line 2:"_s;
        QTest::newRow("twice") << "1405/01/01,نوروز,official\n1405/01/01,نوروز,official"_ba << u"line 2:"_s;
        QTest::newRow("bytes") << "1405/01/01,\xFF\xFE,official"_ba << u"not UTF-8"_s;
    }

    void errorsNameTheLine()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, line);
        const auto table = parseHolidays(csv);
        QVERIFY(!table.ok());
        QCOMPARE(table.error().code, ErrorCode::InvalidInput);
        QVERIFY2(table.error().detail.startsWith(line), qPrintable(table.error().detail));
    }

    void shippedTables_data()
    {
        QTest::addColumn<int>("year");
        for (const int year : {1403, 1404, 1405, 1406})
            QTest::newRow(qPrintable(QString::number(year))) << year;
    }

    void shippedTables()
    {
        QFETCH(int, year);
        const auto table = parseHolidays(tableOf(year));
        QVERIFY2(table.ok(), table.ok() ? "" : qPrintable(table.error().detail));
        WorkingCalendar calendar;
        QDate previous;
        for (const Holiday &holiday : *table) {
            QCOMPARE(toJalali(holiday.date).year, year);
            QVERIFY(!previous.isValid() || previous <= holiday.date);
            previous = holiday.date;
        }
        calendar.addHolidays(*table);
        for (const JalaliDate solar : {JalaliDate{year, 1, 1},
                                       {year, 1, 2},
                                       {year, 1, 3},
                                       {year, 1, 4},
                                       {year, 1, 12},
                                       {year, 1, 13},
                                       {year, 3, 14},
                                       {year, 3, 15},
                                       {year, 11, 22},
                                       {year, 12, 29}}) {
            const auto holiday = calendar.holidayOn(toGregorian(solar));
            QVERIFY2(holiday && !holiday->estimated, qPrintable(formatJalali(solar)));
        }
    }

    void fitrOf1405FallsOnNowruz()
    {
        const auto table = parseHolidays(tableOf(1405));
        QVERIFY(table.ok());
        WorkingCalendar calendar;
        calendar.addHolidays(*table);
        const QString title = calendar.holidayOn(day(1405, 1, 1)).value_or(Holiday{}).title;
        QVERIFY(title.contains(u"نوروز"_s) && title.contains(u"فطر"_s));
    }
};

QTEST_APPLESS_MAIN(TestWorkingCalendar)
#include "test_base_working_calendar.moc"
