#include "ui/shell/workspace.h"

#include "core/domain/night_directory.h"
#include "core/domain/night_needs.h"
#include "core/domain/sealed_handlers.h"
#include "core/services/words.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/models/folder_model.h"
#include "ui/models/office_watch.h"
#include "ui/printing/list_preview.h"
#include "ui/printing/print_preview.h"
#include "ui/registration/receipt_preview.h"
#include "ui/registration/registration_page.h"
#include "ui/search/search_screen.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/connection_watch.h"
#include "ui/shell/first_day_tour.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notices.h"
#include "ui/shell/pages.h"
#include "ui/shell/preferences.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/commands.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int minuteMs = 60'000;
} // namespace

Workspace::Workspace(std::shared_ptr<Seat> seat, SyncService *sync, const Error &problem, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_folders(new FolderModel(m_seat, this))
{
    setObjectName(u"window.workspace"_s);
    build(sync, problem);
    connectParts();
    connectPages();
    addCommands();
    directoryChanged();
    m_connection->show();
}

Workspace::~Workspace() = default;

void Workspace::build(SyncService *sync, const Error &problem)
{
    m_header = new HeaderBar;
    m_rail = new NavigationRail;
    auto *notices = new Notices;
    auto *status = new StatusLine;
    m_connection = new ConnectionWatch(m_seat, sync, problem, {status, notices}, this);
    m_pages = new Pages(m_seat, [connection = m_connection] { return connection->isNetworkAllowed(); });
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(notices);
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
    column->addWidget(status);
}

void Workspace::connectParts()
{
    for (const Place place :
         {Place::Registration, Place::Cartable, Place::Search, Place::Intake, Place::Services, Place::Notices,
          Place::Track, Place::Night, Place::Delegations, Place::Shortcuts})
        connect(buttonTo(place), &QAbstractButton::clicked, this, [this, place] { go(place); });
    connect(m_header, &HeaderBar::findRequested, this, &Workspace::openPalette);
    connect(m_folders, &FolderModel::countersChanged, this, &Workspace::showCounts);
    connect(m_seat.get(), &Seat::changed, this, &Workspace::directoryChanged);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_header->setSeat(*m_seat); });
    m_minute.start(minuteMs);
}

/// What one page asks of another, or of the whole.
void Workspace::connectPages()
{
    connect(m_pages, &Pages::syncRequested, this, &Workspace::sync);
    connect(m_pages, &Pages::actMade, m_connection, &ConnectionWatch::syncAfterUndo);
    connect(m_pages, &Pages::registrationRequested, this, [this] { go(Place::Registration); });
    connect(m_pages, &Pages::registrationBegun, this, [this](const CaseDraft &draft) {
        go(Place::Registration);
        m_pages->registration()->beginWith(draft);
    });
    connect(m_pages, &Pages::draftChosen, this, [this](qint64 draft) {
        if (!registers())
            return;
        go(Place::Registration);
        m_pages->registration()->openDraft(draft);
    });
    connect(m_pages, &Pages::caseRequested, this, &Workspace::showCase);
    connect(m_pages, &Pages::receiptRequested, this, &Workspace::showReceipt);
    connect(m_pages, &Pages::printRequested, this, &Workspace::showPrint);
    connect(m_pages, &Pages::listPrintRequested, this, &Workspace::showListPrint);
    connect(m_pages, &Pages::leaveRequested, this, &Workspace::goBack);
    connect(m_pages, &Pages::manualRequested, this, &Workspace::manualRequested);
    connect(m_pages, &Pages::tourRequested, this, &Workspace::startTour);
    connect(m_pages, &Pages::nightNeedsChanged, m_rail->night(), &NavigationButton::setCounts);
    connect(m_pages, &Pages::nightRang, this, &Workspace::nightRang);
}

