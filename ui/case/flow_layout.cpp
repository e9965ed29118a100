#include "ui/case/flow_layout.h"

#include <QStyle>
#include <QWidget>

namespace mizban {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setGap(int gap)
{
    m_gap = gap;
    invalidate();
}

void FlowLayout::setColumnWidth(int least)
{
    m_columnWidth = least;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            width += qMax(m_columnWidth, item->sizeHint().width()) + m_gap;
    }
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool apply) const
{
    const int columns = m_columnWidth > 0 ? qMax(1, (rect.width() + m_gap) / (m_columnWidth + m_gap)) : 0;
    const int columnWidth = columns > 0 ? (rect.width() - (columns - 1) * m_gap) / columns : 0;
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QList<std::pair<QLayoutItem *, QRect>> placed;
    int x = 0;
    int y = 0;
    int line = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = columns > 0 ? columnWidth : qMin(item->sizeHint().width(), rect.width());
        const int height =
            item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (x > 0 && x + width > rect.width()) {
            x = 0;
            y += line + m_gap;
            line = 0;
        }
        placed.emplaceBack(item, QRect(rect.x() + x, rect.y() + y, width, height));
        x += width + m_gap;
        line = qMax(line, height);
    }
    for (const auto &[item, place] : std::as_const(placed)) {
        if (apply)
            item->setGeometry(QStyle::visualRect(direction, rect, place));
    }
    return y + line;
}

} // namespace mizban
