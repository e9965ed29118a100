#include "tests/gui/controls.h"
#include "tests/gui/shell/shell_desk.h"
#include "ui/attachments/scan_dialog.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/search/search_screen.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000; // Argon2id on a busy machine

QString describeWidget(const QWidget *widget)
{
    return u"%1 «%2»"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName());
}

bool takesKeys(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() &&
           widget->isVisible() && !widget->focusProxy();
}

/// Everything a person can reach by Tab, as a screen reader is told of it: what is wrong with it.
QStringList faultsOf(const QWidget *window)
{
    QStringList faults;
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!takesKeys(widget))
            continue;
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        if (!told || !told->isValid()) {
            faults << describeWidget(widget) + u": not told at all"_s;
            continue;
        }
        if (told->text(QAccessible::Name).trimmed().isEmpty())
            faults << describeWidget(widget) + u": no name"_s;
        const QAccessible::Role role = told->role();
        if (role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Window)
            faults << describeWidget(widget) + u": no role"_s;
        if (!told->state().focusable)
            faults << describeWidget(widget) + u": not focusable"_s;
    }
    return faults;
}

/// From the root of the tree down: what a screen reader reaches, counted.
int countTold(QAccessibleInterface *told, int depth = 0)
{
    if (!told || !told->isValid() || depth > 40)
        return 0;
    int count = 1;
    for (int child = 0; child < qMin(told->childCount(), 200); ++child)
        count += countTold(told->child(child), depth + 1);
    return count;
}

} // namespace

/// What assistive tools are told of every screen, and that the focus always stands somewhere sensible.
class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void welcome_is_told();
    void unlock_is_told();
    void every_place_is_told();
    void every_act_is_told();
    void scanning_is_told();
    void focus_is_never_lost_between_places();
    void focus_is_never_lost_by_acting();
    void focus_is_never_lost_in_an_empty_folder();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void unlock();
    [[nodiscard]] QString focusFault() const;
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_window, name);
    }
    CaseView *openCase();

    QTemporaryDir m_settings;
    std::unique_ptr<ShellDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    QList<StreamId> m_cases;
};

void TestAccess::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    applyTheme(*qApp, Theme());
    m_desk = std::make_unique<ShellDesk>();
    const QString seat = m_desk->addDeskSeat();
    {
        auto writer = openSeat(seat, m_desk->center().clock());
        QVERIFY(writer.ok());
        for (int number = 1; number <= 12; ++number) {
            const auto registered = (*writer)->registerCase(sampleDraft(number));
            QVERIFY(registered.ok());
            m_cases << registered->caseId;
        }
    }
    m_window = std::make_unique<MainWindow>(m_desk->ports(), QStringList{seat});
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestAccess::cleanupTestCase()
{
    m_window.reset();
    m_desk.reset();
}

/// Another window may have been in front.
void TestAccess::init()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestAccess::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestAccess::unlock()
{
    if (m_window->workspace())
        return;
    m_window->activateWindow(); // another window was in front
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("no window");
    auto *password = find<QLineEdit>("unlock.password");
    password->setFocus();
    password->setText(QLatin1StringView(seatPassword));
    press(Qt::Key_Return);
    if (!QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, patienceMs))
        qFatal("the seat does not open");
}

/// Empty where the focus stands on something one can use.
QString TestAccess::focusFault() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus)
        return u"nowhere"_s;
    if (!focus->isVisible() || !focus->isEnabled())
        return describeWidget(focus) + u" cannot be used"_s;
    if (focus == m_window.get() || focus->focusPolicy() == Qt::NoFocus)
        return describeWidget(focus) + u" takes no keys"_s;
    return {};
}

CaseView *TestAccess::openCase()
{
    auto *screen = find<CartableScreen>("cartable");
    screen->caseView()->setSeenDelay(1'000'000);
    screen->showFolder(Folder::Open);
    auto *list = find<QAbstractItemView>("cartable.list");
    if (!QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }, patienceMs))
        qFatal("no cases");
    screen->focusList();
    list->setCurrentIndex({});
    press(Qt::Key_Home);
    if (!QTest::qWaitFor([&] { return screen->caseView()->details() != nullptr; }, patienceMs))
        qFatal("no case");
    return screen->caseView();
}

void TestAccess::welcome_is_told()
{
    MainWindow welcome(m_desk->ports(), {});
    welcome.resize(1280, 800);
    welcome.show();
    QVERIFY(QTest::qWaitForWindowActive(&welcome));
    QCOMPARE(faultsOf(&welcome), QStringList());
}

void TestAccess::unlock_is_told()
{
    if (m_window->workspace())
        m_window->lock();
    QVERIFY(find<QWidget>("unlock.password")->isVisible());
    QVERIFY2(faultsOf(m_window.get()).isEmpty(), qPrintable(faultsOf(m_window.get()).join(u", "_s)));
}

