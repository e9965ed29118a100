#include "ui/shell/workspace.h"

#include "core/domain/night_directory.h"
#include "core/domain/night_needs.h"
#include "core/services/words.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/models/folder_model.h"
#include "ui/night/night_bell.h"
#include "ui/night/night_screen.h"
#include "ui/printing/list_preview.h"
#include "ui/printing/print_preview.h"
#include "ui/records/intake_screen.h"
#include "ui/records/notice_screen.h"
#include "ui/records/service_screen.h"
#include "ui/records/track_screen.h"
#include "ui/registration/receipt_preview.h"
#include "ui/registration/registration_page.h"
#include "ui/search/search_screen.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/first_day_tour.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notices.h"
#include "ui/shell/preferences.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int minuteMs = 60'000;

/// The night has a look of its own; leaving it gives back what the person chose for the day.
void wearNightLook(bool atNight)
{
    const Appearance wanted = atNight ? Preferences::nightAppearance() : Preferences::appearance();
    const Theme theme = currentTheme();
    if (theme.appearance() != wanted)
        applyLook(*qApp, Theme(wanted, theme.scale(), theme.density()), QGuiApplication::layoutDirection());
}
} // namespace

Workspace::Workspace(std::shared_ptr<Seat> seat, SyncService *sync, const Error &problem, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_sync(sync)
    , m_problem(problem)
    , m_folders(new FolderModel(m_seat, this))
{
    setObjectName(u"window.workspace"_s);
    build();
    connectParts();
    addCommands();
    directoryChanged();
    showState();
}

Workspace::~Workspace() = default;

void Workspace::build()
{
    m_header = new HeaderBar;
    m_rail = new NavigationRail;
    m_notices = new Notices;
    m_status = new StatusLine;
    m_pages = new QStackedWidget;
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_notices);
    middle->addWidget(m_pages, 1);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_rail);
    line->addLayout(middle, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(line, 1);
    column->addWidget(m_status);
}

void Workspace::connectParts()
{
    connect(m_rail->registration(), &QAbstractButton::clicked, this, [this] { go(Place::Registration); });
    connect(m_rail->cartable(), &QAbstractButton::clicked, this, [this] { go(Place::Cartable); });
    connect(m_rail->search(), &QAbstractButton::clicked, this, [this] { go(Place::Search); });
    connect(m_rail->intake(), &QAbstractButton::clicked, this, [this] { go(Place::Intake); });
    connect(m_rail->services(), &QAbstractButton::clicked, this, [this] { go(Place::Services); });
    connect(m_rail->notices(), &QAbstractButton::clicked, this, [this] { go(Place::Notices); });
    connect(m_rail->track(), &QAbstractButton::clicked, this, [this] { go(Place::Track); });
    connect(m_rail->night(), &QAbstractButton::clicked, this, [this] { go(Place::Night); });
    connect(m_rail->shortcuts(), &QAbstractButton::clicked, this, [this] { go(Place::Shortcuts); });
    connect(m_header, &HeaderBar::findRequested, this, &Workspace::openPalette);
    connect(m_status, &StatusLine::syncRequested, this, &Workspace::sync);
    connect(m_status, &StatusLine::offlineChosen, this, &Workspace::setOffline);
    connect(m_notices, &Notices::syncRequested, this, &Workspace::sync);
    connect(m_folders, &FolderModel::countersChanged, this, &Workspace::showCounts);
    connect(m_seat.get(), &Seat::changed, this, &Workspace::directoryChanged);
    if (m_sync)
        connect(m_sync, &SyncService::stateChanged, this, &Workspace::showState);
    connect(&m_minute, &QTimer::timeout, this, &Workspace::showState);
    m_minute.start(minuteMs);
}

/// The folders, which the palette finds by name.
void Workspace::addCommands()
{
    setCommandTitle(this, tr("کارتابل"));
    for (int row = 0; row < m_folders->rowCount(); ++row) {
        const Folder folder = FolderModel::folderAt(row);
        QAction *command = addHeardCommand(this, u"window.command.folder."_s + wordOf(folder),
                                           tr("پوشه %1").arg(nameOf(folder)), {}, [this, folder] {
                                               go(Place::Cartable);
                                               if (m_cartable)
                                                   m_cartable->showFolder(folder);
                                           });
        setAbleWhen(command, [this] { return isReady(); });
    }
}

