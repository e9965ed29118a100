#include "core/storage/sqlcipher/seat_vfs.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/gui/shell/shell_desk.h"
#include "tests/storage_faults/fault_vfs.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/registration/registration_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/attachment_list.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace mizban::testing;
using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 30'000; // Argon2id on a busy machine
const QString diskFull = u"دیسک پر است"_s;
} // namespace

/// A disk without room, met through the window: told in Persian, nothing lost, and all well again when
/// there is room.
class TestDiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void caseIsNotRegisteredAndStays();
    void draftStaysAndTheSeatIsNotLocked();
    void answerIsNotSavedAndStays();
    void attachmentIsRefused();

private:
    void unlock();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void fill() { m_vfs.arm(Fault{IoKind::Write, 1, true, FaultCause::NoSpace, 0, {}}); }
    void makeRoom() { m_vfs.disarm(); }
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_window, name);
    }
    qint64 cases();

    FaultVfs m_vfs{"disk"};
    QTemporaryDir m_settings;
    std::unique_ptr<ShellDesk> m_desk;
    QString m_seat;
    std::unique_ptr<MainWindow> m_window;
};

void TestDiskFull::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    applyTheme(*qApp, Theme());
    QVERIFY(registerSeatVfs(seatVfsName, m_vfs.name()).ok()); // before the first seat
}

void TestDiskFull::init()
{
    QSettings().clear();
    m_desk = std::make_unique<ShellDesk>();
    m_seat = m_desk->addDeskSeat();
    auto writer = openSeat(m_seat, m_desk->center().clock());
    QVERIFY(writer.ok());
    QVERIFY((*writer)->registerCase(sampleDraft(1)).ok());
    QVERIFY((*writer)->saveDraft(0, sampleDraft(3)).ok());
    writer->reset();
    m_window = std::make_unique<MainWindow>(m_desk->ports(), QStringList{m_seat});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    unlock();
}

void TestDiskFull::cleanup()
{
    makeRoom();
    m_window.reset();
}

void TestDiskFull::unlock()
{
    auto *field = find<QLineEdit>("unlock.password");
    QTRY_VERIFY(field->hasFocus());
    field->setText(QString::fromLatin1(seatPassword));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
}

void TestDiskFull::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

qint64 TestDiskFull::cases()
{
    m_window.reset();
    auto writer = openSeat(m_seat, m_desk->center().clock());
    if (!writer.ok())
        qFatal("the seat does not open");
    return (*SeatReader::open(**writer).value()->counters(0))[static_cast<int>(Folder::All)];
}

void TestDiskFull::caseIsNotRegisteredAndStays()
{
    QTRY_VERIFY_WITH_TIMEOUT(find<Banner>("registration.offer")->isVisible(), patienceMs);
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(find<QLineEdit>("registration.familyName")->text(), u"احمدی"_s);
    auto *page = m_window->findChild<RegistrationPage *>();
    QSignalSpy registered(page, &RegistrationPage::registered);
    const QString text = find<QPlainTextEdit>("registration.text")->toPlainText();
    fill();
    press(Qt::Key_F2);
    auto *problem = find<Banner>("registration.problem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(diskFull));
    QVERIFY(m_vfs.struck() > 0);
    QCOMPARE(registered.count(), 0);
    QCOMPARE(find<QPlainTextEdit>("registration.text")->toPlainText(), text);
    QCOMPARE(find<QLineEdit>("registration.familyName")->text(), u"احمدی"_s);
    QVERIFY(find<QWidget>("registration.form")->isEnabled());

    makeRoom();
    press(Qt::Key_F2);
    QTRY_COMPARE(registered.count(), 1);
    QVERIFY(!problem->isVisible());
    QCOMPARE(cases(), 2);
}

void TestDiskFull::draftStaysAndTheSeatIsNotLocked()
{
    QTRY_COMPARE(QApplication::focusWidget(), find<QWidget>("registration.nationalNumber"));
    fill();
    find<QWidget>("registration.text")->setFocus();
    type(u"نیمه‌کاره"_s);
    auto *problem = find<Banner>("registration.problem");
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), patienceMs); // the draft that saves itself
    QVERIFY(problem->text().contains(diskFull));
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_window->workspace()); // what cannot be kept is not thrown away
    QCOMPARE(find<QPlainTextEdit>("registration.text")->toPlainText(), u"نیمه‌کاره"_s);
    m_window->close();
    QVERIFY(m_window->isVisible());

    makeRoom();
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    auto writer = openSeat(m_seat, m_desk->center().clock());
    QVERIFY(writer.ok());
    const auto drafts = SeatReader::open(**writer).value()->drafts(10);
    QVERIFY(drafts.ok());
    QCOMPARE(drafts->size(), 2);
    QCOMPARE(drafts->first().draft.text, u"نیمه‌کاره"_s);
}

void TestDiskFull::answerIsNotSavedAndStays()
{
    press(Qt::Key_2, Qt::ControlModifier);
    auto *screen = m_window->findChild<CartableScreen *>();
    screen->caseView()->setSeenDelay(1'000'000);
    screen->showFolder(Folder::Open);
    QTRY_COMPARE(find<QAbstractItemView>("cartable.list")->model()->rowCount(), 1);
    screen->focusList();
    press(Qt::Key_Down);
    QTRY_VERIFY(screen->caseView()->details());
    type(u"a"_s);
    auto *text = find<QPlainTextEdit>("case.answer.text");
    QCOMPARE(QApplication::focusWidget(), text);
    type(u"مشکل برطرف شد."_s);
    fill();
    press(Qt::Key_Return, Qt::ControlModifier);
    auto *row = qobject_cast<FieldRow *>(text->parentWidget());
    QTRY_VERIFY(row->message().contains(diskFull));
    QCOMPARE(text->toPlainText(), u"مشکل برطرف شد."_s);
    QVERIFY(screen->caseView()->details()->state.isOpen());
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_window->workspace());
    QTRY_VERIFY(find<Toast>("case.toast")->isVisible());

    makeRoom();
    text->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(screen->caseView()->details()->state.status, CaseStatus::Answered);
    QCOMPARE(screen->caseView()->details()->state.answer, u"مشکل برطرف شد."_s);
}

void TestDiskFull::attachmentIsRefused()
{
    QFile scan(m_desk->file(u"scan.pdf"_s));
    QVERIFY(scan.open(QIODevice::WriteOnly) && scan.write(QByteArray(300'000, 'x')) > 0);
    scan.close();
    auto *page = m_window->findChild<RegistrationPage *>();
    page->setAskFiles([&] { return QStringList{scan.fileName()}; });
    QTRY_COMPARE(QApplication::focusWidget(), find<QWidget>("registration.nationalNumber"));
    fill();
    press(Qt::Key_O, Qt::ControlModifier);
    auto *row = find<FieldRow>("registration.attachments.row");
    QTRY_VERIFY(row->message().contains(diskFull));
    QVERIFY(find<AttachmentList>("registration.attachments")->entries().isEmpty());
    makeRoom();
    press(Qt::Key_O, Qt::ControlModifier);
    QTRY_COMPARE(find<AttachmentList>("registration.attachments")->entries().size(), 1);
    QVERIFY(row->message().isEmpty());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestDiskFull test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_disk_full.moc"
