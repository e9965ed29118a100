#include "ui/shell/pages.h"

#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/models/folder_model.h"
#include "ui/night/night_bell.h"
#include "ui/night/night_screen.h"
#include "ui/night/night_watch.h"
#include "ui/printing/list_preview.h"
#include "ui/printing/print_preview.h"
#include "ui/records/delegation_screen.h"
#include "ui/records/intake_screen.h"
#include "ui/records/notice_screen.h"
#include "ui/records/service_screen.h"
#include "ui/records/track_screen.h"
#include "ui/registration/receipt_preview.h"
#include "ui/registration/registration_page.h"
#include "ui/search/search_screen.h"
#include "ui/shell/night_look.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace mizban {

Pages::Pages(std::shared_ptr<Seat> seat, std::function<bool()> online, QWidget *parent)
    : QStackedWidget(parent)
    , m_seat(std::move(seat))
    , m_online(std::move(online))
{
}

Pages::~Pages() = default;

QWidget *Pages::page(WindowPlace place)
{
    if (!m_made.contains(place))
        make(place);
    return m_made.value(place).page;
}

void Pages::focus(WindowPlace place)
{
    m_made.value(place).focus();
}

void Pages::focusAgain(WindowPlace place)
{
    const QWidget *page = m_made.value(place).page;
    QWidget *last = page->focusWidget();
    if (last && last != page && last->isVisible() && last->isEnabled())
        last->setFocus(Qt::OtherFocusReason);
    else
        focus(place);
}

void Pages::make(WindowPlace place)
{
    switch (place) {
    case WindowPlace::Registration:
        return makeRegistration();
    case WindowPlace::Cartable:
        return makeCartable();
    case WindowPlace::Search:
        return makeSearch();
    case WindowPlace::Intake:
        return makeIntake();
    case WindowPlace::Services:
        return makeServices();
    case WindowPlace::Notices:
        return makeNotices();
    case WindowPlace::Track:
        return makeTrack();
    case WindowPlace::Night:
        return makeNight();
    case WindowPlace::Delegations:
        return makeDelegations();
    case WindowPlace::Receipt:
        return makeReceipt();
    case WindowPlace::Print:
        return makePrint();
    case WindowPlace::ListPrint:
        return makeListPrint();
    case WindowPlace::Shortcuts:
        return makeShortcuts();
    case WindowPlace::Waiting:
    case WindowPlace::None:
        break;
    }
    makeWaiting();
}

/// Before anything is asked of the page: it then has its place in the window.
template <typename Page, typename Focus> void Pages::keep(WindowPlace place, Page *page, Focus giveKeys)
{
    addWidget(page);
    m_made.insert(place, {page, [page, giveKeys] { (page->*giveKeys)(); }});
}

/// A page that hears its keys itself.
template <typename Page> void Pages::keep(WindowPlace place, Page *page)
{
    addWidget(page);
    m_made.insert(place, {page, [page] { page->setFocus(Qt::OtherFocusReason); }});
}

void Pages::makeRegistration()
{
    m_registration = new RegistrationPage(m_seat);
    keep(WindowPlace::Registration, m_registration, &RegistrationPage::focusFirst);
    connect(m_registration, &RegistrationPage::registered, this, &Pages::syncRequested);
    connect(m_registration, &RegistrationPage::counselRecorded, this, &Pages::syncRequested);
    connect(m_registration, &RegistrationPage::visitAdded, this, &Pages::actMade);
    connect(m_registration, &RegistrationPage::serviceRecorded, this, &Pages::syncRequested);
    connect(m_registration, &RegistrationPage::printRequested, this, &Pages::receiptRequested);
    connect(m_registration, &RegistrationPage::caseRequested, this, &Pages::caseRequested);
}

void Pages::makeCartable()
{
    m_cartable = new CartableScreen(m_seat);
    keep(WindowPlace::Cartable, m_cartable, &CartableScreen::focusList);
    connect(m_cartable, &CartableScreen::receiptRequested, this, &Pages::receiptRequested);
    connect(m_cartable, &CartableScreen::printRequested, this, &Pages::printRequested);
    connect(m_cartable, &CartableScreen::listPrintRequested, this,
            [this](const QString &title, const CartableView &view) {
                Q_EMIT listPrintRequested({title, view, {}});
            });
    connect(m_cartable, &CartableScreen::acted, this, &Pages::actMade);
    connect(m_cartable, &CartableScreen::newCaseRequested, this, &Pages::registrationRequested);
    connect(m_cartable, &CartableScreen::draftChosen, this, &Pages::draftChosen);
}

void Pages::makeSearch()
{
    m_search = new SearchScreen(m_seat);
    keep(WindowPlace::Search, m_search, &SearchScreen::focusField);
    connect(m_search, &SearchScreen::receiptRequested, this, &Pages::receiptRequested);
    connect(m_search, &SearchScreen::printRequested, this, &Pages::printRequested);
    connect(m_search, &SearchScreen::listPrintRequested, this, [this](const QString &query) {
        Q_EMIT listPrintRequested(
            {tr("یافته‌های جستجوی «%1»").arg(query.simplified()), {}, query});
    });
    connect(m_search, &SearchScreen::acted, this, &Pages::actMade);
    connect(m_search, &SearchScreen::leaveRequested, this, &Pages::leaveRequested);
}

