#include "ui/case/case_list_view.h"

#include "ui/case/case_row_delegate.h"
#include "ui/models/cartable_roles.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/told_role.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace mizban {

CaseListView::CaseListView(QWidget *parent)
    : QAbstractItemView(parent)
{
    setItemDelegate(new CaseRowDelegate(this));
    setToldRole(this, QAccessible::List);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

void CaseListView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    m_sections.clear();
    QAbstractItemView::setModel(newModel);
    m_place = 0;
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &CaseListView::measure);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &CaseListView::measure);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &CaseListView::measure);
    connect(newModel, &QAbstractItemModel::modelReset, this, [this] {
        m_place = 0;
        m_sections.clear();
        verticalScrollBar()->setValue(0);
        measure();
    });
    measure();
}

int CaseListView::rowHeight() const
{
    if (m_rowHeight == 0)
        m_rowHeight = CaseRowDelegate::heightFor(currentTheme());
    return m_rowHeight;
}

int CaseListView::rows() const
{
    return model() ? model()->rowCount() : 0;
}

int CaseListView::headingHeight() const
{
    return currentTheme().px(28);
}

void CaseListView::setSections(const QList<Section> &sections)
{
    if (sections == m_sections)
        return;
    m_sections = sections;
    measure();
}

int CaseListView::topOf(int row) const
{
    int top = row * rowHeight();
    for (const Section &section : m_sections)
        top += section.firstRow <= row ? headingHeight() : 0;
    return top;
}

/// A heading counts to the row under it.
int CaseListView::rowAtHeight(int y) const
{
    for (qsizetype number = m_sections.size(); number > 0; --number) {
        const int first = m_sections.at(number - 1).firstRow;
        const int top = topOf(first);
        if (y >= top - headingHeight())
            return first + qMax(0, y - top) / rowHeight();
    }
    return y / rowHeight();
}

void CaseListView::goToSection(int step)
{
    if (m_sections.isEmpty() || rows() == 0)
        return;
    qsizetype here = -1;
    for (qsizetype number = 0; number < m_sections.size(); ++number) {
        if (m_sections.at(number).firstRow <= m_place)
            here = number;
    }
    // Back to the beginning of this part first, as in a text.
    const bool within = step < 0 && here >= 0 && m_sections.at(here).firstRow < m_place;
    const qsizetype to = qBound<qsizetype>(0, within ? here : here + step, m_sections.size() - 1);
    const int row = qBound(0, m_sections.at(to).firstRow, rows() - 1);
    verticalScrollBar()->setValue(topOf(row) - headingHeight());
    setCurrentIndex(model()->index(row, 0));
}

QRect CaseListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {0, topOf(index.row()) - verticalOffset(), viewport()->width(), rowHeight()};
}

/// The base would ask for the place of every changed cell, of a million rows too.
void CaseListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                               const QList<int> &roles)
{
    if (!topLeft.isValid() || !bottomRight.isValid())
        return;
    const int first = qMax(topLeft.row(), rowAtHeight(verticalOffset()));
    const int last = qMin(bottomRight.row(), rowAtHeight(verticalOffset() + viewport()->height()));
    if (first <= last)
        QAbstractItemView::dataChanged(topLeft.siblingAtRow(first).siblingAtColumn(0),
                                       topLeft.siblingAtRow(last).siblingAtColumn(0), roles);
}

void CaseListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect place = visualRect(index);
    if (!place.isValid())
        return;
    const int room = viewport()->height();
    int move = 0;
    const auto starts = [&index](const Section &section) { return section.firstRow == index.row(); };
    const int heading = std::ranges::any_of(m_sections, starts) ? headingHeight() : 0;
    if (hint == PositionAtTop || (hint == EnsureVisible && place.top() < heading))
        move = place.top() - heading;
    else if (hint == PositionAtBottom || (hint == EnsureVisible && place.bottom() >= room))
        move = place.bottom() - room + 1;
    else if (hint == PositionAtCenter)
        move = place.center().y() - room / 2;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + move);
}

QModelIndex CaseListView::indexAt(const QPoint &point) const
{
    const int row = rowAtHeight(point.y() + verticalOffset());
    const QModelIndex index = row >= 0 && row < rows() ? model()->index(row, 0) : QModelIndex();
    return visualRect(index).contains(point) ? index : QModelIndex(); // no heading
}

QModelIndex CaseListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    const bool onRow = currentIndex().isValid();
    const int page = qMax(1, viewport()->height() / rowHeight() - 1);
    int row = m_place;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveRight:
    case MoveLeft:
        row -= action == MoveUp || action == MovePrevious ? 1 : 0;
        break;
    case MoveDown:
    case MoveNext:
        row += onRow ? 1 : 0; // what followed the row that has gone stands in its place
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows() - 1;
        break;
    }
    return model()->index(qBound(0, row, rows() - 1), 0);
}