void Workspace::setCenterQuestion(CenterQuestion question)
{
    m_pages->setCenterQuestion(std::move(question));
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
                                               if (CartableScreen *cartable = m_pages->cartable())
                                                   cartable->showFolder(folder);
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
        connect(m_palette, &CommandPalette::searchChosen, this, [this](const QString &query) {
            go(Place::Search);
            if (SearchScreen *search = m_pages->search())
                search->search(query);
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

bool Workspace::tellsApplicants() const
{
    if (!isReady())
        return false;
    // A minister's delegate stands on no step of the ladder: he has what he was given (C11).
    const bool handles = !nextHandlerUp(*m_seat->directory(), m_seat->post(), {}).isEmpty();
    return registers() || handles || m_folders->count(Folder::Sealed) > 0;
}

bool Workspace::watchesNights() const
{
    return isReady() && !registers() && followsNights(*m_seat->directory(), m_seat->post());
}

bool Workspace::delegates() const
{
    return isReady() && OfficeWatch::suits(*m_seat);
}

qint64 Workspace::newCases() const
{
    return m_folders->count(Folder::New);
}

qint64 Workspace::overdueCases() const
{
    return m_folders->count(Folder::Overdue);
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
    else if (tellsApplicants())
        places.append(Place::Notices);
    if (delegates())
        places.append(Place::Delegations);
    if (watchesNights())
        places.prepend(Place::Night);
    // Who asks for the keys wants those of what he was at.
    if (const qsizetype here = places.indexOf(m_where.back()); here > 0)
        places.move(here, 0);
    for (const Place place : std::as_const(places)) {
        if (isReady())
            parts << commandParts(m_pages->page(place));
    }
    m_pages->shortcuts()->setParts(parts);
}

void Workspace::go(Place place)
{
    if (enter(place))
        m_pages->focus(m_where.here());
}

/// Whether there is such a place here; then it is in front.
bool Workspace::enter(Place place)
{
    if (isOfDesk(place) && isReady() && !registers())
        return false;
    if (needsDirectory(place) && !isReady())
        place = Place::Waiting;
    if (place == Place::Notices && !tellsApplicants())
        return false;
    if (place == Place::Night && !watchesNights())
        return false;
    if (place == Place::Delegations && !delegates())
        return false;
    m_where.enter(place);
    m_pages->bringForward(place);
    if (place == Place::Shortcuts)
        showKeys();
    m_rail->mark(buttonTo(place));
    return true;
}

/// From the receipt or the sheet of keys to where the person was.
void Workspace::goBack()
{
    if (m_where.back() == Place::None)
        goHome();
    else if (m_where.here() == Place::Receipt)
        go(m_where.back()); // what was written is registered
    else if (enter(m_where.back()))
        focusPage();
}

void Workspace::showReceipt(const StreamId &id)
{
    go(Place::Receipt);
    if (ReceiptPreview *receipt = m_pages->receipt())
        receipt->showCase(id);
}

void Workspace::showPrint(const StreamId &id)
{
    go(Place::Print);
    if (PrintPreview *print = m_pages->print())
        print->showCase(id);
}

void Workspace::showListPrint(const ListRequest &request)
{
    go(Place::ListPrint);
    if (ListPreview *print = m_pages->listPrint())
        print->showList(request);
}

void Workspace::showCase(const StreamId &id)
{
    go(Place::Cartable);
    if (CartableScreen *cartable = m_pages->cartable())
        cartable->showCase(id);
}

void Workspace::focusPage()
{
    m_pages->focusAgain(place());
}

QString Workspace::helpAnchor() const
{
    return mizban::helpAnchor(place());
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
    m_tour->setRegisters(registers());
    m_tour->start(Preferences::tourStep());
}

NavigationButton *Workspace::buttonTo(Place place) const
{
    switch (place) {
    case Place::Registration:
        return m_rail->registration();
    case Place::Cartable:
        return m_rail->cartable();
    case Place::Search:
        return m_rail->search();
    case Place::Intake:
        return m_rail->intake();
    case Place::Services:
        return m_rail->services();
    case Place::Notices:
        return m_rail->notices();
    case Place::Track:
        return m_rail->track();
    case Place::Night:
        return m_rail->night();
    case Place::Delegations:
        return m_rail->delegations();
    case Place::Shortcuts:
        return m_rail->shortcuts();
    case Place::Receipt:
    case Place::Print:
    case Place::ListPrint:
    case Place::Waiting:
    case Place::None:
        break;
    }
    return nullptr;
}

void Workspace::directoryChanged()
{
    m_header->setSeat(*m_seat);
    for (NavigationButton *ofDesk :
         {m_rail->registration(), m_rail->intake(), m_rail->services(), m_rail->track()})
        ofDesk->setVisible(registers());
    m_rail->notices()->setVisible(tellsApplicants());
    m_rail->night()->setVisible(watchesNights());
    if (watchesNights())
        QTimer::singleShot(0, m_pages, &Pages::watchNight); // behind the first page's own reading
    m_rail->delegations()->setVisible(delegates());
    m_rail->cartable()->setVisible(isReady());
    m_rail->search()->setVisible(isReady());
    if (!isReady())
        go(Place::Waiting);
    else if (place() == Place::None || place() == Place::Waiting)
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
    m_rail->cartable()->setCounts(newCases(), overdueCases());
    m_rail->notices()->setVisible(tellsApplicants());
    Q_EMIT countsChanged();
}

void Workspace::renew()
{
    if (CartableScreen *cartable = m_pages->cartable())
        cartable->renew();
    sync();
}

void Workspace::sync()
{
    m_connection->sync();
}

void Workspace::setOffline(bool offline)
{
    m_connection->setOffline(offline);
}

Status Workspace::flush()
{
    return m_pages->flush();
}

void Workspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_connection)
        m_connection->show();
}

} // namespace mizban
