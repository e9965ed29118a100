#include "core/base/tehran_time.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

qint64 utc(int year, int month, int day, int hour, int minute, int second = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), QTimeZone::utc())
        .toMSecsSinceEpoch();
}

} // namespace

class TestTehranTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void K_daysBeginInTehran()
    {
        QCOMPARE(tehranDate(utc(2026, 11, 22, 20, 29)), QDate(2026, 11, 22));
        QCOMPARE(tehranDate(utc(2026, 11, 22, 20, 30)), QDate(2026, 11, 23));
        QCOMPARE(tehranTime(utc(2026, 11, 22, 10, 35)), QTime(14, 5));
        QCOMPARE(tehranMidnightMs(QDate(2026, 11, 23)), utc(2026, 11, 22, 20, 30));
        QCOMPARE(endOfDayMs(QDate(2026, 11, 22)), utc(2026, 11, 22, 20, 29, 59));
    }

    void summerTimeOfThePast()
    {
        QVERIFY(QTimeZone("Asia/Tehran").isValid()); // tzdata is among the packages that are installed
        QCOMPARE(toIso8601(utc(2022, 7, 1, 7, 30)), u"2022-07-01T12:00:00+04:30"_s);
        QCOMPARE(toIso8601(utc(2023, 7, 1, 8, 30)), u"2023-07-01T12:00:00+03:30"_s);
        // Clocks went from 00:00 to 01:00: the day has no midnight, yet it begins.
        QCOMPARE(tehranMidnightMs(QDate(2022, 3, 22)), utc(2022, 3, 21, 20, 30));
        QCOMPARE(tehranDate(tehranMidnightMs(QDate(2022, 3, 22))), QDate(2022, 3, 22));
        // Clocks went from 24:00 back to 23:00: the day ends with the second 23:59:59.
        QCOMPARE(endOfDayMs(QDate(2022, 9, 21)), utc(2022, 9, 21, 20, 29, 59));
    }

    void writesTehranOffset()
    {
        QCOMPARE(toIso8601(utc(2026, 11, 22, 10, 35)), u"2026-11-22T14:05:00+03:30"_s);
        QCOMPARE(toIso8601(utc(2026, 11, 22, 10, 35) + 999), u"2026-11-22T14:05:00+03:30"_s);
        QCOMPARE(toIso8601(utc(2026, 12, 31, 23, 0)), u"2027-01-01T02:30:00+03:30"_s);
    }

    void readsWhatItWrote()
    {
        for (const qint64 ms :
             {utc(1910, 1, 1, 0, 0), utc(1965, 6, 1, 5, 0), utc(1977, 7, 1, 5, 0), qint64(0),
              utc(2022, 7, 1, 7, 30), utc(2026, 11, 22, 10, 35), utc(2056, 12, 31, 23, 59, 59)})
            QCOMPARE(fromIso8601(toIso8601(ms)).valueOr(-1), ms);
    }

    void readsEveryOffset_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Tehran") << u"2026-11-22T14:05:00+03:30"_s;
        QTest::newRow("UTC") << u"2026-11-22T10:35:00Z"_s;
        QTest::newRow("without colon") << u"2026-11-22T14:05:00+0330"_s;
        QTest::newRow("west") << u"2026-11-22T05:35:00-05:00"_s;
        QTest::newRow("another day") << u"2026-11-23T00:35:00+14:00"_s;
        QTest::newRow("without seconds") << u"2026-11-22T14:05+03:30"_s;
        QTest::newRow("fraction of zero") << u"2026-11-22T14:05:00.000+03:30"_s;
    }

    void readsEveryOffset()
    {
        QFETCH(QString, text);
        QCOMPARE(fromIso8601(text).valueOr(-1), utc(2026, 11, 22, 10, 35));
    }

    void readsFractions()
    {
        const qint64 second = utc(2026, 11, 22, 10, 35);
        QCOMPARE(fromIso8601(u"2026-11-22T10:35:00.25Z"_s).valueOr(-1), second + 250);
        QCOMPARE(fromIso8601(u"2026-11-22T10:35:00,123456Z"_s).valueOr(-1), second + 123);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text :
             {"", "2026-11-22", "2026-11-22T14:05:00", "2026-11-22 14:05:00+03:30",
              "2026-02-30T14:05:00+03:30", "2026-13-01T14:05:00+03:30", "2026-11-22T24:00:00Z",
              "2026-11-22T14:60:00Z", "2026-11-22T14:05:61Z", "2026-11-22T14:05:00+15:00",
              "2026-11-22T14:05:00+03:60", "2026-11-22T14:05:00+03", "2026-11-22T14:05:00Zx",
              "2026-11-22T14:05.5Z", "2026-11-22T14:05:00Z\n"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("Persian digits") << u"۲۰۲۶-۱۱-۲۲T14:05:00Z"_s;
    }

    void refuses()
    {
        QFETCH(QString, text);
        const auto read = fromIso8601(text);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestTehranTime)
#include "test_base_tehran_time.moc"
