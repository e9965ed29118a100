#include "app/desk/ports.h"
#include "core/base/jalali.h"
#include "core/domain/night_roster.h"
#include "tests/e2e/journey/typist.h"
#include "tests/e2e/processes.h"
#include "ui/night/night_list.h"
#include "ui/night/night_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::e2e;
using namespace Qt::StringLiterals;

/// J8 through the real windows of two seats and a real center: a night without network at the Center and in
/// Damghan, which meets in the morning.
class TestE2eNightWindow : public QObject
{
    Q_OBJECT

    static constexpr int networkSeconds = 60;

    struct Desk
    {
        std::unique_ptr<MainWindow> window;
        std::unique_ptr<Typist> typist;
    };

    QTemporaryDir m_settings;
    RealCenter m_center;
    Desk m_night;
    Desk m_county;
    Desk m_general;
    QString m_trackingId;

    void expectDone(const CtlRun &run) { QVERIFY2(run.exitCode == 0, run.err.constData()); }
    CtlRun head(const QString &line) { return m_center.at(u"head"_s, line.split(u' ')); }
    QString password()
    {
        QFile file(m_center.passwordFile());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
    }
    Desk open(const QString &seat)
    {
        DeskOptions options;
        Desk desk;
        desk.window =
            std::make_unique<MainWindow>(portsFor(options), QStringList{m_center.path(seat + u".seat"_s)});
        desk.window->resize(1280, 720);
        desk.window->show();
        desk.typist = std::make_unique<Typist>(desk.window.get());
        desk.typist->bringToFront();
        if (!desk.typist->waitForSight(u"unlock.password"_s) || !desk.typist->tabTo(u"unlock.password"_s))
            return desk;
        desk.typist->type(password());
        desk.typist->press(Qt::Key_Return);
        return desk;
    }
    void setOffline(Desk &desk, bool offline)
    {
        desk.typist->bringToFront();
        auto *mark = qobject_cast<QAbstractButton *>(desk.typist->find(u"window.offline"_s));
        QVERIFY(mark);
        if (mark->isChecked() == offline)
            return;
        QVERIFY(desk.typist->tabTo(u"window.offline"_s));
        desk.typist->press(Qt::Key_Space);
        QVERIFY(Typist::waitFor([&] { return mark->isChecked() == offline; }));
        back(desk);
    }
    /// From wherever the focus is to the lists of the night.
    void back(Desk &desk)
    {
        desk.typist->bringToFront();
        desk.typist->press(Qt::Key_7, Qt::ControlModifier);
        QVERIFY(desk.typist->waitForSight(u"night.board"_s));
    }
    NightScreen *screen(const Desk &desk) { return desk.window->findChild<NightScreen *>(); }
    const NightPicture &picture(const Desk &desk) { return screen(desk)->picture(); }
    void take(const Desk &desk, const QString &name)
    {
        const QByteArray folder = qgetenv("MIZBAN_PICTURES");
        QTest::qWait(60);
        if (!folder.isEmpty())
            desk.window->grab().save(QString::fromLocal8Bit(folder) + u"/night-"_s + name + u".png"_s);
    }
    [[nodiscard]] bool needs(const Desk &desk, NightNeedKind kind)
    {
        const QList<NightNeed> &all = picture(desk).needs;
        return std::any_of(all.begin(), all.end(), [kind](const NightNeed &one) { return one.kind == kind; });
    }
    void fill(Desk &desk, const QString &field, const QString &text)
    {
        QVERIFY2(desk.typist->tabTo(field), qPrintable(field));
        desk.typist->type(text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"mizban-tests"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyLook(*qApp, Theme(), Qt::RightToLeft);
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        for (const auto &[name, post] :
             {std::pair{"head", "center.head"}, std::pair{"night", "center.night1"},
              std::pair{"county", "semnan.damghan.night1"}, std::pair{"general", "semnan.governor-general"}})
            expectDone(
                m_center.enrol(QLatin1StringView(name), QLatin1StringView(post), QLatin1StringView(post)));
        expectDone(head(u"sync"_s));
        expectDone(head(u"night-list draft --unit semnan.damghan --unit semnan.shahrud"_s));
        expectDone(head(u"night-list submit --letter 1405/100"_s));
        expectDone(head(u"night-list approve --letter 1405/101"_s));
        expectDone(head(u"sync"_s));
    }

    void J8_1_theNightBeginsDarkAndWithOneKey()
    {
        m_night = open(u"night"_s);
        QVERIFY(
            m_night.typist->waitForSight(u"night.board"_s, networkSeconds)); // where a night manager begins
        QTRY_COMPARE(currentTheme().appearance(), Appearance::Dark);
        QTRY_COMPARE_WITH_TIMEOUT(picture(m_night).board.rows.size(), 2, networkSeconds * 1000);
        m_county = open(u"county"_s);
        QVERIFY(m_county.typist->waitForSight(u"night.board"_s, networkSeconds));
        QTRY_COMPARE_WITH_TIMEOUT(picture(m_county).board.rows.size(), 1, networkSeconds * 1000);
        setOffline(m_night, true);
        setOffline(m_county, true);
        back(m_night);
        m_night.typist->press(Qt::Key_S);
        QTRY_VERIFY(picture(m_night).isOpen());
        QTRY_COMPARE(picture(m_night).board.count(NightStanding::NoRoster), 2); // red
        take(m_night, u"started"_s);
    }

    void J8_2_theRosterComesByTheCountysWindow()
    {
        back(m_county);
        m_county.typist->press(Qt::Key_L);
        QVERIFY(m_county.typist->waitForSight(u"night.roster"_s));
        const int day = toJalali(picture(m_county).board.night).day;
        const QString number = QString::number(day);
        QVERIFY(m_county.typist->waitForSight(u"night.roster.name."_s + number));
        fill(m_county, u"night.roster.name."_s + number, u"رضا نوری"_s);
        fill(m_county, u"night.roster.phone."_s + number, u"۰۲۳۳۵۱۱۲۲۳۳"_s);
        take(m_county, u"roster"_s);
        m_county.typist->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_county.typist->find(u"night.roster"_s)->isVisible());
    }

