#include "tests/gui/controls.h"
#include "tests/gui/shell/shell_desk.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/registration/receipt_preview.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 30'000; // Argon2id on a busy machine
const QString governorPost = u"semnan.damghan.governor"_s;
} // namespace

class TestShellWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void wrongPasswordIsToldAndSelected();
    void rightPasswordOpensTheDesk();
    void whatIsNoSeatIsTold();
    void aPostHasACartableOnly();
    void C4_whoHandlesSealedCasesHasTheListOfNotices();
    void lockWipesThePagesAndReturns();
    void aLockedSeatIsNamedInWordsOrNotAtAll();
    void aLockedSeatIsNamedByNothingOnTheDisk();
    void lockKeepsWhatWasTyped();
    void lockKeepsAHalfWrittenAnswer();
    void closingKeepsAHalfWrittenAnswer();
    void lockKeepsAHalfWrittenActOnManyCases();
    void idleLocks();
    void registrationToReceiptByKeys();
    void placesByKeys();
    void offlineSwitch();
    void severalSeatsEachWithItsPassword();
    void severalPostsOfOnePersonInOneWindow();
    void keysReturnToWhatIsHalfWritten();
    void opensWholeInAnyRoom_data();
    void opensWholeInAnyRoom();
    void aSmallRoomIsFilledAndNotLeft();
    void opensAsItWasLeft();
    void welcomeNamesWhatIsWrong();
    void welcomeEnrolsAndOpens();
    void welcomePutsARefusalBesideTheCode();

private:
    void open(ShellDesk &desk, const QStringList &seats);
    void unlock(const QString &password = QString::fromLatin1(seatPassword));
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void fillWelcome(ShellDesk &desk);
    void showFirstCase();
    void receive(ShellDesk &desk, const QString &seat, const PostCode &post, const QList<int> &numbers);
    std::pair<PersonId, PostCode> noteHere();
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_window, name);
    }

    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestShellWindow::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QStandardPaths::setTestModeEnabled(true);
    applyTheme(*qApp, Theme());
}

void TestShellWindow::init()
{
    m_window.reset();
    QSettings().clear();
}

void TestShellWindow::open(ShellDesk &desk, const QStringList &seats)
{
    m_window = std::make_unique<MainWindow>(desk.ports(), seats);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestShellWindow::unlock(const QString &password)
{
    auto *field = find<QLineEdit>("unlock.password");
    QTRY_VERIFY(field->hasFocus());
    field->setText(password);
    press(Qt::Key_Return);
}

/// As from the keyboard: shortcuts hear it too.
void TestShellWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestShellWindow::wrongPasswordIsToldAndSelected()
{
    ShellDesk desk;
    open(desk, {desk.addDeskSeat()});
    unlock(u"not the password"_s);
    auto *error = find<Banner>("unlock.error");
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), patienceMs);
    QVERIFY(error->text().contains(u"گذرواژه"_s));
    auto *field = find<QLineEdit>("unlock.password");
    QVERIFY(field->hasFocus());
    QCOMPARE(field->selectedText().size(), field->text().size());
    QVERIFY(!m_window->workspace());
}

void TestShellWindow::rightPasswordOpensTheDesk()
{
    ShellDesk desk;
    open(desk, {desk.addDeskSeat()});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Registration);
    QTRY_COMPARE(QApplication::focusWidget(), find<QWidget>("registration.nationalNumber"));
    QVERIFY(find<QWidget>("window.training")->isVisible());
    QVERIFY(!find<QLabel>("window.seatOf")->text().isEmpty());
    QVERIFY(find<QLineEdit>("unlock.password")->text().isEmpty());
}

void TestShellWindow::whatIsNoSeatIsTold()
{
    ShellDesk desk;
    open(desk, {desk.authorityFile()});
    auto *error = find<Banner>("unlock.error");
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), patienceMs);
    QVERIFY(error->text().contains(u"جایگاه"_s));
}

void TestShellWindow::aPostHasACartableOnly()
{
    ShellDesk desk;
    open(desk, {desk.addSeat(governorPost, governorPost)});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
    QVERIFY(!find<QWidget>("window.navigation.registration")->isVisible());
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
}

