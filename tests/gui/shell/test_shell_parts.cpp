#include "core/base/digits.h"
#include "tests/gui/shell/shell_desk.h"
#include "ui/shell/auto_lock.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/notices.h"
#include "ui/shell/preferences.h"
#include "ui/shell/status_line.h"
#include "ui/shell/welcome_checks.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;
} // namespace

class TestShellParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void O3_bannerAfterSevenDays();
    void O4_clockOffByMoreThanFiveMinutes();
    void lastSyncIsToldAsAgo();
    void urls_data();
    void urls();
    void posts_data();
    void posts();
    void filesOfTheWelcome();
    void passwordsByLength();
    void autoLockCountsDownAndExpires();
    void autoLockStartsAgainWhenTouched();
    void rememberedSeatsMustExist();
    void countersOfTheSeatsAreNotCutOff();

private:
    QTemporaryDir m_settings;
};

void TestShellParts::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void TestShellParts::O3_bannerAfterSevenDays()
{
    Notices notices;
    const auto *banner = notices.findChild<Banner *>(u"window.notice.stale"_s);
    SyncState state;
    notices.setState(state, 30 * dayMs);
    QVERIFY(banner->isHidden()); // never synced is told by the indicator
    state.lastSyncMs = 20 * dayMs;
    notices.setState(state, 27 * dayMs - 1);
    QVERIFY(banner->isHidden());
    notices.setState(state, 27 * dayMs);
    QVERIFY(!banner->isHidden());
    QVERIFY(banner->text().contains(u'۷'));
    state.lastSyncMs = 27 * dayMs;
    notices.setState(state, 27 * dayMs);
    QVERIFY(banner->isHidden());
}

void TestShellParts::O4_clockOffByMoreThanFiveMinutes()
{
    Notices notices;
    const auto *banner = notices.findChild<Banner *>(u"window.notice.clock"_s);
    SyncState state;
    state.clockSkewMs = 5 * minuteMs;
    notices.setState(state, 0);
    QVERIFY(banner->isHidden());
    state.clockSkewMs = 7 * minuteMs;
    notices.setState(state, 0);
    QVERIFY(!banner->isHidden());
    QVERIFY(banner->text().contains(u"عقب"_s));
    state.clockSkewMs = -7 * minuteMs;
    notices.setState(state, 0);
    QVERIFY(banner->text().contains(u"جلو"_s));
}

void TestShellParts::lastSyncIsToldAsAgo()
{
    QCOMPARE(agoText(59'000), u"همین حالا"_s);
    QCOMPARE(agoText(5 * minuteMs), u"۵ دقیقه پیش"_s);
    QCOMPARE(agoText(3 * 60 * minuteMs), u"۳ ساعت پیش"_s);
    QCOMPARE(agoText(9 * dayMs), u"۹ روز پیش"_s);
}

void TestShellParts::urls_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("fine");
    QTest::newRow("whole") << u"https://center.ir:8443"_s << u"https://center.ir:8443"_s << true;
    QTest::newRow("bare") << u"center.ir:8443/"_s << u"https://center.ir:8443"_s << true;
    QTest::newRow("persian") << u" ۱۰.۰.۰.۱:۸۴۴۳ "_s << u"https://10.0.0.1:8443"_s << true;
    QTest::newRow("no port") << u"https://center.ir"_s << u"https://center.ir"_s << false;
    QTest::newRow("http") << u"http://center.ir:80"_s << u"http://center.ir:80"_s << false;
    QTest::newRow("path") << u"https://center.ir:1/a"_s << u"https://center.ir:1/a"_s << false;
    QTest::newRow("empty") << QString() << QString() << false;
}

void TestShellParts::urls()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    QFETCH(bool, fine);
    QCOMPARE(tidyUrl(typed), url);
    QCOMPARE(urlProblem(tidyUrl(typed)).isEmpty(), fine);
}

void TestShellParts::posts_data()
{
    QTest::addColumn<QString>("post");
    QTest::addColumn<bool>("fine");
    QTest::newRow("desk") << u"semnan.damghan.desk.clerk1"_s << true;
    QTest::newRow("hyphen") << u"semnan.governor-general"_s << true;
    QTest::newRow("one part") << u"semnan"_s << false;
    QTest::newRow("persian") << u"سمنان.دامغان"_s << false;
    QTest::newRow("ends with a dot") << u"semnan.damghan."_s << false;
}