    void J8_3_aCallInTwoKeys()
    {
        back(m_night);
        // Nobody is on the roster here yet: the number is typed.
        m_night.window->findChild<NightList *>(u"night.board"_s)->choose(u"semnan.damghan"_s);
        m_night.typist->type(u"2"_s);
        QVERIFY(m_night.typist->waitForSight(u"night.check"_s));
        fill(m_night, u"night.check.number"_s, u"02335112233"_s);
        take(m_night, u"check"_s);
        m_night.typist->press(Qt::Key_Return);
        QTRY_COMPARE(picture(m_night).shift.log.size(), 2);
        QCOMPARE(picture(m_night).shift.log.last().result, CallResult::NoAnswer);
    }

    void J8_4_anUrgentItemIsRegisteredAndHandedOnWithoutNetwork()
    {
        back(m_night);
        m_night.typist->press(Qt::Key_Insert);
        QVERIFY(m_night.typist->waitForSight(u"night.item"_s));
        m_night.typist->type(u"3"_s); // the First Vice-President's office
        QVERIFY(m_night.typist->tabTo(u"night.item.urgency"_s));
        m_night.typist->type(u"2"_s);
        fill(m_night, u"night.item.text"_s, u"قطع آب بیمارستان؛ نتیجه گفته شود"_s);
        fill(m_night, u"night.item.to"_s, u"semnan.damghan.night1"_s);
        m_night.typist->press(Qt::Key_Return);
        take(m_night, u"item"_s);
        m_night.typist->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(picture(m_night).board.items.size(), 1);
        const NightItemState item = picture(m_night).board.items.first();
        m_trackingId = item.registration.trackingId;
        QCOMPARE(m_trackingId.size(), 15);
        QVERIFY(item.isUrgent());
        QCOMPARE(item.owner.text(), u"center.night1"_s); // an owner at every moment
        QCOMPARE(item.offeredTo.text(), u"semnan.damghan.night1"_s);
        QVERIFY(picture(m_county).board.items.isEmpty());       // no network
        QVERIFY(needs(m_night, NightNeedKind::RostersMissing)); // told in time to ask for them
    }