/// Who handles complaints about officials tells their applicants himself (4-5, C4); others have nobody to
/// tell.
void TestShellWindow::C4_whoHandlesSealedCasesHasTheListOfNotices()
{
    ShellDesk desk;
    open(desk, {desk.addSeat(governorPost, governorPost)});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    QVERIFY(find<QWidget>("window.navigation.notices")->isVisible());
    press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Notices);
    QVERIFY(find<QAbstractButton>("window.navigation.notices")->isChecked());
    const QString headPost = u"semnan.damghan.water.head"_s;
    open(desk, {desk.addSeat(headPost, headPost)});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    QVERIFY(!find<QWidget>("window.navigation.notices")->isVisible());
    press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
}

void TestShellWindow::lockWipesThePagesAndReturns()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    open(desk, {seat});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    press(Qt::Key_2, Qt::ControlModifier);
    const QPointer<QWidget> workspace = m_window->workspace();
    const QPointer<QWidget> list = find<QWidget>("cartable.list");
    QVERIFY(!seatfile::persons(seat).ok()); // in use
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!workspace);
    QVERIFY(!list);
    QVERIFY(find<QWidget>("unlock.password")->isVisible());
    QVERIFY(find<QLineEdit>("unlock.password")->text().isEmpty());
    QVERIFY(seatfile::persons(seat).ok()); // closed: its data key is gone
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
}

/// What a post is called lies in the encrypted store: it is said from when it was open in this window, and a
/// code never.
void TestShellWindow::aLockedSeatIsNamedInWordsOrNotAtAll()
{
    ShellDesk desk;
    open(desk, {desk.addSeat(governorPost, governorPost)}); // its file is named after the post
    const auto said = [this] {
        QStringList texts;
        for (const QLabel *label : find<QWidget>("unlock")->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    };
    QTest::qWait(50); // it is looked at once it was painted
    QVERIFY2(!said().contains(u"semnan"_s), qPrintable(said()));
    QVERIFY(!find<QWidget>("unlock.who")->isVisible());
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    const QString title = desk.center().directory().titleOf(HolderCode(governorPost));
    QVERIFY(find<QWidget>("unlock.who")->isVisible());
    QVERIFY2(find<QLabel>("unlock.who")->text().contains(title), qPrintable(said()));
    QVERIFY2(!said().contains(u"semnan"_s), qPrintable(said()));
}

void TestShellWindow::aLockedSeatIsNamedByNothingOnTheDisk()
{
    ShellDesk desk;
    const QString seat = desk.addSeat(governorPost, governorPost);
    open(desk, {seat});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    m_window.reset();
    QSettings().sync();
    const QString title = desk.center().directory().titleOf(HolderCode(governorPost));
    const QStringList paths{QFileInfo(seat).absolutePath(), m_settings.path()};
    int files = 0;
    for (const QString &path : paths) {
        QDirIterator each(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            ++files;
            QVERIFY2(!content.contains(title.toUtf8()), qPrintable(file.fileName()));
            QVERIFY2(!content.contains(QByteArray::fromRawData(reinterpret_cast<const char *>(title.utf16()),
                                                               title.size() * 2)),
                     qPrintable(file.fileName()));
        }
    }
    QVERIFY(files > 1);
    const QStringList keys = QSettings().allKeys();
    for (const QString &key : keys)
        QVERIFY2(!QSettings().value(key).toString().contains(title), qPrintable(key));
    // A second window knows no more than the first did at its beginning.
    open(desk, {seat});
    QTest::qWait(50);
    QVERIFY(!find<QWidget>("unlock.who")->isVisible());
}

void TestShellWindow::lockKeepsWhatWasTyped()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    open(desk, {seat});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    QTRY_COMPARE(QApplication::focusWidget(), find<QWidget>("registration.nationalNumber"));
    QTest::keyClicks(QApplication::focusWidget(), sampleNationalNumber(7));
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    auto writer = openSeat(seat, desk.center().clock());
    QVERIFY(writer.ok());
    auto reader = SeatReader::open(**writer);
    QVERIFY(reader.ok());
    const auto drafts = (*reader)->drafts(10);
    QVERIFY(drafts.ok());
    QCOMPARE(drafts->size(), 1);
    QCOMPARE(drafts->first().draft.applicant.nationalNumber, sampleNationalNumber(7));
}

