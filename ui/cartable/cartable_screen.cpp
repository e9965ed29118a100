#include "ui/cartable/cartable_screen.h"

#include "ui/cartable/access_strip.h"
#include "ui/cartable/empty_folder.h"
#include "ui/cartable/explanation_strip.h"
#include "ui/cartable/folder_delegate.h"
#include "ui/cartable/prepared_strip.h"
#include "ui/cartable/view_bar.h"
#include "ui/case/bulk_panel.h"
#include "ui/case/case_list_view.h"
#include "ui/case/case_view.h"
#include "ui/case/text_label.h"
#include "ui/models/cartable_model.h"
#include "ui/models/case_text.h"
#include "ui/models/draft_model.h"
#include "ui/models/folder_model.h"
#include "ui/models/group_model.h"
#include "ui/models/office_watch.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/told_role.h"

#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QResizeEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int lowBelow = 480; // logical pixels
} // namespace

CartableScreen::CartableScreen(std::shared_ptr<Seat> seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_folders(new FolderModel(m_seat, this))
    , m_cases(new CartableModel(m_seat, this))
    , m_drafts(new DraftModel(m_seat, this))
    , m_groups(new GroupModel(m_seat, this))
    , m_office(new OfficeWatch(m_seat, this))
    , m_splitter(new QSplitter)
{
    setObjectName(u"cartable"_s);
    m_splitter->setObjectName(u"cartable.splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_side = makeSide();
    m_middle = makeMiddle();
    m_pane = makePane();
    for (QWidget *part : {m_side, m_middle, m_pane})
        m_splitter->addWidget(part);
    m_splitter->setStretchFactor(2, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // it is rearranged for whatever room there is
    m_explanation = new ExplanationStrip(m_seat);
    column->addWidget(m_explanation);
    column->addWidget(m_splitter, 1);
    connectModels();
    connectParts();
    refresh();
    m_splitter->setSizes({currentTheme().px(190), currentTheme().px(330), currentTheme().px(620)});
    m_placed = m_splitter->restoreState(QSettings().value(u"cartable/splitter"_s).toByteArray());
    showFolder(Folder::Open);
}

CartableScreen::~CartableScreen() = default;

QWidget *CartableScreen::makeSide()
{
    auto *side = new QWidget;
    m_filter = new PersianLineEdit;
    m_filter->setObjectName(u"cartable.filter"_s);
    m_filter->setPlaceholderText(tr("پوشه یا شناسه پیگیری (/)"));
    m_filter->setAccessibleName(tr("رفتن به پوشه یا شناسه پیگیری"));
    m_filter->setClearButtonEnabled(true);
    m_folderList = new QListView;
    m_folderList->setObjectName(u"cartable.folders"_s);
    m_folderList->setAccessibleName(tr("پوشه‌ها"));
    m_folderList->setItemDelegate(new FolderDelegate(m_folderList));
    m_folderList->setModel(m_folders);
    m_folderList->setFrameShape(QFrame::NoFrame);
    m_folderList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_folderList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_folderList->setMouseTracking(true);
    m_folderList->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(side);
    column->addWidget(m_filter);
    column->addWidget(m_folderList, 1);
    return side;
}

QWidget *CartableScreen::makeMiddle()
{
    auto *middle = new QWidget;
    m_folderBox = new QComboBox;
    m_folderBox->setObjectName(u"cartable.folder"_s);
    m_folderBox->setAccessibleName(tr("پوشه"));
    m_folderBox->setModel(m_folders);
    m_title = new SectionHeader;
    m_title->setObjectName(u"cartable.title"_s);
    m_list = new CaseListView;
    m_list->setObjectName(u"cartable.list"_s);
    m_list->setAccessibleName(tr("فهرست موردها"));
    m_empty = new EmptyState;
    m_empty->setObjectName(u"cartable.empty"_s);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    setToldRole(m_empty, QAccessible::StaticText);
    m_listStack = new QStackedWidget;
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    m_boxLine = new QHBoxLayout;
    m_boxLine->addWidget(m_folderBox);
    auto *column = new QVBoxLayout(middle);
    column->addLayout(m_boxLine);
    column->addWidget(m_title);
    m_access = new AccessStrip(m_seat);
    column->addWidget(m_access);
    m_preparedStrip = new PreparedStrip;
    column->addWidget(m_preparedStrip);
    m_viewBar = new ViewBar;
    column->addWidget(m_viewBar);
    m_marks = new TextLabel(TypeStep::Small);
    m_marks->setObjectName(u"cartable.marks"_s);
    m_marks->hide();
    column->addWidget(m_listStack, 1);
    column->addWidget(m_marks);
    return middle;
}

QWidget *CartableScreen::makePane()
{
    auto *pane = new QWidget;
    auto *back = new QPushButton(tr("بازگشت به فهرست (Esc)"));
    back->setObjectName(u"cartable.back"_s);
    m_back = back;
    connect(back, &QPushButton::clicked, this, &CartableScreen::focusList);
    m_case = new CaseView(m_seat);
    m_case->setToastOver(this); // where there is room for one only, the list is in front again by then
    m_backLine = new QHBoxLayout;
    m_backLine->addWidget(m_back);
    m_backLine->addStretch(1);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_backLine);
    m_bulk = new BulkPanel(m_seat);
    m_paneStack = new QStackedWidget;
    m_paneStack->addWidget(m_case);
    m_paneStack->addWidget(m_bulk);
    column->addWidget(m_paneStack, 1);
    return pane;
}

void CartableScreen::connectModels()
{
    connect(m_cases, &CartableModel::loaded, this, &CartableScreen::listChanged);
    connect(m_cases, &CartableModel::refreshed, this, &CartableScreen::listChanged);
    connect(m_cases, &QAbstractItemModel::dataChanged, this, &CartableScreen::currentMoved);
    connect(m_drafts, &DraftModel::loaded, this, &CartableScreen::listChanged);
    connect(m_folders, &FolderModel::countersChanged, this, [this] {
        m_folderList->viewport()->update();
        if (m_listStack->currentWidget() == m_empty)
            showEmptyText(); // what waits elsewhere
    });
    connect(m_list, &CaseListView::windowChanged, this, [this](int first, int last) {
        if (inGroups()) {
            if (last + GroupModel::pageGroups / 4 >= m_groups->rowCount())
                m_groups->fetchMore({});
        } else if (!inDrafts()) {
            m_cases->setWindow(first, last);
        }
    });
    connect(m_list, &QAbstractItemView::activated, this, &CartableScreen::rowChosen);
}

void CartableScreen::connectParts()
{
    setCommandTitle(this, tr("کارتابل"));
    addKey(this, u"cartable.key.move"_s, tr("مورد به مورد"), u"↑ / ↓"_s);
    addKey(this, u"cartable.key.mark"_s,
           tr("نشان‌کردن مورد، برای کار روی همه نشان‌شده‌ها"),
           u"Space"_s);
    addHeardCommand(this, u"cartable.command.markAll"_s,
                    tr("نشان‌کردن همه موردهای پوشه"), u"Ctrl+A"_s,
                    [this] { markAll(); });
    addKey(this, u"cartable.key.enter"_s, tr("رفتن به مورد"), u"Enter"_s);
    addHeardCommand(this, u"cartable.command.folder"_s, tr("رفتن به پوشه یا شناسه پیگیری"), u"/"_s,
                    [this] { enterFolders(); });
    setAbleWhen(addCommand(this, u"cartable.command.explain"_s, tr("توضیح به آنچه از شما خواسته شده است"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] { m_explanation->write(); }),
                [this] { return m_explanation->isAsked(); });
    addPrintCommands();
    connect(m_folderList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid() && !m_placing)
                    showView(m_folders->viewAt(now.row()));
            });
    connect(m_folderList, &QAbstractItemView::activated, this, &CartableScreen::focusList);
    connect(m_folderBox, &QComboBox::activated, this, [this](int row) { showView(m_folders->viewAt(row)); });
    connectBulk();
    connectViews();
    connectOffice();
    m_folderList->installEventFilter(this);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &CartableScreen::filterFolders);
    connect(m_filter, &QLineEdit::returnPressed, this, &CartableScreen::filterEntered);
    connect(m_empty, &EmptyState::actionTriggered, this, &CartableScreen::newCaseRequested);
    connect(m_case, &CaseView::receiptRequested, this, &CartableScreen::receiptRequested);
    connect(m_case, &CaseView::acted, this, &CartableScreen::acted);
    connect(m_case, &CaseView::linkChanged, this, &CartableScreen::acted);
    connect(m_access, &AccessStrip::given, this, &CartableScreen::acted);
    connect(m_explanation, &ExplanationStrip::given, this, &CartableScreen::acted);
    connect(m_explanation, &ExplanationStrip::unfolded, this, &CartableScreen::giveRoom);
    connect(m_case, &CaseView::shown, this, [this](const StreamId &id) {
        if (!inDrafts() && !inGroups())
            m_cases->hold(id);
    });
    connect(m_case, &CaseView::leaveRequested, this, &CartableScreen::focusList);
    connect(m_case, &CaseView::goOnRequested, m_list, &CaseListView::goOn);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_room != Room::Wide)
            return;
        m_placed = true;
        QSettings().setValue(u"cartable/splitter"_s, m_splitter->saveState());
    });
}

