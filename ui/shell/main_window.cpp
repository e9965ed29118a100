#include "ui/shell/main_window.h"

#include "core/base/shown_digits.h"

#include "ui/help/manual_window.h"
#include "ui/models/case_text.h"
#include "ui/shell/day_watch.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/options_menu.h"
#include "ui/shell/preferences.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/desktop_notices.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QThread>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr QSize usualSize(1280, 800);
constexpr QSize smallestSize(640, 480);
constexpr QSize frameRoom(8, 40); ///< what the desktop puts round a window

/// «فرماندار دامغان، ۳ تازه، ۱ گذشته از مهلت»
QString seatWithCounts(const SeatSession &session)
{
    const Workspace &work = *session.workspace();
    QStringList parts{seatTitle(session.seat())};
    if (work.newCases() > 0)
        parts << MainWindow::tr("%1 تازه").arg(numberText(work.newCases()));
    if (work.overdueCases() > 0)
        parts << MainWindow::tr("%1 گذشته از مهلت").arg(numberText(work.overdueCases()));
    return listed(parts);
}

/// «رئیس اداره، اداره آب و فاضلاب دامغان»; nothing while there is no directory to say it.
QString seatInWords(const Seat &seat)
{
    const HolderCode &seatOf = seat.identity().seatOf;
    const DirectoryPtr directory = seat.directory();
    const QString title = directory->titleOf(seatOf);
    if (title == seatOf.text())
        return {};
    const Unit *unit = directory->unit(unitOfPost(PostCode(seatOf.text())));
    const bool post = directory->post(PostCode(seatOf.text()));
    return post && unit && !title.contains(unit->name) ? listed({title, unit->name}) : title;
}

} // namespace

MainWindow::MainWindow(ShellPorts ports, const QStringList &seats, QWidget *parent)
    : QMainWindow(parent)
    , m_ports(std::move(ports))
    , m_notices(new DesktopNotices(m_ports.clock, this))
    , m_stack(new QStackedWidget)
{
    setObjectName(u"window"_s);
    setWindowTitle(tr("میزبان"));
    setCentralWidget(m_stack);
    setMinimumSize(smallestSize);
    if (!restoreGeometry(Preferences::geometry()))
        resize(usualSize);
    for (const QString &path : seats)
        placeOf(path, false);
    m_current = m_places.empty() ? -1 : 0;
    addCommands();
    qApp->installEventFilter(this);
    connectAutoLock();
    connectNotices();
    showCurrent();
}

void MainWindow::placeIn(const QSize &room)
{
    const Theme theme = currentTheme();
    if (Preferences::geometry().isEmpty())
        resize(theme.px(usualSize.width()), theme.px(usualSize.height()));
    const QSize inside = room - frameRoom;
    if (inside.width() >= width() && inside.height() >= height())
        return;
    resize(size().boundedTo(inside));
    setWindowState(windowState() | Qt::WindowMaximized);
}

MainWindow::~MainWindow()
{
    m_autoLock.stop();
}

Workspace *MainWindow::workspace() const
{
    if (m_current < 0 || !m_places[static_cast<size_t>(m_current)].session)
        return nullptr;
    return m_places[static_cast<size_t>(m_current)].session->workspace();
}

bool MainWindow::isWorking() const
{
    return workspace() && m_stack->currentWidget() == workspace();
}