void TestShellWindow::lockKeepsAHalfWrittenAnswer()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    {
        auto writer = openSeat(seat, desk.center().clock());
        QVERIFY(writer.ok());
        QVERIFY((*writer)->registerCase(sampleDraft(1)).ok());
    }
    const auto openFirst = [&] {
        unlock();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
        press(Qt::Key_2, Qt::ControlModifier);
        auto *screen = m_window->findChild<CartableScreen *>();
        screen->showFolder(Folder::Open);
        QTRY_COMPARE(find<QAbstractItemView>("cartable.list")->model()->rowCount(), 1);
        screen->focusList();
        press(Qt::Key_Down);
        QTRY_VERIFY(screen->caseView()->details());
    };
    open(desk, {seat});
    openFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    auto *text = find<QPlainTextEdit>("case.answer.text");
    QTRY_VERIFY(text->hasFocus());
    text->insertPlainText(u"در دست بررسی"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    openFirst();
    text = find<QPlainTextEdit>("case.answer.text");
    QTRY_COMPARE(text->toPlainText(), u"در دست بررسی"_s);
    QVERIFY(text->isVisible()); // the panel stands open as it did
}

/// The window is closed by its button while an answer stands half written.
void TestShellWindow::closingKeepsAHalfWrittenAnswer()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    {
        auto writer = openSeat(seat, desk.center().clock());
        QVERIFY(writer.ok());
        QVERIFY((*writer)->registerCase(sampleDraft(1)).ok());
    }
    open(desk, {seat});
    showFirstCase();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    auto *text = find<QPlainTextEdit>("case.answer.text");
    QTRY_VERIFY(text->hasFocus());
    text->insertPlainText(u"در دست بررسی"_s);
    QVERIFY(m_window->close());
    m_window.reset();
    open(desk, {seat});
    showFirstCase();
    text = find<QPlainTextEdit>("case.answer.text");
    QTRY_COMPARE(text->toPlainText(), u"در دست بررسی"_s);
    QVERIFY(text->isVisible());
}

/// The form stands there again when the cartable comes to the front, with the cases it is for.
void TestShellWindow::lockKeepsAHalfWrittenActOnManyCases()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    {
        auto writer = openSeat(seat, desk.center().clock());
        QVERIFY(writer.ok());
        for (int number = 1; number <= 3; ++number)
            QVERIFY((*writer)->registerCase(sampleDraft(number)).ok());
    }
    open(desk, {seat});
    showFirstCase();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    auto *marks = find<QLabel>("cartable.marks");
    QTRY_VERIFY(marks->isVisible() && marks->text().contains(u"۳"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    auto *text = find<QPlainTextEdit>("bulk.note.text");
    QTRY_VERIFY(text->hasFocus());
    text->insertPlainText(u"در دست بررسی"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->workspace());
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    press(Qt::Key_2, Qt::ControlModifier);
    const auto shown = [this] {
        auto *found = m_window->findChild<QPlainTextEdit *>(u"bulk.note.text"_s);
        return found && found->isVisible() ? found->toPlainText() : QString();
    };
    QTRY_COMPARE(shown(), u"در دست بررسی"_s);
    QVERIFY(find<QLabel>("bulk.title")->text().contains(u"۳"_s));
    QVERIFY(find<QWidget>("cartable.marks")->isVisible());
}

/// With the password, the first case of the cartable.
void TestShellWindow::showFirstCase()
{
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    press(Qt::Key_2, Qt::ControlModifier);
    auto *screen = m_window->workspace()->findChild<CartableScreen *>();
    QVERIFY(screen);
    screen->showFolder(Folder::All);
    auto *list = m_window->workspace()->findChild<QAbstractItemView *>(u"cartable.list"_s);
    QTRY_VERIFY(list->model()->rowCount() > 0);
    screen->focusList();
    press(Qt::Key_Down);
    QTRY_VERIFY(screen->caseView()->details());
}

void TestShellWindow::idleLocks()
{
    ShellDesk desk;
    open(desk, {desk.addDeskSeat()});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    QSignalSpy counted(&m_window->autoLock(), &AutoLock::countdown);
    m_window->autoLock().setIdle(std::chrono::milliseconds(1500));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->workspace(), patienceMs);
    QVERIFY(counted.count() >= 1);
    QVERIFY(find<Banner>("unlock.error")->isVisible());
}

