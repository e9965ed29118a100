#pragma once

#include "core/services/tracking_here.h"
#include "ui/printing/list_source.h"
#include "ui/shell/window_place.h"
#include "ui/widgets/desktop_notices.h"

#include <QHash>
#include <QStackedWidget>

#include <functional>

namespace mizban {

class CartableScreen;
class ListPreview;
class NightScreen;
class NightWatch;
class PrintPreview;
class ReceiptPreview;
class RegistrationPage;
class SearchScreen;
class Seat;
class ShortcutSheet;

/// The pages of an open seat: each is made when first wanted and kept from then on. What a page asks for
/// beyond itself leaves as a signal; who may go where is not decided here. The window's thread.
///
/// Object names: window.waiting (no directory yet); those of the pages.
class Pages : public QStackedWidget
{
    Q_OBJECT

public:
    Pages(std::shared_ptr<Seat> seat, std::function<bool()> online, QWidget *parent = nullptr);
    ~Pages() override;

    /// How the center is asked for an applicant at the counter; without it only the seat is.
    void setCenterQuestion(CenterQuestion question) { m_question = std::move(question); }

    [[nodiscard]] QWidget *page(WindowPlace place);
    /// Follows the night from now on, whether or not its page is ever opened.
    void watchNight();
    void bringForward(WindowPlace place) { setCurrentWidget(page(place)); }
    /// Gives the keys to where work on the page begins.
    void focus(WindowPlace place);
    /// To where they were when the page was left; what is half-written goes on being written.
    void focusAgain(WindowPlace place);
    /// Stores what is half-written, in the form and in acts, and waits for it.
    Status flush();

    /// Those that are told what to show; null until first wanted.
    [[nodiscard]] RegistrationPage *registration() const { return m_registration; }
    [[nodiscard]] CartableScreen *cartable() const { return m_cartable; }
    [[nodiscard]] SearchScreen *search() const { return m_search; }
    [[nodiscard]] ReceiptPreview *receipt() const { return m_receipt; }
    [[nodiscard]] PrintPreview *print() const { return m_print; }
    [[nodiscard]] ListPreview *listPrint() const { return m_listPrint; }
    [[nodiscard]] ShortcutSheet *shortcuts() const { return m_shortcuts; }

Q_SIGNALS:
    void syncRequested(); ///< also: something was written that the center should have
    void actMade();       ///< the same, and it can be taken back until it is sent
    void registrationRequested();
    void registrationBegun(const mizban::CaseDraft &draft); ///< with what another page knows already
    void draftChosen(qint64 draft);
    void caseRequested(const mizban::StreamId &id);
    void receiptRequested(const mizban::StreamId &id);
    void printRequested(const mizban::StreamId &id);
    void listPrintRequested(const mizban::ListRequest &request);
    void leaveRequested();
    void manualRequested();
    void tourRequested();
    void nightNeedsChanged(qint64 fresh, qint64 pressing);
    void nightRang(NoticeTopic topic, qint64 fresh);

private:
    struct Made
    {
        QWidget *page;
        std::function<void()> focus;
    };

    void make(WindowPlace place);
    template <typename Page, typename Focus> void keep(WindowPlace place, Page *page, Focus giveKeys);
    template <typename Page> void keep(WindowPlace place, Page *page);
    void makeRegistration();
    void makeCartable();
    void makeSearch();
    void makeIntake();
    void makeServices();
    void makeNotices();
    void makeTrack();
    void makeNight();
    void makeDelegations();
    void makeReceipt();
    void makePrint();
    void makeListPrint();
    void makeShortcuts();
    void makeWaiting();

    std::shared_ptr<Seat> m_seat;
    std::function<bool()> m_online;
    CenterQuestion m_question;
    QHash<WindowPlace, Made> m_made;
    RegistrationPage *m_registration = nullptr;
    CartableScreen *m_cartable = nullptr;
    SearchScreen *m_search = nullptr;
    NightWatch *m_watch = nullptr;
    NightScreen *m_night = nullptr;
    ReceiptPreview *m_receipt = nullptr;
    PrintPreview *m_print = nullptr;
    ListPreview *m_listPrint = nullptr;
    ShortcutSheet *m_shortcuts = nullptr;
};

} // namespace mizban