void MainWindow::addCommands()
{
    setCommandTitle(this, tr("همه جا"));
    const auto add = [this](const char *name, const QString &text, const QKeySequence &keys, auto act) {
        return addCommand(this, u"window.command."_s + QLatin1StringView(name), text, keys, act);
    };
    const auto working = [this] { return isWorking(); };
    add("palette", tr("یافتن هر کار، متقاضی یا مورد"), Qt::CTRL | Qt::Key_K, [this, working] {
        if (working())
            workspace()->openPalette();
    });
    addPlaces();
    setAbleWhen(add("search", tr("جستجو"), Qt::CTRL | Qt::Key_F, [this] { go(Workspace::Place::Search); }),
                working);
    setAbleWhen(add("sync", tr("همگام‌سازی با مرکز"), Qt::Key_F5,
                    [this] {
                        if (Workspace *front = workspace())
                            front->renew();
                    }),
                working);
    setAbleWhen(add("lock", tr("قفل کردن"), Qt::CTRL | Qt::Key_L, [this] { lock(); }), working);
    add("fullScreen", tr("تمام‌صفحه"), Qt::Key_F11,
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    setAbleWhen(add("shortcuts", tr("کلیدها"), Qt::Key_F1, [this] { go(Workspace::Place::Shortcuts); }),
                working);
    add("manual", tr("راهنما، در بخش همین صفحه"), Qt::SHIFT | Qt::Key_F1, [this] { openManual(); });
    setAbleWhen(addHeardCommand(this, u"window.command.tour"_s, tr("گشت نخستین روز"), {},
                                [this] {
                                    if (Workspace *front = workspace())
                                        front->startTour();
                                }),
                [working, this] { return working() && workspace()->isTraining(); });
    addKey(this, u"window.key.next"_s, tr("رفتن به قسمت بعد"), u"Enter"_s);
    addKey(this, u"window.key.send"_s, tr("ثبت یا فرستادن آنچه نوشته شده"), u"Ctrl+Enter"_s);
    addKey(this, u"window.key.back"_s, tr("بازگشت"), u"Esc"_s);
    addKey(this, u"window.key.halfSpace"_s, tr("نیم‌فاصله"), u"Shift+Space"_s);
}

/// The places and seats one can go to, for whoever has them.
void MainWindow::addPlaces()
{
    const auto place = [this](const char *name, const QString &text, Qt::Key key, Workspace::Place where,
                              bool (Workspace::*has)() const) {
        QAction *command = addCommand(this, u"window.command."_s + QLatin1StringView(name), text,
                                      Qt::CTRL | key, [this, where] { go(where); });
        setAbleWhen(command, [this] { return isWorking(); });
        if (has)
            setHadWhen(command, [this, has] { return workspace() && (workspace()->*has)(); });
    };
    place("registration", tr("ثبت مورد"), Qt::Key_1, Workspace::Place::Registration, &Workspace::registers);
    place("cartable", tr("کارتابل"), Qt::Key_2, Workspace::Place::Cartable, nullptr);
    place("intake", tr("قلم‌های ورودی"), Qt::Key_3, Workspace::Place::Intake,
          &Workspace::registers);
    place("services", tr("خدمت‌های ثبت‌شده"), Qt::Key_4, Workspace::Place::Services,
          &Workspace::registers);
    place("notices", tr("اطلاع‌رسانی به متقاضیان"), Qt::Key_5,
          Workspace::Place::Notices, &Workspace::tellsApplicants);
    place("track", tr("پیگیری مورد برای متقاضی"), Qt::Key_6, Workspace::Place::Track, &Workspace::registers);
    place("night", tr("شب"), Qt::Key_7, Workspace::Place::Night, &Workspace::watchesNights);
    place("delegations", tr("تفویض اختیار"), Qt::Key_8, Workspace::Place::Delegations, &Workspace::delegates);
    const auto step = [this](const char *name, const QString &text, const QKeySequence &keys, int by) {
        setHadWhen(addCommand(this, u"window.command."_s + QLatin1StringView(name), text, keys,
                              [this, by] { chooseNext(by); }),
                   [this] { return m_places.size() > 1; });
    };
    step("nextSeat", tr("رفتن به جایگاه بعدی"), Qt::CTRL | Qt::Key_Tab, 1);
    step("previousSeat", tr("رفتن به جایگاه پیشین"), Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, -1);
}

/// Lines and texts would take Ctrl+K for themselves (delete to the end of the line).
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::connectAutoLock()
{
    m_autoLock.setIdle(std::chrono::minutes(Preferences::idleMinutes()));
    connect(&m_autoLock, &AutoLock::countdown, this, [this](int seconds) {
        if (Workspace *front = workspace())
            front->header()->setCountdown(seconds);
    });
    connect(&m_autoLock, &AutoLock::countdownEnded, this, [this] {
        if (Workspace *front = workspace())
            front->header()->setCountdown(-1);
    });
    connect(&m_autoLock, &AutoLock::expired, this, [this] {
        lock();
        if (workspace())
            return;
        m_unlock->say(
            Tone::Info,
            tr("به‌دلیل نبود فعالیت قفل شد؛ فرم نیمه‌تمام پیش‌نویس شده است."));
    });
}

void MainWindow::connectNotices()
{
    if (Preferences::noticesSilent())
        m_notices->setSilence(DesktopNotices::Silence::Always);
    connect(m_notices, &DesktopNotices::opened, this, [this] {
        setWindowState(windowState() & ~Qt::WindowMinimized);
        show();
        raise();
        activateWindow();
    });
}

int MainWindow::placeOf(const QString &path, bool remember)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [&](const Place &place) { return place.path == whole; });
    if (found != m_places.end())
        return static_cast<int>(found - m_places.begin());
    m_places.push_back(Place{whole, nullptr, remember, {}});
    return static_cast<int>(m_places.size()) - 1;
}

