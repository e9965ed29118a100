#include "tests/gui/shell/shell_window.h"

#include <QLabel>
#include <QPushButton>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// The first meeting of a person with the program: no seat is there yet.
class TestWelcome : public QObject, private ShellWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void welcomeNamesWhatIsWrong();
    void welcomeEnrolsAndOpens();
    void welcomePutsARefusalBesideTheCode();
};

void TestWelcome::welcomeNamesWhatIsWrong()
{
    ShellDesk desk;
    open(desk, {});
    QTRY_VERIFY(find<QLineEdit>("welcome.url")->hasFocus());
    press(Qt::Key_Return, Qt::ControlModifier);
    for (const char *message : {"welcome.url.message", "welcome.ca.field.message", "welcome.code.message",
                                "welcome.person.message", "welcome.password.message"}) {
        QVERIFY2(find<QLabel>(message)->isVisible(), message);
        QVERIFY2(!find<QLabel>(message)->text().isEmpty(), message);
    }
    QVERIFY(find<QLineEdit>("welcome.url")->hasFocus());
    find<QLineEdit>("welcome.password")->setText(u"a sound password"_s);
    find<QLineEdit>("welcome.passwordAgain")->setText(u"another password"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(find<QLabel>("welcome.passwordAgain.message")->isVisible());
}

void TestWelcome::welcomeEnrolsAndOpens()
{
    ShellDesk desk;
    open(desk, {});
    fillWelcome(desk);
    find<QPushButton>("welcome.enrol")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    QVERIFY(QFileInfo::exists(desk.file(u"mine.seat"_s)));
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Waiting); // the center is out of reach now
    QVERIFY(find<QWidget>("window.waiting")->isVisible());
    QVERIFY(find<QLineEdit>("welcome.password")->text().isEmpty());
}

void TestWelcome::welcomePutsARefusalBesideTheCode()
{
    ShellDesk desk;
    desk.refuseEnrolment(makeError(ErrorCode::Refused));
    open(desk, {});
    fillWelcome(desk);
    find<QPushButton>("welcome.enrol")->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("welcome.code.message")->isVisible(), patienceMs);
    QVERIFY(find<QLabel>("welcome.code.message")->text().contains(u"کد"_s));
    QVERIFY(!QFileInfo::exists(desk.file(u"mine.seat"_s)));
    QVERIFY(find<QPushButton>("welcome.enrol")->isEnabled());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestWelcome test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_welcome.moc"
