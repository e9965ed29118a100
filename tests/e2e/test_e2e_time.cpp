#include "core/base/tehran_time.h"
#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban;
using namespace mizban::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

qint64 timeOf(const QJsonValue &iso)
{
    return fromIso8601(iso.toString()).valueOr(0);
}

} // namespace

/// Calendars and backups of a center whose time goes on: real processes, days pass by setting the clocks.
class TestE2eTime : public SeatsTest
{
    Q_OBJECT

    /// Events of the type that count.
    int countOf(const char *seat, const QString &id, const QString &type)
    {
        int count = 0;
        const QJsonArray events = shown(seat, id).value(u"events"_s).toArray();
        for (const auto &event : events) {
            const QJsonObject one = event.toObject();
            if (one.value(u"type"_s).toString() == type && !one.contains(u"flag"_s))
                ++count;
        }
        return count;
    }
    /// The center works through what is due on a thread of its own; syncs until the seat has heard.
    bool hears(const char *seat, const QString &id, const QString &type)
    {
        for (int turn = 0; turn < 100; ++turn) {
            sync({seat});
            if (countOf(seat, id, type) > 0)
                return true;
            QTest::qWait(200);
        }
        return false;
    }
    CtlRun publishHolidays(const QByteArray &lines, const QString &province = {})
    {
        QFile file(m_center.path(u"holidays.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(lines);
        file.close();
        QStringList arguments{u"center"_s, u"calendar"_s,   u"--dir"_s, m_center.centerDir(),
                              u"--file"_s, file.fileName(), u"--json"_s};
        if (!province.isEmpty())
            arguments += QStringList{u"--province"_s, province};
        return ctl(arguments);
    }

private Q_SLOTS:
    void initTestCase()
    {
        open({
            {"desk", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s},
            {"governor", u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s},
            {"officer", u"center.officer1"_s, u"center.officer1"_s},
            {"ministry", u"ministry.energy.desk"_s, u"ministry.energy.desk.clerk1"_s},
        });
    }

    /// E8, D5: a holiday of one province, published while the center runs, moves the dates of that province
    /// that were not promised yet, and no others.
    void E8_aLocalHolidayMovesOnlyDatesNotYetPromised()
    {
        const qint64 saturday = tehranMidnightMs(QDate(2026, 11, 28)) + 10 * hour; // 1405/09/07
        QVERIFY2(m_center.restartAt(saturday), qPrintable(m_center.complaint()));
        sync({"desk", "ministry"});
        const QJsonObject before = m_center.registerCase(u"desk"_s, 11).json();
        const QJsonObject elsewhere = m_center.registerCase(u"ministry"_s, 12).json();
        const CtlRun broken = publishHolidays("1405/09/31,روز نادرست,official\n", u"semnan"_s);
        QCOMPARE(broken.exitCode, 1);
        const CtlRun published = publishHolidays("1405/09/10,روز محلی سمنان,official\n", u"semnan"_s);
        QVERIFY2(published.exitCode == 0, published.err.constData());
        // Registered without having heard of it: the promise stands, here and at the center (S4, E8).
        const QJsonObject unaware = m_center.registerCase(u"desk"_s, 13).json();
        QCOMPARE(unaware.value(u"dueAt"_s), before.value(u"dueAt"_s));
        sync({"desk", "ministry"});
        const QJsonObject after = m_center.registerCase(u"desk"_s, 14).json();
        const QJsonObject elsewhereAfter = m_center.registerCase(u"ministry"_s, 15).json();
        sync({"desk", "ministry", "desk"});
        QVERIFY(timeOf(after.value(u"dueAt"_s)) > timeOf(before.value(u"dueAt"_s)));
        QCOMPARE(elsewhereAfter.value(u"dueAt"_s), elsewhere.value(u"dueAt"_s));
        for (const QJsonObject &one : {before, unaware, after}) {
            const QJsonObject told = shown("desk", one.value(u"trackingId"_s).toString());
            QCOMPARE(told.value(u"dueAt"_s), one.value(u"dueAt"_s));
            QVERIFY(told.value(u"quarantine"_s).isNull());
        }
        const auto why = [&](const QJsonObject &of) {
            return at("desk", {u"case"_s, u"why"_s, of.value(u"trackingId"_s).toString()}).json();
        };
        QCOMPARE(why(before).value(u"dueAt"_s), before.value(u"dueAt"_s)); // as promised, whatever came later
        QVERIFY(!why(after).value(u"calendarChanged"_s).toBool());
        const QByteArray holidays =
            QJsonDocument(why(after).value(u"holidays"_s).toArray()).toJson(QJsonDocument::Compact);
        QVERIFY2(holidays.contains(QStringLiteral("روز محلی سمنان").toUtf8()), holidays.constData());
    }

    /// Invariant 9 with the timekeeper: what time did after the backup is neither lost nor done twice.
    void inv9_aRestoredCenterDoesNoStepTwiceAndLosesNone()
    {
        const qint64 saturday = tehranMidnightMs(QDate(2026, 12, 5)) + 10 * hour;
        QVERIFY2(m_center.restartAt(saturday), qPrintable(m_center.complaint()));
        const QJsonObject saved = m_center.registerCase(u"desk"_s, 21).json();
        const QJsonObject other = m_center.registerCase(u"desk"_s, 22).json();
        const QString known = saved.value(u"trackingId"_s).toString();
        const QString silent = other.value(u"trackingId"_s).toString();
        const qint64 due = timeOf(saved.value(u"dueAt"_s));
        sync({"desk"});
        const QString file = m_center.path(u"center.backup"_s);
        const QStringList dir{u"--dir"_s, m_center.centerDir(), u"--json"_s};
        const CtlRun kept = ctl(QStringList{u"center"_s, u"backup"_s, file} + dir);
        QVERIFY2(kept.exitCode == 0, kept.err.constData());
        // After the backup: E3 of both, E4 of both, and an answer that stops the one.
        QVERIFY2(m_center.restartAt(due + hour), qPrintable(m_center.complaint()));
        QVERIFY(hears("governor", known, u"OverdueRaised"_s));
        QVERIFY(hears("governor", silent, u"OverdueRaised"_s));
        QVERIFY2(m_center.restartAt(due + 12 * day), qPrintable(m_center.complaint()));
        QVERIFY(hears("officer", known, u"NoAnswerRaised"_s));
        QVERIFY(hears("officer", silent, u"NoAnswerRaised"_s));
        sync({"desk", "governor", "officer"});
        QCOMPARE(at("desk", {u"case"_s, u"answer"_s, known, u"--text"_s, u"فشار آب درست شد."_s}).exitCode, 0);
        sync({"desk"});
        QCOMPARE(m_center.stop(), 0);
        const CtlRun restored = ctl(QStringList{u"center"_s, u"restore"_s, file} + dir);
        QVERIFY2(restored.exitCode == 0, restored.err.constData());
        QVERIFY2(m_center.restartAt(due + 12 * day + hour), qPrintable(m_center.complaint()));
        for (int round = 0; round < 4; ++round) {
            QTest::qWait(1200); // the timekeeper looks once a second
            sync({"desk", "governor", "officer"});
        }
        for (const QString &id : {known, silent}) {
            QCOMPARE(countOf("officer", id, u"OverdueRaised"_s), 1);
            QCOMPARE(countOf("officer", id, u"NoAnswerRaised"_s), 1);
            QCOMPARE(countOf("governor", id, u"OverdueRaised"_s), 1);
            QCOMPARE(countOf("desk", id, u"NoAnswerRaised"_s), 1);
        }
        QCOMPARE(shown("officer", known).value(u"status"_s).toString(), u"Answered"_s);
        QCOMPARE(shown("desk", silent).value(u"conflicts"_s).toInt(), 0);
        QStringList listed;
        const QJsonObject list =
            at("officer", {u"cartable"_s, u"list"_s, u"--folder"_s, u"no-answer"_s}).json();
        for (const QJsonValue &item : list.value(u"items"_s).toArray())
            listed << item.toObject().value(u"trackingId"_s).toString();
        QCOMPARE(listed.count(silent), 1);
        QVERIFY(!listed.contains(known)); // it is answered and has left the list
        for (const char *seat : {"desk", "governor", "officer"}) {
            const CtlRun verified = at(seat, {u"verify"_s});
            QVERIFY2(verified.exitCode == 0, verified.out.constData());
        }
    }

    /// A calendar that lacks a year: the date is there and says that it is an estimate.
    void badInput_aCalendarMissingAYearSaysSo()
    {
        const qint64 endOf1406 = tehranMidnightMs(QDate(2028, 3, 16)) + 10 * hour;
        QVERIFY2(m_center.restartAt(endOf1406), qPrintable(m_center.complaint()));
        const QJsonObject saved = m_center.registerCase(u"desk"_s, 16).json();
        const QString id = saved.value(u"trackingId"_s).toString();
        QVERIFY(timeOf(saved.value(u"dueAt"_s)) > endOf1406);
        QCOMPARE(shown("desk", id).value(u"dueEstimated"_s).toBool(), true);
        sync({"desk"});
        QVERIFY(shown("desk", id).value(u"quarantine"_s).isNull());
    }
};

QTEST_GUILESS_MAIN(TestE2eTime)
#include "test_e2e_time.moc"
