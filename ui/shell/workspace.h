#pragma once

#include "core/services/tracking_here.h"
#include "core/sync/sync_service.h"
#include "ui/widgets/desktop_notices.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace mizban {

class CartableScreen;
class CommandPalette;
class EmptyState;
class FirstDayTour;
class FolderModel;
class HeaderBar;
class IntakeScreen;
struct ListRequest;
class ListPreview;
class NavigationRail;
class NightScreen;
class Notices;
class NoticeScreen;
class PrintPreview;
class ReceiptPreview;
class RegistrationPage;
class SearchScreen;
class ServiceScreen;
class ShortcutSheet;
class StatusLine;
class TrackScreen;

/// An open seat on the screen: header, places, the page in front, state of the connection. Pages are made
/// when first wanted. Desks register; every seat has a cartable.
///
/// Object names: window.workspace, window.waiting (no directory yet); those of its parts.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    enum class Place {
        None,
        Registration,
        Cartable,
        Search,
        Intake,
        Services,
        Notices,
        Track,
        Night,
        Receipt,
        Print,
        ListPrint,
        Shortcuts,
        Waiting
    };

    /// `sync` is null where no way to the center could be made; `problem` then says why.
    Workspace(std::shared_ptr<Seat> seat, SyncService *sync, const Error &problem, QWidget *parent = nullptr);
    ~Workspace() override;

    void go(Place place);
    [[nodiscard]] Place place() const { return m_place; }
    void goBack();
    /// How the center is asked for an applicant at the counter; without it only the seat is.
    void setCenterQuestion(CenterQuestion question) { m_question = std::move(question); }
    void showReceipt(const StreamId &id);
    void showPrint(const StreamId &id);
    void showCase(const StreamId &id);
    void focusPage();
    /// Of the manual, for the page in front.
    [[nodiscard]] QString helpAnchor() const;
    /// The tour of the first day, from where it was left; on training seats.
    void startTour();
    [[nodiscard]] bool isTraining() const;
    /// Finds commands, people and cases over whatever page is in front (Ctrl+K).
    void openPalette();
    [[nodiscard]] bool registers() const;
    /// Whether the person has nights to follow (001 §3-4).
    [[nodiscard]] bool watchesNights() const;
    [[nodiscard]] HeaderBar *header() const { return m_header; }
    /// Stores what is half-written, in the form and in acts, and waits for it.
    Status flush();

Q_SIGNALS:
    void manualRequested();
    void nightRang(NoticeTopic topic, qint64 fresh); ///< something new came up in the night

public Q_SLOTS:
    void sync();
    void setOffline(bool offline);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void addCommands();
    void showKeys();
    [[nodiscard]] QList<QAction *> commandsHere() const;
    QWidget *page(Place place);
    QWidget *makeRegistration();
    QWidget *makeCartable();
    QWidget *makeSearch();
    QWidget *makeIntake();
    QWidget *makeServices();
    QWidget *makeNotices();
    QWidget *makeTrack();
    QWidget *makeNight();
    QWidget *makeReceipt();
    QWidget *makePrint();
    QWidget *makeListPrint();
    void showListPrint(const ListRequest &request);
    QWidget *makeShortcuts();
    QWidget *makeWaiting();
    void mark();
    void goHome();
    void directoryChanged();
    void showCounts();
    void showState();
    [[nodiscard]] bool isReady() const; ///< the directory has arrived

    std::shared_ptr<Seat> m_seat;
    QPointer<SyncService> m_sync;
    Error m_problem;
    FolderModel *m_folders = nullptr;
    QTimer m_minute; ///< times that pass
    Place m_place = Place::None;
    Place m_before = Place::None;
    bool m_overSearch = false; ///< the page in front goes back to the search
    HeaderBar *m_header = nullptr;
    NavigationRail *m_rail = nullptr;
    Notices *m_notices = nullptr;
    StatusLine *m_status = nullptr;
    QStackedWidget *m_pages = nullptr;
    RegistrationPage *m_registration = nullptr;
    CartableScreen *m_cartable = nullptr;
    SearchScreen *m_search = nullptr;
    IntakeScreen *m_intake = nullptr;
    ServiceScreen *m_services = nullptr;
    NoticeScreen *m_notified = nullptr;
    TrackScreen *m_track = nullptr;
    CenterQuestion m_question;
    NightScreen *m_night = nullptr;
    ReceiptPreview *m_receipt = nullptr;
    PrintPreview *m_print = nullptr;
    ListPreview *m_listPrint = nullptr;
    ShortcutSheet *m_shortcuts = nullptr;
    EmptyState *m_waiting = nullptr;
    FirstDayTour *m_tour = nullptr;
    CommandPalette *m_palette = nullptr;
};

} // namespace mizban