void TestShellWindow::registrationToReceiptByKeys()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    {
        auto writer = openSeat(seat, desk.center().clock());
        QVERIFY(writer.ok());
        QVERIFY((*writer)->saveDraft(0, sampleDraft(3)).ok());
    }
    open(desk, {seat});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(find<Banner>("registration.offer")->isVisible(), patienceMs);
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(find<QLineEdit>("registration.familyName")->text(), u"احمدی"_s);
    press(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->workspace()->place(), Workspace::Place::Receipt, patienceMs);
    const auto *receipt = m_window->findChild<ReceiptPreview *>();
    QTRY_VERIFY_WITH_TIMEOUT(receipt->shownReceipt().has_value(), patienceMs);
    QVERIFY(receipt->shownReceipt()->training);
    press(Qt::Key_Escape);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Registration);
}

void TestShellWindow::placesByKeys()
{
    ShellDesk desk;
    open(desk, {desk.addDeskSeat()});
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
    QVERIFY(find<QAbstractButton>("window.navigation.cartable")->isChecked());
    press(Qt::Key_F1);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Shortcuts);
    press(Qt::Key_Escape);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Registration);
    find<QAbstractButton>("window.navigation.cartable")->click();
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
    press(Qt::Key_F11);
    QVERIFY(m_window->isFullScreen());
}

void TestShellWindow::offlineSwitch()
{
    ShellDesk desk;
    ShellPorts ports = desk.ports();
    ports.startOffline = true;
    m_window = std::make_unique<MainWindow>(ports, QStringList{desk.addDeskSeat()});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    auto *offline = find<QToolButton>("window.offline");
    QVERIFY(offline->isChecked());
    QVERIFY(!find<QToolButton>("window.sync")->isEnabled());
    offline->click();
    QVERIFY(!offline->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(find<QToolButton>("window.sync")->isEnabled(), patienceMs);
}

void TestShellWindow::severalSeatsEachWithItsPassword()
{
    ShellDesk desk;
    open(desk, {desk.addDeskSeat(), desk.addSeat(governorPost, governorPost)});
    QVERIFY(find<QWidget>("unlock.seat")->isVisible());
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    const Workspace *first = m_window->workspace();
    auto *seats = find<QComboBox>("window.seats");
    QCOMPARE(seats->count(), 2);
    seats->setFocus();
    press(Qt::Key_Down);
    QVERIFY(!m_window->workspace()); // the other one is still locked
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    QVERIFY(m_window->workspace() != first);
    m_window->lock();
    QVERIFY(!m_window->workspace());
}

/// One person in two posts, each with folders and counters of its own; what is done bears the post in front.
void TestShellWindow::severalPostsOfOnePersonInOneWindow()
{
    ShellDesk desk;
    TestCenter &center = desk.center();
    const PostCode first(governorPost);
    const PostCode second(u"semnan.shahrud.governor"_s);
    const PersonId person = center.directory().personsAt(first).first();
    DirectoryChange change;
    for (const PersonId &before : center.directory().personsAt(second))
        change.assignments.append({before, second, {}, {}, true});
    change.assignments.append({person, second, {}, {}, false});
    center.publish(change);
    const QStringList seats{desk.addSeat(first.text(), first.text()),
                            desk.addSeat(second.text(), second.text())};
    receive(desk, seats.first(), first, {1, 2});
    receive(desk, seats.last(), second, {3});

    open(desk, seats);
    showFirstCase();
    const Workspace *before = m_window->workspace();
    press(Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!m_window->workspace()); // it has a lock of its own
    showFirstCase();
    QVERIFY(m_window->workspace() != before);
    auto *box = m_window->workspace()->findChild<QComboBox *>(u"window.seats"_s);
    QTRY_VERIFY(box->itemText(0).contains(u"۲ تازه"_s));
    QTRY_VERIFY(box->itemText(1).contains(u"۱ تازه"_s));
    QCOMPARE(noteHere(), (std::pair{person, second}));
    press(Qt::Key_Tab, Qt::ControlModifier); // back, without a password
    QCOMPARE(m_window->workspace(), before);
    QCOMPARE(noteHere(), (std::pair{person, first}));
    // By its name in the palette.
    press(Qt::Key_K, Qt::ControlModifier);
    auto *field = m_window->workspace()->findChild<QLineEdit *>(u"palette.field"_s);
    QTRY_VERIFY(field && field->hasFocus());
    field->setText(u"رفتن به "_s + center.directory().titleOf(HolderCode(second.text())));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->workspace() != before);
}