void CartableScreen::renew()
{
    m_cases->release();
}

void CartableScreen::showCase(const StreamId &id)
{
    m_list->setCurrentIndex({});
    leaveBulk();
    m_case->showCase(id);
    markShown();
    if (m_room == Room::Narrow)
        enterCase();
}

Status CartableScreen::flush()
{
    const Status one = m_case->flush();
    const Status many = m_bulk->flush();
    const Status explained = m_explanation->flush();
    return !one.ok() ? one : !many.ok() ? many : explained;
}

void CartableScreen::focusList()
{
    m_paneInFront = false;
    arrange();
    QWidget *shown = m_listStack->currentWidget(); // the list, or why there is none
    shown->setFocus(Qt::OtherFocusReason);
}

void CartableScreen::currentMoved()
{
    if (inDrafts() || inGroups() || m_asked)
        return;
    const StreamId id = m_cases->idAt(m_list->currentIndex().row());
    if (id.isValid()) // else it comes with its page
        m_case->showCase(id);
}

void CartableScreen::rowChosen(const QModelIndex &index)
{
    if (inDrafts())
        Q_EMIT draftChosen(m_drafts->draftAt(index.row()));
    else if (inGroups())
        openGroup(index.row());
    else
        enterCase();
}

void CartableScreen::enterCase()
{
    m_paneInFront = true;
    arrange();
    m_case->focusContent();
}

