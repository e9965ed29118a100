#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_view.h"
#include "ui/models/cartable_roles.h"
#include "ui/models/folder_model.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
const QString governor = u"semnan.damghan.governor"_s;

CaseDraft complaint(int number, const QString &family)
{
    CaseDraft draft = draftOf(number, u"water.bill"_s, u"زهرا"_s, family, u"قبض آب اشتباه است."_s);
    draft.kind = CaseKind::Complaint;
    draft.breach = Breach::BelowStandard;
    draft.against = UnitCode(u"semnan.damghan.water"_s);
    draft.redress = u"اصلاح قبض"_s;
    draft.beneficiary.reset();
    return draft;
}

} // namespace

/// C1, C6: parts of the list, one kind, groups and kept views, all by keys in the real window.
class TestViewsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theListHasParts();
    void oneKindByKeys();
    void groupsByKeys();
    void actsGoOnInsideAGroup();
    void aViewIsKeptAndTakenAway();
    void aNameThatIsRefusedStays();
    void marksAreThoseOfTheView();

private:
    void open(CartableDesk &desk, Folder folder, int rows);
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_screen, name);
    }
    [[nodiscard]] CaseListView *list() { return find<CaseListView>("cartable.list"); }
    [[nodiscard]] int rows() { return list()->model()->rowCount(); }
    [[nodiscard]] QString titleOf(int row)
    {
        return list()->model()->index(row, 0).data(SubjectRole).toString();
    }
    void shortcut(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key, Qt::ControlModifier); }

    QTemporaryDir m_settings;
    std::unique_ptr<CartableScreen> m_screen;
};

void TestViewsWindow::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    applyTheme(*qApp, Theme());
}

void TestViewsWindow::open(CartableDesk &desk, Folder folder, int rows)
{
    QSettings().clear();
    m_screen = std::make_unique<CartableScreen>(desk.seat());
    m_screen->caseView()->setSeenDelay(1'000'000);
    m_screen->resize(1280, 800);
    m_screen->show();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
    m_screen->showFolder(folder);
    QTRY_COMPARE(list()->model()->rowCount(), rows);
    m_screen->focusList();
}

void TestViewsWindow::theListHasParts()
{
    CartableDesk desk;
    desk.receive(2, workingDayMs + 3 * dayMs); // referred without an instruction
    desk.receive(1, workingDayMs - dayMs);     // its time is over
    const StreamId noted = desk.registerCase(sampleDraft(40));
    QVERIFY(desk.writer().refer(noted, u"semnan.damghan.governor"_s, u"بررسی شود."_s).ok());
    QVERIFY(desk.writer().recall(noted, u"شتاب کردم."_s).ok());
    open(desk, Folder::Open, 4);
    const QList<CaseListView::Section> parts = list()->sections();
    QVERIFY(parts.size() >= 2);
    QVERIFY(parts.first().title.contains(u"گذشته از مهلت"_s) || parts.first().title.contains(u"دستور"_s));
    QCOMPARE(parts.first().firstRow, 0);
    QVERIFY(parts.last().title.contains(u"دیگر"_s));
    // A heading is no row: what lies under the pointer there is nothing.
    QVERIFY(!list()->indexAt(QPoint(20, 4)).isValid());
    QVERIFY(list()->visualRect(list()->model()->index(0, 0)).top() > 0);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(list()->currentIndex().row(), parts.at(1).firstRow);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(list()->currentIndex().row(), 0);
    QCOMPARE(m_screen->folders()->count(Folder::Overdue), 1);
    m_screen->showFolder(Folder::All);
    QTRY_VERIFY(list()->sections().isEmpty());
}

void TestViewsWindow::oneKindByKeys()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    desk.registerCase(sampleDraft(2));
    desk.registerCase(complaint(3, u"رضایی"_s));
    open(desk, Folder::All, 3);
    shortcut(Qt::Key_T);
    auto *kinds = find<QComboBox>("cartable.kind");
    QTRY_VERIFY(kinds->view()->isVisible());
    QTest::keyClick(kinds->view(), Qt::Key_Down);
    QTest::keyClick(kinds->view(), Qt::Key_Down);
    QTest::keyClick(kinds->view(), Qt::Key_Return);
    QVERIFY(m_screen->view().kind == CaseKind::Complaint);
    QTRY_COMPARE(rows(), 1);
    // Without a window manager nobody makes the window active again when a list has dropped.
    m_screen->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
    QTRY_VERIFY(list()->hasFocus());
    press(Qt::Key_Down);
    QTRY_VERIFY(m_screen->caseView()->details());
    QCOMPARE(m_screen->caseView()->details()->state.registration.kind, CaseKind::Complaint);
    m_screen->showFolder(Folder::All); // the folder again is all of it
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(kinds->currentIndex(), 0);
}