void CaseListView::setMarkable(bool markable)
{
    m_markable = markable;
}

void CaseListView::setMarked(const QList<StreamId> &cases)
{
    if (cases == m_marked)
        return;
    m_marked = cases;
    m_markedSet = QSet<StreamId>(cases.cbegin(), cases.cend());
    viewport()->update();
    Q_EMIT marksChanged();
}

bool CaseListView::isMarked(const QModelIndex &index) const
{
    return !m_markedSet.isEmpty() && m_markedSet.contains(StreamId(index.data(CaseIdRole).toByteArray()));
}

void CaseListView::toggleMark()
{
    const QByteArray bytes = currentIndex().data(CaseIdRole).toByteArray();
    if (bytes.isEmpty())
        return;
    const StreamId id(bytes);
    if (m_markedSet.remove(id)) {
        m_marked.removeOne(id);
    } else {
        m_markedSet.insert(id);
        m_marked << id;
    }
    viewport()->update();
    Q_EMIT marksChanged();
}

void CaseListView::goOn()
{
    const QModelIndex next = moveCursor(MoveDown, Qt::NoModifier);
    if (next.isValid() && selectionModel())
        setCurrentIndex(next);
}

int CaseListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void CaseListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QModelIndex index = indexAt(rect.center());
    if (index.isValid())
        selectionModel()->select(index, flags | QItemSelectionModel::Rows);
    else
        selectionModel()->select(QItemSelection(), flags);
}

QRegion CaseListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()) | visualRect(range.bottomRight());
    return region & viewport()->rect();
}

void CaseListView::focusInEvent(QFocusEvent *event)
{
    // The base class would move to the first row, and a case would count as read.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void CaseListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (current.isValid())
        m_place = current.row();
    setToldValue(this, current.data(Qt::AccessibleTextRole).toString());
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
}

void CaseListView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    verticalScrollBar()->setSingleStep(rowHeight() / 2);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, topOf(rows()) - viewport()->height()));
}

void CaseListView::scrollContentsBy(int, int)
{
    viewport()->update();
    tellWindow();
}

void CaseListView::measure()
{
    if (currentIndex().isValid())
        m_place = currentIndex().row(); // rows before it may have come or gone
    updateGeometries();
    viewport()->update();
    tellWindow();
}

void CaseListView::tellWindow()
{
    const int first = rowAtHeight(verticalOffset());
    Q_EMIT windowChanged(first, first + viewport()->height() / rowHeight() + 1);
}

void CaseListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), currentTheme().colours().surface);
    if (!model())
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const int first = rowAtHeight(verticalOffset() + event->rect().top());
    const int last = qMin(rows() - 1, rowAtHeight(verticalOffset() + event->rect().bottom()));
    paintHeadings(painter, event->rect());
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        option.state = QStyle::State_Enabled;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_Active, hasFocus());
        option.state.setFlag(QStyle::State_On, isMarked(index));
        option.state.setFlag(QStyle::State_MouseOver, underMouse() && option.rect.contains(pointer));
        itemDelegate()->paint(&painter, option, index);
    }
}

void CaseListView::paintHeadings(QPainter &painter, const QRect &part) const
{
    const Theme theme = currentTheme();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    for (const Section &section : m_sections) {
        const QRect place(0, topOf(section.firstRow) - headingHeight() - verticalOffset(),
                          viewport()->width(), headingHeight());
        if (!place.intersects(part))
            continue;
        painter.fillRect(place, theme.colours().window);
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.colours().border);
        painter.setFont(theme.font(TypeStep::Small));
        painter.setPen(theme.colours().muted);
        painter.drawText(place.adjusted(theme.space12(), 0, -theme.space12(), 0),
                         int(Qt::AlignVCenter | Qt::AlignAbsolute | (rtl ? Qt::AlignRight : Qt::AlignLeft)) |
                             Qt::TextSingleLine,
                         section.title);
    }
}

void CaseListView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    measure();
}

void CaseListView::keyPressEvent(QKeyEvent *event)
{
    if (m_markable && event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        toggleMark();
        return;
    }
    if (event->modifiers() == Qt::ControlModifier &&
        (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)) {
        goToSection(event->key() == Qt::Key_PageDown ? 1 : -1);
        return;
    }
    const bool order = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const bool letter = !event->text().isEmpty() && event->text().at(0).isPrint();
    if (order || (letter && event->key() != Qt::Key_Space)) {
        event->ignore();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void CaseListView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_rowHeight = 0;
        measure();
    }
}

} // namespace mizban
