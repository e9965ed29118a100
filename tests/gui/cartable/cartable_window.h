#pragma once

#include "core/projections/folders.h"
#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_view.h"
#include "ui/widgets/theme.h"

#include <QSettings>
#include <QtTest>

namespace mizban::fixtures {

const QString governor = QStringLiteral("semnan.damghan.governor");
constexpr int never = 1'000'000;

/// The cartable of a desk in a window, as whoever works in it by keys has it; nothing counts as seen. Made
/// once there is a QApplication; begin() stands before each test.
class CartableWindow
{
protected:
    CartableWindow()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme());
    }

    void begin()
    {
        m_screen.reset();
        QSettings().clear();
    }
    void open(CartableDesk &desk, int rows, Folder folder = Folder::Open)
    {
        m_screen = std::make_unique<CartableScreen>(desk.seat());
        m_screen->caseView()->setSeenDelay(never);
        m_screen->resize(1280, 900);
        m_screen->show();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
        m_screen->showFolder(folder);
        QTRY_COMPARE(this->rows(), rows);
        m_screen->focusList();
    }
    void showFirst()
    {
        press(Qt::Key_Down);
        QTRY_VERIFY(m_screen->caseView()->details());
    }
    /// So many sample cases that the desk registered, the first of them in front.
    void openSamples(CartableDesk &desk, int cases)
    {
        for (int number = 1; number <= cases; ++number)
            desk.registerCase(sampleDraft(number));
        open(desk, cases);
        showFirst();
    }
    /// What the center sends while the window is open.
    void take(CartableDesk &desk, const FeedReply &feed)
    {
        const auto seat = desk.seat();
        QVERIFY(seat->write([feed](SeatWriter &writer) { return writer.applyFeed(feed); }).result().ok());
        seat->announceChange();
    }
    /// As from the keyboard: shortcuts hear it too.
    void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] const CaseState &state() const { return m_screen->caseView()->details()->state; }
    [[nodiscard]] int rows() { return find<CaseListView>("cartable.list")->model()->rowCount(); }
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_screen->window(), name);
    }

    QTemporaryDir m_settings;
    std::unique_ptr<CartableScreen> m_screen;
};

} // namespace mizban::fixtures
