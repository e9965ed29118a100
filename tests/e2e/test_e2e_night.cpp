#include "core/base/tehran_time.h"
#include "core/domain/night_roster.h"
#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;
using namespace mizban;

/// J8 and J4 step 6, with real processes: a night at the Center and in Damghan. No seat syncs between dusk
/// and morning; in the morning everything meets.
class TestE2eNight : public SeatsTest
{
    Q_OBJECT

    static constexpr qint64 hourMs = 3'600'000;
    // Keys are made with the clock of the machine, so that what they sign has to come later.
    const QDate m_night = tehranDate(QDateTime::currentMSecsSinceEpoch()).addDays(2);
    const QDate m_other =
        periodOf(m_night.addDays(1)) == periodOf(m_night) ? m_night.addDays(1) : m_night.addDays(-1);
    const QString m_period = periodOf(m_night);
    const qint64 m_dusk = tehranMidnightMs(m_night) + 20 * hourMs;

    QString m_item;   ///< tracking id
    QString m_urgent; ///< tracking id

    /// NIGHT, OTHER and PERIOD stand for those of the test.
    [[nodiscard]] QString filled(QString line) const
    {
        return line.replace(QStringLiteral("NIGHT"), m_night.toString(Qt::ISODate))
            .replace(QStringLiteral("OTHER"), m_other.toString(Qt::ISODate))
            .replace(QStringLiteral("PERIOD"), m_period);
    }
    [[nodiscard]] QStringList words(const char *line) const
    {
        return filled(QString::fromUtf8(line)).split(u' ');
    }
    static QString text(const CtlRun &run, const char *key)
    {
        return run.json().value(QLatin1StringView(key)).toString();
    }
    static QJsonArray array(const CtlRun &run) { return QJsonDocument::fromJson(run.out).array(); }
    void expectDone(const CtlRun &run) { QVERIFY2(run.exitCode == 0, run.err.constData()); }
    /// Refused with a sentence and the field's name.
    void expectRefused(const CtlRun &run, const char *field)
    {
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(field), run.err.constData());
    }
    void syncAll()
    {
        for (const char *seat : {"head", "night", "governor", "county", "general", "night", "head", "county"})
            expectDone(at(seat, words("sync")));
    }
    QString fileWith(const char *name, const char *content)
    {
        return written(QLatin1StringView(name), filled(QString::fromUtf8(content)).toUtf8());
    }
    QJsonObject item(const char *seat, const QString &trackingId)
    {
        for (const QJsonValue &one : array(at(seat, words("shift items --all")))) {
            if (one.toObject().value(QStringLiteral("trackingId")).toString() == trackingId)
                return one.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        for (const auto &[name, post] :
             {std::pair{"head", "center.head"}, std::pair{"night", "center.night1"},
              std::pair{"governor", "semnan.damghan.governor"}, std::pair{"county", "semnan.damghan.night1"},
              std::pair{"general", "semnan.governor-general"}})
            expectDone(
                m_center.enrol(QLatin1StringView(name), QLatin1StringView(post), QLatin1StringView(post)));
        QVERIFY2(m_center.restartAt(m_dusk), qPrintable(m_center.complaint()));
        syncAll();
    }

    void rule3_4_theListIsApprovedAndReachesThoseOnIt()
    {
        expectRefused(at("county", words("night-list draft --unit semnan.damghan")), "units");
        expectRefused(at("head", words("night-list draft --unit semnan.nowhere")), "units");
        expectDone(at("head", words("night-list draft --unit semnan.damghan --unit semnan.shahrud")));
        expectRefused(at("head", words("night-list approve --letter 1")), "units");
        expectDone(at("head", words("night-list submit --letter 1405/100")));
        syncAll();
        QVERIFY(at("governor", words("night-list show"))
                    .json()
                    .value(QStringLiteral("approved"))
                    .toArray()
                    .isEmpty());
        expectDone(at("head", words("night-list approve --letter 1405/101")));
        syncAll();
        for (const char *seat : {"governor", "county", "general", "night"})
            QCOMPARE(
                at(seat, words("night-list show")).json().value(QStringLiteral("approved")).toArray().size(),
                2);
    }

    void J4_6_theFarmandarSendsTheRosterAndTheOstandarSeesWhoDidNot()
    {
        QCOMPARE(array(at("general", words("roster missing --period PERIOD"))).size(), 2);
        const QString file =
            fileWith("roster.json", R"({"unit": "semnan.damghan", "period": "PERIOD", "turns": [
            {"night": "NIGHT", "person": "p.0013", "phone": "02335112233"},
            {"night": "OTHER", "name": "رضا نوری", "phone": "۰۲۳۳۵۱۱۲۲۴۴"}]})");
        expectDone(at("governor", words("roster submit --file") + QStringList{file}));
        const QString unlisted =
            fileWith("water.json", R"({"unit": "semnan.damghan.water", "period": "PERIOD",
            "turns": [{"night": "NIGHT", "name": "حسن", "phone": "125"}]})");
        expectRefused(at("governor", words("roster submit --file") + QStringList{unlisted}), "unit");
        const QString twice = fileWith("shahrud.json", R"({"unit": "semnan.shahrud", "period": "PERIOD",
            "turns": [{"night": "NIGHT", "person": "p.0013", "phone": "125"}]})");
        expectRefused(at("governor", words("roster submit --file") + QStringList{twice}), "unit");
        syncAll();
        expectRefused(at("general", words("roster submit --file") + QStringList{twice}), "turns.person");
        const QString odd = fileWith("odd.json", R"({"unit": "semnan.shahrud", "month": "PERIOD"})");
        expectRefused(at("general", words("roster submit --file") + QStringList{odd}), "month");
        const QJsonArray missing = array(at("general", words("roster missing --period PERIOD")));
        QCOMPARE(missing, QJsonArray{QStringLiteral("semnan.shahrud")});
        expectDone(
            at("governor", words("roster change semnan.damghan --period PERIOD --reason بیماری --out") +
                               QStringList{filled(QStringLiteral("OTHER=رضا نوری")), QStringLiteral("--in"),
                                           filled(QStringLiteral("OTHER=حسن کریمی,02335119999"))}));
        syncAll();
        const QJsonArray turns = at("night", words("roster show semnan.damghan --period PERIOD"))
                                     .json()
                                     .value(QStringLiteral("turns"))
                                     .toArray();
        QCOMPARE(turns.size(), 2);
        QCOMPARE(turns.last().toObject().value(QStringLiteral("name")).toString(),
                 QStringLiteral("حسن کریمی"));
    }

    // From here on nothing syncs until the morning.
    void J8_1_2_bothShiftsStartOffline()
    {
        expectRefused(at("night", words("shift note --text آغاز")), "shift");
        expectRefused(at("governor", words("shift start")), "shift");
        expectDone(at("night", words("shift start")));
        expectRefused(at("night", words("shift start")), "shift");
        expectDone(at("county", words("shift start")));
        const QJsonObject board = at("night", words("shift board")).json();
        const QJsonArray units = board.value(QStringLiteral("units")).toArray();
        QCOMPARE(units.size(), 2);
        QCOMPARE(units.first().toObject().value(QStringLiteral("state")).toString(),
                 QStringLiteral("NoRoster"));
        QCOMPARE(units.first().toObject().value(QStringLiteral("unit")).toString(),
                 QStringLiteral("semnan.shahrud"));
        QCOMPARE(board.value(QStringLiteral("next")).toString(), QStringLiteral("semnan.damghan"));
    }

    void J8_3_checksAreLoggedWithTimeNumberAndResult()
    {
        expectRefused(at("night", words("shift check semnan.damghan --number abc --result Reached")),
                      "number");
        expectRefused(at("night", words("shift check semnan.nowhere --number 125 --result Reached")), "unit");
        expectRefused(at("night", words("shift check semnan.damghan --number 125 --result Perhaps")),
                      "result");
        expectDone(at("night", words("shift check semnan.damghan --number ۰۲۳۳۵۱۱۲۲۳۳ --result NoAnswer")));
        expectDone(at("night", words("shift check semnan.damghan --number 02335112233 --result Reached")));
        const QJsonArray log = at("night", words("shift log")).json().value(QStringLiteral("log")).toArray();
        QCOMPARE(log.size(), 3);
        const QJsonObject first = log.at(1).toObject();
        QCOMPARE(first.value(QStringLiteral("number")).toString(), QStringLiteral("02335112233"));
        QCOMPARE(first.value(QStringLiteral("result")).toString(), QStringLiteral("NoAnswer"));
        QVERIFY(!first.value(QStringLiteral("at")).toString().isEmpty());
        expectDone(at("night", words("shift note --text ساعت۲۱بود --corrects") +
                                   QStringList{first.value(QStringLiteral("event")).toString()}));
        const QJsonArray after =
            at("night", words("shift log")).json().value(QStringLiteral("log")).toArray();
        QCOMPARE(after.at(1).toObject().value(QStringLiteral("number")),
                 first.value(QStringLiteral("number")));
        QVERIFY(!after.at(1).toObject().value(QStringLiteral("correctedBy")).toString().isEmpty());
    }

    void J8_4_anItemOfTheFirstVicePresidentsOfficeGetsATrackingId()
    {
        expectRefused(at("night", words("shift item --office Nobody --text ب")), "office");
        expectRefused(
            at("night", words("shift item --office Leader --text") + QStringList{QStringLiteral(" ")}),
            "text");
        const CtlRun saved = at("night", words("shift item --office FirstVicePresident --text پیگیری"));
        expectDone(saved);
        m_item = text(saved, "trackingId");
        QCOMPARE(m_item.size(), 15);
        QCOMPARE(text(saved, "owner"), QStringLiteral("center.night1"));
        const CtlRun urgent = at("night", words("shift item --office Leader --urgent --text قطع‌آب"));
        expectDone(urgent);
        m_urgent = text(urgent, "trackingId");
        QVERIFY(text(urgent, "dueAt") < text(saved, "dueAt"));
    }

    void J8_5_theAgencysNightManagerAcknowledges()
    {
        expectRefused(at("night", words("shift refer") + QStringList{m_item} + words("--to semnan.nowhere")),
                      "to");
        expectDone(at("night",
                      words("shift refer") + QStringList{m_item} + words("--to semnan.damghan --text لطفاً")));
        QCOMPARE(item("night", m_item).value(QStringLiteral("owner")).toString(),
                 QStringLiteral("center.night1"));
        QVERIFY(item("county", m_item).isEmpty()); // no network
        expectRefused(at("county", words("shift acknowledge") + QStringList{m_item}), "id");
    }

    void J8_6_noHandOverWithoutWordsAndAllMeetsInTheMorning()
    {
        expectRefused(at("night", words("shift hand-over --to center.head")), "items.word");
        expectRefused(at("night", words("shift hand-over --to center.night1")), "to");
        // Of the Center, but not on night duty.
        expectRefused(at("night", words("shift hand-over --to center.officer1 --word") +
                                      QStringList{m_item + QStringLiteral("=الف"), QStringLiteral("--word"),
                                                  m_urgent + QStringLiteral("=ب")}),
                      "to");
        QVERIFY2(m_center.restartAt(m_dusk + 11 * hourMs), qPrintable(m_center.complaint()));
        syncAll();
        // What ran out in the night goes to whoever stands above its owner as soon as the center knows of it.
        QVERIFY2(m_center.restartAt(m_dusk + 11 * hourMs), qPrintable(m_center.complaint()));
        QTRY_VERIFY_WITH_TIMEOUT(at("head", words("sync")).exitCode == 0 &&
                                     item("head", m_urgent).value(QStringLiteral("escalatedTo")).toString() ==
                                         QLatin1StringView("center.head"),
                                 60'000);
        QCOMPARE(item("head", m_urgent).value(QStringLiteral("owner")).toString(),
                 QStringLiteral("center.night1"));
        expectDone(at("county", words("shift acknowledge") + QStringList{m_item}));
        syncAll();
        QCOMPARE(item("night", m_item).value(QStringLiteral("owner")).toString(),
                 QStringLiteral("semnan.damghan.night1"));
        const CtlRun given =
            at("night", words("shift hand-over --to center.head --word") +
                            QStringList{m_item + QStringLiteral("=نزد دامغان است"), QStringLiteral("--word"),
                                        m_urgent + QStringLiteral("=تماس بگیرید")});
        expectDone(given);
        expectRefused(at("night", words("shift receive")), "shift"); // not by himself
        syncAll();
        expectDone(at("head", words("shift receive")));
        syncAll();
        const QJsonObject shift = at("night", words("shift log --night NIGHT")).json();
        QVERIFY(shift.value(QStringLiteral("closed")).toBool());
        QCOMPARE(shift.value(QStringLiteral("handOver"))
                     .toObject()
                     .value(QStringLiteral("items"))
                     .toArray()
                     .size(),
                 2);
        QVERIFY(shift.value(QStringLiteral("refused")).toArray().isEmpty());
        QCOMPARE(item("head", m_urgent).value(QStringLiteral("owner")).toString(),
                 QStringLiteral("center.head"));
        QCOMPARE(item("county", m_item).value(QStringLiteral("owner")).toString(),
                 QStringLiteral("semnan.damghan.night1"));
        expectRefused(at("night", words("shift note --text دیر")), "shift");
    }

    void J8_6_theMorningReportReachesTheCenter()
    {
        const CtlRun made = at("night", words("shift report --night NIGHT --send"));
        expectDone(made);
        const QJsonObject figures = made.json().value(QStringLiteral("figures")).toObject();
        QCOMPARE(figures.value(QStringLiteral("required")).toInt(), 2);
        QCOMPARE(figures.value(QStringLiteral("rostered")).toInt(), 1);
        QCOMPARE(figures.value(QStringLiteral("checks")).toInt(), 2);
        QCOMPARE(figures.value(QStringLiteral("unanswered")).toInt(), 0);
        QCOMPARE(figures.value(QStringLiteral("firstVicePresident")).toInt(), 1);
        QCOMPARE(figures.value(QStringLiteral("leader")).toInt(), 1);
        QCOMPARE(figures.value(QStringLiteral("open")).toInt(), 2);
        syncAll();
        QCOMPARE(text(at("head", words("shift report --night NIGHT")), "text"), text(made, "text"));
        expectDone(at("head", words("shift report --night NIGHT --text گزارش‌اصلاح‌شده")));
        syncAll();
        QCOMPARE(text(at("night", words("shift report --night NIGHT")), "text"),
                 QStringLiteral("گزارش‌اصلاح‌شده"));
        for (const char *seat : {"night", "county", "head"})
            expectDone(at(seat, words("verify")));
    }

    void J8_6_theOstandariReadsTheReportOfItsCounty()
    {
        expectRefused(at("general", words("shift report --unit semnan.damghan --night NIGHT")), "shift");
        expectDone(at("county", words("shift report --text شب‌دامغان‌آرام‌بود")));
        syncAll();
        expectDone(at("governor", words("sync")));
        for (const char *seat : {"general", "governor", "night"}) {
            const CtlRun read = at(seat, words("shift report --unit semnan.damghan --night NIGHT"));
            expectDone(read);
            QCOMPARE(text(read, "text"), QStringLiteral("شب‌دامغان‌آرام‌بود"));
            QCOMPARE(text(read, "unit"), QStringLiteral("semnan.damghan"));
        }
        // It is the county's: read there, not changed.
        expectRefused(at("general", words("shift report --unit semnan.damghan --night NIGHT --text دیگر")),
                      "shift");
        // What it writes afterwards follows.
        expectDone(at("county", words("shift report --text شب‌دامغان‌اصلاح‌شد")));
        syncAll();
        QCOMPARE(text(at("general", words("shift report --unit semnan.damghan --night NIGHT")), "text"),
                 QStringLiteral("شب‌دامغان‌اصلاح‌شد"));
        expectDone(at("general", words("verify")));
    }

    /// An altered program begins the next night as if nothing had been left open; the center lets it not, and
    /// the same night begins as it should afterwards.
    void J8_1_aShiftThatLeavesItemsBehindIsRefusedByTheCenter()
    {
        const QDate next = m_night.addDays(1);
        QVERIFY2(m_center.restartAt(m_dusk + 24 * hourMs), qPrintable(m_center.complaint()));
        QProcess altered;
        altered.start(QStringLiteral(MIZBAN_ALTERED_CLIENT),
                      {m_center.path(QStringLiteral("night.seat")), m_center.passwordFile(),
                       QStringLiteral("-"), QStringLiteral("shift"), next.toString(Qt::ISODate)});
        QVERIFY(altered.waitForFinished(60'000));
        QVERIFY2(altered.exitCode() == 0, altered.readAllStandardError().constData());
        QCOMPARE(at("night", words("sync")).json().value(QStringLiteral("quarantined")).toInt(), 1);
        syncAll();
        expectDone(at("night", words("shift start")));
        QCOMPARE(at("night", words("sync")).json().value(QStringLiteral("quarantined")).toInt(), 0);
        syncAll();
        const QJsonObject shift =
            at("head", words("shift log --night") + QStringList{next.toString(Qt::ISODate)}).json();
        QCOMPARE(shift.value(QStringLiteral("openItems")).toArray().size(), 2);
        QVERIFY(at("head", words("shift board")).json().value(QStringLiteral("leftOut")).toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestE2eNight)
#include "test_e2e_night.moc"