/// After a look at the keys, at a print or at another post, the next letter belongs to the text and is no
/// order.
void TestShellWindow::keysReturnToWhatIsHalfWritten()
{
    ShellDesk desk;
    const QString seat = desk.addSeat(governorPost, governorPost);
    receive(desk, seat, PostCode(governorPost), {1});
    open(desk, {seat, desk.addDeskSeat()});
    showFirstCase();
    const Workspace *before = m_window->workspace();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    auto *text = find<QPlainTextEdit>("case.answer.text");
    QTRY_VERIFY(text->hasFocus());
    text->insertPlainText(u"در دست بررسی"_s);

    press(Qt::Key_F1);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Shortcuts);
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), text);
    press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Print);
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), text);

    press(Qt::Key_Tab, Qt::ControlModifier);
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace() && m_window->workspace() != before, patienceMs);
    press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(m_window->workspace(), before);
    QTRY_COMPARE(QApplication::focusWidget(), text);
    // Who asks for the cartable itself is at its list.
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("cartable.list"));
}

void TestShellWindow::opensWholeInAnyRoom_data()
{
    QTest::addColumn<QSize>("room");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("maximized"); // fills the room: it does not fit
    const QSize small(1024, 640);
    const QSize usual(1280, 800);
    const QSize large(1920, 1080);
    const QSize huge(3840, 2160);
    QTest::newRow("small, 100 %") << small << 1.0 << QSize(1016, 600) << true;
    QTest::newRow("small, 150 %") << small << 1.5 << QSize(1016, 600) << true;
    QTest::newRow("small, 200 %") << small << 2.0 << QSize(1016, 600) << true;
    QTest::newRow("usual, 100 %") << usual << 1.0 << QSize(1272, 760) << true;
    QTest::newRow("usual, 150 %") << usual << 1.5 << QSize(1272, 760) << true;
    QTest::newRow("usual, 200 %") << usual << 2.0 << QSize(1272, 760) << true;
    QTest::newRow("large, 100 %") << large << 1.0 << QSize(1280, 800) << false;
    QTest::newRow("large, 150 %") << large << 1.5 << QSize(1912, 1040) << true;
    QTest::newRow("large, 200 %") << large << 2.0 << QSize(1912, 1040) << true;
    QTest::newRow("huge, 100 %") << huge << 1.0 << QSize(1280, 800) << false;
    QTest::newRow("huge, 150 %") << huge << 1.5 << QSize(1920, 1200) << false;
    QTest::newRow("huge, 200 %") << huge << 2.0 << QSize(2560, 1600) << false;
}

/// As large as its letters ask for, and never larger than the room with its frame.
void TestShellWindow::opensWholeInAnyRoom()
{
    QFETCH(QSize, room);
    QFETCH(qreal, scale);
    QFETCH(QSize, size);
    QFETCH(bool, maximized);
    ShellDesk desk;
    applyTheme(*qApp, Theme(Appearance::Light, scale));
    m_window = std::make_unique<MainWindow>(desk.ports(), QStringList());
    m_window->placeIn(room);
    applyTheme(*qApp, Theme());
    QCOMPARE(m_window->size(), size);
    QCOMPARE(m_window->isMaximized(), maximized);
}

void TestShellWindow::aSmallRoomIsFilledAndNotLeft()
{
    ShellDesk desk;
    m_window = std::make_unique<MainWindow>(desk.ports(), QStringList{desk.addDeskSeat()});
    const QRect screen = m_window->screen()->availableGeometry();
    m_window->placeIn(screen.size().boundedTo({1024, 640}));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->isMaximized());
    QTRY_VERIFY(screen.contains(m_window->geometry()));
}

