#include "tests/bench/keystroke_play.h"

#include "tests/gui/cartable/cartable_desk.h"
#include "tests/gui/controls.h"
#include "tests/gui/shell/shell_desk.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/registration/registration_page.h"
#include "ui/shell/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace mizban::bench {

namespace {

constexpr double keySeconds = 0.28;
constexpr double thoughtSeconds = 1.35;
constexpr int patienceMs = 60'000;
constexpr qint64 dayMs = 24ll * 60 * 60 * 1000;
constexpr int decisions = 10;
constexpr int mostFrames = 50; // something that moves by itself is not waited for

const QString governor = u"semnan.damghan.governor"_s;

/// Counts the frames that a window draws.
class Frames : public QObject
{
public:
    explicit Frames(QWidget &window) { window.installEventFilter(this); }
    [[nodiscard]] int drawn() const { return m_drawn; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_drawn += event->type() == QEvent::UpdateRequest ? 1 : 0;
        return false;
    }

private:
    int m_drawn = 0;
};

/// A person at a window, with everything he presses counted and everything he waits for measured.
class Typist
{
public:
    Typist(const QString &name, const ShellPorts &ports, const QString &seat)
        : m_window(ports, {seat})
    {
        m_journey.name = name;
        m_window.resize(1280, 800);
        m_window.show();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("no window");
        find<QLineEdit>("unlock.password")->setText(QLatin1StringView(seatPassword));
        send(Qt::Key_Return, {}, {});
        until([this] { return m_window.workspace() != nullptr; });
        m_place = m_window.workspace()->place();
        m_journey.screens = 1;
    }

    [[nodiscard]] Workspace &workspace() { return *m_window.workspace(); }
    [[nodiscard]] const Journey &journey() const { return m_journey; }
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(m_window, name);
    }

    void think() { ++m_journey.thoughts; }
    /// One key; `done` says when its effect is there.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers, const std::function<bool()> &done)
    {
        ++m_journey.keys;
        waitFor(
            QKeySequence(QKeyCombination(modifiers, key)).toString(), [=] { send(key, modifiers, {}); },
            done);
    }
    void press(Qt::Key key, const std::function<bool()> &done) { press(key, Qt::NoModifier, done); }
    void pressSign(QChar sign, const std::function<bool()> &done)
    {
        ++m_journey.keys;
        waitFor(
            sign, [=] { send(Qt::Key(0), {}, QString(sign)); }, done);
    }
    /// What only the person can know.
    void type(const QString &text)
    {
        for (const QChar sign : text) {
            ++m_journey.freeKeys;
            waitFor(
                sign, [=] { send(Qt::Key(0), {}, QString(sign)); }, [] { return true; });
        }
    }
    [[nodiscard]] std::function<bool()> focusOn(const char *name)
    {
        return [this, name] { return find<QWidget>(name)->hasFocus(); };
    }
    /// Waits for something that is no part of the work.
    void until(const std::function<bool()> &done)
    {
        if (!QTest::qWaitFor(done, patienceMs))
            qFatal("%s: waited in vain, the focus is in %s", qPrintable(m_journey.name), qPrintable(focus()));
    }
    void begin()
    {
        const QString name = m_journey.name;
        m_journey = {};
        m_journey.name = name;
        m_journey.screens = 1;
    }

private:
    [[nodiscard]] static QString focus()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->objectName() : u"nothing"_s;
    }
    static void send(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text)
    {
        QWidget *focus = QApplication::focusWidget();
        if (!focus)
            qFatal("nothing has the focus");
        if (text.isEmpty()) {
            QTest::keyClick(focus, key, modifiers);
            return;
        }
        QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
        QApplication::sendEvent(focus, &down);
        if (QWidget *now = QApplication::focusWidget()) {
            QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
            QApplication::sendEvent(now, &up);
        }
    }
    /// All that the key changed is drawn into the window's picture, and what follows of that too: until
    /// nothing asks for a frame any more.
    void untilPainted()
    {
        int before = -1;
        for (int pass = 0; pass < mostFrames && before != m_frames.drawn(); ++pass) {
            before = m_frames.drawn();
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        }
    }
    void waitFor(const QString &name, const std::function<void()> &key, const std::function<bool()> &done)
    {
        QElapsedTimer timer;
        timer.start();
        key();
        while (!done()) {
            if (timer.elapsed() > patienceMs)
                qFatal("%s: key %d did nothing, the focus is in %s", qPrintable(m_journey.name),
                       m_journey.keys, qPrintable(focus()));
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        }
        untilPainted();
        const double waited = double(timer.nsecsElapsed()) / 1e6;
        m_journey.waitMs += waited;
        if (waited > m_journey.longestWaitMs) {
            m_journey.longestWaitMs = waited;
            m_journey.longestAt = name;
        }
        if (m_window.workspace() && m_window.workspace()->place() != m_place) {
            m_place = m_window.workspace()->place();
            ++m_journey.screens;
        }
    }

    MainWindow m_window;
    Frames m_frames{m_window};
    Journey m_journey;
    Workspace::Place m_place = Workspace::Place::None;
};