/// What can be done from where the person is: first on the page in front, then everywhere.
QList<QAction *> Workspace::commandsHere() const
{
    QList<QWidget *> parts =
        m_pages->currentWidget() ? commandParts(m_pages->currentWidget()) : QList<QWidget *>();
    parts << window() << const_cast<Workspace *>(this);
    QList<QAction *> commands;
    for (const QWidget *part : std::as_const(parts)) {
        const QList<QAction *> own = commandsOf(part);
        for (QAction *command : own) {
            if (part->isVisible() && isRunnable(command) && isAble(command))
                commands << command;
        }
    }
    if (QMenu *options = m_header->options()->menu()) {
        for (QAction *option : options->actions()) {
            if (!option->isSeparator())
                commands << option;
        }
    }
    return commands;
}

void Workspace::openPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_seat, this);
        connect(m_palette, &CommandPalette::caseChosen, this, &Workspace::showCase);
        connect(m_palette, &CommandPalette::personChosen, this, [this](const QString &query) {
            go(Place::Search);
            if (m_search)
                m_search->search(query);
        });
    }
    m_palette->open(commandsHere());
}

bool Workspace::isReady() const
{
    return m_seat->directory()->version() > 0;
}

bool Workspace::registers() const
{
    const Unit *unit = m_seat->directory()->unit(UnitCode(m_seat->identity().seatOf.text()));
    return unit && unit->kind == UnitKind::Desk;
}

bool Workspace::watchesNights() const
{
    return isReady() && !registers() && followsNights(*m_seat->directory(), m_seat->post());
}

QWidget *Workspace::page(Place place)
{
    switch (place) {
    case Place::Registration:
        return m_registration ? m_registration : makeRegistration();
    case Place::Cartable:
        return m_cartable ? m_cartable : makeCartable();
    case Place::Search:
        return m_search ? m_search : makeSearch();
    case Place::Intake:
        return m_intake ? m_intake : makeIntake();
    case Place::Services:
        return m_services ? m_services : makeServices();
    case Place::Notices:
        return m_notified ? m_notified : makeNotices();
    case Place::Track:
        return m_track ? m_track : makeTrack();
    case Place::Night:
        return m_night ? m_night : makeNight();
    case Place::Receipt:
        return m_receipt ? m_receipt : makeReceipt();
    case Place::Print:
        return m_print ? m_print : makePrint();
    case Place::ListPrint:
        return m_listPrint ? m_listPrint : makeListPrint();
    case Place::Shortcuts:
        return m_shortcuts ? m_shortcuts : makeShortcuts();
    case Place::Waiting:
    case Place::None:
        break;
    }
    return m_waiting ? m_waiting : makeWaiting();
}

QWidget *Workspace::makeRegistration()
{
    m_registration = new RegistrationPage(m_seat);
    m_pages->addWidget(m_registration);
    connect(m_registration, &RegistrationPage::registered, this, &Workspace::sync);
    connect(m_registration, &RegistrationPage::counselRecorded, this, &Workspace::sync);
    connect(m_registration, &RegistrationPage::visitAdded, this, &Workspace::sync);
    connect(m_registration, &RegistrationPage::serviceRecorded, this, &Workspace::sync);
    connect(m_registration, &RegistrationPage::printRequested, this, &Workspace::showReceipt);
    connect(m_registration, &RegistrationPage::caseRequested, this, &Workspace::showCase);
    return m_registration;
}

QWidget *Workspace::makeCartable()
{
    m_cartable = new CartableScreen(m_seat);
    m_pages->addWidget(m_cartable);
    m_cartable->showFolder(Folder::New);
    connect(m_cartable, &CartableScreen::receiptRequested, this, &Workspace::showReceipt);
    connect(m_cartable, &CartableScreen::printRequested, this, &Workspace::showPrint);
    connect(m_cartable, &CartableScreen::listPrintRequested, this, [this](Folder folder) {
        showListPrint({tr("کارتابل: %1").arg(nameOf(folder)), folder, {}});
    });
    connect(m_cartable, &CartableScreen::acted, this, &Workspace::sync);
    connect(m_cartable, &CartableScreen::newCaseRequested, this, [this] { go(Place::Registration); });
    connect(m_cartable, &CartableScreen::draftChosen, this, [this](qint64 draft) {
        if (!registers())
            return;
        go(Place::Registration);
        m_registration->openDraft(draft);
    });
    return m_cartable;
}

