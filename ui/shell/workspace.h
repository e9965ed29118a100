#pragma once

#include "core/services/tracking_here.h"
#include "core/sync/sync_service.h"
#include "ui/shell/whereabouts.h"
#include "ui/widgets/desktop_notices.h"

#include <QTimer>
#include <QWidget>

class QAction;

namespace mizban {

class CommandPalette;
class ConnectionWatch;
class FirstDayTour;
class FolderModel;
class HeaderBar;
class NavigationButton;
class NavigationRail;
class Pages;
struct ListRequest;

/// An open seat on the screen: header, places, the page in front, state of the connection. Decides
/// which place is entered. Desks register; every seat has a cartable.
///
/// Object names: window.workspace; those of its parts.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    using Place = WindowPlace;

    /// `sync` is null where no way to the center could be made; `problem` then says why.
    Workspace(std::shared_ptr<Seat> seat, SyncService *sync, const Error &problem, QWidget *parent = nullptr);
    ~Workspace() override;

    void go(Place place);
    [[nodiscard]] Place place() const { return m_where.here(); }
    void goBack();
    /// How the center is asked for an applicant at the counter; without it only the seat is.
    void setCenterQuestion(CenterQuestion question);
    void showReceipt(const StreamId &id);
    void showPrint(const StreamId &id);
    void showCase(const StreamId &id);
    /// The keys go back to where they were on the page in front.
    void focusPage();
    /// Of the manual, for the page in front.
    [[nodiscard]] QString helpAnchor() const;
    /// The tour of the first day, from where it was left; on training seats.
    void startTour();
    [[nodiscard]] bool isTraining() const;
    /// Finds commands, people and cases over whatever page is in front (Ctrl+K).
    void openPalette();
    [[nodiscard]] bool registers() const;
    /// Whether applicants are told from here what was done (4-5): by a desk, and by who handles complaints
    /// about officials (D4).
    [[nodiscard]] bool tellsApplicants() const;
    /// Whether the person has nights to follow (001 §3-4).
    [[nodiscard]] bool watchesNights() const;
    /// Whether this is the cartable of a post, which may be delegated (001 §1.13).
    [[nodiscard]] bool delegates() const;
    /// New and overdue cases, for whoever names this cartable.
    [[nodiscard]] qint64 newCases() const;
    [[nodiscard]] qint64 overdueCases() const;
    [[nodiscard]] HeaderBar *header() const { return m_header; }
    [[nodiscard]] const std::shared_ptr<Seat> &seat() const { return m_seat; }
    /// Stores what is half-written, in the form and in acts, and waits for it.
    Status flush();

Q_SIGNALS:
    void manualRequested();
    void countsChanged();
    void nightRang(NoticeTopic topic, qint64 fresh); ///< something new came up in the night

public Q_SLOTS:
    /// What the person asks for by F5: all as it is now, here and at the center.
    void renew();
    void sync();
    void setOffline(bool offline);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(SyncService *sync, const Error &problem);
    void connectParts();
    void connectPages();
    void addCommands();
    void showKeys();
    [[nodiscard]] QList<QAction *> commandsHere() const;
    void showListPrint(const ListRequest &request);
    bool enter(Place place);
    [[nodiscard]] NavigationButton *buttonTo(Place place) const; ///< null: no button leads there
    void goHome();
    void directoryChanged();
    void showCounts();
    [[nodiscard]] bool isReady() const; ///< the directory has arrived

    std::shared_ptr<Seat> m_seat;
    FolderModel *m_folders = nullptr;
    QTimer m_minute; ///< delegations begin and end
    Whereabouts m_where;
    HeaderBar *m_header = nullptr;
    NavigationRail *m_rail = nullptr;
    ConnectionWatch *m_connection = nullptr;
    Pages *m_pages = nullptr;
    FirstDayTour *m_tour = nullptr;
    CommandPalette *m_palette = nullptr;
};

} // namespace mizban
