#include "core/base/jalali.h"
#include "core/domain/deadline.h"
#include "core/domain/night_times.h"
#include "core/wire/policy_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

QJsonObject wholeTable()
{
    QJsonObject table;
    const DeadlinePolicy usual = defaultDeadlinePolicy();
    for (const QString &key : policyKeys())
        table.insert(key, usual.days.value(key));
    return table;
}

QByteArray written(const QJsonObject &table, QJsonObject rest = {})
{
    rest.insert(u"days"_s, table);
    return QJsonDocument(rest).toJson();
}

} // namespace

class TestWirePolicyJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D5_wholePolicy()
    {
        const DeadlinePolicy first = defaultDeadlinePolicy();
        const auto next = parsePolicy(written(wholeTable(), {{u"warningDays"_s, 3}}), &first);
        QVERIFY2(next.ok(), next.ok() ? "" : qPrintable(next.error().detail));
        QCOMPARE(next->version, quint64(2));
        QCOMPARE(next->warningDays, 3);
        QCOMPARE(next->firstActionDays, first.firstActionDays); // stays as it was
        QCOMPARE(next->days, first.days);
        QCOMPARE(policyKeys().size(), 36);
    }

    void D5_everyHoleIsNamed()
    {
        const DeadlinePolicy first = defaultDeadlinePolicy();
        for (const QString &key : policyKeys()) {
            QJsonObject table = wholeTable();
            table.remove(key);
            const auto refused = parsePolicy(written(table), &first);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().code, ErrorCode::MissingInput);
            QCOMPARE(refused.error().field, u"days"_s);
            QCOMPARE(refused.error().detail, key);
        }
        QVERIFY(parsePolicy("{}", &first).error().detail.contains(u"Complaint/Province"_s));
    }

    void D5_wrongNumbersAndNames()
    {
        const DeadlinePolicy first = defaultDeadlinePolicy();
        const auto with = [&first](const char *key, const QJsonValue &value) {
            QJsonObject table = wholeTable();
            table.insert(QLatin1StringView(key), value);
            return parsePolicy(written(table), &first);
        };
        QVERIFY(with("Request/County", 0).ok()); // an explicit 0: none runs
        QVERIFY(!with("Request/County", -1).ok());
        QVERIFY(!with("Request/County", 1001).ok());
        QVERIFY(!with("Request/County", u"ten"_s).ok());
        QVERIFY(!with("Request/Village", 3).ok());
        QVERIFY(!with("Thanks/County", 3).ok()); // never overdue
        QVERIFY(!with("Sentiment/National", 1).ok());
        QVERIFY(!parsePolicy(written(wholeTable(), {{u"holidays"_s, 1}}), &first).ok());
        QVERIFY(!parsePolicy("no json", &first).ok());
    }

    /// A name that is not known: where it stands, and which one was meant.
    void D5_aMisspeltNameIsToldWithTheOneMeant_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("meant");
        const auto inTable = [](const char *wrong) {
            QJsonObject table = wholeTable();
            table.remove(u"Request/County"_s);
            table.insert(QLatin1StringView(wrong), 10);
            return written(table);
        };
        QTest::newRow("a row of the table")
            << inTable("Requst/County") << u"days.Requst/County"_s << u"Request/County"_s;
        QTest::newRow("a row like none") << inTable("Village") << u"days.Village"_s << QString();
        QTest::newRow("a number") << written(wholeTable(), {{u"warningDay"_s, 3}}) << u"warningDay"_s
                                  << u"warningDays"_s;
        QTest::newRow("an hour of the night")
            << written(wholeTable(), {{u"night"_s, QJsonObject{{u"urgentHour"_s, 2}}}})
            << u"night.urgentHour"_s << u"urgentHours"_s;
        QTest::newRow("the table itself")
            << QJsonDocument(QJsonObject{{u"day"_s, wholeTable()}}).toJson() << u"day"_s << u"days"_s;
    }
    void D5_aMisspeltNameIsToldWithTheOneMeant()
    {
        QFETCH(const QByteArray, json);
        const DeadlinePolicy first = defaultDeadlinePolicy();
        const auto refused = parsePolicy(json, &first);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::UnknownField);
        QCOMPARE(refused.error().rule, u"D5"_s);
        QTEST(refused.error().field, "field");
        QTEST(refused.error().detail, "meant");
    }

    /// Only one is told, so that only one is looked up: a file of nothing else is refused at once.
    void badInput_namesWithoutEnd()
    {
        const DeadlinePolicy first = defaultDeadlinePolicy();
        QByteArray json = "{";
        for (int number = 1'000'000; number < 1'200'000; ++number)
            json += "\"warningDays" + QByteArray::number(number).repeated(12) + "\":1,";
        json += "\"warningDay\":1}";
        const auto refused = parsePolicy(json, &first);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::UnknownField);
        QCOMPARE(refused.error().field, u"warningDay"_s); // in the order of their letters
    }

    void D5_hoursOfTheNight()
    {
        DeadlinePolicy first = defaultDeadlinePolicy();
        const auto with = [&first](const QJsonObject &night) {
            return parsePolicy(written(wholeTable(), {{u"night"_s, night}}), &first);
        };
        const auto next = with({{u"urgentHours"_s, 1}});
        QVERIFY2(next.ok(), next.ok() ? "" : qPrintable(next.error().detail));
        QCOMPARE(next->days.value(nightPolicyKeys().at(0)), 1);
        QVERIFY(!next->days.contains(nightPolicyKeys().at(1))); // the usual hours
        first = *next;
        QCOMPARE(with({{u"callHours"_s, 6}})->days.value(nightPolicyKeys().at(0)), 1); // stays as it was
        QCOMPARE(with({{u"urgentHours"_s, 0}}).error().field, u"night.urgentHours"_s);
        QCOMPARE(with({{u"callHours"_s, 25}}).error().field, u"night.callHours"_s);
        QCOMPARE(with({{u"hours"_s, 2}}).error().field, u"night.hours"_s);
        QCOMPARE(with({{u"callHours"_s, u"three"_s}}).error().code, ErrorCode::InvalidInput);
    }

    void E8_onlyTheNextVersion()
    {
        const DeadlinePolicy first = defaultDeadlinePolicy();
        QCOMPARE(parsePolicy(written(wholeTable(), {{u"version"_s, 1}}), &first).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(parsePolicy(written(wholeTable(), {{u"version"_s, 3}}), &first).error().field, u"version"_s);
        QVERIFY(parsePolicy(written(wholeTable(), {{u"version"_s, 2}}), &first).ok());
    }

    void D5_calendarOfSeveralYears()
    {
        const auto years = parseCalendar("1407/01/01,نوروز,official\n1407/02/03,عید فطر,estimated\n"
                                         "1408/01/01,نوروز,official\n",
                                         UnitCode(u"semnan"_s));
        QVERIFY(years.ok());
        QCOMPARE(years->size(), 2);
        QCOMPARE(years->first().jalaliYear, 1407);
        QCOMPARE(years->first().province, UnitCode(u"semnan"_s));
        QCOMPARE(years->first().estimated, QList<QDate>{toGregorian({1407, 2, 3})});
        QVERIFY(!parseCalendar("", {}).ok());
        QVERIFY(!parseCalendar("1407/13/01,نوروز,official", {}).ok());
        QVERIFY(!parseCalendar("\xff\xfe", {}).ok());
    }
};

QTEST_GUILESS_MAIN(TestWirePolicyJson)
#include "test_wire_policy_json.moc"
