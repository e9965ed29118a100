#pragma once

#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/gui/stored_case.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QSettings>
#include <QtTest>

namespace mizban::fixtures {

/// The cartable of a desk in a window, with one case of its own in the pane, for tests that work by keys.
/// Made once there is a QApplication; begin() and end() stand around each test.
class CaseWindow
{
protected:
    CaseWindow()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme());
    }

    void begin()
    {
        QSettings().clear();
        m_desk = std::make_unique<CartableDesk>();
        m_case = m_desk->registerCase(sampleDraft());
    }
    void end()
    {
        m_screen.reset();
        m_seat.reset();
        m_desk.reset();
    }
    void showCase()
    {
        m_seat = m_desk->seat();
        m_screen = std::make_unique<CartableScreen>(m_seat);
        m_screen->caseView()->setSeenDelay(1'000'000);
        m_screen->resize(1280, 900);
        m_screen->show();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
        m_screen->showFolder(Folder::All);
        QTRY_VERIFY(find<QAbstractItemView>(QStringLiteral("cartable.list"))->model()->rowCount() > 0);
        m_screen->focusList();
        press(Qt::Key_Down);
        QTRY_VERIFY(m_screen->caseView()->details());
    }
    template <typename Control> Control *find(const QString &name)
    {
        return mizban::test::controlIn<Control>(*m_screen, name);
    }
    [[nodiscard]] CaseState state() const { return test::storedCase(*m_seat, m_case).state; }

    QTemporaryDir m_settings;
    std::unique_ptr<CartableDesk> m_desk;
    std::shared_ptr<Seat> m_seat;
    StreamId m_case;
    std::unique_ptr<CartableScreen> m_screen;
};

} // namespace mizban::fixtures
