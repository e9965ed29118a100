#include "core/base/jalali.h"

#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace QTest {
template <> char *toString(const JalaliDate &date)
{
    return qstrdup(qPrintable(u"%1/%2/%3"_s.arg(date.year).arg(date.month).arg(date.day)));
}
} // namespace QTest

class TestJalali : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsBothWays_data()
    {
        QTest::addColumn<QDate>("gregorian");
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::newRow("first day") << QDate(1898, 3, 21) << 1277 << 1 << 1;
        QTest::newRow("Nowruz 1400 after a leap year") << QDate(2021, 3, 21) << 1400 << 1 << 1;
        QTest::newRow("last day of 1399") << QDate(2021, 3, 20) << 1399 << 12 << 30;
        QTest::newRow("example of D5") << QDate(2024, 4, 24) << 1403 << 2 << 5;
        QTest::newRow("last day of 1403") << QDate(2025, 3, 20) << 1403 << 12 << 30;
        QTest::newRow("Nowruz 1405") << QDate(2026, 3, 21) << 1405 << 1 << 1;
        QTest::newRow("last day of 1408") << QDate(2030, 3, 20) << 1408 << 12 << 30;
        QTest::newRow("last day") << QDate(2057, 3, 19) << 1435 << 12 << 29;
    }

    void convertsBothWays()
    {
        QFETCH(QDate, gregorian);
        QFETCH(int, year);
        QFETCH(int, month);
        QFETCH(int, day);
        const JalaliDate jalali{year, month, day};
        QCOMPARE(toJalali(gregorian), jalali);
        QCOMPARE(toGregorian(jalali), gregorian);
    }

    void leapYears()
    {
        QList<int> leap;
        for (int year = 1395; year <= 1412; ++year) {
            if (isJalaliLeapYear(year))
                leap.append(year);
            QCOMPARE(daysInJalaliMonth(year, 12), isJalaliLeapYear(year) ? 30 : 29);
        }
        QCOMPARE(leap, QList<int>({1395, 1399, 1403, 1408, 1412}));
        QVERIFY(!JalaliDate({1404, 12, 30}).isValid());
        QVERIFY(!JalaliDate({1407, 12, 30}).isValid());
    }

    void everyDayOfTheRangeReturns()
    {
        const QDate last = toGregorian({kLastJalaliYear, 12, daysInJalaliMonth(kLastJalaliYear, 12)});
        JalaliDate previous;
        for (QDate date = toGregorian({kFirstJalaliYear, 1, 1}); date <= last; date = date.addDays(1)) {
            const JalaliDate jalali = toJalali(date);
            QVERIFY(jalali > previous);
            QCOMPARE(toGregorian(jalali), date);
            previous = jalali;
        }
    }

    void refusesDaysOutside()
    {
        QVERIFY(!toJalali(toGregorian({kFirstJalaliYear, 1, 1}).addDays(-1)).isValid());
        QVERIFY(!toJalali(toGregorian({kLastJalaliYear, 12, 29}).addDays(1)).isValid());
        QVERIFY(!toJalali(QDate()).isValid());
        QVERIFY(!toGregorian({1276, 12, 29}).isValid());
        QVERIFY(!toGregorian({1436, 1, 1}).isValid());
        QVERIFY(!toGregorian({1404, 7, 31}).isValid());
        QVERIFY(!JalaliDate().isValid());
        QCOMPARE(daysInJalaliMonth(1404, 13), 0);
        QCOMPARE(daysInJalaliMonth(1436, 1), 0);
    }

    void parses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("short") << u"1404/2/5"_s << u"۱۴۰۴/۰۲/۰۵"_s;
        QTest::newRow("Persian") << u"۱۴۰۴/۰۲/۰۵"_s << u"۱۴۰۴/۰۲/۰۵"_s;
        QTest::newRow("Arabic") << u"١٤٠٤/٠٢/٠٥"_s << u"۱۴۰۴/۰۲/۰۵"_s;
        QTest::newRow("dashes") << u"1404-02-05"_s << u"۱۴۰۴/۰۲/۰۵"_s;
        QTest::newRow("dots") << u"1404.2.5"_s << u"۱۴۰۴/۰۲/۰۵"_s;
        QTest::newRow("no separators") << u"14040205"_s << u"۱۴۰۴/۰۲/۰۵"_s;
        QTest::newRow("two digits") << u"04/2/5"_s << u"۱۴۰۴/۰۲/۰۵"_s;
        QTest::newRow("two digits, last year") << u"35/1/1"_s << u"۱۴۳۵/۰۱/۰۱"_s;
        QTest::newRow("two digits, last century") << u"۳۶/۱/۱"_s << u"۱۳۳۶/۰۱/۰۱"_s;
        QTest::newRow("spaces and marks") << u" \u20661404 / 02 / 05\u2069 "_s << u"۱۴۰۴/۰۲/۰۵"_s;
        QTest::newRow("leap day") << u"1403/12/30"_s << u"۱۴۰۳/۱۲/۳۰"_s;
        for (const auto *wrong :
             {"", "1404", "1404/2", "1404/2-5", "404/2/5", "1404/13/1", "1404/0/1", "1404/7/31", "1404/12/30",
              "1436/1/1", "1276/1/1", "2026/3/21", "140402051", "1404/2/5x", "5/2/1404"})
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << QString();
    }

    void parses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        const auto date = parseJalali(typed);
        QCOMPARE(date.has_value(), !shown.isEmpty());
        QCOMPARE(formatJalali(date.value_or(JalaliDate())), shown);
    }

    void formatsLong()
    {
        QCOMPARE(formatJalaliLong({1403, 2, 5}), u"چهارشنبه ۵ اردیبهشت ۱۴۰۳"_s);
        QCOMPARE(formatJalaliLong({1405, 1, 1}), u"شنبه ۱ فروردین ۱۴۰۵"_s);
        QCOMPARE(formatJalaliLong({1404, 13, 1}), QString());
    }

    void formatsMoments()
    {
        const qint64 ms = fromIso8601(u"2025-04-25T14:05:59+03:30"_s).value();
        QCOMPARE(formatJalaliDateTime(ms), u"۱۴۰۴/۰۲/۰۵ ساعت ۱۴:۰۵"_s);
        QCOMPARE(formatJalaliDateTime(fromIso8601(u"2058-01-01T00:00:00Z"_s).value()), QString());
    }

    void names()
    {
        QCOMPARE(jalaliMonthName(1), u"فروردین"_s);
        QCOMPARE(jalaliMonthName(12), u"اسفند"_s);
        QCOMPARE(jalaliMonthName(0), QString());
        QCOMPARE(jalaliMonthName(13), QString());
        QCOMPARE(weekdayName(Qt::Friday), u"جمعه"_s);
        QCOMPARE(weekdayName(Qt::Saturday), u"شنبه"_s);
        QCOMPARE(weekdayName(0), QString());
        QCOMPARE(weekdayName(8), QString());
    }

    void datesAreOrdered()
    {
        QVERIFY((JalaliDate{1403, 12, 30} < JalaliDate{1404, 1, 1}));
        QVERIFY((JalaliDate{1404, 2, 5} == JalaliDate{1404, 2, 5}));
        QVERIFY((JalaliDate{1404, 10, 1} > JalaliDate{1404, 9, 30}));
    }
};

QTEST_APPLESS_MAIN(TestJalali)
#include "test_base_jalali.moc"