void MainWindow::showCurrent()
{
    if (m_current < 0)
        showWelcome();
    else if (workspace())
        showWorkspace();
    else
        showUnlock();
}

void MainWindow::showUnlock()
{
    if (!m_unlock) {
        m_unlock = new UnlockPage(m_ports);
        m_stack->addWidget(m_unlock);
        connect(m_unlock, &UnlockPage::opened, this, &MainWindow::opened);
        connect(m_unlock, &UnlockPage::seatChosen, this, &MainWindow::choose);
        connect(m_unlock, &UnlockPage::enrolRequested, this, &MainWindow::showWelcome);
        connect(m_unlock, &UnlockPage::fileRequested, this,
                [this](const QString &path) { choose(placeOf(path, true)); });
    }
    QList<UnlockPage::SeatFile> seats;
    for (const Place &place : m_places)
        seats.append({place.path, place.title});
    m_unlock->setSeats(seats, m_current);
    m_stack->setCurrentWidget(m_unlock);
    m_unlock->focusPassword();
    setWindowTitle(tr("میزبان"));
}

void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(m_ports);
        m_stack->addWidget(m_welcome);
        connect(m_welcome, &WelcomePage::backRequested, this, &MainWindow::showCurrent);
        connect(m_welcome, &WelcomePage::openRequested, this,
                [this](const QString &path) { choose(placeOf(path, true)); });
        connect(m_welcome, &WelcomePage::enrolled, this,
                [this](const std::shared_ptr<Seat> &seat, const QString &path) {
                    placeOf(path, true);
                    opened(seat, path);
                });
    }
    m_welcome->setBackPossible(m_current >= 0);
    m_stack->setCurrentWidget(m_welcome);
    m_welcome->focusFirst();
    setWindowTitle(tr("میزبان"));
}

void MainWindow::showWorkspace()
{
    Workspace *front = workspace();
    nameSeats();
    m_stack->setCurrentWidget(front);
    front->focusPage();
    setWindowTitle(tr("%1، میزبان").arg(seatTitle(m_places[static_cast<size_t>(m_current)].session->seat())));
}

void MainWindow::nameSeats()
{
    QStringList names;
    for (const Place &place : m_places)
        names << (place.session ? seatWithCounts(*place.session)
                                : tr("%1 (قفل)")
                                      .arg(place.title.isEmpty() ? QFileInfo(place.path).completeBaseName()
                                                                 : place.title));
    offerSeats(names);
    for (const Place &place : m_places) {
        if (place.session)
            place.session->workspace()->header()->setSeats(names, m_current);
    }
}

/// For the palette: every post of the person by its name.
void MainWindow::offerSeats(const QStringList &names)
{
    while (m_seatCommands.size() < names.size()) {
        const int index = static_cast<int>(m_seatCommands.size());
        QAction *command = addHeardCommand(this, u"window.command.seat.%1"_s.arg(index), {}, {},
                                           [this, index] { choose(index); });
        setAbleWhen(command, [this, index] { return m_places.size() > 1 && m_current != index; });
        m_seatCommands << command;
    }
    for (qsizetype at = 0; at < names.size(); ++at)
        m_seatCommands.at(at)->setText(tr("رفتن به %1").arg(names.at(at)));
}

