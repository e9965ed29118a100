// Messages of the day's work beside the desktop's clock.

#include "core/base/tehran_time.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/shell/shell_desk.h"
#include "ui/shell/day_watch.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/desktop_notices.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr int patienceMs = 30'000;
const QString otherDesk = u"semnan.shahrud.desk"_s;

/// What was shown.
struct Board
{
    explicit Board(DesktopNotices &notices)
    {
        notices.setShow([this](const QString &title, const QString &text) { shown << title + u'|' + text; });
    }
    QStringList shown;
};

} // namespace

class TestDayNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QStandardPaths::setTestModeEnabled(true);
        applyTheme(*qApp, Theme());
    }
    void init() { QSettings().clear(); }

    void aMessageIsTopicAndNumberOnly();
    void silenceForAnHourAndForGood();
    void onceADay();
    void arrivalsAreToldAndOwnCasesAreNot();
    void returnedCasesAreTold();
    void dueByTheNextWorkingDay();
    void silenceIsChosenInTheWindowAndKept();
    void aLockedWindowSaysNothing();

private:
    static void feed(CartableDesk &desk, const FeedReply &reply)
    {
        QVERIFY(desk.seat()
                    ->write([reply](SeatWriter &writer) { return writer.applyFeed(reply); })
                    .result()
                    .ok());
        desk.seat()->announceChange();
    }

    QTemporaryDir m_settings;
};

/// Whatever the topic, nothing but the number differs from message to message.
void TestDayNotices::aMessageIsTopicAndNumberOnly()
{
    for (const NoticeTopic topic :
         {NoticeTopic::NewInCartable, NoticeTopic::Returned, NoticeTopic::DueNextDay,
          NoticeTopic::NightPressing, NoticeTopic::NightNew}) {
        const QString three = DesktopNotices::textOf(topic, 3);
        QVERIFY(three.contains(u'۳'));
        QCOMPARE(QString(three).replace(u'۳', u'۴'), DesktopNotices::textOf(topic, 4));
    }
}

void TestDayNotices::silenceForAnHourAndForGood()
{
    const auto clock = std::make_shared<FixedClock>(workingDayMs);
    DesktopNotices notices(clock);
    const Board board(notices);
    QVERIFY(!notices.tell(NoticeTopic::NewInCartable, 0));
    QVERIFY(notices.tell(NoticeTopic::NewInCartable, 2));
    notices.setSilence(DesktopNotices::Silence::Hour);
    QVERIFY(!notices.tell(NoticeTopic::NewInCartable, 2));
    clock->advance(hourMs - 1);
    QVERIFY(!notices.tell(NoticeTopic::NewInCartable, 2));
    clock->advance(1);
    QVERIFY(notices.tell(NoticeTopic::NewInCartable, 2));
    notices.setSilence(DesktopNotices::Silence::Always);
    clock->advance(400 * dayMs);
    QVERIFY(!notices.tell(NoticeTopic::NewInCartable, 2));
    notices.setSilence(DesktopNotices::Silence::None);
    QVERIFY(notices.tell(NoticeTopic::Returned, 1));
    QCOMPARE(board.shown.size(), 3);
}

void TestDayNotices::onceADay()
{
    const auto clock = std::make_shared<FixedClock>(workingDayMs);
    DesktopNotices notices(clock);
    const Board board(notices);
    QVERIFY(notices.tellOnceADay(NoticeTopic::DueNextDay, 3, u"desk"_s));
    QVERIFY(!notices.tellOnceADay(NoticeTopic::DueNextDay, 3, u"desk"_s));
    QVERIFY(notices.tellOnceADay(NoticeTopic::DueNextDay, 3, u"governor"_s));
    clock->advance(dayMs);
    QVERIFY(notices.tellOnceADay(NoticeTopic::DueNextDay, 3, u"desk"_s));
}