QWidget *Workspace::makeSearch()
{
    m_search = new SearchScreen(m_seat);
    m_pages->addWidget(m_search);
    connect(m_search, &SearchScreen::receiptRequested, this, &Workspace::showReceipt);
    connect(m_search, &SearchScreen::printRequested, this, &Workspace::showPrint);
    connect(m_search, &SearchScreen::listPrintRequested, this, [this](const QString &query) {
        showListPrint({tr("یافته‌های جستجوی «%1»").arg(query.simplified()), {}, query});
    });
    connect(m_search, &SearchScreen::acted, this, &Workspace::sync);
    connect(m_search, &SearchScreen::leaveRequested, this, &Workspace::goBack);
    return m_search;
}

QWidget *Workspace::makeIntake()
{
    m_intake = new IntakeScreen(m_seat);
    m_pages->addWidget(m_intake);
    connect(m_intake, &IntakeScreen::acted, this, &Workspace::sync);
    connect(m_intake, &IntakeScreen::caseRequested, this, &Workspace::showCase);
    connect(m_intake, &IntakeScreen::registrationRequested, this, [this](const CaseDraft &draft) {
        go(Place::Registration);
        m_registration->beginWith(draft);
    });
    return m_intake;
}

QWidget *Workspace::makeServices()
{
    m_services = new ServiceScreen(m_seat);
    m_pages->addWidget(m_services);
    connect(m_services, &ServiceScreen::caseRequested, this, &Workspace::showCase);
    connect(m_services, &ServiceScreen::newServiceRequested, this, [this] {
        CaseDraft draft;
        draft.service = ServiceDraft();
        go(Place::Registration);
        m_registration->beginWith(draft);
    });
    return m_services;
}

QWidget *Workspace::makeNotices()
{
    m_notified = new NoticeScreen(m_seat);
    m_pages->addWidget(m_notified);
    connect(m_notified, &NoticeScreen::acted, this, &Workspace::sync);
    connect(m_notified, &NoticeScreen::caseRequested, this, &Workspace::showCase);
    return m_notified;
}

QWidget *Workspace::makeTrack()
{
    m_track = new TrackScreen(m_seat, m_question, [this] { return m_sync && m_sync->isNetworkAllowed(); });
    m_pages->addWidget(m_track);
    connect(m_track, &TrackScreen::caseRequested, this, &Workspace::showCase);
    return m_track;
}

QWidget *Workspace::makeNight()
{
    m_night = new NightScreen(m_seat);
    m_pages->addWidget(m_night);
    connect(m_night, &NightScreen::acted, this, &Workspace::sync);
    connect(m_night, &NightScreen::needsChanged, m_rail->night(), &NavigationButton::setCounts);
    connect(m_night->bell(), &NightBell::rang, this, &Workspace::nightRang);
    connect(m_night, &NightScreen::inFrontChanged, qApp, &wearNightLook, Qt::QueuedConnection);
    connect(m_night, &NightScreen::lookToggled, this, [] {
        const bool dark = Preferences::nightAppearance() != Appearance::Light;
        Preferences::setNightAppearance(dark ? Appearance::Light : Appearance::Dark);
        wearNightLook(true);
    });
    return m_night;
}

QWidget *Workspace::makeReceipt()
{
    m_receipt = new ReceiptPreview(m_seat);
    m_pages->addWidget(m_receipt);
    connect(m_receipt, &ReceiptPreview::closed, this, &Workspace::goBack);
    return m_receipt;
}

QWidget *Workspace::makePrint()
{
    m_print = new PrintPreview(m_seat);
    m_pages->addWidget(m_print);
    connect(m_print, &PrintPreview::closed, this, &Workspace::goBack);
    connect(m_print, &PrintPreview::recorded, this, &Workspace::sync);
    return m_print;
}

QWidget *Workspace::makeListPrint()
{
    m_listPrint = new ListPreview(m_seat);
    m_pages->addWidget(m_listPrint);
    connect(m_listPrint, &ListPreview::closed, this, &Workspace::goBack);
    return m_listPrint;
}