/// Round and round; a locked one asks for its password.
void MainWindow::chooseNext(int step)
{
    const int count = static_cast<int>(m_places.size());
    if (count > 1)
        choose((m_current + step + count) % count);
}

void MainWindow::choose(int index)
{
    m_current = index;
    showCurrent();
}

void MainWindow::opened(const std::shared_ptr<Seat> &seat, const QString &path)
{
    m_current = placeOf(path, false);
    Place &place = m_places[static_cast<size_t>(m_current)];
    if (std::exchange(place.remember, false))
        Preferences::rememberSeat(place.path);
    place.session = std::make_unique<SeatSession>(seat, m_ports);
    Workspace *front = place.session->workspace();
    m_stack->addWidget(front);
    connect(front->header(), &HeaderBar::lockRequested, this, &MainWindow::lock);
    connect(front->header(), &HeaderBar::seatChosen, this, &MainWindow::choose);
    connect(front, &Workspace::countsChanged, this, &MainWindow::nameSeats);
    connect(front, &Workspace::manualRequested, this, &MainWindow::openManual);
    connect(front, &Workspace::nightRang, m_notices, &DesktopNotices::tell);
    new DayWatch(seat, m_notices, front);
    auto *options = new OptionsMenu(m_notices, front);
    front->header()->options()->setMenu(options);
    front->header()->setIdleMinutes(Preferences::idleMinutes());
    connect(options, &OptionsMenu::idleChosen, this, [this](int minutes) {
        m_autoLock.setIdle(std::chrono::minutes(minutes));
        if (Workspace *shown = workspace())
            shown->header()->setIdleMinutes(minutes);
    });
    showCurrent();
    m_autoLock.start();
}

void MainWindow::lock()
{
    const bool open = std::any_of(m_places.begin(), m_places.end(),
                                  [](const Place &place) { return place.session != nullptr; });
    if (!open)
        return;
    if (!keepsEverything()) {
        m_autoLock.start(); // tried again after a while
        return;
    }
    m_autoLock.stop();
    for (Place &place : m_places) {
        if (!place.session)
            continue;
        place.title = seatInWords(place.session->seat());
        m_ending.push_back(std::move(place.session));
    }
    showUnlock();
    endSessions();
}

/// Whether all that is typed lies in the seats. What cannot be stored would be lost with its page: that
/// page comes to the front and says so.
bool MainWindow::keepsEverything()
{
    for (size_t at = 0; at < m_places.size(); ++at) {
        if (!m_places[at].session || m_places[at].session->keepsEverything())
            continue;
        m_current = static_cast<int>(at);
        showCurrent();
        return false;
    }
    return true;
}

/// A file dialog that is still open runs within a page: it is closed first, and the page goes when the
/// dialog's event loop has been left.
void MainWindow::endSessions()
{
    QWidget *dialog = QApplication::activeModalWidget();
    if (!dialog) {
        m_ending.clear();
        return;
    }
    const int level = QThread::currentThread()->loopLevel();
    dialog->close();
    auto *again = new QTimer(this);
    connect(again, &QTimer::timeout, this, [this, again, level] {
        if (QThread::currentThread()->loopLevel() >= level)
            return;
        again->deleteLater();
        endSessions();
    });
    again->start(0);
}

void MainWindow::openManual()
{
    if (!m_manual)
        m_manual = new ManualWindow(this);
    const Workspace *front = workspace();
    m_manual->openAt(front && m_stack->currentWidget() == front ? front->helpAnchor() : u"seat"_s);
}

void MainWindow::go(Workspace::Place place)
{
    Workspace *front = workspace();
    if (front && m_stack->currentWidget() == front)
        front->go(place);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Told once; who closes again means it.
    if (!keepsEverything() && !std::exchange(m_closingTold, true)) {
        event->ignore();
        return;
    }
    Preferences::setGeometry(saveGeometry());
    m_autoLock.stop();
    QMainWindow::closeEvent(event);
}

} // namespace mizban
