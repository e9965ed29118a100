#include "ui/case/fitted_scroll.h"

#include "ui/case/reading_width.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>

namespace mizban {

FittedScroll::FittedScroll(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

QSize FittedScroll::sizeHint() const
{
    return {widget()->sizeHint().width(), heightForWidth(width())};
}

QSize FittedScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), qMin(widget()->sizeHint().height(), currentTheme().px(140))};
}

int FittedScroll::heightForWidth(int width) const
{
    const QLayout *layout = widget()->layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                       : layout->totalSizeHint().height();
}

void FittedScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const int rest = restBesideReading(viewport()->width());
    const bool mirrored = isRightToLeft();
    widget()->layout()->setContentsMargins(mirrored ? rest : 0, 0, mirrored ? 0 : rest, 0);
}

bool FittedScroll::eventFilter(QObject *watched, QEvent *event)
{
    // What it holds has become higher or lower.
    if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show ||
                                event->type() == QEvent::Hide)) {
        updateGeometry();
        // Once all has its place.
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT heightChanged();
                follow(QApplication::focusWidget());
            },
            Qt::QueuedConnection);
    }
    return QScrollArea::eventFilter(watched, event);
}

void FittedScroll::follow(QWidget *now)
{
    if (!now || !isVisible() || !widget()->isAncestorOf(now))
        return;
    // What is said of a field stands under it; of a row that is higher than the window, the field itself.
    for (QWidget *each = now; each != widget(); each = each->parentWidget()) {
        if (qobject_cast<FieldRow *>(each))
            ensureWidgetVisible(each, 0, currentTheme().space8());
    }
    ensureWidgetVisible(now, 0, currentTheme().space8());
}

} // namespace mizban