QWidget *Workspace::makeShortcuts()
{
    m_shortcuts = new ShortcutSheet;
    m_pages->addWidget(m_shortcuts);
    connect(m_shortcuts, &ShortcutSheet::closed, this, &Workspace::goBack);
    m_shortcuts->setTourOffered(isTraining());
    connect(m_shortcuts, &ShortcutSheet::tourRequested, this, &Workspace::startTour);
    connect(m_shortcuts, &ShortcutSheet::manualRequested, this, &Workspace::manualRequested);
    return m_shortcuts;
}

/// The keys of every page, also of those not yet looked at.
void Workspace::showKeys()
{
    QList<QWidget *> parts{window()};
    QList<Place> places{Place::Cartable, Place::Search, Place::Receipt, Place::Print, Place::ListPrint};
    if (registers())
        places =
            QList<Place>{Place::Registration, Place::Intake, Place::Services, Place::Notices, Place::Track} +
            places;
    if (watchesNights())
        places.prepend(Place::Night);
    for (const Place place : std::as_const(places)) {
        if (isReady())
            parts << commandParts(page(place));
    }
    m_shortcuts->setParts(parts);
}

QWidget *Workspace::makeWaiting()
{
    m_waiting = new EmptyState;
    m_waiting->setObjectName(u"window.waiting"_s);
    m_waiting->setIcon(u"sync"_s);
    m_waiting->setSentence(tr(
        "فهرست دستگاه‌ها و موضوع‌ها هنوز از مرکز نرسیده است."));
    m_waiting->setNext(tr(
        "یک بار همگام‌سازی لازم است؛ پس از آن بدون شبکه هم می‌توان کار کرد."));
    m_waiting->setAction(tr("همگام‌سازی (F5)"));
    connect(m_waiting, &EmptyState::actionTriggered, this, &Workspace::sync);
    m_pages->addWidget(m_waiting);
    return m_waiting;
}

void Workspace::go(Place place)
{
    const bool ofDesk = place == Place::Registration || place == Place::Intake || place == Place::Services ||
                        place == Place::Notices || place == Place::Track;
    const bool paper = place == Place::Receipt || place == Place::Print || place == Place::ListPrint;
    const bool work =
        ofDesk || paper || place == Place::Cartable || place == Place::Search || place == Place::Night;
    if (work && !isReady())
        place = Place::Waiting;
    if (ofDesk && isReady() && !registers())
        return;
    if (place == Place::Night && !watchesNights())
        return;
    const auto isPlaceOfWork = [](Place where) {
        return where == Place::Registration || where == Place::Cartable || where == Place::Intake ||
               where == Place::Services || where == Place::Notices || where == Place::Track ||
               where == Place::Night;
    };
    if (isPlaceOfWork(m_place) && !isPlaceOfWork(place))
        m_before = m_place;
    const bool over = paper || place == Place::Shortcuts;
    m_overSearch = over && (m_place == Place::Search || m_overSearch);
    m_place = place;
    m_pages->setCurrentWidget(page(place));
    if (place == Place::Shortcuts)
        showKeys();
    mark();
    focusPage();
}

/// From the receipt or the sheet of keys to where the person was.
void Workspace::goBack()
{
    if (m_overSearch)
        go(Place::Search);
    else if (m_before != Place::None)
        go(m_before);
    else
        goHome();
}

void Workspace::showReceipt(const StreamId &id)
{
    go(Place::Receipt);
    if (m_receipt)
        m_receipt->showCase(id);
}

void Workspace::showPrint(const StreamId &id)
{
    go(Place::Print);
    if (m_print)
        m_print->showCase(id);
}

void Workspace::showListPrint(const ListRequest &request)
{
    go(Place::ListPrint);
    if (m_listPrint)
        m_listPrint->showList(request);
}

void Workspace::showCase(const StreamId &id)
{
    go(Place::Cartable);
    if (m_cartable)
        m_cartable->showCase(id);
}

void Workspace::focusPage()
{
    switch (m_place) {
    case Place::Registration:
        m_registration->focusFirst();
        break;
    case Place::Cartable:
        m_cartable->focusList();
        break;
    case Place::Search:
        m_search->focusField();
        break;
    case Place::Intake:
        m_intake->focusList();
        break;
    case Place::Services:
        m_services->focusList();
        break;
    case Place::Notices:
        m_notified->focusList();
        break;
    case Place::Track:
        m_track->focusFirst();
        break;
    case Place::Night:
        m_night->focusList();
        break;
    default:
        m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
    }
}

