#pragma once

#include "core/projections/cartable_view.h"
#include "core/services/seat.h"
#include "ui/case/act_panel.h"

#include <QWidget>

class QAbstractItemModel;
class QComboBox;
class QHBoxLayout;
class QListView;
class QSplitter;
class QStackedWidget;

namespace mizban {

class AccessStrip;
class BulkPanel;
class CartableModel;
class CaseListView;
class CaseView;
class DraftModel;
class EmptyState;
class ExplanationStrip;
class FolderModel;
class GroupModel;
class OfficeWatch;
class PersianLineEdit;
class PreparedStrip;
class SectionHeader;
class TextLabel;
class Toast;
class ViewBar;
struct HeldRow;

/// The cartable: folders, list, reading pane. Up and Down show case after case; Enter goes into the
/// pane, Esc comes back. Keys (also as they lie on a Persian keyboard): R refer, A answer, N note,
/// C close, O reopen, P receipt, E accept, B return (back), U recall (undo), T task, I inquiry, Y reply to
/// a task or inquiry, W wait for the applicant and his reply, D deliver, X resolve a conflict, ? why this
/// date, / folder or tracking id, Ctrl+Z undo. About the promised time, only where they are allowed: J ask
/// for an extension or extend, G escalate, Q dispute, S session, L decide, V evidence, F refuse a decision,
/// M misconduct, K its result. On sealed cases: H ask for an explanation, Z letter to the board, + name one
/// more of those complained of. Where the window is narrow the folders become a box above the list; where it
/// is very narrow, list and pane take turns.
///
/// What the office of the principal prepared is marked in the list; Ctrl+J goes from one to the next, the
/// full stop opens it filled in, : gives it back. The office itself writes with the same keys: what it
/// sends is a draft (001 §1.13).
///
/// Space marks cases, Ctrl+A marks all of the folder; then R, A, N, E, B and W act on all that are marked,
/// after a preview, and Ctrl+Z takes all of it back. Esc takes the marks away. The principal marks what his
/// office prepared with Ctrl+Shift+J and sends all of it by the full stop.
///
/// The list of open cases has parts: sealed, with instruction or marginal note, overdue, the rest. Of any
/// folder one kind can be looked at (Ctrl+T), and applicants or subjects one by one (Ctrl+G; Enter goes into
/// a group, Esc back); Ctrl+D keeps this as a view of one's own below the folders, Delete there takes it
/// away.
///
/// Object names: cartable, cartable.folders, cartable.filter, cartable.folder (box), cartable.title,
/// cartable.list, cartable.empty, cartable.back, cartable.splitter, cartable.marks, cartable.toast; those of
/// BulkPanel, ViewBar, ExplanationStrip and CaseView.
class CartableScreen : public QWidget
{
    Q_OBJECT

public:
    explicit CartableScreen(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);
    ~CartableScreen() override;

    void showFolder(Folder folder);
    void showView(const CartableView &view);
    [[nodiscard]] Folder folder() const { return m_view.folder; }
    [[nodiscard]] const CartableView &view() const { return m_view; }
    /// What stayed in its place only because it was being read goes (F5).
    void renew();
    /// Shows a case in the pane, whatever the folder; its row is marked if it is in sight.
    void showCase(const StreamId &id);
    void focusList();
    /// Stores what is half-written, of one case and of many, and waits for it.
    Status flush();
    [[nodiscard]] CaseView *caseView() const { return m_case; }
    [[nodiscard]] FolderModel *folders() const { return m_folders; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void receiptRequested(const mizban::StreamId &id);
    void printRequested(const mizban::StreamId &id);
    void listPrintRequested(const QString &title, const mizban::CartableView &view);
    void draftChosen(qint64 draft);
    void newCaseRequested(); ///< from an empty list
    void acted();            ///< something waits to be sent

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Room { Wide, Medium, Narrow };

    QWidget *makeSide();
    QWidget *makeMiddle();
    QWidget *makePane();
    void connectModels();
    void connectParts();
    bool giveOrder(QKeyEvent *event);
    void addPrintCommands();
    void enterFolders();
    // Acts on many cases (cartable_bulk.cpp).
    void connectBulk();
    bool giveBulkOrder(QKeyEvent *event);
    void markAll();
    void showMarks();
    void markFrom(const CartableView &view, const QList<HeldRow> &held, const QList<StreamId> &before,
                  const std::optional<CartablePlace> &near);
    void openBulk(CaseAct act);
    void closeBulk();
    void leaveBulk();
    void bulkFinished(int done, int failed);
    void showUndoing(int taken, int all);
    void sayUndone(int taken, int left);
    void showRestored(CaseAct act, const QList<StreamId> &cases);
    // Drafts of the office (cartable_office.cpp).
    void connectOffice();
    void showNextPrepared();
    void markPrepared();
    // What of a folder is shown (cartable_views.cpp).
    void connectViews();
    void placeView();
    void showRows();
    void setListModel(QAbstractItemModel *model);
    void openGroup(int row);
    bool leaveGroup();
    void groupsLoaded();
    void showSections();
    void keepView(const QString &name);
    void removeView(int row);
    [[nodiscard]] QString viewTitle() const;
    [[nodiscard]] QString printTitle() const;
    [[nodiscard]] QString rowsText(int rows) const;
    [[nodiscard]] bool inGroups() const;
    void currentMoved();
    void rowChosen(const QModelIndex &index);
    void listChanged();
    void showListOrEmpty();
    void showEmptyText();
    void markShown();
    void filterFolders(const QString &typed);
    void filterEntered();
    void enterCase();
    void arrange();
    void widenList();
    void giveRoom();
    void refresh();
    [[nodiscard]] bool inDrafts() const { return m_view.folder == Folder::Drafts; }

    std::shared_ptr<Seat> m_seat;
    FolderModel *m_folders = nullptr;
    CartableModel *m_cases = nullptr;
    DraftModel *m_drafts = nullptr;
    GroupModel *m_groups = nullptr;
    OfficeWatch *m_office = nullptr;
    CartableView m_view;
    QString m_groupTitle;   ///< of the group that is looked at
    QString m_groupKey;     ///< where the cursor goes when it is left
    bool m_placing = false; ///< the folders follow what is shown
    qint64 m_overdue = 0;   ///< as the list was last divided
    Room m_room = Room::Wide;
    bool m_placed = false;      ///< the person has set how wide the parts are
    bool m_paneInFront = false; ///< where list and pane take turns
    bool m_asked = false;       ///< the list is being put in order, not moved by the person

    QSplitter *m_splitter = nullptr;
    QWidget *m_side = nullptr;
    QWidget *m_middle = nullptr;
    QWidget *m_pane = nullptr;
    QListView *m_folderList = nullptr;
    QStackedWidget *m_paneStack = nullptr;
    BulkPanel *m_bulk = nullptr;
    TextLabel *m_marks = nullptr;
    Toast *m_toast = nullptr;
    bool m_bulkIsLast = false; ///< the last act was one on many
    QHBoxLayout *m_boxLine = nullptr;
    QHBoxLayout *m_backLine = nullptr;
    QComboBox *m_folderBox = nullptr;
    PersianLineEdit *m_filter = nullptr;
    SectionHeader *m_title = nullptr;
    AccessStrip *m_access = nullptr;
    ExplanationStrip *m_explanation = nullptr;
    PreparedStrip *m_preparedStrip = nullptr;
    ViewBar *m_viewBar = nullptr;
    QStackedWidget *m_listStack = nullptr;
    CaseListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_back = nullptr;
    CaseView *m_case = nullptr;
};

} // namespace mizban