void TestShellWindow::opensAsItWasLeft()
{
    ShellDesk desk;
    m_window = std::make_unique<MainWindow>(desk.ports(), QStringList());
    m_window->resize(700, 500);
    Preferences::setGeometry(m_window->saveGeometry());
    m_window = std::make_unique<MainWindow>(desk.ports(), QStringList());
    m_window->placeIn({1920, 1080});
    QCOMPARE(m_window->size(), QSize(700, 500));
    QVERIFY(!m_window->isMaximized());
    // Left on a larger screen than this one.
    m_window->placeIn({680, 530});
    QCOMPARE(m_window->size(), QSize(672, 490));
    QVERIFY(m_window->isMaximized());
}

/// Cases that the desk referred there, as the center feeds them.
void TestShellWindow::receive(ShellDesk &desk, const QString &seat, const PostCode &post,
                              const QList<int> &numbers)
{
    TestCenter &center = desk.center();
    const QString path = desk.file(u"sender."_s + post.text());
    auto sender = makeSeat(center, path, u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s);
    QVERIFY(sender.ok());
    for (const int number : numbers) {
        const auto registered = (*sender)->registerCase(sampleDraft(number));
        QVERIFY(registered.ok());
        QVERIFY((*sender)->refer(registered->caseId, post.text(), u"برای دستور"_s).ok());
    }
    QList<Event> events;
    const QList<PushItem> waiting = (*sender)->waiting(100, 1 << 20).value();
    for (const PushItem &item : waiting)
        events.append(item.event);
    auto writer = openSeat(seat, center.clock());
    QVERIFY(writer.ok());
    const auto held = (*writer)->cursors().value();
    quint64 after = 0;
    for (const ScopeCursor &cursor : held) {
        if (cursor.scope == center.directoryScope().id)
            after = cursor.after;
    }
    FeedReply feed = center.directoryFeed(HolderCode(post.text()), after);
    feed.pages.append(center.page(center.scopeOf(HolderCode(post.text())).id, events, 0));
    const auto taken = (*writer)->applyFeed(feed);
    QVERIFY2(taken.ok(), taken.ok() ? "" : qPrintable(taken.error().detail));
}

/// Writes a note on the case in front by keys; who wrote it and in which post.
std::pair<PersonId, PostCode> TestShellWindow::noteHere()
{
    Workspace *front = m_window->workspace();
    auto *screen = front->findChild<CartableScreen *>();
    screen->focusList();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    auto *text = front->findChild<QPlainTextEdit *>(u"case.note.text"_s);
    if (!QTest::qWaitFor([text] { return text->hasFocus(); }))
        return {};
    text->insertPlainText(u"پیگیری شود"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([screen] {
            return screen->caseView()->details() && screen->caseView()->details()->notes.size() == 1;
        }))
        return {};
    const Actor actor = screen->caseView()->details()->notes.first().actor;
    return {actor.person, actor.post};
}

void TestShellWindow::welcomeNamesWhatIsWrong()
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

void TestShellWindow::fillWelcome(ShellDesk &desk)
{
    find<QLineEdit>("welcome.url")->setText(u"https://127.0.0.1:1"_s);
    find<QLineEdit>("welcome.ca")->setText(desk.authorityFile());
    find<QLineEdit>("welcome.code")->setText(u"۱۲۳۴"_s);
    find<QLineEdit>("welcome.person")->setText(u"semnan.damghan.desk.clerk1"_s);
    auto *file = find<QLineEdit>("welcome.file");
    file->setFocus();
    file->selectAll();
    QTest::keyClicks(file, desk.file(u"mine.seat"_s));
    find<QLineEdit>("welcome.password")->setText(u"a sound password"_s);
    find<QLineEdit>("welcome.passwordAgain")->setText(u"a sound password"_s);
}

void TestShellWindow::welcomeEnrolsAndOpens()
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

void TestShellWindow::welcomePutsARefusalBesideTheCode()
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
    TestShellWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_shell_window.moc"