Journey returningApplicant()
{
    ShellDesk desk;
    const QString seat = desk.addDeskSeat();
    {
        auto writer = openSeat(seat, desk.center().clock());
        if (!writer.ok() || !(*writer)->registerCase(sampleDraft(1)).ok())
            qFatal("no earlier case");
    }
    Typist clerk(u"a returning applicant's request"_s, desk.ports(), seat);
    auto *page = clerk.find<RegistrationPage>("registration");
    const QSignalSpy saved(page, &RegistrationPage::registered);
    const QSignalSpy known(page, &RegistrationPage::applicantShown);
    clerk.until(clerk.focusOn("registration.nationalNumber"));
    clerk.begin();
    clerk.think();
    clerk.type(sampleNationalNumber(1));
    clerk.press(Qt::Key_Return, [&] { return !known.isEmpty() && clerk.focusOn("registration.kind")(); });
    clerk.think();
    clerk.pressSign(u'1', clerk.focusOn("registration.subject"));
    clerk.think();
    clerk.press(Qt::Key_Down, [] { return true; }); // the subjects used lately
    clerk.press(Qt::Key_Return, clerk.focusOn("registration.text"));
    clerk.think();
    clerk.type(u"فشار آب باز هم کم است."_s);
    clerk.press(Qt::Key_Tab, clerk.focusOn("registration.outcome"));
    clerk.think();
    clerk.pressSign(u'3', [] { return true; });
    clerk.press(Qt::Key_F2, [&] { return saved.size() == 1; });
    return clerk.journey();
}

Journey newApplicantsComplaint()
{
    ShellDesk desk;
    Typist clerk(u"a new applicant's complaint"_s, desk.ports(), desk.addDeskSeat());
    const QSignalSpy saved(clerk.find<RegistrationPage>("registration"), &RegistrationPage::registered);
    clerk.until(clerk.focusOn("registration.nationalNumber"));
    clerk.begin();
    clerk.think();
    clerk.type(sampleNationalNumber(1));
    clerk.press(Qt::Key_Return, clerk.focusOn("registration.givenName"));
    clerk.type(u"زهرا"_s);
    clerk.press(Qt::Key_Return, clerk.focusOn("registration.familyName"));
    clerk.type(u"احمدی"_s);
    clerk.press(Qt::Key_Return, clerk.focusOn("registration.mobile"));
    clerk.type(u"09121234567"_s);
    clerk.press(Qt::Key_Return, clerk.focusOn("registration.channel"));
    clerk.press(Qt::Key_Return, clerk.focusOn("registration.kind"));
    clerk.think();
    clerk.pressSign(u'2', clerk.focusOn("registration.subject"));
    clerk.think();
    clerk.type(u"فشار"_s);
    clerk.press(Qt::Key_Return, clerk.focusOn("registration.against"));
    clerk.think();
    clerk.type(u"آب و فاضلاب شهرستان دامغان"_s);
    clerk.press(Qt::Key_Return, clerk.focusOn("registration.breach"));
    clerk.think();
    clerk.pressSign(u'4', clerk.focusOn("registration.text"));
    clerk.think();
    clerk.type(u"با وجود چند بار مراجعه، افت فشار آب برطرف نشده است."_s);
    clerk.press(Qt::Key_Tab, clerk.focusOn("registration.redress"));
    clerk.type(u"رفع افت فشار"_s);
    clerk.press(Qt::Key_Tab, clerk.focusOn("registration.outcome"));
    clerk.think();
    clerk.pressSign(u'3', [] { return true; });
    clerk.press(Qt::Key_F2, [&] { return saved.size() == 1; });
    return clerk.journey();
}

