#include "tests/gui/shell/shell_window.h"
#include "ui/registration/receipt_preview.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// How the window stands on the screen, which places are in it, and where the keys go.
class TestShellWindow : public QObject, private ShellWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void rightPasswordOpensTheDesk();
    void aPostHasACartableOnly();
    void C4_whoHandlesSealedCasesHasTheListOfNotices();
    void registrationToReceiptByKeys();
    void placesByKeys();
    void offlineSwitch();
    void severalPostsOfOnePersonInOneWindow();
    void keysReturnToWhatIsHalfWritten();
    void opensWholeInAnyRoom_data();
    void opensWholeInAnyRoom();
    void aSmallRoomIsFilledAndNotLeft();
    void opensAsItWasLeft();

private:
    void receive(ShellDesk &desk, const QString &seat, const PostCode &post, const QList<int> &numbers);
    std::pair<PersonId, PostCode> noteHere();
};

void TestShellWindow::rightPasswordOpensTheDesk()
{
    ShellDesk desk;
    open(desk, {desk.addDeskSeat()});
    enter();
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Registration);
    QTRY_COMPARE(QApplication::focusWidget(), find<QWidget>("registration.nationalNumber"));
    QVERIFY(find<QWidget>("window.training")->isVisible());
    QVERIFY(!find<QLabel>("window.seatOf")->text().isEmpty());
    QVERIFY(find<QLineEdit>("unlock.password")->text().isEmpty());
}

void TestShellWindow::aPostHasACartableOnly()
{
    ShellDesk desk;
    open(desk, {desk.addSeat(governorPost, governorPost)});
    enter();
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
    enter();
    QVERIFY(find<QWidget>("window.navigation.notices")->isVisible());
    press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Notices);
    QVERIFY(find<QAbstractButton>("window.navigation.notices")->isChecked());
    const QString headPost = u"semnan.damghan.water.head"_s;
    open(desk, {desk.addSeat(headPost, headPost)});
    enter();
    QVERIFY(!find<QWidget>("window.navigation.notices")->isVisible());
    press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->workspace()->place(), Workspace::Place::Cartable);
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
    enter();
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
    enter();
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
    open(ports, {desk.addDeskSeat()});
    enter();
    auto *offline = find<QToolButton>("window.offline");
    QVERIFY(offline->isChecked());
    QVERIFY(!find<QToolButton>("window.sync")->isEnabled());
    offline->click();
    QVERIFY(!offline->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(find<QToolButton>("window.sync")->isEnabled(), patienceMs);
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
    showFirstCase(2);
    const Workspace *before = m_window->workspace();
    press(Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!m_window->workspace()); // it has a lock of its own
    showFirstCase(1);
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
    showFirstCase(1);
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

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"mizban-test"_s);
    TestShellWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_shell_window.moc"