void CartableScreen::listChanged()
{
    showSections();
    showListOrEmpty();
    markShown();
}

void CartableScreen::showListOrEmpty()
{
    const int rows = m_list->model() ? m_list->model()->rowCount() : 0;
    const bool loaded = inDrafts()   ? m_drafts->isLoaded()
                        : inGroups() ? m_groups->isLoaded()
                                     : m_cases->isLoaded();
    m_title->setNote(rowsText(rows));
    const bool hadFocus = m_list->hasFocus();
    if (rows == 0 && loaded)
        showEmptyText();
    m_listStack->setCurrentIndex(rows == 0 && loaded ? 1 : 0);
    if (hadFocus && rows == 0)
        m_empty->setFocus(Qt::OtherFocusReason);
}

void CartableScreen::showEmptyText()
{
    const Directory &directory = *m_seat->directory();
    const Unit *unit = directory.unit(UnitCode(m_seat->identity().seatOf.text()));
    const EmptyFolderText text =
        m_view.isWhole()
            ? emptyFolderText(folder(), unit && unit->kind == UnitKind::Desk, m_folders->count(Folder::Noted))
            : emptyViewText();
    m_empty->setIcon(
        m_folders->index(FolderModel::rowOf(folder())).data(FolderModel::IconNameRole).toString());
    m_empty->setSentence(text.sentence);
    m_empty->setNext(text.next);
    m_empty->setAction(text.action);
    m_case->setEmptyText({}, {}); // one message is enough
}

void CartableScreen::markShown()
{
    // The case in the pane stays there when its row leaves the folder, and is marked when it comes back.
    if (inDrafts() || inGroups() || m_list->currentIndex().isValid())
        return;
    const int row = m_cases->rowOf(m_case->caseId());
    if (row < 0)
        return;
    m_asked = true;
    m_list->setCurrentIndex(m_cases->index(row, 0));
    m_asked = false;
}

