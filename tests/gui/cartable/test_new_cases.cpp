#include "tests/gui/cartable/cartable_window.h"
#include "ui/models/cartable_roles.h"
#include "ui/models/folder_model.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// The folder of the new cases while somebody reads it.
class TestNewCases : public QObject, private CartableWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void holderWhoSeesACaseIsStamped();
    void aNewCaseStaysWhereItIsReadUntilTheFolderIsLeft();
    void allThatIsMarkedAmongTheNewIsCountedOnce();
    void aNewCaseGoesWhenItIsActedOn();
};

void TestNewCases::holderWhoSeesACaseIsStamped()
{
    CartableDesk desk;
    desk.receive(2, workingDayMs + dayMs);
    open(desk, 2);
    m_screen->caseView()->setSeenDelay(1);
    QTRY_COMPARE(m_screen->folders()->count(Folder::New), 2);
    press(Qt::Key_Down);
    QTRY_COMPARE(m_screen->folders()->count(Folder::New), 1);
    QTRY_VERIFY(state().isOpened());
}

void TestNewCases::aNewCaseStaysWhereItIsReadUntilTheFolderIsLeft()
{
    CartableDesk desk;
    desk.receive(5, workingDayMs + dayMs);
    open(desk, 5, Folder::New);
    const auto *list = find<QAbstractItemView>("cartable.list");
    const auto rowIs = [list](int row) {
        return list->model()->index(row, 0).data(CaseIdRole).toByteArray();
    };
    const auto unread = [list](int row) { return list->model()->index(row, 0).data(UnreadRole).toBool(); };
    QList<QByteArray> before;
    for (int row = 0; row < 5; ++row)
        before << rowIs(row);
    m_screen->caseView()->setSeenDelay(1);
    for (int row = 0; row < 3; ++row) {
        press(Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), row);
        QTRY_COMPARE(m_screen->folders()->count(Folder::New), 4 - row);
        QTRY_VERIFY(!unread(row)); // drawn as read, in its place
        QCOMPARE(list->model()->rowCount(), 5);
    }
    for (int row = 0; row < 5; ++row)
        QCOMPARE(rowIs(row), before.at(row));
    QTRY_VERIFY(mizban::test::isSaidIn(*m_screen, u"۲ مورد و ۳ دیده‌شده"_s));
    press(Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 1);
    QTRY_COMPARE(m_screen->caseView()->caseId().bytes(), before.at(1));

    m_screen->renew(); // F5
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(rowIs(0), before.at(3));
    QCOMPARE(m_screen->caseView()->caseId().bytes(), before.at(1)); // what is read stays in the pane

    m_screen->focusList();
    press(Qt::Key_Home);
    QTRY_COMPARE(m_screen->folders()->count(Folder::New), 1);
    QTRY_VERIFY(!unread(0));
    QCOMPARE(list->model()->rowCount(), 2);
    m_screen->showFolder(Folder::Open);
    QTRY_COMPARE(list->model()->rowCount(), 5);
    m_screen->showFolder(Folder::New);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(rowIs(0), before.at(4));
}

void TestNewCases::allThatIsMarkedAmongTheNewIsCountedOnce()
{
    CartableDesk desk;
    desk.receive(4, workingDayMs + dayMs);
    open(desk, 4, Folder::New);
    m_screen->caseView()->setSeenDelay(1);
    press(Qt::Key_Down);
    QTRY_COMPARE(m_screen->folders()->count(Folder::New), 3);
    m_screen->caseView()->setSeenDelay(never);
    press(Qt::Key_Down); // looked at, and new still
    QTRY_VERIFY(m_screen->caseView()->details());
    press(Qt::Key_A, Qt::ControlModifier);
    auto *marks = find<QLabel>("cartable.marks");
    QTRY_VERIFY(marks->isVisible());
    QVERIFY2(marks->text().startsWith(u"۴ مورد"_s), qPrintable(marks->text()));
}

void TestNewCases::aNewCaseGoesWhenItIsActedOn()
{
    CartableDesk desk;
    desk.receive(3, workingDayMs + dayMs);
    open(desk, 3, Folder::New);
    const auto *list = find<QAbstractItemView>("cartable.list");
    const QByteArray next = list->model()->index(1, 0).data(CaseIdRole).toByteArray();
    m_screen->caseView()->setSeenDelay(1);
    press(Qt::Key_Down);
    QTRY_VERIFY(m_screen->caseView()->details() && state().isOpened());
    type(u"a"_s);
    type(u"مشکل برطرف شد."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    press(Qt::Key_Down); // to what followed it
    QCOMPARE(m_screen->caseView()->caseId().bytes(), next);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestNewCases test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_new_cases.moc"