void TestViewsWindow::groupsByKeys()
{
    CartableDesk desk;
    desk.registerCase(complaint(1, u"گلستانی"_s));
    desk.registerCase(complaint(1, u"گلستانی"_s));
    desk.registerCase(complaint(2, u"پارسا"_s));
    desk.registerCase(draftOf(3, u"water.pressure"_s, u"علی"_s, u"نوری"_s, u"فشار آب کم است."_s));
    open(desk, Folder::All, 4);
    shortcut(Qt::Key_G); // applicants
    QTRY_COMPARE(rows(), 3);
    QVERIFY(list()->hasFocus());
    QVERIFY(titleOf(0).contains(u"پارسا"_s)); // by the alphabet
    QVERIFY(titleOf(1).contains(u"گلستانی"_s));
    QCOMPARE(list()->model()->index(1, 0).data(LastTextRole).toString(), u"۲ مورد"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(rows(), 2);
    press(Qt::Key_Down);
    QTRY_VERIFY(m_screen->caseView()->details());
    QCOMPARE(m_screen->caseView()->details()->row.applicantName, u"زهرا گلستانی"_s);
    press(Qt::Key_Escape); // back to the groups, the cursor where it was
    QTRY_COMPARE(rows(), 3);
    QTRY_COMPARE(list()->currentIndex().row(), 1);
    shortcut(Qt::Key_G); // subjects
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(m_screen->view().grouping, Grouping::Subject);
    shortcut(Qt::Key_G);
    QTRY_COMPARE(rows(), 4);
}

void TestViewsWindow::actsGoOnInsideAGroup()
{
    CartableDesk desk;
    desk.registerCase(complaint(1, u"گلستانی"_s));
    desk.registerCase(complaint(1, u"گلستانی"_s));
    desk.registerCase(complaint(2, u"پارسا"_s));
    open(desk, Folder::Open, 3);
    shortcut(Qt::Key_G);
    QTRY_COMPARE(rows(), 2);
    press(Qt::Key_End);
    press(Qt::Key_Return);
    QTRY_COMPARE(rows(), 2);
    press(Qt::Key_Down);
    QTRY_VERIFY(m_screen->caseView()->details());
    type(u"a"_s);
    type(u"اصلاح شد."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 1);
    press(Qt::Key_Escape);
    QTRY_COMPARE(rows(), 2);
    QTRY_COMPARE(list()->model()->index(1, 0).data(LastTextRole).toString(), u"۱ مورد"_s);
}

void TestViewsWindow::aViewIsKeptAndTakenAway()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    desk.registerCase(complaint(3, u"رضایی"_s));
    open(desk, Folder::All, 2);
    CartableView view = m_screen->view();
    view.kind = CaseKind::Complaint;
    m_screen->showView(view);
    QTRY_COMPARE(rows(), 1);
    m_screen->focusList();
    shortcut(Qt::Key_D);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("cartable.view.name"));
    type(u"شکایت‌ها"_s);
    press(Qt::Key_Return);
    auto *folders = find<QListView>("cartable.folders");
    QTRY_COMPARE(m_screen->folders()->rowCount(), ordinaryFolderCount + 1);
    const QModelIndex kept = m_screen->folders()->index(ordinaryFolderCount);
    QCOMPARE(kept.data().toString(), u"شکایت‌ها"_s);
    QCOMPARE(kept.data(FolderModel::CountRole).toLongLong(), 1);
    QVERIFY(list()->hasFocus());
    // From anywhere, by its name.
    m_screen->showFolder(Folder::New);
    m_screen->focusList();
    type(u"/"_s);
    type(u"شکایت‌ها"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_screen->view(), view);
    QTRY_COMPARE(rows(), 1);
    // Its counter is right when something comes.
    desk.seat()
        ->write([](SeatWriter &writer) { return writer.registerCase(complaint(5, u"نوری"_s)); })
        .waitForFinished();
    desk.seat()->announceChange();
    QTRY_COMPARE(rows(), 2);
    QTRY_COMPARE(m_screen->folders()->index(ordinaryFolderCount).data(FolderModel::CountRole).toLongLong(),
                 2);
    folders->setFocus();
    folders->setCurrentIndex(m_screen->folders()->index(ordinaryFolderCount));
    press(Qt::Key_Delete);
    QTRY_COMPARE(m_screen->folders()->rowCount(), ordinaryFolderCount);
}

void TestViewsWindow::aNameThatIsRefusedStays()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    open(desk, Folder::All, 1);
    shortcut(Qt::Key_D);
    type(u" "_s);
    press(Qt::Key_Return);
    auto *toast = find<Toast>("cartable.toast");
    QTRY_VERIFY(toast->isVisible());
    QVERIFY(find<QWidget>("cartable.view.name")->isVisible());
    QCOMPARE(find<QLineEdit>("cartable.view.name")->text(), u" "_s);
    press(Qt::Key_Escape);
    QVERIFY(!find<QWidget>("cartable.view.name")->isVisible());
    QVERIFY(list()->hasFocus());
}

void TestViewsWindow::marksAreThoseOfTheView()
{
    CartableDesk desk;
    desk.registerCase(sampleDraft(1));
    desk.registerCase(complaint(3, u"رضایی"_s));
    desk.registerCase(complaint(4, u"نوری"_s));
    open(desk, Folder::All, 3);
    CartableView view = m_screen->view();
    view.kind = CaseKind::Complaint;
    m_screen->showView(view);
    QTRY_COMPARE(rows(), 2);
    m_screen->focusList();
    press(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(list()->marked().size(), 2);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestViewsWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_views_window.moc"