void CartableScreen::filterFolders(const QString &typed)
{
    for (int row = 0; row < m_folders->rowCount(); ++row) {
        const bool fits =
            typed.isEmpty() || m_folders->index(row).data().toString().contains(typed.trimmed());
        m_folderList->setRowHidden(row, !fits);
    }
}

void CartableScreen::filterEntered()
{
    const QString typed = m_filter->text().trimmed();
    const bool number = std::ranges::any_of(typed, [](QChar c) { return c.isDigit(); });
    if (number) {
        m_seat->read([typed](SeatReader &reader) { return reader.resolve(typed); })
            .then(this, [this](const Result<StreamId> &id) {
                if (!id.ok()) {
                    m_case->showNothing();
                    m_case->setEmptyText(
                        tr("موردی با این شناسه در این جایگاه نیست."),
                        tr("شناسه پانزده‌رقمی رسید را درست بنویسید."));
                    return;
                }
                m_filter->clear();
                showCase(*id);
                enterCase();
            });
        return;
    }
    for (int row = 0; row < m_folders->rowCount(); ++row) {
        if (!m_folderList->isRowHidden(row)) {
            showView(m_folders->viewAt(row));
            m_filter->clear();
            focusList();
            return;
        }
    }
}

QSize CartableScreen::minimumSizeHint() const
{
    return {currentTheme().px(300), currentTheme().px(240)};
}

void CartableScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    if (!m_placed)
        widenList();
}

/// Until the person draws the line himself: lines of reading have a longest length, so on a large screen the
/// room beyond it goes to the list, where more of each row is read.
void CartableScreen::widenList()
{
    const Theme theme = currentTheme();
    if (m_room != Room::Wide)
        return;
    const int spare = std::max(0, width() - theme.px(1400));
    const int side = theme.px(190) + std::min(theme.px(70), spare / 8);
    const int list = theme.px(330) + std::min(theme.px(330), spare / 3);
    m_splitter->setSizes({side, list, width() - side - list});
}

void CartableScreen::arrange()
{
    const Theme theme = currentTheme();
    const int room = width();
    m_room = room >= theme.px(960) ? Room::Wide : room >= theme.px(620) ? Room::Medium : Room::Narrow;
    m_folderList->setVisible(m_room == Room::Wide);
    m_side->setVisible(m_room == Room::Wide);
    m_folderBox->setVisible(m_room != Room::Wide);
    m_title->setVisible(m_room == Room::Wide);
    m_back->setVisible(m_room == Room::Narrow);
    const int edge = m_room == Room::Narrow ? theme.space8() : 0;
    m_backLine->setContentsMargins(edge, edge, edge, 0);
    const int beside = m_room == Room::Wide ? 0 : theme.space8();
    m_boxLine->setContentsMargins(beside, 0, beside, 0);
    m_middle->setVisible(m_room != Room::Narrow || !m_paneInFront);
    m_pane->setVisible(m_room != Room::Narrow || m_paneInFront);
    // Beside the list its fields show whole what they ask for; alone it takes what there is.
    m_pane->setMinimumWidth(theme.px(m_room == Room::Narrow ? 300 : 340));
    giveRoom();
}

/// Where it is low, an explanation that is being written has the place for itself.
void CartableScreen::giveRoom()
{
    const bool low = height() < currentTheme().px(lowBelow);
    m_explanation->setTight(low);
    m_splitter->setVisible(!m_explanation->isOpen() || !low);
}

void CartableScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_case) {
        refresh();
        arrange();
    }
}

void CartableScreen::refresh()
{
    const Theme theme = currentTheme();
    const int gap = theme.space8();
    m_side->layout()->setContentsMargins(gap, gap, gap, gap);
    m_side->layout()->setSpacing(gap);
    m_side->setMinimumWidth(theme.px(160));
    m_middle->layout()->setContentsMargins(0, gap, 0, 0);
    m_middle->layout()->setSpacing(gap);
    m_marks->setContentsMargins(gap, 0, gap, gap);
    m_middle->setMinimumWidth(theme.px(230));
}

} // namespace mizban