void TestShellParts::posts()
{
    QFETCH(QString, post);
    QFETCH(bool, fine);
    QCOMPARE(postProblem(post).isEmpty(), fine);
}

void TestShellParts::filesOfTheWelcome()
{
    fixtures::ShellDesk desk;
    QVERIFY(authorityProblem(desk.authorityFile()).isEmpty());
    QVERIFY(!authorityProblem(desk.file(u"missing.pem"_s)).isEmpty());
    const QString seat = desk.addDeskSeat();
    QVERIFY(!authorityProblem(seat).isEmpty());
    QVERIFY(!seatFileProblem(seat).isEmpty());
    QVERIFY(seatFileProblem(desk.file(u"new.seat"_s)).isEmpty());
    QVERIFY(!seatFileProblem(desk.file({})).isEmpty());
}

void TestShellParts::passwordsByLength()
{
    QVERIFY(!passwordProblem(u"1234567"_s).isEmpty());
    QVERIFY(passwordProblem(u"گذرواژه‌ها"_s).isEmpty());
    QVERIFY(!passwordAgainProblem(u"یکی"_s, u"دیگری"_s).isEmpty());
    QCOMPARE(strengthOf(u"1234567"_s), Strength::Short);
    QCOMPARE(strengthOf(u"12345678"_s), Strength::Fair);
    QCOMPARE(strengthOf(QString(12, u'x')), Strength::Good);
    QCOMPARE(strengthOf(QString(16, u'x')), Strength::Strong);
}

void TestShellParts::autoLockCountsDownAndExpires()
{
    AutoLock lock;
    lock.setIdle(std::chrono::milliseconds(1200));
    QSignalSpy counted(&lock, &AutoLock::countdown);
    QSignalSpy expired(&lock, &AutoLock::expired);
    lock.start();
    QVERIFY(expired.wait(10'000));
    QVERIFY(counted.count() >= 1);
    QVERIFY(!lock.isRunning());
}

void TestShellParts::autoLockStartsAgainWhenTouched()
{
    AutoLock lock;
    lock.setIdle(std::chrono::seconds(30));
    QSignalSpy ended(&lock, &AutoLock::countdownEnded);
    QSignalSpy counted(&lock, &AutoLock::countdown);
    lock.start();
    lock.setIdle(std::chrono::seconds(20));
    QTRY_VERIFY_WITH_TIMEOUT(counted.count() > 0, 25'000);
    QWidget touched;
    QTest::keyClick(&touched, Qt::Key_A);
    QCOMPARE(ended.count(), 1);
    QVERIFY(lock.isRunning());
}

void TestShellParts::rememberedSeatsMustExist()
{
    fixtures::ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    Preferences::rememberSeat(seat);
    Preferences::rememberSeat(seat);
    Preferences::rememberSeat(desk.file(u"gone.seat"_s));
    QCOMPARE(Preferences::seats(), QStringList{seat});
}

/// They stand at the end of names that grow while the window is open.
void TestShellParts::countersOfTheSeatsAreNotCutOff()
{
    HeaderBar header;
    header.resize(1200, 60);
    header.show();
    header.setSeats({u"استاندار سمنان"_s, u"معاون (قفل)"_s}, 0);
    auto *seats = header.findChild<QComboBox *>(u"window.seats"_s);
    QTRY_VERIFY(seats->isVisible());
    const QString longest = u"معاون توسعه مدیریت و منابع استاندار سمنان، ۱۲ تازه"_s;
    header.setSeats({u"استاندار سمنان"_s, longest}, 1);
    QTRY_VERIFY(seats->width() > seats->fontMetrics().horizontalAdvance(longest));
    // However long, they leave room for the person's name.
    header.setSeats({u"استاندار سمنان"_s, longest + longest + longest}, 1);
    QTest::qWait(50);
    QVERIFY(seats->width() <= header.width() / 2);
}

QTEST_MAIN(TestShellParts)
#include "test_shell_parts.moc"
