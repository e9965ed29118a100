#pragma once

#include "ui/shell/auto_lock.h"
#include "ui/shell/seat_session.h"

#include <QMainWindow>

#include <vector>

class QStackedWidget;

namespace mizban {

class DesktopNotices;
class ManualWindow;
class UnlockPage;
class WelcomePage;

/// The window of the program: welcome, unlock or an open seat. Several seats may be open side by side;
/// nothing flows between them. Locking closes them all.
///
/// Keys: Ctrl+K command palette, Ctrl+1 registration, Ctrl+2 cartable, Ctrl+3 to Ctrl+7 the other places,
/// Ctrl+8 delegations, Ctrl+Tab the next post, Ctrl+F search, F5 sync, Ctrl+L lock, F1 keys, Shift+F1 manual,
/// F11 full screen. Object names: window; those of WelcomePage, UnlockPage, Workspace.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `seats` are paths; with none the window welcomes.
    MainWindow(ShellPorts ports, const QStringList &seats, QWidget *parent = nullptr);
    ~MainWindow() override;
    /// Before it is first shown: as large as its letters ask for, and whole where the room is small.
    void placeIn(const QSize &room);

    [[nodiscard]] AutoLock &autoLock() { return m_autoLock; }
    [[nodiscard]] DesktopNotices &desktopNotices() { return *m_notices; }
    /// Of the seat in front; null while it is locked.
    [[nodiscard]] Workspace *workspace() const;

public Q_SLOTS:
    void lock();
    /// In a window of its own, at the place of the page in front.
    void openManual();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Place
    {
        QString path;
        std::unique_ptr<SeatSession> session;
        bool remember = false; ///< once it has been opened
        QString title;         ///< in words, from when it was open; only in memory
    };

    void addCommands();
    void addPlaces();
    [[nodiscard]] bool isWorking() const; ///< an open seat is in front
    void connectAutoLock();
    void connectNotices();
    int placeOf(const QString &path, bool remember);
    void showCurrent();
    void showUnlock();
    void showWelcome();
    void showWorkspace();
    void nameSeats();
    void choose(int index);
    void chooseNext(int step);
    void offerSeats(const QStringList &names);
    void opened(const std::shared_ptr<Seat> &seat, const QString &path);
    void endSessions();
    bool keepsEverything();
    void go(Workspace::Place place);

    ShellPorts m_ports;
    std::vector<Place> m_places;
    int m_current = -1;
    std::vector<std::unique_ptr<SeatSession>> m_ending;
    QList<QAction *> m_seatCommands; ///< one for each place
    AutoLock m_autoLock;
    DesktopNotices *m_notices = nullptr;
    ManualWindow *m_manual = nullptr;
    bool m_closingTold = false;
    QStackedWidget *m_stack = nullptr;
    WelcomePage *m_welcome = nullptr;
    UnlockPage *m_unlock = nullptr;
};

} // namespace mizban
