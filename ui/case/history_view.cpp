#include "ui/case/history_view.h"

#include "ui/case/history_delegate.h"
#include "ui/widgets/theme.h"

#include <QResizeEvent>

namespace mizban {

HistoryView::HistoryView(QWidget *parent)
    : QListView(parent)
    , m_delegate(new HistoryDelegate(this))
{
    setItemDelegate(m_delegate);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setResizeMode(Adjust);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
}

void HistoryView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &HistoryView::fit);
    fit();
}

QSize HistoryView::sizeHint() const
{
    return {currentTheme().px(240), m_height};
}

QSize HistoryView::minimumSizeHint() const
{
    return {currentTheme().px(120), m_height};
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void HistoryView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange && model())
        fit();
}

void HistoryView::fit()
{
    m_delegate->measureAnew();
    int height = 0;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = viewport()->rect();
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += m_delegate->sizeHint(option, model()->index(row, 0)).height();
    scheduleDelayedItemsLayout();
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

} // namespace mizban