QString Workspace::helpAnchor() const
{
    switch (m_place) {
    case Place::Registration:
        return u"registration"_s;
    case Place::Cartable:
        return u"cartable"_s;
    case Place::Search:
        return u"search"_s;
    case Place::Intake:
        return u"intake"_s;
    case Place::Services:
        return u"services"_s;
    case Place::Notices:
        return u"notices"_s;
    case Place::Track:
        return u"track"_s;
    case Place::Night:
        return u"night"_s;
    case Place::Receipt:
        return u"receipt"_s;
    case Place::Print:
        return u"print"_s;
    case Place::ListPrint:
        return u"list-print"_s;
    case Place::Shortcuts:
    case Place::Waiting:
    case Place::None:
        break;
    }
    return u"window"_s;
}

bool Workspace::isTraining() const
{
    return m_seat->identity().training;
}

void Workspace::startTour()
{
    if (!isTraining() || !isReady())
        return;
    if (!m_tour) {
        m_tour = new FirstDayTour(this, [this](const QString &place) {
            go(place == "cartable"_L1 || !registers() ? Place::Cartable : Place::Registration);
        });
        connect(m_tour, &FirstDayTour::reached, this, [](int step) { Preferences::setTourStep(step); });
        connect(m_tour, &FirstDayTour::left, this, &Workspace::focusPage);
    }
    m_tour->start(Preferences::tourStep());
}

void Workspace::mark()
{
    m_rail->mark(m_place == Place::Registration ? m_rail->registration()
                 : m_place == Place::Cartable   ? m_rail->cartable()
                 : m_place == Place::Search     ? m_rail->search()
                 : m_place == Place::Intake     ? m_rail->intake()
                 : m_place == Place::Services   ? m_rail->services()
                 : m_place == Place::Notices    ? m_rail->notices()
                 : m_place == Place::Track      ? m_rail->track()
                 : m_place == Place::Night      ? m_rail->night()
                 : m_place == Place::Shortcuts  ? m_rail->shortcuts()
                                                : nullptr);
}

void Workspace::directoryChanged()
{
    m_header->setSeat(*m_seat);
    for (NavigationButton *ofDesk :
         {m_rail->registration(), m_rail->intake(), m_rail->services(), m_rail->notices(), m_rail->track()})
        ofDesk->setVisible(registers());
    m_rail->night()->setVisible(watchesNights());
    m_rail->cartable()->setVisible(isReady());
    m_rail->search()->setVisible(isReady());
    if (!isReady())
        go(Place::Waiting);
    else if (m_place == Place::None || m_place == Place::Waiting)
        goHome();
}

/// Where the day, or the night, begins.
void Workspace::goHome()
{
    const bool onDuty = watchesNights() && isOnDutyRole(*m_seat->directory(), m_seat->post());
    go(registers() ? Place::Registration : onDuty ? Place::Night : Place::Cartable);
}

void Workspace::showCounts()
{
    m_rail->cartable()->setCounts(m_folders->count(Folder::New), m_folders->count(Folder::Overdue));
}

void Workspace::showState()
{
    SyncState state;
    if (m_sync) {
        state = m_sync->state();
        m_status->setOffline(!m_sync->isNetworkAllowed());
    } else {
        state.connectivity = Connectivity::Problem;
        state.error = m_problem;
    }
    const qint64 now = m_seat->clock().nowMs();
    m_status->setState(state, now);
    m_notices->setState(state, now);
}

void Workspace::sync()
{
    if (m_sync)
        m_sync->syncSoon();
}

void Workspace::setOffline(bool offline)
{
    if (m_sync)
        m_sync->setNetworkAllowed(!offline);
    showState();
}

Status Workspace::flush()
{
    Status all;
    if (m_cartable)
        all = m_cartable->caseView()->flush();
    if (m_night) {
        if (const Status kept = m_night->flush(); !kept.ok())
            all = kept;
    }
    if (m_registration) {
        if (const Result<qint64> kept = m_registration->flushDraft().result(); !kept.ok())
            all = kept.error();
    }
    return all;
}

void Workspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_status)
        showState();
}

} // namespace mizban