void TestAccess::every_place_is_told()
{
    unlock();
    Workspace *work = m_window->workspace();
    work->go(Workspace::Place::Registration);
    QVERIFY2(faultsOf(m_window.get()).isEmpty(), qPrintable(faultsOf(m_window.get()).join(u", "_s)));
    work->go(Workspace::Place::Cartable);
    (void)openCase();
    QVERIFY2(faultsOf(m_window.get()).isEmpty(), qPrintable(faultsOf(m_window.get()).join(u", "_s)));
    work->go(Workspace::Place::Search);
    find<SearchScreen>("search")->search(u"فشار"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractItemView>("search.list")->model()->rowCount() > 0, patienceMs);
    QVERIFY2(faultsOf(m_window.get()).isEmpty(), qPrintable(faultsOf(m_window.get()).join(u", "_s)));
    work->showReceipt(m_cases.first());
    QTRY_VERIFY(find<QWidget>("receipt")->isVisible());
    QVERIFY2(faultsOf(m_window.get()).isEmpty(), qPrintable(faultsOf(m_window.get()).join(u", "_s)));
    work->go(Workspace::Place::Shortcuts);
    QVERIFY2(faultsOf(m_window.get()).isEmpty(), qPrintable(faultsOf(m_window.get()).join(u", "_s)));
    work->openPalette();
    QVERIFY2(faultsOf(m_window.get()).isEmpty(), qPrintable(faultsOf(m_window.get()).join(u", "_s)));
    find<CommandPalette>("palette")->dismiss();
    QVERIFY(countTold(QAccessible::queryAccessibleInterface(m_window.get())) > 100);
}

void TestAccess::every_act_is_told()
{
    unlock();
    m_window->workspace()->go(Workspace::Place::Cartable);
    CaseView *pane = openCase();
    int opened = 0;
    for (size_t at = 0; at < caseActCount; ++at) {
        const auto act = static_cast<CaseAct>(at);
        if (!pane->isAllowed(act))
            continue;
        pane->openAct(act);
        ++opened;
        const QStringList faults = faultsOf(m_window.get());
        QVERIFY2(faults.isEmpty(), qPrintable(wordOf(act) + u": "_s + faults.join(u", "_s)));
        press(Qt::Key_Escape);
    }
    QVERIFY(opened >= 5);
}

void TestAccess::scanning_is_told()
{
    ScanDialog scan(m_window.get());
    scan.show();
    QVERIFY2(faultsOf(&scan).isEmpty(), qPrintable(faultsOf(&scan).join(u", "_s)));
}

void TestAccess::focus_is_never_lost_between_places()
{
    unlock();
    const QList<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys{
        {Qt::Key_1, Qt::ControlModifier}, {Qt::Key_2, Qt::ControlModifier}, {Qt::Key_F, Qt::ControlModifier},
        {Qt::Key_F1, Qt::NoModifier},     {Qt::Key_Escape, Qt::NoModifier}, {Qt::Key_2, Qt::ControlModifier},
        {Qt::Key_K, Qt::ControlModifier}, {Qt::Key_Escape, Qt::NoModifier}, {Qt::Key_F1, Qt::NoModifier},
        {Qt::Key_1, Qt::ControlModifier}, {Qt::Key_P, Qt::ControlModifier}, {Qt::Key_F5, Qt::NoModifier}};
    for (const auto &[key, modifiers] : keys) {
        press(key, modifiers);
        QTest::qWait(20);
        const QString fault = focusFault();
        QVERIFY2(fault.isEmpty(),
                 qPrintable(u"%1: %2"_s.arg(QKeySequence(key | modifiers).toString(), fault)));
    }
}

void TestAccess::focus_is_never_lost_by_acting()
{
    unlock();
    m_window->workspace()->go(Workspace::Place::Cartable);
    CaseView *pane = openCase();
    // Put away, refused, done, undone: each leaves the focus on the list or in the panel.
    for (const Qt::Key key : {Qt::Key_R, Qt::Key_A, Qt::Key_N, Qt::Key_T, Qt::Key_W}) {
        press(key);
        QVERIFY2(focusFault().isEmpty(), qPrintable(focusFault()));
        QVERIFY(!find<QWidget>("cartable.list")->hasFocus());
        press(Qt::Key_Return, Qt::ControlModifier); // something is missing
        QVERIFY2(focusFault().isEmpty(), qPrintable(focusFault()));
        press(Qt::Key_Escape);
        if (!find<QWidget>("cartable.list")->hasFocus())
            press(Qt::Key_Escape); // a list of names was open
        QVERIFY(find<QWidget>("cartable.list")->hasFocus());
    }
    QSignalSpy acted(pane, &CaseView::acted);
    press(Qt::Key_A);
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(acted.count(), 1, patienceMs);
    QTRY_VERIFY(find<QWidget>("cartable.list")->hasFocus());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTest::qWait(50);
    QVERIFY(find<QWidget>("cartable.list")->hasFocus());
}

void TestAccess::focus_is_never_lost_in_an_empty_folder()
{
    unlock();
    m_window->workspace()->go(Workspace::Place::Cartable);
    (void)openCase();
    for (const Folder folder : {Folder::Noted, Folder::Sealed, Folder::Drafts, Folder::Open}) {
        find<CartableScreen>("cartable")->showFolder(folder);
        QTest::qWait(100);
        QVERIFY2(focusFault().isEmpty(), qPrintable(focusFault()));
        press(Qt::Key_R); // nothing to do it with: nothing happens
        QVERIFY2(focusFault().isEmpty(), qPrintable(focusFault()));
        press(Qt::Key_Escape);
    }
}

QTEST_MAIN(TestAccess)
#include "test_access.moc"
