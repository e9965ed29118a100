#pragma once

#include "tests/gui/controls.h"
#include "tests/gui/shell/shell_desk.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QSettings>
#include <QtTest>

namespace mizban::fixtures {

constexpr int patienceMs = 30'000; // Argon2id on a busy machine
const QString governorPost = QStringLiteral("semnan.damghan.governor");

/// The window of the program on seats of a desk, for tests that work by keys. Made once there is a
/// QApplication; begin() stands before each test.
class ShellWindow
{
protected:
    ShellWindow()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QStandardPaths::setTestModeEnabled(true);
        applyTheme(*qApp, Theme());
    }

    void begin()
    {
        m_window.reset();
        QSettings().clear();
    }
    void open(const ShellPorts &ports, const QStringList &seats)
    {
        m_window = std::make_unique<MainWindow>(ports, seats);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void open(ShellDesk &desk, const QStringList &seats) { open(desk.ports(), seats); }
    void unlock(const QString &password = QString::fromLatin1(seatPassword))
    {
        auto *field = find<QLineEdit>("unlock.password");
        QTRY_VERIFY(field->hasFocus());
        field->setText(password);
        press(Qt::Key_Return);
    }
    /// The form of the first day, for a seat of the first clerk.
    void fillWelcome(ShellDesk &desk, const QString &center = QStringLiteral("https://127.0.0.1:1"))
    {
        find<QLineEdit>("welcome.url")->setText(center);
        find<QLineEdit>("welcome.ca")->setText(desk.authorityFile());
        find<QLineEdit>("welcome.code")->setText(QStringLiteral("۱۲۳۴"));
        find<QLineEdit>("welcome.person")->setText(QStringLiteral("semnan.damghan.desk.clerk1"));
        auto *file = find<QLineEdit>("welcome.file");
        file->setFocus();
        file->selectAll();
        QTest::keyClicks(file, desk.file(QStringLiteral("mine.seat")));
        find<QLineEdit>("welcome.password")->setText(QStringLiteral("a sound password"));
        find<QLineEdit>("welcome.passwordAgain")->setText(QStringLiteral("a sound password"));
    }
    /// With the password, to the seat that is in front then.
    void enter()
    {
        unlock();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), patienceMs);
    }
    /// With the password, to the first of so many cases in the cartable.
    void showFirstCase(int cases)
    {
        enter();
        press(Qt::Key_2, Qt::ControlModifier);
        auto *screen = m_window->workspace()->findChild<CartableScreen *>();
        QVERIFY(screen);
        screen->showFolder(Folder::All);
        auto *list = test::controlIn<QAbstractItemView>(*screen, "cartable.list");
        QTRY_COMPARE(list->model()->rowCount(), cases);
        screen->focusList();
        press(Qt::Key_Down);
        QTRY_VERIFY(screen->caseView()->details());
    }
    /// As from the keyboard: shortcuts hear it too.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    template <typename Control> Control *find(const char *name)
    {
        return test::controlIn<Control>(*m_window, name);
    }

    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace mizban::fixtures
