#include "ui/records/record_screen.h"

#include "core/services/error_text.h"
#include "ui/case/fact_label.h"
#include "ui/models/case_text.h"
#include "ui/records/record_delegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/told_role.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int narrowBelow = 720; // logical pixels, as all here
constexpr int listWidth = 380;

/// A list that leaves letters to the screen, where they are orders, instead of looking for a row by them.
class OrderedList final : public QListView
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool letter = !event->text().isEmpty() && event->text().at(0).isPrint();
        if (letter)
            event->ignore();
        else
            QListView::keyPressEvent(event);
    }
};
} // namespace

RecordScreen::RecordScreen(std::shared_ptr<Seat> seat, const QString &name, const QString &title,
                           RecordModel::Fetch fetch, QWidget *parent)
    : QWidget(parent)
    , m_seat(std::move(seat))
    , m_records(new RecordModel(m_seat, std::move(fetch), this))
    , m_head(new SectionHeader(title))
    , m_list(new OrderedList)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_side(new QWidget)
    , m_pane(new QScrollArea)
    , m_text(new FactLabel)
    , m_problem(new Banner)
{
    setObjectName(name);
    m_head->setObjectName(name + u".title"_s);
    m_list->setObjectName(name + u".list"_s);
    m_list->setAccessibleName(title);
    m_list->setModel(m_records);
    m_list->setItemDelegate(new RecordDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty->setObjectName(name + u".empty"_s);
    m_empty->setMinimumHeight(1); // it says less where the window is low
    m_text->setObjectName(name + u".text"_s);
    m_text->setSelectable(true);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_problem->setObjectName(name + u".problem"_s);
    m_problem->setClosable(true);
    m_problem->hide();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_sideColumn = new QVBoxLayout(m_side);
    m_sideColumn->addWidget(m_head);
    m_sideColumn->addWidget(m_stack, 1);
    auto *content = new QWidget;
    m_paneColumn = new QVBoxLayout(content);
    m_paneColumn->addWidget(m_problem);
    m_paneColumn->addWidget(m_text);
    m_paneColumn->addStretch(1);
    setToldRole(m_pane, QAccessible::Document);
    m_pane->setObjectName(name + u".pane"_s);
    m_pane->setAccessibleName(title);
    m_pane->setWidgetResizable(true);
    m_pane->setFrameShape(QFrame::NoFrame);
    m_pane->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pane->setWidget(content);
    m_line = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(0);
    m_line->addWidget(m_side, 2);
    m_line->addWidget(m_pane, 3);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                m_chosen = m_records->idAt(index.row());
                recordShown(m_chosen);
            });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { recordOpened(m_records->idAt(index.row())); });
    connect(m_records, &RecordModel::loaded, this, &RecordScreen::showLoaded);
    connect(m_records, &RecordModel::failed, this,
            [this](const Error &error) { say(Tone::Danger, describe(error)); });
    refresh();
}

StreamId RecordScreen::current() const
{
    return m_chosen;
}

void RecordScreen::addToPane(QWidget *widget)
{
    m_paneColumn->insertWidget(m_paneColumn->indexOf(m_text), widget);
}

void RecordScreen::addToSide(QWidget *widget)
{
    m_sideColumn->insertWidget(m_sideColumn->indexOf(m_stack), widget);
}

void RecordScreen::setTextShown(bool isShown)
{
    m_text->setVisible(isShown);
}

void RecordScreen::setWriting(bool writing)
{
    m_writing = writing;
    arrange();
}

void RecordScreen::setText(const QString &text)
{
    m_text->setFacts(readableText(text));
}

void RecordScreen::say(Tone tone, const QString &text)
{
    m_problem->showMessage(tone, text);
}

void RecordScreen::hush()
{
    m_problem->hide();
}

void RecordScreen::focusList()
{
    (m_stack->currentWidget() == m_list ? static_cast<QWidget *>(m_list) : m_empty)
        ->setFocus(Qt::OtherFocusReason);
}

void RecordScreen::showRecord(const StreamId &id)
{
    m_chosen = id;
    m_records->refresh();
}

/// The record that was chosen stays so wherever it stands now.
void RecordScreen::showLoaded(const QString &note)
{
    m_head->setNote(note);
    const bool any = m_records->rowCount() > 0;
    arrange();
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_list) : m_empty);
    if (!any) {
        m_chosen = {};
        recordShown({});
        return;
    }
    const int row = qMax(0, m_records->rowOf(m_chosen));
    const QModelIndex index = m_records->index(row);
    if (m_list->currentIndex() == index)
        recordShown(m_records->idAt(row));
    else
        m_list->setCurrentIndex(index);
}

void RecordScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_records->refresh();
}

void RecordScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RecordScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_line)
        refresh();
}

void RecordScreen::arrange()
{
    const Theme theme = currentTheme();
    const bool narrow = width() < theme.px(narrowBelow);
    m_line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setHidden(narrow && m_writing);
    // With nothing to read the page below holds no more than its buttons.
    const bool bare = narrow && !m_writing && m_records->rowCount() == 0;
    m_pane->setMaximumHeight(bare ? m_pane->widget()->sizeHint().height() : QWIDGETSIZE_MAX);
    m_side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : theme.px(listWidth));
}

void RecordScreen::refresh()
{
    const Theme theme = currentTheme();
    m_sideColumn->setContentsMargins(theme.space12(), theme.space12(), theme.space12(), 0);
    m_sideColumn->setSpacing(theme.space8());
    m_paneColumn->setContentsMargins(theme.space16(), theme.space16(), theme.space16(), theme.space16());
    m_paneColumn->setSpacing(theme.space12());
    QPalette paper = theme.palette(); // what is read lies on paper, beside the list as in the cartable
    paper.setColor(QPalette::Window, theme.colours().surface);
    m_pane->setPalette(paper);
    m_pane->widget()->setPalette(paper);
    arrange();
}

} // namespace mizban