void TestDayNotices::arrivalsAreToldAndOwnCasesAreNot()
{
    CartableDesk desk;
    desk.receive(3, workingDayMs + 40 * dayMs);
    DesktopNotices notices(desk.clock());
    const Board board(notices);
    DayWatch watch(desk.seat(), &notices, this);
    watch.setDelay(0);
    watch.look();
    QTest::qWait(200);
    QCOMPARE(board.shown, QStringList()); // what lay there is in sight anyway
    feed(desk, desk.more(2, workingDayMs + 41 * dayMs));
    QTRY_COMPARE(board.shown.size(), 1);
    QVERIFY(board.shown.first().contains(u"۲ مورد تازه"_s));
    QVERIFY(!board.shown.first().contains(sampleDraft(1).applicant.familyName));
    QVERIFY(desk.seat()
                ->write([](SeatWriter &writer) { return writer.registerCase(sampleDraft(90)); })
                .result()
                .ok());
    desk.seat()->announceChange();
    QTest::qWait(300);
    QCOMPARE(board.shown.size(), 1);
    feed(desk, desk.more(1, workingDayMs + 42 * dayMs));
    QTRY_COMPARE(board.shown.size(), 2); // and only the one that is new by then
    QVERIFY(board.shown.last().contains(u"۱ مورد تازه"_s));
}

void TestDayNotices::returnedCasesAreTold()
{
    CartableDesk desk;
    const StreamId id = desk.registerCase(sampleDraft(91));
    QVERIFY(desk.writer().refer(id, otherDesk, u"برای بررسی"_s).ok());
    const CaseState before = (*SeatReader::open(desk.writer()))->caseDetails(id)->state;
    DesktopNotices notices(desk.clock());
    const Board board(notices);
    DayWatch watch(desk.seat(), &notices, this);
    watch.setDelay(0);
    watch.look();
    QTest::qWait(200);
    CaseReturned returned;
    returned.to = HolderCode(u"semnan.damghan.desk"_s);
    returned.reason = u"در شرح وظایف این میز نیست"_s;
    feed(desk, desk.byOtherDesk(id, before.heads, before.headCounter, returned));
    QTRY_COMPARE(board.shown.size(), 1);
    QVERIFY(board.shown.first().contains(u"۱ مورد عودت داده شد"_s));
}

void TestDayNotices::dueByTheNextWorkingDay()
{
    CartableDesk desk;
    const WorkingCalendar calendar =
        desk.center().directory().calendarFor(UnitCode(u"semnan.damghan.desk"_s));
    const QDate today = tehranDate(workingDayMs);
    const QDate next = calendar.addWorkingDays(today, 1).date;
    const qint64 minutesBefore = 10 * 60'000;
    desk.receive(2, endOfDayMs(next) - minutesBefore);
    desk.receive(1, endOfDayMs(today) - minutesBefore);
    desk.receive(1, endOfDayMs(calendar.addWorkingDays(today, 2).date) - minutesBefore);
    DesktopNotices notices(desk.clock());
    const Board board(notices);
    DayWatch watch(desk.seat(), &notices, this);
    watch.look();
    QTRY_COMPARE(board.shown.size(), 1);
    QVERIFY2(board.shown.first().contains(u"۲ مورد"_s), qPrintable(board.shown.first()));
    watch.look();
    QTest::qWait(200);
    QCOMPARE(board.shown.size(), 1);
}

void TestDayNotices::silenceIsChosenInTheWindowAndKept()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    {
        MainWindow window(desk.ports(), {seat});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *field = window.findChild<QLineEdit *>(u"unlock.password"_s);
        field->setText(QString::fromLatin1(seatPassword));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace(), patienceMs);
        QMenu *options = window.workspace()->header()->options()->menu();
        QVERIFY(options);
        options->findChild<QAction *>(u"options.notices.hour"_s)->trigger();
        QCOMPARE(window.desktopNotices().silence(), DesktopNotices::Silence::Hour);
        options->findChild<QAction *>(u"options.notices.silent"_s)->trigger();
        QCOMPARE(window.desktopNotices().silence(), DesktopNotices::Silence::Always);
        Q_EMIT options->aboutToShow();
        QVERIFY(options->findChild<QAction *>(u"options.notices.silent"_s)->isChecked());
        QVERIFY(!options->findChild<QAction *>(u"options.notices.shown"_s)->isChecked());
    }
    MainWindow again(desk.ports(), {seat});
    QCOMPARE(again.desktopNotices().silence(), DesktopNotices::Silence::Always);
}

/// Locking closes the seat: there is nobody left who could tell.
void TestDayNotices::aLockedWindowSaysNothing()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    MainWindow window(desk.ports(), {seat});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *field = window.findChild<QLineEdit *>(u"unlock.password"_s);
    field->setText(QString::fromLatin1(seatPassword));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(window.workspace(), patienceMs);
    QPointer<DayWatch> watch = window.workspace()->findChild<DayWatch *>();
    QVERIFY(watch);
    window.lock();
    QVERIFY(!watch);
}

QTEST_MAIN(TestDayNotices)
#include "test_day_notices.moc"