void Pages::makeIntake()
{
    auto *intake = new IntakeScreen(m_seat);
    keep(WindowPlace::Intake, intake, &IntakeScreen::focusList);
    connect(intake, &IntakeScreen::acted, this, &Pages::syncRequested);
    connect(intake, &IntakeScreen::caseRequested, this, &Pages::caseRequested);
    connect(intake, &IntakeScreen::registrationRequested, this, &Pages::registrationBegun);
}

void Pages::makeServices()
{
    auto *services = new ServiceScreen(m_seat);
    keep(WindowPlace::Services, services, &ServiceScreen::focusList);
    connect(services, &ServiceScreen::caseRequested, this, &Pages::caseRequested);
    connect(services, &ServiceScreen::newServiceRequested, this, [this] {
        CaseDraft draft;
        draft.service = ServiceDraft();
        Q_EMIT registrationBegun(draft);
    });
}

void Pages::makeNotices()
{
    auto *notices = new NoticeScreen(m_seat);
    keep(WindowPlace::Notices, notices, &NoticeScreen::focusList);
    connect(notices, &NoticeScreen::acted, this, &Pages::syncRequested);
    connect(notices, &NoticeScreen::caseRequested, this, &Pages::caseRequested);
}

void Pages::makeTrack()
{
    auto *track = new TrackScreen(m_seat, m_question, m_online);
    keep(WindowPlace::Track, track, &TrackScreen::focusFirst);
    connect(track, &TrackScreen::caseRequested, this, &Pages::caseRequested);
}

void Pages::watchNight()
{
    if (m_watch)
        return;
    m_watch = new NightWatch(m_seat, this);
    connect(m_watch, &NightWatch::needsChanged, this, &Pages::nightNeedsChanged);
    connect(m_watch->bell(), &NightBell::rang, this, &Pages::nightRang);
}

void Pages::makeNight()
{
    watchNight();
    m_night = new NightScreen(m_seat, m_watch);
    keep(WindowPlace::Night, m_night, &NightScreen::focusList);
    connect(m_night, &NightScreen::acted, this, &Pages::syncRequested);
    connect(m_night, &NightScreen::inFrontChanged, qApp, &wearNightLook, Qt::QueuedConnection);
    connect(m_night, &NightScreen::lookToggled, this, &toggleNightLook);
}

void Pages::makeDelegations()
{
    auto *delegations = new DelegationScreen(m_seat);
    keep(WindowPlace::Delegations, delegations, &DelegationScreen::focusList);
    connect(delegations, &DelegationScreen::acted, this, &Pages::syncRequested);
}

void Pages::makeReceipt()
{
    m_receipt = new ReceiptPreview(m_seat);
    keep(WindowPlace::Receipt, m_receipt);
    connect(m_receipt, &ReceiptPreview::closed, this, &Pages::leaveRequested);
}

void Pages::makePrint()
{
    m_print = new PrintPreview(m_seat);
    keep(WindowPlace::Print, m_print);
    connect(m_print, &PrintPreview::closed, this, &Pages::leaveRequested);
    connect(m_print, &PrintPreview::recorded, this, &Pages::syncRequested);
}

void Pages::makeListPrint()
{
    m_listPrint = new ListPreview(m_seat);
    keep(WindowPlace::ListPrint, m_listPrint);
    connect(m_listPrint, &ListPreview::closed, this, &Pages::leaveRequested);
}

void Pages::makeShortcuts()
{
    m_shortcuts = new ShortcutSheet;
    keep(WindowPlace::Shortcuts, m_shortcuts);
    connect(m_shortcuts, &ShortcutSheet::closed, this, &Pages::leaveRequested);
    m_shortcuts->setTourOffered(m_seat->identity().training);
    connect(m_shortcuts, &ShortcutSheet::tourRequested, this, &Pages::tourRequested);
    connect(m_shortcuts, &ShortcutSheet::manualRequested, this, &Pages::manualRequested);
}

void Pages::makeWaiting()
{
    auto *waiting = new EmptyState;
    keep(WindowPlace::Waiting, waiting);
    waiting->setObjectName(u"window.waiting"_s);
    waiting->setIcon(u"sync"_s);
    waiting->setSentence(tr(
        "فهرست دستگاه‌ها و موضوع‌ها هنوز از مرکز نرسیده است."));
    waiting->setNext(tr(
        "یک بار همگام‌سازی لازم است؛ پس از آن بدون شبکه هم می‌توان کار کرد."));
    waiting->setAction(tr("همگام‌سازی (F5)"));
    connect(waiting, &EmptyState::actionTriggered, this, &Pages::syncRequested);
}

Status Pages::flush()
{
    Status all;
    if (m_cartable)
        all = m_cartable->flush();
    if (m_search) {
        if (const Status kept = m_search->caseView()->flush(); !kept.ok())
            all = kept;
    }
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

} // namespace mizban