    void J8_5_inTheMorningItMeetsAndIsAcknowledged()
    {
        setOffline(m_night, false);
        m_night.typist->press(Qt::Key_F5);
        setOffline(m_county, false);
        m_county.typist->press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!picture(m_county).needs.isEmpty() &&
                                     picture(m_county).needs.first().kind == NightNeedKind::Offered,
                                 networkSeconds * 1000);
        back(m_county);
        m_county.window->findChild<NightList *>(u"night.needs"_s)->focusList();
        take(m_county, u"offered"_s);
        m_county.typist->press(Qt::Key_Return);
        QVERIFY(m_county.typist->waitForSight(u"night.acknowledge"_s));
        m_county.typist->type(u"اکیپ اعزام شد"_s);
        m_county.typist->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(picture(m_night).board.items.first().owner.text(),
                                  u"semnan.damghan.night1"_s, networkSeconds * 1000);
        // The roster of the county came too.
        QTRY_COMPARE_WITH_TIMEOUT(picture(m_night).board.count(NightStanding::NoRoster), 1,
                                  networkSeconds * 1000);
    }

    void J8_6_handedOverSignedByBothAndReported()
    {
        back(m_night);
        m_night.typist->press(Qt::Key_H);
        QVERIFY(m_night.typist->waitForSight(u"night.handOver"_s));
        const QString word = u"night.handOver.word."_s + m_trackingId;
        QVERIFY(m_night.typist->waitForSight(word));
        fill(m_night, word, u"نزد دامغان است"_s);
        take(m_night, u"hand-over"_s);
        m_night.typist->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(picture(m_night).shift.handOver, 10'000);
        QVERIFY(!picture(m_night).shift.closed);
        bool received = false; // once: a shift is received a single time
        QTRY_VERIFY_WITH_TIMEOUT(
            received || (received = head(u"sync"_s).exitCode == 0 && head(u"shift receive"_s).exitCode == 0),
            networkSeconds * 1000);
        expectDone(head(u"sync"_s));
        m_night.typist->press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(picture(m_night).shift.closed, networkSeconds * 1000);
        const qsizetype entries = picture(m_night).shift.log.size();
        back(m_night);
        m_night.typist->press(Qt::Key_N); // closed: nothing is written any more
        QVERIFY(!m_night.typist->find(u"night.note"_s)->isVisible());
        QCOMPARE(picture(m_night).shift.log.size(), entries);
        m_night.typist->press(Qt::Key_G);
        QVERIFY(m_night.typist->waitForSight(u"night.report"_s));
        QTRY_VERIFY(m_night.window->findChild<QPlainTextEdit *>(u"night.report.text"_s)
                        ->toPlainText()
                        .contains(u"از ۲ واحد فهرست کشیک، ۱ واحد لوح داشت"_s));
        take(m_night, u"report"_s);
        m_night.typist->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(picture(m_night).shift.report);
        QTRY_VERIFY_WITH_TIMEOUT(
            head(u"sync"_s).exitCode == 0 &&
                head(u"shift report"_s).json().value(u"figures"_s).toObject().value(u"checks"_s).toInt() == 1,
            networkSeconds * 1000);
    }

    void J8_6_theOstandariReadsTheReportOfItsCounty()
    {
        back(m_county);
        m_county.typist->press(Qt::Key_S);
        QTRY_VERIFY(picture(m_county).isOpen());
        m_county.typist->press(Qt::Key_G);
        QVERIFY(m_county.typist->waitForSight(u"night.report"_s));
        m_county.typist->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(picture(m_county).shift.report);
        const QString sent = picture(m_county).shift.report->text;
        m_general = open(u"general"_s);
        QVERIFY(m_general.typist->waitForSight(u"cartable.list"_s, networkSeconds));
        back(m_general);
        QTRY_COMPARE_WITH_TIMEOUT(picture(m_general).board.rows.size(), 2, networkSeconds * 1000);
        auto *board = m_general.window->findChild<NightList *>(u"night.board"_s);
        auto *text = m_general.window->findChild<QPlainTextEdit *>(u"night.report.text"_s);
        QVERIFY(board && text);
        const auto read = [&] {
            board->choose(u"semnan.damghan"_s);
            board->focusList();
            m_general.typist->press(Qt::Key_B);
            return Typist::waitFor([&] { return text->isVisible(); }, 1);
        };
        QTRY_VERIFY_WITH_TIMEOUT(read(), networkSeconds * 1000);
        QCOMPARE(text->toPlainText(), sent);
        QVERIFY(text->isReadOnly());
        QVERIFY(!m_general.typist->find(u"night.report.send"_s)->isVisible());
        take(m_general, u"unit-report"_s);
    }

    void lockedNothingOfTheNightIsSeen()
    {
        m_night.typist->bringToFront();
        m_night.typist->press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_night.typist->waitForSight(u"unlock.password"_s));
        QTRY_COMPARE(currentTheme().appearance(), Preferences::appearance()); // the look of the day again
        QVERIFY(!m_night.window->findChild<NightScreen *>());
    }

    void cleanupTestCase()
    {
        m_night = {};
        m_county = {};
        m_general = {};
    }
};

QTEST_MAIN(TestE2eNightWindow)
#include "test_e2e_night_window.moc"