/// The official at his list. He decided once before, so that he has somebody he refers to.
class Official
{
public:
    Official(const ShellPorts &ports, const QString &seat)
        : m_typist(u"an official's ten decisions"_s, ports, seat)
        , m_screen(m_typist.find<CartableScreen>("cartable"))
        , m_acted(m_screen->caseView(), &CaseView::acted)
    {
        m_screen->caseView()->setSeenDelay(1'000'000); // what is read without deciding stays new
        m_typist.until([this] { return list()->model() && list()->model()->rowCount() > decisions; });
        m_screen->focusList();
        press(Qt::Key_Down, {}, shows());
        press(Qt::Key_R, {}, m_typist.focusOn("case.refer.to"));
        m_typist.type(u"damghan.water"_s);
        press(Qt::Key_Return, {}, m_typist.focusOn("case.refer.note"));
        press(Qt::Key_Return, Qt::ControlModifier, done());
        m_typist.until([this] { return list()->model()->rowCount() == decisions; });
        m_typist.begin();
    }

    [[nodiscard]] const Journey &journey() const { return m_typist.journey(); }
    void first()
    {
        m_typist.think();
        press(Qt::Key_Down, {}, shows());
    }
    void accept() { decide(Qt::Key_E, false); }
    void refer() { decide(Qt::Key_R, true); }
    void answer() { decide(Qt::Key_A, true); }

private:
    [[nodiscard]] QAbstractItemView *list() { return m_typist.find<QAbstractItemView>("cartable.list"); }
    [[nodiscard]] std::function<bool()> shows()
    {
        return [this] { return m_screen->caseView()->details() != nullptr; };
    }
    [[nodiscard]] std::function<bool()> done()
    {
        return [this, before = m_acted.size()] { return m_acted.size() > before && list()->hasFocus(); };
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers, const std::function<bool()> &effect)
    {
        m_typist.press(key, modifiers, effect);
    }
    /// The act, its sentence, and on to the next case.
    void decide(Qt::Key act, bool sentence)
    {
        m_typist.think();
        press(act, {}, [this] { return !list()->hasFocus(); });
        if (sentence)
            press(Qt::Key_1, Qt::AltModifier, [] { return true; });
        const StreamId before = m_screen->caseView()->caseId();
        const bool last = m_acted.size() == decisions; // and the one before them
        press(Qt::Key_F2, {}, [this, before, last, acted = done()] {
            return acted() && (last || (m_screen->caseView()->caseId() != before && shows()()));
        });
    }

    Typist m_typist;
    CartableScreen *m_screen;
    QSignalSpy m_acted;
};

Journey tenDecisions()
{
    CartableDesk cartable(governor, governor);
    cartable.receive(decisions + 1, workingDayMs + 2 * dayMs);
    ShellDesk desk;
    ShellPorts ports = desk.ports();
    ports.clock = cartable.clock();
    Official official(ports, cartable.close());
    official.first();
    official.accept();
    for (int i = 0; i < 5; ++i)
        official.refer();
    for (int i = 0; i < 4; ++i)
        official.answer();
    return official.journey();
}

} // namespace

double Journey::seconds() const
{
    return (keys + freeKeys) * keySeconds + thoughts * thoughtSeconds + waitMs / 1000;
}

QList<Journey> playJourneys()
{
    return {returningApplicant(), newApplicantsComplaint(), tenDecisions()};
}

} // namespace mizban::bench
