#pragma once

#include "core/services/seat.h"
#include "ui/case/act_panel.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace mizban {

class CaseListView;
class CaseView;
class EmptyState;
class SavedSearches;
class SearchField;
class SearchModel;
class SectionHeader;
class Toast;

/// Search: a line, what it finds while one types, and the reading pane. Down or Enter goes into the list,
/// Enter again into the case, Esc back step by step. On the list the keys of the cartable act on the case.
/// Ctrl+D keeps the search. Where the window is narrow, list and pane take turns.
///
/// Object names: search, search.list, search.empty, search.title, search.back, search.keep,
/// search.help.{kind,status,from,holder,name}; those of SearchField, SavedSearches and CaseView.
class SearchScreen : public QWidget
{
    Q_OBJECT

public:
    explicit SearchScreen(std::shared_ptr<Seat> seat, QWidget *parent = nullptr);
    ~SearchScreen() override;

    void focusField();
    void search(const QString &typed); ///< as if it were typed
    [[nodiscard]] CaseView *caseView() const { return m_case; }
    [[nodiscard]] SearchModel *results() const { return m_results; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void receiptRequested(const mizban::StreamId &id);
    void printRequested(const mizban::StreamId &id);
    void listPrintRequested(const QString &query);
    void acted();
    void leaveRequested(); ///< Esc in the empty line

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeMiddle();
    QWidget *makeHelp();
    QWidget *makePane();
    void connectParts();
    void addPrintCommands();
    void typed();
    void ask();
    void showResults();
    void showProblem(const Error &error);
    void showFault(const Error &error);
    void showEmpty();
    void lookForService();
    void showService(const ServiceRow &service);
    void currentMoved();
    void enterList();
    void enterCase();
    void leaveCase();
    void arrange();
    void refresh();

    std::shared_ptr<Seat> m_seat;
    SearchModel *m_results = nullptr;
    QTimer m_soon; ///< the keys of one word come quickly: the last of them asks
    bool m_narrow = false;
    bool m_paneInFront = false;
    QSplitter *m_splitter = nullptr;
    QWidget *m_middle = nullptr;
    QWidget *m_pane = nullptr;
    SearchField *m_field = nullptr;
    SavedSearches *m_saved = nullptr;
    QWidget *m_help = nullptr;
    SectionHeader *m_title = nullptr;
    QPushButton *m_keep = nullptr;
    QStackedWidget *m_stack = nullptr;
    CaseListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_back = nullptr;
    CaseView *m_case = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace mizban
